// Marks that a version control system sets around two versions of a passage that nobody has chosen from.
import type { Repair } from './token.ts'

/** What the first mark begins with. */
const first = '<<<<<<<'
/** In Markdown a paragraph can begin behind its label, which is one word but for those of a stash. */
const mark = /(?<!\S)(?:(<{7})[ \t](?:Updated upstream|\S{1,100})|(?:\|{7}|(>{7}))(?:[ \t][^\r\n]{0,200})?|={7}(?!\S))/g

/**
 * The marks of merge conflicts. A row of equals signs is one only between the first and the last.
 *
 * @example
 * findConflicts('<<<<<<< HEAD\nOn Monday.\n=======\nOn Tuesday.\n>>>>>>> desk').length // 3
 */
export function findConflicts(text: string): Repair[] {
  const repairs: Repair[] = []
  if (!text.includes(first)) return repairs
  let isOpen = false
  for (const { 0: found, 1: opens, 2: closes, index } of text.matchAll(mark)) {
    if (opens !== undefined) isOpen = true
    if (!isOpen) continue
    repairs.push({ start: index, end: index + found.trimEnd().length, kind: 'conflict', text: undefined, safe: false })
    if (closes !== undefined) isOpen = false
  }
  return repairs
}
