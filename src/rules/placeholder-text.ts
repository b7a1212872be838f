import { defineBlockPass } from '../analysis/block-pass.ts'
import { type Line, layout, lineShape } from '../analysis/layout.ts'
import { placeholderShapes as shapes } from '../analysis/placeholder-shapes.ts'
import { quotations } from '../analysis/quotations.ts'
import { bracketWords, type Phrase, placeholderPhrases } from '../lexicon/phrases.ts'
import { quoted } from '../text/beginning.ts'
import { lettered } from '../text/lettered.ts'
import { lineForm } from '../text/line-form.ts'
import { findOverlap, overlaps, type Span } from '../text/span.ts'
import { type Draft, defineRule } from './kit.ts'

const capitals = lettered(String.raw`\[[\p{Lu}][\p{Lu}\p{N} '’/_-]{1,40}\]|<[\p{Lu}][\p{Lu} '’_-]{2,40}>`, 'g')
/** What stands alone in a line when a program had nothing to show. */
const nothing = /^(?:(?:by|von|par|por|di|van)\s+)?(?:undefined|null|NaN|Invalid Date|None)[.:]?$/
/** By Invalid Date. */
const nothingMax = 3
/** A story about placeholders names them. */
const explained =
  /\b(?:stands? for|short for|shorthand|abbreviation|placeholders?|jargon|slang|dummy text|templates?|filler)\b/i

/** Longer finds are quoted by their beginning. */
const quotedMax = 60

/** The listed placeholder that a line holds. */
const placeholderPhrase = defineBlockPass('placeholders', (block): Phrase | undefined => {
  const form = block.get(lineShape)?.form
  return form === undefined || form.words.length === 0 ? undefined : block.lexicon.part(placeholderPhrases).match(form)
})

/** The shapes that a text can hold, as bits in their order: nearly every text holds none. */
function hintsOf(text: string): number {
  return shapes.reduce(
    (bits, { hint }, index) =>
      (typeof hint === 'string' ? text.includes(hint) : hint.test(text)) ? bits | (1 << index) : bits,
    0
  )
}

const hintsIn = defineBlockPass('placeholder hints', ({ text }) => hintsOf(text))

export const placeholderText = defineRule({
  id: 'placeholder-text',
  summary: 'A placeholder was never filled in: `TK`, `lorem ipsum`, `[insert quote]`, `{{title}}`.',
  severity: 'error',
  group: 'residue',
  stage: 'preview',
  since: '0.1.0',
  inQuotations: true,
  inFurniture: true,
  options: null,
  needs: { layout, quotations },

  *check({ layout, quotations }, { story }): Iterable<Draft> {
    const { text, lexicon } = story
    const hints = story.keepsBlocks ? story.inBlocks(hintsIn).reduce((all, bits) => all | bits, 0) : hintsOf(text)
    const shaped = hints === 0 ? [] : [...shapesIn(text, quotations, hints)]
    for (const { span, note } of shaped) yield draft(span, text, note)
    const byBlock = story.inBlocks(placeholderPhrase)
    for (const line of layout) {
      const span = line.form.words.length === 0 ? undefined : phraseSpan(text, line, byBlock[line.block])
      if (span === undefined || shaped.some((other) => overlaps(other.span, span))) continue
      if (!isQuoted(text, span) && !explained.test(text.slice(line.start, line.end))) {
        yield draft(span, text, 'Write the text that belongs there, or delete it.')
      }
    }
    if (!text.includes('[') && !text.includes('<')) return
    const brackets = lexicon.part(bracketWords)
    for (const { 0: found, index } of text.matchAll(capitals(text))) {
      const span = { start: index, end: index + found.length }
      if (shaped.some((other) => overlaps(other.span, span)) || findOverlap(quotations, span)) continue
      if (brackets.match(lineForm(found)) && !isQuoted(text, span)) yield draft(span, text, 'Fill it in or delete it.')
    }
  }
})

function* shapesIn(
  text: string,
  quotations: readonly Span[],
  hints: number
): Generator<{ readonly span: Span; readonly note: string }> {
  const taken: Span[] = []
  for (const [number, { pattern, note, quoted }] of shapes.entries()) {
    if (!(hints & (1 << number))) continue
    for (const { 0: found, index } of text.matchAll(pattern(text))) {
      const span = { start: index, end: index + found.length }
      if (!quoted && findOverlap(quotations, span)) continue
      if (isQuoted(text, span) || isExplained(text, span) || taken.some((other) => overlaps(other, span))) continue
      taken.push(span)
      yield { span, note }
    }
  }
}

/** Where a listed placeholder stands: the line, or the words alone where they stand inside it. */
function phraseSpan(text: string, line: Line, phrase: Phrase | undefined): Span | undefined {
  if (phrase === undefined && line.words > nothingMax) return undefined
  const { start, end } = line
  const written = text.slice(start, end)
  if (phrase === undefined) return nothing.test(written) ? { start, end } : undefined
  if (phrase.position !== 'inside') return { start, end }
  const words = phrase.text.split(' ').map((word) => (word === '*' ? '.{1,60}?' : word === '0' ? '\\p{N}+' : word))
  const found = new RegExp(`(?<!\\p{L})${words.join('[^\\p{L}\\p{N}]+')}(?!\\p{L})`, 'iu').exec(written)
  if (found === null) return undefined
  // `tk people` in small letters is somebody's name for them, and “lorem ipsum” in a sentence is spoken of.
  if (phrase.kind === 'tk' && !/TK|XX|TB[CD]|TODO|FIXME/.test(found[0])) return undefined
  if (phrase.text === 'lorem ipsum') return found.index <= 1 && !isNamed(written) ? { start, end } : undefined
  return { start: start + found.index, end: start + found.index + found[0].length }
}

function draft(at: Span, text: string, note: string): Draft {
  return { at, message: `Unexpected placeholder \`${quoted(text.slice(at.start, at.end), quotedMax)}\``, note }
}

/** “Lorem ipsum dolor sit amet” is how most of it starts: a quotation that ends before its line. */
function isNamed(written: string): boolean {
  return /^["'“‘][^"“”]{5,200}["'”’],? (?!\p{Lu})/u.test(written)
}

/** Quotation marks or backticks right around it: somebody speaks of the placeholder itself. */
function isQuoted(text: string, { start, end }: Span): boolean {
  return /["'“‘«„`]/.test(text.charAt(start - 1)) && /["'”’»“`.,]/.test(text.charAt(end))
}

function isExplained(text: string, { start, end }: Span): boolean {
  return explained.test(text.slice(Math.max(0, start - 80), start)) || explained.test(text.slice(end, end + 80))
}
