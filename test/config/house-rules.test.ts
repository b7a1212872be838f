import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkPack } from '../../src/config/pack-schema.ts'
import { root } from '../support/page.ts'

function problems(rules: unknown): string[] {
  const checked = checkPack({ rules })
  return 'problems' in checked ? checked.problems.map(({ path, message }) => `${path.join('.')} ${message}`) : []
}

test('takes a rule whose examples are judged as it says', () => {
  expect(
    problems([
      {
        id: 'gate',
        find: ['*gate'],
        except: ['(lock|toll) gate', 'investigate'],
        bad: ['The Ballotgate affair.'],
        good: ['The lock gate.', 'They investigate.']
      }
    ])
  ).toEqual([])
})

test.each([
  [
    'a bad example that it misses',
    { find: ['utilise'], bad: ['They use it.'] },
    ['rules.0.bad.0', 'finds nothing in the bad example `They use it.`']
  ],
  [
    'a good example that it finds',
    { find: ['utilise'], good: ['They utilise it.'] },
    ['rules.0.good.0', 'finds `utilise` in the good example']
  ],
  ['a pattern nobody can read', { find: ['utilis[ez]e'] }, ['rules.0.find', 'the pattern `utilis[ez]e` has']],
  ['an exception nobody can read', { find: ['utilise'], except: ['...'] }, ['rules.0.except', 'the pattern `...`']],
  ['nothing to find', { find: [] }, ['rules.0.find', '`find` is empty']],
  ['an id with a space', { id: 'plain words', find: ['utilise'] }, ['rules.0.id', 'small letters']],
  ['an unknown key', { find: ['utilise'], foundd: [] }, ['rules.0.foundd', 'Unknown key']],
  [
    'an example as long as a story',
    { find: ['utilise'], bad: ['utilise '.repeat(400)] },
    ['rules.0.bad.0', 'shorten it']
  ]
])('refuses %s', (_name, rule, parts) => {
  const [problem = ''] = problems([{ id: 'a', ...rule }])
  for (const part of parts) expect(problem).toContain(part)
})

test('refuses two rules with one id', () => {
  expect(
    problems([
      { id: 'a', find: ['utilise'] },
      { id: 'a', find: ['commence'] }
    ])[0]
  ).toContain('first as rule 1')
})

describe('rules that nobody can obey', () => {
  test.each([
    [
      'a wording replaced by itself',
      [{ find: ['adviser'], prefer: 'adviser' }],
      'House rule `r0`: asks for `adviser`, which it replaces; write another wording under `prefer`'
    ],
    [
      'a wording that stands in what replaces it',
      [{ find: { mayor: 'the mayor' } }],
      'House rule `r0`: finds `mayor` in `the mayor`, which it asks for; add `the mayor` to `except`, or ask for something else'
    ],
    [
      'capitals that do not count',
      [{ find: { internet: 'Internet' } }],
      'House rule `r0`: finds `Internet`, which it asks for; write `case: true` if only its capitals differ, or ask for something else'
    ],
    [
      'a beginning that fits what replaces it',
      [{ find: ['utilis*'], prefer: ['use', 'utilisation'] }],
      'House rule `r0`: finds `utilisation`, which it asks for'
    ],
    [
      'two rules that ask for what the other replaces',
      [{ find: { advisor: 'adviser' } }, { find: { begin: 'start' } }, { find: ['adviser'], prefer: 'advisor' }],
      'House rule `r2`: asks for `advisor`, for which house rule `r0` asks for `adviser`; take one of the two out'
    ],
    [
      'two such rules of which one looks everywhere',
      [{ find: { percent: '%' } }, { find: { quay: 'pier' }, where: 'copy' }, { find: { pier: 'quay' } }],
      'House rule `r2`: asks for `quay`, for which house rule `r1` asks for `pier`; take one of the two out'
    ]
  ])('%s', (_name, rules, problem) => {
    const [first = '', ...more] = problems(rules.map((rule, index) => ({ id: `r${index}`, ...rule })))
    expect(first).toContain(problem)
    expect(more).toEqual([])
  })

  test.each([
    ['capitals that count', [{ find: { internet: 'Internet' }, case: true }]],
    ['an exception for what is asked for', [{ find: { mayor: 'the mayor' }, except: ['the mayor'] }]],
    [
      'headline and copy written otherwise',
      [
        { find: { quay: 'pier' }, where: 'copy' },
        { find: { pier: 'quay' }, where: 'headline' }
      ]
    ],
    [
      'a replacement that another rule replaces in turn',
      [{ find: { utilise: 'employ' } }, { find: { employ: 'use' } }]
    ],
    [
      'a word of the replacement that another rule replaces',
      [{ find: { aid: 'financial help' } }, { find: { help: 'support' } }]
    ],
    ['a rule that asks for nothing', [{ find: ['utilise'] }, { find: ['employ'] }]]
  ])('%s is taken', (_name, rules) => {
    expect(problems(rules.map((rule, index) => ({ id: `r${index}`, ...rule })))).toEqual([])
  })
})

test('takes every pattern and every rule that the documentation shows', () => {
  const page = readFileSync(path.join(root, 'docs/house-rules.md'), 'utf8')
  const [, table = ''] = page.split('## Patterns')
  const patterns = [...table.matchAll(/^\| `(.+?)` \|/gm)].map(([, pattern = '']) => pattern.replaceAll('\\|', '|'))
  expect(patterns.length).toBeGreaterThan(5)
  expect(problems([{ id: 'a', find: patterns }])).toEqual([])
  const packs = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => parse(text) as { rules?: unknown })
  const shown = packs.flatMap(({ rules }) => (rules === undefined ? [] : [rules]))
  expect(shown.map(problems)).toEqual([[]])
})
