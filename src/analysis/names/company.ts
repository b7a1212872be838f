// The company that a name keeps: who stands among listed people of one trade or office and one country is one of them.
import type { KnownName, NameList } from '../../lexicon/names.ts'
import type { Mention } from '../mentions.ts'

/** By trade or office and country, how many listed people the story names. */
export type Company = ReadonlyMap<string, number>

/** Whom the story names, by what they are: three cricketers of Australia, two senators. */
export function companyOf(list: NameList, mentions: readonly Mention[]): Company {
  const counts = new Map<string, number>()
  const seen = new Set<KnownName>()
  for (const { key, parts } of mentions) {
    if (parts.length < 2) continue
    const [entry] = list.entriesOf(key)
    if (entry === undefined || entry.kind !== 'person' || seen.has(entry)) continue
    seen.add(entry)
    for (const circle of circlesOf(list, entry)) counts.set(circle, (counts.get(circle) ?? 0) + 1)
  }
  return counts
}

/** Fewer are there by chance; singers and actors without a country are named together more often. */
const companionsMin = 2
const companionsAbroadMin = 4

/** Mitchell Stark beside Pat Cummins and Josh Hazlewood. */
export function isInCompany(list: NameList, entry: KnownName, company: Company): boolean {
  return circlesOf(list, entry).some(
    (circle) => (company.get(circle) ?? 0) >= (circle.endsWith('/') ? companionsAbroadMin : companionsMin)
  )
}

function circlesOf(list: NameList, entry: KnownName): readonly string[] {
  return entry.kind === 'person'
    ? [...new Set(list.details(entry).roles.map(({ role, country }) => `${role}/${country ?? ''}`))]
    : []
}

/** Simon Howarth, 54; Nick Penfold, a farmer: a private person, whatever the company. */
export function isPrivate(after: string): boolean {
  return /^,? (?:\(?\d{1,3}\b|an? |who )/.test(after)
}
