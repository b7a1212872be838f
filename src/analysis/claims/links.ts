// Whether the words of a sentence link to a page, where a reader can look up what is said.
import type { Document } from '../../input/document.ts'
import type { Sentence } from '../../input/english.ts'

/**
 * Whether a link begins or ends inside a sentence. Asked of few: it reads the source.
 *
 * @param sentence - offsets into the document's text
 */
export function isLinked({ blocks, map, source }: Document, sentence: Sentence | undefined): boolean {
  if (sentence === undefined) return false
  // The targets of a block's links come behind it.
  let at = sentence.block + 1
  if (blocks[at]?.kind !== 'link') return false
  const { start } = map.toSource({ start: sentence.start, end: sentence.start + 1 })
  const { end } = map.toSource({ start: sentence.end - 1, end: sentence.end })
  for (let block = blocks[at]; block?.kind === 'link'; block = blocks[at]) {
    const target = map.toSource(block)
    // They come in their order.
    if (target.start > end + betweenMax) return false
    if (target.start >= start && target.end <= end) return true
    if (start - target.end < betweenMax && opens(source.slice(target.end, start))) return true
    if (target.start - end < betweenMax && closes(source.slice(end, target.start))) return true
    at += 1
  }
  return false
}

/** Letters of mark-up between a link's target and its words. */
const betweenMax = 400

/** `">`: the words of a link in HTML begin behind its target. */
function opens(between: string): boolean {
  return /^["']?[^<>]{0,200}>(?:\s*<[^<>]{0,200}>)*\s*$/.test(between)
}

/** `](`: in Markdown they end before it. */
function closes(between: string): boolean {
  return /^[*_"'”’]{0,6}\]\($/.test(between)
}
