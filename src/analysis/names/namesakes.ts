// Two listed people with near names, and the title of the one before the name of the other: House Speaker Mike Johnston.
import type { NameList } from '../../lexicon/names.ts'
import type { Knowledge, Mention } from '../mentions.ts'
import { listNote, type NameDoubt } from './doubt.ts'
import { type Near, nearListedForms } from './near-forms.ts'
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
    if (near.distance > 1 || bearers.includes(near.entry)) continue
    const word = wordOf(list, near)
    if (word === undefined) continue
    if (titleProof(knowledge, near.entry, role, year()) !== 'held') continue
    if (bearers.some((entry) => titleProof(knowledge, entry, role, year()) !== undefined)) return undefined
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

/** The word that is meant, as the list writes it: the family name, or the given name before it. */
function wordOf(list: NameList, { entry, index }: Near): string | undefined {
  const { family, familyFirst } = list.details(entry)
  if (index > 0) return family
  const given = entry.name.slice(0, -family.length).trim()
  return familyFirst || given === '' || /\s/.test(given) || !entry.name.endsWith(family) ? undefined : given
}
