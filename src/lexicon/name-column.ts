// One list of names, opened: the shipped one, searched where it lies.
import { type CompiledDetails, type CompiledNames, detailFields, kindLetters } from './compile-names.ts'
import type { NameKind, Role } from './pack.ts'

/** A listed person, place or organisation. */
export interface KnownName {
  /** Its number; a house pack's come after the shipped ones. */
  readonly id: number
  /** The form the list prefers. */
  readonly name: string
  readonly kind: NameKind
  /** Whether it comes from a house pack. */
  readonly house: boolean
  /** Whether the house has only proposed it: it silences, but nothing is corrected to it. */
  readonly proposed: boolean
}

/** What else the list says about an entry; read only when asked. */
export interface NameDetails {
  /** The preferred form and all others that are right. */
  readonly forms: readonly string[]
  readonly former: readonly string[]
  readonly demonym: readonly string[]
  readonly not: readonly string[]
  readonly family: string
  readonly familyFirst: boolean
  readonly country: string
  readonly type: string
  readonly roles: readonly Role[]
}

/** An accepted form of several words, cut into its words. */
export interface ListedForm {
  readonly entry: KnownName
  readonly parts: readonly string[]
  /** Those without initials: of George W Bush the first and the last. */
  readonly full: readonly string[]
}

/** One list among those asked: the shipped one, or that of the house packs. */
export interface Column {
  readonly asOf: string
  readonly count: number
  readonly never: ReadonlyMap<string, KnownName>
  ownersOf(key: string): readonly KnownName[]
  isDemonym(key: string): boolean
  hasWord(word: string): boolean
  /** 1 for a given name, 2 for a family name, 3 for both, of a listed person. */
  bearersOf(word: string): number
  formsWith(word: string): readonly ListedForm[]
  /** How many those are, without making them. */
  formCount(word: string): number
  /** All accepted forms of one word that begin with a letter. */
  oneWordForms(letter: string): Iterable<{ readonly word: string; readonly entry: KnownName }>
  /** Entries with an accepted form that begins with these letters, then those of which a further word does. */
  startingWith(letters: string): Iterable<KnownName>
  has(entry: KnownName): boolean
  details(entry: KnownName): NameDetails
}

const kindOf = new Map<string, NameKind>(
  // The keys of `kindLetters` are the kinds.
  Object.entries(kindLetters).map(([kind, letter]) => [letter, kind as NameKind])
)

/** The first place in a sorted list at which a text of at least this order stands. */
function lowerBound(sorted: readonly string[], text: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}

/** Text that is cut into lines when it is first needed. */
function lines(text: () => string): () => readonly string[] {
  let cut: readonly string[] | undefined
  return () => {
    cut ??= text().split('\n')
    return cut
  }
}

/** A form cut into its words. */
export function listedForm(entry: KnownName, key: string): ListedForm {
  const parts = key.split(' ')
  return {
    entry,
    parts,
    full: parts.some((word) => word.length === 1) ? parts.filter((word) => word.length > 1) : parts
  }
}

/** Open the compiled list; its details are read when first asked for. */
export function openColumn(list: CompiledNames, read: () => CompiledDetails): Column {
  const keys = list.keys.split('\n')
  const shown = lines(() => list.names)
  const words = lines(() => list.words)
  const places = lines(() => list.places)
  const details = lines(() => read().details)
  const roles = lines(() => read().roles)
  const entries = new Map<number, KnownName>()
  const entry = (id: number): KnownName => {
    let known = entries.get(id)
    if (known === undefined) {
      known = {
        id,
        name: shown()[id] ?? '',
        kind: kindOf.get(list.kinds.charAt(id)) ?? 'other',
        house: false,
        proposed: false
      }
      entries.set(id, known)
    }
    return known
  }
  const ownerAt = (index: number): KnownName => entry(list.owners[index] ?? 0)
  const rowsOf = function* (key: string): Generator<number> {
    for (let at = lowerBound(keys, key); keys[at] === key; at += 1) yield at
  }
  const wordAt = (word: string): number => {
    const at = lowerBound(words(), word)
    return words()[at] === word ? at : -1
  }
  return {
    asOf: list.asOf,
    count: list.kinds.length,
    never: new Map(list.never.map(([form, id]) => [form, entry(id)])),
    ownersOf: (key) => Array.from(rowsOf(key), ownerAt),
    isDemonym: (key) => [...rowsOf(key)].some((at) => list.uses.charAt(at) === 'd'),
    hasWord: (word) => wordAt(word) >= 0,
    bearersOf(word) {
      const at = wordAt(word)
      return at < 0 ? 0 : list.bearers.charCodeAt(at) - 48
    },
    formsWith(word) {
      const at = wordAt(word)
      if (at < 0) return []
      return (places()[at] ?? '').split(' ').map((place) => {
        const row = Number.parseInt(place, 36)
        return listedForm(ownerAt(row), keys[row] ?? '')
      })
    },
    formCount(word) {
      const at = wordAt(word)
      return at < 0 ? 0 : (places()[at] ?? '').split(' ').length
    },
    *oneWordForms(letter) {
      const end = lowerBound(keys, `${letter}\uffff`)
      for (let at = lowerBound(keys, letter); at < end; at += 1) {
        const word = keys[at] ?? ''
        if (!word.includes(' ')) yield { word, entry: ownerAt(at) }
      }
    },
    *startingWith(letters) {
      const end = `${letters}\uffff`
      for (let at = lowerBound(keys, letters), last = lowerBound(keys, end); at < last; at += 1) {
        if (list.uses.charAt(at) !== 'd') yield ownerAt(at)
      }
      for (let at = lowerBound(words(), letters), last = lowerBound(words(), end); at < last; at += 1) {
        for (const place of (places()[at] ?? '').split(' ')) yield ownerAt(Number.parseInt(place, 36))
      }
    },
    has: ({ id }) => id < list.kinds.length,
    details: ({ id, name }) => readDetails(name, details()[id] ?? '', roles()[id] ?? '')
  }
}

function readDetails(name: string, line: string, roles: string): NameDetails {
  const values = line.split('\t')
  const field = (wanted: (typeof detailFields)[number]): string => values[detailFields.indexOf(wanted)] ?? ''
  const several = (wanted: (typeof detailFields)[number]): string[] =>
    field(wanted)
      .split('|')
      .filter((item) => item !== '')
  return {
    forms: [name, ...several('also')],
    former: several('former'),
    demonym: several('demonym'),
    not: several('not'),
    family: field('family') || familyOf(name, field('order') !== ''),
    familyFirst: field('order') !== '',
    country: field('country'),
    type: field('type'),
    roles: roles.split('|').filter(Boolean).map(readRole)
  }
}

/** The family name of a person whose entry does not give it. */
export function familyOf(name: string, familyFirst: boolean): string {
  const parts = name.split(' ')
  return (familyFirst ? parts[0] : parts[parts.length - 1]) ?? name
}

function readRole(text: string): Role {
  const [role = '', country = '', from = '', to = ''] = text.split(';')
  return { role, ...(country && { country }), ...(from && { from }), ...(to && { to }) }
}
