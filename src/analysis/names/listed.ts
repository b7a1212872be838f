// Evidence of the lists: a full name of which all words but one are a listed name's.

import { type NameShape, shapeOf } from '../../lexicon/name-shape.ts'
import type { NameWords } from '../../lexicon/name-words.ts'
import type { KnownName, ListedForm } from '../../lexicon/names.ts'
import { nameKey } from '../../lexicon/romanisation.ts'
import { editDistance, isShuffled, lookAlikeFold } from '../../text/distance.ts'
import type { Knowledge, Mention, NamePart } from '../mentions.ts'
import { isSure, isUnlistedSpelling, type Near, type StoryNames } from './certainty.ts'
import { listNote, type NameDoubt } from './doubt.ts'
import { areOneGiven, heardConsonants, homeForm, isClipped } from './letters.ts'
import { miscasedDoubt } from './miscased.ts'
import { neverDoubt } from './never.ts'
import type { PartStat } from './parts.ts'
import { withPart } from './parts.ts'
import { namePart } from './pieces.ts'
import { storyYear } from './roles.ts'

/** In shorter words two slips make another word. */
const twoSlipsMin = 7

/** Listed forms with one common word that are looked at: more Johns than this tell nothing. */
const formsMax = 400

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
  let keys: ReadonlySet<string> | undefined
  let firsts: ReadonlyMap<string, Mention> | undefined
  const byText = new Map<string, NameDoubt | null>()
  for (const mention of mentions) {
    const { name } = mention
    // The same name comes again in the next story, and hardly any is near a listed one.
    name.nearListed ??= isNearListed(knowledge, mention)
    if (!name.nearListed) continue
    keys ??= new Set(mentions.map(({ key }) => key))
    firsts ??= firstPlaces(mentions)
    const before = byText.get(mention.text)
    // What holds at the first place of a name holds at all.
    if (before === null || (before === undefined && firsts.get(mention.text) !== mention)) continue
    const doubt =
      before === undefined
        ? doubtAbout(knowledge, { mention, stats, keys, mentions, text, year })
        : { ...before, mention }
    byText.set(mention.text, doubt ?? null)
    if (doubt) doubts.push(doubt)
  }
  return doubts
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
  if (never) return never
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
  return spellingDoubt(knowledge, mention)
}

/** Bezalel Smotritch: a spelling of a listed name that no list has. */
function spellingDoubt(knowledge: Knowledge, mention: Mention): NameDoubt | undefined {
  for (const { near } of nearForms(knowledge, mention.parts)) {
    const parts = mention.parts.filter(isFull)
    if (parts.length !== mention.parts.length || !isUnlistedSpelling(knowledge, near, parts)) continue
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

function isFull({ initial }: NamePart): boolean {
  return !initial
}

/** A listed form that is near. */
interface NearForm {
  readonly near: Near
  readonly form: ListedForm
}

const noForms: readonly NearForm[] = []

/** Listed names that differ from these words in one, which is near. */
function nearForms({ list, beside }: Knowledge, window: readonly NamePart[]): readonly NearForm[] {
  const parts = window.every(isFull) ? window : window.filter(isFull)
  if (parts.length < 2) return noForms
  let shape: NameShape | undefined
  let found: NearForm[] | undefined
  for (const anchor of parts) {
    const count = list.formCount(anchor.key)
    if (count === 0 || count > formsMax) continue
    shape ??= shapeOf(parts)
    for (const form of list.formsNear(anchor.key, shape)) {
      const near = difference(beside, form, parts)
      if (near === undefined) continue
      // Ben and Al are given names where a person's name begins with them.
      const particle = beside.particles.has(anchor.key)
      if (particle && (anchor !== window[0] || (near.entry.kind !== 'person' && near.word.length < twoSlipsMin)))
        continue
      if (found) found.push({ near, form })
      else found = [{ near, form }]
    }
  }
  // Asked last, of the few that are near.
  return found === undefined || list.accepts(keyOf(parts)) ? noForms : found
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

/** The key of several parts together. */
function keyOf(parts: readonly NamePart[]): string {
  let key = parts[0]?.key ?? ''
  for (let at = 1; at < parts.length; at += 1) key += ` ${parts[at]?.key ?? ''}`
  return key
}

/** The one word in which a listed form and a name differ, if it is near. */
function difference(beside: NameWords, form: ListedForm, parts: readonly NamePart[]): Near | undefined {
  const formParts = form.full
  const { length } = parts
  if (formParts.length !== length) return undefined
  let index = -1
  for (let at = 0; at < length; at += 1) {
    if (formParts[at] === parts[at]?.key) continue
    if (index >= 0) return undefined
    index = at
  }
  const word = formParts[index]
  const part = parts[index]
  if (word === undefined || part === undefined) return undefined
  const near = nearness(form.entry, index, word, part)
  // Asked last, of the few that are near: Bill for William is no slip.
  if (near === undefined || length !== 2 || index > 0) return near
  return beside.areNicknames(part.key, word) ? undefined : near
}

function nearness(entry: KnownName, index: number, word: string, part: NamePart): Near | undefined {
  const sameLetter = sameStart(part.key, word)
  // Most forms with one word in common are far from this name in the other.
  if (!sameLetter && !(alikeAtStart.has(part.text.charCodeAt(0)) && alikeAtStart.has(word.charCodeAt(0))))
    return undefined
  const looks = lookAlikeFold(part.text) === lookAlikeFold(word.charAt(0).toUpperCase() + word.slice(1))
  if (looks) return { entry, index, word, distance: 0.3 }
  if (word.length < 3 || part.key.length < 2 || !sameLetter) return undefined
  if (isSpelledByEar(index, part, word)) return { entry, index, word, distance: 1 }
  // Kay Ivie: the ear hears Ivey, and a title tells whether she is meant.
  const heard = index > 0 && word.length > 3 && heardConsonants(word) === heardConsonants(part.key)
  const max = word.length >= twoSlipsMin || heard ? 2 : 1
  const distance = editDistance(part.key, word, max)
  if (distance <= max) return { entry, index, word, distance }
  return isShuffled(part.key, word) || isClipped(part.key, word) ? { entry, index, word, distance: 2 } : undefined
}

/** The letters that an eye takes for others at the beginning of a word: I, l, 1, |, 0, O, rn and m. */
const alikeAtStart = new Set(Array.from('iIlL1|0oOrRmM', (letter) => letter.charCodeAt(0)))

/** Mac and Mc are heard alike: MacEnroe for McEnroe. */
function macForm(word: string): string {
  return word.replace(/^mac(?=[a-z]{3})/, 'mc').replace(/^mc.*a(?=th$)/, (start) => start)
}

/** MacEnroe, Bassie, Killian: however many letters differ, the ear hears McEnroe, Bassey and Kylian. */
function isSpelledByEar(index: number, { key, standing }: NamePart, word: string): boolean {
  if (index === 0) return areOneGiven(key, word)
  if (key.startsWith('m') && macForm(key) === macForm(word)) return true
  // Brodie is a name besides Brodey; nobody is called Bassie.
  return standing === 'strange' && homeForm(key) === homeForm(word)
}

/** First letters that the ear takes for each other: Caroline Leavitt for Karoline. */
const alikeToTheEar = new Set(['ck', 'kc'])

/** 96 to 100 % of slips keep the first letter; the rest swap the first two. */
function sameStart(a: string, b: string): boolean {
  return (
    a.charCodeAt(0) === b.charCodeAt(0) ||
    (alikeToTheEar.has(a.slice(0, 1) + b.slice(0, 1)) && a.slice(1) === b.slice(1)) ||
    (a.charCodeAt(0) === b.charCodeAt(1) && a.charCodeAt(1) === b.charCodeAt(0))
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
  return written.charAt(0) === written.charAt(0).toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

function placesOf(mentions: readonly Mention[], name: string): NameDoubt['related'] {
  const key = nameKey(name)
  const place = mentions.find((mention) => mention.key === key)
  return place === undefined
    ? []
    : [{ at: { start: place.start, end: place.end }, message: `Spelled \`${place.text}\` here` }]
}
