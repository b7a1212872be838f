import { defineBlockPass } from '../analysis/block-pass.ts'
import { blockProse } from '../analysis/story.ts'
import { indexesOf, wordsInBlock } from '../analysis/word-facts.ts'
import type { Word } from '../input/english.ts'
import { anyNumber, type Confusion, type Slot, sameSign } from '../lexicon/confusions.ts'
import { watch } from '../lexicon/watched-words.ts'
import { isDigit } from '../text/char-codes.ts'
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
      if (phrase.next !== undefined ? !fits(next, phrase.next) : !fits(previous, phrase.previous ?? previous)) continue
      const found = foundAt(block.text, words, index, phrase)
      if (found === undefined) continue
      byStart ??= new Map()
      if (found.end > (byStart.get(found.start)?.end ?? -1)) byStart.set(found.start, found)
    }
  }
  if (byStart === undefined) return none
  // Of “must reign in” and “reign in spending” one says it.
  let end = -1
  return [...byStart.values()]
    .sort((a, b) => a.start - b.start)
    .filter((one) => {
      const isApart = one.start >= end
      if (isApart) end = one.end
      return isApart
    })
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
function foundAt(text: string, words: readonly Word[], index: number, phrase: Confusion): Found | undefined {
  const { before, after, right, doubtful, unlessAfter, unlessBefore } = phrase
  const from = index - before.length
  for (let at = 0; at < before.length; at += 1) if (!fits(words[from + at]?.lower, before[at])) return undefined
  for (let at = 0; at < after.length; at += 1) if (!fits(words[index + 1 + at]?.lower, after[at])) return undefined
  const first = words[from]
  let last = first
  for (let at = from + 1; at <= index + after.length; at += 1) {
    const next = words[at]
    if (last === undefined || next === undefined || next.sentence !== last.sentence) return undefined
    if (next.start !== last.end + 1 || !/\s/.test(text.charAt(last.end))) return undefined
    last = next
  }
  if (first === undefined || last === undefined) return undefined
  const end = index + after.length
  if (unlessAfter !== undefined && isBeside(words[from - 1], first, unlessAfter)) return undefined
  if (unlessBefore !== undefined && isBeside(words[end + 1], last, unlessBefore)) return undefined
  return { start: first.start, end: last.end, right: written(words.slice(from, end + 1), phrase, right), doubtful }
}

/** Whether a word can stand in a place of a phrase. */
function fits(lower: string | undefined, slot: Slot | undefined): boolean {
  if (lower === slot) return true
  if (lower === undefined || slot === undefined) return false
  if (typeof slot === 'string') return slot === anyNumber && isDigit(lower.charCodeAt(0))
  return slot.has(lower) || (isDigit(lower.charCodeAt(0)) && slot.has(anyNumber))
}

/** Whether a word in the sentence of another is one of those that make a phrase right. */
function isBeside(word: Word | undefined, other: Word, guard: Slot): boolean {
  // A last “in.” could be inches.
  return word !== undefined && word.sentence === other.sentence && fits(word.lower.replace(/\.$/, ''), guard)
}

/** The right phrase with the words of the copy that stay, capitals and all: “Straight of Hormuz” keeps its Hormuz. */
function written(words: readonly Word[], { before, after }: Confusion, right: string): string {
  const slots = [...before, undefined, ...after]
  const own = words.filter((_, at) => typeof slots[at] === 'object' || slots[at] === anyNumber)
  let next = 0
  const filled = right.split(' ').map((word) => {
    if (word !== sameSign && word !== anyNumber) return word
    const { text } = own[next] ?? { text: word }
    next += 1
    return text
  })
  const kept = filled.length === words.length
  return filled.map((word, at) => (kept && words[at]?.lower === word && at > 0 ? words[at].text : word)).join(' ')
}
