// Reads a reporting verb with its source: "X said", "said X", "was told by X", "left, saying".

import { listBit } from '../../lexicon/cues.ts'
import { be, clauseStarts, determiners, have, modals, personal, ties, timeLeads, timeWords } from './closed-class.ts'
import {
  boundsOf,
  type Common,
  contentAfter,
  contentAround,
  type Draft,
  leadingSubject,
  sourceOf,
  spanOf,
  withoutSource,
  withSource
} from './frame-parts.ts'
import { type Phrase, phraseAfter, phraseBefore, subjectBefore } from './noun-phrases.ts'
import { gap, interrupts, type Tokens } from './tokens.ts'
import { type Verb, verbAt } from './verbs.ts'

/** The frame of a reporting verb: its subject before or behind it, a by-phrase, or nobody. */
export function ofVerb(t: Tokens, index: number, sentenceIndex: number, earlier: readonly Draft[]): Draft | undefined {
  const [first, end] = boundsOf(t, sentenceIndex)
  const verb = verbAt(t, index, first, end)
  if (verb === undefined) return undefined
  const hedged = verb.negated || verb.modal || isConditional(t, verb.start, first)
  const common = {
    sentence: sentenceIndex,
    classes: t.cue[index]?.classes ?? 0,
    hedged,
    form: 'verb' as const,
    cue: spanOf(t, verb.start, cueEnd(t, verb, end))
  }
  if (verb.voice === 'passive') return passive(t, verb, common, end)
  if (verb.voice === 'infinitive') {
    const last = earlier.at(-1)
    return last?.form === 'verb' ? undefined : infinitive(t, verb, common, first, sentenceIndex)
  }
  if (verb.subject >= 0)
    return withSource(t, { start: verb.subject, end: verb.subject + 1 }, common, contentAfter(t, index, end), first)
  if (verb.voice === 'ing') {
    // "…, with legal experts saying it breaks the law".
    const own = (t.before[verb.start] ?? 0) & interrupts ? undefined : phraseBefore(t, verb.start, first)
    if (own !== undefined && own.start > first && t.words[own.start - 1]?.lower === 'with')
      return withSource(t, own, common, contentAfter(t, index, end), first)
    const source = earlier.at(-1)?.source ?? sourceOf(t, leadingSubject(t, first, index), first)
    if (source === undefined && !((t.before[verb.start] ?? 0) & interrupts)) return undefined
    return source && { ...common, form: 'shared', source, content: contentAfter(t, index, end) }
  }
  const inverted = invertedSubject(t, verb, first, end)
  if (inverted !== undefined)
    return withSource(t, inverted, common, contentAround(t, verb.start, inverted.end, sentenceIndex), first)
  const subject = subjectBefore(t, verb.start, first)
  if (subject === 'same') {
    const source = earlier.at(-1)?.source ?? sourceOf(t, leadingSubject(t, first, index), first)
    return source && { ...common, form: 'shared', source, content: contentAfter(t, index, end) }
  }
  if (subject !== undefined) {
    const after = contentAfter(t, index, end)
    const form = subject.aside ? 'shared' : 'verb'
    return withSource(
      t,
      subject,
      { ...common, form },
      saysBefore(t, subject, index, end, first) ? contentAround(t, subject.start, index + 1, sentenceIndex) : after,
      first
    )
  }
  return undefined
}

/** "…, analysts said." or "…, she said on Tuesday": what is said stands before; not so in "On Tuesday, she said it was over". */
function saysBefore(t: Tokens, subject: Phrase, verb: number, end: number, first: number): boolean {
  const marks = subject.start > first ? (t.before[subject.start] ?? 0) : 0
  if (marks & gap.quote) return true
  if (!(marks & (gap.comma | gap.dash))) return false
  const follower = t.words[verb + 1]?.lower ?? ''
  if (verb + 1 >= end || (t.before[verb + 1] ?? 0) & interrupts) return true
  // "…, he told the BBC.", "…, she said in a statement."
  if (t.cue[verb]?.verb === 'tell') return end - verb <= 7
  return end - verb <= 12 && (ties.has(follower) || timeLeads.has(follower) || timeWords.has(follower))
}

const speakers = listBit('collectives') | listBit('institutions') | listBit('bareSources') | listBit('singulars')

/** "said Mr Bloggs", after a quotation, a comma or at the head of a sentence. */
function invertedSubject(t: Tokens, verb: Verb, first: number, end: number): Phrase | undefined {
  const { index, start } = verb
  if (start !== index || index + 1 >= end || (t.before[index + 1] ?? 0) & interrupts) return undefined
  const marks = t.before[index] ?? 0
  const afterQuote = index > first ? (marks & (gap.quote | gap.comma)) !== 0 || t.quotation[index - 1] !== -1 : true
  if (!afterQuote) return undefined
  const next = t.words[index + 1]?.lower ?? ''
  const source = (t.lexicon.lists(next) & speakers) !== 0
  if (!(t.capital[index + 1] === 1 || source || personal.has(next) || (determiners.has(next) && index > first)))
    return undefined
  // "…, accused Mr Bloggs of" has its subject before the comma: only verbs of plain saying invert.
  if (marks & gap.comma && !(marks & gap.quote) && !invertible.has(t.words[index]?.lower ?? '')) return undefined
  if (!(marks & gap.quote) && t.quotation[index - 1] === undefined && !invertible.has(t.words[index]?.lower ?? ''))
    return undefined
  const phrase = phraseAfter(t, index + 1, end)
  if (phrase === undefined) return undefined
  // "A source, who asked for anonymity, said it had been signed": what follows is the statement, not the speaker.
  const follower =
    phrase.end < end && !((t.before[phrase.end] ?? 0) & (interrupts | gap.quote))
      ? (t.words[phrase.end]?.lower ?? '')
      : ''
  if (
    be.has(follower) ||
    have.has(follower) ||
    modals.has(follower) ||
    follower.endsWith('ed') ||
    (t.cue[phrase.end] !== undefined && follower !== '' && !follower.endsWith('ing'))
  )
    return undefined
  if (
    marks & gap.comma &&
    !(marks & gap.quote) &&
    follower !== '' &&
    !ties.has(follower) &&
    !clauseStarts.has(follower) &&
    !timeWords.has(follower) &&
    !timeLeads.has(follower)
  )
    return undefined
  return phrase
}

const invertible = new Set(
  'said says say added adds wrote writes asked explained recalled noted warned continued concluded argued insisted tweeted agreed admitted observed replied remarked stated reported claimed declared announced suggested'.split(
    ' '
  )
)

function passive(t: Tokens, verb: Verb, common: Common, end: number): Draft | undefined {
  const { index } = verb
  for (let at = index + 1; at < end && at < index + 10; at += 1) {
    if ((t.before[at] ?? 0) & (interrupts & ~gap.comma) || t.quotation[at] !== -1) break
    if (t.words[at]?.lower !== 'by') continue
    const phrase = phraseAfter(t, at + 1, end)
    if (phrase === undefined || t.words[phrase.start]?.lower.endsWith('ing')) break
    return withSource(
      t,
      phrase,
      { ...common, form: 'by' },
      contentAfter(t, phrase.end - 1, end) ?? contentAfter(t, index, end),
      -1
    )
  }
  const word = t.words[index]?.lower ?? ''
  const next = t.words[index + 1]?.lower ?? ''
  if (
    t.lexicon.has('ofSomebody', word) &&
    (next === 'to' || next === 'that' || next === 'as' || next === 'of' || next === 'for' || next === 'a')
  )
    return withoutSource(t, common, contentAfter(t, index, end))
  return undefined
}

/** "declined to comment", "went on to say", "wants to tell": the subject of the verb before. */
function infinitive(t: Tokens, verb: Verb, common: Common, first: number, sentenceIndex: number): Draft | undefined {
  const to = verb.start - 1
  const lead = t.words[to - 1]?.lower ?? ''
  if (
    !/^(?:went|goes|going|continue[sd]?|began|begins|used|appear(?:s|ed)|seem(?:s|ed)|tried|tries|able|had|took)$/.test(
      lead
    )
  )
    return undefined
  const [, end] = boundsOf(t, sentenceIndex)
  const source = sourceOf(t, leadingSubject(t, first, to), first)
  return source && { ...common, form: 'shared', source, content: contentAfter(t, verb.index, end) }
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

function cueEnd(t: Tokens, verb: Verb, end: number): number {
  const cue = t.cue[verb.index]
  return cue !== undefined && cue.before.length > 0 && verb.index + 1 < end ? verb.index + 2 : verb.index + 1
}
