// The marks of an unfinished merge in Markdown, where `=======` would make a heading of the line above it and `>>>>>>>`
// seven quotations.

/** What the first mark begins with. */
const first = '<<<<<<<'
const mark = /(?<![^\r\n])(?:(<{7})[ \t]+\S[^\r\n]*|(?:={7}|\|{7}|(>{7}))(?:[ \t][^\r\n]*)?)(?![^\r\n])/g

/** Markdown as long as the original in which each mark is a block of its own. */
export interface MergedMarkdown {
  readonly markdown: string
  /** Where the marks begin. */
  readonly marks: ReadonlySet<number>
}

/**
 * Write the marks of unfinished merges as instructions of HTML, which end a paragraph and begin none. A row of equals signs
 * is a mark only between the first and the last.
 *
 * @example
 * setMergeMarks('<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> x').marks // Set { 0, 15, 25 }
 */
export function setMergeMarks(markdown: string): MergedMarkdown {
  const marks = new Set<number>()
  if (!markdown.includes(first)) return { markdown, marks }
  let isOpen = false
  const written = markdown.replace(mark, (line: string, opens?: string, closes?: string, index = 0) => {
    if (opens !== undefined) isOpen = true
    if (!isOpen) return line
    if (closes !== undefined) isOpen = false
    marks.add(index)
    return `<?${' '.repeat(line.length - 4)}?>`
  })
  return { markdown: written, marks }
}
