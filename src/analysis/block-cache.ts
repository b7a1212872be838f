// Keeps what block passes found between checks, so that an edit costs the block it touches and not the story.
import type { BlockKind } from '../input/document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type BlockFacts, blockFacts } from './block-pass.ts'

/** Blocks with their facts, kept by content between checks of successive versions of a story. */
export interface BlockCache {
  /** The facts of a block with this text; what an earlier check found out is still known. */
  facts(text: string, kind: BlockKind, lexicon: Lexicon): BlockFacts
}

/** Facts take about 40 bytes a code unit: 1,000,000 are eight stories of 20,000 words, or 40 MB. */
const unitsDefault = 1_000_000

/** A block of more than this share of the cache would drive out the rest of its story. */
const shareMax = 4

/**
 * A cache in memory for an editor that checks a story after every key. Blocks asked for longest ago go first.
 *
 * @param unitsMax - how much text is kept, in UTF-16 code units
 * @example
 * const desk = createDesk({data, blockCache: createBlockCache()})
 */
export function createBlockCache(unitsMax: number = unitsDefault): BlockCache {
  const lexicons = new WeakMap<Lexicon, number>()
  let lexiconCount = 0
  // In the order of the last use, the oldest first.
  const kept = new Map<string, BlockFacts>()
  let units = 0
  return {
    facts(text, kind, lexicon) {
      if (text.length * shareMax > unitsMax) return blockFacts(text, kind, lexicon)
      let number = lexicons.get(lexicon)
      if (number === undefined) {
        number = lexiconCount
        lexiconCount += 1
        lexicons.set(lexicon, number)
      }
      const head = `${number} ${kind} `
      const key = head + text
      // The facts read the text out of the key: a slice of the story would keep the whole of its old version in memory.
      const facts = kept.get(key) ?? blockFacts(key.slice(head.length), kind, lexicon)
      if (kept.delete(key)) units -= text.length
      kept.set(key, facts)
      units += text.length
      for (const [oldest, { text: gone }] of kept) {
        if (units <= unitsMax) break
        kept.delete(oldest)
        units -= gone.length
      }
      return facts
    }
  }
}
