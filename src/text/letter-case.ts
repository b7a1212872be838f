import { isCapital } from './char-codes.ts'

/**
 * A word with the capitals of another: none, the first, or all of them.
 *
 * @example
 * likeIn('Defense', 'defence') // 'Defence'
 */
export function likeIn(model: string, word: string): string {
  if (model.length > 1 && model === model.toUpperCase() && model !== model.toLowerCase()) return word.toUpperCase()
  return beginsCapital(model) ? withCapital(word) : word
}

/**
 * A word with a capital letter first.
 *
 * @example
 * withCapital('council') // 'Council'
 */
export function withCapital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Whether a text begins with a capital letter of any script. */
export function beginsCapital(text: string): boolean {
  return isCapital(text.charCodeAt(0))
}
