// The names of house packs, opened: 50,000 in a tenth of a second, because nothing is sorted or joined.
import type { Column, KnownName, ListedForm } from './name-column.ts'
import { familyOf } from './name-column.ts'
import { gatherEntries, type Listed, type NamedPack } from './name-entries.ts'
import { nameKey } from './romanisation.ts'

/**
 * Open house packs.
 *
 * @param packs - in order; what two of them say about one name is joined
 * @param first - the number of the first entry, after those of the shipped list
 * @throws NamesError when a pack contradicts itself
 */
export function packColumn(packs: readonly NamedPack[], first: number): Column {
  const listed = gatherEntries(packs, 'join')
  const entries = listed.map(
    ({ entry, kind }, index): KnownName => ({ id: first + index, name: entry.name, kind, house: true })
  )
  const owners: Owners = new Map()
  const demonyms = new Set<string>()
  const never = new Map<string, KnownName>()
  const add = (form: string, entry: KnownName): string => {
    const key = nameKey(form)
    const known = owners.get(key)
    if (known === undefined) owners.set(key, entry)
    else if (known !== entry) owners.set(key, [...new Set([...several(known), entry])])
    return key
  }
  for (const [index, { entry }] of listed.entries()) {
    const known = entries[index]
    if (known === undefined) continue
    add(entry.name, known)
    for (const form of [...(entry.also ?? []), ...(entry.former ?? [])]) add(form, known)
    for (const form of entry.demonym ?? []) demonyms.add(add(form, known))
    for (const form of entry.never ?? []) {
      never.set(form, known)
      never.set(nameKey(form), known)
    }
  }
  for (const key of owners.keys()) never.delete(key)
  let index: WordIndex | undefined
  const words = (): WordIndex => {
    index ??= wordIndex(owners, demonyms)
    return index
  }
  return {
    asOf: packs.at(-1)?.pack.asOf ?? '',
    count: entries.length,
    never,
    ownersOf: (key) => several(owners.get(key)),
    isDemonym: (key) => demonyms.has(key),
    hasWord: (word) => words().keys.has(word),
    bearersOf: (word) => (words().given.has(word) ? 1 : 0) | (words().family.has(word) ? 2 : 0),
    formsWith(word) {
      return (words().keys.get(word) ?? []).flatMap((key): ListedForm[] =>
        several(owners.get(key)).map((entry) => ({ entry, parts: key.split(' ') }))
      )
    },
    *oneWordForms(letter) {
      for (const word of words().single.get(letter) ?? []) {
        const [entry] = several(owners.get(word))
        if (entry) yield { word, entry }
      }
    },
    has: ({ id }) => id >= first && id < first + entries.length,
    details: ({ id }) => detailsOf(listed[id - first])
  }
}

/** Entries by form; nearly every form has one. */
type Owners = Map<string, KnownName | readonly KnownName[]>

function several(found: KnownName | readonly KnownName[] | undefined): readonly KnownName[] {
  if (found === undefined) return []
  return 'kind' in found ? [found] : found
}

interface WordIndex {
  /** Keys of two words or more by each of their words. */
  readonly keys: ReadonlyMap<string, readonly string[]>
  readonly given: ReadonlySet<string>
  readonly family: ReadonlySet<string>
  /** Keys of one word by their first letter. */
  readonly single: ReadonlyMap<string, readonly string[]>
}

function wordIndex(owners: Owners, demonyms: ReadonlySet<string>): WordIndex {
  const keys = new Map<string, string[]>()
  const single = new Map<string, string[]>()
  const given = new Set<string>()
  const family = new Set<string>()
  const push = (map: Map<string, string[]>, at: string, key: string): void => {
    const list = map.get(at)
    if (list) list.push(key)
    else map.set(at, [key])
  }
  for (const [key, found] of owners) {
    if (!key.includes(' ')) {
      push(single, key.charAt(0), key)
      continue
    }
    const words = key.split(' ')
    for (const [at, word] of words.entries()) if (words.indexOf(word) === at) push(keys, word, key)
    const [owner] = several(found)
    if (owner?.kind !== 'person' || demonyms.has(key)) continue
    given.add(words[0] ?? key)
    family.add(words[words.length - 1] ?? key)
  }
  return { keys, given, family, single }
}

function detailsOf(listed: Listed | undefined): ReturnType<Column['details']> {
  const entry = listed?.entry
  const familyFirst = entry?.order === 'family-first'
  return {
    forms: entry === undefined ? [] : [entry.name, ...(entry.also ?? [])],
    former: entry?.former ?? [],
    demonym: entry?.demonym ?? [],
    not: entry?.not ?? [],
    family: entry?.family ?? familyOf(entry?.name ?? '', familyFirst),
    familyFirst,
    country: entry?.country ?? '',
    type: entry?.type ?? '',
    roles: entry?.roles ?? []
  }
}
