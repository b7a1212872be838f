import { expect, test } from 'vitest'
import { isCapital, isDigit } from '../../src/text/char-codes.ts'
import { beginsCapital } from '../../src/text/letter-case.ts'

test.each(['A', 'Z', 'Élan', 'Łódź', 'Ωmega', 'Київ'])('a capital begins %s', (text) => {
  expect([isCapital(text.charCodeAt(0)), beginsCapital(text)]).toEqual([true, true])
})

test.each(['a', 'z', 'élan', '@', '[', '1', '«', '×', 'ß', 'أحمد', '東京', '😀', ''])(
  'no capital begins “%s”',
  (text) => {
    expect([isCapital(text.charCodeAt(0)), beginsCapital(text)]).toEqual([false, false])
  }
)

test('a digit is one from 0 to 9', () => {
  expect('/0189:٣²a'.split('').filter((sign) => isDigit(sign.charCodeAt(0)))).toEqual(['0', '1', '8', '9'])
})
