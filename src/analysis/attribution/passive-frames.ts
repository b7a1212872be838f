// Reads a reporting verb in the passive: "was told by X", "was quoted as saying", "is said to".
import { classBit, listBit, roleBit } from '../../lexicon/cues.ts'
import type { Span } from '../../text/span.ts'
import { kind } from './closed-class.ts'
import { contentAfter, type Draft, nobodyAt, sourceAt, spanOf } from './frame-parts.ts'
import { gap, interrupts } from './marks.ts'
import { endOf, type Phrase, phraseAfter } from './noun-phrases.ts'
import { subjectBefore } from './subjects.ts'
import type { Tokens } from './tokens.ts'
import { type Clause, draftOf } from './verb-clause.ts'
import { isMeans, isTime, type Verb } from './verbs.ts'

/** The frame of a passive: who stands behind by, or nobody. */
export function passive(t: Tokens, clause: Clause): Draft | undefined {
  const { verb, first, end } = clause
  const { index } = verb
  if (isQuotedAs(t, index + 1)) {
    const subject = subjectBefore(t, verb.start, first)
    if (subject !== undefined && subject !== 'same')
      return draftOf(t, clause, 'verb', sourceAt(t, subject, first), contentAfter(t, index + 2, end))
  }
  for (let at = index + 1; at < end && at < index + 10; at += 1) {
    if ((t.before[at] ?? 0) & (interrupts & ~gap.comma) || t.quotation[at] !== -1) break
    if (t.words[at]?.lower !== 'by') continue
    const phrase = withoutCharge(t, phraseAfter(t, at + 1, end), index)
    if (phrase === undefined || (t.kind[phrase.start] ?? 0) & kind.ing || isTime(t, phrase.start)) break
    if (
      isDeadline(t, phrase) ||
      isMeans(t, phrase.start) ||
      (isReading(t, verb) && t.words[phrase.end]?.lower !== 'as')
    )
      break
    const content = contentOfPassive(t, clause, phrase)
    return draftOf(t, clause, 'by', sourceAt(t, phrase, -1), content)
  }
  if (!((t.listed[index] ?? 0) & ofSomebody) || !isCompleted(t, index)) return undefined
  return draftOf(t, clause, 'verb', nobodyAt(t.words[verb.start]?.start ?? 0), contentAfter(t, index, end))
}

/** "Was accused by campaigners of dragging its feet", "criticised by Ms Cox for her delay": what for is no part of who. */
function withoutCharge(t: Tokens, phrase: Phrase | undefined, verb: number): Phrase | undefined {
  if (phrase === undefined || phrase.apposition !== undefined) return phrase
  if (!((t.cue[verb]?.classes ?? 0) & finding)) return phrase
  for (let at = phrase.start + 1; at + 1 < phrase.end; at += 1)
    if (charges.has(t.words[at]?.lower ?? '') && (t.kind[at + 1] ?? 0) & (kind.ing | kind.possessive))
      return { start: phrase.start, end: at }
  return phrase
}

const finding = classBit('accusation')
const charges = new Set(['for', 'of', 'over'])

/** "It was revealed by the mayor that …", "the plan was called by Ms Cox a farce"; "the plan was criticised by Ms Cox": the plan. */
function contentOfPassive(t: Tokens, { verb, first, end }: Clause, by: Phrase): Span | null {
  const from = endOf(by)
  for (let at = from; at < end && at < from + byMax; at += 1) {
    const word = t.words[at]?.lower ?? ''
    if (t.quotation[at] !== -1 || (t.before[at] ?? 0) & gap.colon || statements.has(word))
      return contentAfter(t, from - 1, end)
  }
  const subject = subjectBefore(t, verb.start, first)
  if (subject === undefined || subject === 'same' || isEmpty(t, subject))
    return contentAfter(t, from - 1, end) ?? contentAfter(t, verb.index, end)
  return spanOf(t, subject.start, subject.end)
}

/** Words to the statement behind "by Ms Cox": on Friday evening in Leeds that. */
const byMax = 7
const statements = new Set(['a', 'an', 'as', 'for', 'how', 'of', 'that', 'to', 'whether', 'why'])

/** "It was criticised by": it, which, that. */
function isEmpty(t: Tokens, { start, end }: Phrase): boolean {
  return end - start === 1 && ((t.kind[start] ?? 0) & kind.determiner) !== 0
    ? true
    : empty.has(t.words[end - 1]?.lower ?? '')
}

const empty = new Set(['it', 'that', 'which', 'who'])

/** "Officials were quoted as saying". */
export function isQuotedAs(t: Tokens, as: number): boolean {
  return t.words[as]?.lower === 'as' && t.words[as + 1]?.lower === 'saying' && t.cue[as - 1]?.verb === 'quote'
}

/** "To leave by Christmas", "by the end of May", "by the afternoon"; not by the Sunday Times. */
function isDeadline(t: Tokens, { start, end }: Phrase): boolean {
  const at = (t.kind[start] ?? 0) & kind.article ? start + 1 : start
  if (!t.lexicon.has('deadlines', t.words[at]?.lower ?? '') && !((t.kind[at] ?? 0) & kind.time)) return false
  return at + 1 >= end || ((t.kind[at + 1] ?? 0) & kind.tie) !== 0
}

/** "A letter, seen by the Courier, says", "emails seen by the Courier": whoever reads it has not said it. */
function isReading(t: Tokens, { index, start }: Verb): boolean {
  if (!/^(?:read|see|verify|view)$/.test(t.cue[index]?.verb ?? '') || start !== index) return false
  const before = t.words[index - 1]?.lower ?? ''
  return (
    ((t.before[index] ?? 0) & gap.comma) !== 0 ||
    ((t.roles[index - 1] ?? 0) & texts) !== 0 ||
    t.lexicon.has('papers', before)
  )
}

const texts = roleBit('texts')

const ofSomebody = listBit('ofSomebody')

/** "Is said to", "are seen as"; of telling, "were told they had". */
function isCompleted(t: Tokens, index: number): boolean {
  const next = t.words[index + 1]?.lower ?? ''
  return completes.has(next) || (t.cue[index]?.verb === 'tell' && ((t.kind[index + 1] ?? 0) & kind.personal) !== 0)
}

const completes = new Set(['to', 'that', 'as', 'of', 'for', 'a'])
