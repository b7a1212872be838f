// Whole stories with golden findings. `npm run golden` writes the goldens anew; read the difference line by line.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createDesk, type Report } from '../src/desk/desk.ts'
import type { Finding } from '../src/finding/finding.ts'
import { applyFixes } from '../src/finding/fix.ts'
import { diskData } from '../src/node/data.ts'
import { root } from './support/page.ts'

const folder = path.join(root, 'fixtures')
const stories = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:txt|md|html)$/.test(entry.name))
  .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
  .sort()
const desk = createDesk({ data: diskData() })

/** A finding on a line, as a reviewer reads it. */
function shown(finding: Finding): string {
  const { line, column, endLine, endColumn, severity, ruleId, actual, expected, note, related, fix } = finding
  const parts = [
    `${line}:${column}-${endLine}:${endColumn}`,
    severity,
    ruleId,
    `‹${actual.replace(/\s*\n\s*/g, ' ⏎ ')}›`,
    ...(expected.length > 0 ? [`→ ${expected.join(' | ')}`] : []),
    ...(related.length > 0 ? [`(see ${related.map((other) => `${other.line}:${other.column}`).join(', ')})`] : []),
    ...(fix ? [`[${fix.safety} fix]`] : []),
    ...(note === null ? [] : [`– ${note}`])
  ]
  return parts.join(' ')
}

const check = (file: string, source: string): Report => desk.check({ path: file, source })
const key = ({ ruleId, actual }: Finding) => `${ruleId} ${actual}`

describe.each(stories)('fixtures/%s', (file) => {
  const source = readFileSync(path.join(folder, file), 'utf8')
  const report = check(file, source)

  test('gives its golden findings', () => {
    const golden = path.join(folder, file.replace(/\.\w+$/, '.golden'))
    const text = report.findings.map((finding) => `${shown(finding)}\n`).join('')
    if (process.env.COPYDESK_GOLDEN === 'write') writeFileSync(golden, text)
    expect(text).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : '')
  })

  test('quotes the source at every finding and says nothing else', () => {
    for (const finding of report.findings) {
      expect(source.slice(finding.start, finding.end)).toBe(finding.actual)
      expect(finding.actual).not.toBe('')
      expect(finding.fingerprint).toMatch(/^[0-9a-f]{16}$/)
    }
    expect(new Set(report.findings.map(({ fingerprint }) => fingerprint)).size).toBe(report.findings.length)
    expect(report.problems).toEqual([])
  })

  test('is left without its safe findings by a fix, and gains none', () => {
    const { source: after, applied } = applyFixes(source, report.findings)
    const again = check(file, after).findings
    const before = new Set(report.findings.map(key))
    expect(again.filter((finding) => applied.some((one) => key(one) === key(finding))).map(key)).toEqual([])
    expect(again.filter((finding) => !before.has(key(finding))).map(key)).toEqual([])
  })
})

test('a run gives the same findings in whatever order the stories come', () => {
  const inputs = stories.map((file) => ({ path: file, source: readFileSync(path.join(folder, file), 'utf8') }))
  const together = (order: typeof inputs) => {
    const run = desk.run()
    for (const input of order) run.add(input)
    return Object.fromEntries(run.finish().map(({ file, findings }) => [file, findings]))
  }
  expect(together([...inputs].reverse())).toEqual(together(inputs))
})
