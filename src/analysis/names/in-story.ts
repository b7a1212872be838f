// Evidence of the story itself: one name spelled two ways, one of them rare and unknown.
import { nameKey } from '../../lexicon/romanisation.ts'
import { editDistance, isShuffled, slipBetween } from '../../text/distance.ts'
import { areLettersNear } from '../../text/letter-set.ts'
import { recall } from '../../text/memo.ts'
import type { Steps } from '../../text/steps.ts'
import type { Knowledge, Mention } from '../mentions.ts'
import { listNote, type NameDoubt, spelledNote } from './doubt.ts'
import { areTwo, isDerived, isTransliteration } from './guards.ts'
import { areOneGiven, consonants, isDoubling, isImpossible } from './letters.ts'
import { lookAlike } from './near-pairs.ts'
import {
  areOnePerson,
  areSideBySide,
  isCalledBack,
  isFamilyName,
  isIntroduced,
  isSameBreath,
  speaks
} from './one-person.ts'
import { hasCapitalInside, isShouted, type PartPlace, type PartStat, shareNeighbour, withPart } from './parts.ts'

/**
 * Names that the story spells another way more often.
 *
 * @param stats - the words of the story's names
 * @param near - for each word those spelled nearly like it
 * @param text - of the story
 * @returns doubts, one for each place of the rarer form
 */
export function* inStoryDoubts(
  knowledge: Knowledge,
  stats: ReadonlyMap<string, PartStat>,
  near: ReadonlyMap<PartStat, readonly PartStat[]>,
  text: string
): Steps<NameDoubt[]> {
  const doubts: NameDoubt[] = []
  let asked = 0
  for (const rare of stats.values()) {
    asked += 1
    if (asked % wordsWithoutRest === 0) yield
    const alike = near.get(rare)
    const beside = besides(stats, rare)
    // Most words have nothing near them.
    if ((alike === undefined && beside === undefined) || !isSuspect(knowledge, rare)) continue
    let best: PartStat | undefined
    for (const list of [alike, beside]) {
      for (const common of list ?? []) {
        if (common === rare || (best !== undefined && common.count <= best.count)) continue
        if (!isSlip(rare, common) || !outweighs(knowledge, rare, common, text) || areTwo(knowledge, rare, common))
          continue
        const apart = isSameBreath(knowledge, text, rare, common) || areSideBySide(text, rare, common)
        if (apart && !isSureSlip(rare, common)) continue
        best = common
      }
    }
    if (best !== undefined) for (const place of rare.places) doubts.push(doubtOf(knowledge, place, best, best.text))
    else {
      const family = familyOf(rare, near)
      if (family) for (const place of rare.places) doubts.push(doubtOf(knowledge, place, family, `${family.text}s`))
    }
  }
  return doubts
}

/** Words that are asked without a rest: in a story of megabytes some 10 ms. */
const wordsWithoutRest = 256

/** A plural needs this many letters: two slips are few among them. */
const pluralMin = 8

/** The family whose plural is misspelled: the Ollernshaws beside Keith Ollerenshaw. */
function familyOf(rare: PartStat, near: ReadonlyMap<PartStat, readonly PartStat[]>): PartStat | undefined {
  if (rare.standing !== 'strange' || rare.key.length < pluralMin || !rare.key.endsWith('s') || !isBare(rare))
    return undefined
  const singular = rare.key.slice(0, -1)
  return near.get(rare)?.find(
    (common) =>
      common.count >= 2 &&
      !common.key.endsWith('s') &&
      // North Dakotans are no misspelled Dakotas.
      !isDerived(singular, common.key) &&
      !isDerived(rare.key, common.key) &&
      slipBetween(singular, common.key) !== undefined &&
      common.places.some(({ mention, index }) => index > 0 && index === mention.parts.length - 1)
  )
}

/** Dictionary words that stand no higher than this in the list of frequent words are hardly ever written. */
const obscureRank = 50_000

function isObscure(rank: number): boolean {
  return rank === 0 || rank >= obscureRank
}

/** Glued words (KoreaTop) and short forms are another rule's, or nobody's. */
function isSuspect(knowledge: Knowledge, stat: PartStat): boolean {
  // Meas is an abbreviation that dictionaries have and nobody writes.
  if (
    stat.standing === 'word' &&
    (stat.count > 1 || !(isObscure(knowledge.table.rank(stat.key)) || isFamilyName(knowledge, stat)))
  )
    return false
  if (stat.key.length < 3 || stat.count > 12) return false
  if (isShouted(stat.text) && stat.text.length < 4) return false
  return !isGluedOrCoded(stat.text)
}

/** KoreaTop, G7: a capital inside, but for those of McQuarrie and of an I for an l; or a figure. */
const isGluedOrCoded = recall(
  (text) =>
    /[2-9]/.test(text) || hasCapitalInside(text.replace(/^(?:Mc|Mac|De|Di|Le|La|Fitz|O['’])/, '').replace(/I/g, 'i')),
  12
)

/** Words that stand beside the same neighbour, where two slips are few: Denis Mantrutov, Denis Manturov. */
function besides(stats: ReadonlyMap<string, PartStat>, rare: PartStat): readonly PartStat[] | undefined {
  if (rare.key.length < 6 || rare.standing !== 'strange') return undefined
  let found: PartStat[] | undefined
  for (let at = 0; at < rare.places.length && at < besidePlacesMax; at += 1) {
    const place = rare.places[at]
    if (place === undefined) break
    const { mention, index } = place
    for (let step = 0; step < mention.parts.length; step += 1) {
      const part = mention.parts[step]
      if (part === undefined || step === index || part.initial) continue
      for (const other of stats.get(part.key)?.places ?? []) {
        const key = other.mention.parts[other.index + index - step]?.key
        if (key === undefined || key.length < 7 || key === rare.key) continue
        const stat = stats.get(key)
        if (stat === undefined) continue
        if (found) found.push(stat)
        else found = [stat]
      }
    }
  }
  return found
}

/** Places of a word whose neighbours are looked at; the neighbours of others are the same, as a rule. */
const besidePlacesMax = 3

function isSlip(rare: PartStat, common: PartStat): boolean {
  if (lookAlike(rare, common)) return true
  const slips = common.key.length >= 7 ? 2 : 1
  if (!areLettersNear(rare.letters, common.letters, 2 * slips)) return false
  if (rare.standing === 'strange' && isShuffled(rare.key, common.key)) return true
  if (common.key.length < 4 || rare.key.charCodeAt(0) !== common.key.charCodeAt(0)) {
    const slip = slipBetween(rare.key, common.key)
    return (
      (slip === 'transposition' && common.key.length > 3) || (slip !== undefined && areOneGiven(rare.key, common.key))
    )
  }
  return editDistance(rare.key, common.key, slips) <= slips
}

/** Whether two letters of a word nobody knows changed places, or one stands twice, or nobody can be called so: Mke. */
function isSureSlip({ key, text, standing }: PartStat, { key: right }: PartStat): boolean {
  if (isImpossible(text)) return true
  return standing === 'strange' && (slipBetween(key, right) === 'transposition' || isDoubling(key, right))
}

/** How many times more often than the right form a known word must be rarer in general English. */
const rankRatio = 20

/** Whether the story's counts and what is known about both words say that the rare one is the wrong one. */
function outweighs(knowledge: Knowledge, rare: PartStat, common: PartStat, text: string): boolean {
  const { list, table } = knowledge
  // Noway's policy makers: what dictionaries have and nobody writes is a slip where a listed name is one slip away.
  const slipped = rare.standing === 'word' && isObscure(table.rank(rare.key)) && list.accepts(common.key)
  const standing = slipped ? 'strange' : rare.standing
  // ABCD and ABCDE are two bodies, NTAO is NATO with two letters swapped.
  if (isShouted(rare.text) && rare.key.length < 7) {
    if (!isShouted(common.text) || slipBetween(rare.key, common.key) !== 'transposition') return false
  }
  const slips =
    slipBetween(rare.key, common.key) !== undefined ||
    lookAlike(rare, common) ||
    (standing === 'strange' && isShuffled(rare.key, common.key))
  const shared = rare.places.some((place) => common.places.some((other) => shareNeighbour(place, other)))
  if (!slips && !shared) return isRespelled(knowledge, rare, common)
  if (isTransliteration(knowledge, rare, common)) return false
  if (rare.count >= common.count) {
    // A tie goes to the form that a list knows.
    if (rare.count !== common.count || rare.count !== 1) return false
    if (standing !== 'strange' && !(standing === 'ranked' && isFarRarer(knowledge, rare, common))) return false
    if (!slips || common.key.length < 4 || rare.key.length < 4) return false
    const known = common.standing
    if (known === 'ranked') return shared || isSecondReference(rare, common)
    return (known === 'name' || known === 'word') && (shared || common.key.length > 4 || list.accepts(common.key))
  }
  if (rare.count > 2 && common.count < rare.count * 4) return false
  // Dr Morven McAllister, Dr McAllister, then Dr MacAllister.
  if (slips && isCalledBack(knowledge, rare, common)) return true
  switch (standing) {
    case 'strange':
      return true
    case 'ranked': {
      const rank = table.rank(common.key)
      // Mark Rutte, Rutte, then “Rute told reporters”: who speaks has been introduced.
      if (
        isSecondReference(rare, common) &&
        rare.count === 1 &&
        rare.places.every((place) => speaks(text, place.mention))
      )
        return true
      return (
        shared ||
        (rank > 0 && table.rank(rare.key) >= rank * rankRatio) ||
        (isBare(rare) && (common.count >= 3 || (common.count >= 2 && isIntroduced(knowledge, common))))
      )
    }
    case 'name':
      // Col Dhale after Col Dahle, although a town is called so.
      if (slips && common.count >= 2 && isOnlyTown(knowledge, rare)) return true
      // Ann Cray, then Crey twice, whom nothing else introduces.
      if (rare.count === 1 && slips && common.count >= 2 && isBare(common) && isIntroduction(knowledge, rare))
        return true
      if (list.accepts(rare.key) && list.accepts(common.key)) return false
      return (
        (shared && common.count >= 2 * rare.count && !isListedName(knowledge, rare)) || isStray(knowledge, rare, common)
      )
    case 'word':
      return (
        common.count >= 2 &&
        ((slipBetween(rare.key, common.key) === 'transposition' && isSecondReference(rare, common)) ||
          (slips && areOnePerson(knowledge, rare, common)))
      )
    default:
      return standing satisfies never
  }
}

/** Doug Halvorsen, Halvorsen, then Halverson: other vowels in a bare word that nothing introduces. */
function isRespelled(knowledge: Knowledge, rare: PartStat, common: PartStat): boolean {
  const { list } = knowledge
  if (common.count >= 2 && isCalledBack(knowledge, rare, common)) return true
  return (
    rare.count === 1 &&
    common.count >= 2 &&
    rare.standing !== 'word' &&
    rare.key.length === common.key.length &&
    rare.key.length >= 7 &&
    consonants(rare.key) === consonants(common.key) &&
    !list.isPart(rare.key) &&
    isSecondReference(rare, common)
  )
}

/** Whether lists have the word as a place alone, and the copy gives it a title. */
function isOnlyTown({ list, table }: Knowledge, stat: PartStat): boolean {
  return (
    stat.count === 1 &&
    !table.isName(stat.key) &&
    list.entriesOf(stat.key).every(({ kind }) => kind === 'place') &&
    stat.places.every(({ mention }) => mention.role !== undefined && mention.parts.length === 1)
  )
}

/**
 * Whether a bare word, which the story never introduces in full, is a slip although somebody bears it:
 * Crey once beside Cray nine times.
 */
function isStray(knowledge: Knowledge, rare: PartStat, common: PartStat): boolean {
  const { list, table } = knowledge
  if (rare.count > 1 || !isBare(rare)) return false
  if (common.count >= 8) return !list.isGiven(rare.key) && !isAccepted(knowledge, rare.key)
  return common.count >= 2 && table.rank(rare.key) === 0 && !list.isPart(rare.key)
}

/** Whether the word stands once, as the family name of a full name that no list has. */
function isIntroduction({ list, table }: Knowledge, stat: PartStat): boolean {
  const [place] = stat.places
  if (place === undefined || place.index === 0 || place.index !== place.mention.parts.length - 1) return false
  const given = place.mention.parts[0]?.key ?? ''
  return !list.accepts(place.mention.key) && (list.isGiven(given) || table.isName(given))
}

/** Emma Wierzbowicz, then Wierzbowizc: a bare word after a full name. */
function isSecondReference(bare: PartStat, full: PartStat): boolean {
  return isBare(bare) && full.places.some(({ mention, index }) => index > 0 && index === mention.parts.length - 1)
}

/** Whether one word is among the frequent ones, and the other where the list of frequent words has its misspellings. */
function isFarRarer({ list, table }: Knowledge, rareStat: PartStat, commonStat: PartStat): boolean {
  const { key: rare } = rareStat
  const { key: common } = commonStat
  const rank = table.rank(common)
  // Andy Farrell, then Farell: he is listed, and a few people somewhere are called so.
  if (isSecondReference(rareStat, commonStat) && isListedName({ list }, commonStat) && table.rank(rare) > rank * 5)
    return rank > 0
  if (rank === 0 || rank > 10_000) return false
  // Two letters of a frequent word swapped, although somebody somewhere is called so.
  return table.rank(rare) > 100_000 || (slipBetween(rare, common) === 'transposition' && table.rank(rare) > rank * 15)
}

/** Whether a list has the word as a name of its own; a small town named like a slip of a leader's name does not count. */
function isAccepted({ list, table }: Knowledge, key: string): boolean {
  return list.accepts(key) && table.rank(key) > 0 && table.rank(key) < 30_000
}

function isBare(stat: PartStat): boolean {
  return stat.places.every(({ mention }) => mention.parts.length === 1)
}

function isListedName({ list }: Pick<Knowledge, 'list'>, stat: PartStat): boolean {
  return stat.places.some(({ mention }) => mention.parts.length > 1 && list.accepts(mention.key))
}

function doubtOf({ list }: Knowledge, { mention, index }: PartPlace, common: PartStat, word: string): NameDoubt {
  const part = mention.parts[index]?.text ?? ''
  // The form in capitals is the dateline's: ANKARA.
  const cased = isShouted(word) && !isShouted(part) ? word.charAt(0) + word.slice(1).toLowerCase() : word
  const expected = withPart(mention, index, cased)
  const key = nameKey(expected)
  const whole = common.places.filter((place) => place.mention.key === key)
  const note =
    whole.length > 0 && mention.parts.length > 1
      ? spelledNote(expected, whole.length)
      : spelledNote(common.text, common.count)
  const [entry] = list.entriesOf(key)
  const right: Mention | undefined = (whole[0] ?? common.places[0])?.mention
  return {
    kind: 'misspelled',
    mention,
    expected: [expected],
    note: entry === undefined ? note : `${note} ${listNote(list, entry)}`,
    related:
      right === undefined
        ? []
        : [{ at: { start: right.start, end: right.end }, message: `Spelled \`${right.text}\` here` }]
  }
}
