// Words that English makes of known words, by rule: prewar, village-wide, decolonisation, investable.
import type { WordTable } from './words.ts'

/** Pieces that make a word of a word; data of `unknown-word`. */
export interface WordPieces {
  readonly prefixes: readonly string[]
  readonly suffixes: readonly string[]
  readonly adverbs: readonly string[]
}

/** Whether a word, in small letters, is made of a known one; `prefixes` stand alone in compounds. */
export interface Derivation {
  (lower: string): boolean
  readonly prefixes: ReadonlySet<string>
}

/** A derived word is made of a known word of at least this many letters: `prewar`, but not `pre` + `cent`. */
const restMin = 5
const stemMin = 4

const pluralOf = /(?:[st]ion|ment|ship|ing|ism|ist|ance|ence|er|or|al|ling|ette|ian|ology)s$/

/** What follows a stem, and what stands there in the known word: `securit` + `isation`, `securitise`. */
interface Ending {
  readonly end: string
  readonly of: string
  /** What the whole base ends with, where not every base will do. */
  readonly base?: RegExp
}

/** Of -ise and of -ize. */
const ise = (end: string): Ending[] => ['is', 'iz'].map((zone) => ({ end: `${zone}${end}`, of: `${zone}e` }))
const withPlural = (endings: readonly Ending[]): Ending[] =>
  endings.flatMap((ending) => [ending, { ...ending, end: `${ending.end}s` }])
/** Of what -ism and -ist are made freely: `rejectionist`. */
const stance = /(?:ion|[^u]al|ian|an|ic)$/

/** In 600,000 slips of everyday words shorter and rarer bases clear 18 that stand for another word: `onionist`, `spacialist`. */
const stanceMin = 6
const stanceRankMax = 15_000
/** Such long words have no neighbours. */
const stanceSure = 10

const endings: readonly Ending[] = [
  // Criminalisation, of criminalise.
  ...withPlural(ise('ation')),
  ...withPlural(ise('er')),
  // Favorability, of favorable; collectivity, of collective.
  { end: 'ability', of: 'able' },
  { end: 'ibility', of: 'ible' },
  { end: 'ivity', of: 'ive' },
  // Rejectionism, redistributionist, insurrectionary.
  ...withPlural([
    { end: 'ism', of: '', base: stance },
    { end: 'ist', of: '', base: stance }
  ]),
  { end: 'ary', of: '', base: /ion$/ },
  // Discriminatorily, of discriminatory.
  { end: 'orily', of: 'ory' },
  { end: 'arily', of: 'ary' },
  // Militaries.
  { end: 'aries', of: 'ary' },
  // Weaponisable.
  ...ise('able')
]

/**
 * The rules over a table of words.
 *
 * @example
 * derivation(table, pieces)('decriminalisations') // true
 */
export function derivation(table: WordTable, { prefixes, suffixes, adverbs }: WordPieces): Derivation {
  const before = new Set(prefixes)
  const after = new Set(suffixes)
  const prefixMax = Math.max(...prefixes.map(({ length }) => length))
  const suffixMax = Math.max(...suffixes.map(({ length }) => length))
  const isBase = (word: string): boolean => table.has(word) || table.isNews(word)
  const derived = (lower: string): boolean => {
    if (lower.endsWith("'")) return derived(lower.slice(0, -1))
    for (let at = 2; at <= prefixMax && lower.length - at >= restMin; at += 1) {
      if (before.has(lower.slice(0, at)) && isBase(lower.slice(at))) return true
    }
    for (let at = lower.length - 3; at >= stemMin && lower.length - at <= suffixMax; at -= 1) {
      if (after.has(lower.slice(at)) && isBase(lower.slice(0, at))) return true
    }
    return (lower.endsWith('ly') && isAdverb(lower)) || isAgent(lower) || isPlural(lower) || isMade(lower)
  }
  /** Of a rare word such a word is more likely a slip of another: `notional`, `spacial`. */
  const isStance = (word: string, base: RegExp): boolean => {
    const rank = table.rank(word)
    const isEveryday = rank > 0 && rank <= stanceRankMax && word.length >= stanceMin
    return base.test(word) && (isEveryday || word.length >= stanceSure)
  }
  const isMade = (lower: string): boolean =>
    endings.some(({ end, of, base }) => {
      const stem = lower.length - end.length
      if (stem < stemMin || !lower.endsWith(end)) return false
      const word = lower.slice(0, stem) + of
      return (base === undefined || isStance(word, base)) && isBase(word)
    })
  // Leaker, funders: of a verb that the dictionaries have with -ing.
  const isAgent = (lower: string): boolean => {
    const agent = lower.endsWith('s') ? lower.slice(0, -1) : lower
    if (!agent.endsWith('er') || agent.length < 6) return false
    const verb = agent.slice(0, -2)
    const doubled = verb.at(-1) === verb.at(-2) && table.has(verb.slice(0, -1))
    return table.has(`${verb}ing`) && (table.has(verb) || table.has(`${verb}e`) || doubled)
  }
  // Redactions, governorships: the dictionaries lack the plural of what they take for uncountable.
  const isPlural = (lower: string): boolean => pluralOf.test(lower) && isBase(lower.slice(0, -1))
  const isAdverb = (lower: string): boolean => {
    const adjective = lower.slice(0, -2)
    const bases = [adjective, `${adjective}le`, adjective.endsWith('al') ? adjective.slice(0, -2) : adjective]
    return bases.some((base) => base.length >= stemMin && isBase(base) && adverbs.some((end) => base.endsWith(end)))
  }
  return Object.assign(derived, { prefixes: before })
}
