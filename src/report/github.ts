// Workflow commands: GitHub shows each as an annotation beside the line.

import type { Report } from '../desk/desk.ts'
import type { Severity } from '../finding/finding.ts'
import type { Printing } from './formats.ts'
import { linesInFile, shown, slashed, told } from './wording.ts'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * One workflow command a finding.
 *
 * @example
 * // ::error file=visit.txt,line=1,col=18,endLine=1,endColumn=31,title=misspelled-name::Unexpected name `Serget Lavrov`, …
 */
export function github(reports: readonly Report[], printing: Pick<Printing, 'notes' | 'quiet' | 'separator'>): string {
  return reports
    .flatMap(({ findings }) => shown(findings, printing))
    .map((finding) => {
      const { file, ruleId, severity, column, endColumn, within } = finding
      const { line, endLine } = linesInFile(finding)
      // GitHub takes columns within one line only.
      const reach = line === endLine ? { col: column, endLine, endColumn } : { endLine }
      const place = {
        file: slashed(file, printing.separator),
        line,
        ...(within === undefined ? reach : {}),
        title: ruleId
      }
      const properties = Object.entries(place).map(([key, value]) => `${key}=${escapeProperty(`${value}`)}`)
      return `::${commands[severity]} ${properties.join(',')}::${escapeText(told(finding))}\n`
    })
    .join('')
}

/**
 * A line break would end the command, and the rest would be read as a command of the copy. For other control characters
 * GitHub has no escapes, and the log of a job is a terminal.
 */
function escapeText(text: string): string {
  return text
    .replace(/%/g, '%25')
    .replace(/\r/g, '%0D')
    .replace(/\n/g, '%0A')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]+/g, ' ')
}

function escapeProperty(text: string): string {
  return escapeText(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
