// Tells the quotation marks of a paragraph from apostrophes, feet and inches, and which of them can open or close.
import { isDigit } from '../text/char-codes.ts'
import type { Span } from '../text/span.ts'

/** A mark that can open or close a quotation. */
export interface Mark {
  readonly at: number
  /** Two for a double mark typed as two single ones. */
  readonly length: number
  /** Marks of one family close each other. */
  readonly family: 'curly' | 'straight' | 'guillemets' | 'single'
  readonly opens: boolean
  readonly closes: boolean
}

/** Words that begin with an apostrophe: ’em, ’tis, ’til, rock ’n’ roll. */
const elisions = new Set(
  'em tis twas til till cause cos coz n bout round neath ere nuff hood burbs fro gator ello ave er im ow alf tween twixt twere twill'.split(
    ' '
  )
)

/**
 * The quotation marks within a span, in order.
 *
 * @param text - the story's text
 * @param span - where to look
 * @param block - the paragraph around it, when only a part is looked at
 */
export function marksOf(text: string, span: Span, block: Span = span): Mark[] {
  const marks: Mark[] = []
  let low = false
  for (let at = nextSign(text, span.start); at < span.end; at = nextSign(text, at + 1)) {
    switch (text.charCodeAt(at)) {
      case 0x22: // "
        pushStraight(marks, text, at, 1, block)
        break
      case 0x27: // '
        if (text.charCodeAt(at + 1) === 0x27 && at + 1 < block.end) {
          pushStraight(marks, text, at, 2, block)
          at += 1
        } else pushSingle(marks, text, at, block, false)
        break
      case 0x60: // ` twice, as typewriters and wire services wrote it
        if (text.charCodeAt(at + 1) === 0x60) {
          marks.push({ at, length: 2, family: 'straight', opens: true, closes: false })
          at += 1
        }
        break
      case 0x201c: // “, which closes after „
        marks.push({ at, length: 1, family: 'curly', opens: !low, closes: low })
        low = false
        break
      case 0x201e: // „, but not in the wreck of a trade mark sign: â„¢
        if (text.charCodeAt(at + 1) === 0xa2) break
        low = true
        marks.push({ at, length: 1, family: 'curly', opens: true, closes: false })
        break
      case 0x201f: // ‟
        marks.push({ at, length: 1, family: 'curly', opens: true, closes: false })
        break
      case 0x201d: // ”
        pushCurlyClose(marks, text, at, block)
        low = false
        break
      case 0x2018: // ‘
      case 0x201a: // ‚
        pushSingle(marks, text, at, block, true)
        break
      case 0x2019: // ’, twice for a double one
        if (text.charCodeAt(at + 1) === 0x2019) {
          marks.push({ at, length: 2, family: 'curly', opens: false, closes: true })
          at += 1
        } else pushSingle(marks, text, at, block, false)
        break
      case 0xab: // «
      case 0x2039: // ‹
        marks.push({ at, length: 1, family: 'guillemets', opens: true, closes: false })
        break
      case 0xbb: // »
      case 0x203a: // ›
        marks.push({ at, length: 1, family: 'guillemets', opens: false, closes: true })
        break
      default:
    }
  }
  return marks
}

/** Whatever can be a mark. */
const sign = /["'`«»‘-‟‹›]/g

/** The first sign from an offset on; infinity where there is none. */
export function nextSign(text: string, from: number): number {
  sign.lastIndex = from
  return sign.test(text) ? sign.lastIndex - 1 : Number.POSITIVE_INFINITY
}

/** Some pages use ” at both ends; before a word it opens. */
function pushCurlyClose(marks: Mark[], text: string, at: number, block: Span): void {
  const opens = startsWord(text, at, 1, block) && isLetterOrDigit(text.charCodeAt(at + 1))
  marks.push({ at, length: 1, family: 'curly', opens, closes: !opens })
}

function pushStraight(marks: Mark[], text: string, at: number, length: number, block: Span): void {
  if (isInches(text, at, block)) return
  const before = at > block.start ? text.charCodeAt(at - 1) : 32
  const after = at + length < block.end ? text.charCodeAt(at + length) : 32
  const opens = startsWord(text, at, length, block)
  const closes = !opens && (!isWhite(before) || isWhite(after))
  // A mark between spaces goes either way.
  const either = isWhite(before) && isWhite(after)
  marks.push({ at, length, family: 'straight', opens: opens || either, closes: closes || either })
}

function pushSingle(marks: Mark[], text: string, at: number, block: Span, onlyOpens: boolean): void {
  const before = at > block.start ? text.charCodeAt(at - 1) : 32
  const after = at + 1 < block.end ? text.charCodeAt(at + 1) : 32
  // It's, O’Brien, Sana'a.
  if (isLetterOrDigit(before) && isLetterOrDigit(after)) return
  const opens = startsWord(text, at, 1, block) && !isElision(text, at + 1, block.end)
  const closes = !onlyOpens && !opens && !isWhite(before) && !isLetterOrDigit(after) && !isFeet(text, at, block)
  if (opens || closes) marks.push({ at, length: 1, family: 'single', opens, closes })
}

/** After a space, a bracket, a dash or another opening mark, and before something that is no space. */
function startsWord(text: string, at: number, length: number, block: Span): boolean {
  const after = at + length < block.end ? text.charCodeAt(at + length) : 32
  if (isWhite(after)) return false
  if (at === block.start) return true
  const before = text.charCodeAt(at - 1)
  // ( [ { — – “ ‘ « / and the ellipsis; a straight mark or a hyphen counts when it starts a word itself.
  if (isWhite(before) || '([{—–“‘„«‹/'.includes(text.charAt(at - 1))) return true
  if (before === 0x22 || before === 0x27 || before === 0x2d)
    return at - 1 === block.start || isWhite(text.charCodeAt(at - 2))
  return false
}

/** ’90s, ’em, ’til. */
function isElision(text: string, start: number, limit: number): boolean {
  let end = start
  while (end < limit && end - start < 8 && isLetterOrDigit(text.charCodeAt(end))) end += 1
  const word = text.slice(start, end).toLowerCase()
  return elisions.has(word) || /^\d\ds?$/.test(word)
}

/** 6'2", 5’ 10". */
function isInches(text: string, at: number, block: Span): boolean {
  let digit = at - 1
  while (digit > block.start && at - digit < 4 && isDigit(text.charCodeAt(digit))) digit -= 1
  if (digit === at - 1) return false
  if (text.charAt(digit) === ' ') digit -= 1
  const mark = text.charAt(digit)
  return (mark === "'" || mark === '’') && isDigit(text.charCodeAt(digit - 1))
}

/** 5' 10": the foot mark stands between two figures. */
function isFeet(text: string, at: number, block: Span): boolean {
  return (
    at > block.start &&
    isDigit(text.charCodeAt(at - 1)) &&
    text.charAt(at + 1) === ' ' &&
    isDigit(text.charCodeAt(at + 2))
  )
}

/** White space, as far as it matters beside a quotation mark. */
export function isWhite(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0xfeff
  )
}

/** A letter of any script, or a digit. */
export function isLetterOrDigit(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code)
  return (
    code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    code !== 0xfeff
  )
}
