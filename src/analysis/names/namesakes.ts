// Two listed people with near names, and the title of the one before the name of the other: House Speaker Mike Johnston.
import type { Knowledge, Mention } from '../mentions.ts'
import { listNote, type NameDoubt } from './doubt.ts'
import { nearListedForms } from './near-forms.ts'
import { withPart } from './parts.ts'
import { titleProof } from './roles.ts'

/** A listed name behind an office that another listed person of nearly that name holds, and its bearer never held. */
export function namesakeDoubt(knowledge: Knowledge, mention: Mention, year: () => number): NameDoubt | undefined {
  const { list } = knowledge
  const { role, parts, key } = mention
  if (role === undefined || parts.length !== 2 || mention.headline) return undefined
  const bearers = list.entriesOf(key)
  if (bearers.some((entry) => entry.kind !== 'person' || list.details(entry).roles.length === 0)) return undefined
  for (const { near } of nearListedForms(knowledge, parts)) {
    if (near.distance > 1 || near.index === 0 || bearers.includes(near.entry)) continue
    if (titleProof(knowledge, near.entry, role, year()) !== 'held') continue
    if (bearers.some((entry) => titleProof(knowledge, entry, role, year()) !== undefined)) return undefined
    const word = list.details(near.entry).family
    return {
      kind: 'misspelled',
      mention,
      expected: [withPart(mention, near.index, word)],
      note: listNote(list, near.entry),
      related: []
    }
  }
  return undefined
}
