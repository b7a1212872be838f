// What must hold for every document that a reader gives back.

import { expect } from 'vitest'
import type { Block, Document } from '../../src/input/document.ts'
import { type Span, slice } from '../../src/text/span.ts'

/** The blocks as the tests write them: kind, depth for headings, text. */
export function brief({ text, blocks }: Document): string[] {
  return blocks.map((block) => `${block.kind}${block.depth ?? ''}: ${slice(text, block)}`)
}

/** Blocks are sorted, do not overlap, lie inside the text and have no white space at their ends. */
export function checkBlocks({ text, blocks }: Document): void {
  // One `expect` for all: 100,000 of them would take longer than any reader.
  const isWrong = (block: Block, index: number) =>
    block.start < (blocks[index - 1]?.end ?? 0) ||
    block.end <= block.start ||
    block.end > text.length ||
    slice(text, block) !== slice(text, block).trim()
  expect(blocks.filter(isWrong)).toEqual([])
}

/** The words of all blocks with their places in the text and in the source. */
export function wordsOf({ source, text, blocks, map }: Document) {
  return blocks.flatMap((block) =>
    [...slice(text, block).matchAll(/[^\s\ufffc]+/g)].map((match) => {
      const start = block.start + match.index
      const span = { start, end: start + match[0].length }
      const place = map.toSource(span)
      return { ...span, block, word: match[0], place, raw: slice(source, place) }
    })
  )
}

/** The map goes forward inside a block, and over all blocks but those lifted out of another one. */
export function checkMap(document: Document): void {
  const { map, source } = document
  const none = { start: 0, end: 0 }
  let within = none
  let overall = none
  let current: Block | undefined
  for (const { place, word, raw, start, block } of wordsOf(document)) {
    if (block !== current) within = none
    current = block
    expect(place.end).toBeGreaterThan(place.start)
    expect(place.end).toBeLessThanOrEqual(source.length)
    expect(goesOn(within, place)).toBe(true)
    within = place
    if (!['link', 'alt'].includes(block.kind)) {
      expect(goesOn(overall, place)).toBe(true)
      overall = place
    }
    if (place.verbatim) {
      expect(raw).toBe(word)
      expect(map.toText(place.start)).toBe(start)
    }
    const point = map.toSource({ start, end: start })
    expect(point.start).toBeGreaterThanOrEqual(place.start)
    expect(point.start).toBeLessThan(place.end)
  }
}

/** One place comes after another, or both are one piece that could not be taken apart. */
function goesOn(before: Span, after: Span): boolean {
  return after.start >= before.end || (after.start === before.start && after.end === before.end)
}

/** Run a reader on a hostile text: it must come to an end, and not by giving up; the benchmark suite takes its time. */
export function checkHostile(read: () => Document): Document {
  const document = read()
  checkBlocks(document)
  expect(document.problems.filter(({ message }) => message.includes('could not be parsed'))).toEqual([])
  return document
}
