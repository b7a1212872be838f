// Reads Markdown with its front matter.

import type { Nodes, PhrasingContent } from 'mdast'
import type { Span } from '../text/span.ts'
import { CopyBuilder, objectReplacement } from './copy-builder.ts'
import type { BlockKind, Comment, Document, Input, Problem } from './document.ts'
import type { EncodedSpan } from './encoding.ts'
import { readFrontMatter } from './front-matter.ts'
import { readHtmlInto } from './html.ts'
import { hiddenElements, objectElements } from './html-elements.ts'
import { guardMarkdown } from './markdown-guard.ts'
import { type MarkdownTree, parseMarkdown } from './markdown-syntax.ts'
import { readMarkdownText } from './markdown-text.ts'
import { type MergedMarkdown, setMergeMarks } from './merge-marks.ts'
import { pointsToNote } from './note-mark.ts'

/**
 * Read a Markdown story. Code is no copy, and blocks of HTML are read as HTML is; link targets and alternative texts are
 * blocks of their own, as are the title and the description of the front matter.
 *
 * @example
 * readMarkdown({ path: 'a.md', source: '# Serget *Lav*rov' }).text // 'Serget Lavrov'
 */
export function readMarkdown({ path, source }: Input): Document {
  // The parser drops a byte order mark and then counts without it.
  const start = /^\ufeff*/.exec(source)?.[0].length ?? 0
  const frontMatter = readFrontMatter(source, start)
  const guarded = guardMarkdown(source, frontMatter.end)
  const walker = new MarkdownWalker(source, setMergeMarks(guarded.markdown), frontMatter.end)
  for (const { kind, send } of frontMatter.fields) walker.copy.attach(kind, send)
  walker.walk()
  return {
    path,
    format: 'markdown',
    source,
    ...walker.copy.build(),
    metadata: frontMatter.metadata,
    comments: walker.comments,
    encodings: [...frontMatter.fields.map(({ encoded }) => encoded), ...walker.encodings],
    problems: [...frontMatter.problems, ...guarded.problems, ...walker.problems]
  }
}

class MarkdownWalker {
  readonly copy: CopyBuilder
  readonly comments: Comment[] = []
  readonly encodings: EncodedSpan[] = []
  readonly problems: Problem[] = []
  readonly #source: string
  readonly #markdown: string
  /** How far the parsed Markdown lies in the source. */
  readonly #offset: number
  /** Where in the Markdown the marks of a merge begin. */
  readonly #mergeMarks: ReadonlySet<number>
  readonly #tree: MarkdownTree

  constructor(source: string, { markdown, marks }: MergedMarkdown, offset: number) {
    this.copy = new CopyBuilder(source)
    this.#source = source
    this.#markdown = markdown
    this.#mergeMarks = marks
    this.#offset = offset
    this.#tree = parseMarkdown(markdown)
  }

  walk(): void {
    this.#readBlock(this.#tree.root, 'paragraph')
  }

  #readBlock(node: Nodes, kind: BlockKind): void {
    switch (node.type) {
      case 'root':
      case 'list':
      case 'footnoteDefinition':
      case 'table':
      case 'tableRow':
        for (const child of node.children) this.#readBlock(child, kind)
        return
      case 'listItem':
        for (const child of node.children) this.#readBlock(child, 'list-item')
        return
      case 'blockquote':
        for (const child of node.children) this.#readBlock(child, 'quote')
        return
      case 'paragraph':
        this.#readPhrasing(node.children, kind)
        return
      case 'tableCell':
        this.#readPhrasing(node.children, 'cell')
        return
      case 'heading':
        this.#readPhrasing(node.children, 'heading', node.depth)
        return
      case 'definition':
        this.#attachTarget(node, node.url)
        return
      case 'html':
        this.#readHtml(node.value, this.#span(node), kind)
    }
  }

  #readPhrasing(nodes: readonly PhrasingContent[], kind: BlockKind, depth?: number): void {
    this.copy.close()
    this.copy.setKind(kind, depth)
    this.#readInlines(nodes)
    this.copy.close()
  }

  #readInlines(nodes: readonly PhrasingContent[]): void {
    for (let index = 0; index < nodes.length; index += 1) {
      const node = nodes[index]
      if (node === undefined) return
      const close = node.type === 'html' ? this.#endOfElement(nodes, index) : index
      if (close === index) this.#readInline(node)
      index = close
    }
  }

  /** Where an element ends of which the content is no copy: a drawing, the figure of a footnote. */
  #endOfElement(nodes: readonly PhrasingContent[], index: number): number {
    const node = nodes[index]
    const name = node?.type === 'html' ? /^<([a-z]+)\b/i.exec(node.value)?.[1]?.toLowerCase() : undefined
    if (node === undefined || name === undefined) return index
    const { start, end } = this.#span(node)
    const isObject = objectElements.has(name) || (name === 'sup' && pointsToNote(this.#source, start, end))
    if (!isObject && !hiddenElements.has(name) && name !== 'rt' && name !== 'rp') return index
    const close = nodes.findIndex((other, at) => at > index && other.type === 'html' && closes(other.value, name))
    if (close < 0) return index
    if (isObject) this.copy.replaced(objectReplacement, start, end)
    return close
  }

  #readInline(node: PhrasingContent): void {
    const span = this.#span(node)
    switch (node.type) {
      case 'text':
        this.#readText(node.value, span, this.copy)
        return
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'linkReference':
        this.#readInlines(node.children)
        return
      case 'link':
        this.#readInlines(node.children)
        // An address that links to itself is in the text already, and has no other place.
        this.#attachTarget(node, node.url)
        return
      case 'image':
      case 'imageReference':
        this.#attachAlternative(node)
        if (node.type === 'image') this.#attachTarget(node, node.url)
        // Only the first character stands for the image: its other ones hold the alternative text.
        this.copy.space(span.start, span.start + 1)
        return
      case 'inlineCode':
        this.copy.replaced(objectReplacement, span.start, span.end)
        return
      case 'break':
        this.copy.lineBreak(span.start, span.end)
        return
      case 'html':
        this.#readComments(span)
        if (/^<br\b/i.test(node.value)) this.copy.lineBreak(span.start, span.end)
        // Browsers set marks around what is said in it.
        if (/^<q\b/i.test(node.value)) this.copy.replaced('“', span.start, span.end)
        if (/^<\/q\b/i.test(node.value)) this.copy.replaced('”', span.start, span.end)
    }
  }

  #readText(value: string, { start, end }: Span, sink: Parameters<typeof readMarkdownText>[3]): void {
    const text = { start: start - this.#offset, end: end - this.#offset, value }
    readMarkdownText(this.#markdown, this.#offset, text, sink)
  }

  #attachTarget(node: object, url: string): void {
    const target = this.#tree.targets.get(node)
    if (target === undefined || !/^(?:https?|mailto):/i.test(url)) return
    const span = { start: target.start + this.#offset, end: target.end + this.#offset }
    this.copy.attach('link', (sink) => this.#readText(url, span, sink))
  }

  #attachAlternative(image: object): void {
    const nodes = this.#tree.alternatives.get(image) ?? []
    this.copy.attach('alt', () => this.#readInlines(nodes))
  }

  #readHtml(value: string, span: Span, kind: BlockKind): void {
    const start = span.start - this.#offset
    if (this.#mergeMarks.has(start)) {
      this.copy.close()
      this.copy.setKind('paragraph')
      this.copy.verbatim(span.start, span.end)
      this.copy.close()
      return
    }
    // In a quotation or a list its lines begin with marks that are no HTML.
    if (this.#markdown.slice(start, span.end - this.#offset) !== value) {
      this.#readComments(span)
      return
    }
    this.copy.close()
    const { comments, encodings = [], problems } = readHtmlInto(this.#source, this.copy, kind, span)
    this.copy.close()
    for (const comment of comments) this.comments.push(comment)
    // What is not closed ends with the block, if more follows.
    if (span.end === this.#source.length) this.problems.push(...problems)
    let written = span.start
    for (const attribute of encodings) {
      this.encodings.push({ start: written, end: attribute.start, encoding: 'html' }, attribute)
      written = attribute.end
    }
    this.encodings.push({ start: written, end: span.end, encoding: 'html' })
  }

  #readComments({ start, end }: Span): void {
    const html = this.#source.slice(start, end)
    let open = html.indexOf('<!--')
    while (open >= 0) {
      const close = html.indexOf('-->', open + 4)
      if (close < 0) return
      const text = html.slice(open + 4, close).trim()
      this.comments.push({ start: start + open, end: start + close + 3, text })
      open = html.indexOf('<!--', close + 3)
    }
  }

  #span(node: Nodes): Span {
    const start = node.position?.start.offset ?? 0
    return { start: start + this.#offset, end: (node.position?.end.offset ?? start) + this.#offset }
  }
}

function closes(html: string, name: string): boolean {
  return html.startsWith('</') && html.slice(2, 2 + name.length).toLowerCase() === name
}
