// Whether the words behind a name bring in somebody whom no list has, however near the name is to a listed one.
import type { KnownName, NameList } from '../../lexicon/names.ts'
import { nameKey } from '../../lexicon/romanisation.ts'
import { lettered } from '../../text/lettered.ts'
import type { Knowledge } from '../mentions.ts'

/**
 * Yuri Gaganin, a retired baker; Angela Merkle of the University of Ferncliffe; Gary Linneker, 63, of Goole: a stranger,
 * unless the list has its bearer as one.
 *
 * @param before - what stands before the name
 * @param after - what stands behind it
 */
export function isAnother({ list, beside }: Knowledge, entry: KnownName, before: string, after: string): boolean {
  if (entry.kind !== 'person') return false
  const { roles } = list.details(entry)
  const isPlain = (words: readonly string[]): boolean => {
    const trades = words.filter((word) => beside.plainTrades().has(word))
    if (trades.length === 0 || words.some((word) => former.has(word))) return false
    return !roles.some(({ role }) => role.split(' ').some((word) => trades.includes(word)))
  }
  const leading = trade.exec(before)?.[1]
  if (leading !== undefined && !nextDoor.test(leading) && isPlain([leading])) return true
  // Of most names no comma, no bracket and no preposition follows.
  if (!begins.test(after)) return false
  if (agedAndPlaced(after).test(after)) return true
  if (isPlain(described.exec(after)?.[1]?.split(' ') ?? [])) return true
  if (teaching(after).test(after)) return !roles.some(({ role }) => learned.test(role))
  return isFrom(list, entry, before, after)
}

/** The vicar, Keir Stamer; but a country and a president have neighbours. */
const trade = /\b([a-z-]+),? $/
const nextDoor = /^(?:grand|neighbo)/

const begins = /^(?:,| \(| (?:of|at|from) )/

/** What somebody was says nothing about what came of them: Lech Walesa, a former electrician. */
const former = new Set(['former', 'one-time', 'onetime', 'ex'])

/** Of private people age and town are said. */
const agedAndPlaced = lettered(String.raw`^(?:,| \() ?\d{1,3}\)?,? (?:of|from) (?:the )?\p{Lu}`)

const described = /^, (?:\d{1,3}, )?(?:(?:of|from) [A-Z][\w-]+(?: [A-Z][\w-]+)?, )?(?:an?|the) ((?:[\w-]+ ?){1,3})/

/** Of the University of Ferncliffe, of Ferncliffe High School, professor of Greek. */
const teaching = lettered(
  String.raw`^(?:,? (?:of|at|from) (?:the )?(?:University of|(?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:University|School|College|Hospital|Academy|Infirmary|Clinic|Church)\b)|, (?:an? |the )?(?:(?:assistant|associate|emeritus|junior|senior|visiting) )?(?:professor|lecturer|reader|registrar|consultant) (?:of|in|at|emeritus)\b)`
)

/** Those who are called so themselves. */
const learned =
  /\b(?:academic|analyst|archaeologist|astronomer|author|biologist|chemist|climatologist|criminologist|doctor|economist|epidemiologist|historian|mathematician|novelist|philosopher|physician|physicist|poet|professor|psychologist|scholar|scientist|statistician|surgeon|virologist|writer)\b/

/**
 * “Keir Stamer, of Hebden Bridge”, and the same in a line of its own under a letter: who leads a country is of no town,
 * unless he is its mayor.
 */
function isFrom(list: NameList, entry: KnownName, before: string, after: string): boolean {
  const signed = /(?:^|\n)$/.test(before) ? undersigned(after).exec(after)?.[1] : undefined
  const town = signed ?? ofTown(after).exec(after)?.[1]
  if (town === undefined || !isTown(list, town)) return false
  const { roles } = list.details(entry)
  return roles.length > 0 && !roles.some(({ role, from }) => from === undefined || role.includes(town))
}

function isTown(list: NameList, name: string): boolean {
  const places = list.entriesOf(nameKey(name))
  return places.length > 0 && places.every((place) => place.kind === 'place' && towns.has(list.details(place).type))
}

/** Neal Armstrong of Perth, beside Neil Armstrong: who has been named needs no town. */
export function isOfTown(list: NameList, after: string): boolean {
  const town = ofPlace(after).exec(after)?.[1]
  return town !== undefined && isTown(list, town)
}

const towns = new Set(['city', 'town', 'village'])
const ofPlace = lettered(String.raw`^,? of (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)`)
const ofTown = lettered(String.raw`^, of (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*),? `)
const undersigned = lettered(
  String.raw`^(?: \([^)\n]{1,20}\))?, (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)(?:$|\n| \()`
)
