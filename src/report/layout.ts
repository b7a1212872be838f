/** Columns of a terminal that is no wider than a page. */
export const columnsDefault = 100

/** Break a text at spaces so that no line is longer than `columns`; a word that is longer than a line has one of its own. */
export function wrap(text: string, columns: number): string[] {
  const even = text.trim().replace(/\s\s+|[^\S ]/g, ' ')
  const lines: string[] = []
  let start = 0
  while (even.length - start > columns) {
    const before = even.lastIndexOf(' ', start + columns)
    const end = before > start ? before : even.indexOf(' ', start)
    if (end < 0) break
    lines.push(even.slice(start, end))
    start = end + 1
  }
  if (even !== '') lines.push(even.slice(start))
  return lines
}

/** `1 error`, `2 errors`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`
}

/** Text that cannot move the cursor or change colours, on one line. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200b\u2028\u2029\ufeff]+/g, ' ')
}

/** Rows as a table: every column as wide as its widest cell, but for the last. */
export function table(rows: readonly (readonly string[])[], gap = '  '): string[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length)
  }
  return rows.map((row) =>
    row
      .map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(widths[index] ?? 0)))
      .join(gap)
      .trimEnd()
  )
}
