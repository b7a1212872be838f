// Double family names that the story spells in two ways: Rebecca Tysoe-Marsh, then Ms Tysoe-March.
import { editDistance, isShuffled, slipBetween } from '../../text/distance.ts'
import type { Knowledge, Mention } from '../mentions.ts'
import { type NameDoubt, spelledNote, times } from './doubt.ts'
import { areHeardAlike } from './letters.ts'
import { isIntroducedHere, isTitled, speaks } from './one-person.ts'
import { withPart } from './parts.ts'

/** One double name: where it stands, and behind which given names. */
interface Double {
  readonly first: string
  readonly second: string
  readonly places: { readonly mention: Mention; readonly index: number }[]
  readonly givens: Set<string>
}

/** Stories with more of them are lists of names. */
const comparedMax = 40

/**
 * Doubts about double family names of which one half is right: hardly two families share the other half and sound so
 * much alike. The rarer form is doubted; of two that stand as often neither is called wrong.
 */
export function doubleNameDoubts(knowledge: Knowledge, mentions: readonly Mention[], text: string): NameDoubt[] {
  const doubles = doublesOf(knowledge, mentions)
  if (doubles.length > comparedMax) return []
  const doubts = [...apartDoubts(doubles, mentions)]
  for (const rare of doubles) {
    for (const common of doubles) {
      if (rare === common || !outweighs(common, rare) || areTwo(rare, common)) continue
      if (!areNear(rare, common, isNearHalf)) {
        if (!areNear(rare, common, isNearlyHalf) || !isReference(knowledge, rare, common, text)) continue
      }
      const half = rare.first === common.first ? 1 : 0
      const [right] = common.places
      if (right === undefined) continue
      const word = right.mention.parts[right.index + half]?.text ?? ''
      const form = right.mention.text.slice(right.mention.parts[right.index]?.start)
      const more = common.places.length > rare.places.length
      // Musa and Mussa: of names from another alphabet both are right.
      const both = areSpellings(
        knowledge,
        half === 0 ? rare.first : rare.second,
        half === 0 ? common.first : common.second
      )
      for (const { mention, index } of rare.places) {
        doubts.push({
          kind: more && !both ? 'misspelled' : 'variant',
          mention,
          expected: [withPart(mention, index + half, word)],
          note: noteOf(form, common.places.length, rare.places.length),
          related: [
            {
              at: { start: right.mention.start, end: right.mention.end },
              message: `Spelled \`${right.mention.text}\` here`
            }
          ]
        })
      }
    }
  }
  return doubts
}

/** Henrietta Vaughan-Lloyd, then Vaughan Lloyd: the rarer way is doubted, or that which is not in full. */
function* apartDoubts(doubles: readonly Double[], mentions: readonly Mention[]): Generator<NameDoubt> {
  for (const { first, second, places, givens } of doubles) {
    const [joined] = places
    if (joined === undefined) continue
    const apart = mentions.filter(
      (mention) => !mention.headline && !mention.compound && isApart(mention, first, second, givens)
    )
    const [one] = apart
    // Somebody must have been named in full.
    if (one === undefined || (givens.size === 0 && apart.every(({ parts }) => parts.length === 2))) continue
    const keepsJoined = places.length >= apart.length
    const form = (mention: Mention) => mention.text.slice(mention.parts[mention.parts.length - 2]?.start)
    const keep = keepsJoined ? joined.mention : one
    for (const mention of keepsJoined ? apart : places.map((place) => place.mention)) {
      const expected = mention.text.slice(0, -form(mention).length) + form(keep)
      yield {
        kind: 'variant',
        mention,
        expected: [expected],
        note: `${form(keep)} stands ${times(Math.max(places.length, apart.length))} and ${form(mention)} ${times(Math.min(places.length, apart.length))}. Keep to one.`,
        related: [{ at: { start: keep.start, end: keep.end }, message: `Spelled \`${keep.text}\` here` }]
      }
    }
  }
}

/** Both halves with a blank between them, by themselves or behind a given name of whoever has them. */
function isApart({ parts, text }: Mention, first: string, second: string, givens: ReadonlySet<string>): boolean {
  const [one, other] = parts.slice(-2)
  if (one?.key !== first || other?.key !== second || text.slice(one.end, other.start) !== ' ') return false
  return parts.length === 2 || (parts.length === 3 && (givens.size === 0 || givens.has(parts[0]?.key ?? '')))
}

function doublesOf({ list, beside }: Knowledge, mentions: readonly Mention[]): readonly Double[] {
  const doubles = new Map<string, Double>()
  for (const mention of mentions) {
    const { parts, text, headline } = mention
    const index = parts.length - 2
    const first = parts[index]
    const second = parts[index + 1]
    // Of most names nothing is joined.
    if (first === undefined || second === undefined || text.charCodeAt(first.end) !== 45 || headline) continue
    if (second.start !== first.end + 1 || text.charCodeAt(first.start - 1) === 45 || isSmall(second.text)) continue
    if (first.initial || second.initial || list.accepts(mention.key) || list.isDemonym(second.key)) continue
    if ([first, second].some(({ key }) => beside.bodies.has(key) || beside.places.has(key))) continue
    // Stratford-upon-Avon and Anglo-Irish are places and peoples.
    if (index === 0 && mention.role === undefined && [first, second].some(({ key }) => list.isDemonym(key))) continue
    const key = `${first.key} ${second.key}`
    const known = doubles.get(key)
    const double = known ?? { first: first.key, second: second.key, places: [], givens: new Set<string>() }
    if (known === undefined) doubles.set(key, double)
    double.places.push({ mention, index })
    const given = parts[0]
    if (index > 0 && given) double.givens.add(given.key)
  }
  return [...doubles.values()]
}

function isSmall(text: string): boolean {
  return text.charAt(0) === text.charAt(0).toLowerCase()
}

/** Stands more often; of two that stand as often, the one in full, then the earlier. */
function outweighs(common: Double, rare: Double): boolean {
  if (common.places.length !== rare.places.length) return common.places.length > rare.places.length
  if (common.givens.size > 0 !== rare.givens.size > 0) return common.givens.size > 0
  return (common.places[0]?.mention.start ?? 0) < (rare.places[0]?.mention.start ?? 0)
}

/** One half the same, the other near to it. */
function areNear(a: Double, b: Double, isNear: (a: string, b: string) => boolean): boolean {
  if (a.first === b.first) return isNear(a.second, b.second)
  return a.second === b.second && isNear(a.first, b.first)
}

/** One slip away, or as it sounds. */
function isNearHalf(a: string, b: string): boolean {
  return a.length > 2 && b.length > 2 && a.charCodeAt(0) === b.charCodeAt(0) && areHeardAlike(a, b)
}

/** Another letter at the front, two slips, or a longer name that begins alike: Fitzhugh-Ross, Kehoe, Robinson-Hale. */
function isNearlyHalf(a: string, b: string): boolean {
  if (a.length < 4 || b.length < 4) return false
  if (slipBetween(a, b) !== undefined || (a.startsWith(b.slice(0, 3)) && a.slice(-2) === b.slice(-2))) return true
  return a.charCodeAt(0) === b.charCodeAt(0) && a.length > 4 && (isShuffled(a, b) || editDistance(a, b, 2) <= 2)
}

/** Ms Fitzhugh-Ross, once, behind a title or a verb of speech, after Geraldine Fitzhugh-Moss alone has been introduced. */
function isReference(knowledge: Knowledge, { givens, places }: Double, common: Double, text: string): boolean {
  const [place] = places
  if (place === undefined || places.length !== 1 || givens.size > 0 || common.givens.size === 0) return false
  const { mention } = place
  return (
    mention.parts.length === 2 &&
    (common.places[0]?.mention.start ?? mention.start) < mention.start &&
    !isIntroducedHere(text, mention) &&
    (isTitled(knowledge, mention) || speaks(text, mention))
  )
}

function noteOf(form: string, often: number, seldom: number): string {
  if (often > seldom) return spelledNote(form, often)
  return `Each stands ${times(often)}. Check which is right.`
}

function areSpellings({ list, standingOf }: Knowledge, a: string, b: string): boolean {
  return list.soundOf(a) === list.soundOf(b) && standingOf(a) === 'name' && standingOf(b) === 'name'
}

/** Carys Llewelyn-Davies and Ann Llewellyn-Davies: each with given names of its own. */
function areTwo(a: Double, b: Double): boolean {
  return a.givens.size > 0 && b.givens.size > 0 && ![...a.givens].some((given) => b.givens.has(given))
}
