import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { expect, test } from 'vitest'
import { openProgram } from '../../src/node/program.ts'
import { folderForTest } from '../support/command.ts'
import { root } from '../support/page.ts'

/** A program as the build writes it. */
const text = `(function (module, require, __filename) {
  module.exports.sum = (a, b) => a + b
  module.exports.name = () => require('node:path').basename(__filename)
})`

interface Exports {
  sum(a: number, b: number): number
  name(): string
}

const keptIn = (folder: string) => readdirSync(folder).filter((name) => name !== 'program.cjs')

function open(folder: string) {
  const program = openProgram<Exports>(path.join(folder, 'program.cjs'))
  expect(program.exports.sum(2, 3)).toBe(5)
  expect(program.exports.name()).toBe('program.cjs')
  return program
}

test('what was compiled is kept in one file beside the program, once', () => {
  const folder = folderForTest({ 'program.cjs': text })
  open(folder)
  expect(keptIn(folder)).toEqual([])
  open(folder).keep()
  const kept = keptIn(folder)
  expect(kept).toEqual([`program.cjs.${process.version}-${process.arch}.cache`])
  open(folder).keep()
  expect(keptIn(folder)).toEqual(kept)
})

test('what was compiled with other flags is kept in files of its own, of which there are few', () => {
  const folder = folderForTest({ 'program.cjs': text })
  // The engine remembers what it compiled in this process by its text.
  const openWith = (budget: number) => {
    writeFileSync(path.join(folder, 'program.cjs'), text.replace('a + b', `a + b /* ${budget} */`))
    setFlagsFromString(`--interrupt-budget=${budget}`)
    open(folder).keep()
    return keptIn(folder)
  }
  const first = openWith(1_600_000)
  expect(first).toHaveLength(1)
  const both = openWith(1_600_001)
  expect(both).toHaveLength(2)
  expect(both).toContain(first[0])
  for (let budget = 1_600_002; budget < 1_600_010; budget += 1) openWith(budget)
  expect(keptIn(folder)).toHaveLength(4)
  expect(openWith(1_600_000)).toHaveLength(4)
})

test.each([
  ['nothing', ''],
  ['something else', 'no bytecode'],
  ['something long', 'x'.repeat(100_000)]
])('a file with %s in it does no harm', (_what, contents) => {
  const folder = folderForTest({ 'program.cjs': text })
  open(folder).keep()
  writeFileSync(path.join(folder, keptIn(folder)[0] ?? ''), contents)
  open(folder).keep()
})

test('a program that is longer than the one whose functions were kept is compiled anew', () => {
  const folder = folderForTest({ 'program.cjs': text })
  open(folder).keep()
  writeFileSync(path.join(folder, 'program.cjs'), text.replace('a + b', 'Number(a) + Number(b)'))
  open(folder)
})

test('the program of the command line holds none of the packages that few stories need', () => {
  const program = readFileSync(path.join(root, 'dist/cli/program.cjs'), 'utf8')
  const packages = new Set(Array.from(program.matchAll(/"node_modules\/((?:@[^/"]+\/)?[^/"]+)\//g), ([, name]) => name))
  expect([...packages]).toContain('retext-english')
  for (const name of [
    'parse5',
    'micromark',
    'mdast-util-from-markdown',
    'retext-readability',
    'jsonc-parser',
    'entities'
  ])
    expect([...packages]).not.toContain(name)
})
