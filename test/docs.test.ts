import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
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
