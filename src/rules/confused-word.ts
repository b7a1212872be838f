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
  const { words } = block.get(blockProse)
  const { facts, watched } = block.get(wordsInBlock)
  const all: Found[] = []
  for (const index of indexesOf(watched, watch.confusion)) {
    const begun = facts[index]?.confusions
    const word = words[index]
    if (begun === undefined || word === undefined) continue
    // One word in four begins some phrase, `the` and `to`; of these one in ten is followed by a second word.
    const two = begun.bySecond.get(words[index + 1]?.lower ?? '')
    if (two === undefined && begun.alone.length === 0) continue
    const found = (two && longest(block.text, words, index, two)) ?? longest(block.text, words, index, begun.alone)
    if (found !== undefined)
      all.push({ start: word.start, end: found.end, right: found.right, doubtful: found.doubtful })
  }
  return all
})

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

/** The longest of the phrases that stands at a word, all of it in one sentence with single spaces between. */
function longest(
  text: string,
  words: readonly Word[],
  index: number,
  phrases: readonly Confusion[]
): { end: number; right: string; doubtful: boolean } | undefined {
  let best: { end: number; right: string; doubtful: boolean; length: number } | undefined
  for (const { rest, right, doubtful } of phrases) {
    if (best && rest.length <= best.length) continue
    const end = endOf(text, words, index, rest)
    if (end !== undefined) best = { end, right, doubtful, length: rest.length }
  }
  return best
}

function endOf(text: string, words: readonly Word[], index: number, rest: readonly string[]): number | undefined {
  let last = words[index]
  for (let step = 0; step < rest.length; step += 1) {
    const next = words[index + step + 1]
    if (!last || next === undefined || next.lower !== rest[step] || next.sentence !== last.sentence) return undefined
    if (next.start !== last.end + 1 || !/\s/.test(text.charAt(last.end))) return undefined
    last = next
  }
  return last?.end
}
