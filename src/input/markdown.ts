// Reads Markdown with its front matter.

import type { Nodes, PhrasingContent } from 'mdast'
import type { Span } from '../text/span.ts'
import { CopyBuilder, objectReplacement } from './copy-builder.ts'
import type { BlockKind, Comment, Document, Input } from './document.ts'
import { readFrontMatter } from './front-matter.ts'
import { guardMarkdown } from './markdown-guard.ts'
import { type MarkdownTree, parseMarkdown } from './markdown-syntax.ts'
import { readMarkdownText } from './markdown-text.ts'

/**
 * Read a Markdown story. Code and blocks of HTML are no copy; link targets and alternative texts are blocks of their own, as
 * are the title and the description of the front matter.
 *
 * @example
 * readMarkdown({ path: 'a.md', source: '# Serget *Lav*rov' }).text // 'Serget Lavrov'
 */
export function readMarkdown({ path, source }: Input): Document {
  // The parser drops a byte order mark and then counts without it.
  const start = /^\ufeff*/.exec(source)?.[0].length ?? 0
  const frontMatter = readFrontMatter(source, start)
  const guarded = guardMarkdown(source, frontMatter.end)
  const walker = new MarkdownWalker(source, guarded.markdown, frontMatter.end)
  for (const { kind, send } of frontMatter.fields) walker.copy.attach(kind, send)
  walker.walk()
  return {
    path,
    format: 'markdown',
    source,
    ...walker.copy.build(),
    metadata: frontMatter.metadata,
    comments: walker.comments,
    encodings: frontMatter.fields.map(({ encoded }) => encoded),
    problems: [...frontMatter.problems, ...guarded.problems]
  }
}

class MarkdownWalker {
  readonly copy: CopyBuilder
  readonly comments: Comment[] = []
  readonly #source: string
  readonly #markdown: string
  /** How far the parsed Markdown lies in the source. */
  readonly #offset: number
  readonly #tree: MarkdownTree

  constructor(source: string, markdown: string, offset: number) {
    this.copy = new CopyBuilder(source)
    this.#source = source
    this.#markdown = markdown
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
        this.#readComments(this.#span(node))
    }
  }

  #readPhrasing(nodes: readonly PhrasingContent[], kind: BlockKind, depth?: number): void {
    this.copy.close()
    this.copy.setKind(kind, depth)
    for (const node of nodes) this.#readInline(node)
    this.copy.close()
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
        for (const child of node.children) this.#readInline(child)
        return
      case 'link':
        for (const child of node.children) this.#readInline(child)
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
    this.copy.attach('alt', () => {
      for (const node of nodes) this.#readInline(node)
    })
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
