// The checklist of names that `copydesk names` prints, as plain data.
import type { NameKind } from '../lexicon/pack.ts'
import type { Cluster } from './clusters.ts'

/** One person, place or body of a story; spans are into the story's text. */
export interface ListedName {
  readonly id: string
  readonly name: string
  readonly kind: NameKind
  /** The title in the copy, as written. */
  readonly role: string | null
  /** Whether a shipped list or a pack has it. */
  readonly known: boolean
  readonly forms: readonly { readonly text: string; readonly count: number }[]
  readonly mentions: readonly { readonly text: string; readonly start: number; readonly end: number }[]
  /** Ids of rules with a finding on one of the mentions; filled by who ran the rules. */
  readonly doubts: readonly string[]
}

/** Clusters as the contract of the command line shows them. */
export function namesList(clusters: readonly Cluster[]): ListedName[] {
  return clusters.map(({ id, name, kind, role, entry, forms, mentions }) => ({
    id,
    name,
    kind,
    role: role ?? null,
    known: entry !== undefined,
    forms,
    mentions: mentions.map(({ text, start, end }) => ({ text, start, end })),
    doubts: []
  }))
}
