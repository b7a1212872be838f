// Where the entry of a known name stands: in a house pack, or in the lists that copydesk ships.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { DiagnosticRelatedInformation } from 'vscode-languageserver/node'
import { listNote } from '../analysis/names/doubt.ts'
import type { Finding } from '../finding/finding.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { names } from '../lexicon/names.ts'
import { nameKey } from '../lexicon/romanisation.ts'
import { lexiconFolder } from '../node/data.ts'
import { lineRange } from './diagnostics.ts'
import type { House } from './houses.ts'
import { uriOf } from './places.ts'

/** Finds the entry that a finding on a name goes by. */
export type ListEntries = (finding: Finding, house: House, lexicon: Lexicon) => DiagnosticRelatedInformation | undefined

/** Where a name stands in a file; the line counts from 0. */
interface Place {
  readonly file: string
  readonly line: number
}

const nameRules = new Set(['misspelled-name', 'name-variant'])

/**
 * A finder of entries. A list is read when the first finding asks for one of its names, and what was found is kept as
 * long as the house stays the same; a list that is not there (a browser has no disk) has no entries.
 */
export function createListEntries(): ListEntries {
  const known = new WeakMap<House['desk'], Map<string, Place | null>>()
  return ({ ruleId, expected: [best] }, { desk, loaded }, lexicon) => {
    if (best === undefined || !nameRules.has(ruleId)) return undefined
    const list = lexicon.part(names)
    const [entry] = list.entriesOf(nameKey(best))
    if (entry === undefined) return undefined
    const places = known.get(desk) ?? new Map<string, Place | null>()
    known.set(desk, places)
    let place = places.get(entry.name)
    if (place === undefined) {
      place = placeOf(entry.name, entry.house ? [...loaded.packs.keys()] : shippedLists()) ?? null
      places.set(entry.name, place)
    }
    if (place === null) return undefined
    return {
      message: `${entry.name}. ${listNote(list, entry)}`,
      location: { uri: uriOf(place.file), range: lineRange(place.line, 0, place.line, 1000) }
    }
  }
}

function shippedLists(): string[] {
  try {
    const folder = lexiconFolder()
    return readdirSync(folder).map((name) => path.join(folder, name))
  } catch {
    return []
  }
}

function placeOf(name: string, files: readonly string[]): Place | undefined {
  for (const file of files) {
    const text = contentOf(file)
    const at = entryAt(text, name, path.extname(file) === '.csv')
    if (at >= 0) return { file, line: text.slice(0, at).split('\n').length - 1 }
  }
  return undefined
}

/** Where an entry begins: `name: Anna Corr` in YAML, a row with the name in a sheet. */
function entryAt(text: string, name: string, isSheet: boolean): number {
  const lead = isSheet ? '' : 'name: '
  for (const written of isSheet ? [name] : [name, `"${name}"`, `'${name.replaceAll("'", "''")}'`]) {
    const sought = lead + written
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      const next = text.charAt(at + sought.length)
      if (next === '' || ',}\r\n;\t"'.includes(next)) return at
    }
  }
  return -1
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
