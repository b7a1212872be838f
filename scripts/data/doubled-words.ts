// Compiles what the rule for words that stand twice goes by.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { doubledLists } from '../../src/lexicon/doubled-words.ts'
import { sortedWordsAt } from './word-lists.ts'

const name = 'repeated-word/words.yml'

export async function compile(): Promise<Record<string, unknown>> {
  const file: unknown = parse(await readFile(path.resolve(import.meta.dirname, '../../rules', name), 'utf8'))
  return { 'doubled-words': Object.fromEntries(doubledLists.map((key) => [key, sortedWordsAt(file, name, key)])) }
}
