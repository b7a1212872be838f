// SARIF 2.1.0, the format that code scanning services read.

import type { Report } from '../desk/desk.ts'
import type { Finding, Place, Severity } from '../finding/finding.ts'
import { ruleUrl } from '../rules/kit.ts'
import type { Span } from '../text/span.ts'
import type { Printing } from './formats.ts'
import { fixInWords, slashed, storyName, told } from './wording.ts'

/** What SARIF calls the levels. */
const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** Raised when fingerprints of equal findings change, so that no service compares old ones with new ones. */
const fingerprintKey = 'copydeskFinding/v1'

/**
 * The run as one SARIF log. Regions count UTF-16 code units; a byte order mark is no part of the text, says the standard.
 *
 * @returns JSON, with no date and no folder of this machine in it
 */
export function sarif(
  reports: readonly Report[],
  { rules, version, separator }: Pick<Printing, 'rules' | 'version' | 'separator'>
): string {
  // A file with several stories has several reports.
  const files = [...new Set(reports.map(({ file }) => file))]
  const artifacts = new Map(files.map((file, index) => [file, index]))
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'copydesk',
            semanticVersion: version,
            informationUri: 'https://github.com/copydesk/copydesk',
            rules: rules.map(({ id, summary, severity, group }) => ({
              id,
              name: pascalCase(id),
              shortDescription: { text: summary },
              help: { text: `${summary} See ${ruleUrl(id)}` },
              helpUri: ruleUrl(id),
              defaultConfiguration: { level: levels[severity] },
              properties: { tags: [group] }
            }))
          }
        },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map((file) => ({ location: artifactLocation(file, separator), encoding: 'UTF-8' })),
        results: reports.flatMap(({ file, source, findings }) =>
          findings.map((finding) =>
            resultOf(finding, {
              artifact: artifacts.get(file) ?? 0,
              source,
              ruleIndex: indexes.get(finding.ruleId),
              separator
            })
          )
        )
      }
    ]
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

interface Around {
  readonly artifact: number
  readonly source: string
  readonly ruleIndex: number | undefined
  readonly separator: Printing['separator']
}

function resultOf(finding: Finding, { artifact, source, ruleIndex, separator }: Around) {
  const { file, ruleId, severity, actual, related, fingerprint, fix } = finding
  const bom = source.startsWith('\ufeff') ? 1 : 0
  return {
    ruleId,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: told(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { ...artifactLocation(file, separator), index: artifact },
          region: { ...regionOf(finding, bom), snippet: { text: actual } }
        },
        ...(finding.within === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: storyName(finding) }] })
      }
    ],
    partialFingerprints: { [fingerprintKey]: fingerprint },
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, index) => ({
            id: index + 1,
            message: { text: other.message },
            physicalLocation: {
              artifactLocation: artifactLocation(other.file, separator),
              region: regionOf(other, other.file === file ? bom : 0)
            }
          }))
        }),
    // A change of a field's text is none of the archive's.
    ...(fix === null || finding.within !== undefined
      ? {}
      : {
          fixes: [
            {
              description: { text: fixInWords(finding) },
              artifactChanges: [
                {
                  artifactLocation: artifactLocation(file, separator),
                  replacements: fix.edits.map((edit) => ({
                    deletedRegion: offsetsOf(edit, bom),
                    ...(edit.text === '' ? {} : { insertedContent: { text: edit.text } })
                  }))
                }
              ],
              properties: { safety: fix.safety }
            }
          ]
        })
  }
}

function regionOf(place: Place & Pick<Finding, 'within'>, bom: number) {
  const { line, column, endLine, endColumn, within } = place
  if (within !== undefined) return { startLine: within.recordLine }
  return {
    startLine: line,
    startColumn: line === 1 ? Math.max(1, column - bom) : column,
    endLine,
    endColumn: endLine === 1 ? Math.max(1, endColumn - bom) : endColumn,
    ...offsetsOf(place, bom)
  }
}

function offsetsOf({ start, end }: Span, bom: number) {
  const charOffset = Math.max(0, start - bom)
  return { charOffset, charLength: Math.max(0, end - bom) - charOffset }
}

/** A relative path stays relative to the root of the repository, which the reader of the log knows. */
function artifactLocation(file: string, separator: Printing['separator']) {
  // Half a letter, which Windows allows in a name, cannot be written.
  const path = slashed(file, separator).replace(/\p{Surrogate}/gu, '\ufffd')
  const uri = path.split('/').map(encodeURIComponent).join('/')
  // `//server/news/a.txt`: the server is the host of the address.
  if (separator === '\\' && path.startsWith('//')) return { uri: `file:${uri}` }
  if (path.startsWith('/')) return { uri: `file://${uri}` }
  // `C:/news/a.txt`: the colon of the drive stays.
  if (separator === '\\' && /^[a-z]:\//i.test(path)) return { uri: `file:///${uri.replace('%3A', ':')}` }
  return { uri, uriBaseId: '%SRCROOT%' }
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
