import { describe, expect, test } from 'vitest'
import { checkstyle } from '../../src/report/checkstyle.ts'
import { github } from '../../src/report/github.ts'
import { gitlab } from '../../src/report/gitlab.ts'
import { junit } from '../../src/report/junit.ts'
import { markdown } from '../../src/report/markdown.ts'
import { rdjsonl } from '../../src/report/rdjsonl.ts'
import { escapeXml } from '../../src/report/xml.ts'
import { cleanReport, hostileReport, printing, visit, visitReport } from '../support/reports.ts'

const loud = visitReport.findings.filter(({ severity }) => severity !== 'info')
const quiet = { ...printing, quiet: true }
const withNotes = { ...printing, notes: true }

/** The events of well-formed XML, in the order of the text; throws where it is not well formed. */
function readXml(xml: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = []
  const open: { name: string; text: string }[] = []
  let at = 0
  const piece = /<\?xml[^<>]*\?>|<(\/?)([a-z]+)((?: [a-z]+="[^"<>]*")*)(\/?)>|[^<>]+/gy
  while (at < xml.length) {
    piece.lastIndex = at
    const match = piece.exec(xml)
    if (match === null) throw new Error(`not well formed at ${at}: ${xml.slice(at, at + 60)}`)
    at = piece.lastIndex
    const [whole, slash, name, attributes = '', closed] = match
    if (name === undefined) {
      const last = open.at(-1)
      if (last) last.text += decodeXml(whole)
    } else if (slash === '/') {
      if (open.pop()?.name !== name) throw new Error(`${name} is not open`)
    } else {
      const pairs = [...attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)]
      const element = {
        name,
        attributes: Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, decodeXml(value)])),
        text: ''
      }
      elements.push(element)
      if (closed !== '/') open.push(element)
    }
  }
  if (open.length > 0) throw new Error('left open')
  return elements
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
function decodeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|([a-z]+));|&/g, (whole, code?: string, name?: string) => {
    if (whole === '&') throw new Error('a bare ampersand')
    return code === undefined ? (named[name ?? ''] ?? '') : String.fromCodePoint(Number(code))
  })
}

describe('github', () => {
  test('writes one command a finding, with its place and its rule', () => {
    const lines = github([visitReport, cleanReport], printing).trimEnd().split('\n')
    expect(lines.length).toBe(loud.length)
    const name = loud.find(({ ruleId }) => ruleId === 'misspelled-name')
    expect(lines).toContain(
      `::error file=stories/visit one.txt,line=3,col=${name?.column},endLine=3,endColumn=${name?.endColumn},title=misspelled-name::${name?.message}. ${name?.note}`
    )
  })

  test('names columns only of what stands in one line', () => {
    const [start, end] = [visit.indexOf('Related'), visit.indexOf('Reply') + 5]
    const [first] = loud
    if (first === undefined) throw new Error('nothing found')
    const long = { ...first, start, end, line: 7, column: 1, endLine: 8, endColumn: 14 }
    expect(github([{ ...visitReport, findings: [long] }], printing)).toContain('one.txt,line=7,endLine=8,title=')
  })

  test('hides infos unless notes are asked for, and warnings when errors only are', () => {
    const info = {
      ...visitReport,
      findings: visitReport.findings.map((one) => ({ ...one, severity: 'info' as const }))
    }
    expect(github([info], printing)).toBe('')
    expect(github([info], withNotes)).toMatch(/^::notice /)
    expect(github([visitReport], quiet)).not.toContain('::warning')
  })

  test('copy cannot end a command or begin one', () => {
    const text = github([hostileReport], printing)
    expect(text.split('\n').length).toBe(2)
    expect(text).toContain('%250A')
    expect(text).toContain(`file=stories/<a&"'>|\`%2C%3A%25.txt,line=1`)
    expect(text).toContain('second%0D%0Aline')
  })
})

describe('names of files', () => {
  const named = (file: string) => ({
    ...visitReport,
    file,
    findings: visitReport.findings.map((one) => ({ ...one, file, related: [{ ...one, file, message: 'here' }] }))
  })
  const where = {
    github: /file=([^,]*),/,
    gitlab: /"path": ("[^"]*")/,
    checkstyle: /<file name="([^"]*)"/,
    junit: /<testsuite name="([^"]*)"/,
    rdjsonl: /"path":("[^"]*")/
  }
  const formats = { github, gitlab, checkstyle, junit, rdjsonl }

  test.each(Object.keys(formats) as (keyof typeof formats)[])('in %s have `/` between folders', (format) => {
    const nameIn = (file: string, separator: '/' | '\\') => {
      const text = formats[format]([named(file)], { ...printing, separator })
      return [...text.matchAll(new RegExp(where[format], 'g'))].map(([, name = '']) =>
        name.startsWith('"') ? (JSON.parse(name) as string) : name
      )
    }
    expect(new Set(nameIn('.\\desk\\a.txt', '\\'))).toEqual(new Set(['desk/a.txt']))
    // Where folders are told apart by `/`, a backslash is a letter of the name.
    expect(new Set(nameIn('./desk/a\\b.txt', '/'))).toEqual(new Set(['desk/a\\b.txt']))
  })

  test('cannot reach the log of a job with what moves its cursor', () => {
    const text = github([named('a\u001b[31m\u0007\u009b2J\tb\u007f.txt')], printing)
    expect(text).toContain('file=a [31m 2J\tb .txt,')
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
    expect(github([hostileReport], printing)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
  })
})

describe('gitlab', () => {
  test('gives every finding a fingerprint of its own, the same sentence in two stories too', () => {
    const twin = { ...visitReport, findings: visitReport.findings.map((one) => ({ ...one, file: 'b.txt' })) }
    const issues = JSON.parse(gitlab([visitReport, twin, visitReport], printing)) as { fingerprint: string }[]
    expect(issues.length).toBe(visitReport.findings.length * 3)
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
  })

  test('says what GitLab asks for', () => {
    const [issue] = JSON.parse(gitlab([visitReport], printing)) as object[]
    expect(Object.keys(issue ?? {})).toEqual(['description', 'check_name', 'fingerprint', 'severity', 'location'])
    expect(JSON.parse(gitlab([cleanReport], printing))).toEqual([])
  })
})

describe('checkstyle', () => {
  test('lists every story, and every finding with its place', () => {
    const elements = readXml(checkstyle([visitReport, cleanReport], printing))
    expect(elements.filter(({ name }) => name === 'file').map(({ attributes }) => attributes.name)).toEqual([
      'stories/visit one.txt',
      'stories/budget.txt'
    ])
    const errors = elements.filter(({ name }) => name === 'error')
    expect(errors.map(({ attributes }) => attributes.source)).toEqual(
      visitReport.findings.map(({ ruleId }) => `copydesk.${ruleId}`)
    )
  })

  test('holds hostile copy as text', () => {
    const [error] = readXml(checkstyle([hostileReport], printing)).filter(({ name }) => name === 'error')
    expect(error?.attributes.message).toContain('</script><script>alert(1)')
    expect(error?.attributes.message).toContain('second\r\nline')
  })
})

describe('junit', () => {
  test('counts failed and passed tests', () => {
    const elements = readXml(junit([visitReport, cleanReport], printing))
    expect(elements[0]?.attributes).toMatchObject({ tests: `${loud.length + 1}`, failures: `${loud.length}` })
    expect(elements.filter(({ name }) => name === 'failure').length).toBe(loud.length)
    expect(elements.at(-1)?.attributes).toEqual({ classname: 'stories/budget.txt', name: 'nothing to report' })
  })

  test('holds hostile copy as text', () => {
    const [failure] = readXml(junit([hostileReport], printing)).filter(({ name }) => name === 'failure')
    expect(failure?.text).toContain(']]> `x` |')
  })
})

test('what XML cannot hold is left out', () => {
  expect(escapeXml('a\u0000b\u000bc\ud800d\ufffee 🎉 <&>"\'\n\t')).toBe('abcde 🎉 &lt;&amp;&gt;&quot;&apos;&#10;&#9;')
})

describe('rdjsonl', () => {
  interface Diagnostic {
    location: { range: { start: { line: number; column: number }; end: { line: number; column: number } } }
    suggestions?: { text: string; range: { start: { line: number; column: number }; end: { column: number } } }[]
    code: { value: string }
  }
  const diagnostics = rdjsonl([visitReport], printing)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Diagnostic)

  test('counts columns in bytes, from 1', () => {
    const lines = visit.split('\n').map((line) => Buffer.from(line))
    for (const [index, { location, code }] of diagnostics.entries()) {
      const finding = visitReport.findings[index]
      const { start, end } = location.range
      expect(code.value).toBe(finding?.ruleId)
      if (start.line === end.line)
        expect(lines[start.line - 1]?.subarray(start.column - 1, end.column - 1).toString()).toBe(finding?.actual)
    }
  })

  test('suggests what a fix would write', () => {
    expect(diagnostics.flatMap(({ suggestions = [] }) => suggestions.map(({ text }) => text))).toEqual(
      visitReport.findings.flatMap(({ fix }) => (fix?.edits ?? []).map(({ text }) => text))
    )
  })

  test('a line is a finding, whatever stands in the copy', () => {
    const lines = rdjsonl([hostileReport], printing).split('\n')
    expect(lines.length).toBe(2)
    expect(() => JSON.parse(lines[0] ?? '') as unknown).not.toThrow()
  })
})

describe('markdown', () => {
  test('shows the findings of each story in a table', () => {
    const text = markdown([visitReport, cleanReport], printing)
    expect(text).toContain(`### stories/visit one.txt: Minister in Minsk\n\n${visitReport.words} words\n\n| `)
    expect(text).toContain('<code>Serget Lavrov</code>')
    expect(text.match(/^\| (?:\*\*error\*\*|warning) /gm)?.length).toBe(loud.length)
    expect(text).not.toContain('budget')
  })

  test('says when there is nothing to report', () => {
    expect(markdown([cleanReport], printing)).toBe('## Copydesk\n\nNothing to report in 1 story.\n')
  })

  test('copy makes no mark-up, no link, no mention and no new cell', () => {
    const text = markdown([hostileReport], printing)
    expect(text).not.toMatch(/<(?!\/?code>)/)
    expect(text).not.toMatch(/\*\*b|\[l\]|@mayor/)
    const [row = ''] = text.match(/^\| \*\*error.*$/m) ?? []
    expect(row.match(/ \| /g)?.length).toBe(4)
  })
})
