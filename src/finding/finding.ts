import type { Encoding } from '../input/encoding.ts'
import type { Span } from '../text/span.ts'

export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/** A span of the source with its lines and columns, both from 1; columns in UTF-16 code units. */
export interface Place extends Span {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A place in a story, ready to leave it: plain data that needs the story no more. */
export interface Located extends Place {
  /** The raw source slice. */
  readonly actual: string
  /** Whether the source slice is the text itself, so that an edit there is exact. */
  readonly verbatim: boolean
  /** How an edit there is to be written, where that is not as it reads. */
  readonly encoding?: Encoding
  /** The sentence or block around it. */
  readonly context: Context
}

/**
 * The sentence or block around a place, part of its fingerprint: where it lies in the source, or, where mark-up stands
 * between its words, its normal form. Only what becomes a finding has to be read.
 */
export type Context = Span | string

/** The field of a record that a finding stands in. Its offsets, lines and columns are into that field's text. */
export interface FieldPlace {
  /** The record's id, or its line where it has none. */
  readonly record: string
  readonly field: string
  /** The line of the archive on which the record begins, from 1. */
  readonly recordLine: number
}

/** Another place that a finding points to. */
export interface Related extends Place {
  readonly file: string
  /** Where `file` is an archive. */
  readonly within?: FieldPlace
  readonly message: string
}

/** A change of the source: `text` in place of the span. */
export interface Edit extends Span {
  readonly text: string
}

/** What `copydesk fix` may do: `safe` without asking, `unsafe` only with `--unsafe`. */
export interface Fix {
  readonly safety: 'safe' | 'unsafe'
  readonly edits: readonly Edit[]
}

/**
 * What a rule found, as plain data. Offsets are UTF-16 code units into the decoded file, `end` exclusive;
 * `actual` is always `source.slice(start, end)`.
 */
export interface Finding extends Place {
  readonly file: string
  /** Where `file` is an archive: the field whose text the offsets are into. */
  readonly within?: FieldPlace
  readonly ruleId: string
  readonly severity: Severity
  readonly message: string
  readonly actual: string
  /** What to write instead, best first; empty for a deletion or where only the writer knows. */
  readonly expected: readonly string[]
  /** The evidence and the cure, in one or two sentences. */
  readonly note: string | null
  readonly url: string
  readonly related: readonly Related[]
  readonly fix: Fix | null
  /** 16 hex digits over rule, wording and sentence; survives edits elsewhere in the story. */
  readonly fingerprint: string
}

/** Order of print: by place, the wider first, then by rule. */
export function compareFindings(
  a: Pick<Finding, 'start' | 'end' | 'ruleId'>,
  b: Pick<Finding, 'start' | 'end' | 'ruleId'>
): number {
  return a.start - b.start || b.end - a.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
}
