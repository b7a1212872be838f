// How hard the story's own prose is: the score of the whole and of each sentence.
import type { Sentence, Word } from '../input/english.ts'
import {
  addCounts,
  medianAge,
  type ReadingCounts,
  readability as readabilityPart,
  type TextLength
} from '../lexicon/readability.ts'
import { findOverlap, type Span } from '../text/span.ts'
import { quotations } from './quotations.ts'
import { definePass, prose } from './story.ts'
import { zones } from './zones.ts'

/** A sentence with its fast score. */
export interface ScoredSentence extends Span {
  readonly counts: ReadingCounts
  /** The age that four of seven formulas ask for. */
  readonly age: number
}

/** The story's prose by the fast score; it may clear a story, never condemn it. */
export interface StoryReadability {
  /** What counting letters alone tells. */
  readonly length: TextLength
  /** The full score, computed when first asked: most stories are cleared without. */
  readonly scored: () => { readonly sentences: readonly ScoredSentence[]; readonly age: number }
}

/** As retext-readability: formulas say nothing about shorter sentences. */
const wordsMin = 5

/** What is longer and has no full stop is a table or a list, not a sentence that somebody has to read. */
const wordsMax = 250

/** Sentences of running copy, without quotations, lists and what a page left. */
export const readability = definePass('readability', (story): StoryReadability => {
  const { sentences, words } = story.get(prose)
  const { byBlock, furniture } = story.get(zones)
  const quoted = story.get(quotations)
  const own: Sentence[] = []
  const length = { sentences: 0, words: 0, letters: 0 }
  for (const sentence of sentences) {
    const zone = byBlock[sentence.block]
    if ((zone !== 'body' && zone !== 'standfirst') || story.blocks[sentence.block]?.kind === 'list-item') continue
    const count = sentence.endWord - sentence.firstWord
    if (count < wordsMin || count > wordsMax) continue
    if (findOverlap(quoted, sentence) || findOverlap(furniture, sentence)) continue
    own.push(sentence)
    length.sentences += 1
    length.words += count
    length.letters += lettersOf(words, sentence)
  }
  let result: ReturnType<StoryReadability['scored']> | undefined
  const score = () => {
    const scorer = story.lexicon.part(readabilityPart)
    const scored = own.map(({ start, end, firstWord, endWord }) => {
      const counts = scorer.count(words.slice(firstWord, endWord).map(({ text }) => text))
      return { start, end, counts, age: medianAge(counts) }
    })
    return {
      sentences: scored,
      age: scored.length === 0 ? 0 : medianAge(addCounts(scored.map(({ counts }) => counts)))
    }
  }
  return {
    length,
    scored() {
      result ??= score()
      return result
    }
  }
})

/** Called for every sentence, so it is soon compiled; the pass runs once a story. */
function lettersOf(words: readonly Word[], { firstWord, endWord }: Sentence): number {
  let letters = 0
  for (let index = firstWord; index < endWord; index += 1) letters += words[index]?.text.length ?? 0
  return letters
}
