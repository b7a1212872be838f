// The shape of a name, by which most names that are not near another one are told apart before anybody compares their words.
import { mayLookAlike } from '../text/distance.ts'
import { areLettersNear, letterSet } from '../text/letter-set.ts'

/** What a list keeps of the shape of each form; initials do not count. */
export interface FormShape {
  /** Code units of its words with blanks between them, 255 at most. */
  readonly length: number
  /** The letters in it, a bit each, and above those the number of its words. */
  readonly letters: number
  /** The letters that its words begin with, as bits; those that an eye or an ear takes for each other are one. */
  readonly firsts: number
}

/** The shape of a name that is looked for. */
export interface NameShape extends FormShape {
  /** `firsts` for each word with its first two letters swapped. */
  readonly swapped: readonly number[]
}

/** A word of a name, with its `letterSet`. */
interface WordLetters {
  readonly key: string
  readonly letters: number
}

/** The bits of a letter set that stand for a to z and the blank. */
const lettersMask = 0x07ffffff
const wordsShift = 27
const wordsMax = 31
const lengthMax = 255

/** Letters that are taken for each other at the beginning of a word, each under the first. */
const firstOf = Uint8Array.from({ length: 128 }, (_, code) => Math.min(code & 31, 30))
for (const letters of ['il1|', 'o0', 'mr', 'ck']) {
  for (const letter of letters) firstOf[letter.charCodeAt(0)] = letters.charCodeAt(0) & 31
}

/** The bit of a letter among `firsts`; of letters beyond English several share one. */
function firstBit(word: string, at: number): number {
  const code = word.charCodeAt(at)
  return 1 << (code < 128 ? (firstOf[code] ?? 0) : code % 31)
}

/** The shape of a name of these words. */
export function shapeOf(words: readonly WordLetters[]): NameShape {
  let letters = 0
  let length = words.length - 1
  const swapped: number[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) break
    letters |= word.letters
    length += word.key.length
    swapped.push(firstsOf(words, at))
  }
  return {
    length: Math.min(length, lengthMax),
    letters: (letters & lettersMask) | (Math.min(words.length, wordsMax) << wordsShift),
    firsts: firstsOf(words),
    swapped
  }
}

/** The shape of a listed form, by its words without initials. */
export function formShape(words: readonly string[]): FormShape {
  return shapeOf(words.map((key) => ({ key, letters: letterSet(key) })))
}

/** The first letters of the words, of one of them the second. */
function firstsOf(words: readonly WordLetters[], swapped?: number): number {
  let firsts = 0
  for (let at = 0; at < words.length; at += 1) firsts |= firstBit(words[at]?.key ?? '', at === swapped ? 1 : 0)
  return firsts
}

/** Letters that do not count among the consonants, where the ear hears only those. */
const vowels = letterSet('aeiouyv')

/**
 * Whether two names can be the same but for one word, which has two slips at most or looks alike: said of more names than
 * are near, and denied of none that is.
 *
 * @param letters - with `length` and `firsts` those of a listed form
 */
export function areShapesNear(letters: number, length: number, firsts: number, name: NameShape): boolean {
  const differing = letters ^ name.letters
  if (differing >>> wordsShift !== 0) return false
  const longer = length - name.length
  // A word that was cut short has three letters fewer.
  if (longer > 3 || longer < -2) return false
  if (firsts !== name.firsts && !name.swapped.includes(firsts)) return false
  return mayLookAlike(letters, name.letters) || (differing & ~vowels) === 0 || areLettersNear(letters, name.letters, 4)
}
