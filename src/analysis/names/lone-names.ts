// Evidence of the lists for a word that nobody knows and that stands once: cut otherwise, or nearly what somebody is called.
import { nameKey } from '../../lexicon/romanisation.ts'
import { slipBetween } from '../../text/distance.ts'
import type { Knowledge } from '../mentions.ts'
import { listNote, type NameDoubt } from './doubt.ts'
import { isTransliterated } from './guards.ts'
import { isOfOtherLanguage } from './letters.ts'
import { type LoneGuess, loneGuesses } from './lone-guesses.ts'
import { askedMax, hasCapitalInside, isShouted, type PartPlace, type PartStat, withPart } from './parts.ts'
import { titleProof } from './roles.ts'

/**
 * Newyork, Port Laoise, Sainbury's; President Macorn; a suite by Prokoviev.
 *
 * @param text - of the story
 * @param year - in which it takes place
 */
export function loneDoubts(
  knowledge: Knowledge,
  stats: ReadonlyMap<string, PartStat>,
  text: string,
  year: () => number
): NameDoubt[] {
  const doubts: NameDoubt[] = []
  const guesses = knowledge.lexicon.part(loneGuesses)
  let asked = 0
  for (const { key, count, standing, text: written, places } of stats.values()) {
    const [place] = places
    if (count > 1 || place === undefined || (standing !== 'strange' && standing !== 'ranked')) continue
    if (key.length < 5 || hasCapitalInside(written.replace(/^Ma?c/, '')) || isShouted(written) || /[\d.]/.test(written))
      continue
    asked += 1
    if (asked > askedMax) break
    const { mention } = place
    if (mention.compound) continue
    const doubt =
      mention.parts.length > 1
        ? blankInside(knowledge, place)
        : (holder(knowledge, place, year) ??
          wordDoubt(knowledge, place, guesses.glued(key)) ??
          (isOwnS(text, place) ? wordDoubt(knowledge, place, guesses.ownS(key), 's') : undefined) ??
          (isFamiliar(text, place) ? wordDoubt(knowledge, place, guesses.famous(key)) : undefined))
    if (doubt !== undefined) doubts.push(doubt)
  }
  return doubts
}

function wordDoubt(
  { list }: Knowledge,
  { mention }: PartPlace,
  guess: LoneGuess | null,
  ending = ''
): NameDoubt | undefined {
  if (guess === null || mention.role !== undefined || isOfOtherLanguage(mention.text, guess.word)) return undefined
  // The possessive stays in the copy: of Sainsbury's what stands before it is expected.
  const word = ending === '' ? guess.word : guess.word.replace(/['’]s$/, '')
  return { kind: 'misspelled', mention, expected: [word], note: listNote(list, guess.entry), related: [] }
}

/** Port Laoise: a listed place of one word, with a blank before a word that nobody knows. */
function blankInside({ list }: Knowledge, { mention, index }: PartPlace): NameDoubt | undefined {
  const [first, second] = mention.parts
  if (first === undefined || second === undefined || mention.parts.length > 2 || index !== 1) return undefined
  if (mention.role !== undefined || second.standing !== 'strange' || !/\s/.test(mention.text)) return undefined
  const entry = list.entriesOf(`${first.key}${second.key}`).find(({ kind }) => kind === 'place')
  if (entry === undefined) return undefined
  const word = list.details(entry).forms.find((form) => nameKey(form) === `${first.key}${second.key}`)
  if (word === undefined) return undefined
  return { kind: 'misspelled', mention, expected: [word], note: listNote(list, entry), related: [] }
}

/** President Macorn: a word behind the office of the one listed person whose family name is nearly it. */
function holder(knowledge: Knowledge, { mention }: PartPlace, year: () => number): NameDoubt | undefined {
  const { list } = knowledge
  const { role, key } = mention
  if (role === undefined || mention.headline || !/[a-z]{4}/.test(role)) return undefined
  for (const entry of list.startingWith(key.slice(0, 2), alikeMax)) {
    if (entry.kind !== 'person') continue
    const { family, familyFirst } = list.details(entry)
    const word = nameKey(family)
    if (word.length < familyMin || slipBetween(key, word) === undefined) continue
    if (familyFirst || titleProof(knowledge, entry, role, year()) !== 'held') continue
    if (isTransliterated(knowledge, entry, key, word)) continue
    const expected = [withPart(mention, 0, family)]
    return { kind: 'misspelled', mention, expected, note: listNote(list, entry), related: [] }
  }
  return undefined
}

/** Names that begin alike and are looked at. */
const alikeMax = 2000
/** In shorter family names one slip makes another one. */
const familyMin = 5

function isOwnS(text: string, { mention }: PartPlace): boolean {
  return /^['’]s\b/.test(text.slice(mention.end, mention.end + 3))
}

/** Whether a name stands in a sentence as one that everybody knows: behind a small word, and alone. */
function isFamiliar(text: string, { mention }: PartPlace): boolean {
  if (mention.headline || mention.weak || mention.role !== undefined) return false
  return /[a-z],? $/.test(text.slice(Math.max(0, mention.start - 3), mention.start))
}
