// Lines are broken at spaces, as early as the columns ask for and no earlier.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrap } from '../../src/report/layout.ts'

/** Word by word, as nobody can get it wrong. */
function slowly(text: string, columns: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= columns) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

test('words with single spaces, in any number of columns', () => {
  const words = fc.array(fc.stringMatching(/^[a-z“é]{1,12}$/), { maxLength: 12 }).map((all) => all.join(' '))
  fc.assert(
    fc.property(words, fc.integer({ min: 0, max: 40 }), (text, columns) => {
      expect(wrap(text, columns)).toEqual(slowly(text, columns))
    })
  )
})

test.each([
  ['', []],
  ['one', ['one']],
  ['one two', ['one', 'two']],
  ['a longer-than-a-line b', ['a', 'longer-than-a-line', 'b']],
  ['a  b\tc', ['a b c']],
  [' a b', ['a b']]
])('%j in six columns', (text, lines) => {
  expect(wrap(text, 6)).toEqual(lines)
})
