import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createConfigs } from '../../src/node/configs.ts'
import { rules } from '../../src/rules/index.ts'
import { folderForTest } from '../support/command.ts'

function newsroom(files: Readonly<Record<string, string>>) {
  const folder = folderForTest(files)
  const configs = createConfigs({ rules })
  const at = (file: string) => path.join(folder, file)
  return { at, configs, load: (file: string) => configs.configFor(at(file)) }
}

describe('the configuration of a story', () => {
  const forms: [string, string][] = [
    ['copydesk.config.yaml', 'variant: uk\n'],
    ['copydesk.config.yml', 'variant: uk\n'],
    ['copydesk.config.json', '{\n\t"variant": "uk"\n}\n'],
    ['copydesk.config.mjs', 'export default { variant: "uk" }\n'],
    ['copydesk.config.js', 'const variant = await Promise.resolve("uk")\nexport default { variant }\n'],
    ['package.json', '{\n\t"name": "paper",\n\t"copydesk": {\n\t\t"variant": "uk"\n\t}\n}\n']
  ]
  test.each(forms)('is read from %s', async (name, content) => {
    const files = name.endsWith('.js') ? { 'package.json': '{"type": "module"}' } : {}
    const { load, at } = newsroom({ ...files, [name]: content })
    const { config, file, dependsOn } = await load('politics/visit.txt')
    expect(config.variant).toBe('uk')
    expect(file).toBe(at(name))
    expect(dependsOn).toEqual([at(name)])
  })

  test('is the nearest one at or above it, and the same object for every story that it holds for', async () => {
    const { load } = newsroom({
      'copydesk.config.yaml': 'variant: uk\n',
      'us/copydesk.config.yaml': 'variant: us\n',
      'us/sport/package.json': '{"name": "copydesk"}'
    })
    expect((await load('a.txt')).config.variant).toBe('uk')
    expect((await load('us/a.txt')).config.variant).toBe('us')
    expect((await load('us/sport/a.txt')).config.variant).toBe('us')
    expect(await load('us/sport/a.txt')).toBe(await load('us/b.txt'))
  })

  test('is empty where there is none', async () => {
    const { load } = newsroom({ 'a.txt': '' })
    expect(await load('a.txt')).toMatchObject({ config: {}, file: null, parts: [] })
  })

  test('extends others: the later wins, lists add up, options of a rule stay', async () => {
    const { load, at } = newsroom({
      'house/base.yaml': 'variant: uk\nprofile: strict\naccept: [kirana]\nrules:\n  hard-to-read: {age: 17}\n',
      'house/more.yaml': 'variant: au\naccept: [bhangra]\n',
      'desk/copydesk.config.yaml':
        'extends: [../house/base.yaml, ../house/more.yaml]\naccept: [tabla]\nrules:\n  hard-to-read: warning\n'
    })
    const { config, dependsOn } = await load('desk/a.txt')
    expect(config.variant).toBe('au')
    expect(config.profile).toBe('strict')
    expect(config.accept).toEqual(['kirana', 'bhangra', 'tabla'])
    expect(config.rules).toEqual({ 'hard-to-read': { age: 17, severity: 'warning' } })
    expect(dependsOn).toEqual(['house/base.yaml', 'house/more.yaml', 'desk/copydesk.config.yaml'].map(at))
  })

  test('finds a pack beside the file that names it, whoever extends that file', async () => {
    const { load, at } = newsroom({
      'house/base.yaml': 'packs: [names.yaml]\n',
      'house/names.yaml': 'names:\n  - {name: Aisling Corr}\n',
      'desk/copydesk.config.yaml': 'extends: ../house/base.yaml\n'
    })
    const { config, packs, dependsOn } = await load('desk/a.txt')
    expect(config.packs).toEqual([at('house/names.yaml')])
    expect(packs.get(at('house/names.yaml'))?.names).toEqual([{ name: 'Aisling Corr' }])
    expect(dependsOn).toContain(at('house/names.yaml'))
  })

  test('says where each value was written', async () => {
    const { load } = newsroom({
      'base.yaml': '# the house\nvariant: uk\n',
      'copydesk.config.yaml': 'extends: base.yaml\n\nrules:\n  vague-source: info\n'
    })
    const { parts } = await load('a.txt')
    expect(parts.map(({ where }) => where(['variant']))[0]).toMatch(/base\.yaml:2$/)
    expect(parts.map(({ where }) => where(['rules', 'vague-source']))[1]).toMatch(/copydesk\.config\.yaml:4$/)
  })

  test('is read anew by a new search after a change', async () => {
    const { load, at } = newsroom({ 'copydesk.config.mjs': 'export default { variant: "uk" }\n' })
    expect((await load('a.txt')).config.variant).toBe('uk')
    writeFileSync(at('copydesk.config.mjs'), 'export default { variant: "us" }\n')
    const again = await createConfigs({ rules }).configFor(at('a.txt'))
    expect(again.config.variant).toBe('us')
  })
})

describe('a configuration that cannot be used names file, line and cure', () => {
  const broken: [string, Readonly<Record<string, string>>, RegExp][] = [
    [
      'a module that fails',
      { 'copydesk.config.mjs': '\nthrow new Error("no")\n' },
      /copydesk\.config\.mjs:2: this module cannot be loaded: no/
    ],
    [
      'a module without a default export',
      { 'copydesk.config.mjs': 'export const variant = "uk"\n' },
      /copydesk\.config\.mjs:1: no default export; write `export default/
    ],
    [
      'a wrong key in a module',
      { 'copydesk.config.mjs': 'export default {\n  varient: "uk"\n}\n' },
      /copydesk\.config\.mjs:2: Unknown key `varient`; did you mean `variant`\?/
    ],
    [
      'a wrong key in package.json',
      { 'package.json': '{\n  "copydesk": {\n    "profil": "news"\n  }\n}\n' },
      /package\.json:3: Unknown key `profil`; did you mean `profile`\?/
    ],
    [
      'a base that is not there',
      { 'copydesk.config.yaml': 'variant: uk\nextends: house.yaml\n' },
      /copydesk\.config\.yaml:2: extends house\.yaml: no such file or folder/
    ],
    [
      'a pack that is not there',
      { 'copydesk.config.yaml': 'packs:\n  - house.yaml\n' },
      /copydesk\.config\.yaml:2: pack .*house\.yaml: no such file or folder/
    ],
    [
      'a circle',
      { 'copydesk.config.yaml': 'extends: b.yaml\n', 'b.yaml': 'extends: copydesk.config.yaml\n' },
      /b\.yaml:1: extends copydesk\.config\.yaml, which extends this file; take one of the two out/
    ],
    [
      'two in one folder',
      { 'copydesk.config.yaml': '', 'copydesk.config.json': '{}' },
      /copydesk\.config\.json is a configuration of the same folder; keep one of the two/
    ],
    [
      'one beside a key in package.json',
      { 'copydesk.config.yaml': '', 'package.json': '{"copydesk": {}}' },
      /the `copydesk` key of .*package\.json is a configuration of the same folder/
    ]
  ]
  test.each(broken)('%s', async (_name, files, message) => {
    await expect(newsroom(files).load('a.txt')).rejects.toThrow(message)
  })

  test('a package.json that is not JSON has none', async () => {
    expect((await newsroom({ 'package.json': '{"copydesk": ' }).load('a.txt')).file).toBeNull()
  })
})

describe('what is ignored', () => {
  const files = {
    '.copydeskignore': '# old pages\n*.old.txt\n/archive/\n!keep.old.txt\n',
    'desk/.copydeskignore': '!*.old.txt\nnotes.txt\r\n',
    'desk/copydesk.config.yaml': 'ignore:\n  - drafts/**\n'
  }
  const stories: [string, RegExp | null][] = [
    ['a.txt', null],
    ['a.old.txt', /\.copydeskignore:2$/],
    ['keep.old.txt', null],
    ['archive/1999/a.txt', /\.copydeskignore:3$/],
    ['desk/archive/a.txt', null],
    ['desk/a.old.txt', null],
    ['desk/notes.txt', /desk\/\.copydeskignore:2$/],
    ['desk/drafts/a.txt', /desk\/copydesk\.config\.yaml:2$/],
    ['drafts/a.txt', null]
  ]
  test.each(stories)('%s', async (file, by) => {
    const { configs, at } = newsroom(files)
    const ignored = await configs.ignoredBy(at(file))
    if (by === null) expect(ignored).toBeNull()
    else expect(ignored).toMatch(by)
  })

  test('nothing by a configuration that a story lies outside of', async () => {
    const folder = folderForTest({ 'house/copydesk.config.yaml': "ignore: ['*', '!..new.txt']\n" })
    const configs = createConfigs({ given: path.join(folder, 'house/copydesk.config.yaml'), rules })
    expect(await configs.ignoredBy(path.join(folder, 'house/a.txt'))).toMatch(/copydesk\.config\.yaml:1$/)
    expect(await configs.ignoredBy(path.join(folder, 'house/..new.txt'))).toBeNull()
    expect(await configs.ignoredBy(path.join(folder, 'house/..old.txt'))).not.toBeNull()
    expect(await configs.ignoredBy(path.join(folder, 'sport/a.txt'))).toBeNull()
  })

  test('depends on the ignore files above it too', async () => {
    const { configs, at } = newsroom(files)
    expect(await configs.filesFor(at('desk/a.txt'))).toEqual(
      ['desk/copydesk.config.yaml', '.copydeskignore', 'desk/.copydeskignore'].map(at)
    )
  })

  test('a folder in place of an ignore file is said, not a crash', async () => {
    const { configs, at } = newsroom({ 'a.txt': '' })
    mkdirSync(at('.copydeskignore'))
    await expect(configs.ignoredBy(at('a.txt'))).rejects.toThrow(/\.copydeskignore: this is a folder/)
  })
})
