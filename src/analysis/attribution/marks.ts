import { isDigit } from '../../text/char-codes.ts'
// The marks that stand between two words: commas, dashes, brackets, quotation marks.

/** What stands between a word and the one before it, as bits. */
export const gap = {
  comma: 1,
  dash: 2,
  quote: 4,
  open: 8,
  close: 16,
  colon: 32,
  semicolon: 64,
  stop: 128,
  possessive: 256
} as const
/** Marks that interrupt a clause. */
export const interrupts = gap.comma | gap.dash | gap.open | gap.close | gap.semicolon | gap.colon

/** The marks of a text from `start` to `end`, as bits of `gap`. */
export function marksBetween(text: string, start: number, end: number): number {
  // "the groups’ call": a mark that belongs to the word before it.
  if (
    end - start === 2 &&
    (text.charAt(start) === '’' || text.charAt(start) === "'") &&
    text.charAt(start - 1) === 's'
  ) {
    return gap.possessive
  }
  let marks = 0
  for (let at = start; at < end; at += 1) marks |= markOf(text.charCodeAt(at), text, at)
  return marks
}

function markOf(code: number, text: string, at: number): number {
  switch (code) {
    case 0x2c: // not that of 1,240
      return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)) ? 0 : gap.comma
    case 0x2d: // - between spaces, or doubled
      return at === 0 || /[\s-]/.test(text.charAt(at - 1)) || text.charAt(at + 1) === '-' ? gap.dash : 0
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return gap.dash
    case 0x22:
    case 0x27:
    case 0xab:
    case 0xbb:
    case 0x2018:
    case 0x2019:
    case 0x201c:
    case 0x201d:
      return gap.quote
    case 0x28:
    case 0x5b:
      return gap.open
    case 0x29:
    case 0x5d:
      return gap.close
    case 0x3a:
      return gap.colon
    case 0x3b:
      return gap.semicolon
    case 0x21:
    case 0x2e:
    case 0x3f:
    case 0x2026:
      return gap.stop
    default:
      return 0
  }
}
