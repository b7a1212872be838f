import { isDeepStrictEqual } from 'node:util'
import { isMap, isScalar, isSeq, parseDocument } from '../node/yaml.ts'
import type { FilePlan } from './init-files.ts'

/**
 * A file that is there, with what copydesk needs added and every other line as it was.
 *
 * @returns the new text, or `null` where only its owner knows how to add it
 */
export function extended(before: string, { add, file, text }: FilePlan): string | null {
  const base = before === '' || before.endsWith('\n') ? before : `${before}\n`
  if (add === undefined) return null
  if (!/\.ya?ml$/.test(file)) return `${base}${text}`
  const after = add === 'at the end' ? `${base}${base.trim() === '' ? '' : '\n'}${text}` : withRepository(base, text)
  return after !== null && isAddition(before, after, text) ? after : null
}

/** The text's first item as the last item of the list `repos`, indented as its neighbours. */
function withRepository(before: string, text: string): string | null {
  const document = parseDocument(before)
  if (document.contents === null) return `${before}${text}`
  if (!isMap(document.contents)) return null
  const pair = document.contents.items.find(({ key }) => isScalar(key) && key.value === 'repos')
  const last = pair && isSeq(pair.value) && !pair.value.flow ? pair.value.items.at(-1) : undefined
  if (typeof last !== 'object' || last === null || !('range' in last) || !Array.isArray(last.range)) return null
  const [start, end] = last.range.map(Number)
  if (start === undefined || end === undefined) return null
  // Blank lines after the last item stay behind what is added.
  const at = before.slice(0, end).trimEnd().length
  const dash = before.lastIndexOf('-', start)
  const indent = before.slice(before.lastIndexOf('\n', dash) + 1, dash)
  const item = text.slice(text.indexOf('\n') + 1).replace(/^ {2}/gm, indent)
  return `${before.slice(0, at)}\n${item}${before.slice(at).replace(/^\n/, '')}`
}

/** Whether a YAML file still says all it said, and what was added. */
function isAddition(before: string, after: string, added: string): boolean {
  const [old, fresh, wanted] = [before, after, added].map((text) => {
    const document = parseDocument(text, { logLevel: 'silent' })
    return document.errors.length > 0 ? undefined : (document.toJS() as unknown)
  })
  return includes(fresh, old ?? {}) && includes(fresh, wanted)
}

/** Whether all of a value stands in another: keys of mappings, items of lists. */
function includes(whole: unknown, part: unknown): boolean {
  if (Array.isArray(part)) {
    return Array.isArray(whole) && part.every((item) => whole.some((one) => isDeepStrictEqual(one, item)))
  }
  if (typeof part === 'object' && part !== null) {
    if (typeof whole !== 'object' || whole === null) return false
    return Object.entries(part).every(([key, value]) => includes((whole as Record<string, unknown>)[key], value))
  }
  return part !== undefined && whole === part
}
