// Whose name a short form is.
import { nameKey } from '../../lexicon/romanisation.ts'
import type { Knowledge, Mention } from '../mentions.ts'
import type { Draft, OnlyDrafts } from './drafts.ts'
import { bearerOf, calledBy } from './reference.ts'

/** Of the people with that name, the one meant: named in full most recently, most often, and still in office. */
export function ownerOf({ list }: Knowledge, mention: Mention, candidates: readonly Draft[]): Draft | undefined {
  let best: Draft | undefined
  let most = -1
  for (const draft of candidates) {
    const family = draft.entry === undefined ? undefined : nameKey(list.details(draft.entry).family)
    const last = lastBefore(draft.mentions, mention.start)
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

/** The last one of a row of mentions, those by other than the full name behind the others, that begins before an offset. */
function lastBefore(mentions: readonly Mention[], offset: number): Mention | undefined {
  for (let at = mentions.length - 1; at >= 0; at -= 1) {
    const mention = mentions[at]
    if (mention !== undefined && mention.start < offset) return mention
  }
  return undefined
}

/** Whether a title can be that person's: Mr Orde is not Karen Orde. */
export function fitsTitle(knowledge: Knowledge, draft: Draft, { role }: Mention): boolean {
  const called = calledBy(role)
  if (called === undefined) return true
  const known = draft.called ?? bearerOf(knowledge, draft.given ?? '') ?? called
  return known === called
}

/** Whether a word alone can stand for somebody whom nothing has called a person yet: Ms Corr, Gudjohnsen; not Texas. */
export function mayBeCalled({ list, table }: Knowledge, { key, role }: Mention): boolean {
  return role !== undefined || !(table.has(key) || list.accepts(key))
}

/** The Makos, of the Mundaring Bay Makos: the last word of one longer name alone, in the plural. */
export function teamOf({ list }: Knowledge, { key, parts, role }: Mention, byLast: OnlyDrafts): Draft | undefined {
  if (parts.length > 1 || role !== undefined || !key.endsWith('s') || list.accepts(key)) return undefined
  return byLast.get(key) ?? undefined
}

/** Oakhaven, of the Oakhaven Group; Đặng, of Đặng Thị Hạnh: the first word of one longer name that no list has. */
export function firmOf(
  { list, table }: Knowledge,
  { key, parts, role }: Mention,
  byFirst: OnlyDrafts
): Draft | undefined {
  if (parts.length > 1 || role !== undefined || table.has(key) || list.isPart(key)) return undefined
  const firm = byFirst.get(key)
  return firm?.entry === undefined ? (firm ?? undefined) : undefined
}
