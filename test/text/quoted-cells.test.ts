import { expect, test } from 'vitest'
import { isQuoteOpen, separatorOf } from '../../src/text/quoted-cells.ts'

test.each([
  ['a,b', false, false],
  ['a,b', true, true],
  ['"a', false, true],
  ['b",c', true, false],
  ['"a ""b""",c', false, false],
  ['"a ""b', false, true]
])('behind %s a cell is open, when it was %s: %s', (line, before, after) => {
  expect(isQuoteOpen(line, before)).toBe(after)
})

test.each([
  ['name,role', ','],
  ['name;role;a,b', ';'],
  ['name\trole', '\t'],
  ['name', ','],
  // As often: the first.
  ['a;b,c', ',']
])('the cells of %j are parted by %j', (row, separator) => {
  expect(separatorOf(row, [',', ';', '\t'])).toBe(separator)
})
