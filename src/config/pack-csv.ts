// A house pack as a newsroom keeps it: one row a name, in the columns of a spreadsheet.
import { joinEntries } from '../lexicon/name-entries.ts'
import type { NameEntry, Pack } from '../lexicon/pack.ts'
import { nearest } from '../text/nearest.ts'
import { readTable, type Table, type TableProblem } from './csv-table.ts'
import { type FieldColumns, type PackField, packColumns, readRows } from './pack-row.ts'
import { skimRows } from './pack-skim.ts'

/** A house pack read from CSV, with what the user is to be told once. */
export interface CsvPack {
  readonly pack: Pack
  readonly problems: readonly TableProblem[]
  readonly warnings: readonly string[]
  /** The line on which a name of the pack stands, by its place in `pack.names`. */
  readonly lineOf: (index: number) => number
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
  if (problem) return { pack: {}, problems: [problem], warnings: [], lineOf: () => problem.line }
  const warnings = unknown.length > 0 ? [unknownColumns(unknown)] : []
  const asked = { ...columns, ...unread }
  const skimmed = skimRows(table, asked)
  if (skimmed) {
    const { rows, problems, latestCheck } = skimmed
    let read: Twins | undefined
    const inFull = () => {
      read ??= entriesOf(table, asked).names
      return read
    }
    const pack: Pack = {
      asOf: latestCheck.slice(0, 7),
      rows,
      get names() {
        return inFull().entries
      }
    }
    return { pack, problems, warnings, lineOf: (index) => inFull().lineOf(index) }
  }
  const { names, problems, latestCheck } = entriesOf(table, asked)
  const twins = names.warning()
  if (twins !== undefined) warnings.push(twins)
  const pack = { names: names.entries, asOf: latestCheck.slice(0, 7) }
  return { pack, problems, warnings, lineOf: (index) => names.lineOf(index) }
}

function entriesOf(table: Table, columns: FieldColumns): ReturnType<typeof readRows> & { readonly names: Twins } {
  const names = new Twins()
  return { ...readRows(table, columns, {}, (line, entry) => names.add(line, entry)), names }
}

/** What is written for people alone: 50,000 times five short texts cost a quarter of the loading. */
const unread: FieldColumns = { desk: [], note: [], source: [], by: [] }

/** The columns of a table by their headings, and the headings that say nothing to copydesk. */
export function columnsOf(table: Table): {
  readonly columns: FieldColumns
  readonly unknown: readonly string[]
  /** What two columns claim to hold. */
  readonly doubled: readonly PackField[]
  readonly problem?: TableProblem
} {
  const columns: Partial<Record<PackField, readonly number[]>> = {}
  const unknown: string[] = []
  const doubled: PackField[] = []
  for (const [index, heading] of table.header.entries()) {
    const field = fieldOf(heading)
    if (field === undefined) {
      if (heading !== '') unknown.push(heading)
    } else if (columns[field] === undefined) columns[field] = [index]
    else doubled.push(field)
  }
  const [first] = doubled
  if (columns.name !== undefined && first === undefined) return { columns, unknown, doubled }
  if (first !== undefined)
    return { columns, unknown, doubled, problem: { line: table.headerLine, message: twoColumns(first) } }
  const seen = table.header.filter((heading) => heading !== '').map((heading) => `\`${heading}\``)
  const message =
    seen.length === 0
      ? `the file is empty; its first line is to be ${packColumns.slice(0, 14).join(',')}`
      : `no column is called \`name\` (there are ${seen.slice(0, 8).join(', ')}); rename the one that holds the names, or use \`copydesk names import FILE --map "name=${table.header.find((heading) => heading !== '') ?? ''}"\``
  return { columns, unknown, doubled, problem: { line: table.headerLine, message } }
}

/** What to do about two columns for one field. */
export function twoColumns(field: PackField): string {
  return `two columns are called \`${field}\`; rename the one that is not to be read`
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

  /** The line of an entry. */
  lineOf(index: number): number {
    return this.#lines[index] ?? 1
  }

  warning(): string | undefined {
    if (this.#count === 0) return undefined
    const [one, many] = ['a name stands twice and is', `${this.#count} names stand twice and are`]
    const more = this.#count > this.#told.length ? ' …' : ''
    return `${this.#count === 1 ? one : many} read as one: ${this.#told.join(', ')}${more}; give each an \`id\` if they are two`
  }
}
