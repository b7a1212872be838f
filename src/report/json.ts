import type { Report } from '../desk/desk.ts'
import type { FieldPlace, Finding } from '../finding/finding.ts'

/** Raised when a field of the JSON output changes its meaning or goes. */
export const schemaVersion = 1

/** One finding as one line of JSON, its fields in the order of the contract. */
function findingLine(finding: Finding): string {
  return JSON.stringify(plain(finding))
}

/** Findings as JSON lines. */
export function jsonl(reports: readonly Report[]): string {
  return reports.flatMap(({ findings }) => findings.map((finding) => `${findingLine(finding)}\n`)).join('')
}

/** The whole run as one JSON document. */
export function json(reports: readonly Report[], version: string): string {
  const stories = reports.map(({ file, within, title, words, findings }) => ({
    file,
    ...withinOf(within),
    title,
    words,
    findings: findings.map(plain)
  }))
  return `${JSON.stringify({ schemaVersion, version, stories }, null, 2)}\n`
}

function plain(finding: Finding) {
  const { file, ruleId, severity, message, actual, expected, start, end, line, column, endLine, endColumn, note, url } =
    finding
  const related = finding.related.map(({ file, within, start, end, line, column, message }) => ({
    file,
    ...withinOf(within),
    start,
    end,
    line,
    column,
    message
  }))
  const { fix, fingerprint } = finding
  return {
    file,
    ...withinOf(finding.within),
    ruleId,
    severity,
    message,
    actual,
    expected,
    start,
    end,
    line,
    column,
    endLine,
    endColumn,
    note,
    url,
    related,
    fix,
    fingerprint
  }
}

/** Fields that only findings in an archive have. */
function withinOf(within: FieldPlace | undefined) {
  if (within === undefined) return {}
  const { record, field, recordLine } = within
  return { record, field, recordLine }
}
