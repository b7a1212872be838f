// Every word that general dictionaries and frequency lists know, in one table that needs no parsing.
import type { Part } from './lexicon.ts'
import { eachSlip, eachSwap, slipCheck, slipped, swapAt, wordCheck, wordSlot } from './word-hash.ts'

/** Questions about single words, in small letters. */
export interface WordTable {
  /** Whether a general English dictionary, of any variant, has it in small letters. */
  has(lower: string): boolean
  /** Whether the dictionary of this variant has it in small letters. */
  hasIn(lower: string, variant: WordVariant): boolean
  /** Whether it is on our list of words that the dictionaries lack: crypto, livestream, lakh. */
  isNews(lower: string): boolean
  /** Whether a dictionary or our list has it. */
  isWord(lower: string): boolean
  /** Whether a dictionary or our list has it, and neither its possessive nor any list says more about it. */
  isPlain(lower: string): boolean
  /** Whether a dictionary lists it with a capital, or it is a given name. */
  isName(lower: string): boolean
  /** Its place in a list of English words by frequency, from 1, to the nearest four; 0 when it is not listed. */
  rank(lower: string): number
  /** All of these in one look: bits of `wordFlags`, and above them the rank in steps, see `rankOf`; 0 for an unknown word. */
  look(lower: string): number
  /** The places, as bits, at which two neighbouring letters swapped make a word of the table; those of the first 31. */
  swapsOf(lower: string): number
  /** Dictionary words, those of our list, and names that are one omission, insertion, substitution or swap away. */
  oneSlipAway(lower: string): readonly string[]
  /** The best rank of such a word; Infinity when there is none. */
  rankOneSlipAway(lower: string): number
}

/** The variants of English that have a dictionary. */
export type WordVariant = 'us' | 'uk' | 'oxford' | 'au' | 'ca'

/** Bits of a word's flag byte. The British dictionary has -ise alone, so Oxford spelling is its words and the pairs of `spellings`. */
export const wordFlags = { common: 1, name: 2, us: 4, uk: 8, oxford: 8, au: 16, ca: 32, news: 64, listed: 128 } as const

/** Ranks are kept in steps, so that 225,000 of them fit two bytes. */
export const rankStep = 4

/** Above the eight bits of the flags. */
const rankShift = 8

/** The rank in what `look` says. */
export function rankOf(looked: number): number {
  return (looked >>> rankShift) * rankStep
}

/** Bytes before the table: its capacity, three unused numbers. */
export const wordHeader = 16

export const words: Part<WordTable> = { name: 'words', open: (source) => readWords(source.bytes('words')) }

/** Read a compiled table: hashes, ranks and flags of an open-addressing hash table. */
function readWords(bytes: Uint8Array): WordTable {
  // Typed arrays want an aligned start, which a pooled buffer does not promise.
  const table = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const capacity = new Uint32Array(table.buffer, table.byteOffset, 1)[0] ?? 0
  const hashes = new Uint32Array(table.buffer, table.byteOffset + wordHeader, capacity)
  const ranks = new Uint16Array(table.buffer, table.byteOffset + wordHeader + capacity * 4, capacity)
  const flags = new Uint8Array(table.buffer, table.byteOffset + wordHeader + capacity * 6, capacity)
  const slotOf = (start: number, check: number): number => {
    for (let at = start & (capacity - 1); ; at = (at + 1) & (capacity - 1)) {
      const found = hashes[at]
      if (found === check) return at
      if (found === 0 || found === undefined) return -1
    }
  }
  let asked = ''
  let askedAt = slotOf(wordSlot(asked), wordCheck(asked))
  const slot = (lower: string): number => {
    // Whoever meets a word for the first time asks several things of it.
    if (lower !== asked) {
      asked = lower
      askedAt = slotOf(wordSlot(lower), wordCheck(lower))
    }
    return askedAt
  }
  const flagged = (lower: string, flag: number): boolean => {
    const at = slot(lower)
    return at >= 0 && ((flags[at] ?? 0) & flag) !== 0
  }
  const word = wordFlags.common | wordFlags.news
  return {
    has: (lower) => flagged(lower, wordFlags.common),
    hasIn: (lower, variant) => flagged(lower, wordFlags[variant]),
    isNews: (lower) => flagged(lower, wordFlags.news),
    isWord: (lower) => flagged(lower, wordFlags.common | wordFlags.news),
    isPlain(lower) {
      const at = slot(lower)
      return at >= 0 && ((flags[at] ?? 0) & word) !== 0 && ((flags[at] ?? 0) & wordFlags.listed) === 0
    },
    isName: (lower) => flagged(lower, wordFlags.name),
    look(lower) {
      const at = slot(lower)
      return at < 0 ? 0 : (flags[at] ?? 0) | ((ranks[at] ?? 0) << rankShift)
    },
    rank: (lower) => {
      const at = slot(lower)
      return at < 0 ? 0 : (ranks[at] ?? 0) * rankStep
    },
    swapsOf(lower) {
      let places = 0
      eachSwap(lower, (at, start) => {
        if (at > 30 || hashes[start & (capacity - 1)] === 0) return
        if (slotOf(start, wordCheck(swapAt(lower, at))) >= 0) places |= 1 << at
      })
      return places
    },
    oneSlipAway(lower) {
      const found: string[] = []
      eachSlip(lower, (start, slip) => {
        // Nearly half of the slots are empty: then there is no need for the second hash.
        if (hashes[start & (capacity - 1)] === 0) return
        const at = slotOf(start, slipCheck(lower, slip))
        if (at >= 0 && ((flags[at] ?? 0) & (word | wordFlags.name)) !== 0) found.push(slipped(lower, slip))
      })
      return found
    },
    rankOneSlipAway(lower) {
      let best = Number.POSITIVE_INFINITY
      eachSlip(lower, (start, slip) => {
        if (hashes[start & (capacity - 1)] === 0) return
        const at = slotOf(start, slipCheck(lower, slip))
        if (at < 0 || ((flags[at] ?? 0) & word) === 0) return
        const rank = (ranks[at] ?? 0) * rankStep
        if (rank > 0 && rank < best) best = rank
      })
      return best
    }
  }
}
