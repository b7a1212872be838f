// Where names stand in a story: runs of words with capitals, without titles and possessives.

import type { Word } from '../input/english.ts'
import { type NameWords, nameWords } from '../lexicon/name-words.ts'
import { type NameList, names } from '../lexicon/names.ts'
import { type WordTable, words } from '../lexicon/words.ts'
import { findOverlap, type Span } from '../text/span.ts'
import { isHeadline, type Reader, readSentence } from './names/runs.ts'
import { residue } from './residue.ts'
import { definePass, prose, type Story } from './story.ts'

/** A word of a name, or a piece of a word joined by hyphens. */
export interface NamePart extends Span {
  readonly text: string
  /** Its `nameKey`. */
  readonly key: string
  /** One letter, with or without a stop. */
  readonly initial: boolean
}

/** One place where a name stands; its span has neither title nor possessive. */
export interface Mention extends Span {
  readonly text: string
  readonly key: string
  readonly parts: readonly NamePart[]
  /** The title before it, as written: `Foreign Minister`. */
  readonly role: string | undefined
  /** Where the title stands; it ends before the name. */
  readonly roleAt: Span | undefined
  readonly block: number
  readonly sentence: number
  /** It begins its sentence with a word that is also a common one, so that its capital says nothing. */
  readonly weak: boolean
  /** Where every word has a capital: headlines, tag lists. */
  readonly headline: boolean
  /** A hyphen joins it to something else: Seoul-based. */
  readonly compound: boolean
  /** The writer put [sic] behind it. */
  readonly sic: boolean
}

/** What the lexicon knows about single words. */
export interface Knowledge {
  readonly list: NameList
  readonly table: WordTable
  readonly beside: NameWords
}

/** The parts of the lexicon that name passes ask. */
export function knowledgeOf(story: Story): Knowledge {
  const { lexicon } = story
  return { list: lexicon.part(names), table: lexicon.part(words), beside: lexicon.part(nameWords) }
}

/** The words without labels that ran into them: of `KoreaTop` in `North KoreaTop Stories` the name is `Korea`. */
function unglued(words: readonly Word[], story: Story): readonly Word[] {
  const glued = story.get(residue).filter(({ partial }) => partial)
  if (glued.length === 0) return words
  return words.map((word) => {
    const label = findOverlap(glued, word)
    if (label === undefined || (label.start <= word.start && word.end <= label.end)) return word
    const span =
      label.start > word.start ? { start: word.start, end: label.start } : { start: label.end, end: word.end }
    const text = story.text.slice(span.start, span.end)
    return { ...word, ...span, text, lower: text.toLowerCase() }
  })
}

/** Every mention of a name, in order. */
export const mentions = definePass('mentions', (story): readonly Mention[] => {
  const { sentences, words } = story.get(prose)
  const reader: Reader = { text: story.text, words: unglued(words, story), ...knowledgeOf(story), found: [] }
  for (const sentence of sentences) {
    readSentence(reader, sentence, isHeadline(reader, sentence))
  }
  return reader.found
})
