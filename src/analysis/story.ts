import type { Block, Document } from '../input/document.ts'
import {
  joinProse,
  type Prose,
  type ProsePlace,
  placeProse,
  readBlock,
  type Sentence,
  type Word
} from '../input/english.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { finish, type Steps } from '../text/steps.ts'
import type { BlockCache } from './block-cache.ts'
import { type BlockFacts, type BlockPass, blockFacts, defineBlockPass, defineSeatedPass } from './block-pass.ts'
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
  /** The same with rests on the way, where the whole takes long in a story of megabytes. */
  readonly steps?: (story: Story) => Steps<T>
}

/** Give a pass its name, which `--timing` prints. */
export function definePass<T>(name: string, run: (story: Story) => T): Pass<T> {
  return { name, run }
}

/** The same for a pass that goes from block to block and takes long: it rests on its way when a story is taken in steps. */
export function defineLongPass<T>(name: string, steps: (story: Story) => Steps<T>): Pass<T> {
  return { name, run: (story) => finish(steps(story)), steps }
}

/** So many blocks a long pass goes on without a rest: in a new story they take it some 10 ms. */
export const blocksWithoutRest = 512

/** What the house wants, as far as an analysis depends on it. */
export interface House {
  readonly variant: Variant | undefined
  readonly profile: Profile
  /** Lines that look left over from a web page and that the house prints on purpose. */
  readonly allow: readonly string[]
}

/** What a block pass found in one block. */
export interface FoundInBlock<T> {
  /** Index of the block. */
  readonly block: number
  /** Of the block in the story, from which the found count. */
  readonly start: number
  readonly found: readonly T[]
}

/** Told the milliseconds of every pass and rule. */
export type Spend = (stage: string, milliseconds: number) => void

/** One document with what is known about it: the only thing that passes and rules read. */
export class Story {
  readonly document: Document
  readonly lexicon: Lexicon
  readonly house: House
  readonly #results = new Map<object, unknown>()
  readonly #cache: BlockCache | undefined
  readonly #spend: Spend | undefined
  #blockFacts: readonly BlockFacts[] | undefined

  /**
   * @param cache - keeps what block passes find, for the next version of the story
   * @param spend - told the own time of every pass; without it nothing is timed
   */
  constructor(document: Document, lexicon: Lexicon, house: House, cache?: BlockCache, spend?: Spend) {
    this.document = document
    this.lexicon = lexicon
    this.house = house
    this.#cache = cache
    this.#spend = spend
  }

  /**
   * Whether the results of block passes are kept for the next version of the story: then a pass reads block by block what it
   * would otherwise read in one go, with less work.
   */
  get keepsBlocks(): boolean {
    return this.#cache !== undefined
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
    // The map holds under each pass what it returned. Most questions are the second or a later one.
    const known = this.#results.get(pass) as T | undefined
    if (known !== undefined) return known
    return this.#once(pass, () => pass.run(this))
  }

  /** Compute a pass in steps, to be asked for later; what is known already takes none. */
  *inSteps<T>(pass: Pass<T>): Steps<void> {
    if (pass.steps === undefined || this.#results.has(pass)) this.get(pass)
    else this.#results.set(pass, yield* pass.steps(this))
  }

  /** The results of a block pass, by index of the block; their offsets count from the block's start. */
  inBlocks<T>(pass: BlockPass<T>): readonly T[] {
    const known = this.#results.get(pass) as readonly T[] | undefined
    if (known !== undefined) return known
    return this.#once(pass, () => resultsOf(pass, this.blockFacts()))
  }

  /** What a block pass found, for the blocks in which it found something: most passes find nothing in most blocks. */
  foundInBlocks<T>(pass: BlockPass<readonly T[]>): readonly FoundInBlock<T>[] {
    const all = this.inBlocks(pass)
    const some: FoundInBlock<T>[] = []
    for (let block = 0; block < all.length; block += 1) {
      const found = all[block]
      if (found !== undefined && found.length > 0) some.push({ block, start: this.blocks[block]?.start ?? 0, found })
    }
    return some
  }

  /** Every block by itself, for passes that give each a context: `defineSeatedPass`. */
  blockFacts(): readonly BlockFacts[] {
    this.#blockFacts ??= this.#readBlocks()
    return this.#blockFacts
  }

  #readBlocks(): readonly BlockFacts[] {
    const blocks = this.blocks.map(({ start, end, kind }) => ({ text: this.text.slice(start, end), kind }))
    return (
      this.#cache?.facts(this.document.path, blocks, this.lexicon) ??
      blocks.map(({ text, kind }) => blockFacts(text, kind, this.lexicon))
    )
  }

  #once<T>(pass: { readonly name: string }, run: () => T): T {
    if (this.#results.has(pass)) {
      // The map holds under each pass what it returned.
      return this.#results.get(pass) as T
    }
    const result = this.#spend === undefined ? run() : this.#timed(pass.name, run, this.#spend)
    this.#results.set(pass, result)
    return result
  }

  #timed<T>(name: string, run: () => T, spend: Spend): T {
    const started = performance.now()
    const before = this.#nested
    this.#nested = 0
    const result = run()
    const total = performance.now() - started
    spend(`pass ${name}`, total - this.#nested)
    this.#nested = before + total
    return result
  }

  /** Time spent in passes that the running pass asked for. */
  #nested = 0
}

/** What a block pass finds in each of several blocks. */
function resultsOf<T>(pass: BlockPass<T>, blocks: readonly BlockFacts[]): T[] {
  const results: T[] = []
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (block !== undefined) results.push(block.get(pass))
  }
  return results
}

/** Words and sentences of one block, parsed by retext-english; a link target has none. */
export const blockProse = defineBlockPass(
  'parse',
  ({ text, kind }): Prose => (kind === 'link' ? { sentences: [], words: [] } : readBlock(text))
)

/** The words and sentences of a block as those of the story: above an edit they stay where they were. */
const proseInPlace = defineSeatedPass(
  'prose in place',
  (one: ProsePlace, other: ProsePlace) =>
    one.start === other.start &&
    one.block === other.block &&
    one.firstSentence === other.firstSentence &&
    one.firstWord === other.firstWord,
  (block, place): Prose => placeProse(block.get(blockProse), place)
)

/** Words and sentences of every block but link targets. */
export const prose = defineLongPass('prose', function* (story): Steps<Prose> {
  const parts = story.inBlocks(blockProse)
  if (!story.keepsBlocks) return joinProse(story.blocks, parts)
  const sentences: (readonly Sentence[])[] = []
  const words: (readonly Word[])[] = []
  let firstSentence = 0
  let firstWord = 0
  for (const [block, facts] of story.blockFacts().entries()) {
    const start = story.blocks[block]?.start ?? 0
    const placed = facts.seated(proseInPlace, { start, block, firstSentence, firstWord })
    sentences.push(placed.sentences)
    words.push(placed.words)
    firstSentence += placed.sentences.length
    firstWord += placed.words.length
    if (block % blocksWithoutRest === blocksWithoutRest - 1) yield
  }
  return { sentences: joined(sentences), words: joined(words) }
})

/** The lists as one. The engine copies whole lists; word by word those of a long story take ten times as long. */
function joined<T>(lists: readonly (readonly T[])[]): T[] {
  // As arguments of one call, which are limited.
  let all: T[] = []
  for (let at = 0; at < lists.length; at += 10_000) all = all.concat(...lists.slice(at, at + 10_000))
  return all
}
