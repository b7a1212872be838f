// A sheet read as far as checking a story needs it: most rows are a name with its office, and few of them are ever asked.
import type { NameEntry, NameRows } from '../lexicon/pack.ts'
import { nameKey } from '../lexicon/romanisation.ts'
import type { Table, TableProblem, TableRow } from './csv-table.ts'
import { type FieldColumns, firstExtra, type PackField, rowReader } from './pack-row.ts'

/** Columns in which a value says no more than what `entryAt` can say later. */
const later: ReadonlySet<PackField> = new Set(['kind', 'name', 'role', 'country', 'from', 'to', 'checked'])

/**
 * Skim a sheet. A row is read in full where it says more than a name, its kind, an office and a date, or has a value
 * that no row before it had; the rest is looked at only for its name. Made into entries, 50,000 rows took 230 ms.
 *
 * @returns nothing where two rows seem to be of one name: they are to be read and joined
 */
export function skimRows(
  table: Table,
  columns: FieldColumns
): { readonly rows: NameRows; readonly problems: readonly TableProblem[]; readonly latestCheck: string } | undefined {
  if (Object.values(columns).some((at) => at.length > 1)) return undefined
  const columnOf = (field: PackField): number => columns[field]?.[0] ?? none
  const name = columnOf('name')
  const known = (['kind', 'role', 'country', 'from', 'to', 'checked'] as const)
    .filter((field) => columnOf(field) !== none)
    .map((field) => new KnownCells(columnOf(field)))
  const [role, from, to] = [columnOf('role'), columnOf('from'), columnOf('to')]
  const more = Object.entries(columns).flatMap(([field, at]) => (later.has(field as PackField) ? [] : at))
  const width = table.header.length
  // Each year by itself can be right, and the two the wrong way round.
  const terms = new Set<string>()
  const termOf = (row: TableRow): string =>
    isEmpty(row, from) || isEmpty(row, to) ? '' : `${row.cell(from)} ${row.cell(to)}`
  const isPlain = (row: TableRow): boolean => {
    if (row.start === undefined) return false
    if (row.width > width && firstExtra(row, width) !== undefined) return false
    for (const column of more) if (!row.is(column, '')) return false
    for (const cells of known) if (!cells.has(row)) return false
    const term = termOf(row)
    if (term !== '' && !terms.has(term)) return false
    // Years without a role are a mistake.
    return role === none || !row.is(role, '') || (isEmpty(row, from) && isEmpty(row, to))
  }
  const reader = rowReader(table, columns)
  const keys = new Map<string, number>()
  const starts: number[] = []
  const others: NameEntry[] = []
  const otherKeys = new Set<string>()
  for (const row of table.rows) {
    if (isPlain(row)) {
      const text = row.cell(name)
      if (text !== '' && !text.includes(',')) {
        keys.set(nameKey(text), starts.push(row.start ?? 0) - 1)
        if (keys.size < starts.length) return undefined
        continue
      }
    }
    const entry = reader.read(row)
    if (entry === undefined) continue
    others.push(entry)
    otherKeys.add(nameKey(entry.name))
    if (otherKeys.size < others.length) return undefined
    // Years are looked at only beside a role.
    const hasRole = !isEmpty(row, role)
    if (hasRole) terms.add(termOf(row))
    for (const cells of known) if (hasRole || (cells.column !== from && cells.column !== to)) cells.learn(row)
  }
  for (const key of otherKeys) if (keys.has(key)) return undefined
  const asked = rowReader(table, columns)
  return {
    rows: { keys, others, entryAt: (row) => asked.read(table.rowAt(starts[row] ?? 0)) ?? { name: '' } },
    problems: [...table.problems, ...reader.problems].sort((a, b) => a.line - b.line),
    latestCheck: reader.latestCheck()
  }
}

const none = -1

function isEmpty(row: TableRow, column: number): boolean {
  return column === none || row.is(column, '')
}

/** Values of a column that were right in a row that was read in full, each by itself: a list of several is none. */
class KnownCells {
  readonly column: number
  readonly #known = new Set([''])
  #last = ''

  constructor(column: number) {
    this.column = column
  }

  has(row: TableRow): boolean {
    if (row.is(this.column, this.#last)) return true
    const text = row.cell(this.column)
    if (!this.#known.has(text)) return false
    this.#last = text
    return true
  }

  learn(row: TableRow): void {
    const text = row.cell(this.column)
    if (!text.includes(';')) this.#known.add(text)
  }
}
