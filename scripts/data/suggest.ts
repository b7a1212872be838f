// Compiles the common words of the dictionaries into the index of suggestions two slips away.
import { writeColumns } from '../../src/lexicon/column-file.ts'
import { slipColumns } from '../../src/lexicon/slip-index.ts'
import type { CompiledSuggestions } from '../../src/lexicon/suggest.ts'
import { type DictionaryName, dictionaryForms, dictionaryPackages } from './dictionary-forms.ts'
import { newsWords } from './unknown-word.ts'

/** Rarer words are not what anybody meant; 70,000 keeps 40,000 words. */
const rankMax = 70_000
const nameRankMax = 12_000

export async function compile(): Promise<Record<string, unknown>> {
  const known = new Set<string>(await newsWords())
  const capital = new Map<string, string>()
  for (const name of Object.keys(dictionaryPackages) as DictionaryName[]) {
    for (const form of await dictionaryForms(name)) {
      if (/^[a-z]+$/.test(form)) known.add(form)
      else if (/^[A-Z][a-z]+$/.test(form)) capital.set(form.toLowerCase(), form)
    }
  }
  const { words } = (await import('popular-english-words')) as { words: { getAll(): string[] } }
  const common: string[] = []
  const names: string[] = []
  for (const [rank, word] of words.getAll().entries()) {
    if (rank < rankMax && known.has(word) && /^[a-z]{3,}$/.test(word)) common.push(word)
    const name = capital.get(word)
    if (rank < nameRankMax && name && !known.has(word) && word.length > 3) names.push(name)
  }
  const about: CompiledSuggestions = { names: names.sort().join(' ') }
  return { suggest: writeColumns(about, slipColumns(common)) }
}
