// Where the entry that a finding goes by stands: in a house pack, or in the lists that copydesk ships.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { DiagnosticRelatedInformation } from 'vscode-languageserver/node'
import { listNote } from '../analysis/names/doubt.ts'
import type { Finding } from '../finding/finding.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { names } from '../lexicon/names.ts'
import { nameKey } from '../lexicon/romanisation.ts'
import { lexiconFolder } from '../node/data.ts'
import { isTable } from '../node/packs.ts'
import { nameRules } from '../rules/index.ts'
import { lineRange } from './diagnostics.ts'
import type { House } from './houses.ts'
import { uriOf } from './places.ts'

/** Finds the entry that a finding goes by: that of a name, or a rule of the house. */
export type ListEntries = (finding: Finding, house: House, lexicon: Lexicon) => DiagnosticRelatedInformation | undefined

/** Where a name stands in a file; the line counts from 0. */
interface Place {
  readonly file: string
  readonly line: number
}

/**
 * A finder of entries. A list is read when the first finding asks for one of its names, and what was found is kept as
 * long as the house stays the same; a list that is not there (a browser has no disk) has no entries.
 *
 * @param openText - a file as the editor has it, when it is open there: an entry can be in force before it is saved
 */
export function createListEntries(openText: (file: string) => string | undefined): ListEntries {
  const known = new WeakMap<House['desk'], Map<string, Place | null>>()
  /** Where an entry stands; in a file that is open it can be another line after every key. */
  const find = ({ desk, packFiles }: House, sought: Sought): Place | undefined => {
    const files = sought.isHouse ? packFiles : shippedLists()
    for (const file of files) {
      const text = openText(file)
      const line = text === undefined ? -1 : sought.lineIn(text, file)
      if (line >= 0) return { file, line }
    }
    const places = known.get(desk) ?? new Map<string, Place | null>()
    known.set(desk, places)
    let place = places.get(sought.key)
    if (place === undefined) {
      place = placeOf(sought, files) ?? null
      places.set(sought.key, place)
    }
    return place ?? undefined
  }
  return (finding, house, lexicon) => {
    const sought = soughtBy(finding, lexicon)
    const place = sought && find(house, sought)
    if (!sought || !place) return undefined
    return {
      message: sought.message,
      location: { uri: uriOf(place.file), range: lineRange(place.line, 0, place.line, 1000) }
    }
  }
}

/** An entry that a finding goes by. */
interface Sought {
  readonly key: string
  readonly isHouse: boolean
  readonly message: string
  /** The line of a list where it stands, from 0, or -1. */
  readonly lineIn: (text: string, file: string) => number
}

function soughtBy({ ruleId, expected: [best], note }: Finding, lexicon: Lexicon): Sought | undefined {
  if (ruleId === 'house-style') {
    // The rule ends its note with its id.
    const id = /House rule (\S+)\.$/.exec(note ?? '')?.[1]
    if (id === undefined) return undefined
    const message = `The house’s rule ${id}`
    return { key: `rule ${id}`, isHouse: true, message, lineIn: (text) => lineOf(text, entryAt(text, 'id: ', id)) }
  }
  if (best === undefined || !nameRules.has(ruleId)) return undefined
  const list = lexicon.part(names)
  const [entry] = list.entriesOf(nameKey(best))
  if (entry === undefined) return undefined
  const { name, house: isHouse } = entry
  const message = `${name}. ${listNote(list, entry)}`
  return { key: `name ${name}`, isHouse, message, lineIn: (text, file) => lineOf(text, nameAt(text, name, file)) }
}

function shippedLists(): string[] {
  try {
    const folder = lexiconFolder()
    return readdirSync(folder).map((name) => path.join(folder, name))
  } catch {
    return []
  }
}

function placeOf({ lineIn }: Sought, files: readonly string[]): Place | undefined {
  for (const file of files) {
    const line = lineIn(contentOf(file), file)
    if (line >= 0) return { file, line }
  }
  return undefined
}

function lineOf(text: string, at: number): number {
  return at < 0 ? -1 : text.slice(0, at).split('\n').length - 1
}

/** Where a name stands: `name: Anna Corr` or `- Anna Corr` in YAML, a row that begins so in a sheet. */
function nameAt(text: string, name: string, file: string): number {
  if (isTable(file)) return entryAt(text, '', name)
  const at = entryAt(text, 'name: ', name)
  return at >= 0 ? at : entryAt(text, '- ', name)
}

/** Where a text stands behind a lead, plain or in quotation marks, and nothing more of it behind. */
function entryAt(text: string, lead: string, written: string): number {
  const forms = lead === '' ? [written] : [written, `"${written}"`, `'${written.replaceAll("'", "''")}'`]
  for (const form of forms) {
    const sought = lead + form
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      const next = text.charAt(at + sought.length)
      if (next === '' || ',}\r\n;\t"\''.includes(next)) return at
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
