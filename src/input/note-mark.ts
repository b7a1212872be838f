// Raised figures: those of a footnote are no copy, those of a square metre are.

/** `1</sup>`, `[12]</sup>`, `<a href="#n1">*</a></sup>`. */
const noteMark =
  /\s{0,9}(?:<a\b[^<>]{0,300}>)?\s{0,9}[[(]?(?:\d{1,3}|[*\u2020\u2021]{1,3})[\])]?\s{0,9}(?:<\/a\s{0,9}>)?\s{0,9}<\/sup\s{0,9}>/iy
/** Before the raised figure: a number or a unit. */
const measured = /\d$|(?:^|[^a-z])(?:[ckm]?m|ft|in|yd|mi)$/i

/** Whether the raised figures behind a `<sup>` are those of a footnote, and not of a square metre or a power of ten. */
export function pointsToNote(source: string, start: number, end: number): boolean {
  noteMark.lastIndex = end
  return noteMark.test(source) && !measured.test(source.slice(Math.max(0, start - 4), start))
}
