// Reads the stories of an archive, a record at a time: JSON lines, or a table as CSV.

import type { RecordPlace, TextFormat } from '../input/document.ts'
import { recordOf } from '../input/record.ts'
import { byteLines } from './byte-lines.ts'
import { csvRecords } from './csv-records.ts'
import { jsonRecords } from './json-records.ts'
import { fileSizeMax, wideEncoding } from './read.ts'

/** How stories stand in an archive. */
export interface Archive {
  readonly input: 'jsonl' | 'csv'
  readonly textField: string
  /** Without it a record is known by its line. */
  readonly idField: string | undefined
  /** The field of the headline. */
  readonly titleField: string | undefined
  /** The field that says what the text is: `html`, `text/markdown`. */
  readonly formatField: string | undefined
  /** The field that says which site a story is from: lines that recur are looked for among its stories. */
  readonly siteField: string | undefined
  /** What the text is where no field says it. */
  readonly textFormat: TextFormat
  /** Of a table; looked for in its first line when absent. */
  readonly delimiter: string | undefined
}

/** A record of an archive: its fields by name, or why it cannot be read. */
export type ArchiveRecord =
  | { readonly line: number; readonly read: number; readonly fieldOf: (name: string) => unknown }
  | { readonly line: number; readonly read: number; readonly problem: string }

/** A story of an archive, or a record that gives none. */
export type ArchiveStory =
  | {
      /** Bytes of the archive up to the end of the record. */
      readonly read: number
      readonly source: string
      readonly record: RecordPlace
      readonly format: Archive['textFormat']
    }
  | { readonly line: number; readonly read: number; readonly problem: string }

/** Said when nothing of an archive can be read. */
export class ArchiveError extends Error {
  override name = 'ArchiveError'
}

/**
 * The stories of an archive as they come; no more than one record is held.
 *
 * @param chunks - the bytes of the archive
 * @throws ArchiveError when the whole archive is of another kind
 */
export async function* archiveStories(
  chunks: AsyncIterable<Uint8Array>,
  archive: Archive
): AsyncGenerator<ArchiveStory> {
  const lines = byteLines(plainText(chunks), fileSizeMax)
  const records = archive.input === 'jsonl' ? jsonRecords(lines) : csvRecords(lines, archive)
  for await (const record of records) {
    const story = 'problem' in record ? record : storyOf(record.fieldOf, archive, record.line)
    yield { ...story, read: record.read }
  }
}

type Unread<T> = T extends unknown ? Omit<T, 'read'> : never

function storyOf(fieldOf: (name: string) => unknown, archive: Archive, line: number): Unread<ArchiveStory> {
  const { textField, idField, titleField, formatField, siteField } = archive
  const text = textOf(fieldOf(textField))
  if (text === undefined) return { line, problem: wrongField(textField, fieldOf(textField)) }
  if (text.length > fileSizeMax) return { line, problem: `\`${textField}\` is too long for one story` }
  const id = idField === undefined ? String(line) : idOf(fieldOf(idField))
  if (id === undefined) return { line, problem: wrongField(idField ?? '', fieldOf(idField ?? '')) }
  const titled = titleField === undefined ? undefined : fieldOf(titleField)
  // A story without a headline is a story.
  const headline = titled === undefined ? '' : textOf(titled)
  if (headline === undefined) return { line, problem: wrongField(titleField ?? '', titled) }
  const said = formatField === undefined ? '' : (textOf(fieldOf(formatField) ?? '') ?? 'no text')
  const format = said === '' ? archive.textFormat : formats.get(said.toLowerCase())
  if (format === undefined) {
    return { line, problem: `\`${formatField ?? ''}\` is \`${said.slice(0, 40)}\`; expected text, markdown or html` }
  }
  const body = { name: textField, text }
  const title = headline.trim() === '' ? undefined : { name: titleField ?? '', text: headline }
  const { source, record } = recordOf(id, line, body, title)
  // A site without a name is one of its own.
  const site = siteField === undefined ? undefined : (idOf(fieldOf(siteField)) ?? '')
  return { source, record: site === undefined ? record : { ...record, site }, format }
}

const formats = new Map<string, Archive['textFormat']>([
  ['text', 'text'],
  ['txt', 'text'],
  ['plain', 'text'],
  ['text/plain', 'text'],
  ['markdown', 'markdown'],
  ['md', 'markdown'],
  ['text/markdown', 'markdown'],
  ['html', 'html'],
  ['text/html', 'html'],
  ['xhtml', 'html'],
  ['application/xhtml+xml', 'html']
])

/** A text; `null` is how exports write an empty one. */
function textOf(value: unknown): string | undefined {
  return value === null ? '' : typeof value === 'string' ? value : undefined
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === 'number' ? String(value) : value
  return typeof id === 'string' && id.trim() !== '' ? id.trim() : undefined
}

function wrongField(name: string, value: unknown): string {
  if (value === undefined) return `there is no field \`${name}\``
  if (value === null || value === '' || typeof value === 'string') return `\`${name}\` is empty`
  return `\`${name}\` is ${Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`}, not a text`
}

/** The bytes, if the first of them are those of a text. */
async function* plainText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isFirst = true
  for await (const chunk of chunks) {
    if (isFirst) {
      const [a, b] = chunk
      if (a === 0x1f && b === 0x8b)
        throw new ArchiveError('this is compressed; unpack it: `zcat FILE | copydesk check … -`')
      const wide = wideEncoding(chunk)
      if (wide !== undefined) throw new ArchiveError(`this is ${wide}; save it as UTF-8`)
      if (chunk.subarray(0, 8192).includes(0)) throw new ArchiveError('this is not text')
    }
    isFirst = false
    yield chunk
  }
}
