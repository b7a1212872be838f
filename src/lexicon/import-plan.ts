// What would become of rows that a newsroom brings into its list: new, known already, against what is listed, or near to it.
import { editDistance } from '../text/distance.ts'
import { joinEntries } from './name-entries.ts'
import type { KnownName, NameList } from './names.ts'
import type { NameEntry } from './pack.ts'
import { nameKey } from './romanisation.ts'

/** A row to be brought in. */
export interface ImportRow {
  readonly line: number
  readonly entry: NameEntry
}

/**
 * What becomes of a row: `new` and `other-form` (right, but not the form that the shipped list prefers) are written,
 * `near` is written as proposed; `known`, `twin` and `conflict` are not.
 */
export type Verdict = 'new' | 'other-form' | 'near' | 'known' | 'twin' | 'conflict'

/** A row with what becomes of it, and why. */
export interface PlannedRow extends ImportRow {
  readonly verdict: Verdict
  readonly remark: string
}

/** Names that share a word with more names than this are compared by their other words alone. */
const sharedMax = 400

/** Two names within this many edits are near. */
const nearMax = 2

/**
 * Decide what becomes of each row.
 *
 * @param list - the shipped lists with the house packs over them
 * @returns the rows in order; the roles and forms of a twin have joined the row before it
 */
export function planImport(rows: readonly ImportRow[], list: NameList): readonly PlannedRow[] {
  const firsts = new Map<string, number>()
  const joined: ImportRow[] = []
  const twins: PlannedRow[] = []
  for (const { line, entry } of rows) {
    const identity = `${entry.kind ?? ''} ${entry.id ?? ''} ${nameKey(entry.name)}`
    const at = firsts.get(identity)
    const first = at === undefined ? undefined : joined[at]
    if (at === undefined || first === undefined) {
      firsts.set(identity, joined.length)
      joined.push({ line, entry })
      continue
    }
    joined[at] = { line: first.line, entry: joinEntries(first.entry, entry) }
    twins.push({ line, entry, verdict: 'twin', remark: `stands in line ${first.line} as well; read as one` })
  }
  const words = wordsOf(joined)
  const planned = joined.map((row): PlannedRow => {
    const found = conflict(row.entry, list) ?? listed(row.entry, list) ?? near(row, joined, words, list)
    return { ...row, ...(found ?? { verdict: 'new', remark: describe(row.entry) }) }
  })
  return [...planned, ...twins].sort((a, b) => a.line - b.line)
}

type Found = Pick<PlannedRow, 'verdict' | 'remark'>

/** Against what the lists say: the pack would contradict itself, or call right what the house calls wrong. */
function conflict({ name, never = [], status }: NameEntry, list: NameList): Found | undefined {
  if (status === 'retired') return undefined
  const right = list.neverFormOf(name) ?? list.neverFormOf(nameKey(name))
  if (right) {
    const whose = right.house ? 'the house list says never' : 'the shipped list has it as a wrong form'
    return { verdict: 'conflict', remark: `${whose}; it writes ${right.name}` }
  }
  const house = list.entriesOf(nameKey(name)).find((entry) => entry.house)
  if (house && house.name !== name) {
    return { verdict: 'conflict', remark: `the house list writes ${house.name}; change the row or that entry` }
  }
  for (const form of never) {
    const owner = list.entriesOf(nameKey(form)).find((entry) => entry.house && entry.name !== name)
    if (owner) {
      return {
        verdict: 'conflict',
        remark: `\`never: ${form}\` is an accepted form of ${owner.name} on the house list`
      }
    }
  }
  return undefined
}

function listed({ name, kind, status }: NameEntry, list: NameList): Found | undefined {
  if (status === 'retired') return undefined
  const entries = list.entriesOf(nameKey(name)).filter((entry) => kind === undefined || entry.kind === kind)
  const house = entries.find((entry) => entry.house)
  if (house) return { verdict: 'known', remark: `on the house list${house.proposed ? ' as proposed' : ''}` }
  const [shipped] = entries
  if (shipped === undefined) return undefined
  if (shipped.name === name) return { verdict: 'known', remark: `on the shipped list: ${roleOf(list, shipped)}` }
  return { verdict: 'other-form', remark: `the shipped list prefers ${shipped.name}; the house list will beat it` }
}

function roleOf(list: NameList, entry: KnownName): string {
  const [role] = list.details(entry).roles
  return role ? role.role : entry.kind
}

type WordRows = ReadonlyMap<string, readonly number[]>

function wordsOf(rows: readonly ImportRow[]): WordRows {
  const words = new Map<string, number[]>()
  for (const [index, { entry }] of rows.entries()) {
    for (const word of new Set(nameKey(entry.name).split(' '))) {
      const places = words.get(word)
      if (places) places.push(index)
      else words.set(word, [index])
    }
  }
  return words
}

/** A name that shares a word with this one and is within two edits of it: one of the two can be a slip. */
function near(
  { line, entry }: ImportRow,
  rows: readonly ImportRow[],
  words: WordRows,
  list: NameList
): Found | undefined {
  if (entry.status === 'retired') return undefined
  const key = nameKey(entry.name)
  const apart = new Set([...(entry.not ?? []), ...(entry.also ?? [])].map(nameKey))
  const isNear = (other: string): boolean =>
    other !== key && !apart.has(other) && editDistance(key, other, nearMax) <= nearMax
  for (const word of key.split(' ')) {
    const beside = words.get(word) ?? []
    if (beside.length <= sharedMax) {
      for (const index of beside) {
        const other = rows[index]
        if (other && other.line !== line && isNear(nameKey(other.entry.name)))
          return nearFound(other.entry.name, `in line ${other.line}`)
      }
    }
    if (list.formCount(word) > sharedMax) continue
    for (const { entry: other, parts } of list.formsWith(word)) {
      if (isNear(parts.join(' ')))
        return nearFound(other.name, other.house ? 'on the house list' : 'on the shipped list')
    }
  }
  return undefined
}

function nearFound(name: string, where: string): Found {
  return { verdict: 'near', remark: `near ${name} ${where}; if they are two, say so in not_to_be_confused_with` }
}

function describe({ kind = 'other', roles = [], status }: NameEntry): string {
  const [role] = roles
  return `${status ? `${status}, ` : ''}${kind}${role ? `, ${role.role}` : ''}`
}
