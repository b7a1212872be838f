// Finds the attributions of one sentence: a source, a cue and what is said.
import { classBit } from '../../lexicon/cues.ts'
import { byEstimate, ofDocument } from './document-frames.ts'
import type { Draft } from './frame-parts.ts'
import { ofLightVerb } from './light-verbs.ts'
import { accordingTo, inTheWordsOf, ofAdjective, ofLabel, ofNoun, ofTheView, seeming } from './phrase-frames.ts'
import { isStance, ofStance } from './stance-frames.ts'
import type { Tokens } from './tokens.ts'
import { isResumed, ofVerb } from './verb-frames.ts'

const none: readonly Draft[] = []
const views = new Set(['belief', 'opinion', 'view'])

/** The attributions of a sentence, in the order of their cues. */
export function framesOf(t: Tokens, sentence: number): readonly Draft[] {
  const label = ofLabel(t, sentence)
  const from = t.openersFrom[sentence] ?? 0
  const to = t.openersFrom[sentence + 1] ?? from
  // Of the words of a story one in eight can begin a frame.
  if (from === to) return label === undefined ? ofOpening(t, sentence) : [label]
  const drafts: Draft[] = label === undefined ? [] : [label]
  for (let at = from; at < to; at += 1) {
    const draft = frameAt(t, t.openers[at] ?? 0, sentence, drafts)
    if (draft !== undefined) drafts.push(draft)
  }
  if (drafts.some(({ idle }) => !idle))
    return drafts.length === 1
      ? drafts
      : drafts.filter((draft) => !isTaken(draft, drafts) && !isToldOf(draft, t, drafts))
  return [...drafts, ...ofOpening(t, sentence)]
}

/** "Critics say the council knew of the cracks": what the council knew is what the critics say. */
function isToldOf({ cue, form, source, classes }: Draft, t: Tokens, drafts: readonly Draft[]): boolean {
  if (form !== 'verb' || cue === null || !(classes & mental) || classes & ~mental || source.end > cue.start)
    return false
  if (source.grade === 'none' || pronouns.test(source.text)) return false
  return drafts.some(
    (other) =>
      other.form === 'verb' &&
      other.classes & saying &&
      other.content !== null &&
      other.cue !== null &&
      other.cue.end < source.start &&
      /^\s+(?:that\s+)?$/.test(t.text.slice(other.cue.end, source.start))
  )
}

const mental = classBit('mental')
const saying = classBit('assertion') | classBit('evidence')
const pronouns = /^(?:he|she|it|they|we|i|you|who)$/i

/** "The road calls for repairs, according to Bob Lyle": what a noun says for nobody is his. */
function isTaken({ cue, form, source }: Draft, drafts: readonly Draft[]): boolean {
  if (form !== 'noun' || source.grade !== 'none' || cue === null) return false
  return drafts.some(
    (other) =>
      other.form === 'according' &&
      other.content !== null &&
      other.content.start <= cue.start &&
      cue.end <= other.content.end
  )
}

function ofOpening(t: Tokens, sentence: number): readonly Draft[] {
  const draft = ofDocument(t, sentence)
  return draft === undefined ? none : [draft]
}

function frameAt(t: Tokens, index: number, sentence: number, earlier: readonly Draft[]): Draft | undefined {
  const word = t.words[index]?.lower ?? ''
  const stance = isStance(t, word, index) ? ofStance(t, word, index, sentence) : undefined
  if (stance !== undefined) return stance
  const view = views.has(word) ? ofTheView(t, index, sentence) : undefined
  if (view !== undefined) return view
  if (t.cue[index] !== undefined) {
    if (isResumed(t, index, t.sentences[sentence]?.firstWord ?? 0, earlier)) return undefined
    const draft = ofVerb(t, index, sentence, earlier)
    if (draft !== undefined && !draft.idle) return draft
    return (
      ofAdjective(t, index, sentence) ??
      ofLightVerb(t, word, index, sentence) ??
      byEstimate(t, index, sentence) ??
      ofNoun(t, index, sentence) ??
      draft
    )
  }
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
      return (
        ofAdjective(t, index, sentence) ??
        seeming(t, word, index, sentence) ??
        ofLightVerb(t, word, index, sentence) ??
        byEstimate(t, index, sentence) ??
        ofNoun(t, index, sentence)
      )
  }
}
