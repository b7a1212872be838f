import { describe, expect, test } from 'vitest'
import { editDistance, lookAlikeFold, nameDistance, slipBetween } from '../../src/text/distance.ts'

describe('the distance of two spellings', () => {
  test.each([
    ['equal words', 'lavrov', 'lavrov', 2, 0],
    ['a letter left out', 'lavov', 'lavrov', 2, 1],
    ['a letter too many', 'lavrrov', 'lavrov', 2, 1],
    ['another letter', 'lavrow', 'lavrov', 2, 1],
    ['two letters swapped', 'larvov', 'lavrov', 2, 1],
    ['two slips', 'mantrutov', 'manturov', 2, 2],
    ['more than the limit', 'lavrov', 'putin', 2, 3],
    ['lengths too far apart', 'li', 'lavrov', 2, 3],
    ['an empty word', '', 'a', 1, 1],
    ['one slip asked, two found', 'mantrutov', 'manturov', 1, 2]
  ])('%s', (_name, a, b, max, distance) => {
    expect(editDistance(a, b, max)).toBe(distance)
    expect(editDistance(b, a, max)).toBe(distance)
  })

  test.each([
    ['netnayahu', 'netanyahu', 'transposition'],
    ['netanyhu', 'netanyahu', 'omission'],
    ['nettanyahu', 'netanyahu', 'insertion'],
    ['netanyaho', 'netanyahu', 'substitution'],
    ['netanyahu', 'netanyahu', undefined],
    ['putin', 'netanyahu', undefined]
  ])('%s for %s is %s', (wrong, right, slip) => {
    expect(slipBetween(wrong, right)).toBe(slip)
  })

  test.each([
    ['II', 'Il'],
    ['ChiIe', 'Chile'],
    ['Brernen', 'Bremen'],
    ['0slo', 'Oslo'],
    ['lreland', 'Ireland']
  ])('an eye takes %s for %s', (a, b) => {
    expect(lookAlikeFold(a)).toBe(lookAlikeFold(b))
    expect(nameDistance(a, b, 2)).toBe(0.3)
  })

  test.each([
    ['Il', 'Al'],
    ['Rome', 'Roma'],
    ['Oslo', 'Osla']
  ])('no eye takes %s for %s', (a, b) => {
    expect(lookAlikeFold(a)).not.toBe(lookAlikeFold(b))
    expect(nameDistance(a, b, 2)).toBe(1)
  })
})
