import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { command, folderForTest } from '../support/command.ts'

/** A newsroom on disk; `@` in a word stands for its folder, and in what is printed too. */
async function newsroom(files: Readonly<Record<string, string>>, ...words: readonly string[]) {
  const folder = folderForTest(files)
  const { code, out, err } = await command(...words.map((word) => word.replace('@', `${folder}/`)))
  const hide = (text: string) => text.replaceAll(`${folder}${path.sep}`, '@')
  return { code, out: hide(out), err: hide(err) }
}

const prose = 'The council met on Monday and agreed the budget for the coming year, the mayor said.\n'
const analysts = `${prose}\nAnalysts say the budget will not hold.\n`
const defense = `${prose}\nThe defense of the harbour was agreed, the mayor said.\n`

describe('a run over several folders', () => {
  test('checks each story with its own configuration, in the order of the files', async () => {
    const { out } = await newsroom(
      {
        'a/copydesk.config.yaml': 'rules: {vague-source: off}\n',
        'a/one.txt': analysts,
        'b/two.txt': analysts,
        'c/copydesk.config.json': '{"rules": {"vague-source": "error"}}',
        'c/three.txt': analysts
      },
      'check',
      '--rule=vague-source',
      '--format=jsonl',
      '@c',
      '@a',
      '@b'
    )
    const found = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; severity: string })
    expect(found.map(({ file, severity }) => `${file} ${severity}`)).toEqual([
      '@c/three.txt error',
      '@b/two.txt warning'
    ])
  })

  test('sees overrides from the folder of the configuration', async () => {
    const { out } = await newsroom(
      {
        'uk/copydesk.config.yaml': 'overrides:\n  - {files: [/us/**], variant: us}\nvariant: uk\n',
        'uk/a.txt': defense,
        'uk/us/a.txt': defense
      },
      'check',
      '--rule=inconsistent-spelling',
      '--format=jsonl',
      '--fail-on=never',
      '@uk'
    )
    const found = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; actual: string })
    expect(found.map(({ file, actual }) => `${file} ${actual}`)).toEqual(['@uk/a.txt defense', '@uk/us/a.txt harbour'])
  })

  test('does not compare a story with those of another house', async () => {
    const kyiv = (name: string) => `${prose}\nThe delegation came from ${name}, the mayor said.\n`
    const stories = { 'a/one.txt': kyiv('Kyiv'), 'b/two.txt': kyiv('Kiev') }
    const words = ['check', '--rule=name-variant', '--format=jsonl', '--fail-on=never', '@a', '@b']
    expect((await newsroom(stories, ...words)).out).toContain('name-variant')
    expect((await newsroom({ ...stories, 'b/copydesk.config.yaml': 'profile: news\n' }, ...words)).out).toBe('')
  })

  test('ends with 2 and the place when one of the configurations is broken', async () => {
    const { code, err } = await newsroom(
      { 'a/one.txt': prose, 'b/copydesk.config.yaml': 'variant: uk\nprofil: news\n', 'b/two.txt': prose },
      'check',
      '@a',
      '@b'
    )
    expect(code).toBe(2)
    expect(err).toBe('copydesk: @b/copydesk.config.yaml:2: Unknown key `profil`; did you mean `profile`?\n')
  })
})

describe('ignored files', () => {
  const files = {
    '.copydeskignore': 'old/\n',
    'old/a.txt': analysts,
    'old/b.txt': analysts,
    'new.txt': analysts,
    'copydesk.config.yaml': 'rules: {vague-source: error}\n'
  }

  test('are left out of a folder without a word', async () => {
    const { code, out, err } = await newsroom(files, 'check', '--format=jsonl', '@')
    expect(out.trim().split('\n')).toHaveLength(1)
    expect({ code, err }).toEqual({ code: 1, err: '' })
  })

  test('are left out when they are named too, which is said once', async () => {
    const { code, out, err } = await newsroom(files, 'check', '@old/a.txt', '@old/b.txt')
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toBe(
      'copydesk: 2 files asked for are ignored and were not read: @old/a.txt (@.copydeskignore:1) and 1 more\n'
    )
  })

  test('are not changed by fix', async () => {
    const { code, err } = await newsroom({ ...files, 'old/a.txt': `${prose}\nRelated Articles\n` }, 'fix', '@old/a.txt')
    expect(code).toBe(0)
    expect(err).toBe('copydesk: 1 file asked for is ignored and was not read: @old/a.txt (@.copydeskignore:1)\n')
  })

  test('a folder in which all is ignored is said', async () => {
    const { code, err } = await newsroom(files, 'check', '@old')
    expect(code).toBe(0)
    expect(err).toBe('copydesk: every file asked for is ignored (@old/a.txt by @.copydeskignore:1)\n')
  })
})

describe('--print-config', () => {
  const files = {
    'house/base.yaml': 'variant: uk\naccept:\n  - kirana\nrules:\n  hard-to-read: {age: 18}\n',
    'house/names.yaml': 'names: []\n',
    'copydesk.config.yaml':
      'extends: house/base.yaml\npacks: [house/names.yaml]\nnames:\n  - {name: Zelensky, also: [Zelenskyy]}\nrules:\n  hard-to-read: warning\noverrides:\n  - files: [opinion/**]\n    profile: opinion\n',
    'opinion/a.md': '---\ncopydesk: {variant: us}\n---\n\nCopy.\n'
  }

  test('prints a configuration with the origin of each value', async () => {
    const { out, code } = await newsroom(files, 'check', '--print-config', '@opinion/b.txt')
    expect(code).toBe(0)
    const lines = out.split('\n').map((line) => line.replace(/ +# /, ' # '))
    expect(lines).toContain('variant: uk # @house/base.yaml:1')
    expect(lines).toContain('profile: opinion # @copydesk.config.yaml:9')
    expect(lines).toContain('  - kirana # @house/base.yaml:3')
    expect(lines).toContain('  - {"name":"Zelensky","also":["Zelenskyy"]} # @copydesk.config.yaml:4')
    expect(lines).toContain('    severity: warning # @copydesk.config.yaml:6')
    expect(lines).toContain('    age: 18 # @house/base.yaml:5')
    expect(lines).toContain('    sentences: false # default')
    expect(lines).toContain('  vague-source: warning # default')
    expect(lines).toContain('  - "@house/names.yaml" # @copydesk.config.yaml:2')
  })

  test('what it prints can be used as a configuration that says the same', async () => {
    const first = await newsroom(files, 'check', '--print-config', '@opinion/b.txt')
    const { packs: _, ...config } = parse(first.out) as Readonly<Record<string, unknown>>
    const again = { 'copydesk.config.json': JSON.stringify(config), 'opinion/b.txt': '' }
    const second = await newsroom(again, 'check', '--print-config', '@opinion/b.txt')
    const { packs: __, ...same } = parse(second.out) as Readonly<Record<string, unknown>>
    expect(same).toEqual(config)
  })

  test('names the front matter and the command line', async () => {
    const { out } = await newsroom(files, 'check', '--print-config', '--no-rule=vague-source', '@opinion/a.md')
    expect(out).toMatch(/variant: us +# @opinion\/a\.md, front matter/)
    expect(out).toMatch(/vague-source: off +# the command line/)
  })

  test('says that a file is ignored', async () => {
    const { out } = await newsroom({ ...files, '.copydeskignore': '*.txt\n' }, 'check', '--print-config', '@b.txt')
    expect(out).toContain('# This file is ignored by @.copydeskignore:1.\n')
  })

  test('prints JSON for programs', async () => {
    const { out } = await newsroom(files, 'check', '--print-config', '--format=json', '@opinion/b.txt')
    expect(JSON.parse(out)).toMatchObject({
      file: '@opinion/b.txt',
      config: '@copydesk.config.yaml',
      ignored: null,
      variant: 'uk',
      profile: 'opinion',
      accept: ['kirana'],
      rules: {
        'hard-to-read': { severity: 'warning', age: 18, sentences: false },
        'vague-source': { severity: 'warning' }
      },
      origins: { variant: '@house/base.yaml:1', 'rules.hard-to-read.age': '@house/base.yaml:5' }
    })
  })

  test('works for a folder, and asks for one file', async () => {
    expect((await newsroom(files, 'check', '--print-config', '@')).out).toContain('variant: uk')
    expect((await newsroom(files, 'check', '--print-config', '@a.txt', '@b.txt')).err).toContain('name one file')
  })
})
