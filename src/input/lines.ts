// Whitespace as an editor sees it: what makes a line empty, and where a block really begins and ends.

import type { Span } from '../text/span.ts'

// Scrapers leave lines of NBSP (in `\s`), zero-width spaces and joiners, direction marks and soft hyphens: nobody
// sees anything there. U+FFFC stands for an element that is no copy, such as inline code.
const ink = /[^\s\u00ad\u200b-\u200f\u2060-\u2064\ufffc]/

/**
 * Whether a reader sees nothing in a text.
 *
 * @example
 * isBlank(' \u00a0\u200b') // true
 */
export function isBlank(text: string): boolean {
  // Nearly every line begins with a letter.
  const first = text.charCodeAt(0)
  return !(first > 0x20 && first < 0x7f) && !ink.test(text)
}

/**
 * The span without the white space at its ends (zero-width characters stay: they are debris that a rule reports).
 *
 * @example
 * trimSpan(' Kyiv ', { start: 0, end: 6 }) // { start: 1, end: 5 }
 */
export function trimSpan(text: string, { start, end }: Span): Span {
  while (start < end && isSpace(text, start)) start++
  while (end > start && isSpace(text, end - 1)) end--
  return { start, end }
}

/** Most stories end their lines with LF alone. */
const otherEnding = /[\r\u2028\u2029]/

/**
 * The lines of a text without their line endings: LF, CR, CRLF, and the Unicode separators that word processors paste.
 *
 * @example
 * [...linesOf('a\r\nb')] // [{ start: 0, end: 1 }, { start: 3, end: 4 }]
 */
export function linesOf(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  if (!otherEnding.test(text)) {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.push({ start, end })
      start = end + 1
    }
    lines.push({ start, end: text.length })
    return lines
  }
  for (const ending of text.matchAll(/\r\n?|[\n\u2028\u2029]/g)) {
    lines.push({ start, end: ending.index })
    start = ending.index + ending[0].length
  }
  lines.push({ start, end: text.length })
  return lines
}

function isSpace(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset)
  return (code <= 0x20 || code >= 0x80) && /\s/.test(text.charAt(offset))
}
