// Keeps what block passes found between checks, so that an edit costs the block it touches and not the story.
import type { BlockKind } from '../input/document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { ownCopy } from '../text/memo.ts'
import { type BlockFacts, blockFacts } from './block-pass.ts'

/** A block as it lies in a story: its text may be a view of the story's. */
export interface PlacedBlock {
  readonly text: string
  readonly kind: BlockKind
}

/** Blocks with their facts, kept by content between checks of successive versions of a story. */
export interface BlockCache {
  /**
   * The facts of a story's blocks, in their order; what an earlier check of the story found out is still known.
   *
   * @param path - which story it is
   */
  facts(path: string, blocks: readonly PlacedBlock[], lexicon: Lexicon): readonly BlockFacts[]
}

/** The last version of a story. */
interface KeptStory {
  readonly lexicon: Lexicon
  readonly facts: readonly BlockFacts[]
  readonly units: number
}

/** Facts take about 40 bytes a code unit: 1,000,000 are eight stories of 20,000 words, or 40 MB. */
const unitsDefault = 1_000_000

/** Blocks that a story has no more are kept for somebody who takes back what was typed: some 80 paragraphs, or 1 MB. */
const pastUnitsMax = 20_000

/**
 * A cache in memory for an editor that checks a story after every key. Stories asked for longest ago go first, and one
 * that is longer than the whole cache is not kept.
 *
 * @param unitsMax - how much text is kept, in UTF-16 code units
 * @example
 * const desk = createDesk({data, blockCache: createBlockCache()})
 */
export function createBlockCache(unitsMax: number = unitsDefault): BlockCache {
  // In the order of their last use, the oldest first.
  const stories = new Map<string, KeptStory>()
  const past = new Map<string, BlockFacts>()
  let units = 0
  let pastUnits = 0

  const forget = (path: string) => {
    units -= stories.get(path)?.units ?? 0
    stories.delete(path)
  }
  const takeBack = ({ text, kind }: PlacedBlock, lexicon: Lexicon): BlockFacts | undefined => {
    const key = keyOf(kind, text)
    const facts = past.get(key)
    if (facts?.lexicon !== lexicon) return undefined
    past.delete(key)
    pastUnits -= text.length
    return facts
  }
  const putAway = (facts: BlockFacts) => {
    const key = keyOf(facts.kind, facts.text)
    if (past.delete(key)) pastUnits -= facts.text.length
    past.set(key, facts)
    pastUnits += facts.text.length
  }
  return {
    facts(path, blocks, lexicon) {
      const known = stories.get(path)
      const before = known?.lexicon === lexicon ? known.facts : []
      forget(path)
      const [head, tail] = sameEnds(before, blocks)
      for (const facts of before.slice(head, before.length - tail)) putAway(facts)
      let length = 0
      const found = blocks.map((block, index) => {
        length += block.text.length
        if (index < head) return before[index] as BlockFacts
        if (index >= blocks.length - tail) return before[before.length - blocks.length + index] as BlockFacts
        // A view of the story would keep the whole of its old version in memory.
        return takeBack(block, lexicon) ?? blockFacts(ownCopy(block.text), block.kind, lexicon)
      })
      if (length <= unitsMax) {
        stories.set(path, { lexicon, facts: found, units: length })
        units += length
      }
      for (const oldest of stories.keys()) {
        if (units <= unitsMax) break
        forget(oldest)
      }
      for (const [key, { text }] of past) {
        if (pastUnits <= Math.min(pastUnitsMax, unitsMax)) break
        past.delete(key)
        pastUnits -= text.length
      }
      return found
    }
  }
}

function keyOf(kind: BlockKind, text: string): string {
  return `${kind} ${text}`
}

/** How many blocks at the beginning and at the end of two versions are the same. */
function sameEnds(before: readonly BlockFacts[], after: readonly PlacedBlock[]): readonly [head: number, tail: number] {
  const shared = Math.min(before.length, after.length)
  let head = 0
  while (head < shared && isSame(before[head], after[head])) head += 1
  let tail = 0
  while (tail < shared - head && isSame(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail += 1
  return [head, tail]
}

function isSame(one: BlockFacts | undefined, other: PlacedBlock | undefined): boolean {
  return one?.kind === other?.kind && one?.text === other?.text
}
