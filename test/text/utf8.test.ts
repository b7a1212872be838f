import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8Counter } from '../../src/text/utf8.ts'

test('the bytes up to an offset are those that an encoder writes', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 2000 })
  fc.assert(
    fc.property(text, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
      const bytes = utf8Counter(text)
      const offset = Math.floor(text.length * share)
      const isInsidePair =
        /[\udc00-\udfff]/.test(text.charAt(offset)) && /[\ud800-\udbff]/.test(text.charAt(offset - 1))
      if (isInsidePair) return
      expect(bytes(offset)).toBe(Buffer.byteLength(text.slice(0, offset)))
      expect(bytes(text.length + 9)).toBe(Buffer.byteLength(text))
    })
  )
})

test('half a pair counts as the replacement character', () => {
  expect(utf8Counter('\ud800a')(2)).toBe(4)
  expect(utf8Counter('a\udc00')(2)).toBe(4)
})

test('a long text is counted again after another one', () => {
  const [one, other] = ['é'.repeat(120_000), `a${'é'.repeat(119_999)}`]
  for (const _ of [1, 2]) {
    expect(utf8Counter(one)(100_000)).toBe(200_000)
    expect(utf8Counter(other)(100_000)).toBe(199_999)
  }
})
