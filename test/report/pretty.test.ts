// What the report for people says of a finding.
import { expect, test } from 'vitest'
import { createDesk } from '../../src/desk/desk.ts'
import { diskData } from '../../src/node/data.ts'
import { pretty } from '../../src/report/pretty.ts'

const desk = createDesk({ data: diskData() })
const printed = (source: string) =>
  pretty([desk.check({ path: 'a.txt', source })], { rules: desk.rules, notes: true, columns: 200 })

test('a cure that ends in a stop gets no second one', () => {
  const before =
    'The council of Marlow Bay met on Monday night and agreed the budget for the coming year, the mayor said.'
  const after =
    'A second meeting will be held in the town hall on Thursday, when the harbour is on the agenda of the members.'
  const cut = 'The ferry company said it would pay for the new pier and for the road that leads to it from the village'
  const report = printed(`Budget agreed\n\n${before}\n\n${cut}\n\n${after}\n`)
  expect(report).toContain(' village. Set the stop')
  expect(printed('Foreign Minister Serget Lavrov arrived.')).toContain(' Sergei Lavrov. List: ')
})

test.each([
  ['to the end', 'It rained on Monday, the mayor said.\n\nRate this post\nLeave a Reply', ', to the end'],
  [
    'to the last line break',
    'It rained on Monday, the mayor said.\n\nRate this post\nLeave a Reply\n\n',
    ', to the end'
  ],
  ['with copy behind it', 'Rate this post\nLeave a Reply\n\nIt rained on Monday, the mayor said.\n', '']
])('an excerpt of several lines %s', (_name, source, end) => {
  const line = printed(source)
    .split('\n')
    .find((one) => one.includes('‹'))
  expect(line?.replace(/^.*›/, '')).toBe(` … and 1 more line${end}`)
})

test('an excerpt begins behind the byte order mark', () => {
  expect(printed('\ufeffForeign Minister Serget Lavrov arrived.')).toContain('   1:19  Foreign Minister ‹Serget')
})

test('an excerpt is cut between two characters', () => {
  const report = desk.check({ path: 'a.txt', source: 'Foreign Minister Serget Lavrov arrived.' })
  const actual = `${'z'.repeat(59)}🦔${'z'.repeat(9)}`
  const findings = report.findings.map((finding) => ({ ...finding, actual, start: 0, end: actual.length }))
  const text = pretty([{ ...report, source: actual, findings }], { rules: desk.rules })
  expect(text).toContain(`‹${'z'.repeat(59)}…›`)
})
