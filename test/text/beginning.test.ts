import { describe, expect, test } from 'vitest'
import { beginning, quoted } from '../../src/text/beginning.ts'

test.each([
  ['Kyiv', 4, 'Kyiv'],
  ['Kyiv', 3, 'Kyi'],
  ['a🦔b', 1, 'a'],
  ['a🦔b', 2, 'a'],
  ['a🦔b', 3, 'a🦔'],
  ['🦔🦔', 1, ''],
  ['', 0, '']
])('the beginning of %j with at most %d units', (text, lengthMax, expected) => {
  expect(beginning(text, lengthMax)).toBe(expected)
})

describe('a quoted text', () => {
  test.each([
    ['Rate this post', 'Rate this post'],
    ['Rate\r\n  this\tpost', 'Rate this post'],
    ['Rate this post and share', 'Rate this post…'],
    ['Rate this pos🦔 and share', 'Rate this pos…'],
    [`Rate${' '.repeat(200)}this post`, 'Rate…']
  ])('%j has one line and no half of a character', (text, expected) => {
    expect(quoted(text, 14)).toBe(expected)
  })
})
