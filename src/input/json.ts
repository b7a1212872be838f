// Reads stories out of JSON, with exact places through the escapes of JSON and the references of HTML inside it.

import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { indexLines } from '../text/lines.ts'
import { SourceMapBuilder } from '../text/source-map.ts'
import type { Span } from '../text/span.ts'
import { buildCopy, CopyBuilder } from './copy-builder.ts'
import type { Block, Comment, Document, Input, Problem } from './document.ts'
import type { EncodedSpan } from './encoding.ts'
import { readHtmlInto } from './html.ts'
import { type JsonField, jsonFields } from './json-fields.ts'
import { builderIn, type JsonString, readJsonString, sourceOffset } from './json-string.ts'
import { isBlank, linesOf } from './lines.ts'

/** Where the stories of a file stand, or why it is none that copydesk reads. */
export type JsonStories = { readonly parts: readonly Span[] } | { readonly refusal: string }

const shapes =
  'copydesk reads WordPress posts (title.rendered, content.rendered) and ninjs items (headline, body_html or bodies)'

/**
 * Find the stories in a JSON file: one object, or an array of them.
 *
 * @example
 * jsonStories('[{"uri": "a", "headline": "Kyiv"}]') // { parts: [{ start: 1, end: 33 }] }
 */
export function jsonStories(source: string): JsonStories {
  const { root, refusal } = parse(source)
  if (root === undefined) return { refusal }
  const items = root.type === 'array' ? (root.children ?? []) : [root]
  const strange = items.findIndex((item) => jsonFields(item).length === 0)
  if (strange >= 0) {
    const which = root.type === 'array' ? `item ${strange + 1} of this list` : 'this JSON'
    return { refusal: `${which} is no story; ${shapes}` }
  }
  return { parts: items.map(spanOf) }
}

/**
 * Read one story of a JSON file.
 *
 * @param input - with `part` where the file holds several
 * @returns the story; without any copy, and with a problem, where the file is none that copydesk reads
 */
export function readJson({ path, source, part }: Input): Document {
  const offset = part?.start ?? 0
  const { root, refusal } = parse(part === undefined ? source : source.slice(part.start, part.end))
  // An answer with one post is a list as well.
  const story = root?.type === 'array' && root.children?.length === 1 ? root.children[0] : root
  const fields = story === undefined ? [] : jsonFields(story)
  const reader = new StoryReader(source)
  for (const field of fields) reader.read(field, offset)
  const message = root === undefined ? refusal : `this JSON is no story; ${shapes}`
  const problems = fields.length === 0 ? [{ message }] : reader.problems
  const { comments, encodings } = reader
  return { path, format: 'json', source, ...reader.build(), metadata: {}, comments, encodings, problems }
}

class StoryReader {
  readonly comments: Comment[] = []
  readonly encodings: EncodedSpan[] = []
  readonly problems: Problem[] = []
  readonly #source: string
  readonly #file: SourceMapBuilder
  readonly #blocks: Block[] = []

  constructor(source: string) {
    this.#source = source
    this.#file = new SourceMapBuilder(source)
  }

  read({ kind, isHtml, node }: JsonField, offset: number): void {
    const { start, end } = spanOf(node)
    const string = readJsonString(this.#source, offset + start + 1, offset + end - 1)
    const copy = new CopyBuilder(string.value, builderIn(string, this.#file))
    if (isHtml) this.#readHtml(string, copy, kind, offset + end - 1)
    else {
      this.encodings.push({ start: string.start, end: offset + end - 1, encoding: 'json' })
      copy.setKind(kind)
      for (const line of linesOf(string.value)) {
        if (!isBlank(string.value.slice(line.start, line.end))) copy.verbatim(line.start, line.end)
        copy.close()
      }
    }
    for (const block of copy.finish()) this.#blocks.push(block)
  }

  build() {
    this.encodings.sort((a, b) => a.start - b.start)
    return buildCopy(this.#blocks, this.#file)
  }

  #readHtml(string: JsonString, copy: CopyBuilder, kind: JsonField['kind'], end: number): void {
    const { comments, encodings = [], problems } = readHtmlInto(string.value, copy, kind)
    const place = (at: number) => sourceOffset(string, at)
    for (const comment of comments) {
      this.comments.push({ ...comment, start: place(comment.start), end: place(comment.end) })
    }
    for (const { message, at } of problems)
      this.problems.push(at === undefined ? { message } : { message, at: place(at) })
    let written = string.start
    for (const inner of encodings) {
      const attribute = { start: place(inner.start), end: place(inner.end) }
      this.encodings.push({ start: written, end: attribute.start, encoding: 'json-html' })
      this.encodings.push({ ...attribute, encoding: 'json-attribute' })
      written = attribute.end
    }
    this.encodings.push({ start: written, end, encoding: 'json-html' })
  }
}

type Parsed =
  | { readonly root: Node; readonly refusal?: undefined }
  | { readonly root?: undefined; readonly refusal: string }

function parse(source: string): Parsed {
  const errors: ParseError[] = []
  // JSON knows no byte order mark.
  const start = source.startsWith('\ufeff') ? 1 : 0
  try {
    const root = parseTree(start === 0 ? source : ` ${source.slice(1)}`, errors, { disallowComments: true })
    const [error] = errors
    if (error !== undefined) {
      const { line } = indexLines(source).position(error.offset)
      return { refusal: `not valid JSON at line ${line}: ${inWords(error)}` }
    }
    return root === undefined ? { refusal: 'this JSON is empty' } : { root }
  } catch {
    // The parser calls itself for every level.
    return { refusal: 'this JSON is nested too deeply' }
  }
}

/** `CommaExpected`: comma expected. */
function inWords({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
}

function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length }
}
