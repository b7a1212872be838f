// Compiles the phrase lists of the rules that look for set phrases.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { writePhrases } from '../../src/lexicon/phrase-file.ts'
import { compilePhrases, hintsOf, type PhraseFile, positions } from '../../src/lexicon/phrases.ts'

const rulesFolder = path.resolve(import.meta.dirname, '../../rules')
const rules = ['boilerplate-residue', 'chatbot-residue', 'placeholder-text'] as const

export async function compile(): Promise<Record<string, unknown>> {
  const compiled: Record<string, unknown> = {}
  for (const rule of rules) {
    const files: { name: string; file: PhraseFile }[] = []
    for (const name of (await readdir(path.join(rulesFolder, rule))).sort()) {
      if (/^phrases\..+\.yml$/.test(name)) files.push(await read(`${rule}/${name}`))
    }
    const list = compilePhrases(files)
    compiled[`phrases.${rule}`] = writePhrases(list)
    if (rule === 'chatbot-residue') compiled['phrases.chatbot-hints'] = hintsOf(list)
  }
  compiled['phrases.notes'] = writePhrases(compilePhrases([await read('boilerplate-residue/notes.yml')]))
  compiled['phrases.brackets'] = writePhrases(compilePhrases([await read('placeholder-text/brackets.yml')]))
  return compiled
}

async function read(file: string): Promise<{ name: string; file: PhraseFile }> {
  const name = `rules/${file}`
  const value: unknown = parse(await readFile(path.join(rulesFolder, file), 'utf8'))
  return { name, file: checked(value, name) }
}

function checked(value: unknown, name: string): PhraseFile {
  if (typeof value !== 'object' || value === null || !('phrases' in value)) {
    throw new Error(`${name}: write a mapping with \`language\`, \`source\` and \`phrases\``)
  }
  const { phrases } = value
  if (typeof phrases !== 'object' || phrases === null) throw new Error(`${name}: \`phrases\` is not a mapping of kinds`)
  for (const [kind, byPosition] of Object.entries(phrases as Record<string, unknown>)) {
    if (typeof byPosition !== 'object' || byPosition === null) throw new Error(`${name}: \`${kind}\` is not a mapping`)
    for (const [position, entries] of Object.entries(byPosition)) {
      if (!(positions as readonly string[]).includes(position)) {
        throw new Error(`${name}: \`${kind}.${position}\` is no position; write one of ${positions.join(', ')}`)
      }
      if (!Array.isArray(entries)) throw new Error(`${name}: \`${kind}.${position}\` is not a list`)
      for (const entry of entries as unknown[]) {
        const text = typeof entry === 'string' ? entry : (entry as { text?: unknown } | null)?.text
        if (typeof text !== 'string') {
          throw new Error(
            `${name}: an entry of \`${kind}.${position}\` is ${JSON.stringify(entry)}; write a text in quotes`
          )
        }
      }
    }
  }
  // Everything a PhraseFile promises was looked at above.
  return value as PhraseFile
}
