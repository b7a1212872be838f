// How well a single word is known to dictionaries, lists of names and lists of what people write.
import type { Knowledge } from '../mentions.ts'

/** How well a word is known: the less, the likelier a slip. */
export type Standing = 'word' | 'name' | 'ranked' | 'strange'

/** Words further down the list of frequent words than this are found there with their misspellings too (micheal 43,000). */
const doubtfulRank = 20_000

/** Whether dictionaries, lists of names, or only a list of what people write have the word. */
export function standingOf({ list, table }: Knowledge, key: string): Standing {
  if (table.has(key)) return 'word'
  if (table.isName(key) || list.isPart(key)) return 'name'
  const rank = table.rank(key)
  return rank === 0 ? 'strange' : rank < doubtfulRank ? 'name' : 'ranked'
}
