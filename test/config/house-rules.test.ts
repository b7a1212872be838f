import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
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
