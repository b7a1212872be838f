// Section labels that ran into a headline: `North KoreaTop Stories`, `SportIndia beat Australia`.

import type { PhraseBook } from '../lexicon/phrases.ts'
import type { WordTable } from '../lexicon/words.ts'
import { lettered } from '../text/lettered.ts'
import { lineForm } from '../text/line-form.ts'
import type { Span } from '../text/span.ts'
import { countWords } from '../text/token-count.ts'
import type { Line } from './layout.ts'

/** A section label that ran into a headline. */
export interface Glued extends Span {
  readonly line: number
  readonly at: 'start' | 'end'
  /** Told by a list or by the other copy of the headline, not by the words of the story alone. */
  readonly sure: boolean
}

/** What a seam is judged by. */
export interface GlueEvidence {
  readonly text: string
  readonly lines: readonly Line[]
  readonly book: PhraseBook
  readonly words: WordTable
  /** Names with capitals inside, in small letters. */
  readonly brands: ReadonlySet<string>
}

/** A headline is shorter than this. */
const headlineMax = 30
/** Headlines stand among the first lines; the bound keeps a page of nothing but short lines linear. */
const topMax = 30
/** A label of more words is a line of its own. */
const labelWordsMax = 4
/** Shorter halves are as often initials and prefixes: McDonald, iPhone. */
const halfMin = 3
/** The 20,000 commonest words. */
const commonRank = 20_000
/** Small letter, digit or closing mark, then a capital, with nothing between. */
const seam = lettered(String.raw`(?<=[\p{Ll}\p{N}.!?)’”'"»…]|\p{L}“)(?=\p{Lu})`, 'g')
/** A letter, then an opening mark: `Panorama„Niemand glaubt“`. */
const openingSeam = lettered(String.raw`(?<=\p{L})(?=[„«‘[¿¡])|(?<=^[^„]*\p{L})(?=“\p{Lu})`, 'g')
/** `on police stations in USTwitter`: told by a list alone, for it is also how `USAid` is written. */
const capitalSeam = lettered(String.raw`(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll}{3})`, 'g')
/** What stands before the name of the site that a page's title ends with: `Glenn Frey Dead at 67 – RollingStone.com`. */
const sourceBefore = lettered(String.raw`[–—|-]\s*\p{L}+$`)
const lastWord = lettered(String.raw`\p{L}+$`)
const firstWord = lettered(String.raw`^\p{L}+`)
const tailStart = lettered(String.raw`^[\p{Lu}\p{Lo}]`)
const labelStart = lettered(String.raw`^\p{Lu}[\p{L}\p{N}]`)
const quotedWord = lettered(String.raw`^[„«‘“[¿¡]\p{L}{2}`)
const dotted = lettered(String.raw`^\p{L}+\.\p{L}`)
const closedWord = lettered(String.raw`\p{L}{3}["'’]?[?!…”»)]$`)
/** Letters of scripts without capitals meet the other script at the seam. */
const scriptSeam = (): RegExp =>
  /(?<=\p{Script=Latin})(?=[\p{Script=Arabic}\p{Script=Han}\p{Script=Devanagari}\p{Script=Thai}])|(?<=[\p{Script=Arabic}\p{Script=Han}\p{Script=Devanagari}\p{Script=Thai}])(?=\p{Script=Latin})/gu

/** Marks beyond ASCII that end words: nothing begins with them. */
const closing = new Set(Array.from('’”–—…\u00a0', (mark) => mark.charCodeAt(0)))

/**
 * Find labels glued to headlines at the top of the story: by the list of section names, by the difference from another
 * copy of the same headline, and by the words of the story itself.
 */
export function findGlue(evidence: GlueEvidence): Glued[] {
  const { text, lines } = evidence
  const found: Glued[] = []
  const top = lines.slice(0, topMax)
  for (const [index, line] of top.entries()) {
    if (index > 0 && line.part !== 'top') break
    if (line.words > headlineMax || line.end - line.start > 300) continue
    const written = text.slice(line.start, line.end)
    const cuts = seams(written)
    const listed = byCopy(written, top, line, text) ?? byList(written, line, cuts, evidence)
    const cut = listed ?? byStory(written, line, cuts, evidence)
    if (cut === undefined) continue
    const offset = line.start + cut.offset
    const span = cut.at === 'end' ? { start: offset, end: line.end } : { start: line.start, end: offset }
    found.push({ line: index, at: cut.at, ...span, sure: listed !== undefined })
  }
  return found
}

/** Where a headline is to be cut, and which side is the label. */
interface Cut {
  readonly at: 'start' | 'end'
  readonly offset: number
}

/** Another line of the top is this one without its tail, and the tail is short. */
function byCopy(written: string, lines: readonly Line[], line: Line, text: string): Cut | undefined {
  for (const other of lines) {
    if (other.part !== 'top' && other !== lines[0]) break
    const length = other.end - other.start
    if (other === line || other.words < 3 || length >= written.length || length < 12) continue
    if (!written.startsWith(text.slice(other.start, other.end))) continue
    const tail = written.slice(length)
    if (countWords(tail) <= labelWordsMax && tailStart(tail).test(tail)) return { at: 'end', offset: length }
  }
  return undefined
}

/** One side of a seam is a section name or a phrase of a page. */
function byList(written: string, line: Line, cuts: readonly number[], evidence: GlueEvidence): Cut | undefined {
  const { book } = evidence
  const all = mayHaveSeam(written)
    ? [...cuts, ...[...written.matchAll(capitalSeam(written))].map(({ index }) => index)]
    : cuts
  const open = (at: number): boolean => !isOneWord(written.slice(0, at), written.slice(at), line, evidence)
  const tail = all.find((at) => at >= 8 && isLabel(written.slice(at), book) && open(at))
  if (tail !== undefined) return { at: 'end', offset: tail }
  const head = all.findLast((at) => written.length - at >= 12 && isLabel(written.slice(0, at), book) && open(at))
  return head === undefined ? undefined : { at: 'start', offset: head }
}

/** The letters on both sides of the seam are one word: a brand, a dictionary's word, or one that the story repeats. */
function isOneWord(before: string, after: string, line: Line, { brands, words, text }: GlueEvidence): boolean {
  const left = lastWord(before).exec(before)?.[0] ?? ''
  const right = firstWord(after).exec(after)?.[0] ?? ''
  if (left === '' || right === '') return false
  const lower = `${left}${right}`.toLowerCase()
  return brands.has(lower) || words.isName(lower) || words.has(lower) || elsewhere(text, `${left}${right}`, line)
}

function isLabel(part: string, book: PhraseBook): boolean {
  const form = lineForm(part)
  if (form.words.length === 0 || form.words.length > 5) return false
  return book.isSection(form) || book.line(form) !== undefined
}

/**
 * No list knows the label, but the story knows the headline's words: its text has `Montreal` and nowhere
 * `MontrealFinancial`. A brand such as PlayStation stands in its story as it stands in the headline.
 */
function byStory(written: string, line: Line, cuts: readonly number[], evidence: GlueEvidence): Cut | undefined {
  for (const offset of cuts) {
    const before = written.slice(0, offset)
    const after = written.slice(offset)
    const sides = countWords(after) <= countWords(before) ? (['end', 'start'] as const) : (['start', 'end'] as const)
    for (const at of sides) {
      const label = at === 'end' ? after : before
      const headline = at === 'end' ? before : after
      if (countWords(label) > labelWordsMax || countWords(headline) < 3 || !labelStart(label).test(label)) continue
      if (splits(before, after, at, line, evidence)) return { at, offset }
    }
  }
  return undefined
}

/** Whether the letters around the seam are two words, told by the rest of the story. */
function splits(before: string, after: string, at: 'start' | 'end', line: Line, evidence: GlueEvidence): boolean {
  const left = lastWord(before).exec(before)?.[0] ?? ''
  const right = firstWord(after).exec(after)?.[0] ?? ''
  if (left === '') return markSplits(before, right, at)
  // `Panorama„Niemand`: no headline opens a quotation within a word.
  if (right === '') return at === 'start' && left.length >= halfMin && quotedWord(after).test(after)
  if (left.length < halfMin || right.length < halfMin || sourceBefore(before).test(before) || dotted(after).test(after))
    return false
  if (isOneWord(before, after, line, evidence)) return false
  const { words } = evidence
  if (elsewhere(evidence.text, at === 'end' ? left : right, line)) return true
  const isCommon = (word: string): boolean =>
    word.length > halfMin && words.has(word) && (words.rank(word) || commonRank) < commonRank
  return (
    evidence.text.length - (line.end - line.start) > 400 &&
    isCommon(left.toLowerCase()) &&
    isCommon(right.toLowerCase())
  )
}

/** `…killing at least 26Life`, `…for a motorbike?Deals`, `…understands”Ukraine`; not 4Chan, O’Neill, (Re)Think. */
function markSplits(before: string, right: string, at: 'start' | 'end'): boolean {
  if (at !== 'end' || right.length < halfMin) return false
  if (/(?:^|[\s$£€])\d[\d.,]*\d$/.test(before)) return true
  const token = /\S*$/.exec(before)?.[0] ?? ''
  return closedWord(before).test(before) && !/[([]/.test(token)
}

/** Whether the word stands by itself anywhere outside the line, in whatever letters. */
function elsewhere(text: string, word: string, line: Line): boolean {
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])${word}(?![\\p{L}\\p{M}])`, 'giu')
  for (const { index } of text.matchAll(pattern)) if (index < line.start || index >= line.end) return true
  return false
}

/** Whether a capital, an opening mark or another script's letter stands anywhere but behind a space. */
function mayHaveSeam(written: string): boolean {
  let before = 32
  for (let at = 0; at < written.length; at += 1) {
    const code = written.charCodeAt(at)
    if (before !== 32 && ((code >= 65 && code <= 91) || before >= 0x600 || (code >= 128 && !closing.has(code))))
      return true
    before = code
  }
  return false
}

function seams(written: string): number[] {
  if (!mayHaveSeam(written)) return []
  const found = [...written.matchAll(seam(written)), ...written.matchAll(openingSeam(written))]
  if (/[\u0600-\u1fff\u2c00-\uffff]/.test(written)) found.push(...written.matchAll(scriptSeam()))
  return [...new Set(found.map(({ index }) => index))].sort((a, b) => a - b)
}
