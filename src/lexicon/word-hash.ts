// The two hashes under which the word table keeps a word, and those of all words one slip away.

// Named by itself: most words are hashed before the engine compiles this.
const { imul } = Math

const slotSeed = 0x811c9dc5
const checkSeed = 0x2f0b4a27

/** The word asked about last, and its slot: whoever meets a word for the first time looks it up in ten lists. */
let asked = ''
let askedSlot = finished(slotSeed)

/** Where a word's search in the table begins. */
export function wordSlot(lower: string): number {
  if (lower !== asked) {
    asked = lower
    askedSlot = finished(hashFrom(slotSeed, lower, 0))
  }
  return askedSlot
}

/** The number that stands for a word in the table; never 0, which marks an empty slot. */
export function wordCheck(lower: string): number {
  return finished(hashFrom(checkSeed, lower, 0)) || 1
}

/** The hash of a beginning, gone on with the rest of a text. */
function hashFrom(hash: number, text: string, from: number): number {
  let value = hash
  for (let at = from; at < text.length; at += 1) value = imul(value ^ text.charCodeAt(at), 0x01000193)
  return value
}

function finished(hash: number): number {
  let value = hash ^ (hash >>> 15)
  value = imul(value, 0x85ebca6b)
  return (value ^ (value >>> 13)) >>> 0
}

/** A slip in a word: what stands before `head` and from `tail` on is left as it is. */
export interface WordSlip {
  head: number
  tail: number
  /** The letter between them as a code; 0 for none, -1 for the two letters there, swapped. */
  letter: number
  /** The second hash up to the tail. */
  begun: number
}

/** The `wordCheck` of the word with the slip made. */
export function slipCheck(lower: string, { tail, begun }: Readonly<WordSlip>): number {
  return finished(hashFrom(begun, lower, tail)) || 1
}

/** The word with the slip made. */
export function slipped(lower: string, { head, tail, letter }: Readonly<WordSlip>): string {
  const between =
    letter === 0 ? '' : letter > 0 ? String.fromCharCode(letter) : lower.charAt(head + 1) + lower.charAt(head)
  return lower.slice(0, head) + between + lower.slice(tail)
}

/**
 * The slot of every string one omission, insertion, substitution or swap away, with the letters a to z: about 500 for
 * a word of nine letters. The strings themselves are not made; the slip is the same object each time.
 */
export function eachSlip(lower: string, visit: (slot: number, slip: Readonly<WordSlip>) => void): void {
  const slip: WordSlip = { head: 0, tail: 0, letter: 0, begun: 0 }
  const tell = (slot: number, check: number, tail: number, letter: number): void => {
    slip.tail = tail
    slip.letter = letter
    slip.begun = check
    visit(finished(hashFrom(slot, lower, tail)), slip)
  }
  let slot = slotSeed
  let check = checkSeed
  for (let at = 0; at <= lower.length; at += 1) {
    const code = lower.charCodeAt(at)
    const next = lower.charCodeAt(at + 1)
    slip.head = at
    if (at < lower.length) tell(slot, check, at + 1, 0)
    if (at + 1 < lower.length && next !== code)
      tell(added(added(slot, next), code), added(added(check, next), code), at + 2, -1)
    for (let letter = 97; letter < 123; letter += 1) {
      const slotWith = added(slot, letter)
      const checkWith = added(check, letter)
      tell(slotWith, checkWith, at, letter)
      if (at < lower.length && letter !== code) tell(slotWith, checkWith, at + 1, letter)
    }
    slot = added(slot, code)
    check = added(check, code)
  }
}

/**
 * The slot of every string that is the word with two neighbouring letters swapped, and where they stand. The strings
 * themselves are not made.
 */
export function eachSwap(lower: string, visit: (at: number, slot: number) => void): void {
  let slot = slotSeed
  for (let at = 0; at < lower.length - 1; at += 1) {
    const code = lower.charCodeAt(at)
    const next = lower.charCodeAt(at + 1)
    if (next !== code) visit(at, finished(hashFrom(added(added(slot, next), code), lower, at + 2)))
    slot = added(slot, code)
  }
}

/** The word with the letter at a place and the next one swapped. */
export function swapAt(lower: string, at: number): string {
  return lower.slice(0, at) + lower.charAt(at + 1) + lower.charAt(at) + lower.slice(at + 2)
}

function added(hash: number, code: number): number {
  return imul(hash ^ code, 0x01000193)
}
