// Evidence of the words that bodies are named with: Cornwall Councl, Univeristy of Exeter, Natonal Trust.
import type { Part } from '../../lexicon/lexicon.ts'
import { slipBetween } from '../../text/distance.ts'
import { withCapital } from '../../text/letter-case.ts'
import { lettered } from '../../text/lettered.ts'
import { remember } from '../../text/memo.ts'
import { type Knowledge, nameKnowledge } from '../mentions.ts'
import type { NameDoubt } from './doubt.ts'
import { isOfOtherLanguage } from './letters.ts'
import { askedMax, hasCapitalInside, isShouted, type PartPlace, type PartStat, withPart } from './parts.ts'

/** Shorter words have names for neighbours: Fundy, Parke, Courtz. */
const wordMin = 6
const wordMax = 16

/** Real words that are nearly one of these, and as long, are other languages'; shorter ones are names: Hockley, Vallely. */
const foreignMin = 10

/** Words that no dictionary has are remembered in two generations of this many. */
const rememberedMax = 4000

/** The word of bodies that is one slip from a word that nobody knows, in small letters. */
const bodyWordNear: Part<(key: string) => string | null> = {
  name: 'body-words-near',
  open(_source, _packs, lexicon) {
    const knowledge = lexicon.part(nameKnowledge)
    return remember((key) => near(knowledge, key) ?? null, rememberedMax)
  }
}

function near({ beside }: Knowledge, key: string): string | undefined {
  const { words, alike } = beside.ofBodies()
  if (alike.has(key) && key.length < foreignMin) return undefined
  let found: string | undefined
  for (const word of words) {
    if (word.length < wordMin || word.charCodeAt(0) !== key.charCodeAt(0)) continue
    const slip = slipBetween(key, word)
    // Harbuor is Harbour rather than Harbor.
    if (slip === 'transposition') return word
    if (slip !== undefined && (!isEndOfOtherLanguage(key, word) || alike.has(key))) found ??= word
  }
  return found
}

/** Other languages end the same words otherwise: Institut, Universite, Tribunale, Agence. */
function isEndOfOtherLanguage(key: string, word: string): boolean {
  return key.charAt(key.length - 1) !== word.charAt(word.length - 1)
}

/**
 * Words that nobody knows, one slip from a word that bodies and places are named with, in the name of one: beside other
 * capitals or before `of`, and one that says what the body is for beside one that says what it is.
 *
 * @param text - of the story
 */
export function bodyDoubts(knowledge: Knowledge, stats: ReadonlyMap<string, PartStat>, text: string): NameDoubt[] {
  const doubts: NameDoubt[] = []
  let asked = 0
  for (const { key, count, standing, text: written, places } of stats.values()) {
    if (standing === 'word' || standing === 'name' || count > 1 || key.length < wordMin - 1 || key.length > wordMax)
      continue
    if (isShouted(written) || hasCapitalInside(written)) continue
    asked += 1
    if (asked > askedMax) break
    const word = knowledge.lexicon.part(bodyWordNear)(key)
    if (word === null || isOfOtherLanguage(written, word)) continue
    for (const place of places) if (isOfBody(knowledge, place, word, text)) doubts.push(doubtOf(place, word))
  }
  return doubts
}

/** Whether the name around the word is one of a body, whatever else it says. */
function isOfBody(knowledge: Knowledge, place: PartPlace, word: string, text: string): boolean {
  const { beside, list } = knowledge
  const { mention, index } = place
  if (mention.role !== undefined) return false
  const part = mention.parts[index]
  if (part === undefined) return false
  const start = mention.start + part.start
  const end = mention.start + part.end
  const before = wordsOf(runBefore(text.slice(Math.max(0, start - reach), start)))
  const behind = runBehind(text.slice(end, end + reach))
  const others = [...before, ...wordsOf(behind)]
  const { words, subjects, alike } = beside.ofBodies()
  // Maine Departement of Transportation: French has another word behind it.
  if (alike.has(part.key)) return /^ (?:of|for) /.test(behind) && wordsOf(behind).some((other) => words.has(other))
  if (subjects.has(word))
    return others.some((other) => words.has(other)) || isPlainSlip(knowledge, part.key, word, before)
  if (others.some((other) => words.has(other)) || /^\s(?:of|for)\s/.test(behind)) return true
  // Peter Councell is somebody.
  const last = before.at(-1)
  return last !== undefined && !list.isGiven(last) && !openers.has(last)
}

/** Bombay Stock Exchage, Sun Pharmaceutcal: a letter is missing or out of place in a long word, behind another of the name. */
function isPlainSlip({ list, table }: Knowledge, key: string, word: string, before: readonly string[]): boolean {
  const last = before.at(-1)
  // Jago Comerce is somebody.
  if (last === undefined || !table.has(last) || list.isGiven(last) || openers.has(last) || word.length < plainMin)
    return false
  return key.length < word.length || slipBetween(key, word) === 'transposition'
}

/** In shorter words a letter less makes another language's. */
const plainMin = 8

/** Units of text looked at on either side. */
const reach = 60

const capitalsBefore = lettered(String.raw`(?:\p{Lu}[\p{L}’'-]*\s(?:(?:of|for|and|the|&)\s){0,2}){1,6}$`)
const capitalsBehind = lettered(String.raw`^(?:\s(?:(?:of|for|and|the|&)\s){0,2}\p{Lu}[\p{L}’'-]*){1,6}`)

function runBefore(text: string): string {
  return capitalsBefore(text).exec(text)?.[0] ?? ''
}

function runBehind(text: string): string {
  return capitalsBehind(text).exec(text)?.[0] ?? ''
}

function wordsOf(run: string): readonly string[] {
  return run
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/[’']s?$/, ''))
    .filter((word) => word.length > 1 && !small.has(word))
}

const small = new Set(['of', 'for', 'and', 'the'])

/** They have their capital from the sentence. */
const openers = new Set('a an but if in it its no on one our that their this when while'.split(' '))

function doubtOf({ mention, index }: PartPlace, word: string): NameDoubt {
  const shown = withCapital(word)
  return {
    kind: 'misspelled',
    mention,
    expected: [withPart(mention, index, shown)],
    note: `No list has \`${mention.parts[index]?.text ?? ''}\`, and ${shown} is one slip away.`,
    related: []
  }
}
