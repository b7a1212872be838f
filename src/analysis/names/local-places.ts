// A place that no list has, one slip from a town of a country that the story is about: in Kisimu, in a story from Kenya.
import type { Part } from '../../lexicon/lexicon.ts'
import type { KnownName } from '../../lexicon/names.ts'
import { areGendered } from '../../lexicon/romanisation.ts'
import { slipBetween } from '../../text/distance.ts'
import { areLettersNear, letterSet } from '../../text/letter-set.ts'
import { remember } from '../../text/memo.ts'
import { type Knowledge, nameKnowledge } from '../mentions.ts'
import { isDerived, isPlural, isRomanised } from './guards.ts'
import { consonants, isDoubling } from './letters.ts'
import type { PartStat } from './parts.ts'

/** A listed town, and its name as asked for. */
export interface LocalPlace {
  readonly word: string
  readonly entry: KnownName
  readonly country: string
}

/** In shorter names of towns a letter makes another village's. */
const lengthMin = 6
/** Words that no list has are remembered in two generations of this many. */
const rememberedMax = 4000
const none: readonly LocalPlace[] = []

/** Countries with a village of every name, and more of them in the lists than elsewhere. */
const crowded = new Set(['United Kingdom', 'Ireland', 'United States', 'Germany', 'Austria', 'Switzerland'])

/** The listed towns that a word can be a slip of, whatever the story. */
export const localPlaces: Part<(key: string) => readonly LocalPlace[]> = {
  name: 'local-places',
  open(_source, _packs, lexicon) {
    const knowledge = lexicon.part(nameKnowledge)
    return remember((key) => placesNear(knowledge, key), rememberedMax)
  }
}

function placesNear(knowledge: Knowledge, key: string): readonly LocalPlace[] {
  const { list } = knowledge
  if (key.length < lengthMin) return none
  const letters = letterSet(key)
  let found: LocalPlace[] | undefined
  for (let length = key.length - 1; length <= key.length + 1; length += 1) {
    for (const form of list.oneWordForms(key.charAt(0), length)) {
      if (!areLettersNear(letters, form.letters, 2) || form.word.length < lengthMin) continue
      if (!isSlipOfTown(key, form.word)) continue
      const entry = form.owner()
      if (entry.kind !== 'place' || isRomanised(knowledge, entry)) continue
      const { country } = list.details(entry)
      if (country === '' || crowded.has(country)) continue
      found = [...(found ?? []), { word: form.word, entry, country }]
    }
  }
  return found ?? none
}

/** Whether nothing but a vowel, two swapped letters, or a letter too few or twice tells the words apart. */
function isSlipOfTown(key: string, word: string): boolean {
  const slip = slipBetween(key, word)
  if (slip === undefined || isDerived(key, word) || isPlural(key, word) || areGendered(key, word)) return false
  // Bremen and Breman: other languages end the same town otherwise.
  if (key.charAt(key.length - 1) !== word.charAt(word.length - 1)) return false
  return (
    slip === 'transposition' ||
    isDoubling(key, word) ||
    key.length < word.length ||
    consonants(key) === consonants(word)
  )
}

/** The countries that a story names, by themselves or by two of their towns. */
export function countriesNamed({ list }: Knowledge, stats: ReadonlyMap<string, PartStat>): ReadonlySet<string> {
  const countries = new Set<string>()
  const towns = new Map<string, number>()
  const seen = new Set<KnownName>()
  for (const { places } of stats.values()) {
    const mention = places[0]?.mention
    if (mention === undefined) continue
    for (const entry of list.entriesOf(mention.key)) {
      if (entry.kind !== 'place' || seen.has(entry)) continue
      seen.add(entry)
      const { country } = list.details(entry)
      if (country === '') countries.add(entry.name)
      else towns.set(country, (towns.get(country) ?? 0) + 1)
    }
  }
  for (const [country, count] of towns) if (count >= townsMin) countries.add(country)
  return countries
}

/** One town can be an airport on the way. */
const townsMin = 2
