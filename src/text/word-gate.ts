// A first look at a word: tells most words that are on no list without hashing them.

/** A power of two, and what a hash is shifted by to lie below it. */
const size = 16_384
const shift = 18

/**
 * A quick test that never says no to one of the words given, and no to nearly every other: it looks at four
 * letters and at the length. Ask the list itself only where it says yes.
 *
 * @example
 * wordGate(['and', 'as'])('minister') // false
 */
export function wordGate(words: Iterable<string>): (word: string) => boolean {
  const shapes = new Uint8Array(size)
  for (const word of words) shapes[shapeOf(word)] = 1
  return (word) => shapes[shapeOf(word)] === 1
}

/** A story of three hundred words asks fewer questions than this, and needs no gate. */
const questionsMin = 1000

/**
 * A gate that is made after a thousand questions; until then it says yes. For lists whose words are not at hand, so
 * that a short story does not wait for a loop over all of them.
 */
export function lateWordGate(words: () => Iterable<string>): (word: string) => boolean {
  let gate: ((word: string) => boolean) | undefined
  let questions = 0
  return (word) => {
    if (gate) return gate(word)
    questions += 1
    if (questions >= questionsMin) gate = wordGate(words())
    return true
  }
}

function shapeOf(word: string): number {
  const { length } = word
  if (length === 0) return 0
  const letters =
    word.charCodeAt(0) +
    (word.charCodeAt(length >> 1) << 5) +
    (word.charCodeAt(length - 1) << 10) +
    (word.charCodeAt(length > 1 ? length - 2 : 0) << 15) +
    (length << 20)
  return Math.imul(letters, 0x9e3779b1) >>> shift
}
