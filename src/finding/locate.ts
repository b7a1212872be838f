import { prose, type Story } from '../analysis/story.ts'
import { type Encoding, encodingAt } from '../input/encoding.ts'
import type { Sentence } from '../input/english.ts'
import { indexLines, type LineIndex } from '../text/lines.ts'
import { normalForm } from '../text/normal-form.ts'
import type { SourceSpan } from '../text/source-map.ts'
import type { Span } from '../text/span.ts'
import type { Context, Located, Place } from './finding.ts'

/** A sentence longer than this is cut in fingerprints, so that one giant paragraph costs no more than a page. */
const contextMax = 400

/** Turns spans of a story's text into places of its source. */
export interface Locator {
  /** Where a text span lies in the source. */
  readonly locate: (span: Span) => Located
  /** The same without its words and its sentence: for places that a finding only points to or edits. */
  readonly toSource: (span: Span) => SourceSpan
  /** Whether a text span can be deleted, with nothing but its words. */
  readonly isUnbroken: (span: Span) => boolean
  /** Lines and columns of a source span. */
  readonly place: (span: Span) => Place
  readonly source: string
  /** How an edit of a source span is to be written, where that is not as it reads. */
  readonly encodingAt: (span: Span) => Encoding | undefined
}

/** A locator for one story; lines are indexed on first use. */
export function locatorOf(story: Story): Locator {
  const { source, map, format, encodings = [] } = story.document
  let lines: LineIndex | undefined
  const place = (span: Span): Place => {
    lines ??= indexLines(source)
    const from = lines.position(span.start)
    const to = lines.position(span.end)
    return {
      start: span.start,
      end: span.end,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column
    }
  }
  const encodingOf = (at: Span) => encodingAt(encodings, at) ?? (format === 'html' ? 'html' : undefined)
  return {
    source,
    place,
    encodingAt: encodingOf,
    toSource: map.toSource.bind(map),
    isUnbroken: map.isUnbroken.bind(map),
    locate(span) {
      const inSource = map.toSource(span)
      const { start, end, verbatim } = inSource
      const { line, column, endLine, endColumn } = place(inSource)
      const encoding = encodingOf(inSource)
      const actual = source.slice(start, end)
      const context = contextOf(story, span)
      // Written out: stories under the pen are located anew after every key.
      const located = { start, end, line, column, endLine, endColumn, actual, verbatim, context }
      return encoding === undefined ? located : { ...located, encoding }
    }
  }
}

/** The words that a context stands for, in normal form. */
export function contextText(context: Context, source: string): string {
  return typeof context === 'string' ? context : normalForm(source.slice(context.start, context.end))
}

function contextOf(story: Story, span: Span): Context {
  const { sentences } = story.get(prose)
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sentences[middle] as Sentence).end <= span.start) low = middle + 1
    else high = middle
  }
  const sentence = sentences[low]
  const { start, end } = sentence !== undefined && sentence.start <= span.start ? sentence : span
  const around = { start, end: Math.min(end, start + contextMax) }
  const inSource = story.document.map.toSource(around)
  return inSource.verbatim
    ? { start: inSource.start, end: inSource.end }
    : normalForm(story.text.slice(around.start, around.end))
}
