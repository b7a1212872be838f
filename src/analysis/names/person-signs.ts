// Whether a name that no list has is a person's: by what stands beside it, and by how the story goes on.
import { lettered } from '../../text/lettered.ts'
import type { Knowledge, Mention } from '../mentions.ts'
import { endsInKin } from './told-apart.ts'

/** Whether a name in full is a person's by its title or its given name. */
export function isPerson({ list, table, beside }: Knowledge, mention: Mention): boolean {
  if (mention.text.includes(' & ')) return false
  if (mention.role !== undefined) return true
  if (mention.parts.some(({ key }) => beside.bodies.has(key) || beside.places.has(key) || /\d/.test(key))) return false
  const [first, second] = mention.parts
  // A Vindication is a book, A K Antony somebody.
  if (first === undefined || (articles.has(first.text) && second?.initial !== true)) return false
  if (first.initial)
    return mention.parts.some(({ initial, standing, key }) => !initial && (standing !== 'word' || list.isFamily(key)))
  return list.isGiven(first.key) || (table.isName(first.key) && !list.accepts(first.key))
}

const articles = new Set(['A', 'I'])

/** Whether a byline or a relation says that somebody follows: By Ifeoma Obi, his daughter, Sioned Rhys; and Owain ab Ifor. */
export function isIntroduced({ start, parts, text: name }: Mention, text: string): boolean {
  if (parts.length > 4 || name.includes('&')) return false
  const before = text.slice(Math.max(0, start - introductionReach), start)
  return byline.test(before) || endsInKin(before) || parts.some(({ text: word }) => word === 'ab' || word === 'ap')
}

/** Ruaridh Orde, 17; Sietske Orde, who sings; Kwabena Orde, the chairwoman: only of a person that is said. */
export function isDescribed(knowledge: Knowledge, mention: Mention, text: string): boolean {
  const { beside } = knowledge
  const { end, parts, text: name } = mention
  // Of most names no comma and no bracket follows.
  const next = text.charCodeAt(end)
  if ((next !== 44 && next !== 32) || parts.length < 2 || parts.length > 4 || name.includes('&')) return false
  if (parts.some(({ key, initial }) => !initial && (beside.bodies.has(key) || beside.places.has(key)))) return false
  const after = text.slice(end, end + descriptionReach)
  if (aged.test(after)) return true
  const office =
    ofOffice.exec(after)?.[1] ?? (isShapedLikePerson(knowledge, mention) ? ofBody.exec(after)?.[1] : undefined)
  // A firm is the leader in its field as well.
  return office !== undefined && office !== 'leader' && (beside.heads.has(office) || beside.honorifics.has(office))
}

const descriptionReach = 40
const aged = /^(?:, (?:aged )?[1-9]\d(?:,|\.\s)| \([1-9]\d\)|, (?:who|whose) )/
const ofOffice = /^, (?:an?|the) (?:former |new )?([a-z-]+)\b/
/** Onay Kasab, national lead officer of Unite. */
const ofBody = /^, (?:[a-z-]+ ){0,3}?([a-z-]+) (?:of|at|for)\b/
const introductionReach = 24
const byline = /(?:^|\n)By $/

/**
 * Ottoline Prendergast, then “Prendergast said”; Muireann Breslin-Keogh: nobody knows Ottoline, but things have neither
 * second references that speak, nor family names with a hyphen.
 *
 * @param mentions - all of one name
 */
export function actsAsPerson(knowledge: Knowledge, mentions: readonly Mention[], text: string): boolean {
  const full = mentions.find(({ parts }) => parts.length > 1)
  const last = full?.parts[full.parts.length - 1]
  if (full === undefined || last === undefined || !isShapedLikePerson(knowledge, full)) return false
  if (isDouble(knowledge, full)) return true
  // The Makos are a team, and the Harriers another.
  const bare = mentions.filter(({ key, text: name }) => !name.includes(' ') && key !== full.parts[0]?.key)
  const follows = (pattern: RegExp, { start }: Mention): boolean =>
    pattern.test(text.slice(Math.max(0, start - thingReach), start))
  if (bare.some((mention) => follows(team, mention))) return false
  if ([full, ...bare].some(({ end }) => speech.test(text.slice(end, end + speechReach)))) return true
  if (bare.length === 0 || last.key.endsWith('s') || last.standing === 'word') return false
  return !knowledge.list.isDemonym(last.key) && ![full, ...bare].some((mention) => follows(thing, mention))
}

const team = /\b[Tt]he $/
/** Behind an article a thing stands, behind a word of place a place. */
const thing = /\b(?:[Tt]he|[Aa]n?|[Ii]n|[Aa]t|[Nn]ear|[Ii]nto|[Tt]owards?|[Oo]utside) $/
const thingReach = 8

const speech =
  /^ (?:added|adds|admitted|argued|explained|insisted|joked|recalled|said|says|told|warned|was born|, who )\b/
const speechReach = 12

/** Two or three words, of which none is a word of the language or of bodies and places. */
function isShapedLikePerson({ list, beside }: Knowledge, { parts, text }: Mention): boolean {
  const words = text.split(' ')
  if (words.length < 2 || words.length > 3 || /[&\d.]/.test(text)) return false
  return parts.every(
    ({ key, standing, initial }) =>
      initial ||
      (!beside.bodies.has(key) &&
        !beside.places.has(key) &&
        !beside.offices.has(key) &&
        ((standing !== 'word' && !key.endsWith('ing')) || list.isFamily(key)) &&
        list.entriesOf(key).every(({ kind }) => kind === 'person'))
  )
}

/** Breslin-Keogh: both halves of the last word with capitals, and one of them a name that people have. */
function isDouble({ list, table }: Knowledge, { parts, text }: Mention): boolean {
  const last = text.slice(text.lastIndexOf(' ') + 1)
  if (!doubled(last).test(last)) return false
  return parts.slice(-2).some(({ key }) => list.isFamily(key) || table.isName(key))
}

const doubled = lettered(String.raw`^\p{Lu}[\p{L}'’]+-\p{Lu}[\p{L}'’]+$`)

/** The Mary Trelawney: a ship, a pub. Nobody has both an article and a name. */
export function isThing(mentions: readonly Mention[], text: string): boolean {
  if (mentions.some(({ role }) => role !== undefined)) return false
  const full = mentions.filter(({ parts }) => parts.length > 1)
  const withArticle = full.filter(({ start }) => /\b[Tt]he $/.test(text.slice(Math.max(0, start - 4), start)))
  return withArticle.length > 0 && withArticle.length * 2 > full.length
}
