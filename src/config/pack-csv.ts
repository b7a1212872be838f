// A house pack as a newsroom keeps it: one row a name, in the columns of a spreadsheet.
import { joinEntries } from '../lexicon/name-entries.ts'
import { type NameEntry, type NameKind, type NameStatus, nameStatuses, type Pack, type Role } from '../lexicon/pack.ts'
import { nearest } from '../text/nearest.ts'
import { isoDate } from './checked.ts'
import { readTable, type Table, type TableProblem, type TableRow } from './csv-table.ts'

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

/** A house pack read from CSV, with what the user is to be told once. */
export interface CsvPack {
  readonly pack: Pack
  readonly problems: readonly TableProblem[]
  readonly warnings: readonly string[]
}

/**
 * Read a house pack from the text of a CSV file.
 *
 * @returns the pack with every problem and its line; rows with problems are not in it
 * @example
 * (await readCsvPack('kind,name,role\nperson,Aisling Corr,mayor\n')).pack.names
 * // [{kind: 'person', name: 'Aisling Corr', roles: [{role: 'mayor'}]}]
 */
export async function readCsvPack(text: string): Promise<CsvPack> {
  const table = await readTable(text)
  const { columns, unknown, problem } = columnsOf(table)
  if (problem) return { pack: {}, problems: [problem], warnings: [] }
  const warnings = unknown.length > 0 ? [unknownColumns(unknown)] : []
  const names = new Twins()
  const { problems, latestCheck } = readRows(table, { ...columns, ...unread }, {}, (line, entry) =>
    names.add(line, entry)
  )
  const twins = names.warning()
  if (twins !== undefined) warnings.push(twins)
  return { pack: { names: names.entries, asOf: latestCheck.slice(0, 7) }, problems, warnings }
}

/** What is written for people alone: 50,000 times five short texts cost a quarter of the loading. */
const unread: FieldColumns = { desk: [], note: [], source: [], by: [] }

/** The columns of a table by their headings, and the headings that say nothing to copydesk. */
export function columnsOf(table: Table): {
  readonly columns: FieldColumns
  readonly unknown: readonly string[]
  readonly problem?: TableProblem
} {
  const columns: Partial<Record<PackField, readonly number[]>> = {}
  const unknown: string[] = []
  for (const [index, heading] of table.header.entries()) {
    const field = fieldOf(heading)
    if (field === undefined) {
      if (heading !== '') unknown.push(heading)
    } else columns[field] ??= [index]
  }
  if (columns.name !== undefined) return { columns, unknown }
  const seen = table.header.filter((heading) => heading !== '').map((heading) => `\`${heading}\``)
  const message =
    seen.length === 0
      ? `the file is empty; its first line is to be ${packColumns.slice(0, 14).join(',')}`
      : `no column is called \`name\` (there are ${seen.slice(0, 8).join(', ')}); rename the one that holds the names, or use \`copydesk names import FILE --map "name=${table.header.find((heading) => heading !== '') ?? ''}"\``
  return { columns, unknown, problem: { line: table.headerLine, message } }
}

/** The field that a heading means: `Not to be confused with`, `not-to-be-confused-with` and `not` are one. */
export function fieldOf(heading: string): PackField | undefined {
  const plain = heading
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  if (plain === 'not') return 'not_to_be_confused_with'
  if (plain === 'roles') return 'role'
  return packColumns.find((column) => column === plain)
}

function unknownColumns(unknown: readonly string[]): string {
  const guesses = unknown.flatMap((heading) => {
    const guess = nearest(heading, packColumns)
    return guess === undefined ? [] : [`; did \`${heading}\` mean \`${guess}\`?`]
  })
  const named = unknown.map((heading) => `\`${heading}\``).join(', ')
  return `${unknown.length === 1 ? 'the column' : 'the columns'} ${named} ${unknown.length === 1 ? 'is' : 'are'} kept, but not read${guesses[0] ?? ''}`
}

/** Two rows of one name are one person with two roles; which lines, is said once. */
class Twins {
  readonly entries: NameEntry[] = []
  readonly #seen = new Map<string, number>()
  readonly #lines: number[] = []
  readonly #told: string[] = []
  #count = 0

  add(line: number, entry: NameEntry): void {
    const before = this.#seen.get(entry.name)
    const first = before === undefined ? undefined : this.entries[before]
    if (before === undefined || first === undefined || first.kind !== entry.kind || first.id !== entry.id) {
      if (before === undefined) this.#seen.set(entry.name, this.entries.length)
      this.entries.push(entry)
      this.#lines.push(line)
      return
    }
    this.entries[before] = joinEntries(first, entry)
    this.#count += 1
    if (this.#told.length < 3) this.#told.push(`\`${entry.name}\` (lines ${this.#lines[before] ?? 0} and ${line})`)
  }

  warning(): string | undefined {
    if (this.#count === 0) return undefined
    const [one, many] = ['a name stands twice and is', `${this.#count} names stand twice and are`]
    const more = this.#count > this.#told.length ? ' …' : ''
    return `${this.#count === 1 ? one : many} read as one: ${this.#told.join(', ')}${more}; give each an \`id\` if they are two`
  }
}

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
  const problems: TableProblem[] = [...table.problems]
  const fields = packColumns
    .filter((field) => (columns[field]?.length ?? 0) > 0 || fixed[field] !== undefined)
    .map((field): Field => ({ field, at: columns[field] ?? [], fixed: fixed[field] ?? '' }))
  const roles = new Map<string, readonly Role[]>()
  // Of every date one text is kept, however many rows have it.
  const dates = new Map<string, string>()
  for (const row of table.rows) {
    const entry = entryOf(row, fields, { roles, dates }, problems)
    if (entry) visit(row.line, entry, row)
  }
  let latestCheck = ''
  for (const date of dates.keys()) {
    const iso = isoDate(date)
    if (iso !== undefined && iso > latestCheck) latestCheck = iso
  }
  return { problems: problems.sort((a, b) => a.line - b.line), latestCheck }
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
      case 'checked':
        entry.checked = once(dates, value)
        break
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

function several(value: string): readonly string[] {
  if (!value.includes(';') && !value.includes('|') && !value.includes('\n')) return [value]
  return value
    .split(/[;|\n]/)
    .map((item) => item.trim())
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
    return [{ role: text, ...(where && { country: where }), ...(start && { from: start }), ...(end && { to: end }) }]
  })
}

/** What a column of years holds where an office goes on. */
const ongoing = /^(?:now|present|today|current|-|–)$/i

function yearOf(value: string, column: string, problem: (message: string) => void): string {
  if (value === '' || ongoing.test(value)) return ''
  const date = isoDate(value)
  if (date === undefined) {
    problem(`\`${column}\` is \`${value}\`; write a year, or a year and a month: 2019 or 2019-05`)
    return ''
  }
  return date.slice(0, 7)
}
