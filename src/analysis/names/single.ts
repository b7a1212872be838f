// Evidence of the lists for a name that stands alone: a word nobody knows, one slip from a place that everybody does.
import { nameKey } from '../../lexicon/romanisation.ts'
import { slipBetween } from '../../text/distance.ts'
import { withCapital } from '../../text/letter-case.ts'
import type { Knowledge } from '../mentions.ts'
import { listNote, type NameDoubt } from './doubt.ts'
import { isTransliterated } from './guards.ts'
import { isDoubling, isOfOtherLanguage } from './letters.ts'
import { countriesNamed, localPlaces } from './local-places.ts'
import { askedMax, hasCapitalInside, isShouted, type PartPlace, type PartStat, withPart } from './parts.ts'
import { titleProof } from './roles.ts'
import { isOnlyPlace, lengthMin, type SingleGuesses, singleGuesses } from './single-guesses.ts'

/**
 * Words that no list has, one slip from a well-known place, its people, a body, or a day or month.
 *
 * @param text - of the story
 * @param year - in which it takes place
 */
export function singleDoubts(
  knowledge: Knowledge,
  stats: ReadonlyMap<string, PartStat>,
  text: string,
  year: () => number
): NameDoubt[] {
  const doubts: NameDoubt[] = []
  const guesses = knowledge.lexicon.part(singleGuesses)
  let asked = 0
  let countries: ReadonlySet<string> | undefined
  const lands = (): ReadonlySet<string> => {
    countries ??= countriesNamed(knowledge, stats)
    return countries
  }
  for (const stat of stats.values()) {
    if (stat.count > 1 || stat.key.length < 4 || stat.key.length > 20) continue
    if (stat.standing !== 'strange') {
      if (stat.standing === 'ranked' && isWhereabouts(stat, text))
        doubts.push(...doubledPlace(knowledge, guesses, stat))
      continue
    }
    if (!isOneWord(stat.text)) {
      const body = guesses.body(stat.key)
      if (body !== null && isCasedLike(stat.text, body))
        doubts.push(...stat.places.map((place) => swapDoubt(place, body)))
      continue
    }
    asked += 1
    if (asked > askedMax) break
    // The Elliots: the plural of a name that stands beside it.
    if (stat.key.endsWith('s') && stats.has(stat.key.slice(0, -1))) continue
    const swap = swapped(knowledge, guesses, stat, text)
    if (
      swap !== null &&
      !isOfOtherLanguage(stat.text, swap) &&
      !(isOnlyPlace(knowledge, swap.toLowerCase()) && isPersonal(knowledge, stat))
    ) {
      doubts.push(...stat.places.map((place) => swapDoubt(place, swap)))
      continue
    }
    if (stat.key.length < (isWhereabouts(stat, text) ? lengthMin - 1 : lengthMin)) continue
    const holder = holderNamed(knowledge, stat, year)
    if (holder !== undefined) doubts.push(...stat.places.map((place) => doubtOf(place, holder.word, holder.note)))
    // In Ann Berlyn the word is somebody's.
    if (stat.places.some((place) => place.mention.role !== undefined || !standsAsPlace(knowledge, place))) continue
    const found =
      guesses.near(stat.key) ??
      (isWhereabouts(stat, text) ? guesses.where(stat.key) : null) ??
      (isTown(stat, text) ? local(knowledge, stat.key, lands) : null)
    if (found === null || isOfOtherLanguage(stat.text, found.word)) continue
    for (const place of stat.places) doubts.push(doubtOf(place, found.word, found.note))
  }
  return doubts
}

/** In Kisimu, off Lake Victoria: the one town of a country of the story that is called nearly so. */
function local(
  { lexicon, list }: Knowledge,
  key: string,
  lands: () => ReadonlySet<string>
): { readonly word: string; readonly note: string } | null {
  const near = lexicon.part(localPlaces)(key)
  if (near.length === 0) return null
  const own = near.filter(({ country }) => lands().has(country))
  const [place] = own
  if (place === undefined || own.some(({ word }) => word !== place.word)) return null
  const shown = list.details(place.entry).forms.find((form) => nameKey(form) === place.word) ?? withCapital(place.word)
  return { word: shown, note: listNote(list, place.entry) }
}

/** Chief Minister Siddaramaih: one word behind the office of a listed person who is called nearly so. */
function holderNamed(
  knowledge: Knowledge,
  { key, places }: PartStat,
  year: () => number
): { readonly word: string; readonly note: string } | undefined {
  const [place] = places
  const role = place?.mention.role
  if (place === undefined || role === undefined || place.mention.parts.length > 1) return undefined
  const { list } = knowledge
  for (let length = key.length - 1; length <= key.length + 1; length += 1) {
    for (const form of list.oneWordForms(key.charAt(0), length)) {
      if (slipBetween(key, form.word) === undefined) continue
      const entry = form.owner()
      if (entry.kind !== 'person' || titleProof(knowledge, entry, role, year()) !== 'held') continue
      if (isTransliterated(knowledge, entry, key, form.word)) continue
      return { word: form.word, note: listNote(list, entry) }
    }
  }
  return undefined
}

/**
 * A town or street with a letter twice or once too few, written so often that the list of frequent words has it: on
 * Picadilly, off Bussan.
 */
function* doubledPlace(
  knowledge: Knowledge,
  guesses: SingleGuesses,
  { key, places, text }: PartStat
): Generator<NameDoubt> {
  if (!isOneWord(text) || key.length < lengthMin - 1 || knowledge.table.rank(key) < slipRank) return
  const found = guesses.where(key)
  if (found === null || isOfOtherLanguage(text, found.word) || !isDoubling(key, found.word.toLowerCase())) return
  for (const place of places) yield doubtOf(place, found.word, found.note)
}

/** Below this place the list of frequent words has what people misspell. */
const slipRank = 100_000

/** Whether the word stands after a given name: Jasprit Bumra is no Burma. */
function isPersonal({ list, table }: Knowledge, { places }: PartStat): boolean {
  return places.some(({ mention, index }) => {
    const first = mention.parts[0]?.key ?? ''
    return index > 0 && (list.isGiven(first) || table.isName(first))
  })
}

/** Whether nothing but words of bodies and places stands beside it: Machester Police, Mount Trigalv. */
function standsAsPlace({ beside, list }: Knowledge, { mention, index }: PartPlace): boolean {
  // Tagbiliran-on-the-Hill is a village of its own.
  if (hyphenated.test(mention.text)) return false
  return mention.parts.every(
    ({ key, standing }, at) =>
      at === index ||
      beside.bodies.has(key) ||
      beside.places.has(key) ||
      (beside.offices.has(key) && !list.isGiven(key)) ||
      // Yorkshure Ambulance Service
      (index === 0 &&
        standing === 'word' &&
        !list.isFamily(key) &&
        (mention.parts[0]?.key.length ?? 0) >= plainBesideMin)
  )
}

const hyphenated = /-[a-z]+-/

/** Before plain words a shorter word can be anybody's. */
const plainBesideMin = 8

/** After these a capital alone is a place more often than anything else. */
const whereabouts = /(?:^|\s)(?:in|from|near|outside|around|off|on|across|into)\s$/i

/** What is meant by a word of which two letters were swapped; a place alone where one stands: from Idilb. */
function swapped(knowledge: Knowledge, guesses: SingleGuesses, { key, places }: PartStat, text: string): string | null {
  const swaps = guesses.swaps(key)
  if (swaps.length === 0) return null
  const known = guesses.swapped(key) ?? guesses.body(key)
  if (known !== null || key.length < swappedPlaceMin || !isTown({ places }, text)) return known
  return swaps.find((word) => isOnlyPlace(knowledge, word)) ?? null
}

/** Whether it stands alone behind a word of place. */
function isWhereabouts({ places }: Pick<PartStat, 'places'>, text: string): boolean {
  const [place] = places
  if (place === undefined || place.mention.parts.length > 1) return false
  return whereabouts.test(text.slice(Math.max(0, place.mention.start - 9), place.mention.start))
}

/** Whether it stands where a town does: behind a word of place, of the way there, or of what it has. */
function isTown(stat: Pick<PartStat, 'places'>, text: string): boolean {
  const start = stat.places[0]?.mention.start ?? 0
  return (
    isWhereabouts(stat, text) || (isAlone(stat) && towards.test(text.slice(Math.max(0, start - towardsReach), start)))
  )
}

function isAlone({ places }: Pick<PartStat, 'places'>): boolean {
  return places.every(({ mention }) => mention.parts.length === 1)
}

const towards =
  /\b(?:(?:back|drove|flew|flight|fly|flying|moved|returned|road|sailed|train|travell?ed|trip|visit|walked|way|went) to|(?:bound|headed|heading|leaving|left) for|(?:bishop|capital|city|district|mayor|port|province|suburb|town|university|village) of) $/i
const towardsReach = 16

/** Shorter words have too many neighbours. */
const swappedPlaceMin = 5

function doubtOf({ mention, index }: PartPlace, word: string, note: string): NameDoubt {
  return { kind: 'misspelled', mention, expected: [withPart(mention, index, withCapital(word))], note, related: [] }
}

function swapDoubt(place: PartPlace, word: string): NameDoubt {
  return doubtOf(place, word, `Two letters of ${withCapital(word)} changed places.`)
}

/** Whether a word that is not written like others has the capitals of a body's name: NASWUT, UNICFE, OpenIA. */
function isCasedLike(text: string, form: string): boolean {
  return isShouted(text) || hasCapitalInside(form)
}

function isOneWord(text: string): boolean {
  return !hasCapitalInside(text) && !/[\d.]/.test(text) && !isShouted(text)
}
