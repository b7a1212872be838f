import { describe, expect, test } from 'vitest'
import { checkPack } from '../../src/config/pack-schema.ts'

function problems(pack: unknown): string[] {
  const checked = checkPack(pack)
  return 'problems' in checked ? checked.problems.map(({ path, message }) => `${path.join('.')}: ${message}`) : []
}

describe('the years of an office', () => {
  const mayor = (role: object) => ({
    names: [{ name: 'Bo Cray' }, { name: 'Ann Cray', roles: [{ role: 'mayor', ...role }] }]
  })
  const cure = 'write a year, or a year and a month: 2019 or 2019-05'

  test.each([
    [{ from: 20223 }, `names.1.roles.0.from: \`from\` is \`20223\`; ${cure}`],
    [{ from: 'spring' }, `names.1.roles.0.from: \`from\` is \`spring\`; ${cure}`],
    [{ from: '2019-13' }, `names.1.roles.0.from: \`from\` is \`2019-13\`; ${cure}`],
    [{ from: 2019, to: 'now' }, `names.1.roles.0.to: \`to\` is \`now\`; ${cure}`],
    [
      { from: 2022, to: 2019 },
      'names.1.roles.0.from: `from` is `2022`, which is after `to`, `2019`; mend the one that is wrong'
    ],
    [
      { from: '2022-06', to: '2022-05' },
      'names.1.roles.0.from: `from` is `2022-06`, which is after `to`, `2022-05`; mend the one that is wrong'
    ]
  ])('%j is refused', (role, problem) => expect(problems(mayor(role))).toEqual([problem]))

  test.each([
    {},
    { from: 2019 },
    { to: 1998 },
    { from: 2019, to: 2019 },
    { from: '2019-05', to: 2019 },
    { from: 2019, to: '2019-01' },
    { from: '2019-05-31', to: '2020-05-30' },
    { from: '1885', to: 1892 }
  ])('%j is taken', (role) => expect(problems(mayor(role))).toEqual([]))
})

describe('when a name was checked', () => {
  const names = (checked: unknown) => ({ names: [{ name: 'Bo Cray' }, { name: 'Ann Cray', checked }] })

  test.each(['spring', '2026-13', '2026-3', 20263, '3/4/2026'])('%j is refused', (checked) =>
    expect(problems(names(checked))).toEqual([
      `names.1.checked: \`checked\` is \`${checked}\`; write a date, a month or a year: 2026-03-31, 2026-03 or 2026`
    ])
  )

  test.each([2026, '2026', '2026-03', '2026-03-31', '31.3.2026'])('%j is taken', (checked) =>
    expect(problems(names(checked))).toEqual([])
  )
})

describe('the spellings of a house', () => {
  test.each([
    [
      'a spelling preferred over itself',
      [{ prefer: 'adviser', over: ['advisor', 'adviser'] }],
      'spellings.0.over.1: `adviser` is preferred over itself; write the spelling that it replaces'
    ],
    [
      'two that prefer each other',
      [
        { prefer: 'adviser', over: ['advisor'] },
        { prefer: 'Advisor', over: ['adviser'] }
      ],
      'spellings.1.prefer: `Advisor` is preferred here, and spelling 1 writes `adviser` for it; take one of the two out'
    ],
    [
      'one that is preferred first and replaced later',
      [
        { prefer: 'e-mail', over: ['email'] },
        { prefer: 'mail', over: ['post', 'e-mail'] }
      ],
      'spellings.1.over.1: `e-mail` is replaced here, and spelling 1 prefers it; take one of the two out'
    ],
    [
      'one that is replaced in two ways',
      [
        { prefer: 'van', over: ['truck'] },
        { prefer: 'lorry', over: ['Truck'] }
      ],
      'spellings.1.over.0: `Truck` is replaced by `lorry` here, and by `van` in spelling 1; keep one of the two'
    ]
  ])('%s is refused', (_name, spellings, problem) => expect(problems({ spellings })).toEqual([problem]))

  test.each([
    ['capitals alone', [{ prefer: 'Internet', over: ['internet'] }]],
    ['words of the house alone', [{ prefer: 'quayside' }, { prefer: 'quayside' }, { prefer: 'slipway', over: [] }]],
    [
      'a spelling replaced in one way twice',
      [
        { prefer: 'adviser', over: ['advisor'] },
        { prefer: 'adviser', over: ['advisor', 'adviseur'] }
      ]
    ],
    ['a word of the house that is preferred as well', [{ prefer: 'adviser' }, { prefer: 'adviser', over: ['advisor'] }]]
  ])('%s is taken', (_name, spellings) => expect(problems({ spellings })).toEqual([]))
})
