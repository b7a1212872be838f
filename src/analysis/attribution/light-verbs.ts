// Reads a noun of saying behind a verb that only carries it: "issued a statement", "raised concerns", "made it clear".
import { classBit, roleBit } from '../../lexicon/cues.ts'
import { kind } from './closed-class.ts'
import { boundsOf, contentAfter, type Draft, isSomebody, leadingSubject, spanOf, withSource } from './frame-parts.ts'
import { interrupts } from './marks.ts'
import { isMadeTo } from './plural-subject.ts'
import { subjectBefore } from './subjects.ts'
import type { Tokens } from './tokens.ts'
import { isTime } from './verbs.ts'

/** Words between the verb and its noun: made the following brief comment. */
const betweenMax = 4

const carrier = roleBit('carriers')
const carried = roleBit('carried')

/** "X has made a clear promise": `index` is the noun. */
export function ofLightVerb(t: Tokens, word: string, index: number, sentence: number): Draft | undefined {
  if (!((t.roles[index] ?? 0) & carried)) return undefined
  const { firstWord: first, endWord: end } = boundsOf(t, sentence)
  const verb = carrierOf(t, word, index, first)
  if (verb < 0) return undefined
  let start = verb
  while (start > first && !((t.before[start] ?? 0) & interrupts) && (t.kind[start - 1] ?? 0) & helping) start -= 1
  // "Did not unveil plans": no word was said.
  for (let at = start; at < verb; at += 1) if ((t.kind[at] ?? 0) & kind.negation) return undefined
  // "Will give evidence on Monday": not given yet.
  if (isAnnounced(t, start, verb) && isEnd(t, index + 1, end)) return undefined
  const own = subjectBefore(t, start, first)
  const subject = own === 'same' || own === undefined ? leadingSubject(t, first, start) : own
  if (subject === undefined || !isSomebody(t, subject)) return undefined
  const cue = spanOf(t, start, index + 1)
  const hedged = start < verb && ((t.kind[start] ?? 0) & (kind.modal | kind.negation)) !== 0
  const common = { cue, sentence, classes: classBit('document'), hedged, form: 'verb' as const }
  return withSource(t, subject, common, contentAfter(t, index, end), first)
}

function isAnnounced(t: Tokens, start: number, verb: number): boolean {
  for (let at = start; at < verb; at += 1) if (t.words[at]?.lower === 'will') return true
  return false
}

/** Whether nothing but a time follows. */
function isEnd(t: Tokens, at: number, end: number): boolean {
  return at >= end || isTime(t, at) || (((t.kind[at] ?? 0) & kind.timeLead) !== 0 && isTime(t, at + 1))
}

const helping = kind.have | kind.modal | kind.adverb | kind.ly | kind.be
/** The verb that carries the noun, or -1. */
function carrierOf(t: Tokens, word: string, index: number, first: number): number {
  for (let at = index - 1; at >= first && at >= index - betweenMax; at -= 1) {
    if ((t.before[at + 1] ?? 0) & interrupts || t.quotation[at] !== -1) return -1
    // "A body to make recommendations": not made yet.
    if ((t.roles[at] ?? 0) & carrier && t.lexicon.listed(t.words[at]?.lower ?? '').partners.has(word))
      return t.words[at - 1]?.lower === 'to' || isMadeTo(t, at, first) ? -1 : at
    if ((t.kind[at] ?? 0) & (kind.tie | kind.clauseStart)) return -1
  }
  return -1
}
