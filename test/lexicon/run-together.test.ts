import { expect, test } from 'vitest'
import { createLexicon } from '../../src/lexicon/lexicon.ts'
import { runTogether } from '../../src/lexicon/run-together.ts'
import { diskData } from '../../src/node/data.ts'

const together = createLexicon(diskData()).part(runTogether)

test.each([
  ['saidthe', 4],
  ['technologyand', 10]
])('a small word begins in %s at %d', (word, at) => {
  expect(together.inWord(word)).toBe(at)
  expect(together.mayBeTwo(word)).toBe(true)
})

test.each([
  ['ukraineis', [7]],
  ['moscowand', [6]]
])('a small word ran into the name in %s', (word, cuts) => {
  expect(together.inName(word)).toEqual(cuts)
  expect(together.mayBeTwo(word)).toBe(true)
})

test.each(['husband', 'hereof', 'robertson', 'sanderson', 'thousand', 'the', 'said', `${'a'.repeat(30)}the`])(
  '%s is no two words',
  (word) => {
    expect(together.mayBeTwo(word)).toBe(false)
  }
)
