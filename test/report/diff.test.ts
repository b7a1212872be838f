// What `fix --diff` shows is a unified diff: whoever applies it has the fixed story.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineDiff } from '../../src/report/diff.ts'

/** Applies a unified diff as strictly as its numbers ask for. */
function patched(before: string, diff: string): string {
  const lines = before === '' ? [] : before.split(/(?<=\n)/)
  const after: string[] = []
  let at = 0
  for (const hunk of diff.split(/^(?=@@ )/m).slice(1)) {
    const [head = '', ...body] = hunk.split(/(?<=\n)/)
    const [, from = 0, gone = 0, , come = 0] = (/^@@ -(\d+),(\d+) \+(\d+),(\d+) @@\n$/.exec(head) ?? []).map(Number)
    const start = gone === 0 ? from : from - 1
    after.push(...lines.slice(at, start))
    const side = (sign: string) =>
      body.flatMap((line, index) => {
        const isCut = body[index + 1]?.startsWith('\\') ?? false
        return line.startsWith(sign) ? [isCut ? line.slice(1, -1) : line.slice(1)] : []
      })
    expect(lines.slice(start, start + gone)).toEqual(side('-'))
    expect(side('+')).toHaveLength(come)
    after.push(...side('+'))
    at = start + gone
  }
  return [...after, ...lines.slice(at)].join('')
}

const hunksOf = (before: string, after: string) => lineDiff('a.txt', before, after).split('\n').slice(2)

describe('a diff', () => {
  test.each([
    ['an unchanged story', 'One.\n', 'One.\n', ['']],
    [
      'a word in the middle',
      'One.\n\nteh end.\n\nTwo.\n',
      'One.\n\nthe end.\n\nTwo.\n',
      ['@@ -3,1 +3,1 @@', '-teh end.', '+the end.', '']
    ],
    ['the last lines', 'One.\n\nRate this post\n', 'One.\n', ['@@ -2,2 +1,0 @@', '-', '-Rate this post', '']],
    [
      'a story without a last line end',
      'teh end.',
      'the end.',
      ['@@ -1,1 +1,1 @@', '-teh end.', '\\ No newline at end of file', '+the end.', '\\ No newline at end of file', '']
    ]
  ])('of %s', (_what, before, after, hunks) => {
    expect(hunksOf(before, after)).toEqual(before === after ? [] : hunks)
  })

  test('gives the new version to whoever applies it', () => {
    const line = fc.constantFrom('', ' ', 'One.', 'Two.', 'Rate this post', 'teh\r')
    const copy = fc
      .tuple(fc.array(line, { maxLength: 9 }), fc.boolean())
      .map(([lines, ends]) => lines.join('\n') + (ends ? '\n' : ''))
    fc.assert(
      fc.property(copy, copy, (before, after) => {
        expect(patched(before, lineDiff('a.txt', before, after))).toBe(after)
      }),
      { numRuns: 2000 }
    )
  })

  test('of a long story with a slip in each line takes no longer than its lines ask for', () => {
    const lines = Array.from({ length: 20_000 }, (_, number) => [`Line ${number}.`, `teh ${number}`]).flat()
    const before = lines.join('\n')
    const started = performance.now()
    lineDiff('a.txt', before, before.replaceAll('teh', 'the'))
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
