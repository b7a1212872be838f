import { expect, test } from 'vitest'
import { countTokens } from '../../src/text/token-count.ts'

test.each([
  ['', 0],
  [' \n', 0],
  ['Kyiv – 3 May', 4],
  ['Don’t  miss\tthis', 3],
  ['a\u00a0b\u2003c', 3],
  // One stretch, and six characters for three words of it.
  ['続きを読む。', 4]
])('%j counts as %d words', (line, words) => {
  expect(countTokens(`x ${line} y`, 2, 2 + line.length)).toBe(words)
})
