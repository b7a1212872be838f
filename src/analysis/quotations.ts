// Where somebody else speaks: the outermost quotations of a story, found from its quotation marks alone.
import type { Block } from '../input/document.ts'
import { type Span, spanFrom } from '../text/span.ts'
import { isLetterOrDigit, isWhite, type Mark, marksOf, nextSign } from './quotation-marks.ts'
import { definePass } from './story.ts'

/** What opens and closes a quotation; `block` is a quotation set off by mark-up, without marks. */
export type QuotationKind = 'double' | 'single' | 'guillemets' | 'block'

/** An outermost quotation; its span takes in the marks. */
export interface Quotation extends Span {
  /** What is said, without the marks. */
  readonly inner: Span
  /** The paragraph ends without a closing mark because the next one reopens the quotation. */
  readonly open: boolean
  readonly kind: QuotationKind
}

/** The outermost quotations of a story: sorted, never overlapping, none longer than its paragraph. Ask `findOverlap` whether a span is quoted. */
export const quotations = definePass('quotations', (story): readonly Quotation[] =>
  findQuotations(story.text, story.blocks)
)

/**
 * Find the outermost quotations of blocks, in linear time.
 *
 * @param text - the story's text
 * @param blocks - its paragraphs; a quotation never crosses one, but it continues where the next reopens it
 * @returns sorted quotations with offsets into `text`
 * @example
 * findQuotations('He said ‘no’.', [{kind: 'paragraph', start: 0, end: 13}])[0]?.inner // {start: 9, end: 11}
 */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  const found: Quotation[] = []
  let sign = -1
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (block === undefined || block.kind === 'link') continue
    if (block.kind === 'quote') {
      found.push({
        start: block.start,
        end: block.end,
        inner: spanFrom(block.start, block.end),
        open: false,
        kind: 'block'
      })
      continue
    }
    // Looked for once, however many blocks without marks come before it.
    if (sign < block.start) sign = nextSign(text, block.start)
    if (sign >= block.end) continue
    const marks = marksOf(text, { start: sign, end: block.end }, block)
    if (marks.length > 0) readBlock(text, block, marks, reopener(text, blocks, index), found)
  }
  return found
}

/** The kind of mark that the next paragraph begins with, if it begins with one. */
function reopener(text: string, blocks: readonly Block[], index: number): Mark['family'] | undefined {
  let next = index + 1
  while (blocks[next]?.kind === 'link') next += 1
  const block = blocks[next]
  if (block === undefined) return undefined
  let start = block.start
  while (start < block.end && isWhite(text.charCodeAt(start))) start += 1
  return marksOf(text, { start, end: Math.min(start + 2, block.end) }, block)[0]?.family
}

function readBlock(
  text: string,
  block: Block,
  marks: readonly Mark[],
  next: Mark['family'] | undefined,
  found: Quotation[]
): void {
  const closers = pairDoubles(marks)
  let after = block.start
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index]
    if (mark === undefined) break
    if (mark.at < after) continue
    if (mark.family === 'single') {
      if (!mark.opens) continue
      const close = closeOfSingle(text, marks, index)
      if (close !== undefined) after = push(found, mark, close)
      // An unclosed single mark is an apostrophe, unless it begins a paragraph of speech that the next one takes up.
      else if (next === 'single' && startsBlock(text, block, mark)) after = pushUnclosed(found, mark, block.end, true)
      continue
    }
    const close = closers.get(index)
    if (close === undefined) continue
    if (close === 'never') {
      after = pushUnclosed(found, mark, block.end, next === mark.family)
      continue
    }
    const end = marks[close]
    if (end === undefined) continue
    // A second opening mark where a closing one was due: the first quotation ends before it, and goes on in it when two
    // paragraphs of one speech were run together: “It was cold. “It was dark.”
    after = end.closes ? push(found, mark, end) : pushUnclosed(found, mark, end.at, endsSentence(text, end.at))
  }
}

function push(found: Quotation[], open: Mark, close: Mark): number {
  const end = close.at + close.length
  found.push({
    start: open.at,
    end,
    inner: spanFrom(open.at + open.length, close.at),
    open: false,
    kind: kindOf(open)
  })
  return end
}

function pushUnclosed(found: Quotation[], open: Mark, end: number, continues: boolean): number {
  found.push({ start: open.at, end, inner: spanFrom(open.at + open.length, end), open: continues, kind: kindOf(open) })
  return end
}

function kindOf(mark: Mark): QuotationKind {
  return mark.family === 'single' ? 'single' : mark.family === 'guillemets' ? 'guillemets' : 'double'
}

function startsBlock(text: string, block: Span, mark: Mark): boolean {
  for (let at = block.start; at < mark.at; at += 1) if (!isWhite(text.charCodeAt(at))) return false
  return true
}

/**
 * For each outermost double mark or guillemet that opens: the index of the mark where it ends, or `never`.
 * Marks that balance are taken as nested; where they do not, each quotation ends at the first mark that can end it.
 */
function pairDoubles(marks: readonly Mark[]): Map<number, number | 'never'> {
  return pairNested(marks) ?? pairFlat(marks)
}

function pairNested(marks: readonly Mark[]): Map<number, number | 'never'> | undefined {
  const pairs = new Map<number, number | 'never'>()
  const stack: number[] = []
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index]
    if (mark === undefined || mark.family === 'single') continue
    const top = stack.at(-1)
    if (mark.closes && top !== undefined && marks[top]?.family === mark.family) {
      stack.pop()
      if (stack.length === 0) pairs.set(top, index)
    } else if (mark.opens) stack.push(index)
    else return undefined
  }
  return stack.length === 0 ? pairs : undefined
}

function pairFlat(marks: readonly Mark[]): Map<number, number | 'never'> {
  const pairs = new Map<number, number | 'never'>()
  let open = -1
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index]
    if (mark === undefined || mark.family === 'single') continue
    // Straight and curly marks close each other here: "like this”.
    const same = open >= 0 && isGuillemet(marks[open]) === isGuillemet(mark)
    if (same && mark.closes) {
      pairs.set(open, index)
      open = -1
    } else if (mark.opens && (open < 0 || same)) {
      if (open >= 0) pairs.set(open, index)
      open = index
    }
  }
  if (open >= 0) pairs.set(open, 'never')
  return pairs
}

function isGuillemet(mark: Mark | undefined): boolean {
  return mark?.family === 'guillemets'
}

/**
 * The mark that closes a single quotation. “‘The dogs’ owners had left,’ she said”: a mark after an s and before a word is a
 * possessive when another mark before the next quotation can close; looking no further than that keeps it linear.
 */
function closeOfSingle(text: string, marks: readonly Mark[], open: number): Mark | undefined {
  let possessive: Mark | undefined
  let depth = 0
  for (let index = open + 1; index < marks.length; index += 1) {
    const mark = marks[index]
    if (mark === undefined) break
    if (mark.family !== 'single') {
      // Inner quotations have to be whole: a closing mark of an outer one ends the search.
      if (mark.closes && depth > 0) depth -= 1
      else if (mark.opens) depth += 1
      else break
      continue
    }
    if (mark.closes && depth === 0) {
      if (!maybePossessive(text, mark)) return mark
      possessive ??= mark
      continue
    }
    if (mark.opens && !mark.closes && depth === 0) break
  }
  return possessive
}

function endsSentence(text: string, end: number): boolean {
  let at = end - 1
  while (at > 0 && isWhite(text.charCodeAt(at))) at -= 1
  return '.!?…'.includes(text.charAt(at))
}

function maybePossessive(text: string, mark: Mark): boolean {
  const before = text.charAt(mark.at - 1)
  return (
    (before === 's' || before === 'S') &&
    text.charAt(mark.at + 1) === ' ' &&
    isLetterOrDigit(text.charCodeAt(mark.at + 2))
  )
}
