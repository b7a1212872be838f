// How many syllables frequent words have, worked out by the build: the package takes 20 microseconds a word.
import type { Part } from './lexicon.ts'
import { wordCheck, wordSlot } from './word-hash.ts'

/** The low bits of an entry are the syllables, the others are those of the word's second hash; 0 is no entry. */
const countBits = 4
const countMax = 2 ** countBits - 1

/** The file that the build ships: an open-addressing hash table. Words of more syllables than fit are left out. */
export function writeSyllables(counts: ReadonlyMap<string, number>): Uint8Array {
  let capacity = 1024
  while (capacity < counts.size * 1.6) capacity *= 2
  const entries = new Uint32Array(capacity)
  for (const [word, count] of counts) {
    if (count === 0 || count > countMax) continue
    let at = wordSlot(word) & (capacity - 1)
    while (entries[at] !== 0) at = (at + 1) & (capacity - 1)
    entries[at] = (wordCheck(word) & ~countMax) | count
  }
  return new Uint8Array(entries.buffer)
}

/**
 * Asks for the syllables of a word in small letters: what `syllable` says of it, or 0 for a word that is not listed. One
 * unlisted word in some hundred million passes for a listed one; what is reported is scored by retext-readability itself.
 *
 * @example
 * lexicon.part(listedSyllables)('minister') // 3
 */
export const listedSyllables: Part<(lower: string) => number> = {
  name: 'syllables',
  open(source) {
    const file = source.bytes('syllables')
    // Typed arrays want an aligned start, which a pooled buffer does not promise.
    const bytes = file.byteOffset % 4 === 0 ? file : file.slice()
    const entries = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
    const mask = entries.length - 1
    return (lower) => {
      const check = (wordCheck(lower) & ~countMax) >>> 0
      for (let at = wordSlot(lower) & mask; ; at = (at + 1) & mask) {
        const entry = entries[at] ?? 0
        if (entry === 0) return 0
        if ((entry & ~countMax) >>> 0 === check) return entry & countMax
      }
    }
  }
}
