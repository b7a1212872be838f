// Phrases in which one word was taken for another: free reign, pubic school.
import { openColumns, writeColumns } from './column-file.ts'
import type { Part } from './lexicon.ts'
import { openTable, type TableRows, tableColumns } from './table.ts'

/** A wrong phrase that begins with a certain word. */
export interface Confusion {
  /** Its words after the first, in small letters. */
  readonly rest: readonly string[]
  readonly right: string
  /** The phrase can be meant as it stands. */
  readonly doubtful: boolean
}

/** What stands before the right phrase where the wrong one is doubtful. */
export const doubtfulSign = '?'

/** The wrong phrases that begin with a word. */
export interface Beginning {
  readonly bySecond: ReadonlyMap<string, readonly Confusion[]>
  /** Those that are this word alone. */
  readonly alone: readonly Confusion[]
}

/** Wrong phrases by their first word, then by their second. */
export interface Confusions {
  startingWith(lower: string): Beginning | undefined
}

/**
 * The phrases of `rules/confused-word/phrases.yml`.
 *
 * @example
 * lexicon.part(confusions).startingWith('free')?.bySecond.get('reign') // [{rest: ['reign'], right: 'free rein', doubtful: false}]
 */
export const confusions: Part<Confusions> = {
  name: 'confusions',
  open(source) {
    const found = openTable(openColumns(source.bytes('confusions')), 'phrases', (row): Beginning => {
      const bySecond = new Map<string, Confusion[]>()
      const alone: Confusion[] = []
      for (const phrase of phrasesOfRow(row)) {
        const [second] = phrase.rest
        if (second === undefined) alone.push(phrase)
        else bySecond.set(second, [...(bySecond.get(second) ?? []), phrase])
      }
      return { bySecond, alone }
    })
    return { startingWith: (lower) => found.get(lower) }
  }
}

/** The file that the build ships: rows as `phrasesOfRow` reads them, by first word. */
export function writeConfusions(rows: TableRows): Uint8Array {
  return writeColumns(null, tableColumns('phrases', rows))
}

/**
 * The phrases of a first word, as the build writes them: `rest=right`, a bar between, `{a,b}` for any of its words and
 * `{}` for the same one on the right; a doubtful one
 * has a question mark after the equals sign.
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
  if (brace === null) {
    const doubtful = right.startsWith(doubtfulSign)
    return [{ rest: rest === '' ? [] : rest.split(' '), right: doubtful ? right.slice(1) : right, doubtful }]
  }
  const words = brace[1]?.split(',') ?? []
  return words.flatMap((word) => written(rest.replace(brace[0], word), right.replace('{}', word)))
}
