import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Edit, Finding, Fix } from '../../src/finding/finding.ts'
import { applyFixes } from '../../src/finding/fix.ts'

function finding(edits: readonly Edit[], safety: Fix['safety'] = 'safe'): Finding {
  const { start, end } = edits[0] ?? { start: 0, end: 0 }
  return {
    file: 'a.txt',
    ruleId: 'r',
    severity: 'error',
    message: '',
    actual: '',
    expected: [],
    start,
    end,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    note: null,
    url: '',
    related: [],
    fix: { safety, edits },
    fingerprint: ''
  }
}

test('edits are made from the end, so that none moves another', () => {
  const { source } = applyFixes('teh cat and teh dog', [
    finding([{ start: 0, end: 3, text: 'the' }]),
    finding([{ start: 12, end: 15, text: 'the' }])
  ])
  expect(source).toBe('the cat and the dog')
})

test('a list whose items go by several fixes goes with them, and one that keeps an item stays', () => {
  const deleting = (source: string, ...items: string[]) =>
    applyFixes(
      source,
      items.map((item) => finding([{ start: source.indexOf(item), end: source.indexOf(item) + item.length, text: '' }]))
    ).source
  const list = '<p>One</p>\n<ul>\n<li>Share</li>\n<li>Save</li>\n</ul>\n<p>Two</p>\n'
  expect(deleting(list, '<li>Share</li>\n', '<li>Save</li>\n')).toBe('<p>One</p>\n<p>Two</p>\n')
  expect(deleting(list, '<li>Share</li>\n')).toBe('<p>One</p>\n<ul>\n<li>Save</li>\n</ul>\n<p>Two</p>\n')
  expect(deleting('<li>a</li> b <li>c</li>', '<li>a</li>', '<li>c</li>')).toBe(' b ')
})

test('the enclosing deletion wins over what lies in it', () => {
  const { source, withheld } = applyFixes('Tags: Kim Jing Un\n', [
    finding([{ start: 6, end: 17, text: 'Kim Jong Un' }]),
    finding([{ start: 0, end: 18, text: '' }])
  ])
  expect(source).toBe('')
  expect(withheld).toHaveLength(1)
})

test('an unsafe fix waits for --unsafe', () => {
  const unsafe = finding([{ start: 0, end: 6, text: 'Sergei' }], 'unsafe')
  expect(applyFixes('Serget Lavrov', [unsafe]).source).toBe('Serget Lavrov')
  expect(applyFixes('Serget Lavrov', [unsafe], { unsafe: true }).source).toBe('Sergei Lavrov')
})

test('what lies outside the edits stays as it is', () => {
  const edit = fc.tuple(fc.nat(60), fc.nat(10), fc.string({ maxLength: 5 }))
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
      const source = 'abcdefghijklmnopqrstuvwxyz'.repeat(3)
      const findings = edits.map(([start, length, text]) => finding([{ start, end: start + length, text }]))
      const { source: after, applied } = applyFixes(source, findings)
      const removed = applied
        .flatMap(({ fix }) => fix?.edits ?? [])
        .reduce((sum, { start, end }) => sum + end - start, 0)
      const added = applied.flatMap(({ fix }) => fix?.edits ?? []).reduce((sum, { text }) => sum + text.length, 0)
      expect(after.length).toBe(source.length - removed + added)
    })
  )
})

test('many fixes are weighed as two are: each against its neighbours', () => {
  const edits = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 6 })), { maxLength: 25 })
  fc.assert(
    fc.property(edits, (spans) => {
      const { applied, withheld } = applyFixes(
        'x'.repeat(60),
        spans.map(([start, length]) => finding([{ start, end: start + length, text: '' }]))
      )
      const taken = applied.flatMap(({ fix }) => fix?.edits ?? [])
      const touching = (a: Edit, b: Edit) => (a.start < b.end && b.start < a.end) || a.start === b.start
      for (const [index, edit] of taken.entries()) {
        expect(taken.slice(index + 1).some((other) => touching(edit, other))).toBe(false)
      }
      for (const { fix } of withheld) {
        expect((fix?.edits ?? []).some((edit) => taken.some((other) => touching(edit, other)))).toBe(true)
      }
    })
  )
})
