// Evidence of the lists for a name that stands alone: a word nobody knows, one slip from a place that everybody does.
import type { Part } from '../../lexicon/lexicon.ts'
import { nameKey } from '../../lexicon/romanisation.ts'
import { editDistance, isShuffled, slipBetween } from '../../text/distance.ts'
import { remember } from '../../text/memo.ts'
import { type Knowledge, nameKnowledge } from '../mentions.ts'
import { listNote, type NameDoubt } from './doubt.ts'
import { isDerived, isDoubling, isPlural, isRomanised } from './guards.ts'
import { isShouted, type PartPlace, type PartStat, withPart } from './parts.ts'

/**
 * Places further down the list of frequent words than this, by the letters in them, are not known so well that a near
 * word must be meant for them: to a long word nothing else is near.
 */
function knownRank(letters: number): number {
  return letters < 7 ? 20_000 : letters === 7 ? 30_000 : letters === 8 ? 60_000 : rareRank
}

/** Of places beyond this one that people are called after is not meant: Salauddin is nobody's Salahuddin. */
const surnameRank = 20_000

function isBorne({ list }: Knowledge, word: string): boolean {
  return list.isGiven(word) || list.isFamily(word)
}

/** Shorter words have too many neighbours: Galia, Gaza and Gabon are near half a dozen surnames each. */
const lengthMin = 6

/** Words asked for in the lists, the first ones; a story of 10,000 words has some hundred, a hostile text 50,000. */
const askedMax = 2000

/**
 * Words that no list has, one slip from a well-known place, its people, a body, or a day or month.
 *
 * @param text - of the story
 */
export function singleDoubts(knowledge: Knowledge, stats: ReadonlyMap<string, PartStat>, text: string): NameDoubt[] {
  const doubts: NameDoubt[] = []
  const guesses = knowledge.lexicon.part(singleGuesses)
  let asked = 0
  for (const stat of stats.values()) {
    if (stat.standing !== 'strange' || stat.count > 1 || stat.key.length < 4 || stat.key.length > 20) continue
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
    const swap = guesses.swapped(stat.key) ?? guesses.body(stat.key) ?? placeBehind(knowledge, stat, text)
    if (swap !== null && !(isOnlyPlace(knowledge, swap.toLowerCase()) && isPersonal(knowledge, stat))) {
      doubts.push(...stat.places.map((place) => swapDoubt(place, swap)))
      continue
    }
    if (stat.key.length < (isWhereabouts(stat, text) ? lengthMin - 1 : lengthMin)) continue
    // In Ann Berlyn the word is somebody's.
    if (stat.places.some((place) => place.mention.role !== undefined || !standsAsPlace(knowledge, place))) continue
    const found = guesses.near(stat.key) ?? (isWhereabouts(stat, text) ? guesses.where(stat.key) : null)
    if (found === null) continue
    for (const place of stat.places) doubts.push(doubtOf(place, found.word, found.note))
  }
  return doubts
}

/** Whether the word stands after a given name: Jasprit Bumra is no Burma. */
function isPersonal({ list, table }: Knowledge, { places }: PartStat): boolean {
  return places.some(({ mention, index }) => {
    const first = mention.parts[0]?.key ?? ''
    return index > 0 && (list.isGiven(first) || table.isName(first))
  })
}

/** Whether nothing but words of bodies and places stands beside it: Machester Police, Mount Trigalv. */
function standsAsPlace({ beside, list }: Knowledge, { mention, index }: PartPlace): boolean {
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

/** Before plain words a shorter word can be anybody's. */
const plainBesideMin = 8

/** After these a capital alone is a place more often than anything else. */
const whereabouts = /(?:^|\s)(?:in|from|near|outside|around)\s$/i

/** The listed place whose letters were swapped in a word that stands where a place does, alone: from Idilb. */
function placeBehind(knowledge: Knowledge, { key, places }: PartStat, text: string): string | null {
  if (key.length < swappedPlaceMin || !isWhereabouts({ places }, text)) return null
  return swaps(key).find((word) => isOnlyPlace(knowledge, word)) ?? null
}

/** Whether it stands alone behind a word of place. */
function isWhereabouts({ places }: Pick<PartStat, 'places'>, text: string): boolean {
  const [place] = places
  if (place === undefined || place.mention.parts.length > 1) return false
  return whereabouts.test(text.slice(Math.max(0, place.mention.start - 9), place.mention.start))
}

/** Shorter words have too many neighbours. */
const swappedPlaceMin = 5

function isOnlyPlace({ list }: Knowledge, word: string): boolean {
  const entries = list.entriesOf(word)
  return entries.length > 0 && entries.every(({ kind }) => kind === 'place') && !list.isFamily(word)
}

/** What a word by itself can have been meant to be, whatever the story: asked again for the same word in the next one. */
interface SingleGuesses {
  readonly swapped: (key: string) => string | null
  /** The listed body of which two letters were swapped, as the list writes it: Hauwei, NASWUT, OpenIA. */
  readonly body: (key: string) => string | null
  /** The same where a place stands, however rare the place is: in Dafur, near Nyalla. */
  readonly where: (key: string) => { readonly word: string; readonly note: string } | null
  readonly near: (key: string) => { readonly word: string; readonly note: string } | null
}

/** Words that no list has are remembered in two generations of this many; 1,000 stories have 5,000. */
const rememberedMax = 5000

const singleGuesses: Part<SingleGuesses> = {
  name: 'single-guesses',
  open(_source, _packs, lexicon) {
    const knowledge = lexicon.part(nameKnowledge)
    return {
      swapped: remember((key) => swappedWord(knowledge, key) ?? null, rememberedMax),
      body: remember((key) => swappedBody(knowledge, key) ?? null, rememberedMax),
      near: remember((key) => nearWord(knowledge, key, false) ?? null, rememberedMax),
      where: remember((key) => nearWord(knowledge, key, true) ?? null, rememberedMax)
    }
  }
}

function doubtOf({ mention, index }: PartPlace, word: string, note: string): NameDoubt {
  return { kind: 'misspelled', mention, expected: [withPart(mention, index, capital(word))], note, related: [] }
}

function swapDoubt(place: PartPlace, word: string): NameDoubt {
  return doubtOf(place, word, `Two letters of ${capital(word)} changed places.`)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** A frequent word whose place in the list is beyond this is too rare to be meant by a word with two letters swapped. */
const swapRank = 12_000

/**
 * The frequent name or word from which swapping two letters makes this one: Potrugal, Swedne.
 * A real name that nobody knows is hardly ever another one with two letters swapped (none in 710,000 words of news).
 */
function swappedWord(knowledge: Knowledge, key: string): string | undefined {
  const { list, table } = knowledge
  let best: { word: string; rank: number } | undefined
  let place: string | undefined
  for (const word of swaps(key)) {
    const rank = table.rank(word)
    if (key.length >= placeMin && (isOnlyPlace(knowledge, word) || (key.length >= partMin && list.isPart(word))))
      place = word
    if (rank === 0 || rank > swapRank || (best !== undefined && best.rank <= rank)) continue
    if (table.isName(word) || list.accepts(word) || (table.has(word) && word.length >= lengthMin)) best = { word, rank }
  }
  return best?.word ?? place
}

/** A word with each two neighbouring letters swapped. */
function swaps(key: string): string[] {
  const words: string[] = []
  for (let at = 0; at < key.length - 1; at += 1)
    words.push(key.slice(0, at) + key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2))
  return words
}

/** Shorter names of bodies are near those of others. */
const bodyMin = 5

/** The body that a list knows by this one word, had two of its letters not been swapped. */
function swappedBody({ list }: Knowledge, key: string): string | undefined {
  if (key.length < bodyMin || key.length > 20) return undefined
  for (const word of swaps(key)) {
    const entries = list.entriesOf(word)
    if (entries.length === 0 || entries.some(({ kind }) => kind !== 'organisation') || list.isFamily(word)) continue
    const [form] = entries.flatMap((entry) => list.details(entry).forms).filter((one) => nameKey(one) === word)
    if (form !== undefined) return form
  }
  return undefined
}

/** Whether a word that is not written like others has the capitals of a body's name: NASWUT, UNICFE, OpenIA. */
function isCasedLike(text: string, form: string): boolean {
  return isShouted(text) || /\p{Ll}\p{Lu}/u.test(form)
}

/** A listed town with two letters swapped is meant however rare it is, if it is as long as this: Kharkvi. */
const placeMin = 7

/** So is a word of a listed name, if it is as long as this: Timberwovles. */
const partMin = 9

function isOneWord(text: string): boolean {
  return !/\p{Ll}\p{Lu}|[\d.]/u.test(text) && !isShouted(text)
}

/** In a word as long as this two slips leave it nearer to one place than to any other: Gloustershire. */
const twoSlipsMin = 11

/** A shorter word has the letters of a town far away by chance: Malyn, Manly. */
const shuffledMin = 7

/** Behind a word of place a place this frequent is meant by a word with a letter more or less: Dafur. Villages are many. */
const standingRank = 60_000

/** Whether one of two words has a letter that the other lacks; another letter makes another village: Longpont, Longmont. */
function isLetterMore(a: string, b: string): boolean {
  return a.length !== b.length
}

/** The list of frequent words ends soon behind this place. */
const rareRank = 250_000

/** An h inside a foreign word is written or left out: Salauddin, Salahuddin. */
function heard(sound: string): string {
  return sound.replace(/h/g, '').replace(/(.)\1/g, '$1')
}

/** What villages and towns end in, in English, German and Hindi. */
const townEnding =
  /(?:abad|berg|bridge|burgh?|bury|by|combe|dale|den|dorf|field|ford|garh|ham|heim|hurst|leigh|ley|mere|mouth|nagar|ness|port|pur|shaw|stead|stoke|thorpe|ton|ville|water|well|wick|wood|worth)$/

/**
 * Whether an unknown word can be a town of its own beside the place it is near to: Bramford, a village, beside Bradford.
 * Of 1,000 such names put together from beginnings and endings 20 were called slips of a listed one, and with this 1 is.
 */
function isTown(key: string, word: string): boolean {
  return townEnding.test(key) && slipBetween(key, word) !== 'transposition' && !isDoubling(key, word)
}

/** Places that everybody knows are meant all the same: Wasington. */
const townRank = 8000
/** To a word of this length nothing else is near: Sothampton. */
const sureLength = 10
/** Bodies further down the list of frequent words are not known so well as places. */
const bodyRank = 20_000

/** How far down the list of frequent words what is meant can stand. */
function rankMax(isPlace: boolean, key: string, word: string, whereabouts: boolean): number {
  if (!isPlace) return bodyRank
  if (whereabouts) return isDoubling(key, word) ? rareRank : standingRank
  return knownRank(word.length)
}

function nearWord(knowledge: Knowledge, key: string, whereabouts: boolean): { word: string; note: string } | undefined {
  const { list, table } = knowledge
  let best: { word: string; note: string; rank: number } | undefined
  const reach = key.length >= twoSlipsMin ? 2 : 1
  for (let length = key.length - reach; length <= key.length + reach; length += 1) {
    for (const { word, owner } of list.oneWordForms(key.charAt(0), length)) {
      if (
        word.length < 5 ||
        !((key.length >= shuffledMin && isShuffled(key, word)) || editDistance(key, word, reach) <= reach)
      )
        continue
      const entry = owner()
      if (entry.kind === 'person' || (whereabouts && !(entry.kind === 'place' && isLetterMore(key, word)))) continue
      const rank = table.rank(word)
      if (
        rank === 0 ||
        rank > rankMax(entry.kind === 'place', key, word, whereabouts) ||
        (rank > townRank && word.length < sureLength && isTown(key, word)) ||
        (rank > surnameRank && isBorne(knowledge, word)) ||
        (best !== undefined && best.rank <= rank)
      )
        continue
      if (
        isDerived(key, word) ||
        isPlural(key, word) ||
        (isRomanised(list, entry) && !isDoubling(key, word) && heard(list.soundOf(key)) === heard(list.soundOf(word)))
      )
        continue
      const shown = word.charAt(0).toUpperCase() + word.slice(1)
      best = {
        word:
          [...list.details(entry).forms, ...list.details(entry).demonym].find((form) => form.toLowerCase() === word) ??
          shown,
        note: listNote(list, entry),
        rank
      }
    }
  }
  return best
}
