// Which names of a story are doubtful, and why: one place decides for both name rules.
import type { BlockKind } from '../input/document.ts'
import type { NameList } from '../lexicon/names.ts'
import { compareSpans } from '../text/span.ts'
import { knowledgeOf, type Mention, mentions } from './mentions.ts'
import { dateDoubts } from './names/dates.ts'
import type { NameDoubt } from './names/doubt.ts'
import { inStoryDoubts } from './names/in-story.ts'
import { listedDoubts } from './names/listed.ts'
import { nearPairs } from './names/near-pairs.ts'
import { partStats } from './names/parts.ts'
import { singleDoubts } from './names/single.ts'
import { variantDoubts } from './names/variants.ts'
import { definePass } from './story.ts'

export type { NameDoubt } from './names/doubt.ts'

/** Kinds of blocks that stand around the story and say again what is in it. */
const fields: ReadonlySet<BlockKind> = new Set(['title', 'description', 'keyword', 'alt'])

/** Doubts in reading order, one a mention: the story's own evidence first, then the lists', then variants. */
export const nameDoubts = definePass('name doubts', (story): readonly NameDoubt[] => {
  const knowledge = knowledgeOf(story)
  const found = story.get(mentions)
  const stats = partStats(found, (block) => fields.has(story.blocks[block]?.kind ?? 'paragraph'))
  const near = nearPairs(stats)
  const { list } = knowledge
  const byMention = new Map<number, NameDoubt>()
  const all = [
    ...inStoryDoubts(knowledge, stats, near),
    ...listedDoubts(knowledge, found, stats, { text: story.text, date: story.document.metadata.date }),
    ...variantDoubts(knowledge, found, stats, near),
    ...dateDoubts(stats, story.text),
    ...singleDoubts(knowledge, stats)
  ]
  for (const doubt of all) {
    const at = doubt.mention.start
    if (!doubt.mention.sic && !byMention.has(at) && !isProposed(list, doubt.mention)) byMention.set(at, doubt)
  }
  return [...byMention.values()].sort((a, b) => compareSpans(a.mention, b.mention))
})

/** Whether the house has proposed the name, in full or as the word that stands for it: nobody has checked it, so nothing is said. */
function isProposed(list: NameList, { key, parts }: Mention): boolean {
  if (!list.isProposed(parts[0]?.key ?? '')) return false
  return parts.length === 1 || list.entriesOf(key).some(({ proposed }) => proposed)
}
