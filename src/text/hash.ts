/**
 * A 64-bit hash of a text as 16 hex digits: two 32-bit multiplicative hashes with different seeds.
 * It tells texts apart and is stable across machines; it is no protection against an adversary.
 *
 * @example
 * hash16('Serget Lavrov').length // 16
 */
export function hash16(text: string): string {
  let a = seedA ^ text.length
  let b = seedB ^ text.length
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, factorA)
    b = Math.imul(b ^ code, factorB)
  }
  return digits(a, b)
}

/** The same of a row of whole numbers. */
export function hash16Of(numbers: readonly number[]): string {
  let a = seedA ^ numbers.length
  let b = seedB ^ numbers.length
  for (let at = 0; at < numbers.length; at += 1) {
    const one = numbers[at] ?? 0
    a = Math.imul(a ^ one, factorA)
    b = Math.imul(b ^ one ^ (b >>> 15), factorB)
  }
  return digits(a, b)
}

const seedA = 0xdeadbeef
const seedB = 0x41c6ce57
const factorA = 2654435761
const factorB = 1597334677

function digits(a: number, b: number): string {
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return hex(a) + hex(b)
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0')
}
