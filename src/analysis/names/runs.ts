// Runs of words with capitals: where a name can stand.
import type { Sentence, Word } from '../../input/english.ts'
import type { Knowledge, Mention } from '../mentions.ts'
import { readRun } from './pieces.ts'
import { isCapital, possessiveLength, type Token } from './tokens.ts'

/** What reading a story's names needs, and what was found so far. */
export interface Reader extends Knowledge {
  readonly text: string
  readonly words: readonly Word[]
  readonly found: Mention[]
}

/** Small words that headlines leave without a capital are fewer than this many letters. */
const smallWordMax = 3

/**
 * Whether every longer word of a sentence has a capital, so that capitals do not mark names. Asked of the words alone:
 * tag lists, captions and quoted titles are set like headlines.
 */
export function isHeadline({ text, words }: Reader, sentence: Sentence): boolean {
  let long = 0
  let capital = 0
  for (let at = sentence.firstWord + 1; at < sentence.endWord; at += 1) {
    const word = words[at]
    if (word === undefined || word.text.length <= smallWordMax) continue
    long += 1
    if (isCapital(word.text.charCodeAt(0))) capital += 1
  }
  const stopped = '.!?'.includes(text.charAt(sentence.end - 1))
  return stopped ? long > 6 && capital / long > 0.85 : long > 1 && capital / long > 0.7
}

/** Collect the runs of a sentence and read each. */
export function readSentence(reader: Reader, sentence: Sentence, headline: boolean): void {
  let run: Token[] = []
  let pending: Token[] = []
  const flush = (): void => {
    if (run.length > 0) readRun(reader, run, sentence, headline)
    run = []
    pending = []
  }
  for (let at = sentence.firstWord; at < sentence.endWord; at += 1) {
    const word = reader.words[at]
    if (word === undefined) break
    // Most words begin with a small letter and follow no name.
    if (run.length === 0 && isPlain(word.text)) continue
    const last = pending[pending.length - 1] ?? run[run.length - 1]
    if (last !== undefined && !joined(reader.text, last.end, word.start)) flush()
    if (startsName(reader, word) && !isContraction(reader, word) && !isAddress(reader.text, word.start)) {
      const first = at === sentence.firstWord || opensQuotation(reader.text, word.start)
      const { token, closed } = tokenOf(reader, word, first)
      run.push(...pending, token)
      pending = []
      if (closed) flush()
    } else if (run.length > 0 && reader.beside.particles.has(word.lower)) {
      pending.push({ start: word.start, end: word.end, text: word.text, lower: word.lower, first: false })
    } else flush()
  }
  flush()
}

/** A small letter, and neither a look-alike of a capital (lreland) nor a particle with a hyphen (al-Assad). */
function isPlain(text: string): boolean {
  const code = text.charCodeAt(0)
  return code > 96 && code < 123 && code !== 108 && text.charCodeAt(2) !== 45
}

/** The longest web address that is looked at. */
const addressMax = 200

/** Part of a web address or a handle: https://example.org/Some-Name, @SomeName, #SomeName. */
function isAddress(text: string, start: number): boolean {
  const before = text.charAt(start - 1)
  if (before === '@' || before === '#' || before === '_') return true
  if (before !== '/' && before !== '.' && before !== '=') return false
  let from = start - 1
  while (from > 0 && start - from < addressMax && text.charCodeAt(from - 1) > 32) from -= 1
  const token = text.slice(from, start)
  return token.includes('://') || token.startsWith('www.')
}

/** They're, We've: the dictionary has them in small letters with their apostrophe. */
function isContraction({ table }: Reader, { text, lower }: Word): boolean {
  if (lower.startsWith("i'")) return true
  return lower.includes("'") && possessiveLength(text) === 0 && table.has(lower)
}

/** One blank, a line's end or an ampersand between blanks; never two blanks, which part the names of a tag list. */
function joined(text: string, end: number, start: number): boolean {
  const gap = start - end
  if (gap === 1) {
    const code = text.charCodeAt(end)
    return code === 32 || code === 10 || code === 0xa0 || code === 0x202f
  }
  if (gap === 2) return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10
  return gap === 3 && text.startsWith(' & ', end)
}

function opensQuotation(text: string, start: number): boolean {
  return '“"‘\'(['.includes(text.charAt(start - 1)) && start > 0
}

/** A capital, or what an eye takes for one, where the capital would make a name: lreland, lnverness, 0slo. */
function startsName({ list, table, beside }: Reader, { text, lower }: Word): boolean {
  const code = text.charCodeAt(0)
  if (isCapital(code)) return true
  // al-Assad, el-Sisi
  const dash = text.indexOf('-')
  if (dash > 0 && dash < 4 && isCapital(text.charCodeAt(dash + 1))) return beside.particles.has(lower.slice(0, dash))
  if (
    text.length < 4 ||
    !((code === 48 && /^0[a-z]/.test(text)) || (code === 108 && 'bcdfghjkmnpqrstvwxz'.includes(text.charAt(1))))
  )
    return false
  if (table.has(lower)) return false
  const meant = (code === 48 ? 'o' : 'i') + lower.slice(1, lower.length - possessiveLength(text))
  return table.isName(meant) || list.isPart(meant)
}

/** A word without its possessive, cut where a hyphen joins something that is no name; both close the run. */
function tokenOf({ beside }: Reader, word: Word, first: boolean): { token: Token; closed: boolean } {
  const possessive = possessiveLength(word.text)
  const text = possessive > 0 ? word.text.slice(0, -possessive) : word.text
  const dash = text.lastIndexOf('-')
  if (dash > 0 && !isCapital(text.charCodeAt(dash + 1))) {
    const tail = text.slice(dash + 1).toLowerCase()
    if (beside.tails.has(tail) || (tail.length > 3 && /(?:ed|ing|ly)$/.test(tail))) {
      return { token: tokenAt(word.start, text.slice(0, dash), first), closed: true }
    }
  }
  return { token: tokenAt(word.start, text, first), closed: possessive > 0 }
}

function tokenAt(start: number, text: string, first: boolean): Token {
  return { start, end: start + text.length, text, lower: text.toLowerCase(), first }
}
