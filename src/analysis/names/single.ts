// Evidence of the lists for a name that stands alone: a word nobody knows, one slip from a place that everybody does.
import type { Part } from '../../lexicon/lexicon.ts'
import { slipBetween } from '../../text/distance.ts'
import { remember } from '../../text/memo.ts'
import { type Knowledge, nameKnowledge } from '../mentions.ts'
import { listNote, type NameDoubt } from './doubt.ts'
import { isDerived, isPlural, isRomanised } from './guards.ts'
import { isShouted, type PartPlace, type PartStat, withPart } from './parts.ts'

/** Places further down the list of frequent words are not known so well that a near word must be meant for them. */
const knownRank = 20_000

/** Shorter words have too many neighbours: Galia, Gaza and Gabon are near half a dozen surnames each. */
const lengthMin = 6

/** Words asked for in the lists, the first ones; a story of 10,000 words has some hundred, a hostile text 50,000. */
const askedMax = 2000

/** Words that no list has, one slip from a well-known place, its people, or a day or month. */
export function singleDoubts(knowledge: Knowledge, stats: ReadonlyMap<string, PartStat>): NameDoubt[] {
  const doubts: NameDoubt[] = []
  const guesses = knowledge.lexicon.part(singleGuesses)
  let asked = 0
  for (const stat of stats.values()) {
    if (stat.standing !== 'strange' || stat.count > 1 || stat.key.length < 4 || stat.key.length > 20) continue
    if (!isOneWord(stat.text)) continue
    asked += 1
    if (asked > askedMax) break
    // The Elliots: the plural of a name that stands beside it.
    if (stat.key.endsWith('s') && stats.has(stat.key.slice(0, -1))) continue
    const swap = guesses.swapped(stat.key)
    if (swap !== null && !(isOnlyPlace(knowledge, swap) && isPersonal(knowledge, stat))) {
      doubts.push(
        ...stat.places.map((place) => doubtOf(place, swap, `Two letters of ${capital(swap)} changed places.`))
      )
      continue
    }
    if (stat.key.length < lengthMin) continue
    // In Ann Berlyn the word is somebody's.
    if (stat.places.some(({ mention }) => mention.parts.length > 1 || mention.role !== undefined)) continue
    const found = guesses.near(stat.key)
    if (found === null) continue
    doubts.push(...stat.places.map((place) => doubtOf(place, found.word, found.note)))
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

function isOnlyPlace({ list }: Knowledge, word: string): boolean {
  const entries = list.entriesOf(word)
  return entries.length > 0 && entries.every(({ kind }) => kind === 'place') && !list.isFamily(word)
}

/** What a word by itself can have been meant to be, whatever the story: asked again for the same word in the next one. */
interface SingleGuesses {
  readonly swapped: (key: string) => string | null
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
      near: remember((key) => nearWord(knowledge, key) ?? null, rememberedMax)
    }
  }
}

function doubtOf({ mention, index }: PartPlace, word: string, note: string): NameDoubt {
  return { kind: 'misspelled', mention, expected: [withPart(mention, index, capital(word))], note, related: [] }
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
  for (let at = 0; at < key.length - 1; at += 1) {
    const word = key.slice(0, at) + key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2)
    const rank = table.rank(word)
    if (key.length >= placeMin && isOnlyPlace(knowledge, word)) place = word
    if (rank === 0 || rank > swapRank || (best !== undefined && best.rank <= rank)) continue
    if (table.isName(word) || list.accepts(word) || (table.has(word) && word.length >= lengthMin)) best = { word, rank }
  }
  return best?.word ?? place
}

/** A listed town with two letters swapped is meant however rare it is, if it is as long as this: Kharkvi. */
const placeMin = 7

function isOneWord(text: string): boolean {
  return !/\p{Ll}\p{Lu}|[\d.]/u.test(text) && !isShouted(text)
}

function nearWord(knowledge: Knowledge, key: string): { word: string; note: string } | undefined {
  const { list, table } = knowledge
  let best: { word: string; note: string; rank: number } | undefined
  for (let length = key.length - 1; length <= key.length + 1; length += 1) {
    for (const { word, owner } of list.oneWordForms(key.charAt(0), length)) {
      if (word.length < 5 || slipBetween(key, word) === undefined) continue
      const entry = owner()
      if (entry.kind === 'person') continue
      const rank = table.rank(word)
      if (rank === 0 || rank > knownRank || (best !== undefined && best.rank <= rank)) continue
      if (
        isDerived(key, word) ||
        isPlural(key, word) ||
        (isRomanised(list, entry) && list.soundOf(key) === list.soundOf(word))
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
