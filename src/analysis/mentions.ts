// Where names stand in a story: runs of words with capitals, without titles and possessives.

import type { Sentence, Word } from '../input/english.ts'
import type { Lexicon, Part } from '../lexicon/lexicon.ts'
import { type NameWords, nameWords } from '../lexicon/name-words.ts'
import { type NameList, names } from '../lexicon/names.ts'
import { type WordTable, words } from '../lexicon/words.ts'
import { findOverlap, type Span } from '../text/span.ts'
import { defineBlockPass, defineSeatedPass } from './block-pass.ts'
import { type NameWord, nameWordOf } from './names/name-word.ts'
import type { ReadName } from './names/pieces.ts'
import { type RunReader, runReader } from './names/read-runs.ts'
import { type FoundName, type Reader, readSentence } from './names/runs.ts'
import { type Standing, standings } from './names/standing.ts'
import { residue } from './residue.ts'
import { blockProse, definePass, prose, type Story } from './story.ts'

/** A word of a name, or a piece of a word joined by hyphens. Its offsets count from the name's start. */
export interface NamePart extends Span {
  readonly text: string
  /** Its `nameKey`. */
  readonly key: string
  /** One letter, with or without a stop. */
  readonly initial: boolean
  readonly standing: Standing
  /** The letters in its key, a bit each. */
  readonly letters: number
}

/** One place where a name stands; its span has neither title nor possessive. */
export interface Mention extends Span {
  /** What the name is by itself: equal names share it. */
  readonly name: ReadName
  readonly text: string
  readonly key: string
  readonly parts: readonly NamePart[]
  /** The title before it, as written: `Foreign Minister`. */
  readonly role: string | undefined
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
  readonly lexicon: Lexicon
  readonly list: NameList
  readonly table: WordTable
  readonly beside: NameWords
  readonly standingOf: (key: string) => Standing
  readonly nameWordOf: (text: string) => NameWord
  readonly runs: RunReader
}

/** The parts of the lexicon that name passes ask. */
export const nameKnowledge: Part<Knowledge> = {
  name: 'name-knowledge',
  open: (_source, _packs, lexicon) => ({
    lexicon,
    list: lexicon.part(names),
    table: lexicon.part(words),
    beside: lexicon.part(nameWords),
    standingOf: lexicon.part(standings),
    nameWordOf: lexicon.part(nameWordOf),
    runs: lexicon.part(runReader)
  })
}

/** What a story's lexicon knows about names. */
export function knowledgeOf({ lexicon }: Story): Knowledge {
  return lexicon.part(nameKnowledge)
}

/** The names of one block; offsets and sentences count from its start. */
export const namesInBlock = defineBlockPass('names in blocks', (block): readonly FoundName[] => {
  const { sentences, words } = block.get(blockProse)
  return readNames(block.text, words, sentences, block.lexicon.part(nameKnowledge))
})

/** The names of a block, and where it lies in the story. */
interface NamesPlace {
  readonly names: readonly FoundName[]
  readonly block: number
  readonly by: number
  readonly firstSentence: number
}

/** The names of a block as mentions of the story: above an edit they stay where they were. */
const mentionsInPlace = defineSeatedPass(
  'mentions in place',
  (one: NamesPlace, other: NamesPlace) =>
    one.names === other.names &&
    one.block === other.block &&
    one.by === other.by &&
    one.firstSentence === other.firstSentence,
  (_block, place) => placedMentions(place)
)

function placedMentions({ names, block, by, firstSentence }: NamesPlace): readonly Mention[] {
  return names.map((name) => mentionOf(name, block, by, firstSentence))
}

const none: readonly never[] = []

/** Every mention of a name, in order. */
export const mentions = definePass('mentions', (story): readonly Mention[] => {
  const parsed = story.inBlocks(blockProse)
  const blocks = story.inBlocks(namesInBlock)
  const glued = story.get(residue).filter(({ partial }) => partial)
  const facts = story.keepsBlocks ? story.blockFacts() : undefined
  const found: Mention[] = []
  let firstSentence = 0
  for (let index = 0; index < story.blocks.length; index += 1) {
    const block = story.blocks[index]
    if (block === undefined) break
    const endSentence = firstSentence + (parsed[index]?.sentences.length ?? 0)
    if (glued.length > 0 && findOverlap(glued, block)) {
      // The words are not those of the block by itself.
      const { sentences, words } = story.get(prose)
      const own = sentences.slice(firstSentence, endSentence)
      const names = readNames(story.text, unglued(words, glued, story.text), own, knowledgeOf(story))
      for (const name of names) found.push(mentionOf(name, index, 0, 0))
    } else {
      const names = blocks[index] ?? none
      if (names.length > 0) {
        const place = { names, block: index, by: block.start, firstSentence }
        const placed = facts === undefined ? placedMentions(place) : facts[index]?.seated(mentionsInPlace, place)
        for (const mention of placed ?? none) found.push(mention)
      }
    }
    firstSentence = endSentence
  }
  return found
})

function readNames(
  text: string,
  words: readonly Word[],
  sentences: readonly Sentence[],
  knowledge: Knowledge
): readonly FoundName[] {
  const found: FoundName[] = []
  const reader: Reader = { knowledge, text, words, found, headline: undefined }
  for (const sentence of sentences) readSentence(reader, sentence)
  return found
}

/** A name of a block as a mention of the story. What the name is by itself all its mentions share. */
function mentionOf(found: FoundName, block: number, by: number, firstSentence: number): Mention {
  const { name, start, sentence, headline, compound, sic } = found
  const { text, key, parts, role, weak } = name
  return {
    name,
    start: start + by,
    end: start + by + (name.end - name.start),
    text,
    key,
    parts,
    role,
    block,
    sentence: sentence + firstSentence,
    weak,
    headline,
    compound,
    sic
  }
}

/** The words without labels that ran into them: of `KoreaTop` in `North KoreaTop Stories` the name is `Korea`. */
function unglued(words: readonly Word[], glued: readonly Span[], text: string): readonly Word[] {
  return words.map((word) => {
    const label = findOverlap(glued, word)
    if (label === undefined || (label.start <= word.start && word.end <= label.end)) return word
    const span =
      label.start > word.start ? { start: word.start, end: label.start } : { start: label.end, end: word.end }
    const own = text.slice(span.start, span.end)
    return { ...word, ...span, text: own, lower: own.toLowerCase() }
  })
}
