// The names of house packs, opened: nothing is sorted or joined, and words are looked up only when first asked for.
import type { Column, KnownName, ListedForm } from './name-column.ts'
import { familyOf, listedForm } from './name-column.ts'
import { gatherEntries, joinEntries, type NamedPack } from './name-entries.ts'
import type { NameEntry, NameKind } from './pack.ts'
import { nameKey } from './romanisation.ts'

/** Not a place in a list. */
const none = -1

/** A row with its kind, which can be that of its pack. */
export interface Entry {
  readonly entry: NameEntry
  readonly kind: NameKind
}

/** House packs as a list among others, and what they take off the shipped one. */
export interface PackColumn extends Column {
  /** Names that the house has retired. */
  readonly retired: readonly Entry[]
  /** Whether a name is only proposed: then its words are not to be called wrong. */
  readonly hasProposed: boolean
  isProposedWord(word: string): boolean
}

/**
 * Open house packs.
 *
 * @param packs - in order; what two of them say about one name is joined
 * @param first - the number of the first entry, after those of the shipped list
 * @throws NamesError when a pack contradicts itself
 */
export function packColumn(packs: readonly NamedPack[], first: number): PackColumn {
  // What contradicts itself is looked for only where something is called wrong; that is rare, and costs a pass.
  if (packs.some(({ pack }) => pack.names?.some(({ never }) => never !== undefined))) gatherEntries(packs, 'join')
  const listed: Entry[] = []
  const retired: Entry[] = []
  const made: (KnownName | undefined)[] = []
  const known = (index: number): KnownName => {
    let entry = made[index]
    if (entry === undefined) {
      entry = knownName(first + index, listed[index])
      made[index] = entry
    }
    return entry
  }
  const forms = new Forms()
  const demonyms = new Set<string>()
  const never = new Map<string, KnownName>()
  const proposedWords = new Set<string>()
  for (const { pack } of packs) {
    for (const entry of pack.names ?? []) {
      const kind = entry.kind ?? pack.kind ?? 'other'
      if (entry.status === 'retired') retired.push({ entry, kind })
      else addEntry(entry, kind)
    }
  }
  function addEntry(entry: NameEntry, kind: NameKind): void {
    const nameAt = nameKey(entry.name)
    let index = forms.has(nameAt)
      ? (forms.ownersOf(nameAt).find((owner) => isSame(listed[owner], entry, kind)) ?? none)
      : none
    const before = index === none ? undefined : listed[index]
    if (before) listed[index] = { kind, entry: joinEntries(before.entry, entry) }
    else index = listed.push({ entry, kind }) - 1
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
  let opened: WordIndex | undefined
  const words = (): WordIndex => {
    opened ??= new WordIndex(forms, (key, index) => listed[index]?.kind === 'person' && !demonyms.has(key))
    return opened
  }
  return {
    asOf: packs.reduce((latest, { pack }) => ((pack.asOf ?? '') > latest ? (pack.asOf ?? '') : latest), ''),
    count: listed.length,
    neverFormOf: (form) => never.get(form),
    retired,
    hasProposed: proposedWords.size > 0,
    isProposedWord: (word) => proposedWords.has(word),
    ownersOf: (key) => forms.ownersOf(key).map(known),
    isDemonym: (key) => demonyms.has(key),
    hasWord: (word) => words().has(word),
    bearersOf: (word) => words().bearersOf(word),
    formCount: (word) => words().count(word),
    formsWith: (word) =>
      words()
        .keysWith(word)
        .flatMap((key): ListedForm[] =>
          forms
            .ownersOf(key)
            .map(known)
            .flatMap((entry) => (entry.proposed ? [] : [listedForm(entry, key)]))
        ),
    *oneWordForms(letter) {
      for (const word of words().single(letter)) {
        const [owner] = forms.ownersOf(word)
        if (owner !== undefined) yield { word, entry: known(owner) }
      }
    },
    *startingWith(letters) {
      for (const key of forms.keys()) {
        if (demonyms.has(key) || !(key.startsWith(letters) || key.includes(` ${letters}`))) continue
        for (const owner of forms.ownersOf(key)) if (!known(owner).proposed) yield known(owner)
      }
    },
    has: ({ id }) => id >= first && id < first + listed.length,
    details: ({ id }) => detailsOf(listed[id - first])
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

/** Entries by the key of each of their forms; nearly every key has one. */
class Forms {
  readonly #numbers = new Map<string, number>()
  /** Of each key by its number: the first entry. */
  readonly owner: number[] = []
  /** Keys that only proposed entries have. */
  readonly proposed = new Set<number>()
  readonly #others = new Map<number, number[]>()

  add(key: string, entry: number, proposed: boolean): void {
    const number = this.#numbers.get(key)
    if (number === undefined) {
      this.#numbers.set(key, this.owner.length)
      if (proposed) this.proposed.add(this.owner.length)
      this.owner.push(entry)
      return
    }
    if (!proposed) this.proposed.delete(number)
    const others = this.#others.get(number)
    if (this.owner[number] === entry || others?.includes(entry)) return
    if (others) others.push(entry)
    else this.#others.set(number, [entry])
  }

  has(key: string): boolean {
    return this.#numbers.has(key)
  }

  ownersOf(key: string): readonly number[] {
    const number = this.#numbers.get(key)
    if (number === undefined) return []
    const first = this.owner[number] ?? 0
    const others = this.#others.get(number)
    return others === undefined ? [first] : [first, ...others]
  }

  keys(): IterableIterator<string> {
    return this.#numbers.keys()
  }
}

/**
 * Where each word stands in the keys that may correct: a hash table of numbers over the keys themselves. A map of words
 * with a list each took 100 ms for 50,000 names, and slowed every story while memory was tidied.
 */
class WordIndex {
  readonly #keys: string[] = []
  readonly #person: boolean[] = []
  /** By hash: the last link. By link: its key, where its word begins there, and the link before it. */
  readonly #heads: Int32Array
  readonly #key: number[] = []
  readonly #start: number[] = []
  readonly #before: number[] = []
  readonly #single = new Map<string, string[]>()

  constructor(forms: Forms, isPerson: (key: string, entry: number) => boolean) {
    // Names have two words or three; half of the places stay free.
    this.#heads = new Int32Array(2 ** Math.ceil(Math.log2(6 * forms.owner.length + 2))).fill(none)
    let number = none
    for (const key of forms.keys()) {
      number += 1
      if (forms.proposed.has(number)) continue
      if (key.includes(' ')) {
        const at = this.#keys.push(key) - 1
        this.#person.push(isPerson(key, forms.owner[number] ?? 0))
        this.#add(key, at)
        continue
      }
      const list = this.#single.get(key.charAt(0))
      if (list) list.push(key)
      else this.#single.set(key.charAt(0), [key])
    }
  }

  #add(key: string, at: number): void {
    let start = 0
    let hash = hashStart
    for (let index = 0; index <= key.length; index += 1) {
      const code = index < key.length ? key.charCodeAt(index) : blank
      if (code !== blank) {
        hash = hashStep(hash, code)
        continue
      }
      const slot = hash & (this.#heads.length - 1)
      const link = this.#key.push(at) - 1
      this.#start.push(start)
      this.#before.push(this.#heads[slot] ?? none)
      this.#heads[slot] = link
      start = index + 1
      hash = hashStart
    }
  }

  /** The links of a word, the last first. */
  *#links(word: string): Generator<number> {
    let hash = hashStart
    for (let index = 0; index < word.length; index += 1) hash = hashStep(hash, word.charCodeAt(index))
    for (
      let link = this.#heads[hash & (this.#heads.length - 1)] ?? none;
      link !== none;
      link = this.#before[link] ?? none
    ) {
      const key = this.#keyOf(link)
      const start = this.#start[link] ?? 0
      const end = start + word.length
      if (key.startsWith(word, start) && (end === key.length || key.charCodeAt(end) === blank)) yield link
    }
  }

  #keyOf(link: number): string {
    return this.#keys[this.#key[link] ?? 0] ?? ''
  }

  has(word: string): boolean {
    return !this.#links(word).next().done
  }

  bearersOf(word: string): number {
    let bearers = 0
    for (const link of this.#links(word)) {
      const start = this.#start[link] ?? 0
      if (!this.#person[this.#key[link] ?? 0]) continue
      if (start === 0) bearers |= 1
      if (start + word.length === this.#keyOf(link).length) bearers |= 2
      if (bearers === 3) break
    }
    return bearers
  }

  count(word: string): number {
    let count = 0
    for (const _ of this.#links(word)) count += 1
    return count
  }

  keysWith(word: string): readonly string[] {
    // Abdullah Abdullah counts once.
    return [...new Set(Array.from(this.#links(word), (link) => this.#keyOf(link)))].reverse()
  }

  single(letter: string): readonly string[] {
    return this.#single.get(letter) ?? []
  }
}

const blank = 32

/** FNV-1a over UTF-16 units: quick, and even enough for a table half empty. */
const hashStart = 0x811c9dc5

function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
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
