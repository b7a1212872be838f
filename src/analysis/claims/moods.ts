// Finds what comes to light of itself, what everybody is said to think, and what nobody in particular raises: "it has emerged
// that", "there is a feeling that", "concerns have been raised".
import { listBit, roleBit } from '../../lexicon/cues.ts'
import { kind } from '../attribution/closed-class.ts'
import { interrupts } from '../attribution/marks.ts'
import type { Claim, Sourcing } from './claim.ts'

/** "It has emerged that", "it came to light on Friday that": with nothing beside it that it can come from. */
export function emergence({ t }: Sourcing, at: number, sentence: number): Claim | undefined {
  const span = t.sentences[sentence]
  if (span === undefined) return undefined
  let start = at
  if (t.words[at]?.lower === 'light') {
    if (t.words[at - 1]?.lower !== 'to' || !coming.has(t.words[at - 2]?.lower ?? '')) return undefined
    start = at - 2
  }
  while (start > span.firstWord && (t.kind[start - 1] ?? 0) & (kind.have | kind.adverb)) start -= 1
  start -= 1
  if (start < span.firstWord || t.words[start]?.lower !== 'it' || !leads(t, start, span.firstWord)) return undefined
  if (!isBeforeThat(t, at + 1, span.endWord)) return undefined
  for (let word = span.firstWord; word < span.endWord; word += 1)
    if ((t.roles[word] ?? 0) & origins || (t.listed[word] ?? 0) & data) return undefined
  return claimOf(t, start, at, sentence)
}

/** At the head of a clause: "when it emerged that" tells of another day. */
function leads(t: Sourcing['t'], at: number, first: number): boolean {
  const before = t.words[at - 1]?.lower
  return at === first || ((t.before[at] ?? 0) & interrupts) !== 0 || before === 'and' || before === 'but'
}

const coming = new Set(['come', 'came', 'comes'])
const origins = roleBit('texts') | roleBit('hearers')
const data = listBit('data') | listBit('dataPlural')

/** "That", or a time and "that". */
function isBeforeThat(t: Sourcing['t'], from: number, end: number): boolean {
  for (let at = from; at < end && at < from + timeMax; at += 1) {
    if ((t.before[at] ?? 0) & interrupts) return false
    const of = t.kind[at] ?? 0
    if (t.words[at]?.lower === 'that') return at === from || !((t.kind[at - 1] ?? 0) & kind.tie)
    if (!(of & (kind.time | kind.timeLead | kind.adverb | kind.figure | kind.article))) return false
  }
  return false
}

/** Words of a time: on the evening of 9 May. */
const timeMax = 6

/** "There is a widespread feeling that", "the consensus is that": whose? "A feeling among the crews that" tells. */
export function mood({ t }: Sourcing, at: number, sentence: number): Claim | undefined {
  const span = t.sentences[sentence]
  if (span === undefined) return undefined
  const first = span.firstWord
  if (t.words[at]?.lower === 'secret') return openSecret(t, at, sentence, first)
  if (t.words[at - 1]?.lower === 'the' && (at - 1 === first || (t.before[at - 1] ?? 0) & interrupts)) {
    const is = isBehindPlace(t, at + 1, span.endWord)
    return is > 0 && opensClause(t, is + 1) ? claimOf(t, at - 1, is, sentence) : undefined
  }
  if (!isOpen(t, at + 1, span.endWord)) return undefined
  let start = at
  while (start > first && start > at - adjectivesMax && !((t.before[start] ?? 0) & interrupts)) {
    start -= 1
    if ((t.kind[start] ?? 0) & (kind.negation | kind.tie) || t.words[start]?.lower === 'little') return undefined
    if ((t.kind[start] ?? 0) & kind.be) break
  }
  while (start > first && (t.kind[start] ?? 0) & (kind.be | kind.have | kind.adverb)) start -= 1
  return t.words[start]?.lower === 'there' ? claimOf(t, start, at, sentence) : undefined
}

/** "The feeling is", "the feeling in the dressing room is": where the form of be stands; 0 where none does. */
function isBehindPlace(t: Sourcing['t'], from: number, end: number): number {
  const isPlace = places.has(t.words[from]?.lower ?? '')
  for (let at = from; at < end && at <= from + (isPlace ? placeMax : 0); at += 1) {
    if ((t.before[at] ?? 0) & interrupts) return 0
    if ((t.kind[at] ?? 0) & kind.be) return at
  }
  return 0
}

const places = new Set(['around', 'at', 'in', 'inside', 'on', 'within'])

/** "It is an open secret that", "it is no secret that". */
function openSecret(t: Sourcing['t'], at: number, sentence: number, first: number): Claim | undefined {
  if (!/^(?:no|open)$/.test(t.words[at - 1]?.lower ?? '') || !opensClause(t, at + 1)) return undefined
  let start = at - 1
  while (start > first && start > at - adjectivesMax && !((t.before[start] ?? 0) & interrupts)) {
    start -= 1
    if (t.words[start]?.lower === 'it') return claimOf(t, start, at, sentence)
  }
  return undefined
}

/** "Concerns have been raised about", "questions are being asked": with nobody who does, here or in the next sentences. */
export function raised(s: Sourcing, at: number, sentence: number): Claim | undefined {
  const { t } = s
  const span = t.sentences[sentence]
  if (span === undefined) return undefined
  let verb = at + 1
  while (verb < span.endWord && (t.kind[verb] ?? 0) & (kind.be | kind.have | kind.adverb)) verb += 1
  const before = t.words[verb - 1]?.lower
  if ((before !== 'been' && before !== 'being') || t.words[at + 1]?.lower === 'had') return undefined
  if (!t.lexicon.has('raising', t.words[verb]?.lower ?? '')) return undefined
  if (/^(?:at|in|with)$/.test(t.words[verb + 1]?.lower ?? '')) return undefined
  for (let word = span.firstWord; word < span.endWord; word += 1)
    if ((t.roles[word] ?? 0) & origins || raisers.has(t.words[word]?.lower ?? '')) return undefined
  return isTakenUp(s, sentence) ? undefined : claimOf(t, at, verb, sentence)
}

const raisers = new Set(['by', 'among', 'amongst', 'from', 'within'])

/** Whether somebody speaks in the next two sentences: then it is theirs. */
function isTakenUp({ attributions }: Sourcing, sentence: number): boolean {
  for (const next of [sentence + 1, sentence + 2]) {
    for (const index of attributions.bySentence[next] ?? []) {
      const { source } = attributions.frames[index] ?? {}
      if (source !== undefined && source.grade !== 'none' && source.grade !== 'vague') return true
    }
  }
  return false
}

/** "Word in the town hall is that", "the word on the street is that". */
export function wordIs({ t }: Sourcing, at: number, sentence: number): Claim | undefined {
  const span = t.sentences[sentence]
  if (span === undefined || t.words[at]?.lower !== 'word' || t.quotation[at] !== -1) return undefined
  if (!/^(?:around|in|on)$/.test(t.words[at + 1]?.lower ?? '')) return undefined
  for (let is = at + 2; is + 1 < span.endWord && is <= at + 2 + placeMax; is += 1) {
    if ((t.before[is] ?? 0) & interrupts) return undefined
    if (t.words[is]?.lower === 'is') return opensClause(t, is + 1) ? claimOf(t, at, is, sentence) : undefined
  }
  return undefined
}

/** Words from "is" to the noun: is a growing and widespread feeling. */
const adjectivesMax = 6

/** "That", or a place and "that": a feeling in the town that. */
function isOpen(t: Sourcing['t'], from: number, end: number): boolean {
  if (t.words[from]?.lower !== 'in') return opensClause(t, from)
  for (let at = from + 1; at < end && at < from + placeMax; at += 1) {
    if ((t.before[at] ?? 0) & interrupts) return false
    if (t.words[at]?.lower === 'that') return opensClause(t, at)
  }
  return false
}

const placeMax = 5

/** "That the road", "that nobody": not "that of a painter", "that took in the valley". */
function opensClause(t: Sourcing['t'], that: number): boolean {
  if (t.words[that]?.lower !== 'that') return false
  return t.capital[that + 1] === 1 || ((t.kind[that + 1] ?? 0) & subject) !== 0 || t.words[that + 1]?.lower === 'there'
}

const subject = kind.determiner | kind.personal | kind.pronoun | kind.plural | kind.figure

function claimOf({ words, text }: Sourcing['t'], first: number, last: number, sentence: number): Claim {
  const start = words[first]?.start ?? 0
  const end = words[last]?.end ?? start
  return { kind: 'hidden', at: { start, end }, sentence, word: text.slice(start, end) }
}
