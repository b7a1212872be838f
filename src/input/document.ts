import type { SourceMap } from '../text/source-map.ts'
import type { Span } from '../text/span.ts'
import type { EncodedSpan } from './encoding.ts'

/** A format that copydesk reads. */
export type Format = TextFormat | 'json'

/** What a text can be written in that a field or a buffer holds. */
export const textFormats = ['text', 'markdown', 'html'] as const
export type TextFormat = (typeof textFormats)[number]

/**
 * What a block is in the story's format. `link` is the target of a link; `title`, `description`, `keyword` (a tag) and
 * `alt` (the text of a picture) are fields around the story, which readers and search engines see.
 */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'list-item'
  | 'quote'
  | 'caption'
  | 'cell'
  | 'link'
  | 'title'
  | 'description'
  | 'keyword'
  | 'alt'
  | 'byline'

/** A piece of the story cut at line or element boundaries: the unit of parsing. Offsets are into `Document.text`. */
export interface Block extends Span {
  readonly kind: BlockKind
  /** 1 to 6 for headings. */
  readonly depth?: number
}

/** A comment in the copy (HTML, Markdown), where suppressions are written. Offsets are into the source. */
export interface Comment extends Span {
  readonly text: string
}

/** Something that the reader had to cut or repair; said to the user on stderr. */
export interface Problem {
  readonly message: string
  /** Offset into the source, where there is one. */
  readonly at?: number
}

/** One story read in. */
export interface Document {
  /** As given by the caller; printed in findings. */
  readonly path: string
  readonly format: Format
  /** The decoded file, BOM included. */
  readonly source: string
  /** The plain text of the story; for plain text the source itself. */
  readonly text: string
  /** In reading order, never overlapping. */
  readonly blocks: readonly Block[]
  readonly map: SourceMap
  /** Front matter, as parsed; empty when there is none. */
  readonly metadata: Readonly<Record<string, unknown>>
  readonly comments: readonly Comment[]
  /** Stretches of the source where a character is not written as it reads, sorted; what is written there is encoded. */
  readonly encodings?: readonly EncodedSpan[]
  readonly problems: readonly Problem[]
}

/** A field of a record. Offsets are into the source that is put together of all its fields. */
export interface RecordField extends Span {
  readonly name: string
  /** Lines of that source before the field. */
  readonly linesBefore: number
  /** Columns before it in its first line. */
  readonly columnsBefore: number
  /** Where the field ends in that source, from 1; not asked where it is the only one. */
  readonly endLine: number
  readonly endColumn: number
}

/** The record of an archive that a story was read from. */
export interface RecordPlace {
  /** What the archive calls it, or its line. */
  readonly id: string
  /** The line of the archive on which it begins, from 1. */
  readonly line: number
  /** Where the archive holds the stories of several sites: which it is from. */
  readonly site?: string
  /** The fields that the source holds, in its order: a headline, where there is one, and the text. */
  readonly fields: readonly [RecordField, ...RecordField[]]
}

/** What a reader is given. */
export interface Input {
  readonly path: string
  readonly source: string
  /** Chosen by the path's extension when absent. */
  readonly format?: Format
  /** Where in the source the story stands, in a file that holds several. */
  readonly part?: Span
  /** Which record of the archive at `path` the source was taken from. */
  readonly record?: RecordPlace
}
