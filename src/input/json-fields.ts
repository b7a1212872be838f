// Which strings of a JSON story are copy, and what they are: WordPress posts and ninjs items.

import { findNodeAtLocation, type Node } from 'jsonc-parser'
import type { BlockKind } from './document.ts'

/** A string of the story. */
export interface JsonField {
  readonly kind: BlockKind
  readonly isHtml: boolean
  /** The string's node; its offset is that of the quotation mark. */
  readonly node: Node
}

/**
 * The copy of a story in reading order.
 *
 * @returns no fields where the object is no story
 */
export function jsonFields(story: Node): readonly JsonField[] {
  if (story.type !== 'object') return []
  const fields = wordpress(story)
  return fields.length > 0 ? fields : ninjs(story)
}

/** A post of the WordPress REST interface: every text is HTML under `rendered`. */
function wordpress(post: Node): JsonField[] {
  const rendered = (key: string, kind: BlockKind) => stringAt(post, [key, 'rendered']).map(field(kind, true))
  const title = rendered('title', 'heading')
  const content = rendered('content', 'paragraph')
  return title.length > 0 && content.length > 0 ? [...title, ...rendered('excerpt', 'description'), ...content] : []
}

/** A ninjs item of version 1 (`body_html`), 2 (`bodies: [{contenttype, value}]`) or 3 (`contentType`). */
function ninjs(item: Node): JsonField[] {
  const headlines = texts(item, ['headlines', 'headline'], 'heading')
  const bodies = texts(item, ['bodies', 'body'], 'paragraph')
  if (bodies.length === 0 && (headlines.length === 0 || stringAt(item, ['uri']).length === 0)) return []
  return [
    ...headlines,
    ...texts(item, ['byline', 'by'], 'byline'),
    ...texts(item, ['descriptions', 'description'], 'description'),
    ...bodies
  ]
}

interface Text {
  readonly node: Node
  /** The same text in two formats has one role. */
  readonly role: string
  readonly isHtml: boolean
}

/** The texts under the first of the keys that has any, `key_text` and `key_html` among them: HTML where there is a choice. */
function texts(item: Node, keys: readonly string[], kind: BlockKind): JsonField[] {
  for (const key of keys) {
    const found = [...plain(item, key), ...suffixed(item, key), ...listed(item, key)]
    const roles = [...new Set(found.map(({ role }) => role))]
    const best = roles.flatMap((role) => {
      const same = found.filter((text) => text.role === role)
      return same.find(({ isHtml }) => isHtml) ?? same[0] ?? []
    })
    if (best.length > 0) return best.map(({ node, isHtml }) => ({ kind, isHtml, node }))
  }
  return []
}

/** `headline: "…"`. */
function plain(item: Node, key: string): Text[] {
  return stringAt(item, [key]).map((node) => ({ node, role: '', isHtml: false }))
}

/** `body_text: "…"`, `body_html: "…"`, `description_text: "…"`. */
function suffixed(item: Node, key: string): Text[] {
  return (item.children ?? []).flatMap(({ children: [name, value] = [] }): Text[] => {
    const suffix = /^_(text|html|xhtml|richtext)$/.exec(String(name?.value).slice(key.length))?.[1]
    if (!String(name?.value).startsWith(key) || suffix === undefined || !isText(value)) return []
    return [{ node: value, role: '', isHtml: suffix !== 'text' }]
  })
}

/** `bodies: [{"role": "main", "contentType": "text/html", "value": "…"}]`; drafts of version 2 have `text` for `value`. */
function listed(item: Node, key: string): Text[] {
  const list = findNodeAtLocation(item, [key])
  if (list?.type !== 'array') return []
  return (list.children ?? []).flatMap((entry): Text[] => {
    if (entry.type !== 'object') return []
    const [node] = [...stringAt(entry, ['value']), ...stringAt(entry, ['text'])]
    if (node === undefined) return []
    const type = [
      ...stringAt(entry, ['contentType']),
      ...stringAt(entry, ['contenttype']),
      ...stringAt(entry, ['name'])
    ]
    const [role] = stringAt(entry, ['role'])
    return [{ node, role: String(role?.value ?? ''), isHtml: type.some(({ value }) => /html/i.test(String(value))) }]
  })
}

function stringAt(node: Node, path: readonly string[]): [Node] | [] {
  const found = findNodeAtLocation(node, [...path])
  return isText(found) ? [found] : []
}

function isText(node: Node | undefined): node is Node {
  return node?.type === 'string' && typeof node.value === 'string' && node.value.trim() !== ''
}

function field(kind: BlockKind, isHtml: boolean): (node: Node) => JsonField {
  return (node) => ({ kind, isHtml, node })
}
