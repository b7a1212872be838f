// How far apart two spellings are: bounded, with early exit, and cheap for letters that look alike.

import { letterSet } from './letter-set.ts'
import { recall } from './memo.ts'

/** What one slip did to a word. */
export type Slip = 'omission' | 'insertion' | 'substitution' | 'transposition'

/** Cost of one look-alike (capital I for small L, 1 for l, 0 for O, rn for m): a slip of the eye, not of the mind. */
const lookAlikeCost = 0.3

/**
 * The optimal string alignment distance of two words: omissions, insertions, substitutions and swapped neighbours, one each.
 *
 * @param max - the largest distance of interest; the search stops as soon as it is passed
 * @returns the distance, or `max + 1` when it is larger
 * @example
 * editDistance('netnayahu', 'netanyahu', 2) // 1
 */
export function editDistance(a: string, b: string, max: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > max) return max + 1
  if (max === 1) return slipBetween(a, b) === undefined ? 2 : 1
  let start = 0
  let endA = a.length
  let endB = b.length
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start += 1
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1
    endB -= 1
  }
  return alignment(a.slice(start, endA), b.slice(start, endB), max)
}

/** Rows of the table of costs: the last two, and the one that is made. Each search writes them anew. */
const costs: readonly [number[], number[], number[]] = [[], [], []]

function alignment(a: string, b: string, max: number): number {
  let [before, above, current] = costs
  for (let column = 0; column <= b.length; column += 1) above[column] = column
  for (let row = 1; row <= a.length; row += 1) {
    const letter = a.charCodeAt(row - 1)
    let least = row
    let left = row
    current[0] = row
    for (let column = 1; column <= b.length; column += 1) {
      const change = (above[column - 1] ?? max) + (letter === b.charCodeAt(column - 1) ? 0 : 1)
      let cost = Math.min((above[column] ?? max) + 1, left + 1, change)
      if (row > 1 && column > 1 && swapped(a, row - 2, b, column - 2)) {
        cost = Math.min(cost, (before[column - 2] ?? max) + 1)
      }
      current[column] = cost
      left = cost
      if (cost < least) least = cost
    }
    if (least > max) return max + 1
    const oldest = before
    before = above
    above = current
    current = oldest
  }
  return Math.min(above[b.length] ?? max + 1, max + 1)
}

function swapped(a: string, atA: number, b: string, atB: number): boolean {
  return a.charCodeAt(atA) === b.charCodeAt(atB + 1) && a.charCodeAt(atA + 1) === b.charCodeAt(atB)
}

/**
 * The one slip that turns `right` into `wrong`, if one slip is enough.
 *
 * @example
 * slipBetween('netnayahu', 'netanyahu') // 'transposition'
 */
export function slipBetween(wrong: string, right: string): Slip | undefined {
  const difference = wrong.length - right.length
  if (difference > 1 || difference < -1 || wrong === right) return undefined
  const shorter = Math.min(wrong.length, right.length)
  let at = 0
  while (at < shorter && wrong.charCodeAt(at) === right.charCodeAt(at)) at += 1
  if (difference === 1) return sameFrom(wrong, at + 1, right, at) ? 'insertion' : undefined
  if (difference === -1) return sameFrom(wrong, at, right, at + 1) ? 'omission' : undefined
  if (sameFrom(wrong, at + 1, right, at + 1)) return 'substitution'
  return swapped(wrong, at, right, at) && sameFrom(wrong, at + 2, right, at + 2) ? 'transposition' : undefined
}

/** Words with the same letters have this many at least, so that few others have them too. */
const shuffledMin = 5

/**
 * Whether two words have the same letters in another order, and begin alike: a letter that moved further than its neighbour.
 *
 * @example
 * isShuffled('alsono', 'alonso') // true
 */
export function isShuffled(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < shuffledMin || a.charCodeAt(0) !== b.charCodeAt(0)) return false
  // Asked of thousands of pairs, of which hardly any agrees in these sums.
  let sum = 0
  let squares = 0
  for (let at = 1; at < a.length; at += 1) {
    const one = a.charCodeAt(at)
    const other = b.charCodeAt(at)
    sum += one - other
    squares += one * one - other * other
  }
  return sum === 0 && squares === 0 && a !== b && lettersOf(a) === lettersOf(b) && editDistance(a, b, 2) <= 2
}

function lettersOf(word: string): string {
  return Array.from(word).sort().join('')
}

function sameFrom(a: string, atA: number, b: string, atB: number): boolean {
  if (a.length - atA !== b.length - atB) return false
  for (let step = 0; atA + step < a.length; step += 1) {
    if (a.charCodeAt(atA + step) !== b.charCodeAt(atB + step)) return false
  }
  return true
}

/**
 * A word in small letters with look-alikes made one: two spellings that an eye confuses have the same fold.
 *
 * @example
 * lookAlikeFold('II') === lookAlikeFold('Il') // true
 */
export const lookAlikeFold: (word: string) => string = recall(foldOf, 11)

/** Letters that look like others, as small ones. */
const lookAlikes = letterSet('il1|o0rnm')

/** Whether two words can look alike, by their `letterSet`s: they differ in nothing but such letters. */
export function mayLookAlike(lettersA: number, lettersB: number): boolean {
  return ((lettersA ^ lettersB) & ~lookAlikes) === 0
}

function foldOf(word: string): string {
  let folded = ''
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charAt(at)
    if (letter === 'I' || letter === '1' || letter === '|' || (letter === 'i' && at === 0)) folded += 'l'
    else if (letter === '0') folded += 'o'
    else if ((letter === 'r' || letter === 'R') && (word.charAt(at + 1) === 'n' || word.charAt(at + 1) === 'N')) {
      folded += 'm'
      at += 1
    } else folded += letter.toLowerCase()
  }
  return folded
}

/**
 * Distance with look-alikes at their low price; both words as they stand, with their capitals.
 *
 * @returns 0.3 for a pair that only looks wrong, else the edit distance in small letters, `max + 1` beyond `max`
 * @example
 * nameDistance('II', 'Il', 1) // 0.3
 */
export function nameDistance(a: string, b: string, max: number): number {
  const lowerA = a.toLowerCase()
  const lowerB = b.toLowerCase()
  if (lowerA === lowerB) return 0
  if (lookAlikeFold(a) === lookAlikeFold(b)) return lookAlikeCost
  return editDistance(lowerA, lowerB, max)
}
