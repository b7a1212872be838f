// The phrase form of a stretch of text as numbers, one a word: phrase lists are asked thousands of lines a second, and
// most lines are answered before their form has been written out.
import { phraseForm } from './phrase-form.ts'

/** The phrase form of a line. */
export interface LineForm {
  /** The form in letters, written when it is first asked for. */
  readonly text: string
  /** A hash of each of its words, in order; none for a line without letters and digits. */
  readonly words: Int32Array
  /** Whether it has letters of a script that is written without spaces. */
  readonly spaceless: boolean
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
  const count = scan(text, start, end)
  return count < 0
    ? formOf(phraseForm(text.slice(start, end)))
    : new ScannedForm(text, start, end, scratch.slice(0, count))
}

/** The line whose phrase form is known. */
export function formOf(form: string): LineForm {
  return { text: form, words: wordHashes(form), spaceless: spacelessScript.test(form) }
}

/** Hashes of the words of a phrase form. */
export function wordHashes(form: string): Int32Array {
  if (form === '') return new Int32Array(0)
  const hashes: number[] = []
  let hash = seed
  for (let at = 0; at < form.length; at += 1) {
    const code = form.charCodeAt(at)
    if (code === 32) {
      hashes.push(hash)
      hash = seed
    } else hash = Math.imul(hash ^ code, prime)
  }
  hashes.push(hash)
  return Int32Array.from(hashes)
}

/** A number for a run of words: equal runs have equal numbers. */
export function runKey(words: Int32Array, from: number, to: number): number {
  let key = to - from
  for (let at = from; at < to; at += 1) key = Math.imul(key ^ (words[at] ?? 0), 0x9e3779b1)
  return key
}

/** A plain line, whose form is written when somebody wants to read it. A class, for there are thousands of them. */
class ScannedForm implements LineForm {
  readonly words: Int32Array
  readonly spaceless = false
  readonly #source: string
  readonly #start: number
  readonly #end: number
  #text: string | undefined

  constructor(source: string, start: number, end: number, words: Int32Array) {
    this.words = words
    this.#source = source
    this.#start = start
    this.#end = end
  }

  get text(): string {
    this.#text ??= phraseForm(this.#source.slice(this.#start, this.#end))
    return this.#text
  }
}

let scratch = new Int32Array(1024)

/** Hash the words of plain western text into `scratch`; returns how many there are, or -1 for others. */
function scan(text: string, start: number, end: number): number {
  if (scratch.length * 2 < end - start + 2) scratch = new Int32Array(end - start)
  let count = 0
  let hash = seed
  // What the code unit before was: 0 no part of a word, else its kind.
  let before = 0
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    const what = code < 128 ? (kinds[code] ?? 0) : beyond(code)
    if (what === kind.small || what === kind.capital) {
      if (before === 0) hash = seed
      hash = Math.imul(hash ^ (what === kind.capital ? code + 32 : code), prime)
      before = kind.small
    } else if (what === kind.digit) {
      if (before !== kind.digit) {
        // An apostrophe joins letters alone: it was taken up because a letter follows.
        if (before === 0) hash = seed
        hash = Math.imul(hash ^ 48, prime)
      }
      before = kind.digit
    } else if (what === kind.apostrophe && before === kind.small && isLetterAt(text, at + 1, end)) {
      hash = Math.imul(hash ^ 0x27, prime)
    } else if (what < 0) return -1
    else if (before !== 0) {
      scratch[count] = hash
      count += 1
      before = 0
    }
  }
  if (before !== 0) {
    scratch[count] = hash
    count += 1
  }
  return count
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
