// Whether a name is a slip of somebody whom everybody knows and whom the story names in passing: a song by Leonard Cohan.
import { roleWords } from '../../lexicon/role-words.ts'
import type { Knowledge, Mention, NamePart } from '../mentions.ts'
import type { Near } from './near-forms.ts'
import type { PartStat } from './parts.ts'

/**
 * A song by Leonard Cohan, plays of Samuel Becket: one slip from somebody whom everybody knows by both names, once, by
 * nothing but the name, and too rare a name for a stranger's.
 */
export function isFamousAlone(
  { lexicon, list, table }: Knowledge,
  { entry, index, word, distance }: Near,
  parts: readonly NamePart[],
  {
    mention,
    stats,
    text
  }: { readonly mention: Mention; readonly stats: ReadonlyMap<string, PartStat>; readonly text: string }
): boolean {
  const [given, family] = parts
  if (given === undefined || family === undefined || parts.length > 2 || index !== 1 || distance > 1) return false
  if (entry.kind !== 'person' || mention.role !== undefined || mention.headline || mention.parts.length > 2)
    return false
  if ((stats.get(family.key)?.count ?? 1) > 1 || stats.has(word)) return false
  const rank = table.rank(family.key)
  const right = table.rank(word)
  if (right === 0 || (rank > 0 && (rank < right * rarerRatio || rank * table.rank(given.key) < strangersMax)))
    return false
  const { lasting } = lexicon.part(roleWords)
  const isLasting = list
    .details(entry)
    .roles.some(({ role, from }) => from === undefined && role.split(' ').some((one) => lasting.has(one)))
  return isLasting && !introduced.test(text.slice(mention.end, mention.end + introducedReach))
}

/** How much rarer the family name is than the one that is meant: Becket stands twice as far down the list as Beckett. */
const rarerRatio = 1.7
/** The places of both words in the list of frequent words, multiplied: below this several people are called so. */
const strangersMax = 80_000_000
/** Who is new to the reader is described, or speaks. */
const introduced =
  /^(?:,? (?:\(?\d|an? |who |whose |(?:of|from) [A-Z]|\((?!born)|said|says|told|added|and (?:his|her)\b)|,? (?:aged|chair|president|director|manager|owner|head)\b|, [a-z]+ing? )/
const introducedReach = 24
