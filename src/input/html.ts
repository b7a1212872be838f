// Reads HTML, a page or a fragment of one.
//
// It listens to parse5's tokenizer and builds no tree. A tree moves text about (out of tables, into a later copy of an
// unclosed <b>) and joins texts across end tags that it ignores, so offsets in it go back and forth; and it takes
// quadratic time on deep nesting. Tokens come in the order of the source, each with its exact place.

import { type Token, type TokenHandler, Tokenizer } from 'parse5'
import { CopyBuilder, objectReplacement } from './copy-builder.ts'
import type { BlockKind, Comment, Document, Input, Problem } from './document.ts'
import type { EncodedSpan } from './encoding.ts'
import {
  blockElements,
  contentKinds,
  hiddenElements,
  metaKinds,
  objectElements,
  rawElements,
  voidElements
} from './html-elements.ts'
import { readHtmlText } from './html-text.ts'
import { keywordsIn } from './keywords.ts'

/**
 * Read an HTML story. White space collapses as in a browser; link targets, alternative texts, the title and the
 * description are blocks of their own.
 *
 * @example
 * readHtml({ path: 'a.html', source: '<p>Serget&nbsp;Lavrov</p>' }).text // 'Serget\u00a0Lavrov'
 */
export function readHtml({ path, source }: Input): Document {
  const copy = new CopyBuilder(source)
  const read = readHtmlInto(source, copy)
  return { path, format: 'html', source, ...copy.build(), metadata: {}, ...read }
}

/**
 * Read HTML into blocks that somebody else builds the text of.
 *
 * @param kind - what text outside all elements is
 */
export function readHtmlInto(
  source: string,
  copy: CopyBuilder,
  kind: BlockKind = 'paragraph'
): Pick<Document, 'comments' | 'encodings' | 'problems'> {
  const reader = new HtmlReader(source, copy, kind)
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, reader)
  reader.onMode = (mode, isForeign) => {
    if (mode !== undefined) tokenizer.state = mode
    tokenizer.inForeignNode = isForeign
  }
  tokenizer.write(source, true)
  const { comments, encodings, problems } = reader
  return { comments, encodings, problems }
}

/** An element that matters to copy and is not closed yet, with what it and the elements around it mean. */
interface OpenElement {
  readonly name: string
  readonly at: number
  readonly kind: BlockKind
  readonly depth: number | undefined
  readonly isCopy: boolean
  readonly isPreformatted: boolean
}

type TokenizerState = Tokenizer['state']

/** `1</sup>`, `[12]</sup>`, `<a href="#n1">*</a></sup>`. */
const noteMark =
  /\s{0,9}(?:<a\b[^<>]{0,300}>)?\s{0,9}[[(]?(?:\d{1,3}|[*\u2020\u2021]{1,3})[\])]?\s{0,9}(?:<\/a\s{0,9}>)?\s{0,9}<\/sup\s{0,9}>/iy
/** Before the raised figure: a number or a unit. */
const measured = /\d$|(?:^|[^a-z])(?:[ckm]?m|ft|in|yd|mi)$/i

class HtmlReader implements TokenHandler {
  readonly copy: CopyBuilder
  readonly comments: Comment[] = []
  /** Attribute values, where quotation marks are written as references. */
  readonly encodings: EncodedSpan[] = []
  readonly problems: Problem[] = []
  /** Told what the tokenizer must expect next. */
  onMode: (mode: TokenizerState | undefined, isForeign: boolean) => void = () => {}
  readonly #source: string
  readonly #kind: BlockKind
  readonly #open: OpenElement[] = []
  /** How many of each name are open: a stray end tag must not search the whole of a deep stack. */
  readonly #counts = new Map<string, number>()
  #textStart: number | undefined
  #textEnd = 0
  /** A newline right after `<pre>` does not count. */
  #skipsLineEnding = false

  constructor(source: string, copy: CopyBuilder, kind: BlockKind) {
    this.#source = source
    this.copy = copy
    this.#kind = kind
    copy.setKind(kind)
    // A byte order mark is no copy, and the block would begin with it.
    this.#textEnd = source.startsWith('\ufeff') ? 1 : 0
  }

  onCharacter({ location }: Token.CharacterToken): void {
    if (location === null) return
    this.#textStart ??= Math.max(location.startOffset, this.#textEnd)
    this.#textEnd = Math.max(this.#endOf(location), this.#textEnd)
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token)
  }

  onNullCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token)
  }

  onStartTag(token: Token.TagToken): void {
    this.#endText()
    const { tagName: name, location } = token
    if (location === null) return
    const { startOffset: start, endOffset: end } = location
    const isForeign = this.#isOpen('svg') || this.#isOpen('math')
    const isObject = objectElements.has(name) || (name === 'sup' && this.#pointsToNote(start, end))
    if (this.#isCopy) this.#readTag(name, token, start, end)
    if (this.#isCopy && isObject) this.copy.replaced(objectReplacement, start, end)
    const opens = isObject || blockElements.has(name) || hiddenElements.has(name)
    // In HTML `<script/>` opens a script; only in SVG and MathML does the slash close.
    const isClosed = voidElements.has(name) || (token.selfClosing && (isForeign || name === 'svg' || name === 'math'))
    if (!opens || isClosed) return
    this.#push(name, start, isObject)
    if (name === 'pre') this.#skipsLineEnding = true
    this.#tellMode(isForeign ? undefined : rawElements.get(name))
  }

  onEndTag({ tagName: name, location }: Token.TagToken): void {
    this.#endText()
    // `</br>` is a line break, says the standard.
    if (name === 'br' && this.#isCopy && location !== null) {
      this.copy.lineBreak(location.startOffset, location.endOffset)
    }
    const wasOpen = this.#isOpen(name)
    if (wasOpen) this.#closeThrough(name)
    if (this.#isCopy && blockElements.has(name)) this.copy.close()
    if (wasOpen) this.#setKind()
  }

  onComment({ data, location }: Token.CommentToken): void {
    this.#endText()
    if (location === null) return
    const { startOffset: start } = location
    const end = this.#endOf(location)
    if (!this.#source.startsWith('<!--', start)) return
    this.comments.push({ start, end, text: data.trim() })
    if (end === this.#source.length && !/--!?>$/.test(this.#source.slice(Math.max(start + 2, end - 4)))) {
      this.#unclosed('comment', start)
    }
  }

  onDoctype(): void {
    this.#endText()
  }

  onEof(): void {
    this.#endText()
    const hidden = this.#open.find(({ isCopy }) => !isCopy)
    if (hidden !== undefined) this.#unclosed(`<${hidden.name}>`, hidden.at)
  }

  get #isCopy(): boolean {
    return this.#open.at(-1)?.isCopy ?? true
  }

  /** At the end of the file parse5 counts the end itself as one character. */
  #endOf({ endOffset }: Token.Location): number {
    return Math.min(endOffset, this.#source.length)
  }

  #isOpen(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0
  }

  #readTag(name: string, token: Token.TagToken, start: number, end: number): void {
    if (blockElements.has(name)) this.copy.close()
    if (name === 'br') this.copy.lineBreak(start, end)
    if (name === 'img') {
      this.#attachAttribute('alt', token, 'alt')
      // Only the first character stands for the image: its other ones hold the alternative text.
      this.copy.space(start, start + 1)
    }
    if (name === 'a' && /^\s*(?:https?:|mailto:)/i.test(attribute(token, 'href'))) {
      this.#attachAttribute('link', token, 'href')
    }
    if (name === 'meta') {
      const kind = metaKinds.get((attribute(token, 'property') || attribute(token, 'name')).trim().toLowerCase())
      if (kind !== undefined) this.#attachAttribute(kind, token, 'content')
    }
  }

  #attachAttribute(kind: BlockKind, token: Token.TagToken, name: string): void {
    const location = token.location?.attrs?.[name]
    if (location === undefined) return
    const { startOffset, endOffset } = location
    const raw = this.#source.slice(startOffset + name.length, endOffset)
    const [head = '', quote = ''] = /^\s*=\s*(["']?)/.exec(raw) ?? []
    if (head === '') return
    const start = startOffset + name.length + head.length
    const end = endOffset - quote.length
    this.encodings.push({ start, end, encoding: 'attribute' })
    for (const part of kind === 'keyword' ? keywordsIn(this.#source, { start, end }) : [{ start, end }]) {
      this.copy.attach(kind, (sink) => readHtmlText(this.#source, part.start, part.end, 'attribute', sink))
    }
  }

  #push(name: string, at: number, isObject: boolean): void {
    const parent = this.#open.at(-1)
    const { kind, depth } = contentKinds.get(name) ?? parent ?? { kind: this.#kind }
    this.#open.push({
      name,
      at,
      kind,
      depth,
      isCopy: (parent?.isCopy ?? true) && !hiddenElements.has(name) && !isObject && !this.#isPageFrame(name),
      isPreformatted: name === 'pre' || (parent?.isPreformatted ?? false)
    })
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
    this.#setKind()
  }

  /** Whether raised figures are those of a footnote, and not of a square metre or a power of ten. */
  #pointsToNote(start: number, end: number): boolean {
    noteMark.lastIndex = end
    return noteMark.test(this.#source) && !measured.test(this.#source.slice(Math.max(0, start - 4), start))
  }

  /** The menu and the foot of a whole page are in their place; in a fragment they are left over. */
  #isPageFrame(name: string): boolean {
    if (!this.#isOpen('body')) return false
    return name === 'nav' || (name === 'footer' && !this.#isOpen('article') && !this.#isOpen('blockquote'))
  }

  #closeThrough(name: string): void {
    let closed: OpenElement | undefined
    do {
      closed = this.#open.pop()
      if (closed !== undefined) this.#counts.set(closed.name, (this.#counts.get(closed.name) ?? 1) - 1)
    } while (closed !== undefined && closed.name !== name)
    this.#tellMode(undefined)
  }

  #setKind(): void {
    const { kind, depth } = this.#open.at(-1) ?? { kind: this.#kind, depth: undefined }
    this.copy.setKind(kind, depth)
  }

  #tellMode(mode: TokenizerState | undefined): void {
    this.onMode(mode, this.#isOpen('svg') || this.#isOpen('math'))
  }

  #endText(): void {
    const start = this.#textStart
    if (start === undefined) return
    this.#textStart = undefined
    const innermost = this.#open.at(-1)
    if (innermost !== undefined && !innermost.isCopy) return
    const lineEnding = this.#skipsLineEnding ? /^(?:\r\n?|\n)/.exec(this.#source.slice(start, start + 2)) : null
    this.#skipsLineEnding = false
    const place = innermost?.name === 'title' ? 'title' : innermost?.isPreformatted ? 'preformatted' : 'data'
    readHtmlText(this.#source, start + (lineEnding?.[0].length ?? 0), this.#textEnd, place, this.copy)
  }

  #unclosed(what: string, at: number): void {
    this.problems.push({ message: `This ${what} is never closed, so the rest of the file was not read.`, at })
  }
}

function attribute(token: Token.TagToken, name: string): string {
  return token.attrs.find((candidate) => candidate.name === name)?.value ?? ''
}
