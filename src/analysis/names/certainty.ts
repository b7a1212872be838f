// Whether a name that is nearly a listed one is meant for it, and not a stranger's own.
import { areNamesakes, type KnownName, type ListedForm } from '../../lexicon/names.ts'
import { nameKey } from '../../lexicon/romanisation.ts'
import { isShuffled, slipBetween } from '../../text/distance.ts'
import type { Knowledge, Mention, NamePart } from '../mentions.ts'
import { type Company, isBesideCompanion, isInCompany, isPrivate } from './company.ts'
import { isDerived, isRomanised, isTraded, isVowelless } from './guards.ts'
import { isFamousAlone } from './in-passing.ts'
import { areKin, atlantic, isDoubling, isImpossible, isPinyin } from './letters.ts'
import type { Near } from './near-forms.ts'
import { isNamedBeside } from './one-person.ts'
import { isOtherGiven, isRare } from './other-givens.ts'
import type { PartStat } from './parts.ts'
import { isAnother } from './presented.ts'
import {
  appositionProof,
  isOfBody,
  isOfElsewhere,
  isOfWhere,
  leadsPlace,
  precedingProof,
  roleReach,
  titleProof
} from './roles.ts'
import { isOnScene } from './scenes.ts'
import type { Standing } from './standing.ts'

/** Every saint has towns: St. Lucie, a county of Florida, is not St Lucia. */
const saints = new Set(['saint', 'san', 'santa', 'sao', 'st'])

/** Of places of several words those that everybody knows in the same two. */
const statesOfLands = new Set(['province', 'state', 'territory'])
/** In shorter words a letter makes another one. */
const stateMin = 6

/** What the story says about names, beside the mention in question. */
export interface StoryNames {
  readonly mention: Mention
  readonly stats: ReadonlyMap<string, PartStat>
  readonly mentions: readonly Mention[]
  /** Keys of all mentions. */
  readonly keys: ReadonlySet<string>
  readonly text: string
  /** When the story takes place; read off the text when first asked. */
  readonly year: () => number
  /** Which listed people it names; counted when first asked. */
  readonly company: () => Company
}

/** Words above this place in the list of frequent words do not single a person out: Miller, Johnson, Kerry. */
const commonRank = 12_000

/** Whether a near name is the listed one and not a stranger's. */
export function isSure(
  knowledge: Knowledge,
  near: Near,
  parts: readonly NamePart[],
  { mention, mentions, stats, keys, text, year, company }: StoryNames,
  form: ListedForm
): boolean {
  const { list, table, beside } = knowledge
  const part = parts[near.index]
  if (part === undefined) return false
  // Davy and Davey are both short for David, and family names besides.
  if (near.index === 0 && beside.areNicknames(part.key, near.word)) return false
  if (areNamesakes(list, mention.key, nameKey(near.entry.name))) return false
  const impossible = isImpossible(part.text)
  const among = (): boolean =>
    near.index > 0 &&
    near.distance <= 1 &&
    near.entry.kind === 'person' &&
    (isInCompany(knowledge, near.entry, company()) ||
      isBesideCompanion(list, near.entry, text.slice(Math.max(0, mention.start - roleReach), mention.start))) &&
    !isPrivate(text.slice(mention.end, mention.end + privateReach))
  // Nathan Lyons among cricketers; but several other Michael Cohens are no Michael Cohen.
  if (part.key === `${near.word}s` && !near.word.endsWith('s')) return !keys.has(form.parts.join(' ')) && among()
  if (near.entry.kind !== 'person' && isDerived(part.key, near.word) && !isLostLetter(knowledge, near, parts))
    return false
  const standing = impossible ? 'strange' : (stats.get(part.key)?.standing ?? knowledge.standingOf(part.key))
  // Lincoln Centre: a house that writes centre, not a slip.
  if (standing === 'word' && atlantic(part.key) === atlantic(near.word)) return false
  const familyFirst = near.entry.kind === 'person' && list.details(near.entry).familyFirst
  if (isRomanised(knowledge, near.entry) && !isTraded(list, near.entry)) {
    // Kim Jung Un: with his other two words it is he, and his name is written one way.
    const isAllElse = familyFirst && shared(parts, near).length > 1
    if (!isAllElse && soundsRight(knowledge, near.entry, part.key, near.word, standing)) return false
    // Kalil and Calil: of a name from another alphabet either is right.
    if (/^[ck]/.test(part.key) && /^[ck]/.test(near.word) && part.key.charAt(0) !== near.word.charAt(0)) return false
  }
  if (near.entry.kind === 'place' && near.distance <= 1 && parts.length > 1 && !saints.has(parts[0]?.key ?? '')) {
    const { type } = list.details(near.entry)
    // New Zeeland: a province is called so, but no country. British Colombia: nor any other state.
    if (type === 'country' || (statesOfLands.has(type) && near.word.length >= stateMin)) return true
  }
  const title = titleProof(knowledge, near.entry, mention.role, year())
  // Xabi Alsono: the same letters, and nobody is called so.
  const shuffled = standing === 'strange' && isShuffled(part.key, near.word)
  const before = text.slice(Math.max(0, mention.start - roleReach), mention.start)
  const after = text.slice(mention.end, mention.end + roleReach)
  const proof =
    title ??
    appositionProof(knowledge, near.entry, after, year()) ??
    precedingProof(knowledge, near.entry, before, year())
  if (proof === undefined && isAnother(knowledge, near.entry, before, after)) return false
  // Rachel Reaves of Tulsa is a stranger, wherever the listed one holds office.
  if (proof === undefined && standing !== 'strange' && isOfElsewhere(knowledge, near.entry, after)) return false
  // Wang Yi and Wang Yu are both China's.
  const placed = near.index > 0 && !familyFirst && isOfWhere(knowledge, near.entry, before, after, year())
  if (placed && (near.distance <= 1 || standing === 'strange')) return true
  if (standing === 'strange' && near.index > 0 && isOfBody(knowledge, near.entry, before, keys, year())) return true
  const isWhole = keys.has(form.parts.join(' '))
  // Michael Jordan acts, and Michael Jordaan ran a bank: nobody is named in full twice in a sentence.
  if (isWhole && !impossible && standing !== 'strange' && isNamedBeside(form.parts.join(' '), mention, mentions))
    return false
  if (near.distance > 1 && near.word.length < 7 && !shuffled) {
    // Piyush Goel after Piyush Goyal: the given name is his alone.
    const known = isWhole && near.index > 0 && (stats.get(part.key)?.count ?? 1) < 3
    return proof === 'held' || (known && shared(parts, near).every(({ key }) => isDistinct(knowledge, key)))
  }
  const count = stats.get(part.key)?.count ?? 1
  const right = stats.get(near.word)?.count ?? 0
  // The right name stands beside it, and nobody is listed under this one; but Paul and Paula are two, Li Qing and Li Qiang too.
  if (isWhole && count < 3 && near.distance <= 1) {
    if (standing !== 'name') return true
    if (areKin(part.key, near.word)) return false
    if (count === 1 && parts.length === form.parts.length && !familyFirst) return true
  }
  // Roberto Fico sits in Rome, Robert Fico in Bratislava.
  if (proof === undefined && near.index === 0 && standing === 'name' && areKin(part.key, near.word)) return false
  if (proof === undefined && isOtherGiven(knowledge, near, part.key, shared(parts, near))) return false
  if (near.distance <= 1 && count < 3) {
    const beside = shared(parts, near)
    if (impossible && beside.length > 0) return true
    if (isSwapped(knowledge, part.key, near.word) && beside.some(({ key }) => !isCommon(knowledge, key))) return true
  }
  if (near.word.length < 4 && near.distance >= 1) {
    const others = shared(parts, near)
    // Aung San Su Kyi: three words of four are hers.
    if (others.length > 2) return count < 3
    // A slip in three letters tells where the rest is rare; but Ben, Bob and Lee have too many neighbours beside a common name.
    if (standing !== 'name' && (others.length > 1 || others.some(({ key }) => isDistinct(knowledge, key))))
      return count < 3
    return standing === 'strange' && count === 1 && others.some(({ key }) => !isCommon(knowledge, key))
  }
  // Emma Crey, then a bare Cray whom nothing else introduces, and a list has Emma Cray.
  if (right >= count && near.distance <= 1 && near.entry.kind === 'person' && isOnlyBare(stats.get(near.word)))
    return true
  const others = shared(parts, near)
  const distinct = others.length > 1 || others.some(({ key }) => isDistinct(knowledge, key))
  // A name that the story spells so three times, and never otherwise, is somebody else's, unless nobody at all is called so.
  if (
    count >= 3 &&
    (right === 0 || isOthers(stats.get(near.word), form)) &&
    !(standing === 'strange' && distinct && near.distance <= 1)
  )
    return false
  // Mitchell Stark among the cricketers of Australia.
  if (near.word.length >= companionMin && among()) return true
  if (isFamousAlone(knowledge, near, parts, { mention, stats, text })) return true
  if (isOnScene(knowledge, near, parts, { mention, stats, text })) return true
  // An office of the past is enough for one slip: Sen. Kay Hagen.
  if (proof === 'held' || (proof === 'past' && near.distance <= 1)) return true
  if (near.distance < 1) return distinct || standing === 'strange' || standing === 'ranked'
  if (familyFirst && others.length === 1 && near.word.length < 6) {
    // Xie Fegn: nobody is called so.
    return standing === 'strange' && near.distance <= 1 && isPinyin(near.word) && !isPinyin(part.key)
  }
  switch (standing) {
    case 'strange':
      // David Attenburgh: nobody is called so, and hardly anybody else nearly so.
      return near.distance <= 1 || distinct || (near.word.length >= longMin && isDistinct(knowledge, near.word))
    case 'ranked':
      return (
        distinct ||
        (near.distance <= 1 &&
          (table.rank(part.key) > rankedMin(part.key, near.word) || leadsPlace(knowledge, near.entry, keys, year())))
      )
    case 'name':
      // A given name so rare that beside a listed family name it is meant for the listed one.
      if (
        near.distance <= 1 &&
        !list.isPart(part.key) &&
        (table.rank(part.key) === 0 || table.rank(part.key) > 100_000)
      )
        return true
      // Mathew is rare in English, but given to too many: Mathew Rian is not Mathew Ryan.
      return (
        distinct && near.distance <= 1 && !(near.index > 0 && others.every(({ key }) => isGivenOnly(knowledge, key)))
      )
    case 'word':
      return distinct && near.distance <= 1
    default:
      return standing satisfies never
  }
}

/** Characters behind a name that tell whether it is a private person's. */
const privateReach = 8
/** In shorter family names one slip makes another one. */
const companionMin = 4

/** Kinds of bodies whose members are not called by their name in the singular, as a Laker and a Liberal Democrat are. */
const wholeBodies = new Set([
  'company',
  'bank',
  'charity',
  'university',
  'agency',
  'hospital and science',
  'product',
  'ship'
])

/** Goldman Sach, Cutty Sarke: a letter lost or found at the end, and no word made from the name. */
function isLostLetter({ list, table, beside }: Knowledge, near: Near, parts: readonly NamePart[]): boolean {
  const part = parts[near.index]
  if (part === undefined || !wholeBodies.has(list.details(near.entry).type)) return false
  const others = shared(parts, near)
  if (part.standing === 'word' || others.every(({ key }) => beside.bodies.has(key) || beside.places.has(key)))
    return false
  return others.length > 1 || others.some(({ key }) => table.rank(key) === 0 || table.rank(key) > lostRank)
}

/** Beside a more frequent word a near one can be another body's. */
const lostRank = 4000

/** How far down the list of frequent words a word is hardly anybody's; Moyse and Powel are nearer to a slip than others. */
function rankedMin(key: string, word: string): number {
  const lost = key.length < word.length && isDoubling(key, word)
  return lost || slipBetween(key, word) === 'transposition' ? 60_000 : 100_000
}

/** Two slips in a word of this length leave it nearer to this name than to any other. */
const longMin = 10

/** Whether a foreign name is only transliterated otherwise: Qassim for Qassem; but a doubled last letter is one too many. */
function soundsRight(knowledge: Knowledge, entry: KnownName, key: string, word: string, standing: Standing): boolean {
  const { list } = knowledge
  // Arena is a word, and nobody's transliteration of Aryna.
  if (standing === 'word') return false
  if (list.soundOf(key) === list.soundOf(word)) return standing === 'name' || !isDoubling(key, word)
  // Of Arabic the short vowels are written as they are heard: Beji and Baji.
  const front = isVowelless(knowledge, entry) ? /[aei]/g : /[ei]/g
  const vowels = (text: string): string =>
    text
      .replace(/^abd[aeou]l/, 'abdel')
      .replace(front, 'e')
      .replace(/[ou]/g, 'o')
  return standing !== 'strange' && vowels(key) === vowels(word)
}

/**
 * Whether a near name is another transliteration of a listed person's family name that no list and no dictionary has:
 * Bezalel Smotritch. It can be right, but the lists give the spellings that news prints.
 *
 * @param isHolder - whether the title before it is the listed person's
 */
export function isUnlistedSpelling(
  knowledge: Knowledge,
  near: Near,
  parts: readonly NamePart[],
  isHolder: boolean
): boolean {
  const part = parts[near.index]
  const { list } = knowledge
  // President Joseph Aun: the office tells who is meant.
  if (isHolder && part !== undefined && near.index > 0 && near.distance <= 1) return !list.accepts(part.key)
  return (
    part !== undefined &&
    near.entry.kind === 'person' &&
    near.index > 0 &&
    near.index === parts.length - 1 &&
    near.distance <= 1 &&
    (part.key.length >= spellingMin || (part.key.length >= besideRareMin && isRareBeside(knowledge, parts, near))) &&
    knowledge.standingOf(part.key) === 'strange' &&
    !list.details(near.entry).familyFirst &&
    isRomanised(knowledge, near.entry) &&
    soundsRight(knowledge, near.entry, part.key, near.word, 'strange') &&
    isDistinct(knowledge, near.word)
  )
}

/** In shorter names one letter tells two families apart. */
const spellingMin = 7
/** But not behind a given name that hardly anybody has: Jasprit Bumra. */
const besideRareMin = 5

function isRareBeside(knowledge: Knowledge, parts: readonly NamePart[], near: Near): boolean {
  return shared(parts, near).every(({ key }) => isRare(knowledge, key) && isDistinct(knowledge, key))
}

/** Two letters of a name swapped that make a much rarer one: Niel for Neil. */
function isSwapped({ table }: Knowledge, key: string, word: string): boolean {
  if (slipBetween(key, word) !== 'transposition') return false
  const rank = table.rank(word)
  return rank > 0 && (table.rank(key) === 0 || table.rank(key) > rank * swapRatio)
}

/** How much rarer: Niel stands 9 times further down the list of frequent words than Neil; Ina 3 times than Ian. */
const swapRatio = 8

/** Whether the story has the right word in other people's names alone: the Brown of Jalen Brown is not Jaylen Browne's. */
function isOthers(stat: PartStat | undefined, form: ListedForm): boolean {
  const full = stat?.places.filter(({ mention }) => mention.parts.length > 1) ?? []
  return full.length > 0 && full.every(({ mention }) => mention.parts[0]?.key !== form.full[0])
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

/** Whether dictionaries have it as a given name, and no listed person bears it as a family name. */
function isGivenOnly({ list, table }: Knowledge, key: string): boolean {
  return table.isName(key) && list.isGiven(key) && !list.isFamily(key)
}

/** Whether few people bear the word: it is rare in English, and one or two listed names have it. */
function isDistinct({ list, table }: Knowledge, key: string): boolean {
  const rank = table.rank(key)
  return (rank === 0 || rank > commonRank) && list.formCount(key) <= 4
}
