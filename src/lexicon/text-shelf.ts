// Texts of a compiled list: found by their hash or by their beginning, and cut out of one long text only when asked for.
import type { ColumnFile, FileColumn } from './column-file.ts'
import { eachSwap, swapAt, wordSlot } from './word-hash.ts'

/** Texts in order, by number. */
export interface TextShelf {
  readonly count: number
  at(index: number): string
  /** The code units of that text. */
  lengthAt(index: number): number
  /** Whether the text of this number is this one. */
  isAt(index: number, text: string): boolean
  /** The first number of a text; -1 where it is not on the shelf. */
  indexOf(text: string): number
  /** The places, as bits, at which two neighbouring letters swapped make a text of the shelf; those of the first 31. */
  swapsOf(text: string): number
  /** The first number at which a text of at least this order stands. */
  lowerBound(text: string): number
}

/**
 * Columns of a shelf, for a file.
 *
 * @param name - begins the names of its columns
 * @param sorted - by code unit; equal texts stand together
 */
export function shelfColumns(name: string, sorted: readonly string[]): Record<string, FileColumn> {
  const starts = new Uint32Array(sorted.length + 1)
  let capacity = 16
  while (capacity < sorted.length * 1.5) capacity *= 2
  const slots = new Uint32Array(capacity)
  for (const [index, text] of sorted.entries()) {
    starts[index + 1] = (starts[index] ?? 0) + text.length
    if (index > 0 && sorted[index - 1] === text) continue
    let slot = wordSlot(text) & (capacity - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (capacity - 1)
    slots[slot] = index + 1
  }
  return {
    [`${name}.starts`]: starts,
    [`${name}.slots`]: slots,
    [`${name}.text`]: new TextEncoder().encode(sorted.join(''))
  }
}

/** Open a shelf: its text is decoded as a whole at the first question, 400 kB in a quarter of a millisecond. */
export function openShelf(file: ColumnFile, name: string): TextShelf {
  const starts = file.numbers(`${name}.starts`)
  const slots = file.numbers(`${name}.slots`)
  const count = Math.max(0, starts.length - 1)
  const mask = slots.length - 1
  let decoded: string | undefined
  const whole = (): string => {
    decoded ??= new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes(`${name}.text`))
    return decoded
  }
  const at = (index: number): string => whole().slice(starts[index] ?? 0, starts[index + 1] ?? 0)
  const isAt = (index: number, text: string): boolean => {
    const start = starts[index] ?? 0
    return index < count && (starts[index + 1] ?? 0) - start === text.length && whole().startsWith(text, start)
  }
  return {
    count,
    at,
    lengthAt: (index) => (starts[index + 1] ?? 0) - (starts[index] ?? 0),
    isAt,
    indexOf(text) {
      const { length } = text
      for (let slot = wordSlot(text); ; slot += 1) {
        const found = slots[slot & mask] ?? 0
        if (found === 0) return -1
        // Most others that lie here differ in length.
        if ((starts[found] ?? 0) - (starts[found - 1] ?? 0) === length && isAt(found - 1, text)) return found - 1
      }
    },
    swapsOf(text) {
      let places = 0
      eachSwap(text, (place, start) => {
        if (place > 30) return
        for (let slot = start; ; slot += 1) {
          const found = slots[slot & mask] ?? 0
          if (found === 0) return
          // Hardly any is as long: the swapped text is made for those alone.
          if ((starts[found] ?? 0) - (starts[found - 1] ?? 0) !== text.length) continue
          if (!isAt(found - 1, swapAt(text, place))) continue
          places |= 1 << place
          return
        }
      })
      return places
    },
    lowerBound(text) {
      let low = 0
      let high = count
      while (low < high) {
        const middle = (low + high) >>> 1
        if (at(middle) < text) low = middle + 1
        else high = middle
      }
      return low
    }
  }
}

/** Columns of texts that are asked for by number alone, such as what is said about an entry. */
export function lineColumns(name: string, lines: readonly string[]): Record<string, FileColumn> {
  const encoded = lines.map((line) => new TextEncoder().encode(line))
  const starts = new Uint32Array(lines.length + 1)
  for (const [index, line] of encoded.entries()) starts[index + 1] = (starts[index] ?? 0) + line.length
  return { [`${name}.starts`]: starts, [`${name}.text`]: new TextEncoder().encode(lines.join('')) }
}

/** Open such texts: each is decoded when asked for. */
export function openLines(file: ColumnFile, name: string): (index: number) => string {
  const starts = file.numbers(`${name}.starts`)
  const bytes = file.bytes(`${name}.text`)
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return (index) => decoder.decode(bytes.subarray(starts[index] ?? 0, starts[index + 1] ?? 0))
}
