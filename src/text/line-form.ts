// The phrase form of a stretch of text as numbers, one a word: phrase lists are asked thousands of lines a second, and
// most lines are answered before their form has been written out.
import { phraseForm } from './phrase-form.ts'
import { countTokens } from './token-count.ts'

// Named by itself: most lines are read before the engine compiles this.
const { imul } = Math

/** The phrase form of a line. */
export interface LineForm {
  /** The form in letters, written when it is first asked for. */
  readonly text: string
  /** A hash of each of its words, in order; none for a line without letters and digits. */
  readonly words: readonly number[]
  /** The number of all its words: equal forms have equal numbers. */
  readonly key: number
  /** Whether it has letters of a script that is written without spaces. */
  readonly spaceless: boolean
  /** Words as white space parts them, signs that stand alone among them. */
  readonly tokens: number
}

/** Scripts written without spaces: their phrases are compared by characters. */
export const spacelessScript = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/

const seed = 0x811c9dc5 | 0
const prime = 0x01000193

/** What a code unit of plain English text is to a phrase form. */
const kind = { other: 0, small: 1, capital: 2, digit: 3, apostrophe: 4 } as const
const kinds = new Uint8Array(128)
for (let code = 97; code <= 122; code += 1) kinds[code] = kind.small
for (let code = 65; code <= 90; code += 1) kinds[code] = kind.capital
for (let code = 48; code <= 57; code += 1) kinds[code] = kind.digit
kinds[0x27] = kind.apostrophe
kinds[0x60] = kind.apostrophe

/**
 * The phrase form of a stretch of text.
 *
 * @param text - the text it stands in
 * @example
 * lineForm('Rate this article!').text // 'rate this article'
 */
export function lineForm(text: string, start = 0, end = text.length): LineForm {
  const words: number[] = []
  const tokens = scan(text, start, end, words)
  return tokens < 0
    ? formOf(phraseForm(text.slice(start, end)), countTokens(text, start, end))
    : new ScannedForm(text, start, end, words, tokens)
}

/** The line whose phrase form is known. */
export function formOf(form: string, tokens: number = countTokens(form, 0, form.length)): LineForm {
  const words = wordHashes(form)
  return { text: form, words, key: runKey(words, 0, words.length), spaceless: spacelessScript.test(form), tokens }
}

/** Hashes of the words of a phrase form. */
export function wordHashes(form: string): readonly number[] {
  const hashes: number[] = []
  if (form === '') return hashes
  let hash = seed
  for (let at = 0; at < form.length; at += 1) {
    const code = form.charCodeAt(at)
    if (code === 32) {
      hashes.push(hash)
      hash = seed
    } else hash = imul(hash ^ code, prime)
  }
  hashes.push(hash)
  return hashes
}

/** A number for a run of words: equal runs have equal numbers. */
export function runKey(words: readonly number[], from: number, to: number): number {
  let key = to - from
  for (let at = from; at < to; at += 1) key = imul(key ^ (words[at] ?? 0), 0x9e3779b1)
  return key
}

/** A plain line, whose form is written when somebody wants to read it. A class, for there are thousands of them. */
class ScannedForm implements LineForm {
  readonly words: readonly number[]
  readonly key: number
  readonly spaceless = false
  readonly tokens: number
  private readonly source: string
  private readonly start: number
  private readonly end: number
  private written: string | undefined = undefined

  constructor(source: string, start: number, end: number, words: readonly number[], tokens: number) {
    this.words = words
    this.key = runKey(words, 0, words.length)
    this.tokens = tokens
    this.source = source
    this.start = start
    this.end = end
  }

  get text(): string {
    this.written ??= phraseForm(this.source.slice(this.start, this.end))
    return this.written
  }
}

/** Put the hashes of the words of plain western text into `words`; returns its tokens, or -1 for any other text. */
function scan(text: string, start: number, end: number, words: number[]): number {
  let tokens = 0
  let inToken = false
  let hash = seed
  // What the code unit before was: 0 no part of a word, else its kind.
  let before = 0
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    const what = code < 128 ? (kinds[code] ?? 0) : beyond(code)
    if (what === kind.small || what === kind.capital) {
      if (before === 0) {
        hash = seed
        if (!inToken) tokens += 1
        inToken = true
      }
      hash = imul(hash ^ (what === kind.capital ? code + 32 : code), prime)
      before = kind.small
    } else if (what === kind.digit) {
      if (before !== kind.digit) {
        // An apostrophe joins letters alone: it was taken up because a letter follows.
        if (before === 0) {
          hash = seed
          if (!inToken) tokens += 1
          inToken = true
        }
        hash = imul(hash ^ 48, prime)
      }
      before = kind.digit
    } else if (what === kind.apostrophe && before === kind.small && isLetterAt(text, at + 1, end)) {
      hash = imul(hash ^ 0x27, prime)
    } else if (what < 0) return -1
    else {
      if (before !== 0) words.push(hash)
      before = 0
      const isWhite = code === 32 || code === 0xa0 || (code >= 9 && code <= 13)
      if (!isWhite && !inToken) tokens += 1
      inToken = !isWhite
    }
  }
  if (before !== 0) words.push(hash)
  return tokens
}

/**
 * The typographic marks of English copy, the letters of western Europe and the signs that stay as they are; any other
 * letter or mark is not plain.
 */
function beyond(code: number): number {
  if (code < 0x100) return western[code - 0x80] ?? -1
  if (code === 0x2018 || code === 0x2019) return kind.apostrophe
  const isMark = (code >= 0x2013 && code <= 0x2014) || (code >= 0x201c && code <= 0x201d) || code === 0x2022
  return isMark || code === 0x2026 || code === 0x20ac ? kind.other : -1
}

/** The second half of Latin 1: what NFKC or the list of marks changes is not plain. */
const western = new Int8Array(128).fill(-1)
for (const sign of '\u00a0¡¢£¤¥¦§©«¬®°±¶·»¿×÷') western[sign.charCodeAt(0) - 0x80] = kind.other
for (let code = 0xc0; code <= 0xde; code += 1) if (code !== 0xd7) western[code - 0x80] = kind.capital
for (let code = 0xdf; code <= 0xff; code += 1) if (code !== 0xf7) western[code - 0x80] = kind.small

function isLetterAt(text: string, at: number, end: number): boolean {
  if (at >= end) return false
  const code = text.charCodeAt(at)
  const what = code < 128 ? kinds[code] : beyond(code)
  return what === kind.small || what === kind.capital
}
