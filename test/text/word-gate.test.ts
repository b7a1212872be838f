import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lateWordGate, wordGate } from '../../src/text/word-gate.ts'

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

test('a gate that is made late never says no to a word given, and asks for the words once', () => {
  let asked = 0
  const gate = lateWordGate(() => {
    asked += 1
    return ['said', 'claimed']
  })
  expect(gate('minister')).toBe(true)
  for (let question = 0; question < 3000; question += 1) expect(gate(question % 2 ? 'said' : 'claimed')).toBe(true)
  expect(asked).toBe(1)
  expect(gate('minister')).toBe(false)
})
