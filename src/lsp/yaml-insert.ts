// Puts one more item or key into a YAML or JSON file and leaves the rest of the file as somebody wrote it.
import type { YAMLMap, YAMLSeq } from 'yaml'
import type { Edit } from '../finding/finding.ts'

/** An item of a list: a text, or a mapping to texts, lists of texts and mappings of texts. */
export type Item = string | Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string>>>>

/** What is written at the end of the way: an item of a list, or the value of the last key. */
type Leaf = { readonly item: Item } | { readonly value: string }

/**
 * Where and how to write an item at the end of a list; what is missing on the way to the list is made.
 *
 * @param text - the whole file; may be empty
 * @param keys - the way to the list, from the top: `['names']`, `['copydesk', 'accept']`
 * @returns `null` where the file is broken or has something else in that place
 * @example
 * await insertItem('names:\n  - Kyiv\n', ['names'], 'Lviv') // {start: 15, end: 15, text: '\n  - Lviv'}
 */
export function insertItem(text: string, keys: readonly string[], item: Item): Promise<Edit | null> {
  return insert(text, keys, { item })
}

/** The same for the value of a key that is not there yet; `null` where it is. */
export function insertValue(text: string, keys: readonly string[], value: string): Promise<Edit | null> {
  return insert(text, keys, { value })
}

async function insert(text: string, keys: readonly string[], leaf: Leaf): Promise<Edit | null> {
  const { isMap, isScalar, isSeq, parseDocument } = await import('../node/yaml.ts')
  const document = parseDocument(text, { prettyErrors: false })
  if (document.errors.length > 0) return null
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const at = (start: number, written: string): Edit => ({ start, end: start, text: written })
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    return at(text.length, `${text === '' || text.endsWith('\n') ? '' : newline}${block(keys, leaf, '', newline)}`)
  }
  let map: unknown = document.contents
  for (const [depth, key] of keys.entries()) {
    if (!isMap(map)) return null
    const pair = map.items.find((one) => isScalar(one.key) && one.key.value === key)
    const rest = keys.slice(depth + 1)
    if (!pair) return missing(text, map, keys.slice(depth), leaf, newline)
    const keyEnd = isScalar(pair.key) ? pair.key.range?.[1] : undefined
    const { value } = pair
    if (value === null || value === undefined || (isScalar(value) && value.value === null)) {
      return keyEnd === undefined ? null : at(text.indexOf(':', keyEnd) + 1, ` ${flow(rest, leaf)}`)
    }
    if (rest.length === 0) return isSeq(value) && 'item' in leaf ? intoList(text, value, leaf.item, newline) : null
    map = value
  }
  return null
}

function intoList(text: string, list: YAMLSeq, item: Item, newline: string): Edit | null {
  if (!list.range) return null
  const [start, end] = list.range
  if (list.flow) {
    // Before the closing bracket, behind the last item.
    const at = text.slice(0, end - 1).trimEnd().length
    return { start: at, end: at, text: `${/[[,]$/.test(text.slice(0, at)) ? '' : ', '}${JSON.stringify(item)}` }
  }
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1))
  const last = text.slice(0, end).trimEnd().length
  const found = text.indexOf('\n', last)
  const lineEnd = found < 0 ? text.length : found - (text.charAt(found - 1) === '\r' ? 1 : 0)
  return { start: lineEnd, end: lineEnd, text: `${newline}${indent}- ${plainItem(item, `${indent}  `, newline)}` }
}

function missing(text: string, map: YAMLMap, keys: readonly string[], leaf: Leaf, newline: string): Edit | null {
  if (!map.range) return null
  const [start] = map.range
  if (map.flow) {
    const [key = '', ...rest] = keys
    const comma = map.items.length > 0 ? ', ' : ''
    return { start: start + 1, end: start + 1, text: `${JSON.stringify(key)}: ${flow(rest, leaf)}${comma}` }
  }
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1))
  if (indent === '') {
    return {
      start: text.length,
      end: text.length,
      text: `${text.endsWith('\n') ? '' : newline}${block(keys, leaf, '', newline)}`
    }
  }
  // In front of the first key of an inner mapping: its end is not as certain.
  return { start, end: start, text: `${block(keys, leaf, indent, newline)}${indent}` }
}

/** `accept:` and the list with the item, in lines of their own; the first line stands where it is put. */
function block(keys: readonly string[], leaf: Leaf, indent: string, newline: string): string {
  const [key = '', ...rest] = keys
  const inner = `${indent}  `
  if (rest.length > 0) return `${key}:${newline}${inner}${block(rest, leaf, inner, newline)}`
  if ('value' in leaf) return `${key}: ${scalar(leaf.value)}${newline}`
  return `${key}:${newline}${inner}- ${plainItem(leaf.item, `${inner}  `, newline)}${newline}`
}

/** The same in brackets, which JSON reads as well. */
function flow(keys: readonly string[], leaf: Leaf): string {
  const [key, ...rest] = keys
  if (key !== undefined) return `{${JSON.stringify(key)}: ${flow(rest, leaf)}}`
  return 'value' in leaf ? JSON.stringify(leaf.value) : `[${JSON.stringify(leaf.item)}]`
}

function plainItem(item: Item, indent: string, newline: string): string {
  if (typeof item === 'string') return scalar(item)
  return Object.entries(item)
    .map(([key, value]) => `${key}: ${plainValue(value)}`)
    .join(`${newline}${indent}`)
}

function plainValue(value: Exclude<Item, string>[string]): string {
  if (typeof value === 'string') return scalar(value)
  if (isList(value)) return `[${value.map(scalar).join(', ')}]`
  return `{${Object.entries(value)
    .map(([key, text]) => `${key}: ${scalar(text)}`)
    .join(', ')}}`
}

function isList(value: object): value is readonly string[] {
  return Array.isArray(value)
}

/** Words as they are; anything that YAML could read otherwise in quotes. */
function scalar(text: string): string {
  const isPlain = /^\p{L}[\p{L}\p{M}\p{N} .’-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
  return isPlain && !text.endsWith(' ') ? text : JSON.stringify(text)
}
