import type { Block, Document } from '../input/document.ts'
import { type Prose, readProse } from '../input/english.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Profile, Variant } from './house.ts'

/**
 * A shared analysis: computed at most once for a story, and only when a rule needs it.
 *
 * @example
 * const headline = definePass('headline', (story) => story.document.blocks[0])
 */
export interface Pass<T> {
  readonly name: string
  readonly run: (story: Story) => T
}

/** Give a pass its name, which `--timing` prints. */
export function definePass<T>(name: string, run: (story: Story) => T): Pass<T> {
  return { name, run }
}

/** What the house wants, as far as an analysis depends on it. */
export interface House {
  readonly variant: Variant | undefined
  readonly profile: Profile
  /** Lines that look left over from a web page and that the house prints on purpose. */
  readonly allow: readonly string[]
}

/** One document with what is known about it: the only thing that passes and rules read. */
export class Story {
  readonly document: Document
  readonly lexicon: Lexicon
  readonly house: House
  /** Own time in milliseconds, by pass. */
  readonly timings = new Map<string, number>()
  readonly #results = new Map<Pass<unknown>, unknown>()

  constructor(document: Document, lexicon: Lexicon, house: House) {
    this.document = document
    this.lexicon = lexicon
    this.house = house
  }

  /** The story's plain text. */
  get text(): string {
    return this.document.text
  }

  get blocks(): readonly Block[] {
    return this.document.blocks
  }

  /** The result of a pass, computed on first demand. */
  get<T>(pass: Pass<T>): T {
    if (this.#results.has(pass)) {
      // The map holds under each pass what that pass returned.
      return this.#results.get(pass) as T
    }
    const started = performance.now()
    const before = this.#nested
    this.#nested = 0
    const result = pass.run(this)
    const total = performance.now() - started
    this.timings.set(pass.name, total - this.#nested)
    this.#nested = before + total
    this.#results.set(pass, result)
    return result
  }

  /** Time spent in passes that the running pass asked for. */
  #nested = 0
}

/** Words and sentences of every block but link targets, parsed by retext-english. */
export const prose = definePass('prose', (story): Prose => {
  // A link target keeps its place in the list, so that block indexes hold.
  return readProse(
    story.text,
    story.blocks.map((block) => (block.kind === 'link' ? { start: block.start, end: block.start } : block))
  )
})
