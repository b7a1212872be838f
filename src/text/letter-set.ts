// Which letters a word has, as bits: tells that two words are far apart before anybody compares them.

/** The letters of a word, a bit each; beyond a to z two letters can share one. */
export function letterSet(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

/**
 * Whether two sets differ in so few letters. An omission or an insertion changes the set by one at most, another letter
 * by two, a swap by none.
 */
export function areLettersNear(a: number, b: number, max: number): boolean {
  let changed = a ^ b
  for (let left = max; changed !== 0; left -= 1) {
    if (left === 0) return false
    changed &= changed - 1
  }
  return true
}
