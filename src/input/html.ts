// Reads HTML, a page or a fragment of one.
//
// It listens to parse5's tokenizer and builds no tree. A tree moves text about (out of tables, into a later copy of an
// unclosed <b>) and joins texts across end tags that it ignores, so offsets in it go back and forth; and it takes
// quadratic time on deep nesting. Tokens come in the order of the source, each with its exact place.

import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5'
import type { Span } from '../text/span.ts'
import { CopyBuilder, objectReplacement } from './copy-builder.ts'
import type { BlockKind, Comment, Document, Input, Problem } from './document.ts'
import type { EncodedSpan } from './encoding.ts'
import {
  blockElements,
  contentKinds,
  hiddenElements,
  metaKinds,
  objectElements,
  voidElements
} from './html-elements.ts'
import { readHtmlText } from './html-text.ts'
import { keywordsIn } from './keywords.ts'
import { pointsToNote } from './note-mark.ts'

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
 * @param part - the only part of the source that is HTML
 */
export function readHtmlInto(
  source: string,
  copy: CopyBuilder,
  kind: BlockKind = 'paragraph',
  part: Span = { start: 0, end: source.length }
): Pick<Document, 'comments' | 'encodings' | 'problems'> {
  const reader = new HtmlReader(source, copy, kind, part)
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, reader)
  reader.onMode = (mode, isForeign) => {
    if (mode !== undefined) tokenizer.state = mode
    tokenizer.inForeignNode = isForeign
  }
  tokenizer.write(source.slice(part.start, part.end), true)
  const { comments, encodings, problems } = reader
  return { comments, encodings, problems }
}

/** Elements whose content is no HTML: the tokenizer must look only for their end tag. */
const rawElements: ReadonlyMap<string, Tokenizer['state']> = new Map([
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ['script', TokenizerMode.SCRIPT_DATA],
  ...'iframe noembed noframes noscript style xmp'.split(' ').map((name) => [name, TokenizerMode.RAWTEXT] as const)
])

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

const quotationMarks = new Set('"\'“‘„«‹')

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
  /** Of each open `<q>`, whether its marks are to be written: some copy has them around it as well. */
  readonly #quotes: boolean[] = []
  /** Where the tokenizer's text begins and ends in the source. */
  readonly #part: Span

  constructor(source: string, copy: CopyBuilder, kind: BlockKind, part: Span) {
    this.#source = source
    this.copy = copy
    this.#kind = kind
    this.#part = part
    copy.setKind(kind)
    // A byte order mark is no copy, and the block would begin with it.
    this.#textEnd = part.start === 0 && source.startsWith('\ufeff') ? 1 : part.start
  }

  onCharacter({ location }: Token.CharacterToken): void {
    if (location === null) return
    this.#textStart ??= Math.max(this.#startOf(location), this.#textEnd)
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
    const start = this.#startOf(location)
    const end = this.#endOf(location)
    const isForeign = this.#isOpen('svg') || this.#isOpen('math')
    const isObject = objectElements.has(name) || (name === 'sup' && pointsToNote(this.#source, start, end))
    if (this.#isCopy) this.#readTag(name, token, start, end)
    if (this.#isCopy && isObject) this.copy.replaced(objectReplacement, start, end)
    // How a word is read stands in small letters above it.
    const isReading = (name === 'rt' || name === 'rp') && this.#isOpen('ruby')
    const opens = isObject || isReading || blockElements.has(name) || hiddenElements.has(name) || name === 'ruby'
    // In HTML `<script/>` opens a script; only in SVG and MathML does the slash close.
    const isClosed = voidElements.has(name) || (token.selfClosing && (isForeign || name === 'svg' || name === 'math'))
    if (!opens || isClosed) return
    this.#push(name, start, isObject || isReading)
    if (name === 'pre') this.#skipsLineEnding = true
    this.#tellMode(isForeign ? undefined : rawElements.get(name))
  }

  onEndTag({ tagName: name, location }: Token.TagToken): void {
    this.#endText()
    // `</br>` is a line break, says the standard.
    if (name === 'br' && this.#isCopy && location !== null) {
      this.copy.lineBreak(this.#startOf(location), this.#endOf(location))
    }
    if (name === 'q' && this.#isCopy && location !== null && this.#quotes.pop()) {
      this.copy.replaced('”', this.#startOf(location), this.#endOf(location))
    }
    const wasOpen = this.#isOpen(name)
    if (wasOpen) this.#closeThrough(name)
    if (this.#isCopy && blockElements.has(name)) this.copy.close()
    if (wasOpen) this.#setKind()
  }

  onComment({ data, location }: Token.CommentToken): void {
    this.#endText()
    if (location === null) return
    const start = this.#startOf(location)
    const end = this.#endOf(location)
    if (!this.#source.startsWith('<!--', start)) return
    this.comments.push({ start, end, text: data.trim() })
    if (end === this.#part.end && !/--!?>$/.test(this.#source.slice(Math.max(start + 2, end - 4)))) {
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
    return Math.min(this.#part.start + endOffset, this.#part.end)
  }

  #startOf({ startOffset }: Token.Location): number {
    return this.#part.start + startOffset
  }

  #isOpen(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0
  }

  #readTag(name: string, token: Token.TagToken, start: number, end: number): void {
    if (blockElements.has(name)) this.copy.close()
    if (name === 'br') this.copy.lineBreak(start, end)
    if (name === 'q') this.#openQuotation(start, end)
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

  /** Browsers set marks around what is said in `<q>`. */
  #openQuotation(start: number, end: number): void {
    const isBare = !quotationMarks.has(this.#source.charAt(start - 1))
    this.#quotes.push(isBare)
    if (isBare) this.copy.replaced('“', start, end)
  }

  #attachAttribute(kind: BlockKind, token: Token.TagToken, name: string): void {
    const location = token.location?.attrs?.[name]
    if (location === undefined) return
    const behind = this.#startOf(location) + name.length
    const [head = '', quote = ''] = /^\s*=\s*(["']?)/.exec(this.#source.slice(behind, this.#endOf(location))) ?? []
    if (head === '') return
    const start = behind + head.length
    const end = this.#endOf(location) - quote.length
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
