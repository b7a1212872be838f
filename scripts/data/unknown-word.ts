// Compiles what an editor knows beyond the dictionaries: news words, pieces of derived words, everyday misspellings.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { writeUnknownWords } from '../../src/lexicon/spell-checker.ts'
import { type DictionaryName, dictionaryForms, dictionaryPackages } from './dictionary-forms.ts'

const folder = path.resolve(import.meta.dirname, '../../rules/unknown-word')
const wordPattern = /^[\p{Ll}][\p{Ll}'-]*$/u

interface NewsFile {
  readonly nouns: Readonly<Record<string, readonly string[]>>
  readonly verbs: Readonly<Record<string, readonly string[]>>
  readonly other: Readonly<Record<string, readonly string[]>>
  readonly prefixes: readonly string[]
  readonly suffixes: readonly string[]
  readonly adverbs: readonly string[]
}

/** Every form of every news word. */
export async function newsWords(): Promise<ReadonlySet<string>> {
  const file = await newsFile()
  const forms = new Set<string>()
  const each = (kind: 'nouns' | 'verbs' | 'other', add: (word: string) => readonly string[]) => {
    for (const [theme, words] of Object.entries(file[kind])) {
      const seen = new Set<string>()
      for (const word of words) {
        const at = `rules/unknown-word/news-words.yml, \`${kind}.${theme}\`: ${JSON.stringify(word)}`
        if (typeof word !== 'string' || !wordPattern.test(word))
          throw new Error(`${at} is no word; write small letters, in quotes if YAML reads it otherwise`)
        if (seen.has(word)) throw new Error(`${at} stands twice; delete one`)
        seen.add(word)
        for (const form of add(word)) forms.add(form)
      }
    }
  }
  each('nouns', (word) => [word, plural(word)])
  each('verbs', (word) => [word, plural(word), past(word), `${stem(word)}ing`])
  each('other', (word) => [word])
  return forms
}

export async function compile(): Promise<Record<string, unknown>> {
  const file = await newsFile()
  const { prefixes, suffixes, adverbs } = file
  return { 'unknown-word': writeUnknownWords({ typos: await typos(), prefixes, suffixes, adverbs }) }
}

async function newsFile(): Promise<NewsFile> {
  // Checked word by word above.
  return parse(await readFile(path.join(folder, 'news-words.yml'), 'utf8')) as NewsFile
}

async function typos(): Promise<Readonly<Record<string, string>>> {
  const { typos: pairs } = parse(await readFile(path.join(folder, 'typos.yml'), 'utf8')) as {
    typos: Record<string, unknown>
  }
  const known = new Set<string>(await newsWords())
  for (const name of Object.keys(dictionaryPackages) as DictionaryName[]) {
    for (const form of await dictionaryForms(name)) known.add(form)
  }
  for (const [wrong, right] of Object.entries(pairs)) {
    const at = `rules/unknown-word/typos.yml: ${wrong}`
    if (typeof right !== 'string') throw new Error(`${at} needs the right word after the colon`)
    if (known.has(wrong)) throw new Error(`${at} is a word of a dictionary or of news-words.yml; delete the line`)
    if (!known.has(right) && !known.has(right.toLowerCase()))
      throw new Error(`${at}: no dictionary has ${right}; correct it, or list it in news-words.yml first`)
  }
  // Values were checked to be strings.
  return pairs as Record<string, string>
}

function plural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}

function past(word: string): string {
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ied` : `${stem(word)}ed`
}

/** What -ed and -ing are put to: retweet, phish, vap(e), unsubscrib(e), airdropp. */
function stem(word: string): string {
  if (/[^eoy]e$/.test(word)) return word.slice(0, -1)
  return /[^aeiou][aiou][pgmb]$/.test(word) ? `${word}${word.at(-1)}` : word
}
