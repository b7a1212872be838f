// From names as editors write them to the columns of the list that the program reads.
import { gatherEntries, type Listed, type NamedPack } from './name-entries.ts'
import type { NameEntry, NameKind, Role } from './pack.ts'
import { nameKey } from './romanisation.ts'

/** The list in columns, before it is written. */
export interface CompiledNames {
  readonly asOf: string
  readonly entries: readonly CompiledEntry[]
  /** Keys of all accepted forms, sorted; a form of two entries stands twice. `use` is `d` for an adjective or inhabitant. */
  readonly rows: readonly NameRow[]
  /** The words of all keys of two words or more, sorted, with the rows in which each stands. */
  readonly words: readonly NameWord[]
  /** Known wrong forms, as written or as keys, and their entries. */
  readonly never: readonly (readonly [string, number])[]
}

export interface CompiledEntry {
  readonly name: string
  readonly kind: NameKind
  /** Whether other forms than the name are right today. */
  readonly several: boolean
}

export interface NameRow {
  readonly key: string
  readonly owner: number
  readonly use: 'n' | 'd'
}

export interface NameWord {
  readonly word: string
  readonly rows: readonly number[]
  /** 1 for a given name, 2 for a family name, 3 for both, of a listed person. */
  readonly bearers: number
}

/**
 * What is said about each entry, kept apart because it is read only for a finding: tab-separated fields in the order of
 * `detailFields`; on a second line its roles, `role;country;from;to`, joined by `|`.
 */
export type CompiledDetails = readonly string[]

export const detailFields = ['also', 'former', 'demonym', 'not', 'family', 'order', 'country', 'type', 'note'] as const

/**
 * Compile packs into one list.
 *
 * @param packs - in order; entries are kept in this order
 * @throws NamesError with one complaint a line, when names are missing, doubled, or wrong and right at once
 */
export function compileNames(packs: readonly NamedPack[]): { names: CompiledNames; details: CompiledDetails } {
  return columns(gatherEntries(packs, 'refuse'), packs)
}

function columns(
  entries: readonly Listed[],
  packs: readonly NamedPack[]
): { names: CompiledNames; details: CompiledDetails } {
  const rows: NameRow[] = []
  const add = (owner: number, forms: readonly string[], use: 'n' | 'd', own: Set<string>): void => {
    for (const form of forms) {
      const key = nameKey(form)
      if (key === '' || own.has(key)) continue
      own.add(key)
      rows.push({ key, owner, use })
    }
  }
  for (const [id, { entry }] of entries.entries()) {
    const own = new Set<string>()
    add(id, [entry.name, ...(entry.also ?? []), ...(entry.former ?? [])], 'n', own)
    if (entry.demonym) add(id, entry.demonym, 'd', own)
  }
  rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.owner - b.owner))
  return {
    names: {
      asOf: packs.map(({ pack }) => pack.asOf ?? '').reduce((latest, month) => (month > latest ? month : latest), ''),
      entries: entries.map(({ entry: { name, also = [] }, kind }) => ({ name, kind, several: also.length > 0 })),
      rows,
      words: wordsOf(rows, entries),
      never: neverForms(entries, new Set(rows.map(({ key }) => key)))
    },
    details: entries.map(({ entry }) => `${detail(entry)}\n${(entry.roles ?? []).map(roleText).join('|')}`)
  }
}

/** As written, and as a key where the key is not that of a right form (of which only capitals or accents are wrong). */
function neverForms(entries: readonly Listed[], accepted: ReadonlySet<string>): (readonly [string, number])[] {
  return entries.flatMap(({ entry }, id) =>
    (entry.never ?? []).flatMap((form) => {
      const key = nameKey(form)
      return accepted.has(key) ? [[form, id] as const] : [[form, id] as const, [key, id] as const]
    })
  )
}

function wordsOf(rows: readonly NameRow[], entries: readonly Listed[]): NameWord[] {
  const found = new Map<string, { readonly word: string; readonly rows: number[]; bearers: number }>()
  for (const [index, { key, owner, use }] of rows.entries()) {
    if (!key.includes(' ')) continue
    const words = key.split(' ')
    const person = use === 'n' && entries[owner]?.kind === 'person'
    for (const [position, word] of words.entries()) {
      const known = found.get(word) ?? { word, rows: [], bearers: 0 }
      found.set(word, known)
      if (known.rows.at(-1) !== index) known.rows.push(index)
      if (person && position === 0) known.bearers |= 1
      if (person && position === words.length - 1) known.bearers |= 2
    }
  }
  return [...found.values()].sort((a, b) => (a.word < b.word ? -1 : 1))
}

function detail(entry: NameEntry): string {
  const fields = detailFields.map((field) => {
    const value = entry[field]
    return typeof value === 'object' ? value.join('|') : (value ?? '')
  })
  return fields.join('\t').replace(/\t+$/, '')
}

function roleText({ role, country = '', from = '', to = '' }: Role): string {
  return `${role};${country};${from};${to}`.replace(/;+$/, '')
}
