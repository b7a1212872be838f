// How words are written where a format gives some characters a meaning of their own: what a fix must write there.

import { findOverlap, type Span } from '../text/span.ts'

/** How a stretch of the source is written. */
export type Encoding =
  | 'html'
  | 'attribute'
  | 'json'
  | 'json-html'
  | 'json-attribute'
  | 'yaml-single'
  | 'yaml-double'
  | 'yaml-plain'

/** A stretch of the source and how it is written. */
export interface EncodedSpan extends Span {
  readonly encoding: Encoding
}

/**
 * Words as they are written in an encoding.
 *
 * @returns `undefined` where they cannot be, so that the change is withheld
 * @example
 * encode('Tom "Tip" O’Neill', 'json') // 'Tom \\"Tip\\" O’Neill'
 */
export function encode(text: string, encoding: Encoding): string | undefined {
  switch (encoding) {
    case 'html':
      return html(text)
    case 'attribute':
      return attribute(text)
    case 'json':
      return json(text)
    case 'json-html':
      return json(html(text))
    case 'json-attribute':
      return json(attribute(text))
    case 'yaml-single':
      return text.replace(/'/g, "''")
    case 'yaml-double':
      return json(text)
    case 'yaml-plain':
      // A plain scalar has no escapes: `: ` would begin a value and ` #` a comment, `,` and brackets end an item of a list.
      return /[:#,[\]{}"'\n\r]/.test(text.replace(/(?<=\S)['’](?=\S)/g, '')) ? undefined : text
    default:
      return encoding satisfies never
  }
}

/** How a place of the source is written. */
export function encodingAt(encodings: readonly EncodedSpan[], { start, end }: Span): Encoding | undefined {
  return findOverlap(encodings, { start, end: Math.max(end, start + 1) })?.encoding
}

function html(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

function attribute(text: string): string {
  return html(text).replace(/"/g, '&quot;').replace(/'/g, '&#39;')
}

function json(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}
