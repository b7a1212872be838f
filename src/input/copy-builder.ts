// Puts together the text, the blocks and the source map of a marked-up document, for the Markdown and HTML readers.

import { type SourceMap, SourceMapBuilder } from '../text/source-map.ts'
import type { Span } from '../text/span.ts'
import type { Block, BlockKind } from './document.ts'
import { isBlank, trimSpan } from './lines.ts'

/** Takes runs of copy in reading order. */
export interface CopySink {
  /** A stretch of the source as it stands. */
  verbatim(start: number, end: number): void
  /** Text that the source writes another way. */
  replaced(text: string, start: number, end: number): void
  /** White space that shows as one space, or as nothing at the edge of a block. */
  space(start: number, end: number): void
  /** A line break that the author set; two in a row end the block. */
  lineBreak(start: number, end: number): void
}

/** The text, the blocks and the source map of a document. */
export interface Copy {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly map: SourceMap
}

/** What blocks need of a `SourceMapBuilder`. */
export type TextBuilder = Pick<SourceMapBuilder, 'length' | 'verbatim' | 'replaced' | 'synthetic' | 'build'>

/** The copy that blocks and their text make: blocks lose the white space at their ends, and those without ink go. */
export function buildCopy(blocks: readonly Block[], builder: TextBuilder): Copy {
  const { text, map } = builder.build()
  const kept = blocks
    .map((block) => ({ ...block, ...trimSpan(text, block) }))
    .filter((block) => !isBlank(text.slice(block.start, block.end)))
  return { text, blocks: kept, map }
}

/** Stands in the text for an element that is no copy, so that the words around it stay two words. */
export const objectReplacement = '\ufffc'

/**
 * Cuts copy into blocks with a blank line between them.
 *
 * @example
 * const copy = new CopyBuilder('<p>One<p>Two')
 * copy.setKind('paragraph')
 * copy.verbatim(3, 6)
 * copy.close()
 * copy.verbatim(9, 12)
 * copy.build().text // 'One\n\nTwo'
 */
export class CopyBuilder implements CopySink {
  readonly #source: string
  readonly #builder: TextBuilder
  readonly #blocks: Block[] = []
  #kind: BlockKind = 'paragraph'
  #depth: number | undefined
  #open: { readonly kind: BlockKind; readonly depth: number | undefined; readonly start: number } | undefined
  #space: Span | undefined
  #break: Span | undefined
  #attached: (() => void)[] = []

  /**
   * @param source - what the offsets are into
   * @param builder - where the text goes; another one than the source's own where the source stands in a larger file
   */
  constructor(source: string, builder: TextBuilder = new SourceMapBuilder(source)) {
    this.#source = source
    this.#builder = builder
  }

  /** What the next block is. It begins with the first run that is not white space. */
  setKind(kind: BlockKind, depth?: number): void {
    this.#kind = kind
    this.#depth = depth
  }

  verbatim(start: number, end: number): void {
    if (end <= start) return
    this.#begin()
    this.#builder.verbatim(start, end)
  }

  replaced(text: string, start: number, end: number): void {
    if (text === '') return
    this.#begin()
    this.#builder.replaced(text, start, end)
  }

  space(start: number, end: number): void {
    if (this.#space === undefined) this.#space = { start, end }
    else if (this.#space.end === start) this.#space = { start: this.#space.start, end }
  }

  lineBreak(start: number, end: number): void {
    if (this.#break !== undefined) this.close()
    else if (this.#open !== undefined) this.#break = { start, end }
  }

  /** End the block, if one is open; then come the blocks that were attached to it. */
  close(): void {
    if (this.#open !== undefined) {
      const { kind, depth, start } = this.#open
      this.#blocks.push({ kind, start, end: this.#builder.length, ...(depth === undefined ? {} : { depth }) })
      this.#open = undefined
    }
    this.#space = undefined
    this.#break = undefined
    const attached = this.#attached
    this.#attached = []
    for (const write of attached) write()
  }

  /** A block of its own that stands inside another one (a link target, an alternative text): it comes after that. */
  attach(kind: BlockKind, write: (sink: CopySink) => void): void {
    const writeBlock = () => {
      const before = { kind: this.#kind, depth: this.#depth }
      this.setKind(kind)
      write(this)
      this.close()
      this.setKind(before.kind, before.depth)
    }
    if (this.#open === undefined) writeBlock()
    else this.#attached.push(writeBlock)
  }

  /** End the last block and give all of them, as they came. */
  finish(): readonly Block[] {
    this.close()
    return this.#blocks
  }

  build(): Copy {
    return buildCopy(this.finish(), this.#builder)
  }

  #begin(): void {
    if (this.#open === undefined) {
      if (this.#builder.length > 0) this.#builder.synthetic('\n\n')
      this.#open = { kind: this.#kind, depth: this.#depth, start: this.#builder.length }
    } else if (this.#break !== undefined) {
      this.#builder.replaced('\n', this.#break.start, this.#break.end)
    } else if (this.#space !== undefined) {
      const { start, end } = this.#space
      if (this.#source.slice(start, end) === ' ') this.#builder.verbatim(start, end)
      else this.#builder.replaced(' ', start, end)
    }
    this.#space = undefined
    this.#break = undefined
  }
}
