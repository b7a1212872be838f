// What every kind of frame is put together from: sources, statements, spans of words.
import type { Span } from '../../text/span.ts'
import { adverbs, articles, clauseStarts, modals, personal, ties } from './closed-class.ts'
import type { Frame, FrameSource } from './frame.ts'
import { type Grade, gradeOf } from './grade.ts'
import type { Phrase } from './noun-phrases.ts'
import { gap, interrupts, type Tokens } from './tokens.ts'

/** A frame before its quotations are known. */
export type Draft = Omit<Frame, 'kind' | 'start' | 'end'>

/** What a draft has before its source and its statement are found. */
export type Common = Omit<Draft, 'source' | 'content'>

/** First word and end of a sentence. */
export function boundsOf(t: Tokens, sentence: number): readonly [first: number, end: number] {
  const { firstWord = 0, endWord = 0 } = t.sentences[sentence] ?? {}
  return [firstWord, endWord]
}

/** The name or pronoun at the head of a sentence, for a verb further on: "Mr Bloggs left early, saying". */
export function leadingSubject(t: Tokens, first: number, verb: number): Phrase | undefined {
  let at = first
  const head = t.words[at]?.lower ?? ''
  if (personal.has(head)) return { start: at, end: at + 1 }
  if (ties.has(head) || clauseStarts.has(head) || adverbs.has(head) || modals.has(head) || head.endsWith('ly'))
    return undefined
  if (articles.has(t.words[at]?.lower ?? '')) at += 1
  while (
    at < verb &&
    (t.capital[at] === 1 || t.lexicon.has('institutions', t.words[at]?.lower ?? '')) &&
    (at === first || !((t.before[at] ?? 0) & interrupts))
  )
    at += 1
  return at > first && !(at === first + 1 && articles.has(t.words[first]?.lower ?? ''))
    ? { start: first, end: at }
    : undefined
}

/** Words `start` up to `end`, exclusive, as a span with its text. */
export function spanOf(t: Tokens, start: number, end: number): Span & { readonly text: string } {
  const from = t.words[start]?.start ?? 0
  const to = t.words[end - 1]?.end ?? from
  return { text: t.text.slice(from, to), start: from, end: to }
}

/** A frame with a source. */
export function withSource(t: Tokens, phrase: Phrase, common: Common, content: Span | null, first: number): Draft {
  const { cue, sentence, classes, hedged, form } = common
  return { source: sourceAt(t, phrase, gradeOf(t, phrase, first)), cue, content, sentence, classes, hedged, form }
}

/** A frame that nobody speaks in: an empty source at its cue. */
export function withoutSource(_t: Tokens, common: Common, content: Span | null): Draft {
  const at = common.cue?.start ?? 0
  return { ...common, source: { text: '', start: at, end: at, grade: 'none' }, content }
}

/** A phrase as a source with its grade. */
export function sourceOf(t: Tokens, phrase: Phrase | undefined, first: number): FrameSource | undefined {
  return phrase && sourceAt(t, phrase, gradeOf(t, phrase, first))
}

function sourceAt(t: Tokens, phrase: Phrase, grade: Grade): FrameSource {
  const { text, start, end } = spanOf(t, phrase.start, phrase.end)
  return { text, start, end, grade }
}

/** What follows the word at `index`, to the end of the sentence. */
export function contentAfter(t: Tokens, index: number, end: number): Span | null {
  let start = index + 1
  if (t.words[start]?.lower === 'that') start += 1
  const from = t.words[start]
  const to = t.words[end - 1]
  return start < end && from !== undefined && to !== undefined ? { start: from.start, end: to.end } : null
}

/** What stands before an attribution, else what follows it; both for one between commas: "The plan, he said, will fail". */
export function contentAround(t: Tokens, start: number, end: number, sentenceIndex: number): Span | null {
  const [first, last] = boundsOf(t, sentenceIndex)
  const from = start > first ? t.words[first] : t.words[end]
  const between = end < last && ((t.before[end] ?? 0) & (gap.comma | gap.dash)) !== 0
  const to = start > first && !between ? t.words[start - 1] : t.words[last - 1]
  return from !== undefined && to !== undefined && from.start < to.end && (start > first || end < last)
    ? { start: from.start, end: to.end }
    : null
}
