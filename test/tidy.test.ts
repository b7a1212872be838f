import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { quickEnglish } from '../scripts/quick-parse.ts'
import { rules } from '../src/rules/index.ts'
import { root } from './support/page.ts'

/** A folder imports only from its left; the same line stands in ARCHITECTURE.md. */
const layers = [
  'text',
  'input',
  'lexicon',
  'analysis',
  'finding',
  'rules',
  'config',
  'desk',
  'report',
  'node',
  'cli',
  'lsp'
]
const layerLine = 'text < input < lexicon < analysis < finding < rules < config < desk < report, node < cli, lsp'
/** `report` and `node` stand side by side, and so do `cli` and `lsp`: neither imports the other. */
const apart = new Set(['report>node', 'node>report', 'cli>lsp', 'lsp>cli'])
/** The command line starts the language server, late and through one door. */
const door = 'src/cli/run.ts -> src/lsp/stdio.ts'
const fileMax = 350

const sources = filesUnder('src')

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort()
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
/** Comments speak of processes, consoles and any number of things. */
const code = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')

function importsOf(file: string): string[] {
  const found = [...read(file).matchAll(/(?:from|import\() ?'(\.{1,2}\/[^']+)'/g)].map((match) => match[1] ?? '')
  return found.map((target) => path.relative(root, path.resolve(root, path.dirname(file), target)))
}

const layerOf = (file: string) => file.split(path.sep)[1] ?? ''

test('a folder imports only from its left', () => {
  const upward = sources.flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith('src') && layers.includes(layerOf(file)))
      .filter(
        (target) =>
          layers.indexOf(layerOf(target)) > layers.indexOf(layerOf(file)) ||
          apart.has(`${layerOf(file)}>${layerOf(target)}`) ||
          !layers.includes(layerOf(target))
      )
      .map((target) => `${file} -> ${target}`)
  )
  expect(upward.filter((arrow) => arrow !== door)).toEqual([])
  expect(read('src/cli/run.ts')).toContain("import('../lsp/stdio.ts')")
})

test('the layers are the ones that ARCHITECTURE.md draws', () => {
  expect(read('ARCHITECTURE.md')).toContain(layerLine)
})

test('only node, cli and lsp touch the disk, the process or the console', () => {
  const touching = sources.filter(
    (file) => layers.includes(layerOf(file)) && !['node', 'cli', 'lsp'].includes(layerOf(file))
  )
  expect(touching.filter((file) => /from 'node:|\bprocess\.|\bconsole\./.test(code(file)))).toEqual([])
})

test('nothing reaches for the network', () => {
  expect(
    sources.filter((file) =>
      /from 'node:(?:https?|net|dgram|tls|dns|http2)'|\bfetch\(|XMLHttpRequest|WebSocket/.test(code(file))
    )
  ).toEqual([])
})

test('no file under src is left without a reader', () => {
  const entries = new Set([
    'src/index.ts',
    'src/retext.ts',
    'src/retext.browser.ts',
    'src/cli/main.ts',
    'src/cli/program.ts',
    'src/cli/worker.ts',
    // The build puts it in the place of a package.
    quickEnglish
  ])
  const imported = new Set(sources.flatMap(importsOf))
  expect(sources.filter((file) => !entries.has(file) && !imported.has(file) && !file.endsWith('.d.ts'))).toEqual([])
})

test('a rule has its three homes under one name', () => {
  const missing = rules
    .flatMap(({ id }) => [`src/rules/${id}.ts`, `rules/${id}/README.md`, `test/rules/${id}.test.ts`])
    .filter((file) => !existsSync(path.join(root, file)))
  expect(missing).toEqual([])
})

test('rule ids are unique and in kebab case', () => {
  const ids = rules.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([])
})

test('files keep to one job', () => {
  expect(sources.filter((file) => read(file).split('\n').length > fileMax)).toEqual([])
})

test('types are honest: no any, no assertion against null', () => {
  expect(
    sources.filter((file) =>
      /\bany\b(?=[\s;,)>\]])(?<=[:<|&]\s*any)|\bas any\b|@ts-(?:ignore|nocheck)/.test(code(file))
    )
  ).toEqual([])
})
