// What the words around a doubtful name say: that the writer means somebody else, or several, or knows how it is spelled.
import { nameKey } from '../../lexicon/romanisation.ts'
import { lettered } from '../../text/lettered.ts'
import type { Knowledge, Mention, NamePart } from '../mentions.ts'
import type { NameDoubt } from './doubt.ts'
import { isOfTown } from './presented.ts'

/** “Klapp, not to be confused with Jürgen Klopp”, “so spelled by a clerk”: the writer knows both forms. */
export function isToldApart(text: string, { mention, expected }: NameDoubt): boolean {
  const right = expected[0] ?? ''
  const before = text.slice(Math.max(0, mention.start - apartReach), mention.start)
  const after = text.slice(mention.end, mention.end + apartReach)
  if (!apartSign.test(before + mention.text + after)) return false
  // What is said of the name itself stands next to it.
  if (spelledAfter.test(after) || spelledBefore.test(before)) return true
  if (right === '') return false
  const mistaken = mistake.exec(after)
  if (mistaken !== null && after.slice(mistaken.index + mistaken[0].length).startsWith(right)) return true
  if (!apart.test(before + mention.text + after)) return false
  // In the sentence of the name, as far as stops tell.
  const passage = `${before.split(sentenceEnd).at(-1)}${mention.text}${after.split(sentenceEnd)[0]}`
  return apart.test(passage) && (before + after).includes(right)
}

/** Characters before and after a name in which the writer says so. */
const apartReach = 160
/** What each of the three patterns below cannot be without: together they take as long to compile as a short story to check. */
const apartSign = /spel|writ|wrote|signed|no kin|relat|confused|mistak|namesake/i
const apart = /\b(?:confused with|mistaken for|no relation|not related|unrelated|namesake)\b/i
/** Nobody will mistake him for Michael Sheen: in the next sentence, too. */
const mistake = /\bmistak(?:e|es|ing) \w+ for /
const sentenceEnd = /[.!?][”"’')]*\s|\n/
const spelledAfter =
  /^,? (?:\(?(?:no relation|no kin|not related|unrelated)\b|(?:so|as it was|thus) (?:spelled|spelt)\b|(?:who|which|whose)[^.,;]{0,40}(?: not related| no relation| spells?| spelled| spelt| spelling| writes| is written)\b)/
const spelledBefore =
  /\b(?:spelled|spelt|written|wrote it|spells it|misspelled|misspelt|signed (?:him|her|it)self)(?: as)? (?:[“"‘']?[A-Z]\w+[”"’']? (?:and|or) )?[“"‘']?$/

/** Whether a name that the story has nearly so is another one, by the words beside it. */
export function isSomebodyElse(knowledge: Knowledge, text: string, doubt: NameDoubt): boolean {
  return isKin(text, doubt) || isCounted(text, doubt) || isIntroducedAnew(knowledge, text, doubt)
}

/** The word that is doubted; of a name of which several differ, the first. */
function doubtedPart({ mention, expected }: NameDoubt): NamePart | undefined {
  const right = new Set(nameKey(expected[0] ?? '').split(' '))
  return mention.parts.find(({ key }) => !right.has(key))
}

/** “Her brother, Oluwasegun”, “his co-author, Sosaia Fifita-Moala”: somebody else than the one named so nearly. */
function isKin(text: string, doubt: NameDoubt): boolean {
  const { kind, mention, expected } = doubt
  const before = text.slice(Math.max(0, mention.start - kinReach), mention.start)
  if (kind === 'variant' && endsInKin(before)) return true
  // Of a misspelled family name the relation tells nothing: his wife, Olena Zelenskka. By themselves they have given names.
  const [given] = (expected[0] ?? '').split(/[ -]/)
  const isGiven = mention.parts.length === 1 || mention.parts[0]?.text !== given
  if (isGiven && endsInKin(before)) return true
  if (mention.parts.length < 2 || !circle(before).test(before)) return false
  // His colleague Ann Dohle can be the one named above, unless somebody is called so.
  return before.endsWith(', ') || kind === 'variant' || doubtedPart(doubt)?.standing !== 'strange'
}

/**
 * “Philip Hughes, a former chairman”, after Phillip Hughes: who has been named in full is not introduced again. Streets
 * and bodies are.
 */
export function isIntroducedAnew({ beside, list }: Knowledge, text: string, doubt: NameDoubt): boolean {
  const { mention, related } = doubt
  const [right] = related
  if (mention.parts.length < 2 || right === undefined || right.at.start > mention.start) return false
  if (!text.slice(right.at.start, right.at.end).includes(' ')) return false
  const standing = doubtedPart(doubt)?.standing
  if (mention.parts.some(({ key }) => beside.bodies.has(key) || beside.places.has(key))) return false
  if (standing === 'name' && introduction.test(text.slice(mention.end, mention.end + 5))) return true
  return (
    (standing === 'name' || standing === 'ranked') && isOfTown(list, text.slice(mention.end, mention.end + kinReach))
  )
}

const introduction = /^, an? /

/** “Rosalind Franklyn, 9, a pupil”: a name that somebody bears, with an age and no title, is a private person's. */
export function isAged(text: string, doubt: NameDoubt): boolean {
  const { mention } = doubt
  if (mention.role !== undefined || mention.parts.length < 2 || doubtedPart(doubt)?.standing === 'strange') return false
  return age.test(text.slice(mention.end, mention.end + 6))
}

const age = /^,? \(?\d{1,2}[,)]/

const kinReach = 40
const kin = new Set(
  'brother sister son daughter wife husband cousin nephew niece mother father twin uncle aunt grandson granddaughter grandfather grandmother widow namesake'.split(
    ' '
  )
)

/** His wife, her brother-in-law: a relation is the last word. */
export function endsInKin(before: string): boolean {
  return kin.has(/(\w+?)(?:-in-law)?s?,?\s$/i.exec(before)?.[1]?.toLowerCase() ?? '')
}

/** People of one's circle with a name of their own: his co-author, Ann Orde; his rival Con Orde. */
const circle = lettered(
  String.raw`\b[HhTt](?:is|er|heir) (?:\p{Ll}+ )?(?:apprentice|assistant|co-author|colleague|cousin|friend|neighbou?r|opponent|predecessor|rival|successor|twin|understudy),?\s$`
)

/** Two Jack Russells beside a Jack Russell, Keir Starmers government: no family name that has lost or found an s. */
function isCounted(text: string, { mention, expected, related }: NameDoubt): boolean {
  const right = expected[0] ?? ''
  // Three Dr Okonkwos.
  if (mention.role !== undefined && mention.text === `${right}s`)
    return counts(text.slice(Math.max(0, mention.start - kinReach), mention.start).slice(0, -mention.role.length - 1))
  if (mention.parts.length < 2 || (right !== `${mention.text}s` && mention.text !== `${right}s`)) return false
  const places: readonly Pick<Mention, 'start'>[] = [mention, ...related.map(({ at }) => at)]
  if (places.some(({ start }) => counts(text.slice(Math.max(0, start - kinReach), start)))) return true
  const after = text.slice(mention.end, mention.end + kinReach)
  return mention.text.length > right.length && owning(after).test(after)
}

/** What stands before a thing, or before several: the young Billy Elliots. */
const counting = lettered(
  String.raw`(?:^|[\s(“"])(?:an?|the|one|two|three|four|five|six|both|all|many|most|some|several|few|more|other|these|those|no|every|each|his|her|their|our|my|your|its|of|\d+)\s(?:\p{Ll}+\s)?$`,
  'i'
)

function counts(before: string): boolean {
  return counting(before).test(before)
}
/** A common word behind a name in s, other than one that goes on with the sentence: Keir Starmers government. */
const owning = lettered(
  String.raw`^ (?!(?:a|about|after|also|and|as|at|because|before|but|by|did|died|does|for|from|had|has|in|is|joined|last|later|left|moved|must|never|now|of|on|or|said|says|that|then|to|told|took|until|was|went|when|while|who|will|with|won|would)\b)\p{Ll}`
)
