// Who and what a story names: every mention put to its person, place or body.

import type { KnownName, NameList } from '../lexicon/names.ts'
import type { NameKind } from '../lexicon/pack.ts'
import { nameKey } from '../lexicon/romanisation.ts'
import { lettered } from '../text/lettered.ts'
import { type Knowledge, knowledgeOf, type Mention, mentions } from './mentions.ts'
import { type NameDoubt, nameDoubts } from './name-doubts.ts'
import { isName } from './names/is-name.ts'
import { isShouted } from './names/parts.ts'
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
  gather(knowledgeOf(story), inListedNames(knowledgeOf(story), story.get(mentions), story.text), story.get(nameDoubts))
)

/** What stands between the words of a body's name without being a name itself. */
const joint = /^ (?:(?:of|for|and|on)(?: the)?|&|in) $/

/** Mentions of which several together are one listed name: the Institute for Fiscal Studies. */
function inListedNames({ list }: Knowledge, all: readonly Mention[], text: string): readonly Mention[] {
  const joined: Mention[] = []
  for (let at = 0; at < all.length; at += 1) {
    const first = all[at]
    if (first === undefined) break
    let whole = first
    let last = at
    for (let next = at + 1; next < all.length && next <= at + joinsMax; next += 1) {
      const before = all[next - 1]
      const other = all[next]
      if (before === undefined || other === undefined || !joint.test(text.slice(before.end, other.start))) break
      const written = text.slice(first.start, other.end)
      const key = nameKey(written)
      if (!list.accepts(key)) continue
      whole = {
        ...first,
        end: other.end,
        text: written,
        key,
        parts: all.slice(at, next + 1).flatMap(({ parts }) => parts)
      }
      last = next
    }
    joined.push(whole)
    at = last
  }
  return joined
}

/** Names that are joined to one: Centers for Disease Control and Prevention. */
const joinsMax = 3

interface Draft {
  readonly name: string
  readonly entry: KnownName | undefined
  person: boolean
  readonly mentions: Mention[]
  /** Full forms among the mentions. */
  full: number
}

function gather(knowledge: Knowledge, all: readonly Mention[], doubts: readonly NameDoubt[]): Cluster[] {
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

  const drafts = new Map<string, Draft>()
  const byFamily = new Map<string, Draft[]>()
  const later: Mention[] = []
  for (const named of names) {
    const mention = partyOf(knowledge, named) ?? named
    if (mention.parts.length < 2 || isDoubleName(mention)) later.push(mention)
    else addFull(knowledge, mention, right.get(mention.start) ?? mention.text, drafts, byFamily)
  }
  for (const mention of later) {
    const text = right.get(mention.start) ?? mention.text
    // UN is not Kim Jong Un's last word, nor Who the health body.
    const owner =
      mention.text.length < 4 && isShouted(mention.text)
        ? undefined
        : ownerOf(
            knowledge,
            mention,
            (byFamily.get(nameKey(text)) ?? []).filter(({ person }) => person || mayBeCalled(knowledge, mention))
          )
    if (owner) {
      owner.mentions.push(mention)
      // Ms Corr tells what Aisling Corr is.
      if (mention.role !== undefined && owner.entry === undefined) owner.person = true
    } else addSingle(knowledge, mention, text, drafts)
  }
  return finish(knowledge, [...drafts.values()])
}

/** Ashdown-Pryce: two words of one family name. */
function isDoubleName({ text, parts }: Mention): boolean {
  return parts.length === 2 && !text.includes(' ')
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

function addFull(
  knowledge: Knowledge,
  mention: Mention,
  text: string,
  drafts: Map<string, Draft>,
  byFamily: Map<string, Draft[]>
): void {
  const key = plainKey(knowledge, nameKey(text))
  const entry = entryOf(knowledge, key, mention)
  const id = entry === undefined ? key : `#${entry.id}`
  const known = drafts.get(id)
  if (known) {
    known.mentions.push(mention)
    known.full += 1
    return
  }
  const person = entry === undefined ? isPerson(knowledge, mention) : entry.kind === 'person'
  const draft: Draft = { name: entry?.name ?? text, entry, person, mentions: [mention], full: 1 }
  drafts.set(id, draft)
  const words = person ? shortForms(knowledge, draft, key) : entry === undefined ? lastWord(knowledge, mention) : []
  for (const word of words) {
    const list = byFamily.get(word)
    if (list) list.push(draft)
    else byFamily.set(word, [draft])
  }
}

/** Of a name that can be a person's, the word that can be the family name: nobody knows Aisling. */
function lastWord({ beside }: Knowledge, { parts }: Mention): readonly string[] {
  const last = parts[parts.length - 1]
  if (last === undefined || parts.length > 3) return []
  return parts.some(({ key }) => beside.bodies.has(key) || beside.places.has(key) || beside.offices.has(key))
    ? []
    : [last.key]
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
  if (mention.role !== undefined) return true
  if (mention.parts.some(({ key }) => beside.bodies.has(key) || beside.places.has(key) || /\d/.test(key))) return false
  const first = mention.parts[0]
  return (
    first !== undefined &&
    (first.initial || list.isGiven(first.key) || (table.isName(first.key) && !list.accepts(first.key)))
  )
}

/** What a person is called at second reference: the family name, and the given name. */
function shortForms({ list, beside }: Knowledge, { entry, name }: Draft, key: string): Set<string> {
  const words = key.split(' ').filter((word) => !beside.suffixes.has(word))
  const details = entry === undefined ? undefined : list.details(entry)
  const forms = new Set([words[0] ?? key])
  if (details) forms.add(nameKey(details.family))
  // Kim Jong Un is never called Un.
  if (!details?.familyFirst) forms.add(words[words.length - 1] ?? key)
  // Bernadette Ashdown-Pryce is Cllr Ashdown-Pryce.
  const last = name.slice(name.lastIndexOf(' ') + 1)
  if (last.includes('-')) forms.add(nameKey(last))
  // Bashar al-Assad is Assad, Ursula von der Leyen is von der Leyen or Leyen.
  const particle = words.findIndex((word, index) => index > 0 && beside.particles.has(word))
  if (particle > 0) forms.add(words.slice(particle).join(' '))
  return forms
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
  if (found.some(({ parts, text }) => parts.some(({ key }) => beside.bodies.has(key)) || shortBody(text).test(text)))
    return 'organisation'
  return 'other'
}
