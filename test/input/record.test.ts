import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byField } from '../../src/desk/by-field.ts'
import { createDesk } from '../../src/desk/desk.ts'
import { recordOf } from '../../src/input/record.ts'
import { diskData } from '../../src/node/data.ts'

const desk = createDesk({ data: diskData() })
const formats = ['text', 'markdown', 'html'] as const
type Format = (typeof formats)[number]

/** What a record gives, field by field. */
function inRecord(format: Format, { title, body }: { readonly title?: string; readonly body: string }) {
  const headline = title === undefined ? undefined : { name: 'title', text: title }
  const { source, record } = recordOf('7', 3, { name: 'body', text: body }, headline)
  const input = { path: 'archive.jsonl', source, record, format }
  return byField(desk.check(input), format)
}

/** Pieces of copy with and without faults, for stories of all kinds. */
const piece = fc.constantFrom(
  'Foreign Minister Serget Lavrov arrived on Tuesday. ',
  'The council met in Riga and agreed the budget.\n',
  'Analysts say that the price of bread will rise.\r\n\r\n',
  '“We have nothing to add to what was said on Monday in the house,” he said. ',
  'Rate this post\n',
  'The the programme was changed.\n\n',
  '<p>A café &amp; bar</p>',
  '# Headline\n\n',
  '**Kim Jong II** spoke. ',
  'TK\n',
  '\u{1f600} ',
  'He recieved a letter.\r'
)
const copy = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))

test('the findings of a record are those of the same text as a file', () => {
  fc.assert(
    fc.property(copy, fc.constantFrom(...formats), (text, format) => {
      const [report] = inRecord(format, { body: text })
      const alone = desk.check({ path: 'archive.jsonl', source: text, format })
      const within = { record: '7', field: 'body', recordLine: 3 }
      const related = (list: (typeof alone.findings)[number]['related']) => list.map((one) => ({ ...one, within }))
      expect(report?.findings).toEqual(
        alone.findings.map((finding) => ({ ...finding, within, related: related(finding.related) }))
      )
      expect(report?.source).toBe(text)
    }),
    { numRuns: 60 }
  )
})

test('with a headline every finding, related place and fix lies in a field as it says', () => {
  fc.assert(
    fc.property(copy, copy, fc.constantFrom(...formats), (title, body, format) => {
      const texts = { title, body }
      for (const { findings, source, within } of inRecord(format, texts)) {
        expect(source).toBe(texts[within?.field === 'title' ? 'title' : 'body'])
        for (const finding of findings) {
          const { start, end, line, column, endLine, endColumn, actual, fix } = finding
          expect(source.slice(start, end)).toBe(actual)
          expect({ line, column }).toEqual(placeIn(source, start))
          expect({ line: endLine, column: endColumn }).toEqual(placeIn(source, end))
          for (const edit of fix?.edits ?? []) {
            expect(edit.start).toBeGreaterThanOrEqual(0)
            expect(edit.end).toBeLessThanOrEqual(source.length)
          }
          for (const other of finding.related) {
            const text = other.within?.field === 'title' ? title : body
            expect({ line: other.line, column: other.column }).toEqual(placeIn(text, other.start))
            expect(other.end).toBeLessThanOrEqual(text.length)
          }
        }
      }
    }),
    { numRuns: 60 }
  )
})

/** Line and column from 1, counted anew; `\n`, `\r\n` and `\r` end a line. */
function placeIn(text: string, offset: number) {
  const before = text.slice(0, offset).split(/\r\n|\n|\r(?!\n)/)
  const last = before.at(-1) ?? ''
  return { line: before.length, column: last.length + 1 }
}

test.each([
  ['a headline is compared with the text', { title: 'Benjamin Netnayahu speaks', body: netanyahu() }, ['title']],
  ['a fault in both is found in both', { title: 'Serget Lavrov', body: 'Serget Lavrov came.' }, ['title', 'body']],
  ['a fault in the text', { title: 'Rain in Riga', body: 'Serget Lavrov came on Monday.' }, ['body']],
  ['a clean record gives one report and no finding', { title: 'Rain in Riga', body: 'It rained on Monday.' }, []]
])('%s', (_, texts, fields) => {
  const reports = inRecord('text', texts)
  const named = reports.map(({ within }) => within?.field)
  // The text is always told of, a headline only where something was found in it.
  expect(named).toEqual(fields.includes('title') ? ['title', 'body'] : ['body'])
  expect(named.filter((_field, index) => reports[index]?.findings.length !== 0)).toEqual(fields)
})

function netanyahu(): string {
  return 'Benjamin Netanyahu spoke. Netanyahu said nothing new. Netanyahu left on Monday, Netanyahu\u2019s office said.'
}

test('the headline of a page can hold references', () => {
  const [title] = inRecord('html', { title: 'Law &amp; Serget Lavrov', body: '<p>He came.</p>' })
  expect(title?.findings.map(({ actual, start, line, column }) => ({ actual, start, line, column }))).toEqual([
    { actual: 'Serget Lavrov', start: 10, line: 1, column: 11 }
  ])
})

test('a message counts the lines of the field it speaks of', () => {
  const reports = inRecord('text', {
    title: 'Rain',
    body: 'It rained on Monday in Riga.\n\nThe town was wet.\n\nRate this post'
  })
  const [finding] = reports.at(-1)?.findings ?? []
  expect(finding?.note).toContain('Delete line 5')
  expect(finding?.line).toBe(5)
})
