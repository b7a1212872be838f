// Common words by what is left of them when a letter or two are taken out: two slips of a word meet it there.
import type { ColumnFile, FileColumn } from './column-file.ts'

/** A symmetric-delete index: what two words with two slips between them have in common is found by hash. */
export interface SlipIndex {
  /** The words of the index, the most frequent first, as a text each. */
  word(index: number): string
  /**
   * The words that two slips of any kind, or a few more that leave most letters in place, can make of a wrong one.
   * Each is told once; some are farther off than they look, so the caller asks for the cost.
   */
  near(lower: string, visit: (index: number) => void): void
}

/**
 * The letters after the first that are looked at. Two slips anywhere in a word are two slips or fewer in its beginning.
 * With 5 an everyday typo meets 33 words whose cost is asked for, at most 188; with 4 it meets 52, at most 299, in an
 * index smaller by a sixth.
 */
const restMax = 5
/** Letters that are taken out, in any two places. */
const taken = 2
/** What two words differ in at most, in letters. */
const longerMax = 2

/**
 * Columns of an index, for a file.
 *
 * @param words - of letters a to z, the most frequent first, at most 65,535
 */
export function slipColumns(words: readonly string[]): Record<string, FileColumn> {
  if (words.length >= 2 ** 16) throw new Error(`${words.length} words are too many for the index of suggestions`)
  const shelves = Array.from({ length: 2 ** bucketBits }, (): number[] => [])
  for (const [index, word] of words.entries()) {
    const seen = new Set<number>()
    eachBucket(word.charCodeAt(0), word, 1, taken, (bucket) => {
      if (!seen.has(bucket)) shelves[bucket]?.push(index)
      seen.add(bucket)
    })
  }
  const starts = new Uint32Array(shelves.length + 1)
  for (const [bucket, shelf] of shelves.entries()) starts[bucket + 1] = (starts[bucket] ?? 0) + shelf.length
  const postings = Uint16Array.from(shelves.flat())
  const ends = new Uint32Array(words.length + 1)
  for (const [index, word] of words.entries()) ends[index + 1] = (ends[index] ?? 0) + word.length
  return {
    'near.buckets': starts,
    'near.postings': new Uint8Array(postings.buffer),
    'near.starts': ends,
    'near.masks': Uint32Array.from(words, (word) => maskOf(word)),
    'near.text': new TextEncoder().encode(words.join(''))
  }
}

/** Open an index; its columns are read where they lie. */
export function openSlipIndex(file: ColumnFile): SlipIndex {
  const buckets = file.numbers('near.buckets')
  const bytes = file.bytes('near.postings')
  const postings = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2)
  const starts = file.numbers('near.starts')
  const masks = file.numbers('near.masks')
  const text = new TextDecoder().decode(file.bytes('near.text'))
  // A word stands in many buckets; the number of the question at which it was last met says whether it is new.
  const met = new Uint32Array(masks.length)
  let question = 0
  return {
    word: (index) => text.slice(starts[index], starts[index + 1]),
    near(lower, visit) {
      question += 1
      const mask = maskOf(lower)
      const look = (bucket: number): void => {
        const end = buckets[bucket + 1] ?? 0
        for (let at = buckets[bucket] ?? 0; at < end; at += 1) {
          const index = postings[at] ?? 0
          if (met[index] === question) continue
          met[index] = question
          const length = (starts[index + 1] ?? 0) - (starts[index] ?? 0)
          const longer = length > lower.length ? length - lower.length : lower.length - length
          // Two letters put for others change four of the set; every letter more or less changes one instead of two.
          if (longer <= longerMax && bits((masks[index] ?? 0) ^ mask) <= 4 - longer) visit(index)
        }
      }
      eachBucket(lower.charCodeAt(0), lower, 1, taken, look)
      // With another first letter one slip is made, and one more is left: `nowlege`, `sycholgy`.
      for (const letter of otherFirstLetters(lower)) {
        eachBucket(letter.charCodeAt(0), lower, 1, taken, look)
        eachBucket(letter.charCodeAt(0), lower, 0, taken, look)
      }
    }
  }
}

/** 65,536 buckets of eight words on average. */
const bucketBits = 16

/** The bucket of every way to take up to `out` letters out of what follows the first; some come more than once. */
function eachBucket(first: number, word: string, from: number, out: number, visit: (bucket: number) => void): void {
  const end = Math.min(word.length, from + restMax)
  // `end` stands for no letter.
  for (let one = from; one <= end; one += 1) {
    for (let two = one === end ? end : one + 1; two <= end; two += 1) {
      if (out < 2 && two < end) continue
      let hash = Math.imul(0x811c9dc5 ^ first, 0x01000193)
      for (let at = from; at < end; at += 1) {
        if (at !== one && at !== two) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
      }
      hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
      visit((hash ^ (hash >>> 13)) & (2 ** bucketBits - 1))
    }
  }
}

/** Letters that sound or sit like the first one: kn-, ps-. */
function otherFirstLetters(lower: string): string {
  switch (lower.charAt(0)) {
    case 'f':
      return 'p'
    case 'n':
      return 'kg'
    case 'k':
      return 'cq'
    case 'c':
      return 'ks'
    case 's':
      return 'cp'
    case 'i':
      return 'e'
    case 'e':
      return 'i'
    default:
      return ''
  }
}

/** A bit a letter. */
function maskOf(word: string): number {
  let mask = 0
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) - 97)
  return mask >>> 0
}

function bits(value: number): number {
  let left = value
  let count = 0
  while (left !== 0) {
    left &= left - 1
    count += 1
  }
  return count
}
