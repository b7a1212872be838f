import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyWord, gateOf, passes } from '../../src/lexicon/phrase-gate.ts'

const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })

test('every pair of a phrase passes, and a word that a phrase has alone passes beside any other', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word)), fc.array(word), word, (pairs, alone, other) => {
      const gate = gateOf([...pairs, ...alone.map((one) => [one, anyWord] as const)])
      for (const [one, two] of pairs) expect(passes(gate, one, two)).toBe(true)
      for (const one of alone) expect(passes(gate, one, other)).toBe(true)
    })
  )
})

test('few pairs pass that no phrase has', () => {
  const gate = gateOf(Array.from({ length: 1000 }, (_, index) => [index * 7919 + 1, index * 104_729 + 3]))
  const strangers = Array.from({ length: 10_000 }, (_, index) => passes(gate, index * 6007 + 5, index * 50_021 + 2))
  expect(strangers.filter(Boolean).length).toBeLessThan(500)
})

test('an empty list lets nothing pass', () => {
  expect(passes(gateOf([]), 1, 2)).toBe(false)
})
