import { describe, expect, test } from 'vitest'
import { settingsFor } from '../../src/config/settings.ts'
import { validateConfig } from '../../src/config/validate.ts'
import { rules } from '../../src/rules/index.ts'

const messages = (value: unknown) => {
  const result = validateConfig(value, rules)
  return 'problems' in result ? result.problems.map(({ path, message }) => `${path.join('.')}: ${message}`) : []
}

describe('a configuration', () => {
  test.each([
    [{}],
    [null],
    [{ variant: 'uk', profile: 'strict' }],
    [{ rules: { 'duplicate-text': 'off', 'boilerplate-residue': { severity: 'warning' } } }],
    [
      {
        names: ['Kyiv', { name: 'Zelensky', also: ['Zelenskyy'] }],
        accept: ['kirana'],
        residue: { allow: ['Read on'] }
      }
    ],
    // Another list can say otherwise, and of one name capitals alone can be wrong.
    [{ names: ['Kiev'], overrides: [{ files: ['a'], names: [{ name: 'Kyiv', never: ['Kiev'] }] }] }],
    [{ names: [{ name: 'LeCray', never: ['Lecray'] }] }],
    [{ overrides: [{ files: ['opinion/**'], profile: 'opinion', rules: { 'duplicate-text': 'info' } }] }]
  ])('that is right is taken: %j', (value) => expect(messages(value)).toEqual([]))

  const wrong: [unknown, string][] = [
    [{ varient: 'uk' }, 'varient: Unknown key `varient`; did you mean `variant`?'],
    [{ variant: 'gb' }, 'variant: `variant` is `"gb"`; write one of us, uk, oxford, au, ca'],
    [
      { rules: { 'duplicate-txt': 'off' } },
      'rules.duplicate-txt: Unknown rule `duplicate-txt`; did you mean `duplicate-text`?'
    ],
    [
      { rules: { 'duplicate-text': 'of' } },
      'rules.duplicate-text: `rules.duplicate-text` is `"of"`; write one of off, error, warning, info, perhaps off'
    ],
    [{ accept: 'kirana' }, 'accept: `accept` is `"kirana"`; write a list'],
    [{ accept: [''] }, 'accept.0: `accept.0` is empty; write at least one character'],
    [[], ': The file is a list; write a mapping'],
    [{ names: [1] }, 'names.0: `names.0` is `1`; write a text in quotes or a mapping'],
    [{ names: [{ nam: 'Kyiv', name: 'Kyiv' }] }, 'names.0.nam: Unknown key `nam`; did you mean `name`?'],
    [{ rules: { 'hard-to-read': { agee: 15 } } }, 'rules.hard-to-read.agee: Unknown key `agee`; did you mean `age`?'],
    [
      { rules: { 'hard-to-read': { years: 15 } } },
      'rules.hard-to-read.years: Unknown key `years`; known here: severity, age, sentences'
    ],
    [
      { overrides: [{ files: ['a'], rules: { 'hard-to-read': { years: 15 } } }] },
      'overrides.0.rules.hard-to-read.years: Unknown key `years`; known here: severity, age, sentences'
    ],
    [
      { rules: { 'hard-to-read': { age: 3 } } },
      'rules.hard-to-read.age: `rules.hard-to-read.age` is `3`; write 6 or more'
    ],
    [
      { rules: { 'hard-to-read': { age: 300 } } },
      'rules.hard-to-read.age: `rules.hard-to-read.age` is `300`; write 30 or less'
    ],
    [
      { names: [{ name: 'Kyiv', never: ['Kyiv'] }] },
      'names.0: `never: Kyiv` of Kyiv is an accepted form of Kyiv in `names.0`; take one of the two away'
    ],
    [
      { overrides: [{ files: ['a'], names: ['Kiev', { name: 'Kyiv', never: ['Kiev'] }] }] },
      'overrides.0.names.1: `never: Kiev` of Kyiv is an accepted form of Kiev in `overrides.0.names.0`; take one of the two away'
    ],
    [{ overrides: [{ profile: 'opinion' }] }, 'overrides.0.files: `overrides.0.files` is missing'],
    [
      { overrides: [{ files: ['a'], profil: 'opinion' }] },
      'overrides.0.profil: Unknown key `profil`; did you mean `profile`?'
    ]
  ]
  test.each(wrong)('that is wrong says where and what to write: %j', (value, message) =>
    expect(messages(value)).toEqual([message])
  )
})

describe('settings of a file', () => {
  const severity = (config: Parameters<typeof settingsFor>[0], path?: string, front = {}) =>
    settingsFor(config, rules, path, front).rules.get('duplicate-text')?.severity

  test('front matter beats override beats configuration', () => {
    const config = {
      rules: { 'duplicate-text': 'info' },
      overrides: [{ files: ['sport/**'], rules: { 'duplicate-text': 'error' } }]
    } as const
    expect(severity(config, 'news/a.txt')).toBe('info')
    expect(severity(config, 'sport/a.txt')).toBe('error')
    expect(severity(config, 'sport/a.txt', { rules: { 'duplicate-text': 'off' } })).toBe('off')
  })

  test('without a word the rule speaks as loud as it is made', () => expect(severity({})).toBeUndefined())

  test('a file outside the configuration folder fits no override', () => {
    expect(
      severity({ overrides: [{ files: ['*'], rules: { 'duplicate-text': 'off' } }] }, '../other/a.txt')
    ).toBeUndefined()
  })
})
