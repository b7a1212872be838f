// One list of names, opened: the shipped one, searched where it lies.
import { letterSet } from '../text/letter-set.ts'
import { type ColumnFile, openColumns } from './column-file.ts'
import { detailFields } from './compile-names.ts'
import { areShapesNear, type NameShape } from './name-shape.ts'
import { type NameKind, nameKinds, type Role } from './pack.ts'
import { openLines, openShelf } from './text-shelf.ts'

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

/** An accepted form of one word. */
export interface OneWordForm {
  readonly word: string
  /** The `letterSet` of the word. */
  readonly letters: number
  /** Whose form it is: asked of the few words that are near, for it costs more than the word. */
  readonly owner: () => KnownName
}

/** One list among those asked: the shipped one, or that of the house packs. */
export interface Column {
  readonly asOf: string
  readonly count: number
  /** The entry of which this is a known wrong form, by its key or as it is written. */
  neverFormOf(form: string): KnownName | undefined
  ownersOf(key: string): readonly KnownName[]
  isDemonym(key: string): boolean
  hasWord(word: string): boolean
  /** 1 for a given name, 2 for a family name, 3 for both, of a listed person. */
  bearersOf(word: string): number
  formsWith(word: string): readonly ListedForm[]
  /** How many those are, without making them. */
  formCount(word: string): number
  /** Those of them that can be a name of this shape but for one word. */
  formsNear(word: string, shape: NameShape): readonly ListedForm[]
  /** All accepted forms of one word that begin with a letter and are so long. */
  oneWordForms(letter: string, length: number): Iterable<OneWordForm>
  /** The places, as bits, at which two neighbouring letters swapped make a form, or a word of one; those of the first 31. */
  swapsOf(word: string): number
  /** Entries with an accepted form that begins with these letters, then those of which a further word does. */
  startingWith(letters: string): Iterable<KnownName>
  has(entry: KnownName): boolean
  /** Whether an entry has more forms than its name, without reading its details. */
  hasSeveralForms(entry: KnownName): boolean
  details(entry: KnownName): NameDetails
}

/** Most words asked about are on no list. */
const noEntries: readonly KnownName[] = []
const noForms: readonly ListedForm[] = []

/** Details kept, a power of two: several questions about one entry come one after the other. */
const detailsKept = 256

/** A form cut into its words. */
export function listedForm(entry: KnownName, key: string): ListedForm {
  const parts = key.split(' ')
  return { entry, parts, full: withoutInitials(parts) }
}

/** The words of a name that are longer than a letter. */
export function withoutInitials(words: readonly string[]): readonly string[] {
  return words.some((word) => word.length === 1) ? words.filter((word) => word.length > 1) : words
}

/**
 * Open the compiled list: a story pays for the entries that it asks about.
 *
 * @param list - what `writeNames` wrote
 * @param read - gives what `writeDetails` wrote; called when details are first asked for
 */
export function openColumn(list: Uint8Array, read: () => Uint8Array): Column {
  const file = openColumns(list)
  const keys = openShelf(file, 'keys')
  const owners = file.numbers('owners')
  const demonyms = file.bytes('demonyms')
  const singles = file.numbers('singles')
  const words = openShelf(file, 'words')
  const bearers = file.bytes('bearers')
  const rows = file.numbers('rows')
  const rowStarts = file.numbers('rows.starts')
  const shapeLetters = file.numbers('shapes.letters')
  const shapeFirsts = file.numbers('shapes.firsts')
  const shapeLengths = file.bytes('shapes.lengths')
  const never = openShelf(file, 'never')
  const neverOwners = file.numbers('never.owners')
  const kinds = file.bytes('kinds')
  const several = file.bytes('several')
  const entry = openEntries(file, kinds)
  const ownerAt = (row: number): KnownName => entry(owners[row] ?? 0)
  const rowsWith = (at: number): Uint32Array => rows.subarray(rowStarts[at] ?? 0, rowStarts[at + 1] ?? 0)
  return {
    // Written by `writeNames`.
    asOf: file.about as string,
    count: kinds.length,
    neverFormOf(form) {
      const at = never.indexOf(form)
      return at < 0 ? undefined : entry(neverOwners[at] ?? 0)
    },
    ownersOf(key) {
      let at = keys.indexOf(key)
      if (at < 0) return noEntries
      const found = [ownerAt(at)]
      for (at += 1; keys.isAt(at, key); at += 1) found.push(ownerAt(at))
      return found
    },
    isDemonym(key) {
      const first = keys.indexOf(key)
      for (let at = first; at >= 0 && (at === first || keys.isAt(at, key)); at += 1) if (demonyms[at] === 1) return true
      return false
    },
    hasWord: (word) => words.indexOf(word) >= 0,
    bearersOf(word) {
      const at = words.indexOf(word)
      return at < 0 ? 0 : (bearers[at] ?? 0)
    },
    formsWith(word) {
      const at = words.indexOf(word)
      return at < 0 ? [] : Array.from(rowsWith(at), (row) => listedForm(ownerAt(row), keys.at(row)))
    },
    formCount(word) {
      const at = words.indexOf(word)
      return at < 0 ? 0 : rowsWith(at).length
    },
    formsNear(word, shape) {
      const at = words.indexOf(word)
      if (at < 0) return noForms
      let found: ListedForm[] | undefined
      const end = rowStarts[at + 1] ?? 0
      for (let index = rowStarts[at] ?? 0; index < end; index += 1) {
        const row = rows[index] ?? 0
        if (!areShapesNear(shapeLetters[row] ?? 0, shapeLengths[row] ?? 0, shapeFirsts[row] ?? 0, shape)) continue
        const form = listedForm(ownerAt(row), keys.at(row))
        if (found) found.push(form)
        else found = [form]
      }
      return found ?? noForms
    },
    *oneWordForms(letter, length) {
      const isBefore = (row: number): boolean => {
        const first = keys.at(row).charAt(0)
        return first < letter || (first === letter && keys.lengthAt(row) < length)
      }
      for (let at = firstNot(singles, isBefore); at < singles.length; at += 1) {
        const row = singles[at] ?? 0
        const word = keys.at(row)
        if (word.length !== length || word.charAt(0) !== letter) return
        yield { word, letters: letterSet(word), owner: () => ownerAt(row) }
      }
    },
    swapsOf: (word) => keys.swapsOf(word) | words.swapsOf(word),
    *startingWith(letters) {
      const end = `${letters}\uffff`
      for (let at = keys.lowerBound(letters), last = keys.lowerBound(end); at < last; at += 1) {
        if (demonyms[at] !== 1) yield ownerAt(at)
      }
      for (let at = words.lowerBound(letters), last = words.lowerBound(end); at < last; at += 1) {
        for (const row of rowsWith(at)) yield ownerAt(row)
      }
    },
    hasSeveralForms: ({ id }) => several[id] === 1,
    has: ({ id }) => id < kinds.length,
    details: openDetails(read)
  }
}

/** Entries by number, each made once. */
function openEntries(file: ColumnFile, kinds: Uint8Array): (id: number) => KnownName {
  const shown = openLines(file, 'names')
  const entries = new Map<number, KnownName>()
  return (id) => {
    let known = entries.get(id)
    if (known === undefined) {
      known = { id, name: shown(id), kind: nameKinds[kinds[id] ?? 0] ?? 'other', house: false, proposed: false }
      entries.set(id, known)
    }
    return known
  }
}

/** The details of entries, of which the last ones asked for are kept. */
function openDetails(read: () => Uint8Array): (entry: KnownName) => NameDetails {
  let details: ((id: number) => string) | undefined
  const kept: { readonly id: number; readonly details: NameDetails }[] = []
  return ({ id, name }) => {
    const slot = id & (detailsKept - 1)
    const known = kept[slot]
    if (known?.id === id) return known.details
    details ??= openLines(openColumns(read()), 'details')
    const [line = '', roles = ''] = details(id).split('\n')
    const found = readDetails(name, line, roles)
    kept[slot] = { id, details: found }
    return found
  }
}

/** The first index at which no row stands that comes before. */
function firstNot(rows: Uint32Array, isBefore: (row: number) => boolean): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(rows[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
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
