// How well a single word is known to dictionaries, lists of names and lists of what people write.
import type { Part } from '../../lexicon/lexicon.ts'
import { names } from '../../lexicon/names.ts'
import { rankOf, wordFlags, words } from '../../lexicon/words.ts'
import { recall } from '../../text/memo.ts'

/** How well a word is known: the less, the likelier a slip. */
export type Standing = 'word' | 'name' | 'ranked' | 'strange'

/** Words further down the list of frequent words than this are found there with their misspellings too (micheal 43,000). */
const doubtfulRank = 20_000

/** Words of names remembered, as a power of two; 1,000 stories have about 8,000. */
const slotBits = 11

/** Tells whether dictionaries, lists of names, or only a list of what people write have a word, by its `nameKey`. */
export const standings: Part<(key: string) => Standing> = {
  name: 'standings',
  open(_source, _packs, lexicon) {
    const table = lexicon.part(words)
    const list = lexicon.part(names)
    return recall((key): Standing => {
      const looked = table.look(key)
      if ((looked & wordFlags.common) !== 0) return 'word'
      if ((looked & wordFlags.name) !== 0 || list.isPart(key)) return 'name'
      const rank = rankOf(looked)
      return rank === 0 ? 'strange' : rank < doubtfulRank ? 'name' : 'ranked'
    }, slotBits)
  }
}
