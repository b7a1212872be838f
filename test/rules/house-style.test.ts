import { expect, test } from 'vitest'
import { createDesk } from '../../src/desk/desk.ts'
import type { HouseRule } from '../../src/lexicon/pack.ts'
import { diskData } from '../../src/node/data.ts'
import { houseStyle } from '../../src/rules/house-style.ts'

function findings(rule: Omit<HouseRule, 'id'>, source: string, level?: 'error' | 'off' | { off: string[] }) {
  const desk = createDesk({
    data: diskData(),
    rules: [houseStyle],
    config: { packs: ['house.yaml'], ...(level && { rules: { 'house-style': level } }) },
    packs: new Map([['house.yaml', { rules: [{ id: 'plain', ...rule }] }]])
  })
  return desk.check({ path: 'story.txt', source }).findings
}

const headline = 'Rivals slammed over the bridge\n\nThe council met on Tuesday to hear what the builder had to say.\n\n'

test.each([
  ['a mapping', { find: { utilise: 'use' } }, 'They utilise it.', ['use']],
  ['several replacements', { find: { commence: ['begin', 'start'] } }, 'They commence now.', ['begin', 'start']],
  ['the capital of the copy', { find: { utilise: 'use' } }, 'Utilise it.', ['Use']],
  ['one replacement for all', { find: ['utilise', 'employ'], prefer: 'use' }, 'They employ it.', ['use']],
  ['nothing for a beginning', { find: ['utilis*'], prefer: 'use' }, 'They utilise it.', []]
])('suggests by %s', (_name, rule, source, expected) => {
  expect(findings(rule, source)[0]?.expected).toEqual(expected)
})

test('names the house rule and its reason in the note', () => {
  const [finding] = findings({ find: ['utilise'], why: 'Plain words first' }, 'They utilise it.')
  expect(finding?.note).toBe('Plain words first. House rule plain.')
  expect(finding?.message).toBe('`utilise` is not used here')
})

test.each([
  ['a quotation', { find: ['utilise'] }, '“We will utilise it,” Jo Tranter said.'],
  ['body copy, where it looks at headlines', { find: ['met'], where: 'headline' }, headline],
  ['a headline, where it looks at copy', { find: ['slammed'], where: 'copy' }, headline],
  ['an exception before the wording', { find: ['gate'], except: ['lock gate'] }, 'The lock gate is shut.'],
  ['an exception after the wording', { find: ['gate'], except: ['gate keeper'] }, 'The gate keeper is ill.']
] as const)('keeps quiet in %s', (_name, rule, source) => {
  expect(findings(rule, source)).toEqual([])
})

test('reads quotations and headlines where the rule asks for it', () => {
  expect(findings({ find: ['utilise'], quotations: true }, '“We will utilise it,” Jo Tranter said.')).toHaveLength(1)
  expect(findings({ find: ['slammed'], where: 'headline' }, headline)).toHaveLength(1)
  expect(findings({ find: ['met'], where: 'copy' }, headline)).toHaveLength(1)
})

test('takes the level of the rule, which the configuration can raise or take away', () => {
  expect(findings({ find: ['utilise'], level: 'error' }, 'They utilise it.')[0]?.severity).toBe('error')
  expect(findings({ find: ['utilise'] }, 'They utilise it.', 'error')[0]?.severity).toBe('error')
  expect(findings({ find: ['utilise'], level: 'info' }, 'They utilise it.', 'error')[0]?.severity).toBe('info')
  expect(findings({ find: ['utilise'] }, 'They utilise it.', { off: ['plain'] })).toEqual([])
})

test('marks the longer of two wordings of a rule once', () => {
  expect(
    findings({ find: ['order to', 'in order to'] }, 'He left in order to eat.').map(({ actual }) => actual)
  ).toEqual(['in order to'])
})
