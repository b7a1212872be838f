// Analyses that need one block and nothing around it: their results can be kept while the rest of the story is edited.
import type { BlockKind } from '../input/document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'

/** One block by itself: all that a block pass reads. */
export interface BlockFacts {
  /** The block's text; offsets in results count from its start. */
  readonly text: string
  readonly kind: BlockKind
  readonly lexicon: Lexicon
  /** The result of another block pass on this block. */
  get<T>(pass: BlockPass<T>): T
  /** The result of a seated pass on this block in a context; that of the last context is kept. */
  seated<C, T>(pass: SeatedPass<C, T>, context: C): T
}

/**
 * An analysis of one block, whose result depends on the block's text and kind and on the lexicon alone: not on where
 * the block lies, on the blocks around it, or on the house. It is never null.
 */
export interface BlockPass<T> {
  readonly name: string
  readonly run: (block: BlockFacts) => T
  /** Its place among the results of a block. */
  readonly slot: number
}

/**
 * An analysis of one block as it stands in its story: beside the block it reads a context that the story hands it, and
 * nothing else. As long as the context is the same, so is the result.
 */
export interface SeatedPass<C, T> {
  readonly name: string
  /** Whether two contexts give the same result. */
  readonly isSame: (one: C, other: C) => boolean
  readonly run: (block: BlockFacts, context: C) => T
  readonly slot: number
}

let slots = 0

/**
 * Define an analysis of single blocks. A pass over the story asks for all of them with `story.inBlocks(pass)` and adds
 * each block's start to the offsets.
 *
 * @example
 * const digits = defineBlockPass('digits', ({text}) => [...text.matchAll(/\d+/g)].map(({index}) => index))
 * const figures = definePass('figures', (story) =>
 *   story.inBlocks(digits).flatMap((found, block) => found.map((at) => at + story.blocks[block].start)))
 */
export function defineBlockPass<T extends {} | undefined>(name: string, run: (block: BlockFacts) => T): BlockPass<T> {
  const slot = slots
  slots += 1
  return { name, run, slot }
}

/**
 * Define an analysis of single blocks in their places. A pass over the story asks each of `story.blockFacts()` for its
 * result, with what the rest of the story says about the block: which of its words are quoted, for one.
 */
export function defineSeatedPass<C, T>(
  name: string,
  isSame: (one: C, other: C) => boolean,
  run: (block: BlockFacts, context: C) => T
): SeatedPass<C, T> {
  const slot = slots
  slots += 1
  return { name, isSame, run, slot }
}

/** What a seated pass returned last, and the context of that. */
interface Seated {
  readonly context: unknown
  readonly result: unknown
}

/** A block with what is known about it so far. */
export function blockFacts(text: string, kind: BlockKind, lexicon: Lexicon): BlockFacts {
  // Undefined until a pass has been asked, null where it returned undefined: the engine compares with these two at once.
  const results = Array<unknown>(slots).fill(undefined)
  const block: BlockFacts = {
    text,
    kind,
    lexicon,
    get<T>(pass: BlockPass<T>): T {
      const known = results[pass.slot]
      // Each slot holds what its own pass returned.
      if (known !== undefined) return (known === null ? undefined : known) as T
      const result = pass.run(block)
      results[pass.slot] = result === undefined ? null : result
      return result
    },
    seated<C, T>(pass: SeatedPass<C, T>, context: C): T {
      // Each slot holds what its own pass was given and returned.
      const last = results[pass.slot] as Seated | undefined
      if (last !== undefined && pass.isSame(last.context as C, context)) return last.result as T
      const result = pass.run(block, context)
      results[pass.slot] = { context, result } satisfies Seated
      return result
    }
  }
  return block
}
