import type { Span } from '../../text/span.ts'
import type { Tokens } from '../attribution/tokens.ts'
import type { Attributions } from '../attributions.ts'

/** What is wrong with the sourcing of a sentence, by the rule that reports it. */
export type ClaimKind =
  | 'speakerless'
  | 'anonymous'
  | 'vague'
  | 'data'
  | 'hidden'
  | 'hearsay'
  | 'forecast'
  | 'motive'
  | 'need'
  // Notes only, or warnings of the strict profile.
  | 'loose'
  | 'described'
  | 'first'
  | 'generalisation'

/** A weak spot in the sourcing of one sentence. */
export interface Claim {
  readonly kind: ClaimKind
  readonly at: Span
  /** Index of the sentence. */
  readonly sentence: number
  /** The word that the message is about: the source, the verb, the adverb. */
  readonly word: string
}

/** What the detectors read. */
export interface Sourcing {
  readonly t: Tokens
  readonly attributions: Attributions
  /** By index of the block: whether it is running copy. */
  readonly copy: readonly boolean[]
  /** Whether a headline has a word, in lower case: a group that it names is the subject of the story. */
  readonly headlineHas: (word: string) => boolean
  /** Whether the writer speaks for himself and his readers all along: "we have to ask", "our schools". */
  readonly isOwnVoice: () => boolean
  /** Whether words of a sentence, by its index, link to a page. */
  readonly isLinked: (sentence: number) => boolean
}
