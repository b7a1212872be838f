import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formOf, lineForm, wordHashes } from '../../src/text/line-form.ts'
import { phraseForm } from '../../src/text/phrase-form.ts'
import { countTokens } from '../../src/text/token-count.ts'

const plain = fc
  .array(fc.constantFrom(...Array.from('abZ019éÀßÿ£€´¨\u00adª²×÷·•\u0301 \n\'’‘“”"`-–—….,:;!?()[]|/&+\u00a0')), {
    maxLength: 24
  })
  .map((characters) => characters.join(''))

test('the numbers of a line are those of its phrase form, wherever the line stands', () => {
  fc.assert(
    fc.property(plain, plain, fc.oneof(plain, fc.string()), (before, after, line) => {
      const form = lineForm(before + line + after, before.length, before.length + line.length)
      expect([...form.words]).toEqual([...wordHashes(phraseForm(line))])
      expect(form.text).toBe(phraseForm(line))
      expect(form.tokens).toBe(countTokens(line, 0, line.length))
    }),
    { numRuns: 3000 }
  )
})

test.each([
  ['Don’t miss', ["don't", 'miss']],
  ['12,345 Comments', ['0', '0', 'comments']],
  ['G20 3D', ['g0', '0d']],
  ['Über uns', ['über', 'uns']],
  [' — ', []]
])('the words of %j are %j', (line, words) => {
  expect([...lineForm(line).words]).toEqual(words.flatMap((word) => [...wordHashes(word)]))
})

test('a script without spaces is told by its letters', () => {
  expect(['広告 here', 'Über uns', 'Share'].map((line) => lineForm(line).spaceless)).toEqual([true, false, false])
  expect(formOf('広告').spaceless).toBe(true)
})
