// What goes with a few words that are deleted from a paragraph: the mark-up around them alone, and one of two spaces.

import type { Span } from '../text/span.ts'

/** Elements inside a line that mean nothing without words. */
export const inline = 'a|abbr|b|big|cite|code|em|font|i|mark|s|small|span|strong|sub|sup|u'

/** Tags are looked for no further away. */
const reachMax = 400
const depthMax = 6
const opening = new RegExp(`<(${inline})\\b[^<>]*>$`, 'i')
const closing = new RegExp(`^</(${inline})\\s*>`, 'i')
/** The signs around emphasis, struck words, code and the words of a link in Markdown. */
const signBefore = /(?:\*{1,3}|_{1,3}|~~|`|\[)$/
const linkTarget = /^\]\([^()\s]{0,300}\)/
/** What no space stands before. */
const noSpaceBefore = /^(?:[*_]{0,3}(?:[\s.,;:!?)]|$)|<\/)/
/** A line of a paragraph that holds nothing else. */
const lineBefore = /(?:^|\n)$/
const restOfLine = /^[ \t]*\r?\n(?=\S)/
/** A paragraph begins here: what follows needs no space. */
const begins = /(?:^|[\n>(|])[ \t]*$|(?:^|[\s(])[*_[]{1,3}$|(?:^|\n)[> \t]*(?:[-+*]|\d{1,9}[.)]|#{1,6})[ \t]+$/

/**
 * A span of words and what would be left empty or double where they go.
 *
 * @example
 * withoutGap('The mill <b>x</b> closed.', 'html', { start: 12, end: 13 }) // `<b>x</b>` and the space before it
 */
export function withoutGap(source: string, format: 'html' | 'markdown', span: Span): Span {
  let around = span
  for (let depth = 0; depth < depthMax; depth += 1) {
    const wider = elementAround(source, around) ?? (format === 'markdown' ? signsAround(source, around) : undefined)
    if (wider === undefined) break
    around = wider
  }
  return withSpace(source, around)
}

function elementAround(source: string, { start, end }: Span): Span | undefined {
  const open = opening.exec(source.slice(Math.max(0, start - reachMax), start))
  const close = closing.exec(source.slice(end, end + reachMax))
  if (open === null || close === null || open[1]?.toLowerCase() !== close[1]?.toLowerCase()) return undefined
  return { start: start - open[0].length, end: end + close[0].length }
}

function signsAround(source: string, { start, end }: Span): Span | undefined {
  const sign = signBefore.exec(source.slice(Math.max(0, start - 3), start))?.[0]
  if (sign === undefined) return undefined
  const close = sign === '[' ? linkTarget.exec(source.slice(end, end + reachMax))?.[0] : sign
  if (close === undefined || !source.startsWith(close, end)) return undefined
  return { start: start - sign.length, end: end + close.length }
}

/** Between two words one space stays, before a full stop and where a line begins or ends none; an empty line goes. */
function withSpace(source: string, { start, end }: Span): Span {
  const before = source.slice(Math.max(0, start - reachMax), start)
  if (lineBefore.test(before)) {
    const rest = restOfLine.exec(source.slice(end, end + reachMax))?.[0].length
    if (rest !== undefined) return { start, end: end + rest }
  }
  if (begins.test(before)) return { start, end: end + spacesAt(source, end) }
  if (!noSpaceBefore.test(source.slice(end, end + 5))) return { start, end }
  return { start: start - (before.length - before.replace(/[ \t]+$/, '').length), end }
}

/** How many spaces and tabs stand at a place. */
export function spacesAt(source: string, at: number): number {
  return /^[ \t]*/.exec(source.slice(at, at + reachMax))?.[0].length ?? 0
}
