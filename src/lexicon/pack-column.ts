// The names of house packs, opened: nothing is sorted or joined, and words are looked up only when first asked for.
import { letterSet } from '../text/letter-set.ts'
import { remember } from '../text/memo.ts'
import type { Column, KnownName, ListedForm } from './name-column.ts'
import { familyOf, listedForm, withoutInitials } from './name-column.ts'
import { gatherEntries, joinEntries, type NamedPack } from './name-entries.ts'
import { areShapesNear, formShape } from './name-shape.ts'
import type { NameEntry, NameKind } from './pack.ts'
import { Entries, type Entry } from './pack-entries.ts'
import { Forms } from './pack-forms.ts'
import { WordIndex } from './pack-words.ts'
import { nameKey } from './romanisation.ts'
import { swapAt } from './word-hash.ts'

/** Words whose forms are kept with their shapes, in each of two generations. */
const shapesMax = 500

/** Not a place in a list. */
const none = -1

/** House packs as a list among others, and what they take off the shipped one. */
export interface PackColumn extends Column {
  /** Names that the house has retired. */
  readonly retired: readonly Entry[]
  /** Whether a name is only proposed: then its words are not to be called wrong. */
  readonly hasProposed: boolean
  isProposedWord(word: string): boolean
}

/** What house packs say, name by name. */
interface PackNames {
  readonly listed: Entries
  /** The entry at a place in `listed`. */
  readonly known: (index: number) => KnownName
  readonly forms: Forms
  readonly demonyms: ReadonlySet<string>
  readonly never: ReadonlyMap<string, KnownName>
  readonly proposedWords: ReadonlySet<string>
  readonly retired: readonly Entry[]
}

/** Put the names of packs into one list: what two packs say about one name is joined. */
function readPacks(packs: readonly NamedPack[], first: number): PackNames {
  // What contradicts itself is looked for only where something is called wrong; that is rare, and costs a pass.
  const sheet = packs[0]?.pack.rows
  const written = packs.map(({ pack }, index) => (index === 0 && sheet ? sheet.others : (pack.names ?? [])))
  if (written.some((names) => names.some(({ never }) => never !== undefined))) gatherEntries(packs, 'join')
  const listed = new Entries(sheet, packs[0]?.pack.kind ?? 'other')
  const retired: Entry[] = []
  const made: (KnownName | undefined)[] = []
  const known = (index: number): KnownName => {
    let entry = made[index]
    if (entry === undefined) {
      entry = knownName(first + index, listed.at(index))
      made[index] = entry
    }
    return entry
  }
  const forms = new Forms(sheet?.keys)
  const demonyms = new Set<string>()
  const never = new Map<string, KnownName>()
  const proposedWords = new Set<string>()
  for (const [at, { pack }] of packs.entries()) {
    for (const entry of written[at] ?? []) {
      const kind = entry.kind ?? pack.kind ?? 'other'
      if (entry.status === 'retired') retired.push({ entry, kind })
      else addEntry(entry, kind)
    }
  }
  function addEntry(entry: NameEntry, kind: NameKind): void {
    const nameAt = nameKey(entry.name)
    let index = forms.ownersOf(nameAt).find((owner) => isSame(listed.at(owner), entry, kind)) ?? none
    const before = index === none ? undefined : listed.at(index)
    if (before) listed.set(index, { kind, entry: joinEntries(before.entry, entry) })
    else index = listed.add({ entry, kind })
    const proposed = entry.status === 'proposed'
    const add = (key: string): string => {
      forms.add(key, index, proposed)
      if (proposed) for (const word of key.split(' ')) proposedWords.add(word)
      return key
    }
    add(nameAt)
    if (entry.also) for (const form of entry.also) add(nameKey(form))
    if (entry.former) for (const form of entry.former) add(nameKey(form))
    if (entry.demonym) for (const form of entry.demonym) demonyms.add(add(nameKey(form)))
    if (proposed || entry.never === undefined) return
    for (const form of entry.never) {
      never.set(form, known(index))
      never.set(nameKey(form), known(index))
    }
  }
  // Of a right form only the capitals or accents can be wrong.
  for (const form of never.keys()) if (form === nameKey(form) && forms.ownersOf(form).length > 0) never.delete(form)
  return { listed, known, forms, demonyms, never, proposedWords, retired }
}

/**
 * Open house packs.
 *
 * @param packs - in order
 * @param first - the number of the first entry, after those of the shipped list
 * @throws NamesError when a pack contradicts itself
 */
export function packColumn(packs: readonly NamedPack[], first: number): PackColumn {
  const { listed, known, forms, demonyms, never, proposedWords, retired } = readPacks(packs, first)
  let opened: WordIndex | undefined
  const words = (): WordIndex => {
    opened ??= new WordIndex(forms, (key, index) => listed.at(index)?.kind === 'person' && !demonyms.has(key))
    return opened
  }
  const formsOf = (key: string): readonly ListedForm[] =>
    forms
      .ownersOf(key)
      .map(known)
      .flatMap((entry) => (entry.proposed ? [] : [listedForm(entry, key)]))
  const formsWith = (word: string): readonly ListedForm[] => words().keysWith(word).flatMap(formsOf)
  // The shape of a form follows from its key: of a thousand people called Ann no row is read but of those that are near.
  const shapesWith = remember(
    (word) =>
      words()
        .keysWith(word)
        .map((key) => ({ key, ...formShape(withoutInitials(key.split(' '))) })),
    shapesMax
  )
  return {
    asOf: packs.reduce((latest, { pack }) => ((pack.asOf ?? '') > latest ? (pack.asOf ?? '') : latest), ''),
    count: listed.count,
    neverFormOf: (form) => never.get(form),
    retired,
    hasProposed: proposedWords.size > 0,
    isProposedWord: (word) => proposedWords.has(word),
    ownersOf: (key) => forms.ownersOf(key).map(known),
    isDemonym: (key) => demonyms.has(key),
    hasWord: (word) => words().has(word),
    bearersOf: (word) => words().bearersOf(word),
    formCount: (word) => words().count(word),
    formsNear: (word, shape) =>
      shapesWith(word)
        .filter(({ letters, length, firsts }) => areShapesNear(letters, length, firsts, shape))
        .flatMap(({ key }) => formsOf(key)),
    formsWith,
    *oneWordForms(letter, length) {
      for (const word of words().single(letter)) {
        if (word.length !== length) continue
        const [owner] = forms.ownersOf(word)
        if (owner !== undefined) yield { word, letters: letterSet(word), owner: () => known(owner) }
      }
    },
    swapsOf(word) {
      let places = 0
      for (let at = 0; at < word.length - 1 && at < 31; at += 1) {
        const swapped = swapAt(word, at)
        if (words().has(swapped) || forms.ownersOf(swapped).length > 0) places |= 1 << at
      }
      return places
    },
    *startingWith(letters) {
      for (const key of forms.keys()) {
        if (demonyms.has(key) || !(key.startsWith(letters) || key.includes(` ${letters}`))) continue
        for (const owner of forms.ownersOf(key)) if (!known(owner).proposed) yield known(owner)
      }
    },
    hasSeveralForms: ({ id }) => (listed.at(id - first)?.entry.also ?? []).length > 0,
    has: ({ id }) => id >= first && id < first + listed.count,
    details: ({ id }) => detailsOf(listed.at(id - first))
  }
}

function isSame(listed: Entry | undefined, { name, id }: NameEntry, kind: NameKind): boolean {
  return listed !== undefined && listed.kind === kind && listed.entry.name === name && listed.entry.id === id
}

function knownName(id: number, listed: Entry | undefined): KnownName {
  return {
    id,
    name: listed?.entry.name ?? '',
    kind: listed?.kind ?? 'other',
    house: true,
    proposed: listed?.entry.status === 'proposed'
  }
}

function detailsOf(listed: Entry | undefined): ReturnType<Column['details']> {
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
