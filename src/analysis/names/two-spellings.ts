// Two words of a story's names that are one name in two spellings, of which neither is plainly wrong.
import { editDistance, slipBetween } from '../../text/distance.ts'
import type { Knowledge } from '../mentions.ts'
import { times } from './doubt.ts'
import { areTwo, isTransliteration } from './guards.ts'
import { areHeardAlike, areKin, areOneGiven, consonants, homeForm, isDoubling } from './letters.ts'
import {
  areRanked,
  areSideBySide,
  isCalledBack,
  isIntroducedHere,
  isSameBreath,
  shareTwo,
  speaks
} from './one-person.ts'
import { neighbours, type PartPlace, type PartStat, shareNeighbour } from './parts.ts'

/** The words of a story's names, those nearly alike, its text, and which of its blocks stand around the story. */
export interface NamesOfStory {
  readonly stats: ReadonlyMap<string, PartStat>
  readonly near: ReadonlyMap<PartStat, readonly PartStat[]>
  readonly text: string
  readonly isField: (block: number) => boolean
}

/** Two ways to write a word, the one to keep first. */
interface Pair {
  readonly keep: PartStat
  readonly change: PartStat
  readonly why: string
}

/** Such pairs: words that sound alike, that one list entry has both, or that stand once each for one person. */
export function* pairs(knowledge: Knowledge, names: NamesOfStory): Generator<Pair> {
  const done = new Set<PartStat>()
  for (const [first, others] of names.near) {
    if (first.key.length < 3 || done.has(first)) continue
    const plain = first.key.length < 4 || first.standing === 'word'
    for (const second of others) {
      if (second.key.length < 3 || done.has(second)) continue
      // Of short words and common ones only the rest of the name can tell: Marco Pierre White, Marco Pierre Whyte.
      const short = plain || second.key.length < 4 || second.standing === 'word'
      if (short && (first.count > 1 || second.count > 1)) continue
      if (
        short &&
        !shareTwo(first, second) &&
        !isDoubleAgain(first.places[0], second.places[0]) &&
        !isRareAgain(knowledge, first.places[0], second.places[0]) &&
        !areOneGiven(first.key, second.key)
      )
        continue
      // The more frequent stays; of two, the better known one, then the one that stands first.
      if (second.count > first.count || (second.count === first.count && comesFirst(second, first, names.isField)))
        continue
      if (first.key.charCodeAt(0) !== second.key.charCodeAt(0) && !areOneGiven(first.key, second.key)) continue
      const why = reason(knowledge, second, first, names)
      if (why === undefined) continue
      // Of a word that stands once in full and once bare the bare one fits the other, not the other way about.
      if (areRanked(names.text, first, second)) continue
      if (areTwo(knowledge, second, first) && !(once.test(why) && !areTwo(knowledge, first, second))) continue
      done.add(second)
      yield { keep: first, change: second, why }
    }
  }
}

/** How a note on two words that stand once each begins. */
const once = /^Each stands once/
const checkWhich = 'Each stands once. Check which is right.'

function comesFirst(a: PartStat, b: PartStat, isField: NamesOfStory['isField']): boolean {
  // What stands around the story follows what is in it.
  const fieldA = a.places.every(({ mention }) => isField(mention.block))
  const fieldB = b.places.every(({ mention }) => isField(mention.block))
  if (fieldA !== fieldB) return fieldB
  const strangeA = a.standing === 'strange'
  const strangeB = b.standing === 'strange'
  return strangeA === strangeB ? startOf(a) < startOf(b) : strangeB
}

function startOf(stat: PartStat): number {
  return stat.places[0]?.mention.start ?? 0
}

function reason(
  knowledge: Knowledge,
  change: PartStat,
  keep: PartStat,
  { text, isField }: NamesOfStory
): string | undefined {
  const { list } = knowledge
  const counts = (): string =>
    `${keep.text} stands ${times(keep.count)} and ${change.text} ${times(change.count)}. Keep to one.`
  const others = list.entriesOf(keep.key)
  const shared = list.entriesOf(change.key).find((entry) => others.includes(entry))
  if (shared)
    return !list.isDemonym(change.key) && !list.isDemonym(keep.key) && isRespelling(knowledge, change.key, keep.key)
      ? `Both are right; ${counts()}`
      : undefined
  if (isTransliteration(knowledge, change, keep)) {
    if (isCrowned(change, keep) || isCrowned(keep, change)) return undefined
    if (
      change.count === 1 &&
      keep.count === 1 &&
      (areSideBySide(text, change, keep) || areTwoGiven(list, change, keep))
    )
      return undefined
    const known = [change, keep].every(({ places }) => places.some(({ mention }) => list.accepts(mention.key)))
    // Of a name that no list has nobody knows which of the two is right.
    return `${known ? 'Both are right' : 'Both sound alike'}; ${counts()}`
  }
  const [place] = change.places
  const [other] = keep.places
  if (change.count !== 1 || keep.count !== 1 || place === undefined || other === undefined) return undefined
  // Wang Xiaoyan and Wang Xiaoyang, in one breath, are two.
  if (isSameBreath(knowledge, text, change, keep) || areSideBySide(text, change, keep)) return undefined
  const isNew = [place, other].some(({ mention }) => mention.parts.length === 1 && isIntroducedHere(text, mention))
  if (shareTwo(change, keep) && areHeardAlike(change.key, keep.key)) return checkWhich
  if (isGivenAgain(knowledge, place, other) && areOneGiven(change.key, keep.key)) return checkWhich
  if (isRareAgain(knowledge, place, other) && !isIntroducedHere(text, place.mention)) return checkWhich
  if (keep.key.length < 5) return undefined
  // Morag Sinclair, then Ms Sinclare: nobody else has been introduced.
  if (!isNew && (isCalledBack(knowledge, change, keep) || isCalledBack(knowledge, keep, change))) return checkWhich
  // A description of the story names the same people; and nobody sits beside a judge whose name differs in an L.
  const echoes = isField(place.mention.block) !== isField(other.mention.block) || isSameOffice(place, other)
  if (echoes && shareNeighbour(place, other) && areHeardAlike(change.key, keep.key)) return checkWhich
  // Marguerite Delacroix-Hayes, then Delacroix-Hays.
  if (isDoubleAgain(place, other) && areHeardAlike(change.key, keep.key)) return checkWhich
  if (slipBetween(change.key, keep.key) === undefined && homeForm(change.key) !== homeForm(keep.key)) return undefined
  if (!isNew && isOnePerson(knowledge, place, other, text)) return checkWhich
  // Lorna Fairbother, then Ms Fairbrother: a few people somewhere are called so, and nobody is called the other.
  const rivals = [change.standing, keep.standing]
  if (!rivals.includes('strange') || rivals.includes('name') || rivals.includes('word')) return undefined
  // Two bare words are two names; a bare one after a full name is its second reference.
  const paired =
    isDoubling(change.key, keep.key) || shareNeighbour(place, other) || isSecond(place, other) || isSecond(other, place)
  return paired && (isDoubling(change.key, keep.key) || isPersonal(knowledge, place, other))
    ? 'Each stands once, and no list has either. Check which is right.'
    : undefined
}

/** Whether the one stands alone behind the other, which has its whole name: as far as Waitaki, then Wynand Waitoki, is none. */
function isSecond(bare: PartPlace, full: PartPlace): boolean {
  return neighbours(bare).length === 0 && neighbours(full).length > 0 && full.mention.start < bare.mention.start
}

/** Mohammed, a partner, and Mehmet's boy, Muhammed: bare given names in one sentence, which one person would have once. */
function areTwoGiven(list: Knowledge['list'], a: PartStat, b: PartStat): boolean {
  const [one] = a.places
  const [other] = b.places
  if (one === undefined || other === undefined || one.mention.sentence !== other.mention.sentence) return false
  const isBareGiven = ({ mention: { parts, role } }: PartPlace): boolean => parts.length === 1 && role === undefined
  return isBareGiven(one) && isBareGiven(other) && (list.isGiven(a.key) || list.isGiven(b.key))
}

/** The Prophet Mohammed, King Husain: one word behind a title of old is another's than the same word in longer names. */
function isCrowned(one: PartStat, other: PartStat): boolean {
  return (
    one.places.every(
      ({ mention: { parts, role } }) => parts.length === 1 && crowns.has(role?.split(' ').at(-1) ?? '')
    ) && other.places.every(({ mention: { parts } }) => parts.length > 1)
  )
}

const crowns = new Set(
  'Caliph Emir Emperor Empress Imam King Pope Prince Princess Prophet Queen Saint Sultan'.split(' ')
)

/**
 * Demelza Uren, then Demelza Uran: hardly two people have so rare a given name, and family names that differ in a letter,
 * of which a list of names has one at most.
 */
function isRareAgain({ list, table }: Knowledge, a: PartPlace | undefined, b: PartPlace | undefined): boolean {
  if (a === undefined || b === undefined || a.index !== 1 || b.index !== 1 || a.mention.headline || b.mention.headline)
    return false
  const given = a.mention.parts[0]?.key ?? ''
  if (a.mention.parts.length !== 2 || b.mention.parts.length !== 2 || given !== b.mention.parts[0]?.key) return false
  const rank = table.rank(given)
  if ((rank > 0 && rank < rareGivenRank) || list.isDemonym(given) || list.entriesOf(given).length > 0) return false
  if (list.accepts(a.mention.key) || list.accepts(b.mention.key)) return false
  return keyAt(a).length > 3 && keyAt(b).length > 3 && slipBetween(keyAt(a), keyAt(b)) !== undefined
}

/** Given names above this place in the list of frequent words are borne by many: Hester stands at 21,732. */
const rareGivenRank = 20_000

/** Philippa Garsdale, then Phillipa Garsdale: parents give two children no names that sound alike. */
function isGivenAgain({ list }: Knowledge, a: PartPlace, b: PartPlace): boolean {
  return (
    a.index === 0 &&
    b.index === 0 &&
    a.mention.parts.length === 2 &&
    b.mention.parts.length === 2 &&
    shareNeighbour(a, b) &&
    !(list.accepts(a.mention.key) && list.accepts(b.mention.key)) &&
    !areKin(keyAt(a), keyAt(b))
  )
}

/** Whether one name is both words of the other's double family name, but for the word in question. */
function isDoubleAgain(a: PartPlace | undefined, b: PartPlace | undefined): boolean {
  if (a === undefined || b === undefined) return false
  const [bare, full] = a.mention.parts.length < b.mention.parts.length ? [a, b] : [b, a]
  return (
    bare.mention.parts.length === 2 &&
    /^\S+-\S+$/.test(bare.mention.text) &&
    full.mention.parts.length === 3 &&
    full.index === bare.index + 1 &&
    shareNeighbour(bare, full)
  )
}

/** Whether two names have the same title. */
function isSameOffice({ mention: a }: PartPlace, { mention: b }: PartPlace): boolean {
  return a.role !== undefined && a.role === b.role && a.parts.length > 1 && b.parts.length > 1
}

/** Ross McQuarrie, Ross MacQuarrie; Bogdan Ionescu, then Mr Ionesco: family names that lists may have, but nobody listed. */
function isOnePerson({ list, beside }: Knowledge, a: PartPlace, b: PartPlace, text: string): boolean {
  const isFamily = ({ mention, index }: PartPlace): boolean =>
    index === mention.parts.length - 1 && !list.accepts(mention.key) && !mention.headline
  if (!isFamily(a) || !isFamily(b)) return false
  if (a.index === b.index)
    return a.index > 0 && !list.isPart(keyAt(a)) && !list.isPart(keyAt(b)) && shareNeighbour(a, b)
  const [bare, full] = a.index === 0 ? [a, b] : [b, a]
  if (bare.index !== 0 || full.index === 0 || full.mention.start > bare.mention.start) return false
  const first = full.mention.parts[0]
  if (first === undefined || (first.standing === 'word' && !list.isGiven(first.key))) return false
  // Mr Obama needs nobody to introduce him; the list can have another Ionescu than Bogdan.
  if (list.isPart(keyAt(bare))) return false
  return beside.honorifics.has(bare.mention.role?.toLowerCase().replace('.', '') ?? '') || speaks(text, bare.mention)
}

function keyAt({ mention, index }: PartPlace): string {
  return mention.parts[index]?.key ?? ''
}

function isPersonal({ list, table }: Knowledge, ...places: readonly PartPlace[]): boolean {
  return places.some(
    (place) =>
      place.mention.role !== undefined ||
      neighbours(place).some(
        ({ key, standing }) => list.isGiven(key) || table.isName(key) || standing === 'ranked' || standing === 'strange'
      )
  )
}

const longFormMin = 8

/** Two forms of one entry that differ in their letters only a little: Kyiv and Kiev, not Burma and Myanmar. */
export function isRespelling({ list }: Knowledge, a: string, b: string): boolean {
  return (
    list.soundOf(a) === list.soundOf(b) ||
    (a.charAt(0) === b.charAt(0) && Math.abs(a.length - b.length) <= 2 && consonants(a) === consonants(b)) ||
    // Zaporizhzhia and Zaporizhia.
    (a.length >= longFormMin && b.length >= longFormMin && editDistance(a, b, 2) <= 2)
  )
}
