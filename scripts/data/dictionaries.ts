// Copies the dictionaries that retext-spell reads, so that a bundle and a browser need no package on disk.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type DictionaryName, dictionaryFiles, dictionaryPackages } from './dictionary-forms.ts'

const notices = path.resolve(import.meta.dirname, '../../rules/unknown-word/DICTIONARIES.md')

export async function compile(): Promise<Record<string, unknown>> {
  const written = readFileSync(notices, 'utf8')
  const compiled: Record<string, unknown> = {}
  for (const name of Object.keys(dictionaryPackages) as DictionaryName[]) {
    if (!written.includes(`## ${dictionaryPackages[name]}`)) {
      throw new Error(
        `rules/unknown-word/DICTIONARIES.md lacks the licence of ${dictionaryPackages[name]}; copy its \`license\` file there`
      )
    }
    compiled[`dictionary.${name}`] = await dictionaryFiles(name)
  }
  return compiled
}
