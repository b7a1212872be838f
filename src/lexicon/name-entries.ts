// Names as editors write them, gathered from several lists; what contradicts itself is refused.
import type { NameEntry, NameKind, Pack } from './pack.ts'
import { nameKey } from './romanisation.ts'

/** A pack and what to call it in a complaint. */
export interface NamedPack {
  /** Such as `rules/lexicon/people-us.yml`. */
  readonly file: string
  readonly pack: Pack
  /** The line on which one of its names stands, by index. */
  readonly lineOf?: ((index: number) => number) | undefined
}

/** What is wrong with a list: every complaint names file, entry and cure. */
export class NamesError extends Error {}

/** An entry with where it is from; lists of two desks may share a person, whose facts are joined. */
export interface Listed {
  entry: NameEntry
  readonly kind: NameKind
  readonly file: string
  /** `house/names.yml:7`, or the file alone. */
  readonly place: string
}

/** What two rows or packs say about one name; of lists both, of the rest the first. */
export function joinEntries(first: NameEntry, second: NameEntry): NameEntry {
  const union = (a: readonly string[] = [], b: readonly string[] = []): readonly string[] => [...new Set([...a, ...b])]
  const roles = [...(first.roles ?? [])]
  for (const role of second.roles ?? []) if (!roles.some((known) => known.role === role.role)) roles.push(role)
  const { status: earlier, ...base } = first
  const { status: later, ...added } = second
  // The later pack decides; but what one desk has checked is more than what another proposes.
  const status = later === 'proposed' && earlier === undefined ? undefined : later
  const lists = Object.fromEntries(
    (['also', 'never', 'not', 'former', 'demonym'] as const).flatMap((field) => {
      const items = union(first[field], second[field])
      return items.length > 0 ? [[field, items]] : []
    })
  )
  return { ...added, ...base, ...(status && { status }), ...lists, ...(roles.length > 0 && { roles }) }
}

/**
 * The entries of all packs, in order.
 *
 * @param across - what two packs say about one name is joined, as for a house's sheets, or refused, as for our own lists
 *
 * @throws NamesError with one complaint a line, when names are missing, doubled, or wrong and right at once
 */
export function gatherEntries(packs: readonly NamedPack[], across: 'join' | 'refuse'): readonly Listed[] {
  const problems: string[] = []
  const entries: Listed[] = []
  const seen = new Map<string, Listed>()
  for (const { file, pack, lineOf } of packs) {
    for (const [index, entry] of (pack.names ?? []).entries()) {
      const place = lineOf ? `${file}:${lineOf(index)}` : file
      if (typeof entry.name !== 'string' || entry.name.trim() === '') {
        problems.push(`${place}: entry ${index + 1} has no name; write \`name: …\` in quotes`)
        continue
      }
      const kind = entry.kind ?? pack.kind ?? 'other'
      const identity = `${kind} ${entry.id ?? entry.name}`
      const before = seen.get(identity)
      if (before?.file === file) {
        problems.push(
          `${place}: \`${entry.name}\` is listed twice${before.place === file ? '' : `, first at ${before.place}`}; keep one of the two lines, or give each an \`id\` if they are two`
        )
      } else if (before !== undefined && across === 'refuse') {
        problems.push(
          `${before.place} and ${place}: \`${entry.name}\` stands in both; put what both say into one line, or give each an \`id\` if they are two`
        )
      } else if (before !== undefined) {
        before.entry = joinEntries(before.entry, entry)
      } else {
        const listed = { entry, kind, file, place }
        seen.set(identity, listed)
        entries.push(listed)
      }
    }
  }
  for (const { clash, listed } of contradictions(entries))
    problems.push(
      `${clash.listed.place}: \`never: ${clash.form}\` of ${clash.listed.entry.name} is an accepted form of ${listed.entry.name} in ${listed.place}; take one of the two away`
    )
  if (problems.length > 0) throw new NamesError(problems.join('\n'))
  return entries
}

/** A form that one entry calls wrong, and the entry that calls it right. */
export interface Contradiction<T> {
  readonly clash: { readonly form: string; readonly listed: T }
  readonly listed: T
}

/** A form cannot be right for one entry and wrong for another; of one entry, only capitals, accents and hyphens can be wrong. */
export function* contradictions<T extends { readonly entry: NameEntry }>(
  entries: readonly T[]
): Generator<Contradiction<T>> {
  const wrong = new Map<string, Contradiction<T>['clash']>()
  for (const listed of entries) {
    if (listed.entry.never) for (const form of listed.entry.never) wrong.set(nameKey(form), { form, listed })
  }
  if (wrong.size === 0) return
  for (const listed of entries) {
    if (listed.entry.status === 'retired') continue
    for (const form of [listed.entry.name, ...(listed.entry.also ?? [])]) {
      const clash = wrong.get(nameKey(form))
      if (clash === undefined || (clash.listed === listed && clash.form !== form)) continue
      yield { clash, listed }
    }
  }
}
