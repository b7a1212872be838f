// Words of a story's names that are spelled nearly alike, found without comparing each with each.
import { lookAlikeFold } from '../../text/distance.ts'
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
  const compared = [...stats.values()].slice(0, comparedMax)
  const buckets = new Map<string, PartStat[]>()
  for (const stat of compared) {
    const letter = firstLetter(stat.key)
    const bucket = buckets.get(letter)
    if (bucket === undefined) buckets.set(letter, [stat])
    else if (bucket.length < besideMax) bucket.push(stat)
  }
  const near = new Map<PartStat, readonly PartStat[]>()
  for (const stat of compared) {
    const own = buckets.get(firstLetter(stat.key)) ?? []
    const swapped = stat.key.charAt(1) === stat.key.charAt(0) ? [] : (buckets.get(firstLetter(stat.key.slice(1))) ?? [])
    const found = [
      ...own.filter((other) => mayBeNear(stat, other)),
      ...swapped.filter((other) => isSwap(stat.key, other.key))
    ]
    if (found.length > 0) near.set(stat, found)
  }
  return near
}

/** Capital I and small L, zero and O begin alike. */
function firstLetter(key: string): string {
  const letter = key.charAt(0)
  return letter === 'l' || letter === '1' ? 'i' : letter === '0' ? 'o' : letter
}

/** Two edits change the set of letters by four at most; a look-alike rn for m by three. */
function mayBeNear(a: PartStat, b: PartStat): boolean {
  if (a === b) return false
  const difference = a.key.length - b.key.length
  if (difference > 2 || difference < -2) return false
  let changed = a.letters ^ b.letters
  let count = 0
  while (changed !== 0) {
    changed &= changed - 1
    count += 1
    if (count > 4) return false
  }
  return true
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
  return lookAlikeFold(a.text) === lookAlikeFold(b.text)
}
