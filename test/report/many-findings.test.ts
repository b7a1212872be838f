import { describe, expect, test } from 'vitest'
import { createDesk } from '../../src/desk/desk.ts'
import { diskData } from '../../src/node/data.ts'
import { type CheckFormat, checkFormats } from '../../src/report/formats.ts'
import { nameDoubts, namesTable } from '../../src/report/names.ts'
import { printing } from '../support/reports.ts'

const desk = createDesk({ data: diskData() })

describe('a story with more findings than a call has room for arguments', () => {
  const slip = 'Serget Lavrov. '
  const [sample] = desk.check({ path: 'a.txt', source: slip }).findings
  if (sample === undefined) throw new Error('the slip is not found')
  // The engine finds them as well, but not in the time that a test has.
  const source = slip.repeat(130_000)
  const findings = Array.from({ length: 130_000 }, (_, index) => {
    const start = index * slip.length
    return { ...sample, start, end: start + 13, column: start + 1, endColumn: start + 14 }
  })
  const report = { ...desk.check({ path: 'a.txt', source: slip }), source, findings }
  const story = () => desk.story({ path: 'a.txt', source: slip })

  // Those that put lines together; the others write finding by finding.
  const formats = ['pretty', 'jsonl', 'markdown', 'html'] as const satisfies readonly CheckFormat[]

  test.each(formats)('is printed in whole as %s', async (format) => {
    const print = await checkFormats[format].load()
    const text = print([report], { ...printing, story })
    expect(text.split('Serget Lavrov').length).toBeGreaterThan(130_000)
  })

  test('is handed to vfile-reporter in parts', async () => {
    const print = await checkFormats.vfile.load()
    const text = print([{ ...report, findings: findings.slice(0, 10_001) }], printing)
    expect(text.split('Serget Lavrov').length - 1).toBe(10_001)
    expect(text).toContain('✖ 10001 errors')
  })
})

test('names of a story with many doubts are told, each where it stands', () => {
  const slips = 2000
  const input = { path: 'a.txt', source: `Foreign Minister Serget Lavrov came.\n\n`.repeat(slips) }
  const text = namesTable(desk.story(input), nameDoubts(desk.check(input).findings), 'table')
  expect(text.split('! Serget Lavrov').length - 1).toBe(slips)
})
