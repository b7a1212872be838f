// Whether a name that is nearly a listed one is meant for it, and not a stranger's own.
import { areNamesakes, type KnownName, type ListedForm } from '../../lexicon/names.ts'
import { nameKey } from '../../lexicon/romanisation.ts'
import type { Knowledge, Mention, NamePart } from '../mentions.ts'
import { isDerived, isDoubling, isRomanised } from './guards.ts'
import type { PartStat } from './parts.ts'
import { appositionProof, roleReach, titleProof } from './roles.ts'
import { type Standing, standingOf } from './standing.ts'

/** A listed name that a mention is nearly. */
export interface Near {
  readonly entry: KnownName
  /** Index of the word that differs. */
  readonly index: number
  /** The listed word in its place. */
  readonly word: string
  readonly distance: number
}

/** What the story says about names, beside the mention in question. */
export interface StoryNames {
  readonly mention: Mention
  readonly stats: ReadonlyMap<string, PartStat>
  readonly mentions: readonly Mention[]
  /** Keys of all mentions. */
  readonly keys: ReadonlySet<string>
  readonly text: string
  /** When the story takes place. */
  readonly year: number
}

/** Words above this place in the list of frequent words do not single a person out: Miller, Johnson, Kerry. */
const commonRank = 12_000

/** Whether a near name is the listed one and not a stranger's. */
export function isSure(
  knowledge: Knowledge,
  near: Near,
  parts: readonly NamePart[],
  { mention, stats, keys, text, year }: StoryNames,
  form: ListedForm
): boolean {
  const { list, table, beside } = knowledge
  const part = parts[near.index]
  if (part === undefined) return false
  if (beside.areNicknames(part.key, near.word)) return false
  if (areNamesakes(list, mention.key, nameKey(near.entry.name))) return false
  if (part.key === `${near.word}s` || (near.entry.kind !== 'person' && isDerived(part.key, near.word))) return false
  const standing = stats.get(part.key)?.standing ?? standingOf(knowledge, part.key)
  // Lincoln Centre: a house that writes centre, not a slip.
  if (standing === 'word' && atlantic(part.key) === atlantic(near.word)) return false
  if (isRomanised(list, near.entry) && soundsRight(knowledge, part.key, near.word, standing)) return false
  const title = titleProof(knowledge, near.entry, mention.role, year)
  if (near.distance > 1 && near.word.length < 7) return title === 'held'
  const count = stats.get(part.key)?.count ?? 1
  const right = stats.get(near.word)?.count ?? 0
  // The right name stands beside it, and nobody is listed under this one.
  if (keys.has(form.parts.join(' ')) && count < 3 && near.distance <= 1 && standing !== 'name') return true
  if (near.word.length < 4 && near.distance >= 1) {
    const others = shared(parts, near)
    // A slip in three letters tells where the rest is rare; but Ben, Bob and Lee have too many neighbours beside a common name.
    if (standing !== 'name' && (others.length > 1 || others.some(({ key }) => isDistinct(knowledge, key))))
      return count < 3
    return standing === 'strange' && count === 1 && others.some(({ key }) => !isCommon(knowledge, key))
  }
  // Emma Crey, then a bare Cray whom nothing else introduces, and a list has Emma Cray.
  if (right >= count && near.distance <= 1 && near.entry.kind === 'person' && isOnlyBare(stats.get(near.word)))
    return true
  // A name that the story spells so three times, and never otherwise, is somebody else's.
  if (count >= 3 && right === 0) return false
  const proof = title ?? appositionProof(knowledge, near.entry, text.slice(mention.end, mention.end + roleReach), year)
  // An office of the past is enough for one slip: Sen. Kay Hagen.
  if (proof === 'held' || (proof === 'past' && near.distance <= 1)) return true
  const others = shared(parts, near)
  const distinct = others.length > 1 || others.some(({ key }) => isDistinct(knowledge, key))
  if (near.distance < 1) return distinct || standing === 'strange' || standing === 'ranked'
  const familyFirst = near.entry.kind === 'person' && list.details(near.entry).familyFirst
  if (familyFirst && others.length === 1 && near.word.length < 6) return false
  switch (standing) {
    case 'strange':
      return near.distance <= 1 || distinct
    case 'ranked':
      return distinct || (near.distance <= 1 && table.rank(part.key) > 100_000)
    case 'name':
      // A given name so rare that beside a listed family name it is meant for the listed one.
      if (
        near.distance <= 1 &&
        !list.isPart(part.key) &&
        (table.rank(part.key) === 0 || table.rank(part.key) > 100_000)
      )
        return true
      return distinct && near.distance <= 1
    case 'word':
      return distinct && near.distance <= 1
    default:
      return standing satisfies never
  }
}

/** A word without what British and American spelling differ in. */
function atlantic(word: string): string {
  return word
    .replace(/re$/, 'er')
    .replace(/our/g, 'or')
    .replace(/is(?=[ae])/g, 'iz')
    .replace(/ce$/, 'se')
    .replace(/ll/g, 'l')
}

/** Whether a foreign name is only transliterated otherwise: Qassim for Qassem; but a doubled last letter is one too many. */
function soundsRight({ list }: Knowledge, key: string, word: string, standing: Standing): boolean {
  if (list.soundOf(key) === list.soundOf(word)) return standing === 'name' || !isDoubling(key, word)
  const vowels = (text: string): string =>
    text
      .replace(/[ei]/g, 'e')
      .replace(/[ou]/g, 'o')
      .replace(/^abd[aeo]l/, 'abdel')
  return standing !== 'strange' && vowels(key) === vowels(word)
}

/** Whether a word stands in the story, and nowhere beside another. */
function isOnlyBare(stat: PartStat | undefined): boolean {
  return stat !== undefined && stat.places.every(({ mention }) => mention.parts.length === 1)
}

function shared(parts: readonly NamePart[], near: Near): NamePart[] {
  return parts.filter((_, index) => index !== near.index)
}

/** Whether the word is an everyday one, or a family name of a thousand families: a slip of three letters beside it proves nothing. */
function isCommon({ table }: Knowledge, key: string): boolean {
  const rank = table.rank(key)
  return rank > 0 && rank < 3000
}

/** Whether few people bear the word: it is rare in English, and one or two listed names have it. */
function isDistinct({ list, table }: Knowledge, key: string): boolean {
  const rank = table.rank(key)
  return (rank === 0 || rank > commonRank) && list.formCount(key) <= 4
}
