// Phrases in which one word was taken for another: free reign, pubic school.
import { openColumns, writeColumns } from './column-file.ts'
import type { Part } from './lexicon.ts'
import { openTable, type TableRows, tableColumns } from './table.ts'

/** A wrong phrase that has a certain word. */
export interface Confusion {
  /** Its words before that one, in small letters. */
  readonly before: readonly string[]
  /** Its words behind that one. */
  readonly after: readonly string[]
  /** The words beside that one: they tell at a glance that the phrase cannot stand there. */
  readonly previous: string | undefined
  readonly next: string | undefined
  readonly right: string
  /** The phrase can be meant as it stands. */
  readonly doubtful: boolean
}

/** What stands before the right phrase where the wrong one is doubtful. */
export const doubtfulSign = '?'

/** Stands in a row for the word that the phrase is found by. */
export const anchorSign = '_'

/** Wrong phrases, each by the rarest of its words: half of all words of news begin some phrase, one in a hundred is a rarest. */
export interface Confusions {
  /** The phrases that are found by a word. */
  around(lower: string): readonly Confusion[] | undefined
}

/**
 * The phrases of `rules/confused-word/phrases.yml`.
 *
 * @example
 * lexicon.part(confusions).around('reign')?.[0] // {before: ['free'], after: [], right: 'free rein', …}
 */
export const confusions: Part<Confusions> = {
  name: 'confusions',
  open(source) {
    const found = openTable(openColumns(source.bytes('confusions')), 'phrases', phrasesOfRow)
    return { around: found.get }
  }
}

/** The file that the build ships: rows as `phrasesOfRow` reads them, by the word that their phrases are found by. */
export function writeConfusions(rows: TableRows): Uint8Array {
  return writeColumns(null, tableColumns('phrases', rows))
}

/**
 * The phrases that are found by a word, as the build writes them: `before _ after=right`, a bar between, `{a,b}` for any of
 * its words and `{}` for the same one on the right; a doubtful one has a question mark after the equals sign.
 *
 * @example
 * phrasesOfRow('was _ {in,out}=was fazed {}') // [{before: ['was'], after: ['in'], right: 'was fazed in', …}, …]
 */
export function phrasesOfRow(row: string): Confusion[] {
  return row.split('|').flatMap((phrase) => {
    const [written = '', right = ''] = phrase.split('=')
    return readPhrase(written, right)
  })
}

function readPhrase(written: string, right: string): Confusion[] {
  const brace = /\{([^}]+)\}/.exec(written)
  if (brace !== null) {
    const words = brace[1]?.split(',') ?? []
    return words.flatMap((word) => readPhrase(written.replace(brace[0], word), right.replace('{}', word)))
  }
  const words = written.split(' ')
  const at = words.indexOf(anchorSign)
  const doubtful = right.startsWith(doubtfulSign)
  return [
    {
      before: words.slice(0, at),
      after: words.slice(at + 1),
      previous: words[at - 1],
      next: words[at + 1],
      right: doubtful ? right.slice(1) : right,
      doubtful
    }
  ]
}
