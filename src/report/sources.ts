import { sourcesList } from '../analysis/sources-list.ts'
import type { Story } from '../analysis/story.ts'
import { locatorOf } from '../finding/locate.ts'
import type { Span } from '../text/span.ts'
import { printable, table } from './layout.ts'

/** Words of a statement that a table shows. */
const statementMax = 48

/** The sourcing map of a story as JSON lines, in source offsets. */
export function sourcesJsonl(story: Story): string {
  const { locate } = locatorOf(story)
  const span = (at: Span) => {
    const { start, end } = locate(at)
    return { start, end }
  }
  const rows = story.get(sourcesList).sources.map(({ kind, source, cue, content, start, end }) => ({
    file: story.document.path,
    ...span({ start, end }),
    kind,
    source: { text: source.text, ...span(source), grade: source.grade },
    cue: cue ? { text: cue.text, ...span(cue) } : null,
    content: content ? span(content) : null
  }))
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

/** The sourcing map as a table for an editor, with its verdict. */
export function sourcesTable(story: Story, form: 'table' | 'markdown'): string {
  const { locate } = locatorOf(story)
  const { sources, verdict } = story.get(sourcesList)
  const rows = sources.map(({ source, cue, content, start, end }) => {
    const { line, column } = locate({ start, end })
    const statement = content ? printable(story.text.slice(content.start, content.end)) : ''
    const shown = statement.length > statementMax ? `${statement.slice(0, statementMax).trimEnd()}…` : statement
    return [
      source.grade,
      printable(source.text) || '(nobody)',
      cue ? printable(cue.text) : '–',
      shown,
      `${line}:${column}`
    ]
  })
  const head = ['GRADE', 'SOURCE', 'CUE', 'WHAT', 'AT']
  const lines = form === 'table' ? table([head, ...rows]) : markdownTable(head, rows)
  return `${printable(story.document.path)}\n\n${lines.join('\n')}\n${verdict}\n\n`
}

/** A Markdown table; bars in the copy are escaped. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '-')), ...rows.map(line)]
}
