// Which names of a story are doubtful, and why: one place decides for both name rules.
import type { BlockKind } from '../input/document.ts'
import type { NameList } from '../lexicon/names.ts'
import { compareSpans } from '../text/span.ts'
import type { Steps } from '../text/steps.ts'
import { knowledgeOf, type Mention, mentions } from './mentions.ts'
import { bodyDoubts } from './names/body-slips.ts'
import { dateDoubts } from './names/dates.ts'
import { doubleNameDoubts } from './names/double-names.ts'
import type { NameDoubt } from './names/doubt.ts'
import { inStoryDoubts } from './names/in-story.ts'
import { listedDoubts } from './names/listed.ts'
import { loneDoubts } from './names/lone-names.ts'
import { nearPairs } from './names/near-pairs.ts'
import { partStats } from './names/parts.ts'
import { storyYear } from './names/roles.ts'
import { secondReferences } from './names/second-references.ts'
import { singleDoubts } from './names/single.ts'
import { isRightToTheEye } from './names/to-the-eye.ts'
import { isAged, isIntroducedAnew, isSomebodyElse, isToldApart } from './names/told-apart.ts'
import { variantDoubts } from './names/variants.ts'
import { titleDoubts } from './names/work-titles.ts'
import { quotations } from './quotations.ts'
import { defineLongPass, definePass, type Story } from './story.ts'

export type { NameDoubt } from './names/doubt.ts'

/** Kinds of blocks that stand around the story and say again what is in it. */
const fields: ReadonlySet<BlockKind> = new Set(['title', 'description', 'keyword', 'alt'])

function isFieldOf({ blocks }: Story): (block: number) => boolean {
  return (block) => fields.has(blocks[block]?.kind ?? 'paragraph')
}

/** The words of the story's names, and for each those spelled nearly like it. */
const nameParts = definePass('name parts', (story) => {
  const stats = partStats(story.get(mentions), isFieldOf(story))
  return { stats, near: nearPairs(stats) }
})

/** What the story's own spellings say. */
const ownDoubts = defineLongPass('doubts by the story', (story): Steps<readonly NameDoubt[]> => {
  const { stats, near } = story.get(nameParts)
  return inStoryDoubts(knowledgeOf(story), stats, near, story.text)
})

/** What the lists say. */
const listDoubts = definePass('doubts by lists', (story): readonly NameDoubt[] => {
  const place = { text: story.text, date: story.document.metadata.date }
  return listedDoubts(knowledgeOf(story), story.get(mentions), story.get(nameParts).stats, place)
})

/** What name doubts are put together from: of 5 MB each takes a while, and an editor's server rests in between. */
export const partsOfNameDoubts = [nameParts, ownDoubts, listDoubts] as const

/** Doubts in reading order, one a mention: the story's own evidence first, then the lists', then variants. */
export const nameDoubts = definePass('name doubts', (story): readonly NameDoubt[] => {
  const knowledge = knowledgeOf(story)
  const { stats, near } = story.get(nameParts)
  const { list } = knowledge
  const byMention = new Map<number, NameDoubt>()
  const second = secondReferences(knowledge, story.get(mentions), {
    stats,
    near,
    text: story.text,
    quotations: () => story.get(quotations)
  })
  const year = (): number => storyYear(story.text, list.asOf, story.document.metadata.date)
  const calledBack = new Set(second.map(({ mention }) => mention.start))
  const all = [
    ...story.get(ownDoubts).filter((doubt) => !isSomebodyElse(knowledge, story.text, doubt)),
    ...story
      .get(listDoubts)
      .filter((doubt) => !isIntroducedAnew(knowledge, story.text, doubt) && !isAged(story.text, doubt)),
    ...second,
    ...doubleNameDoubts(knowledge, story.get(mentions), story.text),
    ...variantDoubts(knowledge, story.get(mentions), {
      stats,
      near,
      text: story.text,
      isField: isFieldOf(story)
    }).filter(
      (doubt) =>
        !isSomebodyElse(knowledge, story.text, doubt) && !doubt.related.some(({ at }) => calledBack.has(at.start))
    ),
    ...dateDoubts(stats, story.text),
    ...singleDoubts(knowledge, stats, story.text, year),
    ...loneDoubts(knowledge, stats, story.text, year),
    ...bodyDoubts(knowledge, stats, story.text),
    ...titleDoubts(knowledge, stats, story.text)
  ]
  const apart = toldApart(story.text, all)
  for (const doubt of all) {
    const at = doubt.mention.start
    if (apart.has(pairOf(doubt)) || isRightToTheEye(doubt)) continue
    if (!doubt.mention.sic && !byMention.has(at) && !isProposed(list, doubt.mention)) byMention.set(at, doubt)
  }
  return [...byMention.values()].sort((a, b) => compareSpans(a.mention, b.mention))
})

/** The pairs of words that the writer tells apart at one place: he knows both wherever they stand. */
function toldApart(text: string, doubts: readonly NameDoubt[]): ReadonlySet<string> {
  return new Set(doubts.filter((doubt) => isToldApart(text, doubt)).map(pairOf))
}

/** The word that is doubted and what it should be, of whatever name they are part. */
function pairOf({ mention, expected }: NameDoubt): string {
  const right = (expected[0] ?? '').split(/[\s-]+/)
  const written = mention.text.split(/[\s-]+/)
  const at = written.length === right.length ? written.findIndex((word, index) => word !== right[index]) : -1
  return at < 0 ? `${mention.text}/${right.join(' ')}` : `${written[at]}/${right[at]}`
}

/** Whether the house has proposed the name, in full or as the word that stands for it: nobody has checked it, so nothing is said. */
function isProposed(list: NameList, { key, parts }: Mention): boolean {
  if (!list.isProposed(parts[0]?.key ?? '')) return false
  return parts.length === 1 || list.entriesOf(key).some(({ proposed }) => proposed)
}
