// What a page set behind the prose of a paragraph: “… work begins in May. Sign up to our newsletter”.
import { type Phrase, type PhraseBook, residuePhrases } from '../lexicon/phrases.ts'
import { lineForm } from '../text/line-form.ts'
import type { Span } from '../text/span.ts'
import { defineBlockPass } from './block-pass.ts'
import { phraseOfLine } from './line-phrases.ts'
import { hasReportingClause } from './reporting-clause.ts'
import { blockProse } from './story.ts'

/** The end of a line that is no sentence of the story, from the start of its block. */
export interface LineTail extends Span {
  /** The phrase that gives its last sentence away. */
  readonly phrase: Phrase
  /** Whether it ends as a sentence does. */
  readonly stop: boolean
}

/** Longer sentences are the story's own. */
const sentenceMax = 80
/** A row of pleas: “Follow us on X. Like us on Facebook. Subscribe.” */
const sentencesMax = 6
/** What is told behind prose as surely as by itself; “Home.” and “Menu” are not. */
const kinds = new Set(['ad', 'comments', 'newsletter', 'rating', 'related', 'share'])
/** What no story asks its readers for in a full sentence: “Book now.” can end an article on a play. */
const pleas = new Set(['newsletter', 'rating', 'share'])
/** “Follow her on Twitter @aweir”: what a note on the writer ends with. */
const ofWriter = /^follow (?!us\b|our\b|the\b|live\b|all\b)/i
/** A whole phrase, or the beginning of a plea or a label: what stands inside a sentence is as often the story's own. */
const positions = new Set(['line', 'start', 'label'])

/** What a page left at the end of a line. */
export const lineTail = defineBlockPass('line tails', (block): LineTail | undefined => {
  const { text } = block
  let end = text.length
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end -= 1
  const closes = text.charCodeAt(end - 1)
  // “Bring a friend. Follow us on Instagram!” is what somebody says, and “Read more: … —” goes on in the next line.
  if (isClosing(closes) || closes === 0x2014 || closes === 0x2013) return undefined
  const book = block.lexicon.part(residuePhrases)
  if (arrows.has(closes)) return arrowTail(text, end, book)
  return mayHaveTail(text, end, isStop(closes) ? block.get(blockProse).sentences : undefined, book)
    ? tailBefore(text, end, book)
    : undefined
})

/** `»`, `›`, `→`. */
const arrows = new Set([0xbb, 0x203a, 0x2192])
const arrowWordsMax = 4
const arrowKinds = new Set(['related', 'truncation'])

/** “… is expected on Wednesday Read more »”: a link with its arrow, whether or not a stop stands before it. */
function arrowTail(text: string, end: number, book: PhraseBook): LineTail | undefined {
  let start = end - 1
  while (isSpace(text.charCodeAt(start - 1))) start -= 1
  for (let count = 0; count < arrowWordsMax; count += 1) {
    while (isSpace(text.charCodeAt(start - 1))) start -= 1
    while (start > 0 && !isSpace(text.charCodeAt(start - 1))) start -= 1
    if (start === 0) return undefined
    if (!isCapital(text.charCodeAt(start))) continue
    const phrase = book.match(lineForm(text, start, end))
    if (phrase && arrowKinds.has(phrase.kind) && positions.has(phrase.position))
      return { start, end, phrase, stop: false }
  }
  return undefined
}

/** Most paragraphs end in a full sentence: one too long for a plea, or with two words first that none begins with. */
function mayHaveTail(text: string, end: number, sentences: readonly Span[] | undefined, book: PhraseBook): boolean {
  if (sentences === undefined) return ['.', '!', '?', '…'].some((stop) => text.includes(stop))
  const start = sentences.at(-1)?.start ?? 0
  if (start === 0 || end - start > sentenceMax) return false
  const space = text.indexOf(' ', text.indexOf(' ', start) + 1)
  const [first = 0, second = 0] = lineForm(text, start, space > start && space < end ? space : end).words
  return book.mayOpen(first, second)
}

function tailBefore(text: string, last: number, book: PhraseBook): LineTail | undefined {
  let found: LineTail | undefined
  let end = last
  for (let count = 0; count < sentencesMax; count += 1) {
    const from = boundaryBefore(text, end)
    if (from <= 0) break
    const start = skipSpace(text, from)
    if (!isCapital(text.charCodeAt(start))) break
    const written = text.slice(start, end)
    const form = lineForm(written)
    if (form.words.length === 0 || ofWriter.test(written)) break
    const phrase = phraseOfLine(written, form, book)
    if (phrase === undefined || !kinds.has(phrase.kind) || !positions.has(phrase.position)) break
    const stop = isStop(text.charCodeAt(end - 1))
    // “Tell us in the comments below.” is one; “No comment.” is somebody’s answer.
    const pleads = pleas.has(phrase.kind) || (phrase.kind === 'comments' && phrase.position === 'start')
    if (stop && !pleads) break
    if (stop && phrase.position !== 'line' && hasReportingClause(written)) break
    found = { start, end: found?.end ?? end, phrase: found?.phrase ?? phrase, stop: found?.stop ?? stop }
    end = from
  }
  return found
}

/** The end of the sentence before the last one that ends at `end`; 0 where that is longer than a page's. */
function boundaryBefore(text: string, end: number): number {
  const least = Math.max(1, end - sentenceMax)
  for (let at = end - 2; at >= least; at -= 1) {
    const code = text.charCodeAt(at)
    if (!isStop(code)) continue
    let after = at + 1
    while (after < end && isClosing(text.charCodeAt(after))) after += 1
    // `bbc.co.uk` and `U.S.` end no sentence; “the council said.Advertisement” does.
    const spaced = isSpace(text.charCodeAt(after))
    if (!spaced && !(isCapital(text.charCodeAt(after)) && isSmall(text.charCodeAt(at - 1)))) continue
    return after
  }
  return 0
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1
  return at
}

function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026
}

/** `"`, `'`, `)`, `’`, `”`. */
function isClosing(code: number): boolean {
  return code === 0x22 || code === 0x27 || code === 0x29 || code === 0x2019 || code === 0x201d
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x0a || code === 0x09 || code === 0x0d
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a
}

function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}
