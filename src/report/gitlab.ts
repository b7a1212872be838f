// GitLab Code Quality: the array that its merge request widget reads.

import type { Report } from '../desk/desk.ts'
import type { Severity } from '../finding/finding.ts'
import { hash16 } from '../text/hash.ts'
import type { Printing } from './formats.ts'
import { linesInFile, slashed, storyName, told } from './wording.ts'

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' }

/** The run as a Code Quality report. GitLab drops all but one of equal fingerprints, so each stands once in it. */
export function gitlab(reports: readonly Report[], { separator }: Pick<Printing, 'separator'>): string {
  const seen = new Map<string, number>()
  const issues = reports.flatMap(({ findings }) =>
    findings.map((finding) => {
      const { file, ruleId, severity, fingerprint } = finding
      const { line, endLine } = linesInFile(finding)
      const path = slashed(file, separator)
      // The same sentence in two stories has one fingerprint; here the file tells them apart.
      const key = `${storyName({ ...finding, file: path })}\n${fingerprint}`
      const ordinal = seen.get(key) ?? 0
      seen.set(key, ordinal + 1)
      return {
        description: told(finding),
        check_name: ruleId,
        fingerprint: hash16(`${key}\n${ordinal}`),
        severity: severities[severity],
        location: { path, lines: { begin: line, end: endLine } }
      }
    })
  )
  return `${JSON.stringify(issues, null, 2)}\n`
}
