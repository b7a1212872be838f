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

/** Wrong phrases by their first word, then by their second; under an empty one those of a single word. */
export interface Confusions {
  startingWith(lower: string): ReadonlyMap<string, readonly Confusion[]>
}

const none: ReadonlyMap<string, readonly Confusion[]> = new Map()

/**
 * The phrases of `rules/confused-word/phrases.yml`.
 *
 * @example
 * lexicon.part(confusions).startingWith('free').get('reign') // [{rest: ['reign'], right: 'free rein'}]
 */
export const confusions: Part<Confusions> = {
  name: 'confusions',
  open(source) {
    // Written by scripts/data/confusions.ts, which checks it.
    const rows = source.json('confusions') as CompiledTable
    const found = readTable(rows, (row) => {
      const bySecond = new Map<string, Confusion[]>()
      for (const phrase of phrasesOfRow(row)) {
        const second = phrase.rest[0] ?? ''
        bySecond.set(second, [...(bySecond.get(second) ?? []), phrase])
      }
      return bySecond
    })
    const mayStart = lateWordGate(() => Object.keys(rows))
    return { startingWith: (lower) => (mayStart(lower) ? (found(lower) ?? none) : none) }
  }
}

/**
 * The phrases of a first word, as the build writes them: `rest=right`, a bar between, `{a,b}` for any of its words and
 * `{}` for the same one on the right.
 *
 * @example
 * phrasesOfRow('phased {in,out}=fazed {}') // [{rest: ['phased', 'in'], right: 'fazed in'}, …]
 */
export function phrasesOfRow(row: string): Confusion[] {
  return row.split('|').flatMap((phrase) => {
    const [rest = '', right = ''] = phrase.split('=')
    return written(rest, right)
  })
}

function written(rest: string, right: string): Confusion[] {
  const brace = /\{([^}]+)\}/.exec(rest)
  if (brace === null) return [{ rest: rest === '' ? [] : rest.split(' '), right }]
  const words = brace[1]?.split(',') ?? []
  return words.flatMap((word) => written(rest.replace(brace[0], word), right.replace('{}', word)))
}
