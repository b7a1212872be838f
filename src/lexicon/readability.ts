// The seven readability formulas of retext-readability, with sets and a cache where it searches lists: the fast score.
import { syllable } from 'syllable'
import type { Part } from './lexicon.ts'
import { listedSyllables } from './syllables.ts'

/** What the formulas count in a text. */
export interface ReadingCounts {
  readonly sentences: number
  readonly words: number
  readonly letters: number
  readonly syllables: number
  /** Words of three syllables or more. */
  readonly long: number
  /** Those without a capital. */
  readonly complex: number
  /** Words not on the Dale-Chall list. */
  readonly difficult: number
  /** Words not on the Spache list. */
  readonly unfamiliar: number
}

/** What can be counted without looking a word up. */
export type TextLength = Pick<ReadingCounts, 'sentences' | 'words' | 'letters'>

/** Scores of texts. */
export interface Readability {
  /** The counts of one sentence, as retext-readability takes them. */
  count(words: readonly string[]): ReadingCounts
}

/** Words in one string each, with spaces between. */
export interface CompiledReadability {
  readonly easy: string
  readonly familiar: string
}

interface WordFacts {
  readonly syllables: number
  readonly capital: boolean
  /** In small letters, when it is on a list; two forms of one word count once. */
  readonly easy: string | undefined
  readonly familiar: string | undefined
}

/** Distinct words remembered: news has about 30,000. */
const rememberedMax = 50_000

export const readability: Part<Readability> = {
  name: 'readability',
  open(source, _packs, lexicon) {
    const listed = lexicon.part(listedSyllables)
    // Written by scripts/data/readability.ts.
    const compiled = source.json('readability') as CompiledReadability
    const easy = new Set(compiled.easy.split(' '))
    const familiar = new Set(compiled.familiar.split(' '))
    const facts = new Map<string, WordFacts>()
    const factsOf = (word: string): WordFacts => {
      const known = facts.get(word)
      if (known) return known
      const caseless = word.toLowerCase()
      const fresh: WordFacts = {
        // A long joined token costs more than it tells.
        syllables: word.length > 64 ? 8 : listed(caseless) || syllable(word),
        capital: word.charCodeAt(0) !== caseless.charCodeAt(0),
        easy: easy.has(caseless) ? caseless : undefined,
        familiar: familiar.has(caseless) ? caseless : undefined
      }
      if (facts.size > rememberedMax) facts.clear()
      facts.set(word, fresh)
      return fresh
    }
    return { count: (words) => countWords(words, factsOf) }
  }
}

function countWords(words: readonly string[], factsOf: (word: string) => WordFacts): ReadingCounts {
  const easy = new Set<string>()
  const familiar = new Set<string>()
  let letters = 0
  let syllables = 0
  let long = 0
  let complex = 0
  for (const word of words) {
    const facts = factsOf(word)
    letters += word.length
    syllables += facts.syllables
    if (facts.syllables >= 3) {
      long += 1
      if (!facts.capital) complex += 1
    }
    if (facts.easy !== undefined) easy.add(facts.easy)
    if (facts.familiar !== undefined) familiar.add(facts.familiar)
  }
  return {
    sentences: 1,
    words: words.length,
    letters,
    syllables,
    long,
    complex,
    difficult: words.length - easy.size,
    unfamiliar: words.length - familiar.size
  }
}

/** Counts of several sentences together. */
export function addCounts(all: readonly ReadingCounts[]): ReadingCounts {
  const sum = { sentences: 0, words: 0, letters: 0, syllables: 0, long: 0, complex: 0, difficult: 0, unfamiliar: 0 }
  for (const counts of all) {
    sum.sentences += counts.sentences
    sum.words += counts.words
    sum.letters += counts.letters
    sum.syllables += counts.syllables
    sum.long += counts.long
    sum.complex += counts.complex
    sum.difficult += counts.difficult
    sum.unfamiliar += counts.unfamiliar
  }
  return sum
}

/**
 * The reading ages that the seven formulas give, the lowest first.
 *
 * @example
 * readingAges(counts)[3] // the median: a text is hard for everybody younger
 */
function readingAges(counts: ReadingCounts): readonly number[] {
  const { sentences, words, letters, syllables, long, complex, difficult, unfamiliar } = counts
  const perSentence = words / sentences
  const automated = 4.71 * (letters / words) + 0.5 * perSentence - 21.43
  const colemanLiau = 5.88 * (letters / words) - 29.6 * (sentences / words) - 15.8
  const daleChall = 15.79 * (difficult / words) + 0.0496 * perSentence + (difficult / words > 0.05 ? 3.6365 : 0)
  const flesch = 206.835 - 1.015 * perSentence - 84.6 * (syllables / words)
  const gunningFog = 0.4 * (perSentence + 100 * (complex / words))
  const smog = 3.1291 + 1.043 * Math.sqrt(long * (30 / sentences))
  const spache = 0.659 + 0.121 * perSentence + 8.2 * (unfamiliar / words)
  const ages = [
    ageOfGrade(automated),
    ageOfGrade(colemanLiau),
    ageOfGrade(daleChallGrade(daleChall)),
    20 - Math.floor(flesch / 10),
    ageOfGrade(gunningFog),
    Math.ceil(Math.sqrt(smog) + 2.5),
    ageOfGrade(spache)
  ]
  return ages.sort((a, b) => a - b)
}

/**
 * Whether word and sentence lengths alone show that fewer than four formulas can find a text too hard for an age:
 * SMOG cannot, as retext-readability maps it, and Spache only with every word unfamiliar.
 */
export function clearlyReadable({ sentences, words, letters }: TextLength, age: number): boolean {
  if (words === 0) return true
  const known = readingAgesOf({ sentences, words, letters })
  // Dale-Chall, Flesch and Gunning fog are taken to find it too hard.
  return 3 + known.filter((known) => known > age).length < 4
}

function readingAgesOf({ sentences, words, letters }: TextLength): readonly number[] {
  const perSentence = words / sentences
  return [
    ageOfGrade(4.71 * (letters / words) + 0.5 * perSentence - 21.43),
    ageOfGrade(5.88 * (letters / words) - 29.6 * (sentences / words) - 15.8),
    ageOfGrade(0.659 + 0.121 * perSentence + 8.2)
  ]
}

/** The age that four of the seven formulas reach: retext-readability's threshold of 4 / 7. */
export function medianAge(counts: ReadingCounts): number {
  return readingAges(counts)[3] ?? 0
}

function ageOfGrade(grade: number): number {
  return Math.round(grade + 5)
}

/** The last school year for which the Dale-Chall score is right. */
function daleChallGrade(score: number): number {
  const floored = Math.floor(score)
  if (floored < 5) return 4
  return [6, 8, 10, 12, 15][floored - 5] ?? Number.POSITIVE_INFINITY
}
