// The extension's worker has no Node: what the server reads there comes through these stand-ins.
import posix from 'node:path/posix'
import { beforeAll, expect, test, vi } from 'vitest'
import { putFiles } from '../../editors/vscode/src/web/memory-files.ts'
import paths, * as pathsModule from '../../editors/vscode/src/web/paths.ts'
import type { Configs } from '../../src/node/configs.ts'

vi.mock('node:fs', () => import('../../editors/vscode/src/web/memory-files.ts'))
vi.mock('node:path', () => import('../../editors/vscode/src/web/paths.ts'))

const folder = '/@vscode-vfs/github/newsroom'
let configs: Configs

beforeAll(async () => {
  putFiles({
    [`${folder}/copydesk.config.yaml`]: 'variant: uk\npacks: [house.yaml]\nignore: [archive/]\n',
    [`${folder}/house.yaml`]: 'names:\n  - {name: Maeve Tierney}\n',
    [`${folder}/.copydeskignore`]: 'old.txt\n',
    [`${folder}/sport/package.json`]: '{"copydesk": {"variant": "us"}}',
    [`${folder}/broken/copydesk.config.yaml`]: 'variant: scots\n'
  })
  const { createConfigs } = await import('../../src/node/configs.ts')
  const { rules } = await import('../../src/rules/index.ts')
  configs = createConfigs({ rules })
})

test('a configuration and its pack are read from the memory', async () => {
  const { config, packs, file } = await configs.configFor(`${folder}/news/story.txt`)
  expect(file).toBe(`${folder}/copydesk.config.yaml`)
  expect(config.variant).toBe('uk')
  expect([...packs.keys()]).toHaveLength(1)
})

test('the nearest one holds, a package.json among them', async () => {
  expect((await configs.configFor(`${folder}/sport/story.txt`)).config.variant).toBe('us')
})

test('ignores hold', async () => {
  expect(await configs.ignoredBy(`${folder}/archive/story.txt`)).toContain('copydesk.config.yaml')
  expect(await configs.ignoredBy(`${folder}/old.txt`)).toContain('.copydeskignore')
  expect(await configs.ignoredBy(`${folder}/new.txt`)).toBeNull()
})

test('a broken one says what is wrong in which line', async () => {
  await expect(configs.configFor(`${folder}/broken/story.txt`)).rejects.toThrow(/copydesk\.config\.yaml:1: .*variant/)
})

test('without any the defaults hold', async () => {
  expect((await configs.configFor('/@vscode-vfs/elsewhere/story.txt')).file).toBeNull()
})

test.each([['/a/b/../c.txt'], ['/a//b/./c'], ['/../a'], ['/'], ['/a/.copydeskignore'], ['/a/b.tar.gz'], ['/a/b.']])(
  'paths are taken apart as Node does: %s',
  (path) => {
    expect(paths.normalize(path)).toBe(posix.normalize(path).replace(/(?<=.)\/$/, ''))
    expect(paths.dirname(path)).toBe(posix.normalize(posix.dirname(path)))
    expect(paths.basename(path)).toBe(posix.basename(path))
    expect(paths.extname(path)).toBe(posix.extname(path))
    expect(paths.resolve('/x', path, 'y')).toBe(posix.resolve('/x', path, 'y'))
    expect(paths.relative('/a/b', path)).toBe(posix.relative('/a/b', path))
  }
)

test('an address and its path go both ways', () => {
  const path = '/@vscode-vfs/github%2Bx/newsroom/Straße 1#2?.txt'
  expect(pathsModule.fileURLToPath(pathsModule.pathToFileURL(path).href)).toBe(path)
})
