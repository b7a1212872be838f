// What it means when a word stands twice in a row.
import type { Part } from './lexicon.ts'

/** The lists of `rules/repeated-word/words.yml`. */
export const doubledLists = ['never', 'placed', 'at', 'this', 'that', 'sounds'] as const

/** The same, compiled. */
export type CompiledDoubled = Readonly<Record<(typeof doubledLists)[number], readonly string[]>>

/** All in small letters. */
export interface DoubledWords {
  /** Whether English never doubles a word: `the`, but not `had`. */
  readonly isNeverDoubled: (word: string) => boolean
  /** Whether behind a word a second `in` or `on` continues nothing: based, published. */
  readonly isPlaced: (word: string) => boolean
  /** Whether a word that stands twice begins a phrase with the next one: at once, this year. */
  readonly opensPhrase: (word: string, next: string) => boolean
  /** Whether behind a second `that` the clause begins, so that one of the two is one too many: “that that the”. */
  readonly beginsClause: (next: string) => boolean
  /** Whether a noun is said twice on purpose: drip, knock. */
  readonly isSound: (word: string) => boolean
}

/**
 * Opened where a word stands twice.
 *
 * @example
 * lexicon.part(doubledWords).opensPhrase('at', 'once') // true
 */
export const doubledWords: Part<DoubledWords> = {
  name: 'doubled-words',
  open(source) {
    // The build wrote it after checking every list.
    const lists = source.json('doubled-words') as CompiledDoubled
    const never = new Set(lists.never)
    const placed = new Set(lists.placed)
    const clauses = new Set(lists.that)
    const sounds = new Set(lists.sounds)
    const phrases = new Map([
      ['at', new Set(lists.at)],
      ['this', new Set(lists.this)]
    ])
    return {
      isNeverDoubled: (word) => never.has(word),
      isPlaced: (word) => placed.has(word),
      opensPhrase: (word, next) => phrases.get(word)?.has(next) ?? false,
      beginsClause: (next) => clauses.has(next),
      isSound: (word) => sounds.has(word)
    }
  }
}
