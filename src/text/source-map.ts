import type { Span } from './span.ts'

/** Where a text span lies in the source. */
export interface SourceSpan extends Span {
  /** Whether the source slice is the text, character by character, so that an edit there is safe. */
  readonly verbatim: boolean
}

/**
 * A map from extracted text to the source it was read from.
 *
 * Invariant: for every span of the text, the source slice at `toSource(span)` decodes to the text slice.
 * Within a block the map is monotone. From block to block it is too, but for blocks that were lifted out of the
 * middle of another one (link targets, alternative texts): there the source steps back once and then goes on.
 */
export interface SourceMap {
  /** The narrowest source span that holds the text span. */
  toSource(span: Span): SourceSpan
  /** Whether the source slice of a span is all text, written as it reads or not, so that it can be deleted. */
  isUnbroken(span: Span): boolean
  /** The text offset at or after a source offset. */
  toText(sourceOffset: number): number
}

/** The map of plain text: text and source are the same string. */
export const identityMap: SourceMap = {
  toSource: ({ start, end }) => ({ start, end, verbatim: true }),
  isUnbroken: () => true,
  toText: (offset) => offset
}

/**
 * Collects the text of a document run by run, and the map back to its source.
 *
 * @example
 * const builder = new SourceMapBuilder('Tom &amp; Jerry')
 * builder.verbatim(0, 4)
 * builder.replaced('&', 4, 9)
 * builder.verbatim(9, 15)
 * builder.build().text // 'Tom & Jerry'
 */
export class SourceMapBuilder {
  readonly #source: string
  readonly #segments: Segments = { kinds: [], textStarts: [], sourceStarts: [], sourceEnds: [] }
  #text = ''
  #isMonotone = true

  constructor(source: string) {
    this.#source = source
  }

  /** How much text there is so far. */
  get length(): number {
    return this.#text.length
  }

  /** Append a stretch of the source as it stands. */
  verbatim(start: number, end: number): void {
    if (end <= start) return
    const { kinds, sourceEnds } = this.#segments
    const last = kinds.length - 1
    // Runs that touch become one, so that a word read in two parts can still be edited.
    if (kinds[last] === 'verbatim' && sourceEnds[last] === start) sourceEnds[last] = end
    else this.#push('verbatim', start, end)
    this.#text += this.#source.slice(start, end)
  }

  /** Append text that the source writes another way: an entity, an escape, a line break read as a space. */
  replaced(text: string, start: number, end: number): void {
    if (text === '') return
    this.#push('replaced', start, end)
    this.#text += text
  }

  /** Append text that is nowhere in the source, such as the blank line between blocks. */
  synthetic(text: string): void {
    if (text === '') return
    const here = this.#segments.sourceEnds.at(-1) ?? 0
    this.#push('synthetic', here, here)
    this.#text += text
  }

  build(): { readonly text: string; readonly map: SourceMap } {
    const map = new SegmentMap(this.#text, this.#source, this.#segments, this.#isMonotone)
    return { text: this.#text, map }
  }

  #push(kind: SegmentKind, start: number, end: number): void {
    const { kinds, textStarts, sourceStarts, sourceEnds } = this.#segments
    if (start < (sourceEnds.at(-1) ?? 0)) this.#isMonotone = false
    kinds.push(kind)
    textStarts.push(this.#text.length)
    sourceStarts.push(start)
    sourceEnds.push(end)
  }
}

type SegmentKind = 'verbatim' | 'replaced' | 'synthetic'

/** Columns of one table: a story of 10 MB has a million segments, and objects would cost ten times the memory. */
interface Segments {
  readonly kinds: SegmentKind[]
  readonly textStarts: number[]
  readonly sourceStarts: number[]
  readonly sourceEnds: number[]
}

class SegmentMap implements SourceMap {
  readonly #text: string
  readonly #source: string
  readonly #segments: Segments
  readonly #isMonotone: boolean
  /** Indexes of the segments that have a source, in the order of the source. */
  readonly #bySource: readonly number[]

  constructor(text: string, source: string, segments: Segments, isMonotone: boolean) {
    this.#text = text
    this.#source = source
    this.#segments = segments
    this.#isMonotone = isMonotone
    const bySource = [...segments.kinds.keys()].filter((index) => segments.kinds[index] !== 'synthetic')
    const starts = segments.sourceStarts as readonly number[]
    if (!isMonotone) bySource.sort((a, b) => (starts[a] as number) - (starts[b] as number))
    this.#bySource = bySource
  }

  toSource(span: Span): SourceSpan {
    const { kinds } = this.#segments
    if (kinds.length === 0) return { start: 0, end: 0, verbatim: true }
    if (span.end <= span.start) return this.#pointToSource(span.start)
    const first = this.#segmentAt(span.start)
    const last = this.#segmentAt(span.end - 1)
    let start = this.#startInSource(first, span.start)
    let end = this.#endInSource(last, span.end)
    if (first === last) return { start, end, verbatim: kinds[first] === 'verbatim' }
    if (!this.#isMonotone) [start, end] = this.#hull(first, last, start, end)
    const isCopy =
      end - start === span.end - span.start && this.#source.slice(start, end) === this.#text.slice(span.start, span.end)
    return { start, end, verbatim: isCopy }
  }

  isUnbroken({ start, end }: Span): boolean {
    const { kinds, sourceStarts, sourceEnds } = this.#segments
    if (kinds.length === 0 || end <= start) return false
    const last = this.#segmentAt(end - 1)
    for (let index = this.#segmentAt(start); index <= last; index += 1) {
      const isWhole = this.#textStart(index) >= start && this.#textStart(index + 1) <= end
      if (kinds[index] === 'synthetic' || (kinds[index] === 'replaced' && !isWhole)) return false
      if (index < last && sourceEnds[index] !== sourceStarts[index + 1]) return false
    }
    return true
  }

  toText(sourceOffset: number): number {
    const { kinds, sourceStarts, sourceEnds } = this.#segments
    const position = firstWhere(this.#bySource.length, (middle) => {
      return (sourceEnds[this.#bySource[middle] as number] as number) > sourceOffset
    })
    const index = this.#bySource[position]
    if (index === undefined) return this.#text.length
    const inside = sourceOffset - (sourceStarts[index] as number)
    if (inside <= 0) return this.#textStart(index)
    return kinds[index] === 'verbatim' ? this.#textStart(index) + inside : this.#textStart(index + 1)
  }

  /** An empty span is a place to insert at; inside an entity there is none, so the whole entity is given. */
  #pointToSource(offset: number): SourceSpan {
    const { kinds, sourceStarts, sourceEnds } = this.#segments
    const index = this.#segmentAt(offset)
    if (offset >= this.#textStart(index + 1)) {
      const end = sourceEnds[index] as number
      return { start: end, end, verbatim: true }
    }
    const start = this.#startInSource(index, offset)
    if (kinds[index] !== 'replaced' || offset <= this.#textStart(index)) return { start, end: start, verbatim: true }
    return { start: sourceStarts[index] as number, end: sourceEnds[index] as number, verbatim: false }
  }

  /** The source from the first to the last place a span was read from, where those are not in order. */
  #hull(first: number, last: number, start: number, end: number): [number, number] {
    const { kinds, sourceStarts, sourceEnds } = this.#segments
    let low = Number.POSITIVE_INFINITY
    let high = Number.NEGATIVE_INFINITY
    for (let index = first; index <= last; index++) {
      if (kinds[index] === 'synthetic') continue
      low = Math.min(low, index === first ? start : (sourceStarts[index] as number))
      high = Math.max(high, index === last ? end : (sourceEnds[index] as number))
    }
    return low <= high ? [low, high] : [start, end]
  }

  #startInSource(index: number, offset: number): number {
    const start = this.#segments.sourceStarts[index] as number
    return this.#segments.kinds[index] === 'verbatim' ? start + Math.max(0, offset - this.#textStart(index)) : start
  }

  #endInSource(index: number, offset: number): number {
    if (this.#segments.kinds[index] !== 'verbatim') return this.#segments.sourceEnds[index] as number
    const end = (this.#segments.sourceStarts[index] as number) + offset - this.#textStart(index)
    return Math.min(end, this.#segments.sourceEnds[index] as number)
  }

  #textStart(index: number): number {
    return this.#segments.textStarts[index] ?? this.#text.length
  }

  /** The segment that holds a text offset; the nearest one when the offset lies outside the text. */
  #segmentAt(offset: number): number {
    const { textStarts } = this.#segments
    return Math.max(0, firstWhere(textStarts.length, (middle) => (textStarts[middle] as number) > offset) - 1)
  }
}

/** The first index below `length` for which a test holds that, once true, stays true; `length` if there is none. */
function firstWhere(length: number, test: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}
