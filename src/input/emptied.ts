// What goes with a block when all its words are deleted: its element, its lines, the blank lines behind them.

import type { Span } from '../text/span.ts'
import type { Format } from './document.ts'
import { inline, spacesAt, withoutGap } from './emptied-words.ts'
import { blockElements } from './html-elements.ts'

/** A format whose blocks have more around them than their words. */
export type MarkupFormat = 'html' | 'markdown'

/** The format of a document as one whose blocks can be emptied; strings in JSON are written in another way. */
export function markupFormat(format: Format): MarkupFormat | undefined {
  return format === 'html' || format === 'markdown' ? format : undefined
}

/** Tags of an element, or the white space of a paragraph, are looked for no further away. */
const reachMax = 400
/** An element in a list in a box in a section. */
const depthMax = 6

/** Elements that mean nothing without words. */
const element = 'p|div|h[1-6]|li|ul|ol|dd|dt|dl|figcaption|blockquote|section|aside'
const blank = '(?:\\s|&nbsp;)*'
const opening = new RegExp(`<(${element})\\b[^<>]*>${blank}((?:<(?:${inline})\\b[^<>]*>${blank})*)$`, 'i')
const closing = new RegExp(`^${blank}((?:</(?:${inline})>${blank})*)(?:<br\\s*/?>${blank})?</(${element})\\s*>`, 'i')
const tagName = /<\/?([a-z][a-z0-9]*)/gi
/** The editor of WordPress writes comments around every paragraph. */
const blockStart = /<!-- wp:([a-z/-]+)(?: \{[^<>]*\})? -->\s*$/
const blockEnd = /^\s*<!-- \/wp:([a-z/-]+) -->/

/** Before the words of a Markdown block: marks of quotations and lists, of headings, of emphasis and links. */
const markdownStart = /^((?:[ \t]{0,3}(?:>[ \t]?|[-+*][ \t]+|\d{1,9}[.)][ \t]+))*)[ \t]*((?:#{1,6}[ \t]+)?)([*_~[]*)$/
const markdownEnd = /^((?:[*_~]|\]\([^()\s]{0,300}\))*)[ \t]*#*[ \t]*$/
/** A line that cannot go on with the paragraph before it. */
const newBlock = /[ \t]*(?:\r?\n|$|>|[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|`{3}|~{3}|<)/y
/** Below a heading. */
const underline = /[ \t]{0,3}(?:=+|-+)[ \t]*(?:\r?\n|$)/y
const blankLines = /(?:[ \t]*\r?\n)*(?:[ \t]*$)?/y
const restOfLine = /[ \t]*(?:\r?\n|$)/y
const blocks = [...blockElements].join('|')
/** Tags that part paragraphs, with comments between. */
const tagBefore = new RegExp(`</?(?:${blocks})\\b[^<>]*>(?:\\s|<!--[^<>]*-->)*$`, 'i')
const tagBehind = new RegExp(`^(?:\\s|<!--[^<>]*-->)*</?(?:${blocks})\\b`, 'i')
/** A line without words, which parts the paragraphs of Markdown; in a quotation it has marks. */
const blankBefore = /(?:^|\n)([> \t]*)\r?\n[ \t]*$/
const headingBefore = /(?:^|\n)[> \t]*#{1,6}[ \t][^\n]*\n[ \t]*$/
const parting = /^[> \t]*(?:\r?\n|$|[-+*][ \t]|#{1,6}[ \t]|`{3}|~{3})/

/**
 * The spans to delete so that nothing empty stays behind, where each of the given spans is all the words of a block.
 * Of a span with other words beside it, what it alone stands in goes, and the space that would be there twice.
 *
 * @param spans - spans of the source, in order
 * @example
 * emptied('<p>One</p><p>Two</p>', 'html', [{ start: 3, end: 6 }]) // [{ start: 0, end: 10 }]
 */
export function emptied(source: string, format: MarkupFormat, spans: readonly Span[]): readonly Span[] {
  const joined: Widened[] = []
  for (const span of spans) {
    const block = (format === 'markdown' ? linesAround(source, span) : undefined) ?? elementsAround(source, span)
    const isWide = block.start < span.start || block.end > span.end
    const wide = isWide ? block : withoutGap(source, format, span)
    const last = joined.at(-1)
    if (last !== undefined && wide.start < last.end) return spans
    // A list whose items have all gone is empty itself.
    if (last?.isWide && isWide && source.slice(last.end, wide.start).trim() === '') last.end = wide.end
    else joined.push({ start: wide.start, end: wide.end, isWide })
  }
  const gone = joined.map(({ start, end, isWide }) =>
    isWide ? wholeLines(source, elementsAround(source, { start, end })) : { start, end }
  )
  return gone.every((span, index) => !joined[index]?.isWide || staysParted(source, format, span)) ? gone : spans
}

/**
 * What goes with neighbouring elements that are all deleted: the list that held nothing else.
 *
 * @param span - from the first of them to the last
 */
export function emptiedAround(source: string, span: Span): Span {
  const around = elementsAround(source, span)
  return around.start < span.start && around.end > span.end ? wholeLines(source, around) : span
}

/** Whether what stands before a deleted block and what stands behind it are still two blocks. */
function staysParted(source: string, format: MarkupFormat, { start, end }: Span): boolean {
  const before = source.slice(Math.max(0, start - reachMax), start)
  const behind = source.slice(end, end + reachMax)
  if (before.trim() === '' || behind.trim() === '' || tagBefore.test(before) || tagBehind.test(behind)) return true
  if (format === 'html' || !/\n[ \t]*$/.test(before)) return false
  return blankBefore.test(before) || headingBefore.test(before) || parting.test(behind) || areItems(before, behind)
}

function areItems(before: string, behind: string): boolean {
  return /(?:^|\n)[> \t]*\d{1,9}[.)][ \t][^\n]*\n[ \t]*$/.test(before) && /^[> \t]*\d{1,9}[.)][ \t]/.test(behind)
}

interface Widened {
  readonly start: number
  end: number
  readonly isWide: boolean
}

/** The outermost element that holds nothing but a span; the span itself where there is none. */
function elementsAround(source: string, span: Span): Span {
  let { start, end } = span
  for (let depth = 0; depth < depthMax; depth += 1) {
    const before = source.slice(Math.max(0, start - reachMax), start)
    const behind = source.slice(end, end + reachMax)
    const open = opening.exec(before) ?? blockStart.exec(before)
    const close = closing.exec(behind) ?? blockEnd.exec(behind)
    if (open === null || close === null || !arePair(open, close)) break
    start -= before.length - open.index
    end += close[0].length
  }
  return { start, end }
}

function arePair(open: RegExpExecArray, close: RegExpExecArray): boolean {
  const [, name = '', within] = open
  // Of a comment only the name is caught, of an element the tags within as well.
  if (within === undefined || close[2] === undefined) return within === close[2] && name === close[1]
  const closed = namesIn(close[1] ?? '').reverse()
  return name.toLowerCase() === close[2].toLowerCase() && namesIn(within).join(' ') === closed.join(' ')
}

function namesIn(tags: string): string[] {
  return [...tags.matchAll(tagName)].map(([, name = '']) => name.toLowerCase())
}

/** The lines of a Markdown block that holds nothing but a span. */
function linesAround(source: string, span: Span): Span | undefined {
  const start = lineStart(source, span.start)
  if (start === undefined) return undefined
  const head = markdownStart.exec(source.slice(start, span.start))
  const tail = markdownEnd.exec(source.slice(span.end, span.end + reachMax).split(/\r?\n/, 1)[0] ?? '')
  if (head === null || tail === null) return undefined
  const [, markers = '', heading = '', opened = ''] = head
  const closed = (tail[1] ?? '').replace(/\]\([^()\s]*\)/g, '[')
  if (Array.from(opened).reverse().join('') !== closed) return undefined
  const isItem = /[-+*\d]/.test(markers)
  if (!isItem && heading === '' && marksBefore(source, start) === undefined) return undefined
  let end = matched(restOfLine, source, span.end + tail[0].length)
  if (end === undefined) return undefined
  if (markers === '' && heading === '') end = matched(underline, source, end) ?? end
  if (heading === '' && matched(newBlock, source, end) === undefined) return undefined
  // What is indented below an item belongs to it.
  const below = matched(blankLines, source, end) ?? end
  return isItem && spacesAt(source, below) > spacesAt(source, start) ? undefined : { start, end }
}

/** Lines that hold nothing else go with what is deleted, and the blank lines behind them; at the end of the copy those before. */
function wholeLines(source: string, span: Span): Span {
  const start = lineStart(source, span.start)
  const end = source.charAt(span.end - 1) === '\n' ? span.end : matched(restOfLine, source, span.end)
  if (start === undefined || end === undefined || source.slice(start, span.start).trim() !== '') return span
  const behind = marksBefore(source, start)?.trim() === '' ? (matched(blankLines, source, end) ?? end) : end
  if (source.slice(behind).trim() !== '') return { start, end: behind }
  const kept = source.slice(0, start).trimEnd().length
  const from = kept === 0 ? 0 : (matched(restOfLine, source, kept) ?? start)
  return { start: Math.min(start, from), end: source.length }
}

/** Where the line of a place begins, if that is near. */
function lineStart(source: string, at: number): number | undefined {
  const from = Math.max(0, at - reachMax)
  const newline = source.slice(from, at).lastIndexOf('\n')
  return newline >= 0 ? from + newline + 1 : from === 0 ? 0 : undefined
}

/** The marks of the line before, where that has no words; above the first line there are none. */
function marksBefore(source: string, start: number): string | undefined {
  return start === 0 ? '' : blankBefore.exec(source.slice(Math.max(0, start - reachMax), start))?.[1]
}

/** Where a sticky pattern ends that begins at a place. */
function matched(pattern: RegExp, source: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(source) ? pattern.lastIndex : undefined
}
