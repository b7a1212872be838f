// Maps the text of a Markdown node back to the source: escapes, references and line breaks are taken apart again,
// because the parser gives only the decoded value of the whole.

import { beginsCapital } from '../text/letter-case.ts'
import { lettered } from '../text/lettered.ts'
import { decodeMarkdownReference } from './character-references.ts'
import type { CopySink } from './copy-builder.ts'

/** A piece of Markdown text: where it stands, and what the parser made of it. */
export interface MarkdownText {
  readonly start: number
  readonly end: number
  readonly value: string
}

// An escape, a reference, a NUL, or a line break with the white space before it and the quote markers and
// indentation after it. The lookbehind keeps a long run of spaces from being tried at each of its characters.
const special =
  /\\([!-/:-@[-`{-~])|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\dA-Za-z]{0,31});|\0|(?<![ \t])[ \t]*(?:\r\n?|\n)[ \t>]*/g

type Piece = { readonly start: number; readonly end: number; readonly text: string | undefined }

/**
 * Send the text of a node to a sink. `markdown` is what was parsed; it has the source's offsets, less `offset`.
 *
 * @example
 * readMarkdownText('R\\&B', 0, { start: 0, end: 4, value: 'R&B' }, sink) // 'R' as it stands, '&' for '\\&', 'B'
 */
export function readMarkdownText(markdown: string, offset: number, text: MarkdownText, sink: CopySink): void {
  const { start, end } = text
  const raw = markdown.slice(start, end)
  const value = text.value.replace(/\r\n?|\n/g, ' ')
  if (raw === value) {
    sink.verbatim(start + offset, end + offset)
    return
  }
  const pieces = takeApart(raw)
  const rebuilt = pieces.map((piece) => piece.text ?? raw.slice(piece.start, piece.end)).join('')
  // A construct that this file does not know: no place in it can be trusted, so it is one piece that no fix touches.
  const trusted = rebuilt === value ? pieces : [{ start: 0, end: raw.length, text: value }]
  for (const piece of trusted) {
    const from = start + piece.start + offset
    const to = start + piece.end + offset
    if (piece.text === undefined) sink.verbatim(from, to)
    else if (piece.text === ' ' && piece.start > 0 && endsByline(raw, piece)) sink.lineBreak(from, to)
    else if (piece.text === ' ') sink.space(from, to)
    else sink.replaced(piece.text, from, to)
  }
}

/** “By Anna Weir” in a line of its own, above what she is or where she writes. */
const byline = lettered(String.raw`^By \p{Lu}[\p{L}.’'-]*(?:,? (?:and )?\p{Lu}[\p{L}.’'-]*){1,6}$`)

/** Whether a line break ends a byline that opens the text: what follows is no part of the name. */
function endsByline(raw: string, { start, end }: Piece): boolean {
  if (!raw.startsWith('By ')) return false
  const line = raw.slice(0, start)
  const next = raw.slice(end)
  return byline(line).test(line) && beginsCapital(next)
}

function takeApart(raw: string): Piece[] {
  const pieces: Piece[] = []
  let written = 0
  for (const match of raw.matchAll(special)) {
    const text = decode(match[0], match[1])
    if (text === undefined) continue
    const end = match.index + match[0].length
    if (written < match.index) pieces.push({ start: written, end: match.index, text: undefined })
    pieces.push({ start: match.index, end, text })
    written = end
  }
  if (written < raw.length) pieces.push({ start: written, end: raw.length, text: undefined })
  return pieces
}

function decode(found: string, escaped: string | undefined): string | undefined {
  if (escaped !== undefined) return escaped
  if (found === '\0') return '\ufffd'
  // `&NewLine;` is a character like others to Markdown, but to a reader white space.
  return found.startsWith('&') ? decodeMarkdownReference(found)?.replace(/[\r\n]/g, ' ') : ' '
}
