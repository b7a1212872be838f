import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WordSet, wordGate } from '../../src/text/word-gate.ts'

test('a gate never says no to a word that it was made of', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (words) => {
      const gate = wordGate(words)
      expect(words.filter((word) => !gate(word))).toEqual([])
    })
  )
})

test('a gate says no to most other words', () => {
  const gate = wordGate(['said', 'says', 'told', 'claimed'])
  expect(['minister', 'bridge', 'and', 'harbour', 'a', ''].filter(gate)).toEqual([])
})

test('a word set has what a set has', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (words, asked) => {
      const [gated, plain] = [new WordSet(words), new Set(words)]
      expect([...words, ...asked].map((word) => gated.has(word))).toEqual(
        [...words, ...asked].map((word) => plain.has(word))
      )
      expect([...gated]).toEqual([...plain])
    })
  )
})
