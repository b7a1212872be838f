import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstEndingAfter, firstStartingFrom } from '../../src/text/span.ts'

const spans = fc
  .array(fc.nat(6), { maxLength: 20 })
  .map((gaps) => gaps.map((_, index) => gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0)))
  .map((starts) => starts.map((start, index) => ({ start, end: Math.max(start, starts[index + 1] ?? start + 3) })))

test('finds the same place as looking at one span after the other', () => {
  fc.assert(
    fc.property(spans, fc.nat(130), (sorted, offset) => {
      const orAll = (index: number) => (index < 0 ? sorted.length : index)
      expect(firstStartingFrom(sorted, offset)).toBe(orAll(sorted.findIndex(({ start }) => start >= offset)))
      expect(firstEndingAfter(sorted, offset)).toBe(orAll(sorted.findIndex(({ end }) => end > offset)))
    })
  )
})

test('of spans with one start it is the first, and of none it is the length', () => {
  expect(
    firstStartingFrom(
      [
        { start: 1, end: 1 },
        { start: 1, end: 4 }
      ],
      1
    )
  ).toBe(0)
  expect(firstStartingFrom([], 1)).toBe(0)
  expect(firstEndingAfter([{ start: 1, end: 4 }], 4)).toBe(1)
})
