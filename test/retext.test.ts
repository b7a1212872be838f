import { execFileSync } from 'node:child_process'
import retextEnglish from 'retext-english'
import retextStringify from 'retext-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { describe, expect, test } from 'vitest'
import { createDesk, type Input, type Pack, validateConfig } from '../src/index.ts'
import * as plugins from '../src/retext.ts'
import { rules } from '../src/rules/index.ts'
import { root } from './support/page.ts'

const story = 'A visit\n\nForeign Minister Serget Lavrov arrived in Minsk on Tuesday, his office said.\n'

describe('every rule is an ordinary retext plugin', () => {
  test('there is one for each rule', () => {
    const camel = rules.map(({ id }) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()))
    expect(Object.keys(plugins).sort()).toEqual([...camel, 'copydesk', 'default'].sort())
  })

  test('it puts messages on the file, changes nothing, and vfile-reporter prints them', async () => {
    const file = new VFile({ path: 'visit.txt', value: story })
    await unified().use(retextEnglish).use(retextStringify).use(plugins.misspelledName).process(file)
    expect(String(file)).toBe(story)
    expect(
      file.messages.map(({ ruleId, source, actual, expected, fatal }) => ({ ruleId, source, actual, expected, fatal }))
    ).toEqual([
      {
        ruleId: 'misspelled-name',
        source: 'copydesk',
        actual: 'Serget Lavrov',
        expected: ['Sergei Lavrov'],
        fatal: true
      }
    ])
    expect(reporter(file, { color: false })).toMatch(
      /3:18-3:31 error\s+Unexpected name `Serget Lavrov`, expected `Sergei Lavrov` misspelled-name\s+copydesk/
    )
  })

  test('a plugin cuts its own blocks: a newline is no boundary in the tree', async () => {
    const text =
      'June 19, 2024 15:44\nA rare visit to the north\n\nForeign Minister Sergei Lavrov arrived in Minsk on Tuesday, his office said.\n\nRelated Articles\n'
    const file = await unified().use(retextEnglish).use(retextStringify).use(plugins.boilerplateResidue).process(text)
    expect(file.messages.map(({ line, actual }) => [line, actual])).toEqual([[6, 'Related Articles']])
  })

  test('the whole desk takes a configuration', async () => {
    const quiet = await unified()
      .use(retextEnglish)
      .use(retextStringify)
      .use(plugins.copydesk, { rules: { 'misspelled-name': 'off' } })
      .process(story)
    expect(quiet.messages).toEqual([])
  })
})

test.each([
  [{ varient: 'uk' }, 'Unknown key `varient`; did you mean `variant`?'],
  [{ rules: { 'vague-sorce': 'off' } }, 'Unknown rule `vague-sorce`; did you mean `vague-source`?'],
  [{ accept: 'kirana' }, '`accept` is `"kirana"`; write a list']
])('%j is refused by a plugin and by a desk, with the cure', (config, message) => {
  const options = config as object
  expect(() => unified().use(plugins.misspelledName, options).freeze()).toThrow(message)
  expect(() => createDesk({ config: options })).toThrow(message)
})

describe('the packs that a program hands over', () => {
  const desk = (...packs: readonly (readonly [string, unknown])[]) =>
    createDesk({ config: { packs: ['house'] }, packs: new Map(packs) as ReadonlyMap<string, Pack> })

  test.each([
    ['that is not there', [], 'the configuration names the pack `house`, which is not among `packs`'],
    ['of another shape', [['house', { names: 'Ann Cray' }]], 'pack `house`: `names` is `"Ann Cray"`; write a list'],
    [
      'with years that are none',
      [['house', { names: [{ name: 'Ann Cray', roles: [{ role: 'mayor', from: 20223 }] }] }]],
      'pack `house`: `from` is `20223`'
    ],
    [
      'that contradicts itself',
      [['house', { names: [{ name: 'Ann Cray', never: ['Bo Cray'] }, { name: 'Bo Cray' }] }]],
      'pack `house`: `never: Bo Cray` of Ann Cray'
    ]
  ] as const)('one %s is refused', (_name, packs, message) => {
    expect(() => desk(...packs)).toThrow(new RegExp(`^copydesk: ${message.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')}`))
  })

  test('one that is sound is taken, and so is one that no configuration names', () => {
    const house = { names: [{ name: 'Ann Cray', never: ['Anne Cray'] }] }
    const { findings } = desk(['house', house], ['other', {}]).check({
      path: 'a.txt',
      source: 'Anne Cray left on Monday.\n'
    })
    expect(findings.map(({ expected }) => expected)).toEqual([['Ann Cray']])
  })

  test('an object where a Map belongs is told', () => {
    expect(() => createDesk({ packs: { house: {} } as unknown as ReadonlyMap<string, Pack> })).toThrow(
      'copydesk: `packs` is an object; write packs: new Map([[name, pack]])'
    )
  })
})

describe('what a program without types hands over', () => {
  const options = 'data, config, packs, rules, relative, blockCache, lexicons'
  test.each([
    [null, 'the options of a desk are null; write an object, or nothing'],
    ['uk', 'the options of a desk are a text; write an object, or nothing'],
    [
      { variant: 'uk' },
      `\`variant\` is no option of a desk; write one of ${options}, and what a configuration file says into \`config\``
    ],
    [{ config: null }, '`config` is null; write an object: { variant: "uk" }'],
    [{ config: [] }, 'The file is a list; write a mapping'],
    [
      { rules: ['vague-source'] },
      '`rules` is a list; write rules: rules.filter(({ id }) => …), with the `rules` of copydesk'
    ],
    [{ relative: '/desk' }, '`relative` is a text; write a function']
  ])('%j is no options of a desk', (given, message) => {
    const create = createDesk as (options: unknown) => unknown
    expect(() => create(given)).toThrow(new TypeError(`copydesk: ${message}`))
  })

  test.each([undefined, {}, { config: {} }, { config: undefined, packs: undefined }, { rules: [] }])(
    '%j is options of a desk',
    (given) => {
      expect(() => (createDesk as (options: unknown) => unknown)(given)).not.toThrow()
    }
  )

  test.each([
    [undefined, "the story is undefined; write { path: 'story.txt', source: 'its text' }"],
    ['It rained.', "the story is a text; write { path: 'story.txt', source: 'its text' }"],
    [{ source: 'It rained.' }, '`path` of the story is undefined; write a name of a file, which can be invented'],
    [{ path: 'a.txt' }, '`source` of a.txt is undefined; write its text, decoded'],
    [{ path: 'a.txt', source: Buffer.from('It rained.') }, '`source` of a.txt is bytes; write its text, decoded'],
    [{ path: 'a.txt', source: 42 }, '`source` of a.txt is a number; write its text, decoded']
  ])('%j is no story', (given, message) => {
    const desk = createDesk()
    // A caller without types.
    const input = given as unknown as Input
    const wanted = new TypeError(`copydesk: ${message}`)
    for (const ask of ['check', 'inspect', 'examine', 'story'] as const) expect(() => desk[ask](input)).toThrow(wanted)
    expect(() => desk.run().add(input)).toThrow(wanted)
  })

  test('a configuration is checked against all rules where none are named', () => {
    expect(validateConfig({ rules: { 'vague-sources': 'off' } })).toMatchObject({
      problems: [{ message: expect.stringContaining('did you mean `vague-source`') as string }]
    })
    expect(validateConfig({ variant: 'uk' })).toEqual({ config: { variant: 'uk' } })
  })
})

test('a plugin of one rule takes what a configuration says of others', () => {
  const config = { variant: 'uk', rules: { 'vague-source': 'off' } } as const
  expect(() => unified().use(plugins.misspelledName, config).freeze()).not.toThrow()
})

test('the bundle for browsers finds the same without anything of Node', () => {
  const script = `
    delete globalThis.process
    const { misspelledName, unknownWord } = await import('./dist/retext.browser.js')
    const [{ unified }, english, stringify] = await Promise.all(
      [import('unified'), import('retext-english'), import('retext-stringify')])
    const file = await unified().use(english.default).use(stringify.default).use(misspelledName).use(unknownWord)
      .process('Foreign Minister Serget Lavrov recieved the delegation in Minsk on Tuesday, his office said.')
    console.log(file.messages.map(({ expected }) => expected[0]).join())`
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' })
  expect(out).toBe('Sergei Lavrov,received\n')
})
