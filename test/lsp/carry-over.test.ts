import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '../../src/finding/finding.ts'
import { carryOver } from '../../src/lsp/carry-over.ts'

function finding(source: string, start: number, end: number): Finding {
  const place = { start, end, line: 1, column: start + 1, endLine: 1, endColumn: end + 1 }
  return {
    ...place,
    file: 'story.txt',
    ruleId: 'misspelled-name',
    severity: 'error',
    message: '',
    actual: source.slice(start, end),
    expected: [],
    note: null,
    url: '',
    related: [],
    fix: { safety: 'safe', edits: [{ start, end, text: 'x' }] },
    fingerprint: ''
  }
}

test('what is carried over stands on the same words', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 40 })
  fc.assert(
    fc.property(words, fc.nat(40), fc.nat(6), words, fc.nat(40), fc.nat(6), (before, at, cut, put, from, length) => {
      const after = before.slice(0, at) + put.slice(0, 4) + before.slice(at + cut)
      const one = finding(before, Math.min(from, before.length), Math.min(from + length, before.length))
      for (const moved of carryOver([one], before, after)) {
        expect(after.slice(moved.start, moved.end)).toBe(one.actual)
        expect(moved.fix?.edits[0]).toMatchObject({ start: moved.start, end: moved.end })
      }
    })
  )
})

test('a finding before the change stays, one after it moves, one in it goes', () => {
  const before = 'one two three'
  const findings = [finding(before, 0, 3), finding(before, 4, 7), finding(before, 8, 13)]
  const moved = carryOver(findings, before, 'one twenty three')
  expect(moved.map(({ start, actual }) => [start, actual])).toEqual([
    [0, 'one'],
    [11, 'three']
  ])
})
