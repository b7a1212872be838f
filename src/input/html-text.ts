// Reads raw HTML text or an attribute value: references are decoded one by one, white space collapses.

import { readHtmlReference } from './character-references.ts'
import type { CopySink } from './copy-builder.ts'

/** Where a piece of raw text stands. */
export type HtmlTextPlace = 'data' | 'preformatted' | 'title' | 'attribute'

/**
 * Send the raw source between two offsets to a sink, as a browser would show it.
 *
 * @example
 * const copy = new CopyBuilder('caf&eacute;\r\n bar')
 * readHtmlText('caf&eacute;\r\n bar', 0, 17, 'data', copy) // copy holds 'café bar'
 */
export function readHtmlText(source: string, start: number, end: number, place: HtmlTextPlace, sink: CopySink): void {
  let runStart = start
  let offset = start
  /** The run so far goes out; reading goes on at `next`. */
  const endRun = (next: number) => {
    if (runStart < offset) sink.verbatim(runStart, offset)
    runStart = next
  }
  while (offset < end) {
    const character = source.charAt(offset)
    let next = offset + 1
    if (character === '&') {
      const reference = readHtmlReference(source, offset, place === 'attribute')
      if (reference !== undefined && reference.end <= end) {
        next = reference.end
        endRun(next)
        sendReference(reference.text, offset, next, place, sink)
      }
    } else if (isSpace(character)) {
      if (place === 'preformatted') {
        if (isLineEnding(character)) {
          if (source.startsWith('\r\n', offset)) next++
          endRun(next)
          sink.lineBreak(offset, next)
        }
      } else {
        while (next < end && isSpace(source.charAt(next))) next++
        const isOneSpaceInsideRun = next === offset + 1 && character === ' ' && runStart < offset && next < end
        if (!isOneSpaceInsideRun || source.charAt(next) === '<' || source.charAt(next) === '&') {
          endRun(next)
          sink.space(offset, next)
        }
      }
    } else if (character === '\0') {
      endRun(next)
      // The standard drops NUL in body text and replaces it elsewhere.
      if (place === 'title' || place === 'attribute') sink.replaced('\ufffd', offset, next)
    } else if (character === '<' && source.startsWith('</>', offset) && offset + 3 <= end) {
      // An end tag without a name is no token: it vanishes from the middle of a text.
      if (place === 'data' || place === 'preformatted') {
        next = offset + 3
        endRun(next)
      }
    }
    offset = next
  }
  endRun(end)
}

function sendReference(text: string, start: number, end: number, place: HtmlTextPlace, sink: CopySink): void {
  if (!isSpace(text)) sink.replaced(text, start, end)
  else if (place !== 'preformatted') sink.space(start, end)
  else if (isLineEnding(text)) sink.lineBreak(start, end)
  else sink.replaced(text, start, end)
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r' || character === '\f'
}

function isLineEnding(character: string): boolean {
  return character === '\n' || character === '\r'
}
