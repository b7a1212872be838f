// Who and what a story names: every mention put to its person, place or body.

import type { KnownName, NameList } from '../lexicon/names.ts'
import type { NameKind } from '../lexicon/pack.ts'
import { nameKey } from '../lexicon/romanisation.ts'
import { lettered } from '../text/lettered.ts'
import { type Knowledge, knowledgeOf, type Mention, mentions } from './mentions.ts'
import { type NameDoubt, nameDoubts } from './name-doubts.ts'
import { isName } from './names/is-name.ts'
import { joinedNames } from './names/joined.ts'
import { isShouted } from './names/parts.ts'
import { bearerOf, calledBy, isFamilyAlone, lastWords, shortForms, tailOf } from './names/reference.ts'
import { endsInKin } from './names/told-apart.ts'
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

interface Draft {
  readonly name: string
  readonly entry: KnownName | undefined
  person: boolean
  readonly mentions: Mention[]
  /** Full forms among the mentions. */
  full: number
}

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
    if (mention.parts.length < 2 || isFamilyAlone(knowledge, mention) || isTail(mention, tails)) later.push(mention)
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
    owner.mentions.push(mention)
    // Ms Corr tells what Aisling Corr is.
    if (mention.role !== undefined && owner.entry === undefined) owner.person = true
  }
  const byGiven = new Map<string, Draft[]>()
  if (unowned.length > 0) {
    for (const draft of drafts.values()) if (draft.person && draft.full > 0) put(byGiven, givenOf(draft), draft)
  }
  for (const mention of unowned) {
    // Loveday, of whom Ms Penhallow tells that Loveday Penhallow is a person.
    const owner = mention.role === undefined ? ownerOf(knowledge, mention, byGiven.get(mention.key) ?? []) : undefined
    if (owner) owner.mentions.push(mention)
    else if (mention.text.includes(' ')) addFull(knowledge, mention, textOf(mention), drafts, byFamily)
    else addSingle(knowledge, mention, textOf(mention), drafts)
  }
  const distinct = [...new Set(drafts.values())]
  for (const draft of distinct) if (isThing(draft, text)) draft.person = false
  return finish(knowledge, distinct)
}

/** Whether a byline or a relation says that somebody follows: By Ifeoma Obi, his daughter, Sioned Rhys; and Owain ab Ifor. */
function isIntroduced({ start, parts, text: name }: Mention, text: string): boolean {
  if (parts.length > 4 || name.includes('&')) return false
  const before = text.slice(Math.max(0, start - introductionReach), start)
  return byline.test(before) || endsInKin(before) || parts.some(({ text: word }) => word === 'ab' || word === 'ap')
}

/** Behind a title the last two words of a longer name: Mr Tegid Ellis is Rhodri Tegid Ellis. */
function isTail({ key, role }: Mention, tails: ReadonlySet<string>): boolean {
  return role !== undefined && tails.has(key)
}

/** Ruaridh Orde, 17; Sietske Orde, who sings; Kwabena Orde, the chairwoman: only of a person that is said. */
function isDescribed({ beside }: Knowledge, { end, parts, text: name }: Mention, text: string): boolean {
  // Of most names no comma and no bracket follows.
  const next = text.charCodeAt(end)
  if ((next !== 44 && next !== 32) || parts.length < 2 || parts.length > 4 || name.includes('&')) return false
  if (parts.some(({ key, initial }) => !initial && (beside.bodies.has(key) || beside.places.has(key)))) return false
  const after = text.slice(end, end + descriptionReach)
  if (aged.test(after)) return true
  const office = ofOffice.exec(after)?.[1]
  // A firm is the leader in its field as well.
  return office !== undefined && office !== 'leader' && (beside.heads.has(office) || beside.honorifics.has(office))
}

const descriptionReach = 40
const aged = /^(?:, (?:aged )?[1-9]\d(?:,|\.\s)| \([1-9]\d\)|, (?:who|whose) )/
const ofOffice = /^, (?:an?|the) (?:former |new )?([a-z-]+)\b/
const introductionReach = 24
const byline = /(?:^|\n)By $/

function givenOf({ mentions }: Draft): string {
  return mentions.find(({ parts }) => parts.length > 1)?.parts[0]?.key ?? ''
}

/** Whether a title can be that person's: Mr Orde is not Karen Orde. */
function fitsTitle(knowledge: Knowledge, draft: Draft, { role }: Mention): boolean {
  const called = calledBy(role)
  if (called === undefined) return true
  const bearer = draft.mentions.map((mention) => calledBy(mention.role)).find((one) => one !== undefined)
  const known = bearer ?? bearerOf(knowledge, givenOf(draft)) ?? called
  return known === called
}

/** The Mary Trelawney: a ship, a pub. Nobody has both an article and a name. */
function isThing({ entry, person, mentions }: Draft, text: string): boolean {
  if (!person || entry !== undefined || mentions.some(({ role }) => role !== undefined)) return false
  const full = mentions.filter(({ parts }) => parts.length > 1)
  const withArticle = full.filter(({ start }) => /\b[Tt]he $/.test(text.slice(Math.max(0, start - 4), start)))
  return withArticle.length > 0 && withArticle.length * 2 > full.length
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
    known.mentions.push(mention)
    known.full += 1
    return known
  }
  const person = entry === undefined ? isPerson(knowledge, mention) : entry.kind === 'person'
  const draft: Draft = { name: entry?.name ?? text, entry, person, mentions: [mention], full: 1 }
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

function put(drafts: Map<string, Draft[]>, word: string, draft: Draft): void {
  const list = drafts.get(word)
  if (list === undefined) drafts.set(word, [draft])
  else if (!list.includes(draft)) list.push(draft)
}

/** Whether a word alone can stand for somebody whom nothing has called a person yet: Ms Corr, Gudjohnsen; not Texas. */
function mayBeCalled({ list, table }: Knowledge, { key, role }: Mention): boolean {
  return role !== undefined || !(table.has(key) || list.accepts(key))
}

/** Without initials and suffixes: Donald J Trump Jr is donald trump. */
function plainKey({ list, beside }: Knowledge, key: string): string {
  if (list.accepts(key)) return key
  const plain = key.split(' ').filter((word, index) => word.length > 1 && (index === 0 || !beside.suffixes.has(word)))
  return plain.length > 1 ? plain.join(' ') : key
}

function entryOf({ list }: Knowledge, key: string, mention: Mention): KnownName | undefined {
  const entries = list.entriesOf(key).filter((entry) => isCased(list, entry, mention))
  return mention.role === undefined ? entries[0] : (entries.find(({ kind }) => kind === 'person') ?? entries[0])
}

/** HARRISBURG, Pa.: two letters of a body are capitals, and Pa is not the Palestinian Authority; but Ice can be a body. */
function isCased(list: NameList, entry: KnownName, { text, key }: Mention): boolean {
  if (key.length > 2 || isShouted(text) || entry.kind !== 'organisation') return true
  const forms = list.details(entry).forms.filter((form) => nameKey(form) === key)
  return forms.length === 0 || !forms.every(isShouted)
}

function isPerson({ list, table, beside }: Knowledge, mention: Mention): boolean {
  if (mention.text.includes(' & ')) return false
  if (mention.role !== undefined) return true
  if (mention.parts.some(({ key }) => beside.bodies.has(key) || beside.places.has(key) || /\d/.test(key))) return false
  const first = mention.parts[0]
  return (
    first !== undefined &&
    (first.initial || list.isGiven(first.key) || (table.isName(first.key) && !list.accepts(first.key)))
  )
}

/** Of the people with that name, the one meant: named in full most recently, most often, and still in office. */
function ownerOf({ list }: Knowledge, mention: Mention, candidates: readonly Draft[]): Draft | undefined {
  let best: Draft | undefined
  let most = -1
  for (const draft of candidates) {
    const family = draft.entry === undefined ? undefined : nameKey(list.details(draft.entry).family)
    const before = draft.mentions.filter(({ start }) => start < mention.start)
    const last = before[before.length - 1]
    const near = last === undefined ? 0 : 1 / (1 + (mention.start - last.start) / 2000)
    const office =
      draft.entry !== undefined &&
      list.details(draft.entry).roles.some(({ from, to }) => from !== undefined && to === undefined)
    const score = draft.full + near + (office ? 1 : 0) + (family === mention.key ? 1 : 0)
    if (score > most) {
      best = draft
      most = score
    }
  }
  return best
}

function addSingle(knowledge: Knowledge, mention: Mention, text: string, drafts: Map<string, Draft>): void {
  const entry = knowledge.list.entriesOf(nameKey(text)).find((one) => isCased(knowledge.list, one, mention))
  const id = entry === undefined ? nameKey(text) : `#${entry.id}`
  const known = drafts.get(id)
  if (known) known.mentions.push(mention)
  else
    drafts.set(id, {
      name: entry?.name ?? text,
      entry,
      person: mention.role !== undefined,
      mentions: [mention],
      full: 0
    })
}

function finish(knowledge: Knowledge, drafts: readonly Draft[]): Cluster[] {
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
        role: ordered.find(({ role }) => role !== undefined)?.role,
        entry: draft.entry,
        forms: [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count),
        mentions: ordered
      }
    })
}

/** NATO. */
const shortBody = lettered(String.raw`^\p{Lu}{2,6}$`)

function kindOf({ beside }: Knowledge, found: readonly Mention[]): NameKind {
  const last = found[0]?.parts[found[0].parts.length - 1]
  if (last && beside.places.has(last.key)) return 'place'
  if (found.some(({ text }) => text.includes(' & '))) return 'organisation'
  if (found.some(({ parts, text }) => parts.some(({ key }) => beside.bodies.has(key)) || shortBody(text).test(text)))
    return 'organisation'
  return 'other'
}
