// Compiles the lists of easy words that two readability formulas go by.
import { daleChall } from 'dale-chall'
import { spache } from 'spache'
import type { CompiledReadability } from '../../src/lexicon/readability.ts'

export async function compile(): Promise<Record<string, unknown>> {
  const compiled: CompiledReadability = { easy: daleChall.join(' '), familiar: spache.join(' ') }
  return { readability: compiled }
}
