import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { command, folderForTest } from '../support/command.ts'

const story = 'The council met on Monday and agreed the budget for the coming year, the mayor said.\n'

/** What a check with these packs says on standard error; `@` stands for the folder. */
async function faults(packs: Readonly<Record<string, string>>) {
  const folder = folderForTest({
    ...packs,
    'a.txt': story,
    'copydesk.config.yaml': `packs: [${Object.keys(packs).join(', ')}]\n`
  })
  const { code, err } = await command('check', path.join(folder, 'a.txt'))
  return { code, err: err.replaceAll(`${folder}${path.sep}`, '@') }
}

describe('house rules that are to keep quiet', () => {
  const rules = 'rules:\n  - {id: plain-words, find: {utilise: use}}\n'
  test.each([
    ['rules: {house-style: {off: [plain-words]}}\n', ''],
    ['rules: {house-style: error}\n', ''],
    ['rules: {house-style: {off: [plain]}}\n', '@c.yaml:2: no pack has a house rule `plain`'],
    [
      'overrides:\n  - files: [x]\n    rules:\n      house-style:\n        off:\n          - plain-words\n          - plain-wrods\n',
      '@c.yaml:8: no pack has a house rule `plain-wrods`; did you mean `plain-words`?'
    ]
  ])('are those of the packs: %j', async (setting, message) => {
    const folder = folderForTest({ 'a.txt': story, 'p.yaml': rules, 'c.yaml': `packs: [p.yaml]\n${setting}` })
    const { code, err } = await command('check', path.join(folder, 'a.txt'), '--config', path.join(folder, 'c.yaml'))
    expect(err.replaceAll(`${folder}${path.sep}`, '@')).toBe(message && `copydesk: ${message}\n`)
    expect(code).toBe(0)
  })
})

describe('a pack that contradicts itself is refused with the lines', () => {
  test.each([
    [
      'a name listed twice',
      { 'names.yaml': 'names:\n  - name: Ann Cray\n  - name: Bo Cray\n  - name: Ann Cray\n' },
      '@names.yaml:4: `Ann Cray` is listed twice, first at @names.yaml:2; keep one of the two lines, or give each an `id` if they are two'
    ],
    [
      'a form that is wrong and right in one file',
      { 'names.yaml': 'names:\n  - {name: Bo Cray}\n  - {name: Ann Cray, never: [Bo Cray]}\n' },
      '@names.yaml:3: `never: Bo Cray` of Ann Cray is an accepted form of Bo Cray in @names.yaml:2; take one of the two away'
    ],
    [
      'a form that is wrong in a sheet and right in a file',
      { 'a.csv': 'name,never\nDee Cray,\nAnn Cray,Bo Cray\n', 'b.yaml': 'names:\n  - name: Bo Cray\n' },
      '@a.csv:3: `never: Bo Cray` of Ann Cray is an accepted form of Bo Cray in @b.yaml:2; take one of the two away'
    ],
    [
      'a form that is right in a large sheet',
      {
        'a.csv': `name\n${Array.from({ length: 40 }, (_, at) => `Ann Cray${'a'.repeat(at)}\n`).join('')}`,
        'b.yaml': 'names:\n  - {name: Bo Drovlar, never: [Ann Crayaa]}\n'
      },
      '@b.yaml:2: `never: Ann Crayaa` of Bo Drovlar is an accepted form of Ann Crayaa in @a.csv:4; take one of the two away'
    ],
    [
      'years the wrong way round',
      {
        'names.yaml':
          'names:\n  - name: Ann Cray\n    roles:\n      - role: mayor\n        to: 2019\n        from: 2022\n'
      },
      '@names.yaml:6: `from` is `2022`, which is after `to`, `2019`; mend the one that is wrong'
    ],
    [
      'spellings in a circle',
      { 'a.yaml': 'spellings:\n  - {prefer: adviser, over: [advisor]}\n  - prefer: advisor\n    over: [adviser]\n' },
      '@a.yaml:3: `advisor` is preferred here, and spelling 1 writes `adviser` for it; take one of the two out'
    ]
  ])('%s', async (_name, packs, problem) => {
    expect(await faults(packs)).toEqual({ code: 2, err: `copydesk: ${problem}\n` })
  })

  test('but a later pack can prefer what an earlier one replaces', async () => {
    const base = 'spellings: [{prefer: adviser, over: [advisor]}]\n'
    const own = 'spellings: [{prefer: advisor, over: [adviser]}]\n'
    expect(await faults({ 'base.yaml': base, 'own.yaml': own })).toEqual({ code: 0, err: '' })
  })
})
