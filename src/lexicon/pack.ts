import type { PhraseFile } from './phrases.ts'

/** Kinds of name. */
export const nameKinds = ['person', 'place', 'organisation', 'other'] as const
export type NameKind = (typeof nameKinds)[number]

/** What a house's entry is good for, where it is not simply in force. */
export const nameStatuses = ['proposed', 'retired'] as const
export type NameStatus = (typeof nameStatuses)[number]

/** An office or trade, and when it was held. */
export interface Role {
  readonly role: string
  readonly country?: string
  /** Year or year and month. */
  readonly from?: string | number
  readonly to?: string | number
}

/** One known name, as an editor writes it; see `rules/lexicon/README.md`. */
export interface NameEntry {
  /** Apart from the name when two people share one. */
  readonly id?: string
  readonly kind?: NameKind
  /** The form this list prefers. */
  readonly name: string
  /** Other accepted forms: right, but one story should keep to one. */
  readonly also?: readonly string[]
  /** Known wrong forms. */
  readonly never?: readonly string[]
  /** The family name, where it is not simply the last word. */
  readonly family?: string
  readonly order?: 'family-first'
  readonly roles?: readonly Role[]
  readonly country?: string
  /** People or places it must not be confused with. */
  readonly not?: readonly string[]
  /** Official names of the past. */
  readonly former?: readonly string[]
  /** Adjective and inhabitants. */
  readonly demonym?: readonly string[]
  /** City, river, ministry, company … */
  readonly type?: string
  /**
   * Of a house entry: `proposed` silences, but corrects nothing; `retired` takes the name off the shipped lists.
   * Without one the entry is in force.
   */
  readonly status?: NameStatus
  /** The desk that looks after it. */
  readonly desk?: string
  readonly note?: string
  readonly source?: string
  /** When somebody last looked at it: `2026-03-31`, `2026-03` or `2026`. */
  readonly checked?: string | number
  /** Who did. */
  readonly by?: string
}

/** A spelling that the house prefers. */
export interface SpellingEntry {
  readonly prefer: string
  /** What it stands for; without any it is a word of the house that dictionaries lack. */
  readonly over?: readonly string[]
  readonly note?: string
  readonly source?: string
}

/** Where in a story a house rule looks. */
export const houseRulePlaces = ['copy', 'headline', 'everywhere'] as const

/** How loud a house rule is. */
export const houseRuleLevels = ['error', 'warning', 'info'] as const

/** A rule of the house: wordings that it bans, or replaces; see `docs/house-rules.md`. */
export interface HouseRule {
  /** Its name in findings and in `off`. */
  readonly id: string
  /** Patterns of words, or a mapping from each to what to write instead. */
  readonly find: readonly string[] | Readonly<Record<string, string | readonly string[]>>
  readonly prefer?: string | readonly string[]
  /** Wordings in which it is right. */
  readonly except?: readonly string[]
  /** The reason, shown with the finding. */
  readonly why?: string
  /** `warning` where nothing is said. */
  readonly level?: (typeof houseRuleLevels)[number]
  /** `everywhere` where nothing is said. */
  readonly where?: (typeof houseRulePlaces)[number]
  /** Whether it reads quotations too. */
  readonly quotations?: boolean
  /** Whether capitals count. */
  readonly case?: boolean
  /** Copy in which it must find something. */
  readonly bad?: readonly string[]
  /** Copy in which it must keep quiet. */
  readonly good?: readonly string[]
}

/** The names of a large sheet: its rows are read once something asks about them. */
export interface NameRows {
  /**
   * Rows that say no more than a name, its kind, an office and a date, by the name's key: numbers from 0 on. No two
   * rows have one key.
   */
  readonly keys: ReadonlyMap<string, number>
  /** What such a row says. */
  entryAt(row: number): NameEntry
  /** What the other rows say: those with further forms, wrong ones, a status. */
  readonly others: readonly NameEntry[]
}

/** A file under `rules/lexicon/`, or a house pack: the same schema, the same compiler. */
export interface Pack {
  readonly kind?: NameKind
  /** The month the roles were last known to be right. */
  readonly asOf?: string
  readonly source?: string
  readonly names?: readonly NameEntry[]
  /** The same names once more, of a pack that makes `names` only when they are asked for. */
  readonly rows?: NameRows
  readonly spellings?: readonly SpellingEntry[]
  readonly phrases?: PhraseFile['phrases']
  readonly rules?: readonly HouseRule[]
}

/** Whether a pack has names, asked without making them. */
export function hasNames(pack: Pack): boolean {
  return pack.rows ? pack.rows.keys.size + pack.rows.others.length > 0 : (pack.names?.length ?? 0) > 0
}
