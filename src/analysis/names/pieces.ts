// From a run of capitals to names: titles put aside, sentence starts and headlines seen through.

import { type NameWords, wordKind } from '../../lexicon/name-words.ts'
import type { KnownName, NameList } from '../../lexicon/names.ts'
import { nameKey } from '../../lexicon/romanisation.ts'
import type { WordTable } from '../../lexicon/words.ts'
import { slipBetween } from '../../text/distance.ts'
import { letterSet } from '../../text/letter-set.ts'
import { lettered } from '../../text/lettered.ts'
import type { Span } from '../../text/span.ts'
import type { NamePart } from '../mentions.ts'
import { bullet, type NameWord } from './name-word.ts'
import type { Standing } from './standing.ts'
import { withoutTitle } from './titles.ts'

/** A name as it was read; offsets count from the run's start. */
export interface ReadName extends Span {
  readonly text: string
  readonly key: string
  readonly parts: readonly NamePart[]
  /** The title before it, as written. */
  readonly role: string | undefined
  /** It begins its sentence with a word that is also a common one. */
  readonly weak: boolean
  /** Whether the lists have a name near this one; filled by whoever asks first. */
  nearListed: boolean | undefined
  /** The first list entry that has it as an accepted form, `null` for none; filled by whoever asks first. */
  entry: KnownName | null | undefined
}

/** A word in a run. */
export interface Token extends Span {
  readonly word: NameWord
  /** Whether it has its capital from the sentence or from an opening quotation mark. */
  readonly first: boolean
}

/** A run of words, and how it stands in its text. */
export interface Run {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Bits of `manner`. */
  readonly way: number
}

/** How a run stands in its text, as bits; nothing else around it is looked at. */
export const manner = {
  /** It opens a sentence or a quotation. */
  opening: 1,
  /** Its sentence is set like a headline. */
  headline: 2,
  /** A number follows. */
  dated: 4,
  /** It follows an office with `of` or `for`. */
  ofOffice: 8
} as const

/** What reading a run asks. */
export interface PieceReader {
  readonly list: NameList
  readonly table: WordTable
  readonly beside: NameWords
  readonly standingOf: (key: string) => Standing
}

/** Cut a run into names, put titles aside, and keep what is left. */
export function readRun(reader: PieceReader, run: Run): readonly ReadName[] {
  const { tokens } = run
  const found: ReadName[] = []
  let from = 0
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at]
    if (token !== undefined && (token.word.kinds & (bullet | wordKind.calendar)) === 0) continue
    if (token !== undefined && (token.word.kinds & bullet) === 0 && isCalendarName(reader, run, at, from)) continue
    if (at > from) readPiece(reader, run, from, at, found)
    from = at + 1
  }
  return found
}

/**
 * Whether a month is somebody's name: Theresa May, Jan Smuts. In “In May Putin left” and “met Putin May 5” it is none.
 */
function isCalendarName({ list }: PieceReader, { text, tokens, way }: Run, at: number, from: number): boolean {
  const token = tokens[at]
  if (token === undefined || (way & manner.headline) !== 0) return false
  const next = tokens[at + 1]
  if (next === undefined ? (way & manner.dated) !== 0 : /^\.? ?\d/.test(text.slice(token.end, token.end + 3)))
    return false
  if (next && list.accepts(keyOf(tokens, at, at + 2))) return true
  const before = tokens[at - 1]
  // By Jan de Vries
  if (before && at > from && before.word.lower !== 'by')
    return list.isFamily(token.word.key) && (!before.first || list.isGiven(before.word.key))
  // A date has a stop or a number behind it.
  return token.word.key === 'jan' && next !== undefined
}

function readPiece(reader: PieceReader, run: Run, start: number, end: number, found: ReadName[]): void {
  const { list, table } = reader
  const { tokens, way } = run
  const headline = (way & manner.headline) !== 0
  let from = start
  // “And Harris”, “Meanwhile Putin”: the first word has its capital from the sentence.
  const firstEnd = headline ? start : end - 1
  while (from < firstEnd) {
    const first = tokens[from]
    if (first === undefined || !first.first) break
    const { lower } = first.word
    if (!table.has(lower) || (first.word.kinds & (wordKind.offices | wordKind.honorifics)) !== 0) break
    if (list.accepts(keyOf(tokens, from, end)) || list.accepts(keyOf(tokens, from, from + 2))) break
    // Sunder Pichai: the list has it as a known slip.
    if (list.neverFormOf(keyOf(tokens, from, end)) !== undefined) break
    const rank = table.rank(lower)
    if (list.isGiven(lower) && (rank > functionWordRank || lower === frequentGiven)) break
    if (table.isName(lower) && rank > 1000 && !isCalling(reader, tokens, from, end)) break
    if (isSlipOfGiven(reader, first.word.key, tokens[from + 1]?.word.key ?? '')) break
    from += 1
  }
  if (headline && end - from > 1) {
    readHeadline(reader, run, from, end, found)
    return
  }
  const { before, title, name } = withoutTitle(reader, run, from, end)
  if (before > from) keep(reader, run, { from, end: before }, undefined, found)
  keep(reader, run, { from: name, end }, title, found)
}

/** Arena Sabalenka: the word is nearly the given name of the one listed person with that rare family name. */
function isSlipOfGiven({ list, table }: PieceReader, key: string, family: string): boolean {
  const rank = table.rank(family)
  // Make Carney pay, Even Spiegel: short and frequent words are near given names by chance.
  if (key.length < slippedGivenMin || table.rank(key) < openingRank) return false
  if ((rank > 0 && rank < rareFamilyRank) || !list.isFamily(family)) return false
  return list.formsWith(family).some(({ parts: [given = '', last, more] }) => {
    if (last !== family || more !== undefined || given.charCodeAt(0) !== key.charCodeAt(0)) return false
    return slipBetween(key, given) !== undefined
  })
}

/** In shorter words one letter makes another. */
const slippedGivenMin = 4
/** Words above this place in the list of frequent words begin sentences again and again. */
const openingRank = 2000
/** Family names above this place in the list of frequent words are borne by too many. */
const rareFamilyRank = 12_000

/** Farmer Owen Byler: a full name follows, so that the first word is what he does; but Baker Hughes Company is a body. */
function isCalling({ list }: PieceReader, tokens: readonly Token[], from: number, end: number): boolean {
  const second = tokens[from + 1]?.word
  if (end - from < 3 || second === undefined) return false
  // Striker Kieran Orde; but Grace is a given name itself.
  const given = (second.kinds & (wordKind.women | wordKind.men)) !== 0 && !list.isGiven(tokens[from]?.word.key ?? '')
  if (!given && !list.isGiven(second.key)) return false
  for (let at = from + 2; at < end; at += 1) if (((tokens[at]?.word.kinds ?? 0) & wordKind.bodies) !== 0) return false
  return true
}

/** Words above this place in the list of frequent words are grammar, or describe: will, may, young. */
const functionWordRank = 600
/** The one given name above it that is hardly ever anything else: it stands at 344. */
const frequentGiven = 'john'

/** The longest name of a list, in words: Democratic People's Republic of Korea. */
const listedWordsMax = 5

/** Where capitals do not mark names, only what lists know is cut out, and words that nobody knows. */
function readHeadline(reader: PieceReader, run: Run, start: number, end: number, found: ReadName[]): void {
  const { list, standingOf } = reader
  const { tokens } = run
  const keyAt = (at: number): string | undefined => (at >= start && at < end ? tokens[at]?.word.key : undefined)
  const strange = (at: number): boolean => {
    const key = keyAt(at)
    return key !== undefined && standingOf(key) === 'strange'
  }
  for (let at = start; at < end; ) {
    const key = keyAt(at) ?? ''
    const next = keyAt(at + 1)
    const third = keyAt(at + 2)
    let taken = 0
    // No listed name begins with a word that stands in none.
    const part = list.isPart(firstWord(key))
    for (let count = part ? Math.min(listedWordsMax, end - at) : 0; count > 0 && taken === 0; count -= 1) {
      if (list.accepts(count === 1 ? key : joinedKeys(tokens, at, at + count))) taken = count
    }
    if (taken === 0) {
      const previous = keyAt(at - 1)
      const unknown = strange(at)
      if (next !== undefined && (list.isFamily(next) || list.isGiven(key)) && (unknown || strange(at + 1))) taken = 2
      else if (unknown || (previous !== undefined && list.isGiven(previous))) taken = 1
      // Kim Jing Un: the words around an unknown one are listed.
      if (
        part &&
        taken === 0 &&
        third !== undefined &&
        list.formsWith(key).some(({ parts }) => parts.length === 3 && parts[2] === third)
      )
        taken = 3
    }
    if (taken > 0) keep(reader, run, { from: at, end: at + taken }, undefined, found)
    at += Math.max(1, taken)
  }
}

function firstWord(key: string): string {
  const end = key.indexOf(' ')
  return end < 0 ? key : key.slice(0, end)
}

/** Tokens of a run, by their indexes; `end` exclusive. */
interface Stretch {
  readonly from: number
  readonly end: number
}

function keep(
  reader: PieceReader,
  run: Run,
  { from, end: to }: Stretch,
  title: Span | undefined,
  found: ReadName[]
): void {
  const { text: whole, tokens } = run
  let end = to
  while (end > from && ((tokens[end - 1]?.word.kinds ?? 0) & wordKind.particles) !== 0) end -= 1
  const first = tokens[from]
  const last = tokens[end - 1]
  if (first === undefined || last === undefined || end === from) return
  const single = end - from === 1
  if (single && (first.word.kinds & (wordKind.heads | (title ? wordKind.offices : wordKind.honorifics))) !== 0) return
  const stopped = last.word.text
  const stop = stopped.endsWith('.') && stopped.length > 2 && !/\..*\./.test(stopped)
  const { start } = first
  const nameEnd = stop ? last.end - 1 : last.end
  const text = single && !stop ? first.word.text : whole.slice(start, nameEnd)
  const parts: NamePart[] = []
  for (let index = from; index < end; index += 1) {
    const token = tokens[index]
    if (token !== undefined) addParts(reader, token, start, parts)
  }
  found.push({
    start,
    end: nameEnd,
    text,
    key: single ? first.word.key : nameKey(text),
    parts,
    role: title === undefined ? undefined : whole.slice(title.start, title.end),
    weak: single && first.first && reader.table.has(first.word.lower),
    nearListed: undefined,
    entry: undefined
  })
}

function hasHyphen(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x2d || (code >= 0x2010 && code <= 0x2013 && code !== 0x2012)) return true
  }
  return false
}

/** The pieces of a word; their offsets count from the name's start. */
function addParts({ standingOf }: PieceReader, { start, word }: Token, nameStart: number, parts: NamePart[]): void {
  const base = start - nameStart
  const { text } = word
  if (word.part !== undefined || !hasHyphen(text)) {
    word.part ??= namePart(standingOf, 0, text, word.key)
    parts.push(base === 0 ? word.part : { ...word.part, start: base, end: base + word.part.end })
    return
  }
  let from = 0
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !'-‐‑–'.includes(text.charAt(at))) continue
    if (at > from) parts.push(namePart(standingOf, base + from, text.slice(from, at)))
    from = at + 1
  }
}

/**
 * A word of a name.
 *
 * @param known - its key, if the caller has it
 */
export function namePart(
  standingOf: PieceReader['standingOf'],
  start: number,
  written: string,
  known?: string
): NamePart {
  const text = written.length > 2 && written.endsWith('.') ? written.slice(0, -1) : written
  const key = known ?? nameKey(text)
  return {
    start,
    end: start + text.length,
    text,
    key,
    initial: isInitial(text),
    standing: standingOf(key),
    letters: letterSet(key)
  }
}

const initials = lettered(String.raw`^(?:\p{Lu}\.)+$`)

/** One letter, or letters each with a stop. */
function isInitial(text: string): boolean {
  return text.length === 1 || (text.length <= 4 && text.endsWith('.') && initials(text).test(text))
}

/** The key of several words together. */
export function keyOf(tokens: readonly Token[], from: number, end: number): string {
  const key = joinedKeys(tokens, from, end)
  // A word that is all signs has an empty key.
  return key.includes('  ') || key.startsWith(' ') || key.endsWith(' ') ? nameKey(key) : key
}

function joinedKeys(tokens: readonly Token[], from: number, end: number): string {
  let key = tokens[from]?.word.key ?? ''
  for (let at = from + 1; at < end; at += 1) key += ` ${tokens[at]?.word.key ?? ''}`
  return key
}
