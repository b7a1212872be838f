// The names of runs, each read once: the same names come again and again, in a story and from story to story.
import type { Word } from '../../input/english.ts'
import type { Lexicon, Part } from '../../lexicon/lexicon.ts'
import { nameWords } from '../../lexicon/name-words.ts'
import { names } from '../../lexicon/names.ts'
import { words as wordTable } from '../../lexicon/words.ts'
import { memory, ownCopy } from '../../text/memo.ts'
import { type NameWord, nameWordOf } from './name-word.ts'
import { manner, type PieceReader, type ReadName, readRun, type Token } from './pieces.ts'
import { standings } from './standing.ts'

/** Reads the names of runs. Their offsets count from the run's start. */
export interface RunReader {
  /** A word that stands alone. */
  readWord(word: NameWord, way: number): readonly ReadName[]
  /**
   * Words with spaces between them.
   *
   * @param words - those of the text
   * @param run - indexes of the first and the last, and where that ends without a possessive
   * @param way - bits of `manner`
   */
  read(text: string, words: readonly Word[], run: Extent, way: number): readonly ReadName[]
}

interface Extent {
  readonly first: number
  readonly last: number
  readonly end: number
}

/** Runs remembered in each of two generations; 200 stories have about 4,000, and each takes half a kilobyte. */
const rememberedMax = 4000

/** Longer runs are lists, or hostile: they do not come again. */
const lengthMax = 80

/** What reads runs with a lexicon. */
export const runReader: Part<RunReader> = {
  name: 'runs of names',
  open: (_source, _packs, lexicon) => runReaderOf(lexicon)
}

function runReaderOf(lexicon: Lexicon): RunReader {
  const wordOf = lexicon.part(nameWordOf)
  const reader: PieceReader = {
    list: lexicon.part(names),
    table: lexicon.part(wordTable),
    beside: lexicon.part(nameWords),
    standingOf: lexicon.part(standings)
  }
  const known = memory<(readonly ReadName[] | undefined)[]>(rememberedMax)
  const tokensOf = (words: readonly Word[], { first, last }: Extent, opening: boolean): readonly Token[] => {
    const tokens: Token[] = []
    const start = words[first]?.start ?? 0
    for (let index = first; index <= last; index += 1) {
      const place = words[index]
      if (place === undefined) break
      const word = wordOf(place.text)
      const at = place.start - start
      tokens.push({ start: at, end: at + word.text.length, word, first: opening && index === first })
    }
    return tokens
  }
  return {
    readWord(word, way) {
      const before = word.alone[way]
      if (before !== undefined) return before
      const token = { start: 0, end: word.text.length, word, first: (way & manner.opening) !== 0 }
      const found = readRun(reader, { text: word.text, tokens: [token], way })
      word.alone[way] = found
      return found
    },
    read(source, words, run, way) {
      const text = source.slice(words[run.first]?.start ?? 0, run.end)
      let ways = known.get(text)
      const before = ways?.[way]
      if (before !== undefined) return before
      // What is remembered must not keep the story in memory.
      const own = ownCopy(text)
      const found = readRun(reader, { text: own, tokens: tokensOf(words, run, (way & manner.opening) !== 0), way })
      if (own.length > lengthMax) return found
      if (ways === undefined) {
        ways = []
        known.set(own, ways)
      }
      ways[way] = found
      return found
    }
  }
}
