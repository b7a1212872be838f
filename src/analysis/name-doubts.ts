// Which names of a story are doubtful, and why: one place decides for both name rules.
import { compareSpans } from '../text/span.ts'
import { knowledgeOf, mentions } from './mentions.ts'
import type { NameDoubt } from './names/doubt.ts'
import { inStoryDoubts } from './names/in-story.ts'
import { listedDoubts } from './names/listed.ts'
import { nearPairs } from './names/near-pairs.ts'
import { partStats } from './names/parts.ts'
import { singleDoubts } from './names/single.ts'
import { variantDoubts } from './names/variants.ts'
import { definePass } from './story.ts'

export type { NameDoubt } from './names/doubt.ts'

/** Doubts in reading order, one a mention: the story's own evidence first, then the lists', then variants. */
export const nameDoubts = definePass('name doubts', (story): readonly NameDoubt[] => {
  const knowledge = knowledgeOf(story)
  const found = story.get(mentions)
  const stats = partStats(knowledge, found)
  const near = nearPairs(stats)
  const byMention = new Map<number, NameDoubt>()
  const all = [
    ...inStoryDoubts(knowledge, stats, near),
    ...listedDoubts(knowledge, found, stats, story.text),
    ...variantDoubts(knowledge, found, stats, near),
    ...singleDoubts(knowledge, stats)
  ]
  for (const doubt of all) {
    const at = doubt.mention.start
    if (!doubt.mention.sic && !byMention.has(at)) byMention.set(at, doubt)
  }
  return [...byMention.values()].sort((a, b) => compareSpans(a.mention, b.mention))
})
