import { describe, expect, test } from 'vitest'
import { sarif } from '../../src/report/sarif.ts'
import { rules } from '../../src/rules/index.ts'
import { cleanReport, desk, hostileReport, hostileText, printing, visit, visitReport } from '../support/reports.ts'

interface Region {
  startLine: number
  startColumn: number
  endLine: number
  endColumn: number
  charOffset: number
  charLength: number
  snippet?: { text: string }
}
interface Log {
  version: string
  runs: {
    columnKind: string
    tool: {
      driver: { rules: { id: string; helpUri: string; defaultConfiguration: { level: string } }[] }
    }
    artifacts: { location: { uri: string } }[]
    results: {
      ruleId: string
      ruleIndex: number
      level: string
      message: { text: string }
      locations: { physicalLocation: { artifactLocation: { uri: string; uriBaseId?: string }; region: Region } }[]
      partialFingerprints: Record<string, string>
      relatedLocations?: { id: number; physicalLocation: { region: Region } }[]
      fixes?: {
        artifactChanges: { replacements: { deletedRegion: Region; insertedContent?: { text: string } }[] }[]
        properties: { safety: string }
      }[]
    }[]
  }[]
}
const logOf = (...reports: Parameters<typeof sarif>[0]) => JSON.parse(sarif(reports, printing)) as Log
const firstRun = (log: Log) =>
  log.runs[0] ?? { columnKind: '', tool: { driver: { rules: [] } }, artifacts: [], results: [] }

describe('sarif', () => {
  const run = firstRun(logOf(visitReport, cleanReport))

  test('lists every rule with its page and level, and every story', () => {
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
    for (const { id, helpUri, defaultConfiguration } of run.tool.driver.rules) {
      expect(helpUri).toContain(`/rules/${id}/`)
      expect(['error', 'warning', 'note']).toContain(defaultConfiguration.level)
    }
    expect(run.artifacts.map(({ location }) => location.uri)).toEqual(['stories/visit%20one.txt', 'stories/budget.txt'])
  })

  test('holds every finding, its place by offsets and by columns', () => {
    expect(run.results.map(({ ruleId }) => ruleId)).toEqual(visitReport.findings.map(({ ruleId }) => ruleId))
    const lines = visit.split('\n')
    for (const [index, result] of run.results.entries()) {
      const finding = visitReport.findings[index]
      const region = result.locations[0]?.physicalLocation.region
      if (!finding || !region) throw new Error('no region')
      expect(visit.slice(region.charOffset, region.charOffset + region.charLength)).toBe(finding.actual)
      expect(region.snippet?.text).toBe(finding.actual)
      if (region.startLine === region.endLine)
        expect(lines[region.startLine - 1]?.slice(region.startColumn - 1, region.endColumn - 1)).toBe(finding.actual)
      expect(rules[result.ruleIndex]?.id).toBe(result.ruleId)
      expect(Object.values(result.partialFingerprints)).toEqual([finding.fingerprint])
      expect(result.relatedLocations?.length ?? 0).toBe(finding.related.length)
    }
  })

  test('offers the fixes with what they replace, a deletion without content', () => {
    const fixes = run.results.flatMap(({ fixes = [] }) => fixes)
    expect(fixes.length).toBe(visitReport.findings.filter(({ fix }) => fix !== null).length)
    const replacements = fixes.flatMap(({ artifactChanges }) => artifactChanges.flatMap((one) => one.replacements))
    const texts = replacements.map(({ deletedRegion: { charOffset, charLength }, insertedContent }) => [
      visit.slice(charOffset, charOffset + charLength),
      insertedContent?.text
    ])
    expect(texts).toContainEqual(['Serget Lavrov', 'Sergei Lavrov'])
    expect(texts.some(([before, after]) => before?.includes('Related Articles') && after === undefined)).toBe(true)
  })

  test('does not count a byte order mark', () => {
    const source = '\ufeffForeign Minister Serget Lavrov arrived in Minsk on Tuesday.\n'
    const { results } = firstRun(logOf(desk.check({ path: 'a.txt', source })))
    const region = results.find(({ ruleId }) => ruleId === 'misspelled-name')?.locations[0]?.physicalLocation.region
    expect(region).toMatchObject({ startLine: 1, startColumn: 18, endColumn: 31, charOffset: 17, charLength: 13 })
  })

  test.each([
    ['./a b/č#?.txt', '/', 'a%20b/%C4%8D%23%3F.txt', '%SRCROOT%'],
    ['/srv/a.txt', '/', 'file:///srv/a.txt', undefined],
    ['desk/a\\b.txt', '/', 'desk/a%5Cb.txt', '%SRCROOT%'],
    ['C:/a.txt', '/', 'C%3A/a.txt', '%SRCROOT%'],
    ['desk\\a.txt', '\\', 'desk/a.txt', '%SRCROOT%'],
    ['C:\\news\\a.txt', '\\', 'file:///C:/news/a.txt', undefined],
    ['\\\\server\\news\\a.txt', '\\', 'file://server/news/a.txt', undefined],
    ['half \ud83c.txt', '\\', 'half%20%EF%BF%BD.txt', '%SRCROOT%']
  ] as const)('writes a valid address for %j where folders are told apart by %s', (file, separator, uri, uriBaseId) => {
    const named = { ...visitReport, file, findings: visitReport.findings.map((finding) => ({ ...finding, file })) }
    const { results } = firstRun(JSON.parse(sarif([named], { ...printing, separator })) as Log)
    const { artifactLocation } = results[0]?.locations[0]?.physicalLocation ?? {}
    expect([artifactLocation?.uri, artifactLocation?.uriBaseId]).toEqual([uri, uriBaseId])
  })

  test('takes hostile copy as text', () => {
    const { results } = firstRun(logOf(hostileReport))
    expect(results[0]?.message.text).toContain(hostileText.slice(0, 60))
  })

  test('is the same bytes every time', () => {
    expect(sarif([visitReport, cleanReport], printing)).toBe(sarif([visitReport, cleanReport], printing))
  })
})
