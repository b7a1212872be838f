// The company that a name keeps: who stands among listed people of one trade or office and one country is one of them.
import type { Part } from '../../lexicon/lexicon.ts'
import type { KnownName, NameList } from '../../lexicon/names.ts'
import { roleWords } from '../../lexicon/role-words.ts'
import { nameKey } from '../../lexicon/romanisation.ts'
import type { Knowledge, Mention } from '../mentions.ts'

/** By trade or office and country, how many listed people the story names. */
export type Company = ReadonlyMap<string, number>

/** Whom the story names, by what they are: three cricketers of Australia, two senators. */
export function companyOf(knowledge: Knowledge, mentions: readonly Mention[]): Company {
  const { list } = knowledge
  const counts = new Map<string, number>()
  const seen = new Set<KnownName>()
  for (const { key, parts } of mentions) {
    if (parts.length < 2) continue
    const [entry] = list.entriesOf(key)
    if (entry === undefined || entry.kind !== 'person' || seen.has(entry)) continue
    seen.add(entry)
    const trades = new Set<string>()
    for (const circle of circlesOf(list, entry)) {
      counts.set(circle, (counts.get(circle) ?? 0) + 1)
      if (isOfGames(knowledge, circle)) trades.add(tradeOf(circle))
    }
    for (const trade of trades) counts.set(trade, (counts.get(trade) ?? 0) + 1)
  }
  return counts
}

/** Fewer are there by chance; singers and actors without a country are named together more often. */
const companionsMin = 2
const companionsAbroadMin = 4
/** Players and drivers of many countries meet in one story. */
const companionsAllMin = 5

/** Mitchell Stark beside Pat Cummins and Josh Hazlewood. */
export function isInCompany(knowledge: Knowledge, entry: KnownName, company: Company): boolean {
  return circlesOf(knowledge.list, entry).some(
    (circle) =>
      (company.get(circle) ?? 0) >= (circle.endsWith('/') ? companionsAbroadMin : companionsMin) ||
      (isOfGames(knowledge, circle) && (company.get(tradeOf(circle)) ?? 0) >= companionsAllMin)
  )
}

/** A circle whatever the country, of trades whose people meet: by a name of its own, so that it is never one of a country. */
function tradeOf(circle: string): string {
  return `${circle.split('/')[0]} anywhere`
}

/** A cricketer and a cricket coach move in one circle. */
function circlesOf(list: NameList, entry: KnownName): readonly string[] {
  if (entry.kind !== 'person') return []
  const circles = list.details(entry).roles.map(({ role, country }) => {
    const [first = ''] = role.split(' ')
    return `${first.slice(0, circleLetters)}/${country ?? ''}`
  })
  return [...new Set(circles)]
}

const circleLetters = 7

/** Those whose people play against one another: cricket, tennis, chess, racing. */
const games: Part<ReadonlySet<string>> = {
  name: 'games',
  open(_source, _packs, lexicon) {
    return new Set([...lexicon.part(roleWords).games].map((trade) => trade.slice(0, circleLetters)))
  }
}

function isOfGames({ lexicon }: Knowledge, circle: string): boolean {
  return lexicon.part(games).has(circle.split('/')[0] ?? '')
}

/** “Iowa's senators, Chuck Grassley and Joni Ernest”: beside one of the same office in the same country. */
export function isBesideCompanion(list: NameList, entry: KnownName, before: string): boolean {
  const companion = pairedWith.exec(before)?.[1]
  if (companion === undefined) return false
  const circles = circlesOf(list, entry).filter((circle) => !circle.endsWith('/'))
  return list
    .entriesOf(nameKey(companion))
    .some((other) => other !== entry && circlesOf(list, other).some((circle) => circles.includes(circle)))
}

const pairedWith = /(\S+ \S+) (?:and|&) $/

/** Simon Howarth, 54; Nick Penfold, a farmer: a private person, whatever the company. */
export function isPrivate(after: string): boolean {
  return /^,? (?:\(?\d{1,3}\b|an? |who )/.test(after)
}
