// A person, place or body while the mentions of a story are put to it.
import type { KnownName } from '../../lexicon/names.ts'
import type { Mention } from '../mentions.ts'
import { calledBy } from './reference.ts'

/** A name and its mentions: those by the full form first, in reading order, then the others. */
export interface Draft {
  readonly name: string
  readonly entry: KnownName | undefined
  person: boolean
  readonly mentions: Mention[]
  /** Full forms among the mentions. */
  full: number
  /** The first word of the first full form. */
  given: string | undefined
  /** What the first title that tells it says of whoever has the name. */
  called: 'woman' | 'man' | undefined
}

export function newDraft(
  name: string,
  entry: KnownName | undefined,
  person: boolean,
  mention: Mention,
  full: number
): Draft {
  const draft: Draft = { name, entry, person, mentions: [], full, given: undefined, called: undefined }
  add(draft, mention)
  return draft
}

export function add(draft: Draft, mention: Mention): void {
  draft.mentions.push(mention)
  if (mention.parts.length > 1) draft.given ??= mention.parts[0]?.key
  draft.called ??= calledBy(mention.role)
}

/** Who share a word of their names, as far as it is put to one of them: a list of voters has a thousand Kims and no Mr Kim. */
const sharersMax = 100

export function put(drafts: Map<string, Draft[]>, word: string, draft: Draft): void {
  const list = drafts.get(word)
  if (list === undefined) drafts.set(word, [draft])
  // What a draft is found by is put in one go.
  else if (list[list.length - 1] !== draft && list.length < sharersMax) list.push(draft)
}

/** By a word of theirs the drafts that have it; null where several have. */
export type OnlyDrafts = Map<string, Draft | null>

export function putOnly(drafts: OnlyDrafts, word: string, draft: Draft): void {
  const known = drafts.get(word)
  drafts.set(word, known === undefined || known === draft ? draft : null)
}
