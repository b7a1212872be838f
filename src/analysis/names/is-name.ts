// Which mentions are names that somebody can check, and not words that only have a capital.

import type { KnownName, NameList } from '../../lexicon/names.ts'
import { nameKey } from '../../lexicon/romanisation.ts'
import { lettered } from '../../text/lettered.ts'
import type { Knowledge, Mention } from '../mentions.ts'
import { hasCapitalInside, isShouted } from './parts.ts'

/** Sentence starts, adjectives and plain words in headlines are no names. */
export function isName(
  knowledge: Knowledge,
  mention: Mention,
  strong: ReadonlySet<string>,
  inFull: ReadonlySet<string>
): boolean {
  const { list, table, beside } = knowledge
  const { key, text } = mention
  if (beside.abbreviations.has(key) || severalShort(text).test(text)) return false
  if (isCode(text) || roadOrParty(text).test(text) || isHyphenated(knowledge, mention)) return false
  if (mention.parts.length > 1)
    return !list.isDemonym(key) && !isOffice(knowledge, mention) && !runsOn(knowledge, mention)
  if (mention.parts.every(({ initial }) => initial) || beside.calendar.has(key)) return false
  if (mention.role !== undefined) return true
  if (beside.heads.has(key) && !list.accepts(key) && !inFull.has(key)) return false
  // “In”, “To” where every word has a capital; but Xi and An are names.
  if (text.length < 4 && !isShouted(text) && table.rank(key) > 0 && table.rank(key) < 150) return false
  if (list.isDemonym(key) && !list.entriesOf(key).some(({ name }) => nameKey(name) === key)) return false
  if (mention.weak && table.rank(key) > 0 && table.rank(key) < 800) return false
  if (list.accepts(key) && list.entriesOf(key).some((entry) => isCased(list, entry, mention))) return true
  // House, University, Embassy: a word for a body and no name of one.
  if (beside.bodies.has(key) && !(list.isFamily(key) && inFull.has(key))) return false
  if (beside.places.has(key) && !list.isFamily(key)) return false
  if (mention.weak && !strong.has(key)) return false
  return !table.has(key) || list.isFamily(key) || inFull.has(key)
}

/** HARRISBURG, Pa.; the Founders' Cup: of short bodies whose letters are capitals a word is none; but Ice can be one. */
export function isCased(list: NameList, entry: KnownName, { text, key }: Mention): boolean {
  if (key.length > shortMax || isShouted(text) || entry.kind !== 'organisation') return true
  const forms = list.details(entry).forms.filter((form) => nameKey(form) === key)
  return forms.length === 0 || bodiesInSmall.has(key) || !forms.every(isShouted)
}

const shortMax = 3

/** Bodies that houses write like words. */
const bodiesInSmall = new Set(['ice'])

/** “… of Evanston, Ill. She was 88”: a sentence that begins behind an abbreviation. */
function runsOn({ list, table }: Knowledge, { key, parts }: Mention): boolean {
  const first = parts[0]
  const last = parts[parts.length - 1]
  if (first === undefined || last === undefined || list.accepts(key)) return false
  const rank = table.rank(last.key)
  return first.text.length < 6 && last.text.length > 1 && rank > 0 && rank < 100 && !isShouted(last.text)
}

/** M62, A449; Rep. Jo Krall, R-York: a road, and a party with its place. */
const roadOrParty = lettered(String.raw`^(?:[A-Z]{1,2}\d{1,4}|[DIR]-\p{Lu}[\p{L}.]*)$`)
/** MPs, ATVs. */
const severalShort = lettered(String.raw`^\p{Lu}{2,4}s$`)
/** Low-level. */
const hyphenated = lettered(String.raw`^\p{Lu}\p{Ll}+(?:-\p{Ll}+)+$`)

/** The end of a short link: CjQ8I6yrO6. */
function isCode(text: string): boolean {
  return text.length > 7 && /\d/.test(text) && hasCapitalInside(text) && !/[\s-]/.test(text)
}

/** Everyday words of which the first has a capital at the start of a sentence alone: Low-level, Private-sector. */
function isHyphenated({ list, table }: Knowledge, { text, key }: Mention): boolean {
  if (!hyphenated(text).test(text) || list.accepts(key)) return false
  return key.split(' ').every((word) => table.has(word) && table.rank(word) > 0 && table.rank(word) < everydayRank)
}

/** Shangri-la and Coca-cola have words that are rarer. */
const everydayRank = 8000

/** An office without its holder: Communications Director, CIA Director, Defense Minister. */
function isOffice({ list, beside }: Knowledge, { key, parts, text }: Mention): boolean {
  const last = parts[parts.length - 1]
  if (last === undefined || !beside.heads.has(last.key) || list.accepts(key)) return false
  return (
    parts
      .slice(0, -1)
      .every((part) => beside.offices.has(part.key) || list.isDemonym(part.key) || isShouted(part.text)) &&
    !isShouted(text)
  )
}
