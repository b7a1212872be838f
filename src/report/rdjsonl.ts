// Reviewdog's diagnostic format, a line a finding, with suggestions that a reviewer takes with one click.

import type { Report } from '../desk/desk.ts'
import type { Finding, Place, Severity } from '../finding/finding.ts'
import { indexLines } from '../text/lines.ts'
import { utf8Counter } from '../text/utf8.ts'
import type { Printing } from './formats.ts'
import { linesInFile, slashed, told } from './wording.ts'

const severities: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' }

/** The findings as reviewdog reads them; its columns count bytes of UTF-8, from 1. */
export function rdjsonl(reports: readonly Report[], { separator }: Pick<Printing, 'separator'>): string {
  return reports
    .map(({ source, findings }) => {
      if (findings.length === 0) return ''
      const lines = indexLines(source)
      const bytes = utf8Counter(source)
      const pointAt = (offset: number) => {
        const { line } = lines.position(offset)
        return { line, column: bytes(offset) - bytes(lines.start(line)) + 1 }
      }
      return findings.map((finding) => `${JSON.stringify(diagnosticOf(finding, pointAt, separator))}\n`).join('')
    })
    .join('')
}

type PointAt = (offset: number) => { readonly line: number; readonly column: number }

function diagnosticOf(finding: Finding, pointAt: PointAt, separator: Printing['separator']) {
  const { file, ruleId, severity, url, fix, related, within } = finding
  const rangeOf = ({ start, end }: Pick<Place, 'start' | 'end'>) => ({ start: pointAt(start), end: pointAt(end) })
  // Of another story there is no source here, so only its line is given.
  const elsewhere = (other: Place & Pick<Finding, 'within'>) => {
    const { line, endLine } = linesInFile(other)
    return { start: { line }, end: { line: endLine } }
  }
  return {
    message: told(finding),
    location: { path: slashed(file, separator), range: within === undefined ? rangeOf(finding) : elsewhere(finding) },
    severity: severities[severity],
    source: { name: 'copydesk', url: 'https://github.com/copydesk/copydesk' },
    code: { value: ruleId, url },
    ...(fix === null || within !== undefined
      ? {}
      : { suggestions: fix.edits.map((edit) => ({ range: rangeOf(edit), text: edit.text })) }),
    ...(related.length === 0
      ? {}
      : {
          related_locations: related.map((other) => ({
            message: other.message,
            location: {
              path: slashed(other.file, separator),
              range: other.file === file && within === undefined ? rangeOf(other) : elsewhere(other)
            }
          }))
        })
  }
}
