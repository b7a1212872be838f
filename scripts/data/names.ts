// Compiles the lists of people, places and organisations, nicknames and titles under rules/lexicon.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { compileNames } from '../../src/lexicon/compile-names.ts'
import type { NamedPack } from '../../src/lexicon/name-entries.ts'
import { compileNameWords, type NameWordsFile } from '../../src/lexicon/name-words.ts'
import { type NameKind, nameKinds, type Pack } from '../../src/lexicon/pack.ts'
import { writeDetails, writeNames } from './name-file.ts'

const folder = path.resolve(import.meta.dirname, '../../rules/lexicon')

/** Read every list of names under rules/lexicon, in the order of their file names. */
export async function readNamePacks(): Promise<NamedPack[]> {
  const packs: NamedPack[] = []
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.yml')).sort()) {
    const value: unknown = parse(await readFile(path.join(folder, name), 'utf8'))
    if (typeof value !== 'object' || value === null || !('kind' in value) || !('names' in value)) continue
    if (!(nameKinds as readonly unknown[]).includes(value.kind)) {
      throw new Error(`rules/lexicon/${name}: \`kind\` is ${String(value.kind)}; write one of ${nameKinds.join(', ')}`)
    }
    if (!Array.isArray(value.names)) throw new Error(`rules/lexicon/${name}: \`names\` is not a list`)
    checkEntries(value.names as unknown[], `rules/lexicon/${name}`)
    // Everything a Pack promises about names was looked at above.
    packs.push({ file: `rules/lexicon/${name}`, pack: value as Pack & { kind: NameKind } })
  }
  return packs
}

export async function compile(): Promise<Record<string, unknown>> {
  const { names, details } = compileNames(await readNamePacks())
  const nameWords: unknown = parse(await readFile(path.join(folder, 'name-words.yml'), 'utf8'))
  const nicknames: unknown = parse(await readFile(path.join(folder, 'nicknames.yml'), 'utf8'))
  return {
    names: writeNames(names),
    'names-details': writeDetails(details),
    'name-words': compileNameWords({
      ...(nameWords as NameWordsFile),
      ...(nicknames as Pick<NameWordsFile, 'nicknames'>)
    })
  }
}

const listFields = ['also', 'never', 'not', 'former', 'demonym', 'roles']
const textFields = ['id', 'name', 'family', 'order', 'country', 'type', 'note', 'source', 'kind']

function checkEntries(entries: readonly unknown[], file: string): void {
  for (const [index, entry] of entries.entries()) {
    const where = `${file}: entry ${index + 1}`
    if (typeof entry !== 'object' || entry === null) throw new Error(`${where} is no entry; write {name: …}`)
    const name = 'name' in entry ? String(entry.name) : '(no name)'
    for (const [field, value] of Object.entries(entry)) {
      if (listFields.includes(field)) {
        if (!Array.isArray(value)) throw new Error(`${where} (${name}): \`${field}\` is not a list; put it in [ ]`)
        const wrong = field === 'roles' ? undefined : (value as unknown[]).find((item) => typeof item !== 'string')
        if (wrong !== undefined) {
          throw new Error(`${where} (${name}): \`${field}\` holds ${JSON.stringify(wrong)}; write it in quotes`)
        }
      } else if (textFields.includes(field)) {
        if (typeof value !== 'string') {
          throw new Error(`${where} (${name}): \`${field}\` is ${JSON.stringify(value)}; write it in quotes`)
        }
      } else {
        throw new Error(
          `${where} (${name}): no field is called \`${field}\`; use ${[...textFields, ...listFields].join(', ')}`
        )
      }
    }
  }
}
