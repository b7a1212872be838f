// From names as editors write them to the compact list that the program reads.
import { gatherEntries, type Listed, type NamedPack } from './name-entries.ts'
import type { NameEntry, NameKind, Role } from './pack.ts'
import { nameKey } from './romanisation.ts'

/**
 * The compiled list: parallel columns, each one string of lines, because these are read fastest (15,000 names in
 * 10 ms). Keys and words are sorted, to be searched in place.
 */
export interface CompiledNames {
  readonly asOf: string
  /** The preferred form of each entry, one a line. */
  readonly names: string
  /** One letter an entry: `p`erson, `l` place, `o`rganisation, `x` other. */
  readonly kinds: string
  /** Keys of all accepted forms, sorted, one a line; a form of two entries stands twice. */
  readonly keys: string
  /** The entry of each key. */
  readonly owners: readonly number[]
  /** One letter a key: `n`ame, or `d` for an adjective or inhabitant. */
  readonly uses: string
  /** The words of all keys of two words or more, sorted, one a line. */
  readonly words: string
  /** For each word the keys it stands in, by number, in base 36; one word a line. */
  readonly places: string
  /** One digit a word: 1 for a given name, 2 for a family name, 3 for both, of a listed person. */
  readonly bearers: string
  /** Known wrong forms, as written or as keys, and their entries. */
  readonly never: readonly (readonly [string, number])[]
}

/** What is said about entries, kept apart because it is read only for a finding. */
export interface CompiledDetails {
  /** Tab-separated fields of each entry, in the order of `detailFields`; one entry a line. */
  readonly details: string
  /** Roles of each entry: `role;country;from;to`, joined by `|`; one entry a line. */
  readonly roles: string
}

export const detailFields = ['also', 'former', 'demonym', 'not', 'family', 'order', 'country', 'type', 'note'] as const

export const kindLetters: Readonly<Record<NameKind, string>> = {
  person: 'p',
  place: 'l',
  organisation: 'o',
  other: 'x'
}

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
  const rows: { readonly key: string; readonly owner: number; readonly use: 'n' | 'd' }[] = []
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
  const words = wordColumns(rows, entries)
  return {
    names: {
      asOf: packs.map(({ pack }) => pack.asOf ?? '').reduce((latest, month) => (month > latest ? month : latest), ''),
      names: entries.map(({ entry }) => entry.name).join('\n'),
      kinds: entries.map(({ kind }) => kindLetters[kind]).join(''),
      keys: rows.map(({ key }) => key).join('\n'),
      owners: rows.map(({ owner }) => owner),
      uses: rows.map(({ use }) => use).join(''),
      ...words,
      never: neverForms(entries, new Set(rows.map(({ key }) => key)))
    },
    details: {
      details: entries.map(({ entry }) => detail(entry)).join('\n'),
      roles: entries.map(({ entry }) => (entry.roles ?? []).map(roleText).join('|')).join('\n')
    }
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

function wordColumns(
  rows: readonly { readonly key: string; readonly owner: number; readonly use: string }[],
  entries: readonly Listed[]
): Pick<CompiledNames, 'words' | 'places' | 'bearers'> {
  const found = new Map<string, { readonly places: number[]; bearers: number }>()
  for (const [index, { key, owner, use }] of rows.entries()) {
    if (!key.includes(' ')) continue
    const words = key.split(' ')
    const person = use === 'n' && entries[owner]?.kind === 'person'
    for (const [position, word] of words.entries()) {
      const known = found.get(word) ?? { places: [], bearers: 0 }
      found.set(word, known)
      if (known.places[known.places.length - 1] !== index) known.places.push(index)
      if (person && position === 0) known.bearers |= 1
      if (person && position === words.length - 1) known.bearers |= 2
    }
  }
  const words = [...found.keys()].sort()
  return {
    words: words.join('\n'),
    places: words
      .map((word) => (found.get(word)?.places ?? []).map((place) => place.toString(36)).join(' '))
      .join('\n'),
    bearers: words.map((word) => String(found.get(word)?.bearers ?? 0)).join('')
  }
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
