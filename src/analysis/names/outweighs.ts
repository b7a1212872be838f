// Which of two near spellings in a story is the wrong one, by their counts and by what is known about both words.
import { isShuffled, slipBetween } from '../../text/distance.ts'
import type { Knowledge } from '../mentions.ts'
import { isTransliteration } from './guards.ts'
import { consonants } from './letters.ts'
import { lookAlike } from './near-pairs.ts'
import { areOnePerson, isCalledBack, isIntroduced, speaks } from './one-person.ts'
import { isShouted, type PartStat, shareNeighbour } from './parts.ts'

/** How many times more often than the right form a known word must be rarer in general English. */
const rankRatio = 20

/** Whether the story's counts and what is known about both words say that the rare one is the wrong one. */
export function outweighs(knowledge: Knowledge, rare: PartStat, common: PartStat, text: string): boolean {
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
      if (
        rare.count === 1 &&
        slips &&
        common.count >= 2 &&
        isBare(common) &&
        // The Alma of a film is not Jessica Alba's family name.
        (!list.isGiven(common.key) || list.isFamily(common.key)) &&
        isIntroduction(knowledge, rare)
      )
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

export function isBare(stat: PartStat): boolean {
  return stat.places.every(({ mention }) => mention.parts.length === 1)
}

function isListedName({ list }: Pick<Knowledge, 'list'>, stat: PartStat): boolean {
  return stat.places.some(({ mention }) => mention.parts.length > 1 && list.accepts(mention.key))
}

/** Dictionary words that stand no higher than this in the list of frequent words are hardly ever written. */
const obscureRank = 50_000

export function isObscure(rank: number): boolean {
  return rank === 0 || rank >= obscureRank
}
