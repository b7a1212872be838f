// Evidence of the lists: a full name of which all words but one are a listed name's.

import type { KnownName, ListedForm } from '../../lexicon/names.ts'
import { nameKey } from '../../lexicon/romanisation.ts'
import { withCapital } from '../../text/letter-case.ts'
import type { Knowledge, Mention, NamePart } from '../mentions.ts'
import { isSure, isUnlistedSpelling, type StoryNames } from './certainty.ts'
import { type Company, companyOf } from './company.ts'
import { listNote, type NameDoubt } from './doubt.ts'
import { miscasedDoubt } from './miscased.ts'
import { namesakeDoubt } from './namesakes.ts'
import { isFull, type Near, nearForms } from './near-forms.ts'
import { neverDoubt } from './never.ts'
import type { PartStat } from './parts.ts'
import { withPart } from './parts.ts'
import { namePart } from './pieces.ts'
import { isAnother } from './presented.ts'
import { appositionProof, roleReach, storyYear, titleProof } from './roles.ts'

/**
 * Mentions that are a listed name but for one word.
 *
 * @param stats - the words of the story's names
 * @param story - its text, where a role can follow the name, and the date in its front matter
 */
export function listedDoubts(
  knowledge: Knowledge,
  mentions: readonly Mention[],
  stats: ReadonlyMap<string, PartStat>,
  { text, date }: { readonly text: string; readonly date?: unknown }
): NameDoubt[] {
  const doubts: NameDoubt[] = []
  let latest: number | undefined
  const year = (): number => {
    latest ??= storyYear(text, knowledge.list.asOf, date)
    return latest
  }
  let known: Company | undefined
  const company = (): Company => {
    known ??= companyOf(knowledge, mentions)
    return known
  }
  let keys: ReadonlySet<string> | undefined
  let firsts: ReadonlyMap<string, Mention> | undefined
  const byText = new Map<string, NameDoubt | null>()
  for (const mention of mentions) {
    const { name } = mention
    // The same name comes again in the next story, and hardly any is near a listed one.
    name.nearListed ??= isNearListed(knowledge, mention)
    if (!name.nearListed) {
      // The title belongs to the place, not to the name.
      const doubt = mention.role === undefined ? undefined : namesakeOf(knowledge, mention, year)
      if (doubt) doubts.push(doubt)
      continue
    }
    keys ??= new Set(mentions.map(({ key }) => key))
    firsts ??= firstPlaces(mentions)
    const before = byText.get(mention.text)
    // What holds at the first place of a name holds at all.
    if (before === null || (before === undefined && firsts.get(mention.text) !== mention)) continue
    const doubt =
      before === undefined
        ? doubtAbout(knowledge, { mention, stats, keys, mentions, text, year, company })
        : { ...before, mention }
    byText.set(mention.text, doubt ?? null)
    if (doubt) doubts.push(doubt)
  }
  return doubts
}

function namesakeOf(knowledge: Knowledge, mention: Mention, year: () => number): NameDoubt | undefined {
  return mention.parts.length === 2 && knowledge.list.accepts(mention.key)
    ? namesakeDoubt(knowledge, mention, year)
    : undefined
}

/** By text the first mention of each name. */
function firstPlaces(mentions: readonly Mention[]): ReadonlyMap<string, Mention> {
  const firsts = new Map<string, Mention>()
  for (const mention of mentions) if (!firsts.has(mention.text)) firsts.set(mention.text, mention)
  return firsts
}

function doubtAbout(knowledge: Knowledge, story: StoryNames): NameDoubt | undefined {
  const { mention, mentions } = story
  const { list } = knowledge
  const never = neverDoubt(list, mention, mentions)
  if (never) return isStranger(knowledge, list.neverFormOf(mention.key), story) ? undefined : never
  const looks = lookAlike(knowledge, mention)
  if (looks) return looks
  const accepted = list.accepts(mention.key)
  const miscased = miscasedDoubt(list, mention, accepted)
  if (miscased) return miscased
  if (accepted) return undefined
  const parts = titledParts(knowledge, mention)
  const titles = parts.length - mention.parts.length
  for (const [from, to] of windows(parts.length, titles)) {
    if (isCut(mention, from - titles, to - titles)) continue
    const near = nearest(knowledge, parts.slice(from, to), story)
    if (near === undefined) continue
    const index = from + near.index - titles
    if (index < 0) continue
    const word = surfaceOf(knowledge, near, mention.parts[index]?.text ?? '')
    const expected = withPart(mention, index, word)
    return {
      kind: 'misspelled',
      mention,
      expected: [expected],
      note: listNote(list, near.entry),
      related: placesOf(mentions, expected)
    }
  }
  return spellingDoubt(knowledge, story)
}

/** Angela Merkle, a nurse: the list has that as a wrong form of somebody who is none. What a house says holds. */
function isStranger(knowledge: Knowledge, entry: KnownName | undefined, { mention, text, year }: StoryNames): boolean {
  if (entry === undefined || entry.house || mention.parts.length < 2) return false
  const before = text.slice(Math.max(0, mention.start - roleReach), mention.start)
  const after = text.slice(mention.end, mention.end + roleReach)
  return (
    isAnother(knowledge, entry, before, after) &&
    titleProof(knowledge, entry, mention.role, year()) === undefined &&
    appositionProof(knowledge, entry, after, year()) === undefined
  )
}

/** Bezalel Smotritch: a spelling of a listed name that no list has. */
function spellingDoubt(knowledge: Knowledge, { mention, year }: StoryNames): NameDoubt | undefined {
  for (const { near } of nearForms(knowledge, mention.parts)) {
    const parts = mention.parts.filter(isFull)
    if (parts.length !== mention.parts.length) continue
    const isHolder = titleProof(knowledge, near.entry, mention.role, year()) === 'held'
    if (!isUnlistedSpelling(knowledge, near, parts, isHolder)) continue
    return {
      kind: 'variant',
      mention,
      expected: [withPart(mention, near.index, surfaceOf(knowledge, near, parts[near.index]?.text ?? ''))],
      note: `No list has this spelling. ${listNote(knowledge.list, near.entry)}`,
      related: []
    }
  }
  return undefined
}

/** Pope Benedict, Prince Harry: of these the list has the title with the name. */
function titledParts(knowledge: Knowledge, mention: Mention): readonly NamePart[] {
  const title = titlePart(knowledge, mention)
  return title === undefined ? mention.parts : [title, ...mention.parts]
}

/** Whether the lists have a name near this one at all, whatever the story says of it. */
function isNearListed(knowledge: Knowledge, mention: Mention): boolean {
  const { list } = knowledge
  const accepted = list.accepts(mention.key)
  // The list has wrong forms by their keys, too, unless those are right.
  if ((accepted || list.hasHouse) && neverDoubt(list, mention, [])) return true
  if (miscasedDoubt(list, mention, accepted)) return true
  if (accepted) return false
  if (list.neverFormOf(mention.key) || lookAlike(knowledge, mention)) return true
  const parts = titledParts(knowledge, mention)
  const titles = parts.length - mention.parts.length
  for (const [from, to] of windows(parts.length, titles)) {
    if (!isCut(mention, from - titles, to - titles) && nearForms(knowledge, parts.slice(from, to)).length > 0)
      return true
  }
  return false
}

function titleOf({ role }: Mention): string | undefined {
  return role?.split(' ').at(-1)
}

function titlePart({ standingOf }: Knowledge, mention: Mention): NamePart | undefined {
  const word = titleOf(mention)
  if (word === undefined) return undefined
  // It stands before the name, however far.
  return { ...namePart(standingOf, -word.length - 1, word), end: -1, text: word, initial: false }
}

/** The whole name, then its last two or three words, then its first: Republican Ronald Raegan. From and to. */
function windows(count: number, titles: number): readonly (readonly [number, number])[] {
  if (count < 2 || count > 8) return []
  if (count === 2) return bothWords
  const found: [number, number][] = []
  found.push([0, count])
  // Health Secretary Robert F. Kenedy Jr: the name without its title.
  if (titles > 0 && count - titles > 3) found.push([titles, count])
  if (count > 3) found.push([count - 3, count])
  found.push([count - 2, count], [0, 2])
  if (count > 3) found.push([0, 3])
  // US National Transportation Safety Bord: the name behind a word that tells whose it is.
  if (count > 4) found.push([1, count])
  return found
}

const bothWords = [[0, 2]] as const

/** Whether some words of a name end or begin inside a word with a hyphen: Caroline Leavitt of Caroline Leavitt-Moss. */
function isCut({ text, parts }: Mention, from: number, to: number): boolean {
  if (from <= 0 && to >= parts.length) return false
  const joins = (at: number): boolean => {
    const before = at > 0 && at < parts.length ? parts[at - 1] : undefined
    return before !== undefined && text.charAt(before.end) === '-'
  }
  return joins(from) || joins(to)
}

function nearest(knowledge: Knowledge, window: readonly NamePart[], story: StoryNames): Near | undefined {
  const parts = window.filter(isFull)
  let best: Near | undefined
  for (const { near, form } of nearForms(knowledge, window)) {
    if (isBetter(near, form, best) && isSure(knowledge, near, parts, story, form)) best = near
  }
  const differing = best === undefined ? undefined : parts[best.index]
  return best && differing ? { ...best, index: window.indexOf(differing) } : undefined
}

/** Nearer, or as near and the form that the list prefers: Dmitry before Dmitri. */
function isBetter(near: Near, form: ListedForm, best: Near | undefined): boolean {
  if (best === undefined || near.distance < best.distance) return true
  return (
    near.distance === best.distance && near.entry === best.entry && form.parts.join(' ') === nameKey(near.entry.name)
  )
}

/** Kim Jong II: the numeral stands where the list has Il. */
function lookAlike({ list }: Knowledge, mention: Mention): NameDoubt | undefined {
  const last = mention.parts[mention.parts.length - 1]
  if (
    last === undefined ||
    mention.parts.length < 2 ||
    (last.text !== 'II' && last.text !== 'lI' && last.text !== 'ii')
  )
    return undefined
  const key = [...mention.parts.slice(0, -1).map((part) => part.key), 'il'].join(' ')
  const [entry] = list.entriesOf(key)
  if (entry === undefined || list.accepts(mention.key)) return undefined
  return {
    kind: 'misspelled',
    mention,
    expected: [withPart(mention, mention.parts.length - 1, 'Il')],
    note: `"Il" is capital I, small L; the copy has the numeral II. ${listNote(list, entry)}`,
    related: []
  }
}

/** The listed word with its own capitals and accents. */
function surfaceOf({ list }: Knowledge, { entry, word }: Near, written: string): string {
  const forms = list.details(entry).forms.flatMap((form) => form.split(/[\s-]+/))
  const found = forms.find((form) => nameKey(form) === word)
  if (found !== undefined) return found.replace(/[.,]$/, '')
  return written.charAt(0) === written.charAt(0).toUpperCase() ? withCapital(word) : word
}

function placesOf(mentions: readonly Mention[], name: string): NameDoubt['related'] {
  const key = nameKey(name)
  const place = mentions.find((mention) => mention.key === key)
  return place === undefined
    ? []
    : [{ at: { start: place.start, end: place.end }, message: `Spelled \`${place.text}\` here` }]
}
