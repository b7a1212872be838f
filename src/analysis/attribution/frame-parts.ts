// What every kind of frame is put together from: sources, statements, spans of words.

import { listBit } from '../../lexicon/cues.ts'
import type { Span } from '../../text/span.ts'
import { kind } from './closed-class.ts'
import { isCallingOf } from './deeds.ts'
import type { Frame, FrameSource } from './frame.ts'
import { gradeOf, headOf } from './grade.ts'
import { gap, interrupts } from './marks.ts'
import type { Phrase } from './noun-phrases.ts'
import type { Tokens } from './tokens.ts'

/** A frame before its quotations are known. */
export type Draft = Omit<Frame, 'kind' | 'start' | 'end'> & {
  /**
   * It reports nothing: a deed of somebody, who can speak in a quotation beside it, or of nobody who speaks. A verb
   * further on can share its subject.
   */
  readonly idle?: 'deed' | 'nobody'
}

/** What a draft has before its source and its statement are found. */
export type Common = Omit<Draft, 'source' | 'content' | 'idle'>

const nowhere = { firstWord: 0, endWord: 0 }

/** First word and end of a sentence. */
export function boundsOf(t: Tokens, sentence: number): { readonly firstWord: number; readonly endWord: number } {
  return t.sentences[sentence] ?? nowhere
}

/** The name or pronoun at the head of a sentence, for a verb further on: "Mr Bloggs left early, saying". */
export function leadingSubject(t: Tokens, sentenceFirst: number, verb: number): Phrase | undefined {
  const first = afterOpening(t, sentenceFirst, verb)
  const head = t.kind[first] ?? 0
  if (head & kind.personal) return { start: first, end: first + 1 }
  if (head & noSubject || (head & (kind.timeLead | kind.determiner)) === kind.timeLead) return undefined
  let at = head & kind.article ? first + 1 : first
  while (
    at < verb &&
    (t.capital[at] === 1 || (t.listed[at] ?? 0) & institutions) &&
    (at === first || !((t.before[at] ?? 0) & interrupts))
  )
    at += 1
  return at > first && !(at === first + 1 && head & kind.article) ? { start: first, end: at } : undefined
}

/** "On Monday night, Mr Bloggs left, saying": the first word behind the comma. */
function afterOpening(t: Tokens, first: number, verb: number): number {
  if (!((t.kind[first] ?? 0) & (kind.tie | kind.timeLead))) return first
  for (let at = first + 1; at < verb && at <= first + openingMax; at += 1)
    if ((t.before[at] ?? 0) & interrupts) return (t.before[at] ?? 0) === gap.comma ? at : first
  return first
}

/** Words of an opening phrase: "In the long weeks before the vote of 9 June,". */
const openingMax = 10

const noSubject = kind.tie | kind.clauseStart | kind.adverb | kind.modal | kind.ly
const institutions = listBit('institutions')

/** A name, a pronoun or people: a decision that raises questions says nothing, and a date that remains uncertain is no doubter. */
export function isSomebody(t: Tokens, phrase: Phrase): boolean {
  const { start, end } = phrase
  if (end - start === 1 && nobody.has(t.words[start]?.lower ?? '')) return false
  const head = headOf(t, phrase)
  return t.capital[head] === 1 || t.listed[head] !== 0 || ((t.kind[head] ?? 0) & (kind.pronoun | kind.personal)) !== 0
}

const nobody = new Set(['it', 'this', 'that', 'there', 'which', 'what', 'you'])

/** Words `start` up to `end`, exclusive, as a span with its text. */
export function spanOf(t: Tokens, start: number, end: number): Span & { readonly text: string } {
  const from = t.words[start]?.start ?? 0
  const to = t.words[end - 1]?.end ?? from
  return { text: t.text.slice(from, to), start: from, end: to }
}

/** A frame with a source. */
export function withSource(t: Tokens, phrase: Phrase, common: Common, content: Span | null, first: number): Draft {
  const { cue, sentence, classes, hedged, form } = common
  return { source: sourceAt(t, phrase, first), cue, content, sentence, classes, hedged, form }
}

/** A frame that nobody speaks in: an empty source at its cue. */
export function withoutSource(common: Common, content: Span | null): Draft {
  return { ...common, source: nobodyAt(common.cue?.start ?? 0), content }
}

/** The empty source of a frame that nobody speaks in. */
export function nobodyAt(at: number): FrameSource {
  return { text: '', start: at, end: at, grade: 'none' }
}

/** A phrase as a source with its grade. */
export function sourceOf(t: Tokens, phrase: Phrase | undefined, first: number): FrameSource | undefined {
  return phrase && sourceAt(t, phrase, first)
}

/** The same for a phrase that is there. `first` is the first word of its sentence. */
export function sourceAt(t: Tokens, phrase: Phrase, first: number): FrameSource {
  const start = t.words[phrase.start]?.start ?? 0
  const end = t.words[endWithName(t, phrase) - 1]?.end ?? start
  return { text: t.text.slice(start, end), start, end, grade: gradeOf(t, phrase, first) }
}

/** "The chairman, Bob Lyle, said", "counsel for the State, Ms Aoife Lyng, said": the name as well. */
function endWithName(t: Tokens, { start: from, end, apposition }: Phrase): number {
  if (apposition === undefined || apposition.start !== end) return end
  if (t.capital[end - 1] === 1 && !isOffice(t, from, end)) return end
  const { start, end: last } = apposition
  if (last - start > nameMax || !((t.before[start] ?? 0) & gap.comma)) return end
  for (let at = start; at < last; at += 1) if (t.capital[at] !== 1 || (at > start && t.before[at] !== 0)) return end
  return last
}

/** "The Minister for Health": what somebody does, and for whom. */
function isOffice(t: Tokens, from: number, end: number): boolean {
  for (let at = from + 1; at + 1 < end; at += 1) {
    const word = t.words[at]?.lower
    if (word === 'for' || word === 'of') return isCallingOf(t, at - 1) || t.words[at - 1]?.lower === 'counsel'
  }
  return false
}

/** Words of a name: Brian van der Berg is cut to the office, Dr Maria Luisa Costa Pinto is not. */
const nameMax = 5

/** What follows the word at `index`, to the end of the sentence. */
export function contentAfter(t: Tokens, index: number, end: number): Span | null {
  let start = index + 1
  if (t.words[start]?.lower === 'that') start += 1
  const from = t.words[start]
  const to = t.words[end - 1]
  return start < end && from !== undefined && to !== undefined ? { start: from.start, end: to.end } : null
}

/** "…,” said Jo Cox, who runs the bakery": one quotation from the first word to the cue. */
function isQuotedTo(t: Tokens, first: number, cue: number): boolean {
  const quotation = t.quotation[first] ?? -1
  return quotation !== -1 && t.quotation[cue - 1] === quotation && t.quotation[cue] !== quotation
}

/** "…, said Jo Cox, 45, the mayor": words between commas to the end, without a verb of their own; "…, said Jo Cox, who left". */
function describesSpeaker(t: Tokens, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    const of = t.kind[at] ?? 0
    if ((t.before[at] ?? 0) & interrupts) {
      const word = t.words[at]?.lower ?? ''
      if (word === 'who' || word === 'whose') return true
      if (!(of & (kind.article | kind.figure) || word === 'of') || of & kind.possessive) return false
    }
    if (of & finite || t.cue[at] !== undefined) return false
  }
  return true
}

const finite = kind.be | kind.have | kind.modal | kind.ed

/** What stands before an attribution, else what follows it; both for one between commas: "The plan, he said, will fail". */
export function contentAround(t: Tokens, start: number, end: number, sentenceIndex: number): Span | null {
  const { firstWord: first, endWord: last } = boundsOf(t, sentenceIndex)
  const from = start > first ? t.words[first] : t.words[end]
  const between =
    end < last &&
    ((t.before[end] ?? 0) & (gap.comma | gap.dash)) !== 0 &&
    !(start > first && (isQuotedTo(t, first, start) || describesSpeaker(t, end, last)))
  const to = start > first && !between ? t.words[start - 1] : t.words[last - 1]
  return from !== undefined && to !== undefined && from.start < to.end && (start > first || end < last)
    ? { start: from.start, end: to.end }
    : null
}
