// What goes with lines that are deleted: the blank lines that they would leave behind.
import type { Span } from '../text/span.ts'
import type { Line } from './layout.ts'

/** The white space around a line: what a deletion takes along. */
export interface Gaps {
  /** After the newline that ends the line before. */
  readonly from: number
  /** The start of the next line, or the end of the story. */
  readonly to: number
  readonly last: boolean
}

/** The gaps around a line of a plain text; mark-up keeps its own space. */
export function gapsOf(lines: readonly Line[], index: number, text: string): Gaps {
  const before = lines[index - 1]
  const next = lines[index + 1]
  const start = lines[index]?.start ?? 0
  return {
    from: before ? pastNewline(text, before.end, start) : start,
    to: next?.start ?? text.length,
    last: next === undefined
  }
}

/** Behind the first newline between two offsets; `start` where there is none. */
function pastNewline(text: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 10) return at + 1
    if (code === 13) return at + 1 < end && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1
  }
  return start
}

/**
 * The deletion of lines from `first` to `last`: up to the line that follows, or from the end of the line before.
 *
 * @example
 * // In 'Prose.\n\nTweet\n\nMore.' the line `Tweet` goes with the blank line below it.
 */
export function deletionOf(start: number, first: Gaps, last: Gaps): Span {
  return { start: last.last ? first.from : start, end: last.to }
}
