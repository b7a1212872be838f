// Reads a table as CSV, a record at a time; a cell in quotation marks holds as many lines as it likes.

import { nearest } from '../text/nearest.ts'
import { isQuoteOpen, quoteCure, separatorOf } from '../text/quoted-cells.ts'
import { type Archive, ArchiveError, type ArchiveRecord } from './archive.ts'
import type { ByteLine } from './byte-lines.ts'
import { fileSizeMax } from './read.ts'

const delimiters = [',', ';', '\t', '|'] as const

/** A cell of more lines is a quotation mark that somebody forgot. */
const quotedLinesMax = 50_000

/** What names a column. */
type Column = 'textField' | 'idField' | 'titleField' | 'formatField' | 'siteField'

/** Cuts a record into cells; `undefined` for one that is not well formed. */
type Cut = (text: string, delimiter: string) => readonly string[] | undefined

/**
 * The rows of a table under the names in its first row. After a row that is broken the next line is tried.
 *
 * @throws ArchiveError when the table lacks a column that was asked for
 */
export async function* csvRecords(
  lines: AsyncGenerator<ByteLine>,
  archive: Pick<Archive, 'delimiter' | Column>
): AsyncGenerator<ArchiveRecord> {
  const { parse } = await import('csv-parse/sync')
  const cut: Cut = (text, delimiter) => {
    // A line without quotation marks needs no parser.
    if (!text.includes('"')) return text.split(delimiter)
    try {
      // The record is cut already: no line end ends it.
      const rows: string[][] = parse(text, { delimiter, relax_column_count: true, record_delimiter: '\u0000' })
      return rows.length === 1 ? rows[0] : undefined
    } catch {
      return undefined
    }
  }
  let delimiter = archive.delimiter
  let columns: ReadonlyMap<string, number> | undefined
  let width = 0
  for await (const { line, read, text, problem } of quotedRecords(
    lines,
    (text) => cut(text, delimiter ?? separatorOf(text, delimiters)) !== undefined
  )) {
    if (text === undefined) {
      yield { line, read, problem: problem ?? '' }
      continue
    }
    if (text.trim() === '') continue
    const told = columns === undefined ? /^"?sep=(.)"?$/i.exec(text)?.[1] : undefined
    if (told !== undefined) {
      delimiter ??= told
      continue
    }
    delimiter ??= separatorOf(text, delimiters)
    const cells = cut(text, delimiter)
    if (columns === undefined) {
      columns = columnsOf(cells ?? [], archive)
      width = cells?.length ?? 0
    } else if (cells === undefined) {
      yield { line, read, problem: `a quotation mark stands inside a cell; ${quoteCure}` }
    } else if (cells.length > width) {
      const cure = `put a cell that holds \`${delimiter}\` in quotation marks`
      yield { line, read, problem: `${cells.length} cells where the first row has ${width}; ${cure}` }
    } else {
      const places = columns
      yield { line, read, fieldOf: (name) => cells[places.get(name) ?? -1] }
    }
  }
}

interface QuotedRecord {
  readonly line: number
  readonly read: number
  readonly text: string | undefined
  readonly problem?: string
}

/** Lines joined while a quotation mark is open. Every line is looked at twice at most: once again after a broken record. */
async function* quotedRecords(
  lines: AsyncGenerator<ByteLine>,
  isWhole: (text: string) => boolean
): AsyncGenerator<QuotedRecord> {
  // Lines that a broken record had taken, to be read again; the next of them is at `again`.
  let waiting: readonly ByteLine[] = []
  let again = 0
  const next = async (): Promise<ByteLine | undefined> => {
    const one = waiting[again]
    again += 1
    if (one !== undefined) return one
    waiting = []
    const { value, done } = await lines.next()
    return done ? undefined : value
  }
  try {
    for (let first = await next(); first !== undefined; first = await next()) {
      const { number: line, text, problem = '' } = first
      if (text === undefined) yield { line, read: first.read, text, problem }
      else if (!isQuoteOpen(text, false)) yield { line, read: first.read, text: withoutReturn(text) }
      else {
        const taken: ByteLine[] = []
        let length = text.length
        let open = true
        while (open && taken.length < quotedLinesMax && length < fileSizeMax) {
          const more = await next()
          if (more === undefined) break
          taken.push(more)
          if (more.text === undefined) break
          length += more.text.length + 1
          open = isQuoteOpen(more.text, open)
        }
        const last = taken.at(-1)
        const whole = withoutReturn([text, ...taken.map((one) => one.text ?? '')].join('\n'))
        if (!open && last !== undefined && isWhole(whole)) yield { line, read: last.read, text: whole }
        else {
          const fault = open ? 'a quotation mark is opened and never closed' : 'a quotation mark stands inside a cell'
          yield { line, read: first.read, text: undefined, problem: `${fault}; ${quoteCure}` }
          waiting = [...taken, ...waiting.slice(again)]
          again = 0
        }
      }
    }
  } finally {
    // The file is closed, whoever stops reading.
    await lines.return(undefined)
  }
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text
}

function columnsOf(
  cells: readonly string[],
  { textField, idField, titleField, formatField, siteField }: Pick<Archive, Column>
): ReadonlyMap<string, number> {
  const names = cells.map((cell) => cell.trim())
  for (const name of [textField, idField, titleField, formatField, siteField]) {
    if (name === undefined || names.includes(name)) continue
    const guess = nearest(name, names)
    const shown = names.map((one) => `\`${one}\``).join(', ')
    throw new ArchiveError(
      `no column \`${name}\`${guess ? `; did you mean \`${guess}\`? The` : '; the'} first row has ${shown.slice(0, 300)}`
    )
  }
  return new Map(names.map((name, index): [string, number] => [name, index]).reverse())
}
