import { lettered } from './lettered.ts'

const marks =
  /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0591-\u05c7\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g
/** Everything but plain letters, the typographic marks of English copy and the signs that stay as they are: £, §, €. */
const beyondPlain =
  /[^\u0000-\u007f\u00a0-\u00a7\u00a9\u00ab\u00ac\u00ae\u00b0\u00b1\u00b6\u00b7\u00bb\u00bf\u00d7\u00f7\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac]/

/**
 * A line or phrase as phrase lists compare it: NFKC, lower case, apostrophes straight, each run of digits `0`, every
 * other run of symbols and white space one space, Arabic and Hebrew vowel points, kashida and invisible characters
 * dropped, Turkish dots folded.
 *
 * @example
 * phraseForm('(12 votes)') // '0 votes'
 */
export function phraseForm(text: string): string {
  return beyondPlain.test(text) ? fullForm(text) : plainForm(text)
}

/** The form of any text. */
export function fullForm(text: string): string {
  const lower = text
    .normalize('NFKC')
    .replace(marks, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .toLowerCase()
    // Turkish `İ` falls into two, and capitals do not tell `ı` from `i`.
    .replace(/\u0307/g, '')
    .replace(/ı/g, 'i')
  return lower
    .replace(figures(lower), '0')
    .replace(symbols(lower), ' ')
    .replace(looseApostrophes(lower), ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

const figures = lettered(String.raw`\p{N}+`, 'g')
const symbols = lettered(String.raw`[^\p{L}\p{M}0']+`, 'g')
const looseApostrophes = lettered(String.raw`(?<!\p{L})'|'(?!\p{L})`, 'g')

/** The same for plain English letters, in one pass: nine lines of ten need no more. */
function plainForm(text: string): string {
  const lower = text.toLowerCase()
  const parts: string[] = []
  let start = -1
  for (let at = 0; at <= lower.length; at += 1) {
    const code = at < lower.length ? lower.charCodeAt(at) : 0
    if (code >= 97 && code <= 122) {
      if (start < 0) start = at
    } else if (isApostrophe(code) && start >= 0 && isLetter(lower.charCodeAt(at + 1))) {
      // `don't` is one word.
    } else {
      if (start >= 0) parts.push(lower.slice(start, at))
      start = -1
      if (code >= 48 && code <= 57) {
        const before = at > 0 ? lower.charCodeAt(at - 1) : 0
        // `3d` and `g20` stay one token, as their letters and the zero touch.
        if (!(before >= 48 && before <= 57))
          parts.push(isLetter(before) ? glue : '', '0', isLetter(next(lower, at)) ? glue : '')
      }
    }
  }
  return joined(parts)
}

const glue = '\u0000'

function joined(parts: readonly string[]): string {
  let result = ''
  let isGlued = true
  for (const part of parts) {
    if (part === '') continue
    if (part === glue) {
      isGlued = true
      continue
    }
    result += isGlued ? part : ` ${part}`
    isGlued = false
  }
  return result.replace(/[‘’`]/g, "'")
}

/** The code unit after a run of digits. */
function next(text: string, at: number): number {
  let end = at
  while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end += 1
  return end < text.length ? text.charCodeAt(end) : 0
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2018 || code === 0x2019 || code === 0x60
}
