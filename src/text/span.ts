/**
 * A stretch of text: UTF-16 code units from the start, `end` exclusive.
 *
 * @example
 * slice('Serget Lavrov', {start: 0, end: 6}) // 'Serget'
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * A span inside something larger. The engine clones a flat literal at once, and one with a literal inside it eight times as
 * slowly, so in code that runs often what lies inside is made apart, by a call.
 */
export function spanFrom(start: number, end: number): Span {
  return { start, end }
}

/** The text that a span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Order by start, then the longer first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/** The index of the first span that starts at an offset or after it, in a list in order of start; its length where none does. */
export function firstStartingFrom(sorted: readonly Span[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The index of the first span that ends after an offset, in a list in order of end; its length where none does. */
export function firstEndingAfter(sorted: readonly Span[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The first span of a sorted, non-overlapping list that overlaps `span`, by binary search.
 *
 * @returns the span found, or `undefined`
 */
export function findOverlap<T extends Span>(sorted: readonly T[], span: Span): T | undefined {
  const found = sorted[firstEndingAfter(sorted, span.start)]
  return found !== undefined && overlaps(found, span) ? found : undefined
}
