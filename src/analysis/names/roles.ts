// Whether the copy gives a person the office that the list gives.

import type { KnownName } from '../../lexicon/names.ts'
import type { Role } from '../../lexicon/pack.ts'
import { roleWords } from '../../lexicon/role-words.ts'
import { nameKey } from '../../lexicon/romanisation.ts'
import { beginsCapital } from '../../text/letter-case.ts'
import { lettered } from '../../text/lettered.ts'
import type { Knowledge } from '../mentions.ts'

/** Short and older words for an office. */
const roleForms: Readonly<Record<string, string>> = {
  sen: 'senator',
  sens: 'senator',
  gov: 'governor',
  rep: 'representative',
  reps: 'representative',
  congressman: 'representative',
  congresswoman: 'representative',
  defense: 'defence'
}

/**
 * The year of a story: that of the date in its front matter; else the latest that it names up to the month for which
 * the roles are right, else that one. A target for 2050 says nothing about who is in office.
 *
 * @param date - `date` of the front matter, as parsed
 */
export function storyYear(text: string, asOf: string, date?: unknown): number {
  const dated = /^(?:19|20)\d\d(?=-|$)/.exec(date instanceof Date ? date.toISOString() : String(date))
  if (dated) return Number(dated[0])
  const last = Number(asOf.slice(0, 4))
  let latest = 0
  for (const [written] of text.matchAll(/\b(?:19|20)\d\d\b/g)) {
    const year = Number(written)
    if (year > latest && year <= last) latest = year
  }
  // Founded in 1911: what the only year is of lies behind the story.
  return latest < last - historyYears ? last : latest
}

/** A story that names no later year than so many ago tells of history. */
const historyYears = 50

/** How much an office proves: one that ended before the story proves less, for others hold it now. */
export type RoleProof = 'held' | 'past'

function proofOf(roles: readonly Role[], year: number): RoleProof | undefined {
  const yearOf = (when: string | number): number => Number(String(when).slice(0, 4))
  const isHeld = ({ from, to }: Role): boolean =>
    (from === undefined || yearOf(from) <= year) && (to === undefined || yearOf(to) >= year)
  return roles.length === 0 ? undefined : roles.some(isHeld) ? 'held' : 'past'
}

/** What the title before a name proves: whether it is one that the list gives to the person, in that year or before. */
export function titleProof(
  { lexicon, list }: Knowledge,
  entry: KnownName,
  title: string | undefined,
  year: number
): RoleProof | undefined {
  if (title === undefined || entry.kind !== 'person') return undefined
  const words = nameKey(title)
    .split(' ')
    .map((word) => roleForms[word] ?? word)
  const head = words[words.length - 1] ?? ''
  const { titles } = lexicon.part(roleWords)
  const fits = ({ role }: Role): boolean => {
    const listed = nameKey(role)
      .split(' ')
      .map((word) => roleForms[word] ?? word)
    if (!listed.includes(head)) return false
    if (listed[0] === head && titles.has(head)) return true
    return words.filter((word) => listed.includes(word)).length >= Math.min(2, listed.length)
  }
  return proofOf(list.details(entry).roles.filter(fits), year)
}

/** A role that follows a name begins within this many letters: Denis Manturov, Russia's first deputy prime minister. */
export const roleReach = 60

/** What the words after a name prove: whether they begin with a role that the list gives to the person. */
export function appositionProof(
  knowledge: Knowledge,
  entry: KnownName,
  after: string,
  year: number
): RoleProof | undefined {
  if (entry.kind !== 'person' || !after.startsWith(', ')) return undefined
  const end = after.slice(1).search(/[,.;]/)
  return besideProof(knowledge, entry, end < 0 ? after : after.slice(0, end + 1), year, true)
}

/**
 * What the words before a name prove, where no title with a capital stands: Nato chief, Google's head, the Fed chair.
 *
 * @param before - the last words before the name, back to `roleReach`
 */
export function precedingProof(
  knowledge: Knowledge,
  entry: KnownName,
  before: string,
  year: number
): RoleProof | undefined {
  if (entry.kind !== 'person' || !endsInWord(before).test(before)) return undefined
  const clause = before.replace(/,? $/, '')
  return besideProof(knowledge, entry, clause.slice(clause.search(/[^,.;:!?"“”()\n]*$/)), year, false)
}

const endsInWord = lettered(String.raw`[\p{L}\d],? $`)

/** Pedro Sanches of Spain, Tim Cooke of Apple; Turkey’s Hakan Fidon. */
const ofWhere = lettered(String.raw`^ of (?:the )?(\p{Lu}[\p{L}]+)`)
const ownerBefore = lettered(String.raw`(\p{Lu}[\p{L}]+)['’]s $`)

/** Whether the words around a name have the country or the body of a role that the list gives to the person. */
export function isOfWhere({ list }: Knowledge, entry: KnownName, before: string, after: string, year: number): boolean {
  const where = ofWhere(after).exec(after)?.[1] ?? ownerBefore(before).exec(before)?.[1]
  if (where === undefined || entry.kind !== 'person') return false
  const key = nameKey(where)
  const fits = ({ role, country }: Role): boolean =>
    isNamed(list, country, [key]) || role.split(' ').some((word) => beginsCapital(word) && nameKey(word) === key)
  return proofOf(list.details(entry).roles.filter(fits), year) === 'held'
}

/**
 * Whether the words behind a name have a place of another country than all that the list gives the person. Players are
 * of clubs, whatever country they play for.
 */
export function isOfElsewhere({ lexicon, list }: Knowledge, entry: KnownName, after: string): boolean {
  const where = ofWhere(after).exec(after)?.[1]
  if (where === undefined || entry.kind !== 'person') return false
  const entries = list.entriesOf(nameKey(where))
  if (entries.length === 0 || entries.some(({ kind }) => kind !== 'place')) return false
  const { roles } = list.details(entry)
  const { players } = lexicon.part(roleWords)
  if (roles.length === 0 || roles.some(({ role, country }) => country === undefined || players.has(lastWord(role))))
    return false
  const lands = new Set(entries.map((place) => list.details(place).country || place.name))
  return roles.every(({ country = '' }) => !lands.has(country))
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1)
}

/** “Its secretary-general, Antonio Gutteres”, in a story that names the body of which the list has him in that office. */
export function isOfBody(
  { lexicon, list }: Knowledge,
  entry: KnownName,
  before: string,
  keys: ReadonlySet<string>,
  year: number
): boolean {
  const words = nameKey(before).split(' ').slice(-2).join(' ')
  if (entry.kind !== 'person' || !lexicon.part(roleWords).bodies.has(words)) return false
  const fits = ({ role }: Role): boolean => {
    const [office = '', body] = role.split(/ of (?:the )?/)
    return nameKey(office) === words && body !== undefined && isBodyNamed(list, nameKey(body), keys)
  }
  return proofOf(list.details(entry).roles.filter(fits), year) === 'held'
}

/** The UN is the United Nations. */
function isBodyNamed(list: Knowledge['list'], body: string, keys: ReadonlySet<string>): boolean {
  if (keys.has(body)) return true
  return list.entriesOf(body).some((entry) => list.details(entry).forms.some((form) => keys.has(nameKey(form))))
}

/** Whether a person leads a country that the story names, in the story's year: Friedrich Mertz, in a story on Germany. */
export function leadsPlace(
  { lexicon, list }: Knowledge,
  entry: KnownName,
  keys: ReadonlySet<string>,
  year: number
): boolean {
  if (entry.kind !== 'person') return false
  const { known } = lexicon.part(roleWords)
  const held = list
    .details(entry)
    .roles.filter(({ role, from, country }) => from !== undefined && country !== undefined && known.has(role))
  if (proofOf(held, year) !== 'held') return false
  for (const key of keys) if (held.some(({ country }) => isNamed(list, country, [key]))) return true
  return false
}

/** Whether a listed person of this family name leads a country or has led one: Mr Johnson needs nobody to introduce him. */
export function isLeadersName({ lexicon, list }: Knowledge, word: string): boolean {
  if (!list.isFamily(word)) return false
  const { known } = lexicon.part(roleWords)
  const entries = [...list.entriesOf(word), ...list.formsWith(word).map(({ entry }) => entry)]
  return entries.some(
    (entry) =>
      entry.kind === 'person' &&
      list.details(entry).roles.some(({ role, from }) => from !== undefined && known.has(role)) &&
      nameKey(list.details(entry).family) === word
  )
}

/** What news writes for bodies whose full name the list has. */
const shortBodies: Readonly<Record<string, readonly string[]>> = {
  fed: ['federal'],
  un: ['united', 'nations'],
  eu: ['european', 'union'],
  nsw: ['new', 'south', 'wales'],
  nz: ['new', 'zealand']
}

/** Whether words beside a name give the person an office that the list gives; one word is enough behind the name. */
function besideProof(
  { lexicon, list }: Knowledge,
  entry: KnownName,
  text: string,
  year: number,
  behind: boolean
): RoleProof | undefined {
  const words = nameKey(text.replace(/['’]s\b/g, '')).split(' ')
  const near = new Set(words)
  // The Liberal Democrat leader leads the Liberal Democrats.
  for (const word of words) near.add(`${word}s`)
  for (const word of words) {
    for (const body of shortBodies[word] ?? []) near.add(body)
  }
  const { positions, players, leaders, titles, rare } = lexicon.part(roleWords)
  const isPlayer = words.some((word) => positions.has(word))
  const isLeader = words.some((word) => leaders.has(word))
  const fits = ({ role, country }: Role): boolean => {
    const listed = role.split(' ').filter((word) => word.length > 2)
    const last = (listed.length > 1 ? listed.slice(-2) : listed).map(nameKey)
    // Before a name a player alone is anybody; of a country he is one.
    const whole = last.every((word) => near.has(word))
    const trade = last[last.length - 1] ?? ''
    if (isPlayer && players.has(trade) && isNamed(list, country, words)) return true
    if (whole && (behind || listed.length > 1 || titles.has(trade) || rare.has(trade))) return true
    if (whole && isNamed(list, country, words)) return true
    return isLeader && listed.some((word) => beginsCapital(word) && near.has(nameKey(word)))
  }
  return proofOf(list.details(entry).roles.filter(fits), year)
}

/** Whether a country or its people stand among the words: Canadian, Spain. */
function isNamed(list: Knowledge['list'], country: string | undefined, words: readonly string[]): boolean {
  return country !== undefined && words.some((word) => list.entriesOf(word).some(({ name }) => name === country))
}
