// Puts the dictionaries that retext-spell reads into sections, so that a bundle and a browser need no package on disk.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import nspell from 'nspell'
import { sectionOf, writeSections } from '../../src/lexicon/dictionary-sections.ts'
import { type DictionaryFiles, type DictionaryName, dictionaryFiles, dictionaryPackages } from './dictionary-forms.ts'

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
    compiled[`dictionary.${name}`] = inSections(await dictionaryFiles(name))
  }
  return compiled
}

/** A suffix takes one letter away at most, so that it leaves the beginning of words from this length on as it is. */
const plainMin = 6

function inSections({ aff, dic }: DictionaryFiles): Uint8Array {
  // nspell keeps its expanded forms and its rules in fields that its types leave out.
  const speller = nspell({ aff, dic: '0\n' }) as unknown as {
    data: Record<string, unknown>
    readonly rules: Readonly<Record<string, { readonly type: 'PFX' | 'SFX' }>>
    readonly compoundRuleCodes: Readonly<Record<string, unknown>>
    dictionary(dic: string): void
  }
  const prefixes = Object.keys(speller.rules).filter((code) => speller.rules[code]?.type === 'PFX')
  const compounds = Object.keys(speller.compoundRuleCodes).filter((code) => code !== '*')
  const common: string[] = []
  const sections = new Map<string, string[]>()
  for (const line of dic.split('\n').slice(1)) {
    // A tabulator begins a comment.
    if (line.trim() === '' || line.startsWith('\t')) continue
    const [word = '', codes = ''] = line.split('/')
    if (compounds.some((code) => codes.includes(code))) {
      common.push(line)
      continue
    }
    const found = new Set([sectionOf(word)])
    if (codes !== '' && (word.length < plainMin || prefixes.some((code) => codes.includes(code)))) {
      speller.data = {}
      speller.dictionary(`0\n${line}`)
      for (const form of Object.keys(speller.data)) found.add(sectionOf(form))
    }
    for (const section of found) {
      const lines = sections.get(section)
      if (lines) lines.push(line)
      else sections.set(section, [line])
    }
  }
  return writeSections(aff, common, sections)
}
