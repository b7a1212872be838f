// JUnit XML: a story is a suite, a finding a failed test, a clean story a passed one.

import type { Report } from '../desk/desk.ts'
import type { Finding } from '../finding/finding.ts'
import type { Printing } from './formats.ts'
import { slashed, storyName, told } from './wording.ts'
import { element, escapeXml, xmlDocument } from './xml.ts'

/** The run as JUnit XML. It knows passed and failed and nothing between, so infos are left out. */
export function junit(reports: readonly Report[], { separator }: Pick<Printing, 'separator'>): string {
  const suites = reports.map((report) => {
    const failed = report.findings.filter(({ severity }) => severity !== 'info')
    const name = slashed(storyName(report), separator)
    const cases =
      failed.length === 0
        ? [element('testcase', { classname: name, name: 'nothing to report' })]
        : failed.map((finding) => testcase(finding, name))
    const counts = { tests: cases.length, failures: failed.length, errors: 0, skipped: 0 }
    return { counts, xml: element('testsuite', { name, ...counts }, `\n    ${cases.join('\n    ')}\n  `) }
  })
  const sum = (key: 'tests' | 'failures') => suites.reduce((total, { counts }) => total + counts[key], 0)
  const totals = { name: 'copydesk', tests: sum('tests'), failures: sum('failures'), errors: 0 }
  return xmlDocument(element('testsuites', totals, `\n${suites.map(({ xml }) => `  ${xml}\n`).join('')}`))
}

function testcase(finding: Finding, story: string): string {
  const { ruleId, severity, message, line, column, url } = finding
  const place = `${story}:${line}:${column}`
  const body = escapeXml(`${place}: ${told(finding)}\n${url}`)
  const failure = element('failure', { type: severity, message }, body)
  return element('testcase', { classname: story, name: `${ruleId} ${line}:${column}` }, failure)
}
