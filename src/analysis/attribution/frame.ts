import type { Span } from '../../text/span.ts'
import type { Grade } from './grade.ts'

/** Who speaks. */
export interface FrameSource extends Span {
  readonly text: string
  readonly grade: Grade
}

/** Somebody saying, holding or showing something. */
export interface Frame extends Span {
  readonly kind: 'direct' | 'indirect' | 'mixed'
  /** Empty at the cue, with grade `none`, where nobody speaks. */
  readonly source: FrameSource
  readonly cue: (Span & { readonly text: string }) | null
  readonly content: Span | null
  /** Index of the sentence that the cue stands in; of the statement where there is no cue. */
  readonly sentence: number
  /** Classes of the cue, as bits; 0 for "according to", nouns and quotations. */
  readonly classes: number
  /** "did not say", "would say", "if critics say". */
  readonly hedged: boolean
  /** How the cue stands to its source; `shared` when the source is the subject of an earlier verb: "left, saying". */
  readonly form: 'verb' | 'shared' | 'by' | 'according' | 'label' | 'noun' | 'quotation'
}
