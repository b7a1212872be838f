// Whether two near spellings of a family name are one person's: by the given name before both, or by a courtesy title.
import { editDistance, slipBetween } from '../../text/distance.ts'
import type { Knowledge, Mention } from '../mentions.ts'
import { consonants } from './letters.ts'
import { isJoined, isShouted, type PartPlace, type PartStat, shareNeighbour } from './parts.ts'

/** Alasdair Menzie beside Alasdair Menzies: one given name before both, and neither a title nor a body. */
export function shareGiven(knowledge: Knowledge, a: PartStat, b: PartStat): boolean {
  return a.places.some((place) => {
    const given = givenBefore(knowledge, place)
    return given !== undefined && b.places.some((other) => givenBefore(knowledge, other) === given)
  })
}

/** The given name before a family name; `undefined` where the word is no family name. */
export function givenBefore({ list, beside }: Knowledge, { mention, index }: PartPlace): string | undefined {
  const { parts, headline } = mention
  const first = parts[0]
  if (first === undefined || index === 0 || headline || !isFollowedByLetters(parts, index)) return undefined
  // Of a strange word and of one that stands in a list as part of a name nobody knows that it is no given name: Morag.
  if (!list.isGiven(first.key) && (first.standing === 'word' || list.accepts(first.key))) return undefined
  return parts.some(({ key }) => beside.bodies.has(key) || beside.places.has(key)) ? undefined : first.key
}

/** Whether nothing but letters stand behind a word: Mícheál Fitzgibbon SC. */
function isFollowedByLetters(parts: Mention['parts'], index: number): boolean {
  for (let at = index + 1; at < parts.length; at += 1) {
    const text = parts[at]?.text ?? ''
    if (text.length > 2 || !isShouted(text)) return false
  }
  return true
}

/** Whether every place of a word is a family name behind a given one: in Alan Wood it is no common word. */
export function isFamilyName(knowledge: Knowledge, { places }: PartStat): boolean {
  return places.every((place) => givenBefore(knowledge, place) !== undefined)
}

/** Whether the word stands behind a given name somewhere. */
export function isIntroduced(knowledge: Knowledge, { places }: PartStat): boolean {
  return places.some((place) => givenBefore(knowledge, place) !== undefined)
}

/** Alan Wood beside Alan Woods, whom the story calls Woods as well: no garden and no street has a second reference. */
export function areOnePerson(knowledge: Knowledge, rare: PartStat, common: PartStat): boolean {
  const called = common.places.some(
    (place) => !place.mention.weak && (isJoined(place) || givenBefore(knowledge, place) === undefined)
  )
  return (called && shareGiven(knowledge, rare, common)) || shareTwo(rare, common)
}

/** Marco Pierre White, Marco Pierre Whyte: names of three words and more that differ in one. */
export function shareTwo(a: PartStat, b: PartStat): boolean {
  return a.places.some((place) => {
    const { parts, headline } = place.mention
    if (parts.length < 3 || headline) return false
    return b.places.some((other) => {
      if (other.index !== place.index || other.mention.parts.length !== parts.length || other.mention.headline)
        return false
      return parts.every((part, at) => at === place.index || part.key === other.mention.parts[at]?.key)
    })
  })
}

/**
 * Wang Xiaoyan and Wang Xiaoyang, in one breath, are two: nobody is named in full twice in a sentence. Behind a
 * semicolon a new one begins.
 */
export function isSameBreath({ beside }: Knowledge, text: string, a: PartStat, b: PartStat): boolean {
  return a.places.some((place) => {
    const { mention } = place
    if (mention.parts.length < 2 || mention.headline) return false
    return b.places.some((near) => {
      const other = near.mention
      if (other.headline || other.sentence !== mention.sentence || other.parts.length !== mention.parts.length)
        return false
      if (!shareNeighbour(place, near)) return false
      // A body can be named in full twice: the Electoral Collegeis.
      const isBody = [mention, other].some(({ parts }) =>
        parts.some(({ key }) => beside.bodies.has(key) || beside.places.has(key))
      )
      if (isBody) return false
      const between = mention.start < other.start ? [mention.end, other.start] : [other.end, mention.start]
      return !text.slice(between[0], between[1]).includes(';')
    })
  })
}

/** Whether the sentence of a name in full has another one as well. */
export function isNamedBeside(
  key: string,
  { sentence, headline, parts }: Mention,
  mentions: readonly Mention[]
): boolean {
  return !headline && parts.length > 1 && mentions.some((other) => other.sentence === sentence && other.key === key)
}

/** Metzler and Metzger, Haddesley or Haddersley, Raleigh wrote Ralegh: near names side by side are two, or told apart. */
export function areSideBySide(text: string, a: PartStat, b: PartStat): boolean {
  return a.places.some(({ mention }) =>
    b.places.some(({ mention: other }) => {
      if (other.block !== mention.block) return false
      const [first, second] = mention.start < other.start ? [mention, other] : [other, mention]
      if (second.start - first.end > joinedMax) return false
      return beside.test(text.slice(first.end, second.start))
    })
  )
}

/** “7, Mohamed Abdi (Fraser) 90; 8, Mohammed Abdi Warsame”: nobody stands twice in a list of results. */
export function areRanked(text: string, a: PartStat, b: PartStat): boolean {
  const isRanked = ({ mention }: PartPlace): boolean =>
    mention.parts.length > 1 && rank.test(text.slice(Math.max(0, mention.start - rankReach), mention.start))
  return a.places.every(isRanked) && b.places.every(isRanked)
}

const rank = /(?:^|[\s;(])\d{1,3}[.,:)=]? $/
const rankReach = 7

const beside =
  /^,? (?:(?:and|or|nor|not|&|versus|v|than|to|is|was|became|wrote|writes|signed) (?:[A-Z][a-z]{1,3}\.? )?)?$/
const joinedMax = 16

/** Mr and Mrs Row; Mr Bowens, the butcher: two together, and whom a comma describes, are new here. */
export function isIntroducedHere(text: string, { start, end }: Mention): boolean {
  return text.charAt(end) === ',' || coupled.test(text.slice(Math.max(0, start - coupledReach), start))
}

const coupled = /(?:and|&) [A-Z][a-z]+\.? $/
const coupledReach = 16

/** In shorter family names two slips make another one. */
const calledMin = 6
/** In long ones nobody knows another: Rosemary Thistlethwaite, then Cllr Thistlewaite. */
const calledLongMin = 10
/** And one slip in shorter ones. */
const calledOnceMin = 5

/**
 * Whether a bare word with a courtesy title, once, is the family name of somebody whom the story has introduced: Morag
 * Sinclair, then Ms Sinclare. A title calls somebody back, so two slips are few where nobody else can be meant.
 */
export function isCalledBack(knowledge: Knowledge, bare: PartStat, full: PartStat): boolean {
  const [place] = bare.places
  const once = slipBetween(bare.key, full.key) !== undefined
  const min = once ? calledOnceMin : calledMin
  if (place === undefined || bare.count !== 1 || bare.key.length < min || full.key.length < min) return false
  const long = bare.standing === 'strange' && bare.key.length >= calledLongMin
  // Mr Obama needs nobody to introduce him.
  if (!isCourteous(knowledge, place.mention) || knowledge.list.isPart(bare.key) || bare.standing === 'word')
    return false
  if (bare.key.charCodeAt(0) !== full.key.charCodeAt(0) || editDistance(bare.key, full.key, 2) > 2) return false
  // Ms Peterkin and Mr Harriman are nobody's Petersen and Harrison, but nobody is called Fitzgibons.
  const heard = consonants(bare.key)
  const meant = consonants(full.key)
  if (!once && !long && heard !== meant && (bare.standing !== 'strange' || slipBetween(heard, meant) === undefined))
    return false
  return full.places.some(
    (other) => other.mention.start < place.mention.start && givenBefore(knowledge, other) !== undefined
  )
}

/** Whether a mention is one word behind Mr, Ms, Dr and the like. */
export function isCourteous(knowledge: Knowledge, mention: Mention): boolean {
  return mention.parts.length === 1 && isTitled(knowledge, mention)
}

/** Whether a mention, however many words it has, stands behind such a title. */
export function isTitled({ beside }: Knowledge, { role }: Mention): boolean {
  return role !== undefined && isCourtesy(beside, role.toLowerCase().replace('.', ''))
}

function isCourtesy({ honorifics }: Knowledge['beside'], title: string): boolean {
  return honorifics.has(title) || title === 'cllr' || title === 'councillor'
}

/** Tiffany Abernethy, then “Abernathy said”: who speaks has been introduced. */
export function speaks(text: string, { start, end }: Mention): boolean {
  return (
    /^ (?:said|says|told|added|adds)\b/.test(text.slice(end, end + 8)) ||
    /\b(?:said|says) $/.test(text.slice(Math.max(0, start - 6), start))
  )
}
