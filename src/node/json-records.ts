// Reads JSON lines: one object a line.

import type { ArchiveRecord } from './archive.ts'
import type { ByteLine } from './byte-lines.ts'

/** The objects of JSON lines; blank lines are passed over. */
export async function* jsonRecords(lines: AsyncIterable<ByteLine>): AsyncGenerator<ArchiveRecord> {
  for await (const { number: line, text, problem, read } of lines) {
    if (text === undefined) yield { line, read, problem: problem ?? '' }
    else if (text.trim() !== '') yield { line, read, ...recordIn(text) }
  }
}

function recordIn(text: string): { readonly problem: string } | { readonly fieldOf: (name: string) => unknown } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const isList = /^\s*\[/.test(text)
    return { problem: `not valid JSON; write one object a line${isList ? ': `jq -c ".[]"` does it with a list' : ''}` }
  }
  if (Array.isArray(value)) return { problem: 'a list, not an object; write one object a line: `jq -c ".[]"` does it' }
  return isObject(value)
    ? { fieldOf: (name) => fieldIn(value, name) }
    : { problem: 'not an object; write one object a line' }
}

/** A field by its name, or by the names that lead to it: `content.rendered`. */
function fieldIn(record: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(record, name)) return record[name]
  let value: unknown = record
  for (const key of name.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined
    value = value[key]
  }
  return value
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
