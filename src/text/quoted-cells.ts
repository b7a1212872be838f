// What every reader of a table asks of its cells in quotation marks, and of the sign between cells.

/** Whether a quoted cell is still open at the end of a line, when it was or was not at its beginning. */
export function isQuoteOpen(line: string, open: boolean): boolean {
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) open = !open
  return open
}

/** What to write where a quotation mark is out of place. */
export const quoteCure = 'put the whole cell in quotation marks and double each one inside it, as a spreadsheet does'

/** The sign that stands most often in the first row; the first of them where none does. */
export function separatorOf(row: string, separators: readonly string[]): string {
  const counts = separators.map((separator) => row.split(separator).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}
