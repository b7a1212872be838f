// What a word that no list has can have been meant to be, whatever the story: a place, a body, a day or a month.
import type { Part } from '../../lexicon/lexicon.ts'
import type { KnownName } from '../../lexicon/names.ts'
import { nameKey } from '../../lexicon/romanisation.ts'
import { swapAt } from '../../lexicon/word-hash.ts'
import { editDistance, isShuffled, slipBetween } from '../../text/distance.ts'
import { withCapital } from '../../text/letter-case.ts'
import { areLettersNear, letterSet } from '../../text/letter-set.ts'
import { remember } from '../../text/memo.ts'
import { type Knowledge, nameKnowledge } from '../mentions.ts'
import { listNote } from './doubt.ts'
import { isDerived, isPlural, isRomanised, isTraded } from './guards.ts'
import { consonants, isDoubling } from './letters.ts'

/** What a word by itself can have been meant to be, whatever the story: asked again for the same word in the next one. */
export interface SingleGuesses {
  /** The words that lists have, with two neighbouring letters of this one swapped; of most words none. */
  readonly swaps: (key: string) => readonly string[]
  readonly swapped: (key: string) => string | null
  /** The listed body of which two letters were swapped, as the list writes it: Hauwei, NASWUT, OpenIA. */
  readonly body: (key: string) => string | null
  /** The same where a place stands, however rare the place is: in Dafur, near Nyalla. */
  readonly where: (key: string) => { readonly word: string; readonly note: string } | null
  readonly near: (key: string) => { readonly word: string; readonly note: string } | null
}

/** Words that no list has are remembered in two generations of this many; 1,000 stories have 5,000. */
const rememberedMax = 5000

/** The guesses, kept for the run. */
export const singleGuesses: Part<SingleGuesses> = {
  name: 'single-guesses',
  open(_source, _packs, lexicon) {
    const knowledge = lexicon.part(nameKnowledge)
    const swaps = remember((key) => knownSwaps(knowledge, key), rememberedMax)
    return {
      swaps,
      swapped: remember((key) => swappedWord(knowledge, key, swaps(key)) ?? null, rememberedMax),
      body: remember((key) => swappedBody(knowledge, key, swaps(key)) ?? null, rememberedMax),
      near: remember((key) => nearWord(knowledge, key, false) ?? null, rememberedMax),
      where: remember((key) => nearWord(knowledge, key, true) ?? null, rememberedMax)
    }
  }
}

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
export const lengthMin = 6

/** Whether the lists know the word as a place and nothing else. */
export function isOnlyPlace({ list }: Knowledge, word: string): boolean {
  const entries = list.entriesOf(word)
  return entries.length > 0 && entries.every(({ kind }) => kind === 'place') && !list.isFamily(word)
}

/** A frequent word whose place in the list is beyond this is too rare to be meant by a word with two letters swapped. */
const swapRank = 12_000

/**
 * The frequent name or word from which swapping two letters makes this one: Potrugal, Swedne.
 * A real name that nobody knows is hardly ever another one with two letters swapped (none in 710,000 words of news).
 */
function swappedWord(knowledge: Knowledge, key: string, swaps: readonly string[]): string | undefined {
  const { list, table } = knowledge
  let best: { word: string; rank: number } | undefined
  let place: string | undefined
  for (const word of swaps) {
    const rank = table.rank(word)
    if (key.length >= placeMin && (isOnlyPlace(knowledge, word) || (key.length >= partMin && list.isPart(word))))
      place = word
    if (rank === 0 || rank > swapRank || (best !== undefined && best.rank <= rank)) continue
    if (table.isName(word) || list.accepts(word) || (table.has(word) && word.length >= lengthMin)) best = { word, rank }
  }
  return best?.word ?? place
}

function knownSwaps({ list, table }: Knowledge, key: string): readonly string[] {
  const words: string[] = []
  let places = table.swapsOf(key) | list.swapsOf(key)
  for (let at = 0; places !== 0; at += 1) {
    if ((places & 1) !== 0) words.push(swapAt(key, at))
    places >>>= 1
  }
  return words
}

/** Shorter names of bodies are near those of others. */
const bodyMin = 5

/** The body that a list knows by this one word, had two of its letters not been swapped. */
function swappedBody({ list }: Knowledge, key: string, swaps: readonly string[]): string | undefined {
  if (key.length < bodyMin || key.length > 20) return undefined
  for (const word of swaps) {
    const entries = list.entriesOf(word)
    if (entries.length === 0 || entries.some(({ kind }) => kind !== 'organisation') || list.isFamily(word)) continue
    const [form] = entries.flatMap((entry) => list.details(entry).forms).filter((one) => nameKey(one) === word)
    if (form !== undefined) return form
  }
  return undefined
}

/** A listed town with two letters swapped is meant however rare it is, if it is as long as this: Kharkvi. */
const placeMin = 7

/** So is a word of a listed name, if it is as long as this: Timberwovles. */
const partMin = 9

/** In a word as long as this two slips leave it nearer to one place than to any other: Gloustershire. */
const twoSlipsMin = 11

/** A shorter word has the letters of a town far away by chance: Malyn, Manly. */
const shuffledMin = 7
/** But not of a company that everybody knows: Toyato. */
const shuffledBodyMin = 6

function isReordered(key: string, word: string, { kind }: KnownName): boolean {
  return key.length >= (kind === 'organisation' ? shuffledBodyMin : shuffledMin) && isShuffled(key, word)
}

/** Eurowing: a company whose name ends in s lost it. Of clubs the word without s is a player. */
function isCutCompany({ list }: Knowledge, key: string, word: string, entry: KnownName): boolean {
  return (
    word === `${key}s` &&
    key.length >= shuffledMin &&
    nameKey(entry.name) === word &&
    list.details(entry).type === 'company'
  )
}

/** Vodaphone, Westpack, Ozampic: the ear hears Vodafone, Westpac and Ozempic, however rare the word is. */
function isHeardAs(key: string, word: string): boolean {
  if (word.length < shuffledMin || key.charCodeAt(0) !== word.charCodeAt(0)) return false
  if (eared(key) === eared(word)) return true
  return key.length === word.length && consonants(key) === consonants(word) && slipBetween(key, word) !== undefined
}

function eared(key: string): string {
  return key
    .replace(/ph/g, 'f')
    .replace(/c?k|qu?/g, 'c')
    .replace(/z/g, 's')
    .replace(/y/g, 'i')
    .replace(/(.)\1/g, '$1')
}

/** Shorter names of products are near to family names. */
const productMin = 8

/** Companies and their goods have names of their own; people are called after places and bodies. */
function isTrader(knowledge: Knowledge, entry: KnownName): boolean {
  return isTraded(knowledge.list, entry) && !isRomanised(knowledge, entry)
}

/** Behind a word of place a place this frequent is meant by a word with a letter more or less: Dafur. Villages are many. */
const standingRank = 60_000

/** Whether one of two words has a letter that the other lacks; another letter makes another village: Longpont, Longmont. */
function isLetterMore(a: string, b: string): boolean {
  return a.length !== b.length
}

/** The list of frequent words ends soon behind this place. */
const rareRank = 250_000

/** An h inside a foreign word is written or left out: Salauddin, Salahuddin. */
function withoutH(sound: string): string {
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
/** Bodies further down the list of frequent words, by the letters in them, are not known so well as places. */
function bodyRank(letters: number): number {
  return letters < 6 ? 20_000 : letters < 8 ? 40_000 : rareRank
}

/** How far down the list of frequent words what is meant can stand. */
function rankMax(isPlace: boolean, key: string, word: string, whereabouts: boolean): number {
  if (!isPlace) return isDoubling(key, word) ? rareRank : bodyRank(word.length)
  if (whereabouts) return isDoubling(key, word) ? rareRank : standingRank
  return knownRank(word.length)
}

/** Shorter names have too many neighbours. */
const nearMin = 5

function nearWord(knowledge: Knowledge, key: string, whereabouts: boolean): { word: string; note: string } | undefined {
  const { list, table } = knowledge
  let best: { word: string; note: string; rank: number } | undefined
  const reach = key.length >= twoSlipsMin ? 2 : 1
  const letters = letterSet(key)
  for (let length = Math.max(nearMin, key.length - reach); length <= key.length + reach; length += 1) {
    const forms = list.oneWordForms(key.charAt(0), length)
    // Some 200 forms, of which hardly any is near.
    for (let at = 0; at < forms.length; at += 1) {
      const form = forms[at]
      if (form === undefined || !areLettersNear(letters, form.letters, 2 * reach + 1)) continue
      const { word } = form
      const heard = isHeardAs(key, word)
      const isNear = editDistance(key, word, reach) <= reach
      if (!isNear && !heard && (key.length < shuffledBodyMin || !isShuffled(key, word))) continue
      const entry = form.owner()
      const traded = heard && isTrader(knowledge, entry)
      if (!isNear && !traded && !isReordered(key, word, entry)) continue
      if (entry.kind === 'person' || (whereabouts && !(entry.kind === 'place' && isLetterMore(key, word)))) continue
      // Nobody is called Monjaro or Sertralin: a product is meant however rare it is, and whatever the last letter.
      const isProduct = word.length >= productMin && list.details(entry).type === 'product'
      const cut = isProduct ? !isPlural(key, word) : isCutCompany(knowledge, key, word, entry)
      const rank = table.rank(word) || (cut || traded ? rareRank : 0)
      if (
        rank === 0 ||
        (!traded && rank > rankMax(entry.kind === 'place', key, word, whereabouts)) ||
        ((entry.kind !== 'place' || (rank > townRank && word.length < sureLength)) && isTown(key, word)) ||
        (rank > surnameRank && isBorne(knowledge, word)) ||
        (best !== undefined && best.rank <= rank)
      )
        continue
      if (
        ((isDerived(key, word) || isPlural(key, word)) && !cut) ||
        (isRomanised(knowledge, entry) &&
          !isDoubling(key, word) &&
          withoutH(list.soundOf(key)) === withoutH(list.soundOf(word)))
      )
        continue
      const shown = withCapital(word)
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
