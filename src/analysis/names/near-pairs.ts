// Words of a story's names that are spelled nearly alike, found without comparing each with each.
import { lookAlikeFold, mayLookAlike } from '../../text/distance.ts'
import { areLettersNear } from '../../text/letter-set.ts'
import type { PartStat } from './parts.ts'

/** Words with one first letter that are compared with one word; in 957 news stories no letter began more than 55. */
const besideMax = 100

/**
 * Distinct words of a story's names that are compared at all, the first ones; the longest of 957 news stories has 533.
 * What has more is a list of names, or a hostile text: 50,000 words that begin alike took 2.5 s without this limit.
 */
const comparedMax = 2000

/**
 * For each word those that begin with the same letter (or with its second, when two letters were swapped), have
 * nearly its length and nearly its letters. Whoever asks compares them exactly.
 */
export function nearPairs(stats: ReadonlyMap<string, PartStat>): ReadonlyMap<PartStat, readonly PartStat[]> {
  const compared = stats.size > comparedMax ? [...stats.values()].slice(0, comparedMax) : [...stats.values()]
  const buckets = new Map<number, PartStat[]>()
  for (const stat of compared) {
    const letter = letterAt(stat.key, 0)
    const bucket = buckets.get(letter)
    if (bucket === undefined) buckets.set(letter, [stat])
    else if (bucket.length < besideMax) bucket.push(stat)
  }
  const near = new Map<PartStat, readonly PartStat[]>()
  for (const stat of compared) {
    // Most words have none near them.
    let found: PartStat[] | undefined
    const beside = buckets.get(letterAt(stat.key, 0)) ?? []
    // A thousand steps a story: by index, without an object for each.
    for (let at = 0; at < beside.length; at += 1) {
      const other = beside[at]
      if (other === undefined || !mayBeNear(stat, other)) continue
      if (found) found.push(other)
      else found = [other]
    }
    const swapped = stat.key.charCodeAt(1) === stat.key.charCodeAt(0) ? undefined : buckets.get(letterAt(stat.key, 1))
    if (swapped) {
      for (const other of swapped) {
        if (!isSwap(stat.key, other.key)) continue
        if (found) found.push(other)
        else found = [other]
      }
    }
    if (found) near.set(stat, found)
  }
  return near
}

/** The letter at an index as a code; capital I and small L, zero and O begin alike, and to the ear C and K do. */
function letterAt(key: string, at: number): number {
  const code = key.charCodeAt(at)
  return code === 108 || code === 49 ? 105 : code === 48 ? 111 : code === 107 ? 99 : code
}

/** Two edits change the set of letters by four at most; a look-alike rn for m by three. */
function mayBeNear(a: PartStat, b: PartStat): boolean {
  if (a === b) return false
  const difference = a.key.length - b.key.length
  return difference <= 2 && difference >= -2 && areLettersNear(a.letters, b.letters, 4)
}

function isSwap(a: string, b: string): boolean {
  return (
    a.length === b.length &&
    a.charCodeAt(0) === b.charCodeAt(1) &&
    a.charCodeAt(1) === b.charCodeAt(0) &&
    a.endsWith(b.slice(2))
  )
}

/** Whether two words look the same to an eye: Brernen and Bremen, ChiIe and Chile. */
export function lookAlike(a: PartStat, b: PartStat): boolean {
  return mayLookAlike(a.letters, b.letters) && lookAlikeFold(a.text) === lookAlikeFold(b.text)
}
