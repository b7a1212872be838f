// The words of a story that the passes over single words look at.
import { watchedWords as watchedPart } from '../lexicon/watched-words.ts'
import { defineBlockPass } from './block-pass.ts'
import { blockProse } from './story.ts'

/** Words worth a look, in reading order, in two columns. */
export interface Watched {
  /** Indexes among the words. */
  readonly indexes: readonly number[]
  /** Why each is watched: bits of `watch`. */
  readonly reasons: readonly number[]
}

/** The watched words of one block; indexes are those of its words. */
export const watchedInBlock = defineBlockPass('watched words in blocks', (block): Watched => {
  const { words } = block.get(blockProse)
  const reasonFor = block.lexicon.part(watchedPart)
  const indexes: number[] = []
  const reasons: number[] = []
  for (let index = 0; index < words.length; index += 1) {
    const reason = reasonFor(words[index]?.lower ?? '')
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
  return indexes.filter((_, at) => ((reasons[at] ?? 0) & reason) !== 0)
}
