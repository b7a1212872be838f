// Words of a run of names, before titles and names are told apart.
import { nameKey } from '../../lexicon/romanisation.ts'
import type { Span } from '../../text/span.ts'

/** A word in a run. */
export interface Token extends Span {
  readonly text: string
  readonly lower: string
  readonly first: boolean
}

/** Whether a word that begins with this letter begins with a capital. */
export function isCapital(code: number): boolean {
  if (code >= 65 && code <= 90) return true
  if (code < 0xc0) return false
  const letter = String.fromCharCode(code)
  return letter !== letter.toLowerCase()
}

/** How many letters the possessive takes: Putin’s, the Lavrovs’. */
export function possessiveLength(text: string): number {
  const last = text.charAt(text.length - 1)
  if (isApostrophe(last)) return 1
  return (last === 's' || last === 'S') && text.length > 2 && isApostrophe(text.charAt(text.length - 2)) ? 2 : 0
}

function isApostrophe(letter: string): boolean {
  return letter === "'" || letter === '’'
}

/** Without the stop of an abbreviation: gov for Gov. */
export function plain(lower: string): string {
  return lower.endsWith('.') ? lower.slice(0, -1) : lower
}

/** The key of several words together. */
export function keyOf(tokens: readonly Token[]): string {
  return nameKey(tokens.map(({ text }) => text).join(' '))
}
