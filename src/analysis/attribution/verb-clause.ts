// A reporting verb in its sentence, and what a frame takes from it whoever speaks.
import type { Span } from '../../text/span.ts'
import type { FrameSource } from './frame.ts'
import { type Draft, spanOf } from './frame-parts.ts'
import type { Tokens } from './tokens.ts'
import type { Verb } from './verbs.ts'

/** A reporting verb in its sentence. */
export interface Clause {
  readonly verb: Verb
  readonly sentence: number
  readonly first: number
  readonly end: number
}

/** The frame of a verb with its source and its statement. */
export function draftOf(
  t: Tokens,
  { verb, sentence, first, end }: Clause,
  form: Draft['form'],
  source: FrameSource,
  content: Span | null
): Draft {
  return {
    source,
    cue: spanOf(t, verb.start, cueEnd(t, verb, end)),
    content,
    sentence,
    classes: t.cue[verb.index]?.classes ?? 0,
    hedged: verb.negated || verb.modal || isConditional(t, verb.start, first) || isRefusal(t, verb.index),
    form
  }
}

/** "if critics say", "whether he said". */
function isConditional(t: Tokens, start: number, first: number): boolean {
  for (let at = start - 1; at >= first && at > start - 5; at -= 1) {
    const word = t.words[at]?.lower
    if (word === 'if' && t.words[at + 1]?.lower !== 'anything') return true
    if (word === 'whether' || word === 'unless') return true
  }
  return false
}

/** "Declined to comment", "refused to say": nothing was said. */
function isRefusal(t: Tokens, index: number): boolean {
  const verb = t.cue[index]?.verb
  if (verb !== 'decline' && verb !== 'refuse') return false
  return t.words[index + 1]?.lower === 'to' && t.cue[index + 2] !== undefined
}

/** The word behind a verb with what it needs: spoke of, pointed to. */
export function cueEnd(t: Tokens, verb: Pick<Verb, 'index'>, end: number): number {
  const cue = t.cue[verb.index]
  return cue !== undefined && cue.before.length > 0 && verb.index + 1 < end ? verb.index + 2 : verb.index + 1
}
