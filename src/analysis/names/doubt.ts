// What name passes find doubtful, and how they say why.
import type { KnownName, NameDetails, NameList } from '../../lexicon/names.ts'
import type { Role } from '../../lexicon/pack.ts'
import type { Span } from '../../text/span.ts'
import type { Mention } from '../mentions.ts'

/** A name that is wrong, or one of two spellings. */
export interface NameDoubt {
  readonly kind: 'misspelled' | 'variant'
  readonly mention: Mention
  /** What to write instead of the whole mention, best first. */
  readonly expected: readonly string[]
  /** Why, in one or two sentences. */
  readonly note: string
  readonly related: readonly { readonly at: Span; readonly message: string }[]
}

/** “Spelled Netanyahu 9 times in this story.” */
export function spelledNote(form: string, count: number): string {
  return count === 1 ? `Spelled ${form} elsewhere in this story.` : `Spelled ${form} ${times(count)} in this story.`
}

/** Once, twice, 3 times. */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}

/** “List: foreign minister of Russia since 2004.” */
export function listNote(list: NameList, entry: KnownName): string {
  const from = entry.house ? 'House list' : 'List'
  return `${from}: ${describe(entry, list.details(entry))}${entry.proposed ? ', proposed' : ''}.`
}

function describe(entry: KnownName, details: NameDetails): string {
  const role = details.roles.find(({ to }) => to === undefined) ?? details.roles[0]
  if (role) return roleText(role)
  if (entry.kind === 'person') return entry.name
  const type = details.type || entry.kind
  return `${entry.name}, ${kindOf(type, details.country)}`
}

/** “capital of Lithuania”, “agency in Germany”. */
function kindOf(type: string, country: string): string {
  return country === '' ? type : `${type} ${type === 'capital' ? 'of' : 'in'} ${withArticle(country)}`
}

/** “foreign minister of Russia since 2004”; who has no first year has a calling: “footballer, Norway”. */
function roleText({ role, country, from, to }: Role): string {
  const where = country === undefined || role.includes(country) ? '' : ` of ${withArticle(country)}`
  const place = where && (from === undefined || / of | in | for /.test(role)) ? `, ${country}` : where
  if (to === undefined) return `${role}${place}${from === undefined ? '' : ` since ${year(from)}`}`
  if (from === undefined) return `${role}${place}, until ${year(to)}`
  return `${role}${place} ${year(from) === year(to) ? year(to) : `${year(from)}-${year(to)}`}`
}

function year(when: string | number): string {
  return String(when).slice(0, 4)
}

function withArticle(country: string): string {
  return /^(?:EU|UN|United|Netherlands|Philippines|Czech Republic|Democratic|Central African|Bahamas|Gambia|Maldives|Soviet)/.test(
    country
  )
    ? `the ${country}`
    : country
}
