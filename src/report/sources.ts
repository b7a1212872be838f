import { sourcesList } from '../analysis/sources-list.ts'
import type { Story } from '../analysis/story.ts'
import { inField, spanInField } from '../desk/by-field.ts'
import { locatorOf } from '../finding/locate.ts'
import type { RecordPlace } from '../input/document.ts'
import { quoted } from '../text/beginning.ts'
import type { Span } from '../text/span.ts'
import { printable, table } from './layout.ts'
import { recordName } from './wording.ts'

/** Words of a statement that a table shows. */
const statementMax = 48

/** The sourcing map of a story as JSON lines, in source offsets. */
export function sourcesJsonl(story: Story, record?: RecordPlace): string {
  const { locate } = locatorOf(story)
  const where = record && { record: record.id, recordLine: record.line }
  const span = (at: Span) => spanInField(locate(at), record)
  const rows = story.get(sourcesList).sources.map(({ kind, source, cue, content, start, end }) => ({
    file: story.document.path,
    ...where,
    ...span({ start, end }),
    kind,
    source: { text: source.text, ...span(source), grade: source.grade },
    cue: cue ? { text: cue.text, ...span(cue) } : null,
    content: content ? span(content) : null
  }))
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

/** The sourcing map as a table for an editor, with its verdict. */
export function sourcesTable(story: Story, form: 'table' | 'markdown', record?: RecordPlace): string {
  const { locate } = locatorOf(story)
  const { sources, verdict } = story.get(sourcesList)
  const rows = sources.map(({ source, cue, content, start, end }) => {
    const at = locate({ start, end })
    const { line, column } = record ? inField(at, record) : at
    const statement = content ? quoted(story.text.slice(content.start, content.end), statementMax) : ''
    return [
      source.grade,
      printable(source.text) || '(nobody)',
      cue ? printable(cue.text) : '–',
      printable(statement),
      `${line}:${column}`
    ]
  })
  const head = ['GRADE', 'SOURCE', 'CUE', 'WHAT', 'AT']
  const lines = form === 'table' ? table([head, ...rows]) : markdownTable(head, rows)
  return `${printable(recordName(story.document.path, record))}\n\n${lines.join('\n')}\n${form === 'markdown' ? '\n' : ''}${verdict}\n\n`
}

/** A Markdown table; bars in the copy are escaped. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '-')), ...rows.map(line)]
}
