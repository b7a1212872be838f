// Every word that general dictionaries and frequency lists know, in one table that needs no parsing.
import type { Part } from './lexicon.ts'

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
  /** Whether a dictionary lists it with a capital, or it is a given name. */
  isName(lower: string): boolean
  /** Its place in a list of English words by frequency, from 1, to the nearest four; 0 when it is not listed. */
  rank(lower: string): number
}

/** The variants of English that have a dictionary. */
export type WordVariant = 'us' | 'uk' | 'oxford' | 'au' | 'ca'

/** Bits of a word's flag byte. The British dictionary has -ise alone, so Oxford spelling is its words and the pairs of `spellings`. */
export const wordFlags = { common: 1, name: 2, us: 4, uk: 8, oxford: 8, au: 16, ca: 32, news: 64 } as const

/** Ranks are kept in steps, so that 225,000 of them fit two bytes. */
export const rankStep = 4

/** Bytes before the table: its capacity, three unused numbers. */
export const wordHeader = 16

export const words: Part<WordTable> = { name: 'words', open: (source) => readWords(source.bytes('words')) }

/** Read a compiled table: hashes, ranks and flags of an open-addressing hash table. */
export function readWords(bytes: Uint8Array): WordTable {
  // Typed arrays want an aligned start, which a pooled buffer does not promise.
  const table = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const capacity = new Uint32Array(table.buffer, table.byteOffset, 1)[0] ?? 0
  const hashes = new Uint32Array(table.buffer, table.byteOffset + wordHeader, capacity)
  const ranks = new Uint16Array(table.buffer, table.byteOffset + wordHeader + capacity * 4, capacity)
  const flags = new Uint8Array(table.buffer, table.byteOffset + wordHeader + capacity * 6, capacity)
  const slot = (lower: string): number => {
    const check = wordCheck(lower)
    for (let at = wordSlot(lower) & (capacity - 1); ; at = (at + 1) & (capacity - 1)) {
      if (hashes[at] === check) return at
      if (hashes[at] === 0 || hashes[at] === undefined) return -1
    }
  }
  const flagged = (lower: string, flag: number): boolean => {
    const at = slot(lower)
    return at >= 0 && ((flags[at] ?? 0) & flag) !== 0
  }
  return {
    has: (lower) => flagged(lower, wordFlags.common),
    hasIn: (lower, variant) => flagged(lower, wordFlags[variant]),
    isNews: (lower) => flagged(lower, wordFlags.news),
    isWord: (lower) => flagged(lower, wordFlags.common | wordFlags.news),
    isName: (lower) => flagged(lower, wordFlags.name),
    rank: (lower) => {
      const at = slot(lower)
      return at < 0 ? 0 : (ranks[at] ?? 0) * rankStep
    }
  }
}

/** Where a word's search in the table begins. */
export function wordSlot(lower: string): number {
  return hash(lower, 0x811c9dc5)
}

/** The number that stands for a word in the table; never 0, which marks an empty slot. */
export function wordCheck(lower: string): number {
  return hash(lower, 0x2f0b4a27) || 1
}

function hash(word: string, seed: number): number {
  let value = seed
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193)
  value ^= value >>> 15
  value = Math.imul(value, 0x85ebca6b)
  return (value ^ (value >>> 13)) >>> 0
}
