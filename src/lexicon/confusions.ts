// Phrases in which one word was taken for another: free reign, pubic school.
import { openColumns, writeColumns } from './column-file.ts'
import type { Part } from './lexicon.ts'
import { openTable, type TableRows, tableColumns } from './table.ts'

/** What stands in one place of a phrase: a word, or any of several. */
export type Slot = string | ReadonlySet<string>

/** A wrong phrase that has a certain word. */
export interface Confusion {
  /** Its words before that one, in small letters. */
  readonly before: readonly Slot[]
  /** Its words behind that one. */
  readonly after: readonly Slot[]
  /** The words beside that one: they tell at a glance that the phrase cannot stand there. */
  readonly previous: Slot | undefined
  readonly next: Slot | undefined
  /** The right phrase, with `{}` for each place of several words: the copy's own word goes there. */
  readonly right: string
  /** The phrase can be meant as it stands. */
  readonly doubtful: boolean
  /** Words that make it right where one of them stands before it: “did” before “he lead the”. */
  readonly unlessAfter: Slot | undefined
  /** The same behind it: “example” behind “lead by”. */
  readonly unlessBefore: Slot | undefined
}

/** What stands before the right phrase where the wrong one is doubtful. */
export const doubtfulSign = '?'

/** Stands in a row for the word that the phrase is found by. */
export const anchorSign = '_'

/** Stands for any word that begins with a digit. */
export const anyNumber = '0'

/** Stands on the right for what a brace held. */
export const sameSign = '{}'

/** Before the name of a list, inside a brace. */
const listSign = '%'

/** What begins the words of a row that must not stand before the phrase, and those that must not stand behind it. */
export const guardSigns = { before: '<', behind: '>' } as const

/** Wrong phrases, each by the rarest of its words: half of all words of news begin some phrase, one in a hundred is a rarest. */
export interface Confusions {
  /** The phrases that are found by a word. */
  around(lower: string): readonly Confusion[] | undefined
}

/** The words of a list by its name. */
type ListOf = (name: string) => readonly string[]

/**
 * The phrases of `rules/confused-word/phrases.yml`.
 *
 * @example
 * lexicon.part(confusions).around('reign')?.[0] // {before: ['free'], after: [], right: 'free rein', …}
 */
export const confusions: Part<Confusions> = {
  name: 'confusions',
  open(source) {
    const file = openColumns(source.bytes('confusions'))
    const lists = openTable(file, 'lists', (row) => row.split(','))
    // Rows share the braces that they have in common.
    const slots = new Map<string, Slot>()
    const found = openTable(file, 'phrases', (row) => phrasesOfRow(row, (name) => lists.get(name) ?? none, slots))
    return { around: found.get }
  }
}

/**
 * The file that the build ships.
 *
 * @param rows - as `phrasesOfRow` reads them, by the word that their phrases are found by
 * @param lists - words with commas between, by the name of their list
 */
export function writeConfusions(rows: TableRows, lists: TableRows): Uint8Array {
  return writeColumns(null, { ...tableColumns('phrases', rows), ...tableColumns('lists', lists) })
}

/**
 * The phrases that are found by a word, as the build writes them: `before _ after=right`, a bar between, `{a,b}` for any of
 * its words, `{%name}` for any of a list, and `{}` for the same one on the right; a doubtful one has a question mark after the
 * equals sign. Words that make it right stand first or last: `<did,could he _ the`, `_ by >example`.
 *
 * @example
 * phrasesOfRow('was _ {in,out}=was fazed {}', lists) // [{before: ['was'], after: [Set {'in', 'out'}], right: 'was fazed {}', …}]
 */
export function phrasesOfRow(row: string, listOf: ListOf, known: Map<string, Slot> = new Map()): Confusion[] {
  const slotOf = (written: string): Slot => {
    if (!written.includes(',') && !written.includes(listSign)) return written
    let slot = known.get(written)
    if (slot === undefined) {
      slot = new Set(wordsOf(written, listOf))
      known.set(written, slot)
    }
    return slot
  }
  return row.split('|').map((phrase) => {
    const [written = '', right = ''] = phrase.split('=')
    return readPhrase(written.split(' '), right, slotOf)
  })
}

/** The words that stand for `a,%name,b`. */
export function wordsOf(written: string, listOf: ListOf): readonly string[] {
  return written.split(',').flatMap((word) => (word.startsWith(listSign) ? listOf(word.slice(1)) : [word]))
}

function readPhrase(words: readonly string[], right: string, slotOf: (written: string) => Slot): Confusion {
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  const hasBefore = first.startsWith(guardSigns.before)
  const hasBehind = last.startsWith(guardSigns.behind)
  const slots = words
    .slice(hasBefore ? 1 : 0, hasBehind ? -1 : undefined)
    .map((word) => (word.startsWith('{') ? slotOf(word.slice(1, -1)) : word))
  const at = slots.indexOf(anchorSign)
  const doubtful = right.startsWith(doubtfulSign)
  return {
    before: slots.slice(0, at),
    after: slots.slice(at + 1),
    previous: slots[at - 1],
    next: slots[at + 1],
    right: doubtful ? right.slice(1) : right,
    doubtful,
    unlessAfter: hasBefore ? slotOf(first.slice(1)) : undefined,
    unlessBefore: hasBehind ? slotOf(last.slice(1)) : undefined
  }
}

const none: readonly string[] = []
