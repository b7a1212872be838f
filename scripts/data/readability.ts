// Compiles the lists of easy words that two readability formulas go by, and the syllables of frequent words.
import { daleChall } from 'dale-chall'
import { spache } from 'spache'
import { syllable } from 'syllable'
import type { CompiledReadability } from '../../src/lexicon/readability.ts'
import { writeSyllables } from '../../src/lexicon/syllables.ts'

/** So many frequent words: nine in ten of the distinct words of a story. */
const frequentMax = 40_000

export async function compile(): Promise<Record<string, unknown>> {
  const compiled: CompiledReadability = { easy: daleChall.join(' '), familiar: spache.join(' ') }
  const { words } = (await import('popular-english-words')) as { words: { getAll(): string[] } }
  const frequent = words.getAll().slice(0, frequentMax)
  const counts = new Map(frequent.filter((word) => /^[a-z]+$/.test(word)).map((word) => [word, syllable(word)]))
  return { readability: compiled, syllables: writeSyllables(counts) }
}
