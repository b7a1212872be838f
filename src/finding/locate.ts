import { prose, type Story } from '../analysis/story.ts'
import type { Sentence } from '../input/english.ts'
import { indexLines, type LineIndex } from '../text/lines.ts'
import { normalForm } from '../text/normal-form.ts'
import type { Span } from '../text/span.ts'
import type { Located, Place } from './finding.ts'

/** A sentence longer than this is cut in fingerprints, so that one giant paragraph costs no more than a page. */
const contextMax = 400

/** Turns spans of a story's text into places of its source. */
export interface Locator {
  /** Where a text span lies in the source. */
  readonly locate: (span: Span) => Located
  /** Lines and columns of a source span. */
  readonly place: (span: Span) => Place
}

/** A locator for one story; lines are indexed on first use. */
export function locatorOf(story: Story): Locator {
  const { source, map } = story.document
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
  return {
    place,
    locate(span) {
      const { start, end, verbatim } = map.toSource(span)
      return { ...place({ start, end }), actual: source.slice(start, end), verbatim, context: contextOf(story, span) }
    }
  }
}

function contextOf(story: Story, span: Span): string {
  const { sentences } = story.get(prose)
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sentences[middle] as Sentence).end <= span.start) low = middle + 1
    else high = middle
  }
  const sentence = sentences[low]
  const around = sentence !== undefined && sentence.start <= span.start ? sentence : span
  return normalForm(story.text.slice(around.start, Math.min(around.end, around.start + contextMax)))
}
