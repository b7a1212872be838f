// Compiles what names are compared by beside their letters: trades, offices, countries.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { countryLists, roleLists } from '../../src/lexicon/role-words.ts'
import { nameKey } from '../../src/lexicon/romanisation.ts'
import { sortedAt, sortedNamesAt } from './word-lists.ts'

const name = 'lexicon/role-words.yml'

/** Words as names are compared. */
function keysAt(file: unknown, key: string): readonly string[] {
  const words = sortedAt(file, name, key)
  const other = words.find((word) => nameKey(word) !== word)
  if (other !== undefined) throw new Error(`rules/${name}, \`${key}\`: write \`${nameKey(other)}\` for \`${other}\``)
  return words
}

export async function compile(): Promise<Record<string, unknown>> {
  const file: unknown = parse(await readFile(path.resolve(import.meta.dirname, '../../rules', name), 'utf8'))
  const lists = [
    ...roleLists.map((key) => [key, keysAt(file, key)] as const),
    ...countryLists.map((key) => [key, sortedNamesAt(file, name, key)] as const)
  ]
  return { 'role-words': Object.fromEntries(lists) }
}
