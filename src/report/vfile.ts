import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { reporter } from 'vfile-reporter'
import type { Report } from '../desk/desk.ts'
import type { Finding, Place } from '../finding/finding.ts'
import { printable } from './layout.ts'
import { storyName } from './wording.ts'

/** A finding as a vfile message, for the tools of the unified world. */
export function messageOf(finding: Finding): VFileMessage {
  const message = new VFileMessage(finding.message, {
    place: pointsOf(finding),
    ruleId: finding.ruleId,
    source: 'copydesk'
  })
  message.file = finding.file
  message.fatal = finding.severity === 'error' ? true : finding.severity === 'warning' ? false : undefined
  message.actual = finding.actual
  message.expected = [...finding.expected]
  message.url = finding.url
  if (finding.note !== null) message.note = finding.note
  const [other] = finding.related
  if (other)
    message.cause = new VFileMessage(other.message, {
      place: pointsOf(other),
      ruleId: finding.ruleId,
      source: 'copydesk'
    })
  return message
}

function pointsOf(place: Place) {
  return {
    start: { line: place.line, column: place.column, offset: place.start },
    end: { line: place.endLine, column: place.endColumn, offset: place.end }
  }
}

/** vfile-reporter hands the lines of a file over in one call, and the stack ends at about 100,000: a story with more is several. */
const messagesMax = 10_000

/** Findings as vfile-reporter prints them. */
export function vfileReport(reports: readonly Report[], { color, notes }: { color: boolean; notes: boolean }): string {
  const files = reports.flatMap((report) => {
    const messages = report.findings
      .filter(({ severity }) => notes || severity !== 'info')
      .map((finding) => messageOf({ ...finding, message: printable(finding.message) }))
    const parts = Math.max(1, Math.ceil(messages.length / messagesMax))
    return Array.from({ length: parts }, (_, part) => {
      const file = new VFile({ path: printable(storyName(report)), value: report.source })
      file.messages = messages.slice(part * messagesMax, (part + 1) * messagesMax)
      return file
    })
  })
  const text = reporter(files, { color, quiet: true })
  return text === '' ? '' : `${text}\n`
}
