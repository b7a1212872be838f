// The words of a story that the passes over single words look at.
import { defineBlockPass } from './block-pass.ts'
import { factsInBlock } from './word-facts.ts'

/** Words worth a look, in reading order, in two columns. */
export interface Watched {
  /** Indexes among the words. */
  readonly indexes: readonly number[]
  /** Why each is watched: bits of `watch`. */
  readonly reasons: readonly number[]
}

/** The watched words of one block; indexes are those of its words. */
export const watchedInBlock = defineBlockPass('watched words in blocks', (block): Watched => {
  const facts = block.get(factsInBlock)
  const indexes: number[] = []
  const reasons: number[] = []
  for (let index = 0; index < facts.length; index += 1) {
    const reason = facts[index]?.watched ?? 0
    if (reason === 0) continue
    indexes.push(index)
    reasons.push(reason)
  }
  return { indexes, reasons }
})

/**
 * The indexes of words that are watched for one reason.
 *
 * @example
 * indexesOf(block.get(watchedInBlock), watch.unknown)
 */
export function indexesOf({ indexes, reasons }: Watched, reason: number): readonly number[] {
  const found: number[] = []
  for (let at = 0; at < indexes.length; at += 1) if ((reasons[at] ?? 0) & reason) found.push(indexes[at] ?? 0)
  return found
}
