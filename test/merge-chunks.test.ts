import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mergeChunks } from '../scripts/merge-chunks.ts'

const sources = {
  'program.js': `import {version} from './version.js'
    if (process.argv[2] === 'version') console.log(version)
    else if (process.argv[2] === 'other') console.log((await import('./other.js')).other())
    else console.log((await import('./run.js')).run())`,
  'version.js': `export const version = 'one'`,
  'shared.js': `export let count = 0; export const add = () => { count += 1 }; export default 'shared'`,
  'deep.js': `import shared, {add} from './shared.js'; export const deep = () => { add(); return shared }`,
  'run.js': `import {deep} from './deep.js'; import {count} from './shared.js'; import {version} from './version.js'
    export const run = () => [deep(), count, version].join(' ')`,
  'other.js': `import {deep} from './deep.js'; import {count} from './shared.js'
    export const other = () => [deep(), deep(), count].join(' ')`
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'merge-'))
  mkdirSync(path.join(folder, 'src'))
  writeFileSync(path.join(folder, 'package.json'), '{"type": "module"}')
  for (const [name, text] of Object.entries(sources)) writeFileSync(path.join(folder, 'src', name), text)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const banner = "import { createRequire as made } from 'node:module'; const require = made(import.meta.url);"

async function built() {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: { program: 'src/program.js' },
    outdir: path.join(folder, 'dist'),
    chunkNames: 'parts/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    metafile: true,
    banner: { js: banner }
  })
  return metafile
}

const printed = (word: string): string =>
  execFileSync(process.execPath, [path.join(folder, 'dist/program.js'), word], { encoding: 'utf8' }).trim()

test('a program says the same from merged files, of which there are fewer', async () => {
  const metafile = await built()
  const before = ['version', 'run', 'other'].map(printed)
  expect(before).toEqual(['one', 'shared 1 one', 'shared shared 2'])
  const files = readdirSync(path.join(folder, 'dist/parts')).length
  await mergeChunks(folder, metafile, banner, [
    { name: 'start', of: ['src/program.js'] },
    { name: 'running', of: ['src/run.js'] }
  ])
  expect(['version', 'run', 'other'].map(printed)).toEqual(before)
  expect(existsSync(path.join(folder, 'dist/parts/running.js'))).toBe(true)
  expect(readdirSync(path.join(folder, 'dist/parts')).length).toBeLessThanOrEqual(files)
})

test('a module that begins no chunk is called by its name', async () => {
  const metafile = await built()
  await expect(mergeChunks(folder, metafile, banner, [{ name: 'start', of: ['src/deep.js'] }])).rejects.toThrow(
    'No chunk begins with src/deep.js'
  )
})
