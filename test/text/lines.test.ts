import { expect, test } from 'vitest'
import { indexLines } from '../../src/text/lines.ts'

test('lines end in LF, CR or CRLF', () => {
  const index = indexLines('one\r\ntwo\rthree\nfour')
  expect([0, 4, 5, 9, 15].map((offset) => index.position(offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 5 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 4, column: 1 }
  ])
})

test('long texts in turn keep their own lines', () => {
  const one = 'a\n'.repeat(60_000)
  const two = 'ab\n'.repeat(40_000)
  for (const [text, width] of [
    [one, 2],
    [two, 3],
    [one, 2],
    [two, 3]
  ] as const) {
    expect(indexLines(text).position(width * 7)).toEqual({ line: 8, column: 1 })
  }
})
