// What formats say about a finding in words, and which findings formats for people leave out.

import type { Finding } from '../finding/finding.ts'
import type { RecordPlace } from '../input/document.ts'

/**
 * The message and the evidence as one text.
 *
 * @example
 * told({message: 'Unexpected name `Serget Lavrov`', note: 'List: foreign minister.'}) // 'Unexpected name `Serget Lavrov`. List: foreign minister.'
 */
export function told(
  finding: Pick<Finding, 'message' | 'note'> & Partial<Pick<Finding, 'within' | 'line' | 'column'>>
) {
  const { message, note, within, line, column } = finding
  // Formats for forges know files and lines; where in a record it is must be said.
  const where = within === undefined ? '' : `Record ${within.record}, ${within.field} ${line}:${column}: `
  return `${where}${note === null ? message : `${/[.?!]$/.test(message) ? message : `${message}.`} ${note}`}`
}

/**
 * What a story is called: its file, and in an archive its record.
 *
 * @example
 * storyName({file: 'archive.jsonl', within: {record: '17', field: 'body', recordLine: 17}}) // 'archive.jsonl#17'
 */
export function storyName({ file, within }: Pick<Finding, 'file' | 'within'>): string {
  return within === undefined ? file : `${file}#${within.record}`
}

/** The same before anything is found. */
export function recordName(file: string, record: RecordPlace | undefined): string {
  return record === undefined ? file : `${file}#${record.id}`
}

/** The lines of the file that a place stands on: in an archive the line on which its record begins. */
export function linesInFile({ line, endLine, within }: Pick<Finding, 'line' | 'endLine' | 'within'>) {
  return within === undefined ? { line, endLine } : { line: within.recordLine, endLine: within.recordLine }
}

/** The findings that a person asked to see: infos only with `--notes`, nothing but errors with `--quiet`. */
export function shown(
  findings: readonly Finding[],
  { notes, quiet }: { readonly notes: boolean; readonly quiet: boolean }
): readonly Finding[] {
  if (notes && !quiet) return findings
  return findings.filter(({ severity }) => severity === 'error' || (severity === 'warning' && !quiet))
}

/** What a fix does, in words. */
export function fixInWords({ fix }: Finding): string {
  const texts = (fix?.edits ?? []).map(({ text }) => text).filter((text) => text !== '')
  return texts.length === 0 ? 'Delete it' : `Write ${texts.map((text) => `\`${text}\``).join(', ')}`
}

/**
 * A path as forges write it.
 *
 * @param separator - between folders, on this machine: where it is `/`, a backslash is a letter of the name
 */
export function slashed(file: string, separator: '/' | '\\'): string {
  return (separator === '/' ? file : file.replaceAll('\\', '/')).replace(/^(?:\.\/)+/, '')
}
