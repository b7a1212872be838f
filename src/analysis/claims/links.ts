// Whether the words of a sentence link to a page, where a reader can look up what is said.
import type { Document } from '../../input/document.ts'
import type { Span } from '../../text/span.ts'

/**
 * Whether a link begins or ends inside a sentence. Asked of few: it reads the source.
 *
 * @param sentence - offsets into the document's text
 */
export function isLinked({ blocks, map, source }: Document, sentence: Span | undefined): boolean {
  if (sentence === undefined) return false
  let from: number | undefined
  let to = 0
  // The targets of a block's links come behind it.
  for (
    let at = blocks.findIndex(({ end }) => end >= sentence.end) + 1;
    at > 0 && blocks[at]?.kind === 'link';
    at += 1
  ) {
    from ??= map.toSource({ start: sentence.start, end: sentence.start + 1 }).start
    to ||= map.toSource({ start: sentence.end - 1, end: sentence.end }).end
    const target = map.toSource(blocks[at] as Span)
    const isInside = target.start >= from && target.end <= to
    if (isInside || opens(source.slice(target.end, from)) || closes(source.slice(to, target.start))) return true
  }
  return false
}

/** `">`: the words of a link in HTML begin behind its target. */
function opens(between: string): boolean {
  return /^["']?[^<>]{0,200}>(?:\s*<[^<>]{0,200}>)*\s*$/.test(between)
}

/** `](`: in Markdown they end before it. */
function closes(between: string): boolean {
  return /^[*_"'”’]{0,6}\]\($/.test(between)
}
