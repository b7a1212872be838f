// What broken decoding, mark-up and scraping left among the letters. Rules on names and spelling leave these spans alone.
import { debrisLists } from '../lexicon/debris-lists.ts'
import { names } from '../lexicon/names.ts'
import { runTogether } from '../lexicon/run-together.ts'
import { watch } from '../lexicon/watched-words.ts'
import { words } from '../lexicon/words.ts'
import { defineBlockPass } from './block-pass.ts'
import { findConflicts } from './debris/conflict.ts'
import { type GlueCandidate, glueCandidates, gluedWords, mayHaveSeam } from './debris/glued-words.ts'
import { findInvisible } from './debris/invisible.ts'
import { findMarkup } from './debris/markup.ts'
import { findMojibake } from './debris/mojibake.ts'
import { byWord, type Debris, type Repair } from './debris/token.ts'
import { blockProse, definePass, type Story } from './story.ts'
import { indexesOf, wordsInBlock } from './word-facts.ts'

export type { Debris, DebrisKind, Repair } from './debris/token.ts'

/**
 * Broken words and stray mark-up, sorted, never overlapping. Ask `findOverlap` whether a word is broken.
 *
 * @example
 * story.get(debris) // for `donâ€™t`: [{start: 0, end: 7, kind: 'mojibake', repaired: 'don’t', …}]
 */
export const debris = definePass('debris', (story): readonly Debris[] => {
  const { text, blocks, lexicon } = story
  const lists = lexicon.part(debrisLists)
  const repairs = merge([
    decoded.test(text) ? findMojibake(text) : [],
    findConflicts(text),
    findMarkup(text, story.document.format, lists),
    unseen.test(text) ? findInvisible(text) : [],
    gluedWords(text, candidatesOf(story))
  ])
  const links = blocks.filter(({ kind }) => kind === 'link')
  const inCopy = links.length === 0 ? repairs : outside(repairs, links)
  return byWord(text, inCopy)
})

/** Places of a block where two words can have run together. */
export const glueInBlock = defineBlockPass('debris in blocks', (block): readonly GlueCandidate[] => {
  const suspects = indexesOf(block.get(wordsInBlock).watched, watch.two)
  if (suspects.length === 0 && !mayHaveSeam(block.text)) return none
  const { lexicon } = block
  const own = block.get(blockProse).words
  return glueCandidates(
    block.text,
    suspects.flatMap((index) => own[index] ?? []),
    {
      lists: lexicon.part(debrisLists),
      words: lexicon.part(words),
      names: lexicon.part(names),
      together: lexicon.part(runTogether)
    }
  )
})

/** What nearly every block has. */
const none: readonly GlueCandidate[] = []

function candidatesOf(story: Story): readonly GlueCandidate[] {
  const found: GlueCandidate[] = []
  const byBlock = story.inBlocks(glueInBlock)
  for (let index = 0; index < byBlock.length; index += 1) {
    const by = story.blocks[index]?.start ?? 0
    for (const { repair, once, alone } of byBlock[index] ?? none) {
      const { start, end, word } = repair
      const moved = {
        ...repair,
        start: start + by,
        end: end + by,
        ...(word && { word: { start: word.start + by, end: word.end + by } })
      }
      found.push({ repair: moved, ...(once !== undefined && { once }), ...(alone !== undefined && { alone }) })
    }
  }
  return found
}

/** Letters that wrong decoding gives. */
const decoded = /[\u00c2-\u00f4\u201a\u221a]/
/** What nobody sees; dashes, quotation marks, the bullet and the ellipsis lie in the gap between U+200F and U+2028. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const unseen = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u180e\u200b-\u200f\u2028-\u2069\ufeff-\uffff]/

/** One sorted list; where two see the same letters, the earlier list has it. */
function merge(lists: readonly (readonly Repair[])[]): Repair[] {
  const all = lists.flatMap((list, rank) => list.map((repair) => ({ repair, rank })))
  all.sort((a, b) => a.repair.start - b.repair.start || a.rank - b.rank || b.repair.end - a.repair.end)
  const kept: Repair[] = []
  let end = -1
  for (const { repair } of all) {
    if (repair.start < end) continue
    kept.push(repair)
    end = Math.max(end, repair.end)
  }
  return kept
}

function outside(
  repairs: readonly Repair[],
  links: readonly { readonly start: number; readonly end: number }[]
): Repair[] {
  let next = 0
  return repairs.filter(({ start, end }) => {
    while ((links[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1
    const link = links[next]
    return link === undefined || link.start >= end
  })
}
