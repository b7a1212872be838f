// Evidence of the story itself: one name spelled two ways, one of them rare and unknown.
import { nameKey } from '../../lexicon/romanisation.ts'
import { editDistance, isShuffled, slipBetween } from '../../text/distance.ts'
import { areLettersNear } from '../../text/letter-set.ts'
import { recall } from '../../text/memo.ts'
import type { Steps } from '../../text/steps.ts'
import type { Knowledge, Mention } from '../mentions.ts'
import { listNote, type NameDoubt, spelledNote } from './doubt.ts'
import { areTwo, isDerived } from './guards.ts'
import { areOneGiven, isDoubling, isImpossible, isOfOtherLanguage } from './letters.ts'
import { lookAlike } from './near-pairs.ts'
import { areSideBySide, isFamilyName, isSameBreath } from './one-person.ts'
import { isBare, isObscure, outweighs } from './outweighs.ts'
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
    // The two Anands are the plural of Anand, and nobody's Anandh.
    const one = rare.key.endsWith('s') ? stats.get(rare.key.slice(0, -1)) : undefined
    let best: PartStat | undefined
    for (const list of [alike, beside]) {
      for (const common of list ?? []) {
        if (common === rare || (best !== undefined && common.count <= best.count)) continue
        if ((one !== undefined && common !== one) || isForeign(rare, common)) continue
        if (!isSlip(rare, common) || !outweighs(knowledge, rare, common, text) || areTwo(knowledge, rare, common))
          continue
        if (areSideBySide(text, rare, common) && !isImpossible(rare.text)) continue
        if (isSameBreath(knowledge, text, rare, common) && !isSureSlip(rare, common)) continue
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

/** Pondichéry, as the French call it, beside Pondicherry; but beside the same given name an accent is a slip as well. */
function isForeign(rare: PartStat, common: PartStat): boolean {
  if (!isOfOtherLanguage(rare.text, common.text)) return false
  return !rare.places.some((place) => common.places.some((other) => shareNeighbour(place, other)))
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
