/** Columns of a terminal that is no wider than a page. */
export const columnsDefault = 100

/** Break a text at spaces so that no line is longer than `columns`. */
export function wrap(text: string, columns: number): string[] {
  if (!unevenSpace.test(text)) return wrapEven(text, columns)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  if (line !== '') lines.push(line)
  return lines
}

/** White space that is not a single space between two words. */
const unevenSpace = /\s\s|[^\S ]|^ | $|^$/

/** The same for words with a space between each two, as nearly every text is: to look for the breaks takes half as long. */
function wrapEven(text: string, columns: number): string[] {
  const lines: string[] = []
  let start = 0
  while (text.length - start > columns) {
    const before = text.lastIndexOf(' ', start + columns)
    // A word that is longer than a line stands on one of its own.
    const end = before > start ? before : text.indexOf(' ', start)
    if (end < 0) break
    lines.push(text.slice(start, end))
    start = end + 1
  }
  lines.push(text.slice(start))
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
