// Who and what a story names: every mention put to its person, place or body.

import type { KnownName } from '../lexicon/names.ts'
import type { NameKind } from '../lexicon/pack.ts'
import { nameKey } from '../lexicon/romanisation.ts'
import { lettered } from '../text/lettered.ts'
import { type Knowledge, knowledgeOf, type Mention, mentions } from './mentions.ts'
import { type NameDoubt, nameDoubts } from './name-doubts.ts'
import { add, type Draft, newDraft, type OnlyDrafts, put, putOnly } from './names/drafts.ts'
import { isCased, isName } from './names/is-name.ts'
import { joinedNames } from './names/joined.ts'
import { firmOf, fitsTitle, mayBeCalled, ownerOf, teamOf } from './names/owners.ts'
import { isShouted } from './names/parts.ts'
import { actsAsPerson, isDescribed, isIntroduced, isPerson, isThing } from './names/person-signs.ts'
import { isFamilyAlone, lastWords, opensFamily, roleOf, shortForms, tailOf } from './names/reference.ts'
import { definePass } from './story.ts'

/** One person, place or body and all its mentions in a story. */
export interface Cluster {
  /** Its name with hyphens, apart from others of the story: `sergei-lavrov`. */
  readonly id: string
  /** The list's form, else the fullest form in the copy. */
  readonly name: string
  readonly kind: NameKind
  /** The first title given to it, as written. */
  readonly role: string | undefined
  readonly entry: KnownName | undefined
  /** Each form with its count, the most frequent first. */
  readonly forms: readonly { readonly text: string; readonly count: number }[]
  readonly mentions: readonly Mention[]
}

/** The clusters of a story, in the order of their first mention. */
export const clusters = definePass('clusters', (story): readonly Cluster[] =>
  gather(
    knowledgeOf(story),
    joinedNames(knowledgeOf(story), story.get(mentions), story.text),
    story.get(nameDoubts),
    story.text
  )
)

function gather(knowledge: Knowledge, all: readonly Mention[], doubts: readonly NameDoubt[], text: string): Cluster[] {
  const right = new Map<number, string>()
  // Of two spellings of one person the other is in the same row.
  for (const { mention, expected } of doubts) if (expected[0]) right.set(mention.start, expected[0])
  const strong = new Set(all.filter(({ weak }) => !weak).map(({ key }) => key))
  const inFull = new Set(all.flatMap(({ parts }) => (parts.length > 1 ? parts.map(({ key }) => key) : [])))
  const names = all.filter(
    (mention) =>
      isName(knowledge, mention, strong, inFull) &&
      !knowledge.beside.calendar.has(nameKey(right.get(mention.start) ?? ''))
  )

  const tails = new Set(names.flatMap(({ key }) => tailOf(key) ?? []))
  const drafts = new Map<string, Draft>()
  const byFamily = new Map<string, Draft[]>()
  const later: Mention[] = []
  for (const named of names) {
    const mention = partyOf(knowledge, named) ?? named
    if (mention.parts.length < 2 || isFamilyAlone(knowledge, mention) || isTail(knowledge, mention, tails))
      later.push(mention)
    else {
      const draft = addFull(knowledge, mention, right.get(mention.start) ?? mention.text, drafts, byFamily)
      if (draft.entry === undefined && (isIntroduced(mention, text) || isDescribed(knowledge, mention, text)))
        draft.person = true
    }
  }
  const textOf = (mention: Mention): string => right.get(mention.start) ?? mention.text
  const unowned: Mention[] = []
  for (const mention of later) {
    // UN is not Kim Jong Un's last word, nor Who the health body.
    const candidates =
      mention.text.length < 4 && isShouted(mention.text)
        ? []
        : (byFamily.get(nameKey(textOf(mention))) ?? []).filter(
            (draft) => (draft.person || mayBeCalled(knowledge, mention)) && fitsTitle(knowledge, draft, mention)
          )
    const owner = ownerOf(knowledge, mention, candidates)
    if (owner === undefined) {
      unowned.push(mention)
      continue
    }
    add(owner, mention)
    // Ms Corr tells what Aisling Corr is.
    if (mention.role !== undefined && owner.entry === undefined) owner.person = true
  }
  const byGiven = new Map<string, Draft[]>()
  const byFirst: OnlyDrafts = new Map()
  const byLast: OnlyDrafts = new Map()
  if (unowned.length > 0) {
    for (const [key, draft] of drafts) {
      if (draft.full === 0) continue
      if (draft.person) put(byGiven, draft.given ?? '', draft)
      else if (key.includes(' ')) putOnly(byLast, key.slice(key.lastIndexOf(' ') + 1), draft)
      if (key.includes(' ')) putOnly(byFirst, key.slice(0, key.indexOf(' ')), draft)
    }
  }
  for (const mention of unowned) {
    // Loveday, of whom Ms Penhallow tells that Loveday Penhallow is a person.
    const owner = mention.role === undefined ? ownerOf(knowledge, mention, byGiven.get(mention.key) ?? []) : undefined
    const team = owner ?? teamOf(knowledge, mention, byLast) ?? firmOf(knowledge, mention, byFirst)
    if (team) add(team, mention)
    else if (mention.text.includes(' ')) addFull(knowledge, mention, textOf(mention), drafts, byFamily)
    else addSingle(knowledge, mention, textOf(mention), drafts)
  }
  mergeFirms(drafts)
  const distinct = [...new Set(drafts.values())]
  for (const draft of distinct) {
    if (draft.entry !== undefined) continue
    if (draft.person) draft.person = !isThing(draft.mentions, text)
    else draft.person = draft.full > 0 && actsAsPerson(knowledge, draft.mentions, text)
  }
  return finish(knowledge, distinct, text)
}

/** Marigold Pharma is Marigold Pharma Ltd, and nobody's name. */
function mergeFirms(drafts: Map<string, Draft>): void {
  for (const [key, firm] of drafts) {
    const cut = key.lastIndexOf(' ')
    if (cut < 0 || firm.entry !== undefined || !legalForms.has(key.slice(cut + 1))) continue
    const short = drafts.get(key.slice(0, cut))
    if (short === undefined || short.entry !== undefined || short.mentions.some(({ role }) => role !== undefined))
      continue
    for (const mention of short.mentions) add(firm, mention)
    drafts.delete(key.slice(0, cut))
  }
}

const legalForms = new Set(['corp', 'inc', 'limited', 'llc', 'llp', 'ltd', 'plc', 'pvt'])

/** The last two words of a longer name, behind a title or with a particle: Mr Tegid Ellis, of Rhodri Tegid Ellis; Al Hashimi. */
function isTail(knowledge: Knowledge, { key, role }: Mention, tails: ReadonlySet<string>): boolean {
  return tails.has(key) && (role !== undefined || opensFamily(knowledge, key.slice(0, key.indexOf(' '))))
}

/** Of House Democrats and former Republicans the party, as it stands by itself. */
function partyOf({ list, table, beside }: Knowledge, mention: Mention): Mention | undefined {
  const { key, parts, start, text } = mention
  const last = parts[parts.length - 1]
  if (last === undefined || parts.length < 2 || !/[a-z]{4}s$/.test(last.text) || list.accepts(key)) return undefined
  const [entry] = list.entriesOf(last.key)
  if (entry?.kind !== 'organisation' || nameKey(entry.name) === last.key) return undefined
  const describes = (word: string): boolean =>
    beside.offices.has(word) ||
    beside.bodies.has(word) ||
    table.has(word) ||
    list.entriesOf(word).some(({ kind }) => kind === 'place')
  if (!parts.slice(0, -1).every((part) => describes(part.key))) return undefined
  return {
    ...mention,
    start: start + last.start,
    text: text.slice(last.start),
    key: last.key,
    parts: [last],
    role: undefined
  }
}

/** A nickname inside a name. */
const nicknamed = /["“‘']([^"“”‘’']+)["”’'] /

function addFull(
  knowledge: Knowledge,
  mention: Mention,
  text: string,
  drafts: Map<string, Draft>,
  byFamily: Map<string, Draft[]>
): Draft {
  const key = plainKey(knowledge, nicknamed.test(text) ? mention.key : nameKey(text))
  const entry = entryOf(knowledge, key, mention)
  const id = entry === undefined ? key : `#${entry.id}`
  const known = drafts.get(id)
  if (known) {
    add(known, mention)
    known.full += 1
    return known
  }
  const person = entry === undefined ? isPerson(knowledge, mention) : entry.kind === 'person'
  const draft = newDraft(entry?.name ?? text, entry, person, mention, 1)
  drafts.set(id, draft)
  const full = { entry, name: draft.name, key }
  const words = person ? shortForms(knowledge, full) : entry === undefined ? lastWords(knowledge, mention, text) : []
  for (const word of words) put(byFamily, word, draft)
  // Of William “Bill” Tregenza both names are his.
  const nickname = nicknamed.exec(text)?.[1]
  if (nickname === undefined || entry !== undefined) return draft
  const first = nameKey(nickname)
  drafts.set(`${first} ${key.slice(key.lastIndexOf(' ') + 1)}`, draft)
  put(byFamily, first, draft)
  return draft
}

/** Without initials and suffixes: Donald J Trump Jr is donald trump. */
function plainKey({ list, beside }: Knowledge, key: string): string {
  if (list.accepts(key)) return key
  const plain = key.split(' ').filter((word, index) => word.length > 1 && (index === 0 || !beside.suffixes.has(word)))
  return plain.length > 1 ? plain.join(' ') : key
}

function entryOf({ list }: Knowledge, key: string, mention: Mention): KnownName | undefined {
  const entries = list.entriesOf(key).filter((entry) => isCased(list, entry, mention))
  const [first] = entries
  if (entries.length < 2) return first
  if (mention.role !== undefined) return entries.find(({ kind }) => kind === 'person') ?? first
  // America is a country, and not the club of Mexico.
  return entries.find((entry) => entry.kind === 'place' && list.details(entry).type === 'country') ?? first
}

function addSingle(knowledge: Knowledge, mention: Mention, text: string, drafts: Map<string, Draft>): void {
  const entry = entryOf(knowledge, nameKey(text), mention)
  const id = entry === undefined ? nameKey(text) : `#${entry.id}`
  const known = drafts.get(id)
  if (known) add(known, mention)
  else drafts.set(id, newDraft(entry?.name ?? text, entry, mention.role !== undefined, mention, 0))
}

function finish(knowledge: Knowledge, drafts: readonly Draft[], text: string): Cluster[] {
  const used = new Map<string, number>()
  return drafts
    .map((draft) => ({ draft, first: Math.min(...draft.mentions.slice(0, 100).map(({ start }) => start)) }))
    .sort((a, b) => a.first - b.first)
    .map(({ draft }): Cluster => {
      const ordered = draft.mentions.sort((a, b) => a.start - b.start)
      const counts = new Map<string, number>()
      for (const { text } of ordered) counts.set(text, (counts.get(text) ?? 0) + 1)
      const slug = nameKey(draft.name).replaceAll(' ', '-') || 'name'
      const number = (used.get(slug) ?? 0) + 1
      used.set(slug, number)
      return {
        id: number === 1 ? slug : `${slug}-${number}`,
        name: draft.name,
        kind: draft.entry?.kind ?? (draft.person ? 'person' : kindOf(knowledge, ordered)),
        role: roleOf(knowledge, ordered, text),
        entry: draft.entry,
        forms: [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count),
        mentions: ordered
      }
    })
}

/** NATO. */
const shortBody = lettered(String.raw`^\p{Lu}{2,6}$`)

function kindOf({ beside }: Knowledge, found: readonly Mention[]): NameKind {
  // Chitwan, of Chitwan National Park
  const last = found
    .map(({ parts }) => parts)
    .sort((a, b) => b.length - a.length)[0]
    ?.at(-1)
  if (last && beside.places.has(last.key)) return 'place'
  if (found.some(({ text }) => text.includes(' & '))) return 'organisation'
  if (found.some(({ parts, text }) => parts.some(({ key }) => beside.bodies.has(key)) || shortBody(text).test(text)))
    return 'organisation'
  return 'other'
}
