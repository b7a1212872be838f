// Tells nearly every line from phrases by two neighbouring words, before a list is looked into: bits in a table that is
// small enough to stay in the processor's cache.

// Named by itself: most lines are looked at before the engine compiles this.
const { imul } = Math

/** Stands beside a word where a phrase ends, or where it takes any word. */
export const anyWord = 0

/** With 16 bits for each pair, and two of them set, one in forty of the pairs that no phrase has is let through. */
const bitsOfPair = 16

/** A table of pairs of words, given as their numbers: a word of a phrase and the one beside it. */
export function gateOf(pairs: readonly (readonly [word: number, beside: number])[]): Uint32Array {
  let length = 1
  while (length * 32 < pairs.length * bitsOfPair) length *= 2
  const gate = new Uint32Array(length)
  for (const [word, beside] of pairs) {
    const key = keyOf(word, beside)
    gate[(key >>> 10) & (length - 1)] = (gate[(key >>> 10) & (length - 1)] ?? 0) | bitsOf(key)
  }
  return gate
}

/** Whether a phrase can have two words of a line, or the first of them alone. */
export function passes(gate: Uint32Array, word: number, beside: number): boolean {
  const mask = gate.length - 1
  const pair = keyOf(word, beside)
  const ofPair = gate[(pair >>> 10) & mask] ?? 0
  // Both of the bits: a shift goes by the last five bits of its number alone.
  if ((ofPair >>> pair) & (ofPair >>> (pair >>> 5)) & 1) return true
  const alone = keyOf(word, anyWord)
  const ofWord = gate[(alone >>> 10) & mask] ?? 0
  return ((ofWord >>> alone) & (ofWord >>> (alone >>> 5)) & 1) === 1
}

/** Two of the bits of one number; the rest of the key tells which number. */
function bitsOf(key: number): number {
  return (1 << (key & 31)) | (1 << ((key >>> 5) & 31))
}

function keyOf(word: number, beside: number): number {
  const key = imul(word ^ imul(beside, 0x9e3779b1), 0x85ebca6b)
  return imul(key ^ (key >>> 15), 0xc2b2ae35)
}
