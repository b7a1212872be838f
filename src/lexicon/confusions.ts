// Phrases in which one word was taken for another: free reign, pubic school.
import { lateWordGate } from '../text/word-gate.ts'
import type { Part } from './lexicon.ts'
import { type CompiledTable, readTable } from './table.ts'

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
    const rows = source.json('confusions') as CompiledTable
    const found = readTable(rows, (row) =>
      row.split('|').map((phrase): Confusion => {
        const [rest = '', right = ''] = phrase.split('=')
        return { rest: rest === '' ? [] : rest.split(' '), right }
      })
    )
    const mayStart = lateWordGate(() => Object.keys(rows))
    return { startingWith: (lower) => (mayStart(lower) ? (found(lower) ?? none) : none) }
  }
}
