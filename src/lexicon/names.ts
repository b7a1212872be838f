// The people, places and organisations that copydesk knows, as questions.

import { recall, remember } from '../text/memo.ts'
import type { Part } from './lexicon.ts'
import {
  type Column,
  type KnownName,
  type ListedForm,
  type NameDetails,
  type OneWordForm,
  openColumn
} from './name-column.ts'
import type { NameShape } from './name-shape.ts'
import { hasNames } from './pack.ts'
import { type PackColumn, packColumn } from './pack-column.ts'
import { withoutRetired } from './retired.ts'
import { nameKey, romanisationKey } from './romanisation.ts'

export type { KnownName, ListedForm, NameDetails } from './name-column.ts'

/** Questions about names. Keys are `nameKey`s. */
export interface NameList {
  /** The month the roles were last known to be right. */
  readonly asOf: string
  /** Whether a house pack adds names. */
  readonly hasHouse: boolean
  /** Entries of which this is an accepted form, a house's first. */
  entriesOf(key: string): readonly KnownName[]
  /** Whether this is an accepted form of something listed. */
  accepts(key: string): boolean
  /** The entry of which this is a known wrong form, by its key or as it is written. */
  neverFormOf(form: string): KnownName | undefined
  /** Whether the word stands in an accepted form of any name: Lavrov, Kong, Ukrainian. */
  isPart(word: string): boolean
  /** Whether a listed person bears it as a given name. */
  isGiven(word: string): boolean
  /** Whether a listed person bears it as a family name. */
  isFamily(word: string): boolean
  /** Whether it is an adjective or an inhabitant of a listed place. */
  isDemonym(key: string): boolean
  /** Accepted forms of two words or more that have this word. */
  formsWith(word: string): readonly ListedForm[]
  /** How many those are; asked first, because John stands in a thousand. */
  formCount(word: string): number
  /** Those of them that can be a name of this shape but for one word. */
  formsNear(word: string, shape: NameShape): readonly ListedForm[]
  /** Whether it is a word of a name that the house has only proposed. */
  isProposed(word: string): boolean
  /** Whether it is a word of a name in a house pack. */
  isHouseWord(word: string): boolean
  /** Accepted forms of one word that begin with a letter and are so long. */
  oneWordForms(letter: string, length: number): readonly OneWordForm[]
  /** The places, as bits, at which two neighbouring letters swapped make a form, or a word of one; those of the first 31. */
  swapsOf(word: string): number
  /**
   * Names with a word that begins with these letters, a house's first.
   *
   * @param max - at most this many
   */
  startingWith(letters: string, max: number): readonly KnownName[]
  details(entry: KnownName): NameDetails
  /** Whether it has more forms than its name: tells without reading its details. */
  hasSeveralForms(entry: KnownName): boolean
  /** What two spellings of one foreign name have in common. */
  soundOf(key: string): string
}

/** The list of names: the shipped ones and those of house packs. */
export const names: Part<NameList> = {
  name: 'names',
  open(source, packs) {
    const shipped = openColumn(source.bytes('names'), () => source.bytes('names-details'))
    const house = packs.filter(hasNames)
    if (house.length === 0) return nameList([shipped])
    const named = house.map((pack, index) => ({ file: `house pack ${index + 1}`, pack }))
    const own = packColumn(named, shipped.count)
    return nameList([own, withoutRetired(shipped, own.retired)], own)
  }
}

/** Answers kept for words asked again and again, as a power of two; 1,000 stories have about 8,000 words of names. */
const slotBits = 11

/** Answers kept that are lists, and dearer to make. */
const listsMax = 4000

/** Ask several lists as one, the house's first: of entries that share a form the earlier list's come first. */
function nameList(columns: readonly Column[], house?: PackColumn): NameList {
  const [only] = columns
  const entriesOf = recall(
    (key) => (columns.length === 1 && only ? only.ownersOf(key) : columns.flatMap((column) => column.ownersOf(key))),
    slotBits
  )
  const bearers = recall((word) => columns.reduce((all, column) => all | column.bearersOf(word), 0), slotBits)
  const oneWordForms = remember((asked) => {
    const letter = asked.charAt(0)
    const length = Number(asked.slice(1))
    return columns.flatMap((column) => [...column.oneWordForms(letter, length)])
  }, listsMax)
  const columnOf = (entry: KnownName): Column => {
    const column = columns.find((list) => list.has(entry))
    if (column === undefined) throw new Error(`${entry.name} is on none of the lists that are open`)
    return column
  }
  return {
    asOf: columns.reduce((latest, { asOf }) => (asOf > latest ? asOf : latest), ''),
    hasHouse: house !== undefined,
    isProposed: (word) => house?.isProposedWord(word) ?? false,
    isHouseWord: (word) => house !== undefined && (house.ownersOf(word).length > 0 || house.hasWord(word)),
    entriesOf,
    accepts: (key) => entriesOf(key).length > 0,
    neverFormOf(form) {
      for (const column of columns) {
        const entry = column.neverFormOf(form)
        // What a house calls right is right, whatever the shipped list says.
        if (entry) return !entry.house && entriesOf(nameKey(form)).some(({ house }) => house) ? undefined : entry
      }
      return undefined
    },
    isPart: recall((word) => columns.some((column) => column.hasWord(word)) || entriesOf(word).length > 0, slotBits),
    isGiven: (word) => (bearers(word) & 1) !== 0,
    isFamily: (word) => (bearers(word) & 2) !== 0,
    isDemonym: recall((key) => columns.some((column) => column.isDemonym(key)), slotBits),
    formsNear: (word, shape) => {
      const [only, second] = columns
      if (only === undefined) return []
      return second === undefined
        ? only.formsNear(word, shape)
        : columns.flatMap((column) => column.formsNear(word, shape))
    },
    formsWith: remember((word) => columns.flatMap((column) => column.formsWith(word)), listsMax),
    formCount: recall((word) => columns.reduce((sum, column) => sum + column.formCount(word), 0), slotBits),
    oneWordForms: (letter, length) => oneWordForms(letter + length),
    swapsOf: (word) => columns.reduce((places, column) => places | column.swapsOf(word), 0),
    startingWith(letters, max) {
      const found = new Set<KnownName>()
      for (const column of columns) {
        for (const entry of column.startingWith(letters)) {
          if (found.size >= max) return [...found]
          found.add(entry)
        }
      }
      return [...found]
    },
    details: (entry) => columnOf(entry).details(entry),
    hasSeveralForms: (entry) => columnOf(entry).hasSeveralForms(entry),
    soundOf: recall(romanisationKey, slotBits)
  }
}

/**
 * Whether the list holds two names to be different people or places, which share most letters.
 *
 * @example
 * areNamesakes(list, 'james comey', 'james comer') // true
 */
export function areNamesakes(list: NameList, a: string, b: string): boolean {
  const entriesA = list.entriesOf(a)
  const entriesB = list.entriesOf(b)
  if (entriesA.length > 0 && entriesB.length > 0) return !entriesA.some((entry) => entriesB.includes(entry))
  const says = (entries: readonly KnownName[], key: string): boolean =>
    entries.some((entry) => list.details(entry).not.some((name) => nameKey(name) === key))
  return says(entriesA, b) || says(entriesB, a)
}
