// Finds the attributions of one sentence: a source, a cue and what is said.
import type { Draft } from './frame-parts.ts'
import { accordingTo, inTheWordsOf, ofAdjective, ofLabel, ofNoun, seeming } from './phrase-frames.ts'
import type { Tokens } from './tokens.ts'
import { ofVerb } from './verb-frames.ts'

const none: readonly Draft[] = []

/** The attributions of a sentence, in the order of their cues. */
export function framesOf(t: Tokens, sentence: number): readonly Draft[] {
  const label = ofLabel(t, sentence)
  const from = t.openersFrom[sentence] ?? 0
  const to = t.openersFrom[sentence + 1] ?? from
  // Of the words of a story one in eight can begin a frame.
  if (from === to) return label === undefined ? none : [label]
  const drafts: Draft[] = label === undefined ? [] : [label]
  for (let at = from; at < to; at += 1) {
    const draft = frameAt(t, t.openers[at] ?? 0, sentence, drafts)
    if (draft !== undefined) drafts.push(draft)
  }
  return drafts
}

function frameAt(t: Tokens, index: number, sentence: number, earlier: readonly Draft[]): Draft | undefined {
  if (t.cue[index] !== undefined)
    return ofVerb(t, index, sentence, earlier) ?? ofAdjective(t, index, sentence) ?? ofNoun(t, index, sentence)
  const word = t.words[index]?.lower ?? ''
  switch (word) {
    case 'according':
    case 'per':
      return accordingTo(t, word, index, sentence)
    case 'words':
    case 'view':
    case 'opinion':
    case 'eyes':
      return inTheWordsOf(t, index, sentence)
    default:
      return ofAdjective(t, index, sentence) ?? seeming(t, word, index, sentence) ?? ofNoun(t, index, sentence)
  }
}
