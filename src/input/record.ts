// A record of an archive: its headline and its text are two fields, and one story.

import { indexLines } from '../text/lines.ts'
import type { SourceMap } from '../text/source-map.ts'
import type { Block, Document, Input, RecordField, RecordPlace } from './document.ts'

/** What stands between two fields in the text. */
const between = '\n\n'
/** And in the source: no line break, so that the text begins in line 1, as messages count. */
const separator = '\u001e'

/**
 * Put the fields of a record together.
 *
 * @param id - what the archive calls the record, or its line
 * @param line - where it begins in the archive, from 1
 * @param body - the text, decoded
 * @param headline - stands before it, where there is one
 * @example
 * recordOf('7', 7, { name: 'body', text: 'Rain.' }, { name: 'title', text: 'Kyiv' }).source // 'Kyiv\u001eRain.'
 */
export function recordOf(
  id: string,
  line: number,
  body: NamedText,
  headline?: NamedText
): { readonly source: string; readonly record: RecordPlace } {
  if (headline === undefined) {
    // The commonest case asks for no lines: a field of its own is never left.
    const end = body.text.length
    const whole = { name: body.name, start: 0, end, linesBefore: 0, columnsBefore: 0, endLine: 0, endColumn: 0 }
    return { source: body.text, record: { id, line, fields: [whole] } }
  }
  const source = headline.text + separator + body.text
  const lines = indexLines(source)
  const fieldOf = ({ name, text }: NamedText, start: number): RecordField => {
    const end = start + text.length
    const first = lines.position(start)
    const last = lines.position(end)
    return {
      name,
      start,
      end,
      linesBefore: first.line - 1,
      columnsBefore: first.column - 1,
      endLine: last.line,
      endColumn: last.column
    }
  }
  const fields = [fieldOf(headline, 0), fieldOf(body, headline.text.length + separator.length)] as const
  return { source, record: { id, line, fields } }
}

interface NamedText {
  readonly name: string
  readonly text: string
}

/**
 * Read a record whose fields are put together in the source: each field by itself, as if it were a file. The first is
 * the headline.
 *
 * @param read - reads a story of one field
 */
export function readFields(input: Input, fields: readonly RecordField[], read: (input: Input) => Document): Document {
  const { path, source } = input
  const isHtml = input.format === 'html'
  const parts = fields.map(({ start, end }, index): Part => {
    const text = source.slice(start, end)
    const isHeadline = index < fields.length - 1
    // In a page the headline can hold references as well; elsewhere it is plain text.
    const document = read({ ...input, source: text, ...(isHeadline && !isHtml ? { format: 'text' as const } : {}) })
    return { start, document: isHeadline ? headline(document) : document, textStart: 0 }
  })
  let text = ''
  const placed = parts.map((part, index) => {
    if (index > 0) text += between
    const textStart = text.length
    text += part.document.text
    return { ...part, textStart }
  })
  const body = placed.at(-1)?.document ?? read(input)
  const all = <T>(list: (part: Part) => readonly T[]) => placed.flatMap(list)
  return {
    path,
    format: body.format,
    source,
    text,
    blocks: all(({ document, textStart }) => document.blocks.map((block) => moved(block, textStart))),
    map: joinedMap(placed, source, text),
    metadata: body.metadata,
    comments: all(({ document, start }) => document.comments.map((comment) => moved(comment, start))),
    encodings: all(({ document, start }) => (document.encodings ?? []).map((one) => moved(one, start))),
    problems: all(({ document, start }) =>
      document.problems.map((problem) => (problem.at === undefined ? problem : { ...problem, at: problem.at + start }))
    )
  }
}

interface Part {
  readonly document: Document
  /** Where the field begins in the source. */
  readonly start: number
  /** Where its text begins in the text. */
  readonly textStart: number
}

function headline(document: Document): Document {
  const blocks = document.blocks.map(
    (block): Block => (block.kind === 'paragraph' ? { ...block, kind: 'heading', depth: 1 } : block)
  )
  return { ...document, blocks }
}

function moved<T extends { readonly start: number; readonly end: number }>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by }
}

function joinedMap(parts: readonly Part[], source: string, text: string): SourceMap {
  const partAt = (offset: number, startOf: (part: Part) => number): Part | undefined => {
    const after = parts.findIndex((part) => startOf(part) > offset)
    return parts.at(after < 0 ? -1 : Math.max(0, after - 1))
  }
  const inText = (offset: number) => partAt(offset, ({ textStart }) => textStart)
  return {
    toSource({ start, end }) {
      const first = inText(start)
      const last = inText(Math.max(start, end - 1))
      if (first === undefined || last === undefined) return { start: 0, end: 0, verbatim: false }
      const place = (part: Part, from: number, to: number) => {
        const limit = part.document.text.length
        const span = { start: Math.min(from - part.textStart, limit), end: Math.min(to - part.textStart, limit) }
        return moved(part.document.map.toSource(span), part.start)
      }
      if (first === last) return place(first, start, end)
      const from = place(first, start, first.textStart + first.document.text.length).start
      const to = place(last, last.textStart, end).end
      return { start: from, end: to, verbatim: source.slice(from, to) === text.slice(start, end) }
    },
    isUnbroken({ start, end }) {
      const part = inText(start)
      if (part === undefined || part !== inText(Math.max(start, end - 1))) return false
      return part.document.map.isUnbroken({ start: start - part.textStart, end: end - part.textStart })
    },
    toText(offset) {
      const part = partAt(offset, ({ start }) => start)
      if (part === undefined) return 0
      return part.textStart + Math.min(part.document.map.toText(offset - part.start), part.document.text.length)
    }
  }
}
