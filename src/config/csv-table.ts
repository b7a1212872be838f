// A table as a spreadsheet saves it: rows with their lines, whatever separator the spreadsheet's country prefers.
import { isQuoteOpen, quoteCure, separatorOf } from '../text/quoted-cells.ts'

/** A row, good until the next one is asked for: 50,000 rows cut and kept took 0.7 s to tidy up. */
export interface TableRow {
  /** The line of the file that it begins in, from 1. */
  readonly line: number
  readonly width: number
  /** Where the row begins, for `rowAt`; nothing where its cells are in quotation marks. */
  readonly start: number | undefined
  /** A cell without blanks around it; empty beyond the last one. */
  cell(index: number): string
  /** Whether a cell is this text, told without cutting it out; blanks around it count. */
  is(index: number, text: string): boolean
}

/** What is wrong with a table or a row of it, with the cure. */
export interface TableProblem {
  readonly line: number
  readonly message: string
}

/** A file of cells. */
export interface Table {
  readonly separator: string
  readonly header: readonly string[]
  /** The line of the header. */
  readonly headerLine: number
  /** Rows that are not empty, without the header, cut while they are read. */
  readonly rows: Iterable<TableRow>
  /** A row once more, good until the next one is asked for. */
  rowAt(start: number): TableRow
  readonly problems: readonly TableProblem[]
}

const separators = [',', ';', '\t'] as const

/**
 * Read a table: byte-order mark, `sep=;` line, comma, semicolon or tab. Lines without a quotation mark are cut as they
 * are; the others, where a cell can hold separators and line ends, are csv-parse's.
 */
export async function readTable(source: string): Promise<Table> {
  const text = withLineEnds(source.charCodeAt(0) === 0xfeff ? source.slice(1) : source)
  let line = 1
  let start = 0
  const told = /^"?sep=(.)"?$/i.exec(lineAt(text, 0).trimEnd())?.[1]
  if (told !== undefined) {
    start = lineEnd(text, 0) + 1
    line = 2
  }
  while (start < text.length && lineAt(text, start).trim() === '') {
    start = lineEnd(text, start) + 1
    line += 1
  }
  const separator = told ?? separatorOf(lineAt(text, start), separators)
  const quoted = text.includes('"') ? await quotedRecords(text.slice(start), separator, line) : noRecords
  const rows = () => rowsOf(text, start, line, separator, quoted.records)
  const first = rows().next()
  const header = first.done ? undefined : first.value
  return {
    separator,
    header: header ? cellsOf(header) : [],
    headerLine: header?.line ?? 1,
    rows: { [Symbol.iterator]: () => withoutFirst(rows()) },
    rowAt(at) {
      const row = new Cursor(text, separator.charCodeAt(0))
      row.read(at, 0)
      return row
    },
    problems: quoted.problems
  }
}

/** The cells of a row, to keep. */
export function cellsOf(row: TableRow): string[] {
  return Array.from({ length: row.width }, (_, index) => row.cell(index))
}

function withoutFirst<T>(items: Generator<T>): Generator<T> {
  items.next()
  return items
}

/** Old spreadsheets end lines with a carriage return alone. */
function withLineEnds(text: string): string {
  return text.includes('\n') ? text : text.replaceAll('\r', '\n')
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

function lineAt(text: string, start: number): string {
  return text.slice(start, lineEnd(text, start))
}

/** A record with quotation marks, and how many lines it takes; without cells it is broken. */
interface Quoted {
  readonly lines: number
  readonly cells: readonly string[] | undefined
}

const noRecords: { readonly records: ReadonlyMap<number, Quoted>; readonly problems: readonly TableProblem[] } = {
  records: new Map(),
  problems: []
}

function* rowsOf(
  text: string,
  from: number,
  firstLine: number,
  separator: string,
  quoted: ReadonlyMap<number, Quoted>
): Generator<TableRow> {
  const cursor = new Cursor(text, separator.charCodeAt(0))
  let line = firstLine
  for (let start = from; start < text.length; ) {
    const record = quoted.size > 0 ? quoted.get(line) : undefined
    if (record) {
      const { cells } = record
      if (cells?.some((cell) => cell.trim() !== ''))
        yield {
          line,
          start: undefined,
          width: cells.length,
          cell: (index) => cells[index]?.trim() ?? '',
          is: (index, wanted) => (cells[index]?.trim() ?? '') === wanted
        }
      for (let count = 0; count < record.lines; count += 1) start = lineEnd(text, start) + 1
      line += record.lines
      continue
    }
    start = cursor.read(start, line)
    if (!cursor.empty) yield cursor
    line += 1
  }
}

/** Finds where the cells of a line begin and end; only those that are asked for are cut. */
class Cursor implements TableRow {
  line = 0
  start = 0
  width = 0
  empty = true
  readonly #text: string
  readonly #separator: number
  /** Where each cell begins, and after the last one where the next would. */
  readonly #starts: number[] = []

  constructor(text: string, separator: number) {
    this.#text = text
    this.#separator = separator
  }

  /** Read the line that begins at an offset; returns where the next one does. */
  read(start: number, line: number): number {
    const text = this.#text
    const separator = this.#separator
    const starts = this.#starts
    this.line = line
    this.start = start
    const end = lineEnd(text, start)
    let empty = true
    let width = 1
    starts[0] = start
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at)
      if (code === separator) {
        starts[width] = at + 1
        width += 1
      } else if (code > 32) empty = false
    }
    starts[width] = end + 1
    this.width = width
    this.empty = empty
    return end + 1
  }

  cell(index: number): string {
    if (index >= this.width) return ''
    const start = this.#starts[index] ?? 0
    const end = (this.#starts[index + 1] ?? 0) - 1
    return end <= start ? '' : this.#text.slice(start, end).trim()
  }

  is(index: number, text: string): boolean {
    if (index >= this.width) return text === ''
    const start = this.#starts[index] ?? 0
    return (this.#starts[index + 1] ?? 0) - 1 - start === text.length && this.#text.startsWith(text, start)
  }
}

/** The records that have quotation marks, by the line they begin in. */
async function quotedRecords(text: string, separator: string, firstLine: number): Promise<typeof noRecords> {
  const lines = text.split(/\r?\n/)
  const found: { readonly line: number; readonly lines: number; readonly text: string }[] = []
  const problems: TableProblem[] = []
  const records = new Map<number, Quoted>()
  for (let at = 0; at < lines.length; at += 1) {
    const first = at
    let record = lines[at] ?? ''
    let open = isQuoteOpen(record, false)
    if (!record.includes('"')) continue
    // A quoted cell can hold line ends; the record goes on until its quotation marks are even.
    while (open && at + 1 < lines.length && at - first < quotedLinesMax) {
      at += 1
      record += `\n${lines[at] ?? ''}`
      open = isQuoteOpen(lines[at] ?? '', open)
    }
    const line = firstLine + first
    if (open) {
      problems.push({ line, message: `a quotation mark is opened and never closed; ${quoteCure}` })
      records.set(line, { lines: 1, cells: undefined })
      at = first
    } else found.push({ line, lines: at - first + 1, text: record })
  }
  const cut = await cutQuoted(
    found.map((record) => record.text),
    separator
  )
  for (const [index, { line, lines: count }] of found.entries()) {
    const cells = cut[index]
    records.set(line, { lines: count, cells })
    if (!cells) problems.push({ line, message: `a quotation mark stands inside a cell; ${quoteCure}` })
  }
  return { records, problems: problems.sort((a, b) => a.line - b.line) }
}

/** Parts records in what csv-parse is given; `decode` lets no file through that has many. */
const recordEnd = '\u0000'

/** The cells of records with quotation marks; `undefined` for one that is not well formed. */
async function cutQuoted(
  records: readonly string[],
  delimiter: string
): Promise<readonly (readonly string[] | undefined)[]> {
  const { parse } = await import('csv-parse/sync')
  const cut = (text: string): readonly (readonly string[])[] | undefined => {
    try {
      return parse(text, { delimiter, relax_column_count: true, record_delimiter: recordEnd })
    } catch {
      return undefined
    }
  }
  // All at once takes half the time; one by one tells which is broken.
  const all = cut(records.join(recordEnd))
  return all?.length === records.length ? all : records.map((record) => cut(record)?.[0])
}

/** A cell of more lines than this is a quotation mark that somebody forgot. */
const quotedLinesMax = 200

/** A row as it is written into a table with this separator. */
export function rowText(cells: readonly string[], separator: string): string {
  return cells
    .map((cell) =>
      cell.includes(separator) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
    )
    .join(separator)
}
