import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'
import { createDesk } from '../src/desk/desk.ts'
import { diskData } from '../src/node/data.ts'
import { rules } from '../src/rules/index.ts'
import { examplesOf, housePackOf, pageOf, root, type Shown } from './support/page.ts'

const headings = ['What it finds', 'Why it matters', 'Bad', 'Good', 'Options', 'When to turn it off', 'Known limits']

describe.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s', (id, rule) => {
  const page = pageOf(id)
  const pack = housePackOf(page)
  const desk = createDesk({
    data: diskData(),
    rules: [rule],
    ...(pack && { config: { packs: ['page'] }, packs: new Map([['page', pack]]) })
  })
  const examples = examplesOf(page)

  test('has the headings of every page, in order', () => {
    expect([...page.matchAll(/^## (.+)$/gm)].map((match) => match[1])).toEqual(headings)
  })

  test('shows at least five bad and ten good examples, none twice', () => {
    expect(examples.filter(({ kind }) => kind === 'bad').length).toBeGreaterThanOrEqual(5)
    expect(examples.filter(({ kind }) => kind === 'good').length).toBeGreaterThanOrEqual(10)
    expect(new Set(examples.map(({ copy }) => copy)).size).toBe(examples.length)
  })

  test.each(examples.map((example, index) => [`${example.kind} example ${index + 1}`, example] as const))(
    '%s is judged as it says',
    (_name, example) => {
      const lines = example.copy.split('\n')
      const { findings } = desk.check({ path: 'story.txt', source: example.copy })
      const found: Shown[] = findings.map(({ line, column, endLine, endColumn, message }) => ({
        line,
        column,
        width: (endLine === line ? endColumn : (lines[line - 1] ?? '').length + 1) - column,
        message
      }))
      expect(found).toEqual(example.shown)
      if (example.kind === 'bad') expect(example.shown.length).toBeGreaterThan(0)
    }
  )
})

test('every folder of a rule belongs to a rule', () => {
  const folders = readdirSync(path.join(root, 'rules'), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'lexicon'
  )
  const ids = rules.map(({ id }) => id)
  expect(folders.map(({ name }) => name).filter((name) => !ids.includes(name))).toEqual([])
  expect(ids.filter((id) => !existsSync(path.join(root, 'rules', id, 'README.md')))).toEqual([])
})

test('every link of a page in the package leads to a file in the package, and to a heading of it', () => {
  const { files } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { files: readonly string[] }
  // These npm packs whatever else is said.
  const paths = globSync([...files, 'README.md', 'LICENSE', 'package.json'], { cwd: root })
  const there = new Set(paths.flatMap((file) => [file, path.posix.dirname(file)]))
  const pages = paths.filter((file) => file.endsWith('.md'))
  const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8').replace(/^```[^]*?^```/gm, '')
  const links = pages.flatMap((page) =>
    [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => ({ page, link }))
  )
  const local = links.filter(({ link }) => !/^[a-z]+:/.test(link))
  expect(local.length).toBeGreaterThan(50)
  const dead = local.filter(({ page, link }) => {
    const [file = '', heading] = link.split('#')
    const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file).replace(/\/$/, '')
    if (!there.has(target)) return true
    if (heading === undefined) return false
    const slugs = [...textOf(target).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => slugOf(title))
    return !slugs.includes(heading)
  })
  expect(dead.map(({ page, link }) => `${page} -> ${link}`)).toEqual([])
})

/** A heading as links name it. */
function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}
