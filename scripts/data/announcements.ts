// Compiles the words by which chatbots announce a text.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { announcementLists } from '../../src/lexicon/announcements.ts'
import { sortedAt } from './word-lists.ts'

const name = 'chatbot-residue/announcements.yml'

export async function compile(): Promise<Record<string, unknown>> {
  const file: unknown = parse(await readFile(path.resolve(import.meta.dirname, '../../rules', name), 'utf8'))
  return { announcements: Object.fromEntries(announcementLists.map((key) => [key, sortedAt(file, name, key)])) }
}
