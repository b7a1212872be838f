// When two near spellings are two things: plurals, inhabitants, spouses, namesakes.
import { areNamesakes, type KnownName, type NameList } from '../../lexicon/names.ts'
import { roleWords } from '../../lexicon/role-words.ts'
import { areGendered } from '../../lexicon/romanisation.ts'
import { slipBetween } from '../../text/distance.ts'
import type { Knowledge } from '../mentions.ts'
import { areOneGiven, homeForm, isDoubling } from './letters.ts'
import { isCourteous, shareGiven } from './one-person.ts'
import { isJoined, neighbours, type PartPlace, type PartStat, shareNeighbour } from './parts.ts'

const derivedEndings = new Set(['s', 'i', 'a', 'an', 'e', 'y'])

/**
 * Whether one word is made from the other: Iraq, Iraqi; Houthi, Houthis; Uganda, Ugandan; Drovlar, Drovlari.
 * A doubled last letter is a slip, not an ending.
 */
export function isDerived(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (!long.startsWith(short)) return false
  const ending = long.slice(short.length)
  if (ending === 'n') return short.endsWith('a')
  return derivedEndings.has(ending) && !short.endsWith(ending)
}

/** Whether one word is the other with a plural s: the Elliots, the Lib Dem spokesman. Inverness is no plural. */
export function isPlural(a: string, b: string): boolean {
  return (a === `${b}s` && !b.endsWith('s')) || (b === `${a}s` && !a.endsWith('s'))
}

/** Whether an entry's name is written in another alphabet at home. */
export function isRomanised({ list, lexicon }: Knowledge, entry: KnownName): boolean {
  return isOf(lexicon.part(roleWords).romanised, list, entry)
}

/** Whether a word is another transliteration of one of an entry's: it sounds alike. A letter twice or once too few is a slip. */
export function isTransliterated(knowledge: Knowledge, entry: KnownName, key: string, word: string): boolean {
  const { list } = knowledge
  return isRomanised(knowledge, entry) && list.soundOf(key) === list.soundOf(word) && !isDoubling(key, word)
}

/** Whether it is a company or what one sells: those write their own name in one way, whatever the alphabet at home. */
export function isTraded(list: NameList, entry: KnownName): boolean {
  return entry.kind === 'organisation' && traders.has(list.details(entry).type)
}

const traders = new Set(['company', 'bank', 'product'])

/** Whether it is written there without its short vowels. */
export function isVowelless({ list, lexicon }: Knowledge, entry: KnownName): boolean {
  return isOf(lexicon.part(roleWords).vowelless, list, entry)
}

function isOf(countries: ReadonlySet<string>, list: NameList, entry: KnownName): boolean {
  if (countries.has(entry.name)) return true
  const details = list.details(entry)
  return (
    countries.has(details.country) ||
    details.roles.some(({ country }) => country !== undefined && countries.has(country))
  )
}

/**
 * Whether two words are transliterations of one: they sound alike, and the name comes from another alphabet
 * as far as anybody knows. Bruker sounds like Brucker, but is none.
 */
export function isTransliteration(
  knowledge: Knowledge,
  { key: rare, standing }: PartStat,
  { key: common, standing: known }: PartStat
): boolean {
  const { list } = knowledge
  if (list.soundOf(rare) !== list.soundOf(common)) return false
  // Shaara for Sharaa: two letters changed places, and nobody is called so.
  if (standing === 'strange' && slipBetween(rare, common) === 'transposition') return false
  if (isDoubling(rare, common) && (standing === 'strange' || standing === 'ranked')) return false
  if (standing === 'word' || known === 'word') return false
  // Rasheed is a sprinter of Jamaica, but Rashid is written in Arabic.
  const words = standing === 'name' ? [common, rare] : [common]
  const entries = words.flatMap((word) => [...list.entriesOf(word), ...list.formsWith(word).map(({ entry }) => entry)])
  if (entries.length > 0) return entries.some((entry) => isRomanised(knowledge, entry))
  if (homeForm(rare) === homeForm(common)) return false
  return known === 'strange' || known === 'ranked' || standing === 'name'
}

/** Whether two words of names belong to two people or places. */
export function areTwo(knowledge: Knowledge, rare: PartStat, common: PartStat): boolean {
  const { list, beside } = knowledge
  if (areNamesakes(list, rare.key, common.key)) return true
  // Jon is short for Jonathan, and John to the ear.
  if (beside.areNicknames(rare.key, common.key) && !areOneGiven(rare.key, common.key)) return true
  if (areListedApart(list, rare, common)) return true
  if (areRelations(rare, common)) return true
  if (isGivenOfOther(list, rare, common) || isGivenOfOther(list, common, rare)) return true
  if (rare.places.some(({ mention }) => mention.parts.some(({ key }) => key === common.key))) return true
  // Googie Withers and Google: a given name is no slip of a body.
  if (rare.places.every(({ mention, index }) => index === 0 && mention.parts.length > 1) && isBodyAlone(list, common))
    return true
  // A body whose name ends in s, as the list has it.
  const listed = (): boolean =>
    common.places.some(
      (place) => list.accepts(place.mention.key) && rare.places.some((other) => shareNeighbour(place, other))
    )
  const plural = isPlural(rare.key, common.key)
  const addressed =
    (plural && [rare, common].some((stat) => stat.key.endsWith('s') && isAddressed(knowledge, stat))) ||
    (plural && shareGiven(knowledge, rare, common)) ||
    (rare.count === 1 && common.count === 1 && isLetterE(rare.key, common.key) && isAddressed(knowledge, rare, common))
  if (plural && !addressed && (rare.key.length > common.key.length || !listed())) return true
  const derived = !addressed && isDerived(rare.key, common.key)
  const { standing } = rare
  // Saud beside Saudi, even in Trump-Saud; but Donald Trumpe is no word made from Trump.
  if (derived && (standing === 'name' || standing === 'word')) return true
  if (rare.places.some((place) => common.places.some((other) => shareNeighbour(place, other)))) return false
  if (areTwiceApart(rare, common)) return true
  if ((derived && !isCutShort(rare, common)) || areGendered(rare.key, common.key)) return true
  // Hussein after Karim Hussein is his family name, and not that of Naeem Hussain.
  const inFull = rare.places.filter(({ mention }) => mention.parts.length > 1 && !mention.headline)
  return (inFull.length > 0 ? inFull : rare.places).every((place) => !fits(knowledge, place, common))
}

/** Hussain Bolt beside Akeel Hussein: the one has it as a given name, the other as the name of his family. */
function isGivenOfOther(list: NameList, one: PartStat, other: PartStat): boolean {
  return (
    (list.isGiven(one.key) || isBeforeFamily(list, one)) &&
    one.places.every(({ mention: { parts, headline }, index }) => index === 0 && parts.length > 1 && !headline) &&
    other.places.every(({ mention: { parts }, index }) => index > 0 && index === parts.length - 1)
  )
}

/** Whether a name that people have stands before nothing but the family name of somebody whom a list has. */
function isBeforeFamily(list: NameList, { standing, places }: PartStat): boolean {
  return (
    standing === 'name' &&
    places.every(({ mention: { parts } }) => parts.length === 2 && list.isFamily(parts[1]?.key ?? ''))
  )
}

/** Whether a word stands for a listed body, and for nobody. */
function isBodyAlone(list: NameList, { key, places }: PartStat): boolean {
  return (
    places.every(({ mention }) => mention.parts.length === 1) &&
    list.accepts(key) &&
    !list.isGiven(key) &&
    !list.isFamily(key) &&
    list.entriesOf(key).every(({ kind }) => kind === 'organisation')
  )
}

/** Cahal Mead beside Cathal Meade: where given name and family name both differ there are two. */
function areTwiceApart(rare: PartStat, common: PartStat): boolean {
  return rare.places.some(({ mention: { parts }, index }) =>
    common.places.some(({ mention: { parts: others }, index: at }) => {
      const beside = parts[1 - index]
      const other = others[1 - index]
      if (at !== index || parts.length !== 2 || others.length !== 2 || beside === undefined || other === undefined)
        return false
      return beside.standing !== 'strange' && slipBetween(beside.key, other.key) !== undefined
    })
  )
}

/** Ms Marchbanks is one person, however her name ends. */
function isAddressed(knowledge: Knowledge, ...stats: readonly PartStat[]): boolean {
  return stats.some(({ places }) => places.some(({ mention }) => isCourteous(knowledge, mention)))
}

/** Metcalf and Metcalfe. */
function isLetterE(a: string, b: string): boolean {
  return a === `${b}e` || b === `${a}e`
}

/** Perr's once after Perry four times: Anne may be made from Ann, but nobody knows a Perr. */
function isCutShort(rare: PartStat, common: PartStat): boolean {
  return rare.count === 1 && common.count >= 3 && (common.key === `${rare.key}y` || common.key === `${rare.key}e`)
}

/** Giovanna and Giovanni Esposito: given names of one stem, each before a family name. */
function areRelations(a: PartStat, b: PartStat): boolean {
  if (a.standing !== 'name' && !diminutive.test(a.key)) return false
  if (givenStem(a.key) !== givenStem(b.key)) return false
  return a.places.every(({ mention, index }) => index === 0 && mention.parts.length > 1)
}

const diminutive = /(?:in|ett|ell|it|inh)[ao]$/

function givenStem(key: string): string {
  return key.replace(diminutive, '').replace(/[aeio]$/, '')
}

/** Whether both words stand only in full names that the list has, and has apart: Andrei Kostin, Andriy Kostin. */
function areListedApart(list: NameList, a: PartStat, b: PartStat): boolean {
  const entriesA = fullEntries(list, a)
  const entriesB = fullEntries(list, b)
  return entriesA !== undefined && entriesB !== undefined && !entriesA.some((entry) => entriesB.includes(entry))
}

/** The entries of all names that a word stands in, if each is a listed name of two words or more. */
function fullEntries(list: NameList, stat: PartStat): readonly KnownName[] | undefined {
  const entries: KnownName[] = []
  for (const { mention } of stat.places) {
    const found = mention.parts.length > 1 ? list.entriesOf(mention.key) : []
    if (found.length === 0) return undefined
    entries.push(...found)
  }
  return entries
}

/** Whether the name at a place could be the common one: it stands bare, or where the common one stands bare. */
function fits(knowledge: Knowledge, place: PartPlace, common: PartStat): boolean {
  const { list, table, beside } = knowledge
  const around = neighbours(place)
  const rareKey = place.mention.parts[place.index]?.key ?? ''
  if (around.length === 0) return true
  // Words of offices and bodies beside it tell nothing: Potruguese Army.
  const strange = knowledge.standingOf(rareKey) === 'strange'
  // Helen Petrarkis among the Petrakises: nobody is called so, and three others are called nearly so.
  if (strange && isLast(place) && common.count >= 3 && rareKey.length >= strangeMin) return true
  if (strange && common.count >= 3 && rareKey.length >= 6 && isPlace(list, common.key)) return true
  const telling = around.filter(
    ({ key }) => !beside.bodies.has(key) && !beside.offices.has(key) && !beside.places.has(key) && !table.has(key)
  )
  if (telling.length === 0) return true
  const bare = common.places.filter(isJoined)
  if (bare.length === 0) return false
  const full = common.places.filter(
    (other) => !isJoined(other) && neighbours(other).some(({ key }) => list.isGiven(key) || table.isName(key))
  )
  // Priya Deshmuhk beside a bare Deshmukh; but Ben Crey beside Ann Cray is another person.
  if (full.length > 0 || place.index === 0) return false
  // Wynand Waitoki is somebody, and Waitaki a district.
  if (isOnlyPlaceName(list, common.key) && telling.some(({ key }) => list.isGiven(key) || table.isName(key)))
    return false
  // Nor does the story need a list to say so, where a shield and a ferry are called after it.
  if (place.index === place.mention.parts.length - 1 && isCalledAfter(common)) return false
  return (
    (strange && common.count >= 2 && !isPlace(list, common.key)) ||
    telling.every(({ key }) => list.isGiven(key) || table.isName(key))
  )
}

/** Whether a thing, a team or a body has the word before a word of the language: the Waitaki Shield. */
function isCalledAfter({ places }: PartStat): boolean {
  return places.some(({ mention: { parts, role, headline }, index }) => {
    const next = parts[index + 1]
    return index === 0 && role === undefined && !headline && next?.standing === 'word'
  })
}

/** Whether it is the last word of a longer name. */
function isLast({ mention, index }: PartPlace): boolean {
  return index > 0 && index === mention.parts.length - 1
}

/** In a shorter word that no list has one letter more or less can be another family's. */
const strangeMin = 7

/** Whether the lists know the word as a place, and nobody by it. */
function isOnlyPlaceName(list: NameList, key: string): boolean {
  return isPlace(list, key) && !list.isFamily(key) && !list.isGiven(key)
}

function isPlace(list: NameList, key: string): boolean {
  return list.entriesOf(key).some(({ kind }) => kind === 'place')
}
