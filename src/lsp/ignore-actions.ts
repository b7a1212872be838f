// “Ignore here”: a suppression with its reason, in the story itself.
import type { Edit, Finding } from '../finding/finding.ts'
import type { Format } from '../input/document.ts'
import { frontMatterEdit, storyStart } from './front-matter-edit.ts'
import { insertValue } from './yaml-insert.ts'

/** What stands there until somebody writes a better one. */
export const reason = 'read and left as it is'

/** A way to leave a finding alone. */
export interface IgnoreEdit {
  readonly title: string
  readonly edits: readonly Edit[]
}

/**
 * How a finding can be ignored: by a comment in front of its paragraph, or for the whole story in the front matter.
 *
 * @returns nothing in plain text, which has neither; see `overrideFor`
 */
export async function ignoreEdits(finding: Finding, source: string, format: Format): Promise<IgnoreEdit[]> {
  const { ruleId, start } = finding
  const made: IgnoreEdit[] = []
  if (format === 'html') made.push({ title: `Ignore \`${ruleId}\` here`, edits: [inHtml(ruleId, source, start)] })
  if (format === 'markdown') {
    if (start >= storyStart(source)) {
      made.push({ title: `Ignore \`${ruleId}\` here`, edits: inMarkdown(ruleId, source, start) })
    }
    const edit = await frontMatterEdit(source, (yaml) => insertValue(yaml, ['copydesk', 'ignore', ruleId], reason))
    if (edit) made.push({ title: `Ignore \`${ruleId}\` in this story`, edits: [edit] })
  }
  return made
}

const comment = (what: 'next' | 'start', ruleId: string) => `<!-- copydesk-ignore-${what} ${ruleId}: ${reason} -->`

/** A comment in front of the element that holds the finding. */
function inHtml(ruleId: string, source: string, start: number): Edit {
  const blocks =
    /<(?:p|h[1-6]|li|td|th|dt|dd|figcaption|caption|blockquote|summary|pre|title|div|section|article|body)(?:\s[^<>]*)?>/gi
  let at = source.lastIndexOf('\n', start - 1) + 1
  let found = -1
  for (const tag of source.slice(0, start).matchAll(blocks)) found = tag.index
  if (found >= 0) at = found
  return { start: at, end: at, text: `${comment('next', ruleId)}\n` }
}

/** Lists, quotations and tables are no single block: there the comment stands at both ends. */
const isPart = /^\s*(?:[-*+>|]|\d+[.)]|<)/

function inMarkdown(ruleId: string, source: string, at: number): Edit[] {
  const newline = source.includes('\r\n') ? '\r\n' : '\n'
  const top = storyStart(source)
  const lineStart = (offset: number) => Math.max(top, source.lastIndexOf('\n', offset - 1) + 1)
  const lineEnd = (offset: number) => {
    const found = source.indexOf('\n', offset)
    return found < 0 ? source.length : found + 1
  }
  const isBreak = (from: number, to: number) => /^\s*$|^ {0,3}#/.test(source.slice(from, to))
  let start = lineStart(at)
  let end = lineEnd(at)
  if (!isBreak(start, end)) {
    while (start > top && !isBreak(lineStart(start - 1), start)) start = lineStart(start - 1)
    while (end < source.length && !isBreak(end, lineEnd(end))) end = lineEnd(end)
  }
  const lines = source.slice(start, end).split('\n')
  if (!lines.some((line) => isPart.test(line))) {
    return [{ start, end: start, text: `${comment('next', ruleId)}${newline}` }]
  }
  const gap = source.charAt(end - 1) === '\n' ? '' : newline
  return [
    { start, end: start, text: `${comment('start', ruleId)}${newline}${newline}` },
    { start: end, end, text: `${gap}${newline}<!-- copydesk-ignore-end ${ruleId} -->${newline}` }
  ]
}
