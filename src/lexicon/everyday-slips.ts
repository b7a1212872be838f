// Everyday words by what is left of them without one letter: one slip of a word meets it there.
import { slipBetween } from '../text/distance.ts'

/**
 * Tells whether one of these words is one omission, insertion, substitution or swap away.
 *
 * @example
 * nearOneOf(['council'])('counil') // true
 */
export function nearOneOf(words: readonly string[]): (word: string) => boolean {
  const byRest = new Map<string, string[]>()
  const add = (rest: string, word: string): void => {
    const found = byRest.get(rest)
    if (found === undefined) byRest.set(rest, [word])
    else if (found.at(-1) !== word) found.push(word)
  }
  for (const word of words) {
    add(word, word)
    for (let at = 0; at < word.length; at += 1) add(without(word, at), word)
  }
  const meets = (rest: string, word: string): boolean =>
    byRest.get(rest)?.some((other) => slipBetween(word, other) !== undefined) ?? false
  return (word) => {
    if (meets(word, word)) return true
    for (let at = 0; at < word.length; at += 1) if (meets(without(word, at), word)) return true
    return false
  }
}

function without(word: string, at: number): string {
  return word.slice(0, at) + word.slice(at + 1)
}
