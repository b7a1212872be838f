// The words that a misspelled one was most likely meant to be: every word one slip away, and likely ones two slips away.
import { remember } from '../text/memo.ts'
import { openColumns } from './column-file.ts'
import { nearOneOf } from './everyday-slips.ts'
import type { Part } from './lexicon.ts'
import { slipCost } from './slip-cost.ts'
import { openSlipIndex, type SlipIndex } from './slip-index.ts'
import { spellChecker } from './spell-checker.ts'
import { type WordTable, type WordVariant, words } from './words.ts'

/** Suggestions for unknown words, in small letters but for names; of a compound its unknown part is put right. */
export interface Suggestions {
  /** At most three, best first. */
  suggest(lower: string, variant?: WordVariant): readonly string[]
  /** Whether a word of at most this rank is one slip away: then it is a slip, not a term. */
  isSlip(lower: string, rankMax: number): boolean
  /** The same for everyday words alone, rank 1,500 and better, of four letters or more: that is asked far more often. */
  isEverydaySlip(lower: string): boolean
}

/** What stands before the columns of the index: names with their capitals, with a space between. */
export interface CompiledSuggestions {
  readonly names: string
}

/** Words of this rank and better are everyday ones. */
const everydayRank = 1500
/**
 * Slips that are made and looked up one by one, 500 for a word, before an index of the everyday words is worth its
 * making: that costs as much as 20 of these; 200 stories ask 400 times.
 */
const oneByOneMax = 20
/** Parts of compounds are freely made (`e-cigs`, `come-ons`): only long ones near everyday words are slips. */
const partMin = 5
const partRankMax = 5000
const suggestionsMax = 3
/** A rank for words that the frequency list lacks; it ends at 225,000. */
const rankUnlisted = 260_000
/** How much a word's rarity weighs against slips: tuned on our list of everyday misspellings, where 0.06 to 0.12 are equal. */
const rarity = 0.09
/** Beyond this cost a word is another word. */
const costMax = 2.3
/** Longer than any word worth a guess: the cost is linear in it. */
const lengthMax = 30
/** Answers kept over all stories; beyond that the run is not of one newsroom. */
const rememberedMax = 5000

export const suggestions: Part<Suggestions> = {
  name: 'suggestions',
  open(source, _packs, lexicon) {
    const table = lexicon.part(words)
    const checker = lexicon.part(spellChecker)
    let opened: { readonly index: SlipIndex; readonly names: ReadonlyMap<string, string> } | undefined

    const load = () => {
      const file = openColumns(source.bytes('suggest'))
      // Written by scripts/data/suggest.ts.
      const { names } = file.about as CompiledSuggestions
      return {
        index: openSlipIndex(file),
        names: new Map(names.split(' ').map((name) => [name.toLowerCase(), name]))
      }
    }
    const nearestRankOf = remember((lower) => nearestRank(table, lower), rememberedMax)
    let oneByOne = 0
    let nearEveryday: ((lower: string) => boolean) | undefined
    const isEverydaySlip = remember((lower) => {
      oneByOne += 1
      if (oneByOne <= oneByOneMax) return nearestRankOf(lower) <= everydayRank
      if (lower.length > lengthMax) return false
      if (split(table, lower, true).length > 0) return true
      if (nearEveryday === undefined) {
        opened ??= load()
        nearEveryday = nearOneOf(everydayWords(opened.index, table))
      }
      return nearEveryday(lower)
    }, rememberedMax)
    /** Of `half-writen`: `writen`. */
    const unknownParts = (lower: string) =>
      lower.split('-').filter((part) => part.length > 1 && checker.clearedBy(part) === undefined)
    const suggest = (lower: string, variant: WordVariant | undefined): readonly string[] => {
      const [part] = lower.includes('-') ? unknownParts(lower) : []
      if (part !== undefined) return suggest(part, variant).map((right) => lower.replace(part, right))
      opened ??= load()
      const { index, names } = opened
      const found = new Map<string, number>()
      const name = names.get(lower)
      if (lower.length <= lengthMax) {
        for (const word of table.oneSlipAway(lower)) {
          if (table.isWord(word) || names.has(word)) found.set(word, slipCost(lower, word, costMax))
        }
        // Of three letters two slips leave nothing.
        if (lower.length > 3) {
          index.near(lower, (at) => {
            const word = index.word(at)
            if (found.has(word)) return
            const cost = slipCost(lower, word, costMax)
            if (cost <= costMax) found.set(word, cost)
          })
        }
      }
      const scored = [...found].map(([word, cost]) => ({
        word,
        score: cost + rarity * Math.log(table.rank(word) || rankUnlisted) + foreign(table, word, variant)
      }))
      scored.sort((a, b) => a.score - b.score || (a.word < b.word ? -1 : 1))
      const known = checker.typo(lower)
      const best = scored
        .slice(0, suggestionsMax)
        .map(({ word }) => (table.has(word) ? word : (names.get(word) ?? word)))
      const parts = split(table, lower, (scored[0]?.score ?? Number.POSITIVE_INFINITY) < costMax)
      const glued = (found.get(best[0] ?? '') ?? costMax) > 1
      const all = [...(known ? [known] : []), ...(name ? [name] : []), ...(glued ? parts : []), ...best, ...parts]
      return [...new Set(all)].slice(0, suggestionsMax)
    }
    const answers = new Map<WordVariant | undefined, (lower: string) => readonly string[]>()
    return {
      suggest(lower, variant) {
        const ask = answers.get(variant) ?? remember((asked) => suggest(asked, variant), rememberedMax)
        answers.set(variant, ask)
        return ask(lower)
      },
      isSlip(lower, rankMax) {
        if (lower.includes('-')) {
          return unknownParts(lower).some(
            (part) => part.length >= partMin && this.isSlip(part, Math.min(rankMax, partRankMax))
          )
        }
        return nearestRankOf(lower) <= rankMax
      },
      isEverydaySlip(lower) {
        if (!lower.includes('-')) return isEverydaySlip(lower)
        return unknownParts(lower).some((part) => part.length >= partMin && isEverydaySlip(part))
      }
    }
  }
}

/** The words of the index up to that rank; it has the most frequent first. */
function everydayWords(index: SlipIndex, table: WordTable): string[] {
  const found: string[] = []
  for (let at = 0; ; at += 1) {
    const word = index.word(at)
    const rank = table.rank(word)
    if (word === '' || rank === 0 || rank > everydayRank) return found
    found.push(word)
  }
}

/** The rank of the most frequent word one slip away; 0 for two words run together. */
function nearestRank(table: WordTable, lower: string): number {
  if (lower.length > lengthMax) return Number.POSITIVE_INFINITY
  if (split(table, lower, true).length > 0) return 0
  return table.rankOneSlipAway(lower)
}

/** A word that only another variant spells so is the worse suggestion. */
function foreign(table: WordTable, word: string, variant: WordVariant | undefined): number {
  return variant && !table.hasIn(word, variant) ? 0.3 : 0
}

/** Words that stand beside any other; with none of them two words make a compound: `roundtable`, but `ofthe`. */
const closedClass = new Set(
  'the of and to in that was is for with as his he at by from are were have had not which their would has been will more who but they its this she her it be or an'.split(
    ' '
  )
)

/** Words with a space lost between them: `thegovernment`; `sure` leaves compounds out. */
function split(table: WordTable, lower: string, sure = false): string[] {
  for (let at = 2; at <= lower.length - 3; at += 1) {
    const first = lower.slice(0, at)
    const second = lower.slice(at)
    if (
      isCommon(table, first, at < 4 ? 150 : 3000) &&
      isCommon(table, second, second.length < 4 ? 150 : 3000) &&
      (!sure || closedClass.has(first) || closedClass.has(second))
    )
      return [`${first} ${second}`]
  }
  return []
}

function isCommon(table: WordTable, word: string, rankMax: number): boolean {
  const rank = table.rank(word)
  return rank > 0 && rank <= rankMax && table.has(word)
}
