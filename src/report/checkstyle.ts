// Checkstyle XML, which Jenkins and most review bots read.

import type { Report } from '../desk/desk.ts'
import type { Printing } from './formats.ts'
import { linesInFile, slashed, told } from './wording.ts'
import { element, xmlDocument } from './xml.ts'

/** The run as a Checkstyle report: every story, those with nothing to report as well. */
export function checkstyle(reports: readonly Report[], { separator }: Pick<Printing, 'separator'>): string {
  const files = reports.map(({ file, findings }) => {
    const errors = findings.map((finding) => {
      const { severity, ruleId, within } = finding
      const { line } = linesInFile(finding)
      const column = within === undefined ? finding.column : 1
      return `    ${element('error', { line, column, severity, message: told(finding), source: `copydesk.${ruleId}` })}\n`
    })
    const attributes = { name: slashed(file, separator) }
    return `  ${errors.length === 0 ? element('file', attributes) : element('file', attributes, `\n${errors.join('')}  `)}\n`
  })
  // The version of the format; Jenkins wants one.
  return xmlDocument(element('checkstyle', { version: '4.3' }, `\n${files.join('')}`))
}
