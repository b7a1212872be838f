// What was found in a record, field by field: offsets, lines and columns are into the text of each.

import type { FieldPlace, Finding, Fix, Place, Related } from '../finding/finding.ts'
import type { Format, RecordField, RecordPlace } from '../input/document.ts'
import type { Span } from '../text/span.ts'
import type { Report } from './conclude.ts'

/**
 * A record's report as one for each field with findings; the text's report is always there and comes last. The source
 * of each is the field's text, so that `actual === source.slice(start, end)` holds there.
 *
 * @param format - what the text field holds
 * @returns the report itself where the story is no record
 */
export function byField(report: Report, format: Format): readonly Report[] {
  const { record, file } = report
  if (record === undefined) return [report]
  const found = report.findings.map((finding) => inFields(finding, record))
  const named = `${file}:`
  // Said on a terminal, where whoever wrote the archive must not move the cursor.
  const id = record.id.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
  // Lines are those of the source, in which the headline stands above the text.
  const { linesBefore = 0 } = record.fields.at(-1) ?? {}
  const problems = report.problems.map((problem) => {
    if (!problem.startsWith(named)) return problem
    const line = /^\d+(?=: )/.exec(problem.slice(named.length))?.[0]
    const rest = problem.slice(named.length + (line?.length ?? 0))
    return `${file}#${id}:${line === undefined ? '' : Math.max(1, Number(line) - linesBefore)}${rest}`
  })
  return record.fields.flatMap((field, index): Report[] => {
    const isText = index === record.fields.length - 1
    const findings = found.filter(({ within }) => within.field === field.name)
    if (findings.length === 0 && !isText) return []
    return [
      {
        ...report,
        within: { ...placeOf(record, field), format: isText || format === 'html' ? format : 'text' },
        source: report.source.slice(field.start, field.end),
        words: isText ? report.words : 0,
        findings,
        problems: isText ? problems : []
      }
    ]
  })
}

/** A place of a record's source as a place of the field that it begins in; what lies beyond the field is cut off. */
export function inField<T extends Place>(place: T, record: RecordPlace): T & { readonly within: FieldPlace } {
  const field = fieldAt(record, place.start)
  const { start: from, end: to, linesBefore, columnsBefore } = field
  const isCut = place.end > to
  const endLine = isCut ? field.endLine : place.endLine
  const before = (line: number) => (line === linesBefore + 1 ? columnsBefore : 0)
  return {
    ...place,
    within: placeOf(record, field),
    start: Math.min(place.start, to) - from,
    end: Math.min(place.end, to) - from,
    line: place.line - linesBefore,
    column: place.column - before(place.line),
    endLine: endLine - linesBefore,
    endColumn: (isCut ? field.endColumn : place.endColumn) - before(endLine)
  }
}

/**
 * Offsets of a record's source as `names` and `sources` print them: into the field that they begin in.
 *
 * @returns the offsets, and where there is a record its field
 */
export function spanInField({ start, end }: Span, record: RecordPlace | undefined) {
  if (record === undefined) return { start, end }
  const { name, start: from, end: to } = fieldAt(record, start)
  return { field: name, start: Math.min(start, to) - from, end: Math.min(end, to) - from }
}

function inFields(finding: Finding, record: RecordPlace): Finding & { readonly within: FieldPlace } {
  const moved = inField(finding, record)
  const field = fieldAt(record, finding.start)
  const related = finding.related.map((other): Related => (other.within ? other : inField(other, record)))
  const actual = finding.actual.slice(0, moved.end - moved.start)
  return { ...moved, actual, related, fix: finding.fix && fixIn(finding.fix, field) }
}

/** A fix whose edits all lie in one field, or none. */
function fixIn({ safety, edits }: Fix, { start, end }: RecordField): Fix | null {
  if (edits.some((edit) => edit.start < start || edit.end > end)) return null
  return { safety, edits: edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })) }
}

function fieldAt({ fields }: RecordPlace, offset: number): RecordField {
  return fields.findLast(({ start }) => start <= offset) ?? fields[0]
}

function placeOf({ id, line }: RecordPlace, { name }: RecordField): FieldPlace {
  return { record: id, field: name, recordLine: line }
}
