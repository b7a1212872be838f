// Reads the YAML between `---` lines at the top of a Markdown file: metadata, and the fields that readers see.

import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Scalar, type YAMLMap } from 'yaml'
import { errorText } from '../text/error-text.ts'
import type { CopySink } from './copy-builder.ts'
import type { Problem } from './document.ts'
import type { EncodedSpan } from './encoding.ts'
import { isKeyword } from './keywords.ts'

/** Front matter as found. */
export interface FrontMatter {
  /** Where the Markdown begins. */
  readonly end: number
  readonly metadata: Readonly<Record<string, unknown>>
  readonly fields: readonly FrontMatterField[]
  readonly problems: readonly Problem[]
}

/** A field that readers see, and how to send it to a sink. */
export interface FrontMatterField {
  readonly kind: 'title' | 'description' | 'keyword' | 'alt'
  readonly send: (sink: CopySink) => void
  /** Where the value stands, and how it is written. */
  readonly encoded: EncodedSpan
}

/**
 * Read front matter that begins at an offset.
 *
 * @returns what was found; without front matter `end` is `start`
 * @example
 * readFrontMatter('---\ntitle: Putin in Pyongyang\n---\n', 0).metadata // { title: 'Putin in Pyongyang' }
 */
export function readFrontMatter(source: string, start: number): FrontMatter {
  const none = { end: start, metadata: {}, fields: [], problems: [] }
  const opening = /---[ \t]*(?:\r\n?|\n)/y
  opening.lastIndex = start
  if (!opening.test(source)) return none
  const yamlStart = opening.lastIndex
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$(?![\s\S]))/gm
  closing.lastIndex = yamlStart
  const closed = closing.exec(source)
  if (closed === null) return none
  const end = closing.lastIndex
  const yaml = source.slice(yamlStart, closed.index)
  try {
    return readYaml(yaml, yamlStart, end) ?? none
  } catch (error) {
    // Nesting or aliases beyond all measure: `yaml` throws for those.
    return {
      ...none,
      end,
      problems: [{ message: `Front matter could not be read: ${errorText(error)}`, at: yamlStart }]
    }
  }
}

/** `undefined` where the YAML is only a word or a sentence: a story that begins with a rule. */
function readYaml(yaml: string, yamlStart: number, end: number): FrontMatter | undefined {
  const document = parseDocument(yaml, { logLevel: 'silent', prettyErrors: false, lineCounter: new LineCounter() })
  const [error] = document.errors
  if (error !== undefined) {
    const message = `Front matter could not be read: ${errorText(error)}`
    return { end, metadata: {}, fields: [], problems: [{ message, at: yamlStart + error.pos[0] }] }
  }
  if (document.contents === null) return { end, metadata: {}, fields: [], problems: [] }
  if (!isMap(document.contents)) return undefined
  const metadata = document.toJS({ maxAliasCount: 100 }) as Record<string, unknown>
  const fields = fieldsOf(document.contents).map(({ kind, scalar }) => ({
    kind,
    send: (sink: CopySink) => sendScalar(yaml, yamlStart, scalar, sink),
    encoded: encodedSpan(yamlStart, scalar)
  }))
  return { end, metadata, fields, problems: [] }
}

function encodedSpan(yamlStart: number, { range, type }: Scalar<string>): EncodedSpan {
  const [start, end] = range ?? [0, 0]
  const encoding = type === 'QUOTE_DOUBLE' ? 'yaml-double' : type === 'QUOTE_SINGLE' ? 'yaml-single' : 'yaml-plain'
  return { start: yamlStart + start, end: yamlStart + end, encoding }
}

interface Field {
  readonly kind: FrontMatterField['kind']
  readonly scalar: Scalar<string>
}

const kinds: ReadonlyMap<string, Field['kind']> = new Map([
  ['title', 'title'],
  ['description', 'description'],
  ['tags', 'keyword'],
  ['keywords', 'keyword']
])

/** The fields that readers see, in the order of the file. */
function fieldsOf(map: YAMLMap, depth = 0): Field[] {
  return map.items.flatMap(({ key, value }): Field[] => {
    const name = isScalar(key) ? String(key.value) : ''
    // `alt: …`, `image_alt: …`, `image: {alt: …}`, `images: [{alt: …}]`.
    if (isText(value) && /^(?:\w*[_-])?alt$|\wAlt$/.test(name)) return [{ kind: 'alt', scalar: value }]
    if (depth === 0 && isMap(value)) return fieldsOf(value, 1)
    const kind = depth === 0 ? kinds.get(name) : undefined
    if (isSeq(value)) {
      return value.items.flatMap((item): Field[] => {
        if (isMap(item)) return depth === 0 ? fieldsOf(item, 1) : []
        return kind === 'keyword' && isText(item) && isKeyword(item.value) ? [{ kind, scalar: item }] : []
      })
    }
    return kind !== undefined && isText(value) && (kind !== 'keyword' || isKeyword(value.value))
      ? [{ kind, scalar: value }]
      : []
  })
}

function isText(node: unknown): node is Scalar<string> {
  return isScalar(node) && typeof node.value === 'string'
}

// White space, a double-quoted escape, a single-quoted quote, or anything else.
const parts = /[ \t]*(?:\r\n?|\n)\s*|\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[^\r\n])|''|[\s\S]/g

const escapes: Readonly<Record<string, string>> = { '"': '"', "'": "'", '\\': '\\', '/': '/', ' ': ' ', _: '\u00a0' }

/** Word by word where the YAML shows the value as it is, else the value as one piece that no fix touches. */
function sendScalar(yaml: string, yamlStart: number, scalar: Scalar<string>, sink: CopySink): void {
  const { range, type } = scalar
  if (!range) return
  let [start, end] = range
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') {
    start++
    end--
  } else if (type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL') {
    const header = /^[^\r\n]*(?:\r\n?|\n)?\s*/.exec(yaml.slice(start, end))?.[0] ?? ''
    start += header.length
  }
  const raw = yaml.slice(start, end).trimEnd()
  const value = scalar.value.trim().replace(/\s*[\r\n]\s*/g, ' ')
  const pieces = [...raw.matchAll(parts)].map((match) => ({ text: decode(match[0], type), ...spanOf(match) }))
  const isTrusted =
    pieces
      .map(({ text }) => text)
      .join('')
      .trim() === value
  if (!isTrusted) {
    sink.replaced(value, yamlStart + start, yamlStart + start + raw.length)
    return
  }
  for (const piece of pieces) {
    const from = yamlStart + start + piece.start
    const to = yamlStart + start + piece.end
    if (piece.text === raw.slice(piece.start, piece.end)) sink.verbatim(from, to)
    else if (piece.text === ' ') sink.space(from, to)
    else sink.replaced(piece.text, from, to)
  }
}

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length }
}

function decode(part: string, type: Scalar['type']): string {
  if (/^\s*[\r\n]/.test(part)) return ' '
  if (type === 'QUOTE_SINGLE' && part === "''") return "'"
  if (type !== 'QUOTE_DOUBLE' || !part.startsWith('\\')) return part
  const digits = /^\\[xuU]([\da-fA-F]+)$/.exec(part)?.[1]
  if (digits === undefined) return escapes[part.charAt(1)] ?? part
  const code = Number.parseInt(digits, 16)
  return code > 0x10ffff ? part : String.fromCodePoint(code)
}
