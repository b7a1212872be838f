// Where a small word can begin that a scraper ran into the word before it.
import { debrisLists } from './debris-lists.ts'
import type { Part } from './lexicon.ts'
import { names } from './names.ts'
import { spellChecker } from './spell-checker.ts'
import { words } from './words.ts'

/** Questions about words in lower case that can be two. */
export interface RunTogether {
  /** Whether a word can be two at all, as a name or as a word; of the words of news one in a thousand can. */
  mayBeTwo(lower: string): boolean
  /** Where small words can begin that ran into a name: `Nationsin`, `Ukraineis`. */
  inName(lower: string): readonly number[]
  /** Where a small word begins that ran into a common one: `technologyand`, `saidthe`; not `husband`, `hereof`. Else 0. */
  inWord(lower: string): number
}

/** Letters of a word that can be two; longer ones are no words. */
const shortest = 5
const longest = 24
/** The 20,000 commonest words; rarer ones are half names and typing slips. */
const commonRank = 20_000

export const runTogether: Part<RunTogether> = {
  name: 'run-together',
  open(_source, _packs, lexicon) {
    const { tails } = lexicon.part(debrisLists)
    const table = lexicon.part(words)
    const list = lexicon.part(names)
    const checker = lexicon.part(spellChecker)
    const ends = endsOf(tails)
    const isListed = (lower: string): boolean => table.has(lower) || table.isName(lower) || list.isPart(lower)
    const isCommon = (lower: string, rankMax: number): boolean => {
      const rank = table.rank(lower)
      return rank > 0 && rank < rankMax && table.has(lower)
    }
    // Robertson and Sanderson: short tails are endings of family names, so the name has to be one that has no family.
    const isNoFamily = (name: string): boolean =>
      list.entriesOf(name).some(({ kind }) => kind === 'place' || kind === 'organisation') || isCommon(name, commonRank)

    const inName = (lower: string): number[] => {
      const cuts: number[] = []
      for (let cut = Math.max(4, lower.length - 7); cut <= lower.length - 2; cut += 1) {
        if (!tails.has(lower.slice(cut))) continue
        const stem = lower.slice(0, cut)
        if (isListed(lower) || table.rank(lower) > 0) return []
        if (!list.isPart(stem) && !table.isName(stem)) continue
        if (lower.length - cut >= 3 || isNoFamily(stem)) cuts.push(cut)
      }
      return cuts
    }
    const inWord = (lower: string): number => {
      const { length } = lower
      const hasTail = lower.endsWith('of') || tails.has(lower.slice(length - 3)) || tails.has(lower.slice(length - 4))
      if (!hasTail || isListed(lower)) return 0
      for (let cut = Math.max(4, length - 4); cut <= length - 2; cut += 1) {
        // Behind `of` the word before is long, or it would be `aloof` and `behoof` with a slip.
        if (length - cut === 2 && cut < 6) return 0
        if (!tails.has(lower.slice(cut)) || !isCommon(lower.slice(0, cut), commonRank / 2)) continue
        // The press has words of its own: voiceover.
        return checker.clearedBy(lower) === undefined ? cut : 0
      }
      return 0
    }
    const mayBeTwo = (lower: string): boolean => {
      const { length } = lower
      if (length < shortest || length > longest || !ends(lower.charCodeAt(length - 2), lower.charCodeAt(length - 1)))
        return false
      return inWord(lower) > 0 || inName(lower).length > 0
    }
    return { mayBeTwo, inName, inWord }
  }
}

/** Whether one of the small words has these two letters last: a look at them spares a look into the lists. */
function endsOf(tails: ReadonlySet<string>): (lastButOne: number, last: number) => boolean {
  const known = new Uint8Array(1024)
  const placeOf = (lastButOne: number, last: number) => ((lastButOne & 31) << 5) | (last & 31)
  for (const tail of tails) known[placeOf(tail.charCodeAt(tail.length - 2), tail.charCodeAt(tail.length - 1))] = 1
  return (lastButOne, last) => known[placeOf(lastButOne, last)] === 1
}
