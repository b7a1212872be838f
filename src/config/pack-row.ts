// A row of a sheet as a name: what each column says, and what is wrong with it.
import { type NameEntry, type NameKind, type NameStatus, nameStatuses, type Role } from '../lexicon/pack.ts'
import { faultOfCheck, faultOfYear, faultOfYears, isoDate } from './checked.ts'
import type { Table, TableProblem, TableRow } from './csv-table.ts'

/** The columns that are read, in the order in which copydesk writes them; those after `by` are seldom needed. */
export const packColumns = [
  'kind',
  'name',
  'also',
  'never',
  'role',
  'country',
  'from',
  'to',
  'not_to_be_confused_with',
  'desk',
  'note',
  'source',
  'checked',
  'by',
  'status',
  'id',
  'family',
  'order',
  'former',
  'demonym',
  'type'
] as const
export type PackField = (typeof packColumns)[number]

/** Which columns of a table hold a field; several are joined with a blank, as first and last name are. */
export type FieldColumns = Readonly<Partial<Record<PackField, readonly number[]>>>

/**
 * Read rows as names. A row with a problem is left out, and said.
 *
 * @param fixed - what a field is where its cell is empty
 * @param visit - is given each name with its line
 */
export function readRows(
  table: Table,
  columns: FieldColumns,
  fixed: Readonly<Partial<Record<PackField, string>>>,
  visit: (line: number, entry: NameEntry, row: TableRow) => void
): { readonly problems: readonly TableProblem[]; readonly latestCheck: string } {
  const reader = rowReader(table, columns, fixed)
  for (const row of table.rows) {
    const entry = reader.read(row)
    if (entry) visit(row.line, entry, row)
  }
  const problems = [...table.problems, ...reader.problems].sort((a, b) => a.line - b.line)
  return { problems, latestCheck: reader.latestCheck() }
}

/** Reads rows one by one and keeps what they have in common. */
export interface RowReader {
  /** The name in a row; nothing where the row has a problem, which is kept. */
  read(row: TableRow): NameEntry | undefined
  readonly problems: readonly TableProblem[]
  /** The latest of the dates in `checked`, or nothing. */
  latestCheck(): string
}

/**
 * Start reading rows.
 *
 * @param fixed - what a field is where its cell is empty
 */
export function rowReader(
  { header, separator }: Pick<Table, 'header' | 'separator'>,
  columns: FieldColumns,
  fixed: Readonly<Partial<Record<PackField, string>>> = {}
): RowReader {
  const problems: TableProblem[] = []
  const width = header.length
  const fields = packColumns
    .filter((field) => (columns[field]?.length ?? 0) > 0 || fixed[field] !== undefined)
    .map((field): Field => ({ field, at: columns[field] ?? [], fixed: fixed[field] ?? '' }))
  // Of every date one text is kept, however many rows have it.
  const shared: Shared = { roles: new Map(), dates: new Map() }
  return {
    problems,
    read(row) {
      const extra = row.width > width ? firstExtra(row, width) : undefined
      if (extra === undefined) return entryOf(row, fields, shared, problems)
      problems.push({
        line: row.line,
        message: `\`${extra}\` stands beyond the last column; put a cell that holds ${separatorNames[separator] ?? `a \`${separator}\``} in quotation marks, or give the column a heading`
      })
      return undefined
    },
    latestCheck() {
      let latest = ''
      for (const date of shared.dates.keys()) {
        const iso = isoDate(date)
        if (iso !== undefined && iso > latest) latest = iso
      }
      return latest
    }
  }
}

const separatorNames: Readonly<Record<string, string>> = { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab' }

/** The first cell that says something and has no column; spreadsheets write empty ones to the right. */
export function firstExtra(row: TableRow, width: number): string | undefined {
  for (let index = width; index < row.width; index += 1) if (row.cell(index) !== '') return row.cell(index)
  return undefined
}

/** What rows have in common, kept once. */
interface Shared {
  readonly roles: Map<string, readonly Role[]>
  readonly dates: Map<string, string>
}

interface Field {
  readonly field: PackField
  readonly at: readonly number[]
  readonly fixed: string
}

/** An entry while its fields are read. */
type Draft = { -readonly [Key in keyof NameEntry]: NameEntry[Key] }

const kinds: Readonly<Record<string, NameKind>> = {
  person: 'person',
  people: 'person',
  place: 'place',
  places: 'place',
  organisation: 'organisation',
  organization: 'organisation',
  organisations: 'organisation',
  other: 'other'
}

function entryOf(
  row: TableRow,
  fields: readonly Field[],
  { roles: known, dates }: Shared,
  problems: TableProblem[]
): NameEntry | undefined {
  const before = problems.length
  const problem = (message: string): void => void problems.push({ line: row.line, message })
  const entry: Draft = { name: '' }
  let role = ''
  let country = ''
  let from = ''
  let to = ''
  for (const { field, at, fixed } of fields) {
    const value = cellOf(row, at) || fixed
    if (value === '') continue
    switch (field) {
      case 'kind': {
        const kind = kinds[value.toLowerCase()]
        if (kind) entry.kind = kind
        else problem(`\`kind\` is \`${value}\`; write person, place, organisation or other`)
        break
      }
      case 'status': {
        const status = nameStatuses.find((one) => one === value.toLowerCase())
        if (status) entry.status = status satisfies NameStatus
        else problem(`\`status\` is \`${value}\`; write proposed or retired, or leave it empty`)
        break
      }
      case 'order':
        if (value === 'family-first') entry.order = value
        else problem(`\`order\` is \`${value}\`; write family-first, or leave it empty`)
        break
      case 'also':
      case 'never':
      case 'former':
      case 'demonym':
        entry[field] = several(value)
        break
      case 'not_to_be_confused_with':
        entry.not = several(value)
        break
      case 'checked': {
        const fault = dates.has(value) ? undefined : faultOfCheck(value)
        if (fault === undefined) entry.checked = once(dates, value)
        else problem(fault)
        break
      }
      case 'role':
        role = value
        break
      case 'country':
        country = value
        break
      case 'from':
        from = value
        break
      case 'to':
        to = value
        break
      case 'name':
      case 'family':
        entry[field] = inOneLine(value)
        break
      default:
        entry[field] = value
    }
  }
  if (entry.name === '') problem('the row has no name; write one, or delete the row')
  if (role !== '') {
    entry.kind ??= 'person'
    // Offices repeat: one list for all who hold them alike.
    const office = `${role}\t${country}\t${from}\t${to}`
    let roles = known.get(office)
    if (roles === undefined) {
      roles = rolesOf({ role, country, from, to }, problem)
      if (problems.length === before) known.set(office, roles)
    }
    if (roles.length > 0) entry.roles = roles
  } else if (country !== '') entry.country = country
  if (role === '' && (from !== '' || to !== '') && entry.kind === 'person')
    problem('`from` and `to` are those of a role; write the role as well')
  if (entry.kind === 'person' && /,(?! ?(?:Jr|Sr|II|III|IV)\b)/.test(entry.name))
    problem(`\`${entry.name}\` has a comma; write the name as it is printed, given name first`)
  return problems.length === before ? entry : undefined
}

function once(texts: Map<string, string>, text: string): string {
  const known = texts.get(text)
  if (known !== undefined) return known
  texts.set(text, text)
  return text
}

function cellOf(row: TableRow, at: readonly number[]): string {
  if (at.length === 1) return row.cell(at[0] ?? 0)
  return at
    .map((index) => row.cell(index))
    .filter((cell) => cell !== '')
    .join(' ')
}

/** Names as they are printed: sheets and web pages leave two blanks, a hard one, a line end, or an accent apart from its letter. */
function inOneLine(value: string): string {
  return /[^ -~]|  /.test(value) ? value.normalize().replace(/\s+/g, ' ') : value
}

function several(value: string): readonly string[] {
  if (!value.includes(';') && !value.includes('|') && !value.includes('\n')) return [inOneLine(value)]
  return value
    .split(/[;|\n]/)
    .map((item) => inOneLine(item.trim()))
    .filter((item) => item !== '')
}

/** `mayor; deputy mayor` with `2019; 2015` and `; 2019`: the first role goes with the first year. */
function rolesOf(
  { role, country, from, to }: Readonly<Record<'role' | 'country' | 'from' | 'to', string>>,
  problem: (message: string) => void
): Role[] {
  const roles = role.split(';').map((item) => item.trim())
  const column = (value: string, name: string): string[] => {
    const items = value.split(';').map((item) => item.trim())
    if (items.length > roles.length)
      problem(
        `\`${name}\` has ${items.length} values for ${roles.length} in \`role\`; write as many, in the same order`
      )
    return items
  }
  const countries = column(country, 'country')
  const starts = column(from, 'from').map((value) => yearOf(value, 'from', problem))
  const ends = column(to, 'to').map((value) => yearOf(value, 'to', problem))
  return roles.flatMap((text, index): Role[] => {
    if (text === '') return []
    // One country holds for all roles.
    const where = countries.length === 1 ? countries[0] : countries[index]
    const start = starts[index]
    const end = ends[index]
    const reversed = faultOfYears(start ?? '', end ?? '')
    if (reversed !== undefined) problem(reversed)
    return [{ role: text, ...(where && { country: where }), ...(start && { from: start }), ...(end && { to: end }) }]
  })
}

/** What a column of years holds where an office goes on. */
const ongoing = /^(?:now|present|today|current|-|–)$/i

function yearOf(value: string, column: string, problem: (message: string) => void): string {
  if (value === '' || ongoing.test(value)) return ''
  const fault = faultOfYear(value, column)
  if (fault !== undefined) problem(fault)
  return isoDate(value)?.slice(0, 7) ?? ''
}
