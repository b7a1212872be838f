import { defineBlockPass } from '../analysis/block-pass.ts'
import { type Line, layout, lineShape } from '../analysis/layout.ts'
import { quotations } from '../analysis/quotations.ts'
import { bracketWords, type Phrase, placeholderPhrases } from '../lexicon/phrases.ts'
import { quoted } from '../text/beginning.ts'
import { lettered } from '../text/lettered.ts'
import { lineForm } from '../text/line-form.ts'
import { findOverlap, overlaps, type Span } from '../text/span.ts'
import { type Draft, defineRule } from './kit.ts'

/** A shape that a placeholder has, with what an editor does about it. */
interface Shape {
  readonly pattern: (text: string) => RegExp
  /** Without this in the story the pattern is not tried. */
  readonly hint: string | RegExp
  readonly note: string
  /** In a quotation, square brackets are an editor's words: “ask [your parents] first”. */
  readonly quoted: boolean
}

const units = String.raw`per\s?cent|million|billion|trillion|people|years|days|votes|points`
const shapes: readonly Shape[] = [
  {
    // `TK` to come: not initials (T.K., TK Weir), a shop (TK Maxx) or a part of a number.
    pattern: lettered(
      String.raw`(?<![\p{L}\p{N}.#@&_-])(?:TK){1,6}(?![\p{L}\p{N}&_]|\.\p{L}|-\d|['’]s\b|\s+\p{Lu}\p{Ll})`,
      'g'
    ),
    hint: 'TK',
    note: 'TK stands for “to come”: write what belongs there.',
    quoted: true
  },
  {
    // `XX per cent`, `$XX million`; not XX chromosomes or Super Bowl XX.
    pattern: lettered(
      String.raw`[$£€]X{1,4}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.-])X{2,4}(?=\s?%|\s(?:${units})(?!\p{L}))`,
      'g'
    ),
    hint: /XX|[$£€]X/,
    note: 'Write the figure.',
    quoted: true
  },
  {
    pattern: () => /\{\{[^{}\n]{1,120}\}\}|\{%[^{}\n]{1,120}%\}|\$\{[\w.$[\]]{1,60}\}/g,
    hint: '{',
    note: 'A template was not filled in.',
    quoted: true
  },
  { pattern: () => /<%=?[^<>\n]{1,120}%>/g, hint: '<%', note: 'A template was not filled in.', quoted: true },
  {
    pattern: () => /\[object Object\]/g,
    hint: '[object',
    note: 'A program wrote this instead of the text.',
    quoted: true
  },
  {
    pattern: lettered(
      String.raw`[[(<{](?:insert|fill in|placeholder|tbd|tbc|to be (?:added|confirmed|supplied))(?![\p{L}-])[^\][(){}<>\n]{0,80}[\])>}]`,
      'gi'
    ),
    hint: /[[(<{](?:insert|fill|place|tb[cd]|to be)/i,
    note: 'Fill it in or delete it.',
    quoted: true
  },
  {
    // “in [month] next”: in small letters and by itself an editor's hint to the writer.
    pattern: () =>
      /\[(?:age|amount|date|day|first name|headline|job title|last name|location|month|name|number|price|quote|surname|time|venue|year)\]/gu,
    hint: '[',
    note: 'Fill it in or delete it.',
    quoted: false
  },
  {
    // “[Image: cracked wall in the hall]” is where a chatbot or a template wants a picture; “[Photo: AFP]” names its source.
    pattern: () =>
      /\[(?:image|photo|picture|video|graphic|chart|map|embed|infographic|pull ?quote|sidebar|tweet|caption|alt text)(?: (?:here|placeholder|goes here|to come)|: (?:\S+ ){2,24}\S+)\]/gi,
    hint: '[',
    note: 'Set the picture or the box, or delete it.',
    quoted: false
  },
  {
    pattern: () => /\[(?:add|enter|your|to come)\s[^\][\n]{1,80}\]/giu,
    hint: '[',
    note: 'Fill it in or delete it.',
    quoted: false
  }
]
const capitals = lettered(String.raw`\[[\p{Lu}][\p{Lu}\p{N} '’/_-]{1,40}\]`, 'g')
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
    if (!text.includes('[')) return
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
  for (const [number, { pattern, note, quoted }] of shapes.entries()) {
    if (!(hints & (1 << number))) continue
    for (const { 0: found, index } of text.matchAll(pattern(text))) {
      const span = { start: index, end: index + found.length }
      if (!quoted && findOverlap(quotations, span)) continue
      if (!isQuoted(text, span) && !isExplained(text, span)) yield { span, note }
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
