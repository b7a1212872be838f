// A family name that stands once, nearly as somebody's whom the story has introduced.
import { slipBetween } from '../../text/distance.ts'
import type { Span } from '../../text/span.ts'
import type { Knowledge, Mention } from '../mentions.ts'
import { type NameDoubt, spelledNote } from './doubt.ts'
import { isDerived } from './guards.ts'
import { consonants, isDoubling, isPinyin } from './letters.ts'
import { areSideBySide, givenBefore, isCourteous, isIntroducedHere, speaks } from './one-person.ts'
import { type PartPlace, type PartStat, withPart } from './parts.ts'
import { bearerOf, calledBy } from './reference.ts'
import { isLeadersName } from './roles.ts'

/** What a story says about its names, for second references. */
interface References {
  readonly stats: ReadonlyMap<string, PartStat>
  readonly near: ReadonlyMap<PartStat, readonly PartStat[]>
  readonly text: string
  /** Asked for when a name is doubtful. */
  readonly quotations: () => readonly Span[]
}

/**
 * Hamish Rae, then “Mr Ray told the court”: both are names, but a title calls back somebody who has been introduced, and
 * the story has introduced no Ray. Of a name that stands oftener the other is called wrong; of two that stand once each
 * neither is.
 */
export function secondReferences(knowledge: Knowledge, mentions: readonly Mention[], story: References): NameDoubt[] {
  const doubts: NameDoubt[] = []
  for (const mention of mentions) {
    if (mention.parts.length !== 1 || mention.headline || mention.compound) continue
    const titled = mention.role !== undefined && isCourteous(knowledge, mention)
    const bare = story.stats.get(mention.key)
    if (bare === undefined || bare.count !== 1) continue
    const speaking = mention.role === undefined && speaks(story.text, mention)
    const called = titled || speaking || (mention.role === undefined && owns(story.text, mention))
    if (!called && (mention.role !== undefined || bare.standing !== 'strange')) continue
    const meant = meantBy(knowledge, bare, mention, { titled, speaking }, story)
    if (meant !== undefined)
      doubts.push(isStranger(meant, bare) ? fullDoubt(mention, meant, bare) : doubtOf(mention, meant))
  }
  return doubts
}

/** How a name stands: behind a title, or as one who speaks. */
interface Manner {
  readonly titled: boolean
  readonly speaking: boolean
}

/** The one introduced person whose family name is nearly this. */
function meantBy(
  knowledge: Knowledge,
  bare: PartStat,
  mention: Mention,
  { titled, speaking }: Manner,
  { near, text, quotations }: References
): PartStat | undefined {
  const around = near.get(bare)
  if (around === undefined) return undefined
  let meant: PartStat | undefined
  for (const full of around) {
    if (!isMisheard(bare, full, { titled, speaking }) || (isPinyin(bare.key) && isPinyin(full.key))) continue
    if (!full.places.some((place) => introduces(knowledge, place, mention))) continue
    // Of two whose names are near nobody knows which is meant.
    if (meant !== undefined) return undefined
    meant = full
  }
  if (meant === undefined || areSideBySide(text, bare, meant) || isIntroducedHere(text, mention)) return undefined
  // Mr Trump needs nobody to introduce him, France is no second reference, and who speaks of a Mr Browne can mean any.
  if (!titled && isKnownOtherwise(knowledge, bare.key)) return undefined
  if (isLeadersName(knowledge, bare.key)) return undefined
  return quotations().some(({ start, end }) => start < mention.start && mention.end < end) ? undefined : meant
}

/** France and Reuters speak; Thibodaux, a town, hardly does. */
function isKnownOtherwise({ list, table }: Knowledge, key: string): boolean {
  const rank = table.rank(key)
  return list
    .entriesOf(key)
    .some(({ kind }) => kind !== 'person' && (kind !== 'place' || (rank > 0 && rank < townRank)))
}

/** Towns this far down the list of frequent words are not written of as if they spoke. */
const townRank = 20_000

/** Whether one word can have been written for the other; without a title they are alike to the ear. */
function isMisheard({ key, standing }: PartStat, { key: meant }: PartStat, { titled, speaking }: Manner): boolean {
  if (key.length < 3 || meant.length < 3 || key.charCodeAt(0) !== meant.charCodeAt(0)) return false
  const slip = slipBetween(key, meant)
  if (slip === undefined) return false
  const alike = consonants(softened(key)) === consonants(softened(meant))
  if (key.length < shortMin || meant.length < shortMin) return alike && titled
  if (titled || speaking)
    return titled || alike || isDoubling(key, meant) || key === `${meant}s` || standing === 'strange'
  // Calvin Oglethorpe, then a bare Oglethorp; Aled Pryse, then Pryce's poems. Trumpy is what Trump's people are.
  return alike && (!isDerived(key, meant) || key === `${meant}e` || meant === `${key}e`)
}

/** Pryce's last poems: somebody whom the reader knows has them. */
function owns(text: string, { end }: Mention): boolean {
  return /^['’]s /.test(text.slice(end, end + 3))
}

/** Pryce sounds like Pryse. */
function softened(key: string): string {
  return key.replace(/c(?=[eiy])/g, 's')
}

/** In a shorter family name any other consonant is another family's. */
const shortMin = 5

/** Whether a full name before the mention can be the person whom the title calls. */
function introduces(knowledge: Knowledge, place: PartPlace, { start, role, key }: Mention): boolean {
  if (place.mention.start > start) return false
  const given = givenBefore(knowledge, place)
  // Ms Phillipson after Bridget Philipson: the list has her, and it is the other one that is wrong.
  if (given === undefined || knowledge.list.accepts(`${given} ${key}`)) return false
  const called = calledBy(role)
  const bearer = bearerOf(knowledge, given)
  return called === undefined || bearer === undefined || called === bearer
}

/** Whether nobody knows the name in full, and everybody the bare one: Gareth Pomfrett, then Mr Pomfret. */
function isStranger(full: PartStat, bare: PartStat): boolean {
  return full.count === 1 && full.standing === 'strange' && bare.standing !== 'strange'
}

function fullDoubt(bare: Mention, { places }: PartStat, { text }: PartStat): NameDoubt {
  const [place] = places
  return {
    kind: 'variant',
    mention: place?.mention ?? bare,
    expected: [place === undefined ? bare.text : withPart(place.mention, place.index, text)],
    note: 'Each stands once. Check which is right.',
    related: [{ at: { start: bare.start, end: bare.end }, message: `Spelled \`${bare.text}\` here` }]
  }
}

function doubtOf(mention: Mention, meant: PartStat): NameDoubt {
  const [place] = meant.places
  const right = place?.mention ?? mention
  const expected = withPart(mention, 0, meant.text)
  return {
    kind: meant.count > 1 ? 'misspelled' : 'variant',
    mention,
    expected: [expected],
    note:
      meant.count > 1
        ? `${spelledNote(meant.text, meant.count)} Nobody else of this name has been introduced.`
        : `Nobody has been introduced as ${mention.text}. Check which is right.`,
    related: [{ at: { start: right.start, end: right.end }, message: `Spelled \`${right.text}\` here` }]
  }
}
