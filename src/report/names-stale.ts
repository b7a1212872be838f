// Names of the house that are due for a look.
import { count, printable, table } from './layout.ts'
import { markdownTable } from './sources.ts'

/** A name that nobody has looked at for long. */
export interface DueName {
  readonly file: string
  readonly line: number
  readonly name: string
  readonly kind: string
  readonly role: string
  readonly desk: string
  readonly by: string
  readonly proposed: boolean
  /** `2025-03-31`; `null` where nobody ever has. */
  readonly checked: string | null
}

/** The list for review, the longest unseen first. */
export function staleReport(
  due: readonly DueName[],
  {
    format,
    since,
    count: all
  }: { readonly format: 'table' | 'jsonl' | 'markdown'; readonly since: string; readonly count: number }
): string {
  const sorted = [...due].sort((a, b) => (a.checked ?? '').localeCompare(b.checked ?? ''))
  if (format === 'jsonl') {
    return sorted
      .map(({ file, line, name, kind, role, desk, by, proposed, checked }) => {
        return `${JSON.stringify({ file, line, name, kind, role, desk, by, proposed, checked })}\n`
      })
      .join('')
  }
  const summary = `${due.length} of ${count(all, 'name')} not checked for ${since}.`
  if (due.length === 0) return `${summary}\n`
  const head = ['CHECKED', 'NAME', 'ROLE', 'DESK', 'BY', 'WHERE']
  const rows = sorted.map(({ file, line, name, kind, role, desk, by, proposed, checked }) => [
    checked ?? 'never',
    printable(name),
    printable(`${role || kind}${proposed ? ' (proposed)' : ''}`),
    printable(desk),
    printable(by),
    `${printable(file)}:${line}`
  ])
  return `${(format === 'table' ? table([head, ...rows]) : markdownTable(head, rows)).join('\n')}\n\n${summary}\n`
}
