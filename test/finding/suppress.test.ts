import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Ignore, suppress } from '../../src/finding/suppress.ts'

const place = fc
  .record({ rule: fc.constantFrom('vague-source', 'unknown-word'), start: fc.nat(30), length: fc.nat(12) })
  .map(({ rule, start, length }) => ({ rule, start, end: start + length }))

const ignores = fc.array(
  fc
    .tuple(place, fc.boolean())
    .map(([span, isIdle]): Ignore => ({ ...span, line: 0, ...(isIdle ? { idle: true as const } : {}) })),
  { maxLength: 8 }
)
const findings = fc.array(
  place.map(({ rule, start, end }) => ({ ruleId: rule, start, end })),
  { maxLength: 8 }
)

const holds = (ignore: Ignore, { ruleId, start, end }: { ruleId: string; start: number; end: number }) =>
  ignore.rule === ruleId && ignore.start <= start && end <= ignore.end

test('a finding is hidden by every ignore of its rule that holds all of it, whatever their order and nesting', () => {
  fc.assert(
    fc.property(ignores, findings, (all, found) => {
      const numbered: Ignore[] = all.map((ignore, index) => ({ ...ignore, line: index + 1 }))
      const { kept, problems } = suppress('story.md', found, { ignores: numbered, problems: [] })
      expect(kept).toEqual(found.filter((finding) => !numbered.some((ignore) => holds(ignore, finding))))
      const unused = numbered.filter((ignore) => !ignore.idle && !found.some((finding) => holds(ignore, finding)))
      expect(problems).toEqual(
        unused.map(({ rule, line }) => `story.md:${line}: this ignore of ${rule} hides nothing; delete it`)
      )
    }),
    { numRuns: 2000 }
  )
})
