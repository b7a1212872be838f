// Phrases in which one word was taken for another: free reign, pubic school.
import { wordGate } from '../text/word-gate.ts'
import type { Part } from './lexicon.ts'

/** A wrong phrase that begins with a certain word. */
export interface Confusion {
  /** Its words after the first, in small letters. */
  readonly rest: readonly string[]
  readonly right: string
}

/** Wrong phrases by their first word. */
export interface Confusions {
  startingWith(lower: string): readonly Confusion[]
}

const none: readonly Confusion[] = []

/**
 * The phrases of `rules/confused-word/phrases.yml`.
 *
 * @example
 * lexicon.part(confusions).startingWith('free') // [{rest: ['reign'], right: 'free rein'}]
 */
export const confusions: Part<Confusions> = {
  name: 'confusions',
  open(source) {
    // Written by scripts/data/confusions.ts, which checks it.
    const compiled = source.json('confusions') as Readonly<Record<string, string>>
    const byFirst = new Map<string, Confusion[]>()
    for (const [wrong, right] of Object.entries(compiled)) {
      const [first = '', ...rest] = wrong.split(' ')
      const known = byFirst.get(first)
      if (known) known.push({ rest, right })
      else byFirst.set(first, [{ rest, right }])
    }
    const mayStart = wordGate(byFirst.keys())
    return { startingWith: (lower) => (mayStart(lower) ? (byFirst.get(lower) ?? none) : none) }
  }
}
