// What the letters of a name say by themselves: whether it can be a name, and which others sound as it does.

import { areGendered } from '../../lexicon/romanisation.ts'
import { slipBetween } from '../../text/distance.ts'
import { lettered } from '../../text/lettered.ts'
import { recall } from '../../text/memo.ts'

/** A letter more or less beside its like: a slip, although both sound the same. */
export function isDoubling(a: string, b: string): boolean {
  return a.length !== b.length && a.replace(/(.)\1+/g, '$1') === b.replace(/(.)\1+/g, '$1')
}

/** No name is written so: three equal letters, two equal consonants first (but Lloyd), small letters without a vowel. */
export function isImpossible(text: string): boolean {
  const key = text.toLowerCase()
  // Asked of every name that is near a listed one, of which hardly any has a letter twice: no pattern is tried on those.
  const first = key.charCodeAt(0)
  let again = 0
  for (let at = 1; at < key.length; at += 1) {
    again = key.charCodeAt(at) === key.charCodeAt(at - 1) ? again + 1 : 0
    if (again === 2 && thrice(key).test(key)) return true
  }
  if (first === key.charCodeAt(1) && key.length > 2 && /^[b-df-hjkmnp-tv-z]/.test(key)) return true
  if (key.length < 5 && unsayable.test(key) && capitalised(text).test(text)) return true
  return (
    text.length < 5 &&
    capitalised(text).test(text) &&
    !/[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýāēīōűőœ]/i.test(text) &&
    !vowelless.has(key)
  )
}

const thrice = lettered(String.raw`(\p{L})\1\1`)
const capitalised = lettered(String.raw`^\p{Lu}\p{Ll}+$`)

/** Bne for Ben, Tmo for Tom: no short name begins so, in whatever language news is about. */
const unsayable =
  /^(?:b[mn]|c[bmn]|f[mn]|j[cgkmpt]|l[bcdgkmp]|m[fjk]|n[lmpr]|p[bcdgm]|r[bcdfgklmnprst]|t[bdfgmnp])[aeiou]/

/** Real names without a vowel. */
const vowelless = new Set([
  'ng',
  'vlk',
  'krk',
  'smrz',
  'srb',
  'brk',
  'chl',
  'mrs',
  'jr',
  'sr',
  'dr',
  'mr',
  'ms',
  'st',
  'mc',
  'ft',
  'mt',
  'lt',
  'th'
])

const pinyin =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v)){1,3}$/

/** Whether a word can be written in pinyin: Xiaochuan, Feng; Fegn cannot. */
export function isPinyin(key: string): boolean {
  return pinyin.test(key)
}

/** A name without what English names of one sound differ in: Stirzacker, Garrihey, MacQuarrie. */
export function homeForm(key: string): string {
  return key
    .replace(/^mac(?=[a-z]{3})/, 'mc')
    .replace(/ck/g, 'k')
    .replace(/(?<=[^aeiou])(?:ey|ie)$/, 'y')
}

/** Whether a word lost the end of another, and is still too long to be cut short by chance: Attenboro, Attenborough. */
export function isClipped(key: string, word: string): boolean {
  return key.length >= clippedMin && word.length - key.length <= clippedMax && word.startsWith(key)
}

const clippedMin = 7
const clippedMax = 3

/** The consonants of a word, a doubled one once: those of Kyiv and Kiev are the same. */
export function consonants(key: string): string {
  return key.replace(/[aeiouyv]/g, '').replace(/(.)\1/g, '$1')
}

/** The same as an ear hears them: Merts and Merz, Hegsett and Hegseth. */
export function heardConsonants(key: string): string {
  return consonants(key.replace(/t[sz]/g, 'z').replace(/c?k/g, 'k').replace(/th/g, 't'))
}

/** Whether an ear takes one word for the other: one slip apart, or with the same consonants (Tate, Tait). */
export function areHeardAlike(a: string, b: string): boolean {
  return slipBetween(a, b) !== undefined || (a.charCodeAt(0) === b.charCodeAt(0) && consonants(a) === consonants(b))
}

/**
 * Whether two given names are one to the ear, so that no parents give both: Stephen and Steven, Philippa and Phillipa,
 * Jonathan and Jonathon, Catherine and Katherine. Daniel and Danielle are two, and so are Mary and Mark, and Christian
 * and Christina.
 */
export function areOneGiven(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  if (shorter < shortGivenMin) return false
  if (sounded(a) === sounded(b)) return true
  if (shorter < longGivenMin) return false
  const slip = slipBetween(sounded(a), sounded(b))
  return slip !== undefined && slip !== 'transposition' && consonants(sounded(a)) === consonants(sounded(b))
}

/** Shorter given names have too many neighbours: Al, Ed, Li. */
const shortGivenMin = 3
/** In names of this length another vowel is hardly ever another name's. */
const longGivenMin = 7

/** A given name as it sounds: Jon, Sara, Gayatri, Tracy, Caterine. Each is compared with all that begin alike. */
const sounded = recall(
  (given) =>
    given
      .replace(/[ck]h(?=[lr]|ol)|c?k|c(?![ehiy])/g, 'k')
      .replace(/ph|f/g, 'v')
      .replace(/(?<=[^aceious])h|(?<=[aeo])h(?![aeiouy])/g, '')
      .replace(/(?<=[^aeiou])ey$/, 'y')
      // Terry and Terri are a couple.
      .replace(/y(?!$)/g, 'i')
      .replace(/a(?:u|w)/g, 'o')
      .replaceAll('ae', 'e')
      .replaceAll('z', 's')
      .replace(/(.)\1/g, '$1'),
  11
)

/** Given names of brother and sister: Paul and Paula, Roberto and Roberta, Francis and Frances. */
export function areKin(a: string, b: string): boolean {
  const stem = (word: string): string => word.replace(/(?:[aeio]|[ei]s)$/, '')
  return areGendered(a, b) || stem(a) === stem(b)
}

/**
 * Whether a word has an accent and what it is near to none: Monção is a town in Portugal, not Monaco, and Pondichéry is
 * French for Pondicherry.
 */
export function isOfOtherLanguage(text: string, word: string): boolean {
  return accent.test(text) && !accent.test(word)
}

const accent = /[\u00c0-\u024f]/

/** A word without what British and American spelling differ in. */
export function atlantic(word: string): string {
  return word
    .replace(/re$/, 'er')
    .replace(/our/g, 'or')
    .replace(/is(?=[ae])/g, 'iz')
    .replace(/ce$/, 'se')
    .replace(/ll/g, 'l')
}
