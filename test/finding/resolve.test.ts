import { describe, expect, test } from 'vitest'
import type { Severity } from '../../src/finding/finding.ts'
import { resolve } from '../../src/finding/resolve.ts'

const rival = (id: string, start: number, end: number, severity: Severity = 'warning', group = 'names', rank = 0) => ({
  id,
  start,
  end,
  severity,
  group,
  rank
})
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

describe('of overlapping findings', () => {
  const cases = [
    { name: 'the louder stands', given: [rival('quiet', 0, 20), rival('loud', 5, 9, 'error')], kept: ['loud'] },
    {
      name: 'of equally loud ones the wider stands',
      given: [rival('narrow', 0, 5), rival('wide', 0, 20)],
      kept: ['wide']
    },
    {
      name: 'of equal ones the more specific rule stands',
      given: [rival('general', 0, 5, 'error', 'names', 3), rival('specific', 0, 5, 'error', 'names', 1)],
      kept: ['specific']
    },
    { name: 'those that only touch both stand', given: [rival('a', 0, 5), rival('b', 5, 9)], kept: ['a', 'b'] },
    {
      name: 'other groups may nest',
      given: [rival('tag list', 0, 40, 'error', 'residue'), rival('name', 10, 20, 'error')],
      kept: ['tag list', 'name']
    },
    {
      name: 'a loud newcomer beats all it overlaps',
      given: [rival('a', 0, 5), rival('b', 6, 9), rival('c', 4, 8, 'error')],
      kept: ['c']
    },
    { name: 'nothing is nothing', given: [], kept: [] }
  ]
  test.each(cases)('$name', ({ given, kept }) => {
    expect(ids(resolve(given))).toEqual(kept)
    expect(ids(resolve([...given].reverse()))).toEqual(kept)
  })
})
