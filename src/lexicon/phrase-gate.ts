// Tells nearly every line from phrases by two neighbouring words, before a list is looked into: bits in a table that is
// small enough to stay in the processor's cache.

/** Stands beside a word where a phrase ends, or where it takes any word. */
export const anyWord = 0

/** With 16 bits for each pair, and two of them set, one in seventy of the pairs that no phrase has is let through. */
const bitsOfPair = 16

/** A table of pairs of words, given as their numbers: a word of a phrase and the one beside it. */
export function gateOf(pairs: readonly (readonly [word: number, beside: number])[]): Uint32Array {
  let length = 1
  while (length * 32 < pairs.length * bitsOfPair) length *= 2
  const gate = new Uint32Array(length)
  for (const [word, beside] of pairs) {
    const key = keyOf(word, beside)
    for (const bit of [key, key >>> 16]) gate[placeOf(gate, bit)] = (gate[placeOf(gate, bit)] ?? 0) | (1 << (bit & 31))
  }
  return gate
}

/** Whether a phrase can have two words of a line, or the first of them alone. */
export function passes(gate: Uint32Array, word: number, beside: number): boolean {
  return has(gate, keyOf(word, beside)) || has(gate, keyOf(word, anyWord))
}

function has(gate: Uint32Array, key: number): boolean {
  return isSet(gate, key) && isSet(gate, key >>> 16)
}

function isSet(gate: Uint32Array, bit: number): boolean {
  return ((gate[placeOf(gate, bit)] ?? 0) & (1 << (bit & 31))) !== 0
}

/** The number that holds a bit; the low five bits of a key tell which. */
function placeOf(gate: Uint32Array, bit: number): number {
  return (bit >>> 5) & (gate.length - 1)
}

function keyOf(word: number, beside: number): number {
  const key = Math.imul(word ^ Math.imul(beside, 0x9e3779b1), 0x85ebca6b)
  return Math.imul(key ^ (key >>> 15), 0xc2b2ae35)
}
