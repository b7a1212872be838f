// Keeps hostile Markdown from taking for ever: micromark needs quadratic time for unmatched marks in one paragraph
// (200 kB of `a**b`: 30 s), for containers opened in one line (20 kB of `1. 1. 1. `: 5 s) and for the lines of one
// paragraph (200 kB of `xax b`: 7 s).

import { type Span, slice } from '../text/span.ts'
import type { Problem } from './document.ts'

// 500 marks cost about 5 ms. A line that begins a list item or a table row begins a paragraph too, so a long list of
// links is read as it should; the larger limit is for lines that only look so.
const marksMax = 500
const marksInGroupMax = 5000
const containersMax = 32
const linesMax = 2000

const marks = /[*_~`[\]]/g
const container = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y
const thematicBreak = /^[ \t>]*([-*_])(?:[ \t]*\1)*[ \t]*$/
const paragraphStart = /^[ \t>]*(?:[-+*][ \t]|\d{1,9}[.)][ \t]|\||#)/
const definition = /^[ \t>]*\[[^\]\r\n]{1,999}\]:/
// Masking the end of a code block would turn the rest of the story into code.
const fence = /^[ \t>]*(?:`{3,}[^`]*|~{3,}.*)$/

/** Markdown that is safe to parse: as long as the original, and the same in all that has a sane number of marks. */
export interface GuardedMarkdown {
  readonly markdown: string
  readonly problems: readonly Problem[]
}

/**
 * Mask marks that are too many to be meant, each by one letter, so that offsets stay as they are.
 *
 * @example
 * guardMarkdown('Some *usual* text').markdown // 'Some *usual* text'
 */
export function guardMarkdown(source: string, start: number): GuardedMarkdown {
  const pieces: string[] = []
  const problems: Problem[] = []
  let written = start
  let inParagraph = 0
  let inGroup = 0
  let isReported = false
  let lines = 0
  let endingStart = start
  const mask = (span: Span, pattern: RegExp, letter: string) => {
    pieces.push(source.slice(written, span.start), slice(source, span).replace(pattern, letter))
    written = span.end
    if (!isReported) problems.push({ message: 'Too many marks here; some are read as plain text.', at: span.start })
    isReported = true
  }
  for (const line of source.slice(start).matchAll(/([^\r\n]*)(?:\r\n?|\n|$)/g)) {
    const text = line[1] ?? ''
    const lineStart = start + line.index
    const isFence = fence.test(text)
    if (/^[ \t]*$/.test(text)) inGroup = inParagraph = lines = 0
    // A definition that is masked is a line of a paragraph.
    const isDefinition = inGroup <= marksInGroupMax && definition.test(text)
    if (isFence || isDefinition || paragraphStart.test(text)) inParagraph = lines = 0
    if (++lines > linesMax) mask({ start: endingStart, end: lineStart }, /[\r\n]/g, ' ')
    endingStart = lineStart + text.length
    const prefix = excessContainers(text)
    if (prefix !== undefined) mask({ start: lineStart + prefix.start, end: lineStart + prefix.end }, /[^ \t]/g, 'x')
    const count = text.match(marks)?.length ?? 0
    inParagraph += count
    inGroup += count
    if (!isFence && (inParagraph > marksMax || inGroup > marksInGroupMax)) {
      mask({ start: Math.max(lineStart, written), end: endingStart }, marks, 'x')
    }
  }
  pieces.push(source.slice(written))
  return { markdown: pieces.join(''), problems }
}

/** The part of a line's leading list and quote markers that goes beyond the limit. */
function excessContainers(text: string): Span | undefined {
  let count = 0
  let end = 0
  let start = 0
  container.lastIndex = 0
  while (container.test(text)) {
    end = container.lastIndex
    if (++count === containersMax) start = end
  }
  return count > containersMax && !thematicBreak.test(text) ? { start, end } : undefined
}
