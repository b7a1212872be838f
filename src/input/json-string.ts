// The text of a JSON string, and where each of its characters is written.

import type { SourceMapBuilder } from '../text/source-map.ts'
import type { TextBuilder } from './copy-builder.ts'

const letters: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** A JSON string, decoded. */
export interface JsonString {
  readonly value: string
  /** Offset in the value of each character that is written as an escape. */
  readonly escapes: readonly number[]
  /** Where each of them ends in the source. */
  readonly ends: readonly number[]
  /** Where the value begins in the source, after the quotation mark. */
  readonly start: number
}

/**
 * Decode the JSON string between two offsets, quotation marks not included.
 *
 * @example
 * readJsonString('"caf\\u00e9"', 1, 10).value // 'café'
 */
export function readJsonString(source: string, start: number, end: number): JsonString {
  const parts: string[] = []
  const escapes: number[] = []
  const ends: number[] = []
  let length = 0
  let run = start
  for (let at = source.indexOf('\\', start); at >= 0 && at < end; at = source.indexOf('\\', run)) {
    const kind = source.charAt(at + 1)
    const next = at + (kind === 'u' ? 6 : 2)
    parts.push(
      source.slice(run, at),
      kind === 'u' ? String.fromCharCode(Number.parseInt(source.slice(at + 2, next), 16)) : (letters[kind] ?? kind)
    )
    escapes.push(length + at - run)
    ends.push(next)
    length += at - run + 1
    run = next
  }
  parts.push(source.slice(run, end))
  return { value: parts.join(''), escapes, ends, start }
}

/**
 * Builds text out of a JSON string's value, with places in the source of the whole file: offsets that come in are into
 * the value, offsets that go out into the file.
 */
export function builderIn(string: JsonString, file: SourceMapBuilder): TextBuilder {
  const { value, escapes, ends } = string
  return {
    get length() {
      return file.length
    },
    verbatim(from, to) {
      let at = from
      for (let escape = firstFrom(escapes, from); at < to; escape += 1) {
        const run = Math.min(escapes[escape] ?? to, to)
        const start = sourceOffset(string, at)
        file.verbatim(start, start + run - at)
        if (run < to) file.replaced(value.charAt(run), start + run - at, ends[escape] ?? 0)
        at = run + 1
      }
    },
    replaced: (text, from, to) => file.replaced(text, sourceOffset(string, from), sourceOffset(string, to)),
    synthetic: (text) => file.synthetic(text),
    build: () => file.build()
  }
}

/** Where the character at an offset of the value begins in the source; at the end of the value, where that ends. */
export function sourceOffset({ escapes, ends, start }: JsonString, offset: number): number {
  const before = firstFrom(escapes, offset) - 1
  return before < 0 ? start + offset : (ends[before] ?? 0) + offset - (escapes[before] ?? 0) - 1
}

/** The index of the first escape at or after an offset of the value. */
function firstFrom(escapes: readonly number[], offset: number): number {
  let low = 0
  let high = escapes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((escapes[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
