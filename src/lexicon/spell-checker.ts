// Which words in small letters nobody knows: a fast table clears, retext-spell alone condemns.
import { openColumns, writeColumns } from './column-file.ts'
import type { Part } from './lexicon.ts'
import { names } from './names.ts'
import { hasNames, type Pack } from './pack.ts'
import { retextSpellFor, type UnknownWords } from './retext-spell.ts'
import { nameKey } from './romanisation.ts'
import { spellings } from './spellings.ts'
import { openTable, type TableRows, tableColumns } from './table.ts'
import { type Derivation, derivation, type WordPieces } from './word-derivation.ts'
import { type WordTable, type WordVariant, words } from './words.ts'

/** What an editor wrote about words beyond the dictionaries: everyday misspellings, and what words are made of. */
export interface CompiledUnknownWords extends WordPieces {
  readonly typos: TableRows
}

/** The file that the build ships. */
export function writeUnknownWords({ typos, ...pieces }: CompiledUnknownWords): Uint8Array {
  return writeColumns(pieces, tableColumns('typos', typos))
}

/** Why retext-spell is not asked about a word. Only `dictionary` is its own answer; the rest is what it cannot know. */
export type Clearance = 'dictionary' | 'news word' | 'house word' | 'spelling pair' | 'derived' | 'compound'

/** Questions about the spelling of single words, in small letters with straight apostrophes and without `'s`. */
export interface SpellChecker {
  /** Why the fast path clears a word; `undefined` when it does not. */
  clearedBy(lower: string): Clearance | undefined
  /** Of words that are not known, those that retext-spell does not know either. */
  unknown(words: readonly string[], variant: WordVariant): ReadonlySet<string>
  /** The right word for an everyday misspelling. */
  typo(lower: string): string | undefined
}

/** nspell runs out of memory on a token of 500 kB; no word is longer than this. */
export const wordMax = 40
/** Words that retext-spell was asked about, over all stories: a bound for endless runs. */
const rememberedMax = 20_000

export const spellChecker: Part<SpellChecker> = {
  name: 'spell-checker',
  open(source, packs, lexicon) {
    const table = lexicon.part(words)
    const pairs = lexicon.part(spellings)
    const file = openColumns(source.bytes('unknown-word'))
    const typos = openTable(file, 'typos', (right) => right)
    const house = houseWords(packs)
    const withNames = packs.some(hasNames)
    // A house pack can hold 50,000 names: they are asked one by one, not put into a set.
    const isHouseName = (lower: string): boolean => withNames && lexicon.part(names).isHouseWord(nameKey(lower))
    // Written by the function above.
    const derived = derivation(table, file.about as WordPieces)
    const checkers = new Map<WordVariant, UnknownWords>()
    const remembered = new Map<string, boolean>()

    const asWord = (lower: string): Clearance | undefined => {
      if (table.has(lower)) return 'dictionary'
      if (table.isNews(lower)) return 'news word'
      if (house.has(lower) || isHouseName(lower)) return 'house word'
      return pairs.isForm(lower) ? 'spelling pair' : undefined
    }
    const clearedBy = (lower: string): Clearance | undefined => {
      const known = asWord(lower)
      if (known !== undefined || typos.has(lower)) return known
      const plain = withoutMarks(lower)
      if (plain !== lower && asWord(plain) !== undefined) return 'derived'
      if (!lower.includes('-')) return derived(lower) ? 'derived' : undefined
      return isCompound(lower, (part) => asWord(part) !== undefined, derived, table) ? 'compound' : undefined
    }
    return {
      clearedBy,
      typo: typos.get,
      unknown(asked, variant) {
        const checker = checkers.get(variant) ?? retextSpellFor(source, variant)
        checkers.set(variant, checker)
        const unknown = new Set<string>()
        const fresh: string[] = []
        for (const word of asked) {
          const answer = remembered.get(`${variant} ${word}`)
          if (answer === true) unknown.add(word)
          else if (answer === undefined && word.length <= wordMax) fresh.push(word)
        }
        if (fresh.length === 0) return unknown
        if (remembered.size > rememberedMax) remembered.clear()
        const reported = checker(fresh)
        for (const word of fresh) {
          remembered.set(`${variant} ${word}`, reported.has(word))
          if (reported.has(word)) unknown.add(word)
        }
        return unknown
      }
    }
  }
}

/** `crèche` is `creche`. */
function withoutMarks(lower: string): string {
  return /[^\0-\x7f]/.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '') : lower
}

/** Words that house packs spell. */
function houseWords(packs: readonly Pack[]): ReadonlySet<string> {
  const house = new Set<string>()
  for (const pack of packs) {
    for (const { prefer, over = [] } of pack.spellings ?? []) {
      for (const form of [prefer, ...over]) for (const word of form.toLowerCase().split(' ')) house.add(word)
    }
  }
  return house
}

/** Parts of a compound that are no words by themselves: `e-bike`, `mid-1990s`, `x-ray`, `rock-'n'-roll`. */
function isCompound(lower: string, isWord: (lower: string) => boolean, derived: Derivation, table: WordTable): boolean {
  for (const part of lower.split('-')) {
    if (part.length <= 1 || isWord(part) || table.isName(part) || derived(part) || derived.prefixes.has(part)) continue
    if (/\d/.test(part)) continue
    return false
  }
  return true
}
