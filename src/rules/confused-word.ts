import { defineBlockPass } from '../analysis/block-pass.ts'
import { blockProse } from '../analysis/story.ts'
import { indexesOf, wordsInBlock } from '../analysis/word-facts.ts'
import type { Word } from '../input/english.ts'
import type { Confusion } from '../lexicon/confusions.ts'
import { watch } from '../lexicon/watched-words.ts'
import { likeIn } from '../text/letter-case.ts'
import type { Span } from '../text/span.ts'
import { type Draft, defineRule } from './kit.ts'

/** A phrase with the wrong word, from the start of its block. */
interface Found extends Span {
  readonly right: string
  readonly doubtful: boolean
}

/** The wrong phrases of one block. */
const confused = defineBlockPass('confused words', (block): readonly Found[] => {
  const { facts, watched } = block.get(wordsInBlock)
  const indexes = indexesOf(watched, watch.confusion)
  if (indexes.length === 0) return none
  const { words } = block.get(blockProse)
  // Of those that begin at one word the longest holds.
  let byStart: Map<number, Found> | undefined
  for (const index of indexes) {
    const phrases = facts[index]?.confusions ?? none
    const previous = words[index - 1]?.lower
    const next = words[index + 1]?.lower
    for (let at = 0; at < phrases.length; at += 1) {
      const phrase = phrases[at]
      if (phrase === undefined) break
      // Nearly all are passed over for the one word beside it.
      if (phrase.next !== undefined ? phrase.next !== next : (phrase.previous ?? previous) !== previous) continue
      const found = foundAt(block.text, words, index, phrase)
      if (found === undefined) continue
      byStart ??= new Map()
      if (found.end > (byStart.get(found.start)?.end ?? -1)) byStart.set(found.start, found)
    }
  }
  return byStart === undefined ? none : [...byStart.values()].sort((a, b) => a.start - b.start)
})

const none: readonly never[] = []

export const confusedWord = defineRule({
  id: 'confused-word',
  summary: 'One word stands for another that sounds or looks like it.',
  severity: 'warning',
  group: 'words',
  stage: 'preview',
  since: '0.1.0',
  inQuotations: true,
  inFurniture: false,
  options: null,
  needs: {},

  *check(_facts, { story }): Iterable<Draft> {
    for (const { start: by, found } of story.foundInBlocks(confused)) {
      for (const { start, end, right, doubtful } of found) {
        const at = { start: start + by, end: end + by }
        const actual = story.text.slice(at.start, at.end)
        const expected = likeIn(actual.charAt(0), right)
        yield {
          at,
          message: `Unexpected \`${actual}\`, expected \`${expected}\``,
          expected: [expected],
          note: doubtful ? 'Check which of the two is meant.' : 'The phrase decides which of the two words is meant.',
          ...(doubtful ? { severity: 'info' } : {})
        }
      }
    }
  }
})

/** A phrase that has a word here, if it stands here, all of it in one sentence with single spaces between. */
function foundAt(
  text: string,
  words: readonly Word[],
  index: number,
  { before, after, right, doubtful }: Confusion
): Found | undefined {
  const from = index - before.length
  for (let at = 0; at < before.length; at += 1) if (words[from + at]?.lower !== before[at]) return undefined
  for (let at = 0; at < after.length; at += 1) if (words[index + 1 + at]?.lower !== after[at]) return undefined
  const first = words[from]
  let last = first
  for (let at = from + 1; at <= index + after.length; at += 1) {
    const next = words[at]
    if (last === undefined || next === undefined || next.sentence !== last.sentence) return undefined
    if (next.start !== last.end + 1 || !/\s/.test(text.charAt(last.end))) return undefined
    last = next
  }
  return first && last && { start: first.start, end: last.end, right, doubtful }
}
