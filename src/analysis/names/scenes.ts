// Whether the sentence tells of what a listed person is known for: a thriller with Olivia Coleman, a Prix for Jensen Button.
import { nameKey } from '../../lexicon/romanisation.ts'
import type { Knowledge, Mention, NamePart } from '../mentions.ts'
import type { Near } from './near-forms.ts'
import type { PartStat } from './parts.ts'

/**
 * One slip from somebody whom the list has in a trade of which the sentence speaks, once, not introduced, and by names
 * that not everybody has: two in one trade with so near a name are hardly ever met.
 */
export function isOnScene(
  knowledge: Knowledge,
  near: Near,
  parts: readonly NamePart[],
  {
    mention,
    stats,
    text
  }: { readonly mention: Mention; readonly stats: ReadonlyMap<string, PartStat>; readonly text: string }
): boolean {
  const { list, table } = knowledge
  const { entry, index, word, distance } = near
  const part = parts[index]
  const other = parts[1 - index]
  if (entry.kind !== 'person' || part === undefined || other === undefined || parts.length > 2) return false
  if (mention.headline || mention.parts.length > 2 || list.details(entry).familyFirst) return false
  if ((stats.get(part.key)?.count ?? 1) > 1 || stats.has(word)) return false
  if (distance > 1 && part.standing !== 'strange') return false
  const rank = table.rank(part.key)
  if (rank > 0 && rank * (table.rank(other.key) || rareRank) < strangersMax) return false
  if (introduced.test(text.slice(mention.end, mention.end + introducedReach))) return false
  const around = wordsAround(text, mention)
  return list.details(entry).roles.some(({ role, from }) => {
    if (from !== undefined) return false
    const scene = knowledge.beside.sceneOf(role)
    return scene !== undefined && around.some((one) => scene.has(one))
  })
}

/** The places of both words in the list of frequent words, multiplied: below this several people of one trade are called so. */
const strangersMax = 40_000_000
/** A word that the list of frequent words has not. */
const rareRank = 250_000

/** Who is new to the reader has an age, or is described as one of many. */
const introduced = /^(?:,? \(?\d{1,3}\b|, (?:an? |who |whose |of |from )| (?:of|from) [A-Z])/
const introducedReach = 10

/** The words of the sentence within this many letters on either side; of longer sentences the rest tells of others. */
const reach = 80

function wordsAround(text: string, { start, end, role }: Mention): readonly string[] {
  const before =
    text
      .slice(Math.max(0, start - reach), start)
      .split(sentenceEnd)
      .at(-1) ?? ''
  const after = text.slice(end, end + reach).split(sentenceEnd)[0] ?? ''
  return nameKey(`${role ?? ''} ${before} ${after}`)
    .split(/[^a-z0-9-]+/)
    .filter((word) => word !== '')
}

const sentenceEnd = /[.!?][”"’')]*\s|\n/
