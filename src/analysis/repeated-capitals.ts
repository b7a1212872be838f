// Which words with a capital a story repeats.

import type { Word } from '../input/english.ts'
import { beginsCapital } from '../text/letter-case.ts'
import { firstStartingFrom } from '../text/span.ts'
import { blockProse, type Story } from './story.ts'

/** So many words are looked for in the text of a story; for more of them its words are listed once. */
const searchesMax = 20

/**
 * Asks whether a word with a capital stands in the story twice or more, written the same way: then it is a name.
 *
 * @example
 * repeatedWords(story)('Weir') // true in "Weir said so. Mr Weir left."
 */
export function repeatedWords(story: Story): (text: string) => boolean {
  let asked = 0
  let all: ReadonlySet<string> | undefined
  return (text) => {
    asked += 1
    if (asked > searchesMax) {
      all ??= repeatedCapitals(story)
      return all.has(text)
    }
    const first = placeOf(story, text, 0)
    return first >= 0 && placeOf(story, text, first + 1) >= 0
  }
}

/** Where a word next stands, written so and by itself; -1 where it does not. */
function placeOf(story: Story, word: string, from: number): number {
  const { text, blocks } = story
  const blockWords = story.inBlocks(blockProse)
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    const block = firstStartingFrom(blocks, at + 1) - 1
    const words = blockWords[block]?.words ?? []
    const start = at - (blocks[block]?.start ?? 0)
    const found = words[firstStartingFrom(words, start)]
    if (found?.start === start && found.text === word) return at
  }
  return -1
}

/** Words with a capital that stand in the story twice or more. */
function repeatedCapitals(story: Story): ReadonlySet<string> {
  const once = new Set<string>()
  const again = new Set<string>()
  for (const { words } of story.inBlocks(blockProse)) {
    for (const word of words) {
      if (!isCapital(word)) continue
      if (once.has(word.text)) again.add(word.text)
      else once.add(word.text)
    }
  }
  return again
}

/** Whether a word is written with a capital. */
export function isCapital(word: Word | undefined): boolean {
  // Most words are written as in lower case.
  return word !== undefined && word.text !== word.lower && beginsCapital(word.text)
}
