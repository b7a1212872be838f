// Markdown that reached plain copy as letters: `### Heading`, `**bold**`, `*a whole line*`, `[text](https://…)`.

import { lettered } from '../../text/lettered.ts'
import type { Repair } from './token.ts'

const bold = lettered(
  String.raw`(?<![\p{L}\p{N}*\\])(\*\*|__)(?![\s*_])[^\n*_]{1,200}?(?<=\S)\1(?![\p{L}\p{N}*_])`,
  'g'
)
const link = /\[(?:[^[\]\n]{1,200}|\[\d{1,3}\])\]\(https?:\/\/[^\s()]{1,500}\)/g
/** `### What happens next`, `# Ferry to stop on Sundays`; not `# 1 in the charts`. */
const heading = lettered(String.raw`^(?:#{2,6} {1,3}(?=\S)|# (?=["“‘']?\p{Lu}[^\n]{3,200}[^\s.,;:]$))`, 'gm')
/** A line in single stars or underscores, of three words and more: *This story was first told in Leith.* */
const slanted = /^(?:\*(?![\s*])[^*\n]{8,400}(?<![\s*])\*|_(?![\s_])[^_\n]{8,400}(?<![\s_])_)$/gm
/** “> The boat is full,” as a quoted line begins. */
const quote = lettered(String.raw`^> (?=["“‘']?\p{Lu}[^\n]{30})`, 'gm')
/** A rule across the page, the line under a table's head, a star before a list's line. */
const rule = /^(?:-{3,}|\*{3,}|_{3,})$/gm
const tableRule = /^\|?(?:\s?:?-{3,}:?\s?\|){1,12}(?:\s?:?-{3,}:?\s?)?$/gm
const star = /^[*+] (?=\S)/gm
const wordsMin = 3

/** Find Markdown among the words of a text that is not Markdown. */
export function findMarkdown(text: string): Repair[] {
  const repairs: Repair[] = []
  const add = (start: number, end: number, repaired: string, safe: boolean): void => {
    repairs.push({ start, end, kind: 'markdown', text: repaired, safe })
  }
  const hasStars = text.includes('**')
  if (hasStars || text.includes('__')) {
    for (const { 0: found, index } of text.matchAll(bold(text)))
      add(index, index + found.length, found.slice(2, -2), true)
  }
  if (text.includes('](')) {
    for (const { 0: found, index } of text.matchAll(link))
      add(index, index + found.length, found.slice(1, found.indexOf('](')), false)
  }
  if (text.includes('# ')) {
    for (const { 0: found, index } of text.matchAll(heading(text))) add(index, index + found.length, '', true)
  }
  if (text.includes('*') || text.includes('_')) {
    for (const { 0: found, index } of text.matchAll(slanted))
      if (found.split(' ').length >= wordsMin) add(index, index + found.length, found.slice(1, -1), true)
  }
  if (text.includes('> ')) {
    for (const { 0: found, index } of text.matchAll(quote(text))) add(index, index + found.length, '', true)
  }
  // These by themselves are as often a writer's own signs.
  if (repairs.length > 0) addSigns(text, add)
  return repairs
}

type Add = (start: number, end: number, repaired: string, safe: boolean) => void

function addSigns(text: string, add: Add): void {
  for (const pattern of [rule, tableRule]) {
    for (const { 0: found, index } of text.matchAll(pattern)) add(index, index + found.length, '', false)
  }
  for (const { 0: found, index } of text.matchAll(star)) add(index, index + found.length, '• ', false)
}
