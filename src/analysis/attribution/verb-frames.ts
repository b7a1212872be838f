// Reads a reporting verb with its source: "X said", "said X", "left, saying".

import { listBit } from '../../lexicon/cues.ts'
import { kind } from './closed-class.ts'
import { isCallingOf, isDeed, isNobodys, isThing } from './deeds.ts'
import { contentAfter, contentAround, type Draft, leadingSubject, sourceAt, sourceOf } from './frame-parts.ts'
import { headOf } from './grade.ts'
import { gap, interrupts } from './marks.ts'
import { endOf, type Phrase, phraseAfter, phraseBefore } from './noun-phrases.ts'
import { isOtherSense, isWithoutSpeech } from './other-sense.ts'
import { isQuotedAs, passive } from './passive-frames.ts'
import { subjectBefore } from './subjects.ts'
import type { Tokens } from './tokens.ts'
import { type Clause, cueEnd, draftOf } from './verb-clause.ts'
import { type Verb, verbAt } from './verbs.ts'

/** The frame of a reporting verb: its subject before or behind it, a by-phrase, or nobody. */
export function ofVerb(t: Tokens, index: number, sentence: number, earlier: readonly Draft[]): Draft | undefined {
  const { firstWord: first = 0, endWord: end = 0 } = t.sentences[sentence] ?? {}
  const verb = verbAt(t, index, first, end)
  if (verb === undefined || isOtherSense(t, verb, end)) return undefined
  const clause = { verb, sentence, first, end }
  if (verb.voice === 'passive') return passive(t, clause)
  if (verb.voice === 'infinitive') return earlier.at(-1)?.form === 'verb' ? undefined : infinitive(t, clause)
  if (verb.subject >= 0) {
    const pronoun = { start: verb.subject, end: verb.subject + 1 }
    return told(t, clause, pronoun, 'verb')
  }
  if (verb.voice === 'ing') {
    if (isQuotedAs(t, index - 1)) return undefined
    const apart = ((t.before[verb.start] ?? 0) & interrupts) !== 0
    // "…, with legal experts saying it breaks the law".
    const own = apart ? undefined : phraseBefore(t, verb.start, first)
    if (own !== undefined && own.start > first && t.words[own.start - 1]?.lower === 'with')
      return told(t, clause, own, 'verb')
    if (own !== undefined && isSaying(t, own, index, end)) return told(t, clause, own, 'shared')
    return shared(t, clause, earlier)
  }
  const inverted = invertedSubject(t, verb, first, end)
  if (inverted !== undefined) {
    const content = contentAround(t, verb.start, endOf(inverted), sentence)
    return draftOf(t, clause, 'verb', sourceAt(t, inverted, first), content)
  }
  const subject = subjectBefore(t, verb.start, first)
  if (subject === 'same') return shared(t, clause, earlier)
  if (subject === undefined || isReader(t, subject)) return undefined
  // "…,” she laughed", "The road, she went on, would close"; not "In June, the crowds continued to grow".
  const isBeside = t.cue[index]?.besideSpeech !== true || standsBeside(t, subject, index, end)
  const before = isBeside && saysBefore(t, subject, index, end, first)
  if (!before && isWithoutSpeech(t, index, end)) return undefined
  const form = subject.aside ? 'shared' : 'verb'
  if (!before) return told(t, clause, subject, form)
  return draftOf(t, clause, form, sourceAt(t, subject, first), contentAround(t, subject.start, index + 1, sentence))
}

/** "The road, the mayor said, calls for repairs": the rest of what the mayor said of the road. */
export function isResumed(t: Tokens, index: number, first: number, earlier: readonly Draft[]): boolean {
  const { cue, source, content } = earlier.at(-1) ?? {}
  if (!cue || !source || !content || source.grade === 'none' || (t.before[index] ?? 0) !== gap.comma) return false
  // "…, the council announced, calling it a gift".
  if ((t.kind[index] ?? 0) & kind.ing) return false
  const start = Math.min(cue.start, source.start)
  if (Math.max(cue.end, source.end) !== t.words[index - 1]?.end || content.start >= start || content.end < start)
    return false
  let from = index - 1
  while (from > first && (t.words[from - 1]?.start ?? 0) >= start) from -= 1
  const subject = phraseBefore(t, from, first)
  if (subject === undefined || (t.before[from] ?? 0) !== gap.comma) return false
  const head = headOf(t, subject)
  const isPlan = ((t.listed[head] ?? 0) & nominal) !== 0 && !((t.listed[head] ?? 0) & speakers) && !isCallingOf(t, head)
  return isThing(t, subject) || (t.capital[head] === 0 && isPlan)
}

const nominal = listBit('nominal')

/** The frame of a verb with its statement behind it. */
function told(t: Tokens, clause: Clause, subject: Phrase, form: Draft['form']): Draft | undefined {
  const { verb, first, end } = clause
  const draft = draftOf(t, clause, form, sourceAt(t, subject, first), contentAfter(t, verb.index, end))
  return idleOr(t, verb, end, subject, draft)
}

/** "Do you know", "please read", "anyone who wants to speak": nobody has said it. */
function isReader(t: Tokens, { start, end }: Phrase): boolean {
  const word = end - start === 1 ? t.words[start]?.lower : undefined
  return word === 'you' || word === 'please' || word === 'anyone'
}

/** "Footage of Jo Bloggs asking why", "Ms Ames telling the board that": a name, and what it says. */
function isSaying(t: Tokens, { end: last }: Phrase, index: number, end: number): boolean {
  if (t.capital[last - 1] !== 1 || index + 1 >= end) return false
  return t.quotation[index + 1] !== -1 || says.has(t.words[index + 1]?.lower ?? '')
}

const says = new Set(['that', 'how', 'what', 'whether', 'why', 'if'])

/** "left, saying", "left and said": the subject of an earlier verb. */
function shared(t: Tokens, clause: Clause, earlier: readonly Draft[]): Draft | undefined {
  const { verb, first, end } = clause
  if (isWithoutSpeech(t, verb.index, end)) return undefined
  const source = earlier.at(-1)?.source ?? sourceOf(t, leadingSubject(t, first, verb.index), first)
  const draft = source && draftOf(t, clause, 'shared', source, contentAfter(t, verb.index, end))
  return draft && idleOr(t, verb, end, undefined, draft)
}

function idleOr(t: Tokens, verb: Verb, end: number, subject: Phrase | undefined, draft: Draft): Draft {
  const idle = isNobodys(t, verb, end, subject) ? 'nobody' : isDeed(t, verb, end, subject) ? 'deed' : undefined
  return idle === undefined ? draft : { ...draft, idle }
}

/** Whether a subject and its verb stand behind a quotation, or between commas. */
function standsBeside(t: Tokens, subject: Phrase, verb: number, end: number): boolean {
  const after = cueEnd(t, { index: verb }, end)
  return (
    ((t.before[subject.start] ?? 0) & gap.quote) !== 0 || after >= end || ((t.before[after] ?? 0) & interrupts) !== 0
  )
}

/** "…, analysts said." or "…, she said on Tuesday": what is said stands before; not so in "On Tuesday, she said it was over". */
function saysBefore(t: Tokens, subject: Phrase, verb: number, end: number, first: number): boolean {
  const marks = subject.start > first ? (t.before[subject.start] ?? 0) : 0
  if (marks & gap.quote) return true
  if (!(marks & (gap.comma | gap.dash))) return false
  if (verb + 1 >= end || (t.before[verb + 1] ?? 0) & interrupts) return true
  // "In a letter seen by the Courier, Ms Ames wrote that".
  if (t.words[verb + 1]?.lower === 'that' && verb + 2 < end && !((t.before[verb + 2] ?? 0) & interrupts)) return false
  // "…, he told the BBC.", "…, she said in a statement."
  if (t.cue[verb]?.verb === 'tell') return clauseEnd(t, verb, end) - verb <= 7
  return end - verb <= 12 && ((t.kind[verb + 1] ?? 0) & (kind.tie | kind.timeLead | kind.time)) !== 0
}

/** Where the clause of a verb ends at a semicolon, or the sentence. */
function clauseEnd(t: Tokens, verb: number, end: number): number {
  for (let at = verb + 1; at < end; at += 1) if ((t.before[at] ?? 0) & gap.semicolon) return at
  return end
}

const speakers = listBit('collectives') | listBit('institutions') | listBit('bareSources') | listBit('singulars')

/** "said Mr Bloggs", after a quotation, a comma or at the head of a sentence. */
function invertedSubject(t: Tokens, verb: Verb, first: number, end: number): Phrase | undefined {
  const { index, start } = verb
  const inverts = t.cue[index]?.inverts === true
  if (start !== index || index + 1 >= end || (t.before[index + 1] ?? 0) & interrupts) return undefined
  const marks = t.before[index] ?? 0
  const afterQuote = index > first ? (marks & (gap.quote | gap.comma)) !== 0 || t.quotation[index - 1] !== -1 : true
  if (!afterQuote) return undefined
  const nextIs = t.kind[index + 1] ?? 0
  if (
    !(
      t.capital[index + 1] === 1 ||
      (t.listed[index + 1] ?? 0) & speakers ||
      nextIs & kind.personal ||
      (index > first && inverts && isCalling(t, index + 1, end)) ||
      (nextIs & kind.determiner && index > first)
    )
  )
    return undefined
  // "…, accused Mr Bloggs of" has its subject before the comma: only verbs of plain saying invert.
  if (marks & gap.comma && !(marks & gap.quote) && !inverts) return undefined
  if (!(marks & gap.quote) && index === first && opensBlock(t, index) && !inverts) return undefined
  const phrase = phraseAfter(t, index + 1, end)
  if (phrase === undefined) return undefined
  const last = endOf(phrase)
  // "A neighbour, who would rather not be named, says the chime keeps her awake".
  if (!(marks & gap.quote) && index > first && isTold(t, start, first)) return undefined
  if (!(marks & gap.quote) && index > first && isHearer(t, phrase, index, end)) return undefined
  if (!(marks & gap.quote) && index > first && isObject(t, phrase, start, first)) return undefined
  // "A source, who asked for anonymity, said it had been signed": what follows is the statement, not the speaker.
  if (last >= end || (t.before[last] ?? 0) & (interrupts | gap.quote)) return phrase
  const follower = t.kind[last] ?? 0
  if (follower & verbal || (t.cue[last] !== undefined && !(follower & kind.ing))) return undefined
  if (!(marks & gap.comma) || marks & gap.quote || follower & goesOn) return phrase
  // "Said two diplomats who spoke to us", not "Ms Ames, the chair, said many voters want a mayor who listens".
  return follower & kind.describes && !hasVerb(t, phrase) ? phrase : undefined
}

/**
 * "The Treasury, in a letter, asked ministers to wait", "Ms Okafor, 45, warned the council that it would close": who is
 * asked and warned. "The road would close, warned ministers" tells who warned.
 */
function isHearer(t: Tokens, { end: last }: Phrase, index: number, end: number): boolean {
  const verb = t.cue[index]?.verb
  // "Was it too late, asked Ms Okafor."
  if (verb === 'ask') return !(t.capital[index + 1] === 1 && last >= end)
  if (verb !== 'warn') return false
  for (let at = index + 1; at < end && at <= last; at += 1) if (toHearer.has(t.words[at]?.lower ?? '')) return true
  return false
}

/** "Its director, Prue Lamb, announced the revival": a thing, behind the name of somebody who stands at the head of the sentence. */
function isObject(t: Tokens, phrase: Phrase, verb: number, first: number): boolean {
  const head = headOf(t, phrase)
  if (t.capital[head] === 1 || (t.listed[head] ?? 0) & speakers || isCallingOf(t, head)) return false
  const subject = subjectBefore(t, verb, first)
  if (subject === undefined || subject === 'same' || subject.apposition === undefined) return false
  return subject.start === first && t.capital[subject.apposition.start] === 1
}

/** Whether the head of the sentence and a clause with who stand before a verb. */
function isTold(t: Tokens, verb: number, first: number): boolean {
  const subject = subjectBefore(t, verb, first)
  if (subject === undefined || subject === 'same' || subject.apposition === undefined) return false
  const { lower = '' } = t.words[subject.apposition.start] ?? {}
  return subject.start === first && (lower === 'who' || lower === 'whose')
}

/** What ties what is said to those who hear it. */
const toHearer = new Set(['about', 'against', 'not', 'of', 'that', 'to'])

/** "Said skipper Dai Prosser": a calling and a name; "say union sources": a field and who speaks, at the end of the clause. */
function isCalling(t: Tokens, at: number, end: number): boolean {
  const plain = (word: number) => !((t.kind[word] ?? 0) & noCalling) && t.cue[word] === undefined
  for (let name = at + 1; name < end && name <= at + 2; name += 1) {
    if (!plain(name - 1) || (t.before[name] ?? 0) !== 0) return false
    if (t.capital[name] === 1) return true
    if ((t.listed[name] ?? 0) & speakers && (name + 1 >= end || (t.before[name + 1] ?? 0) & interrupts))
      return plain(name)
  }
  return false
}

const noCalling = kind.tie | kind.clauseStart | kind.adverb | kind.ly | kind.be | kind.have | kind.modal | kind.joint

/** What follows a subject that has a verb of its own; what can follow one that ends there. */
const verbal = kind.be | kind.have | kind.modal | kind.ed
const goesOn = kind.tie | kind.clauseStart | kind.time | kind.timeLead

function hasVerb(t: Tokens, { start, end }: Phrase): boolean {
  for (let at = start; at < end; at += 1) if (t.cue[at] !== undefined) return true
  return false
}

/** "Mocks Ford Over Plan": the first word of a paragraph is seldom a verb whose subject follows. */
function opensBlock(t: Tokens, index: number): boolean {
  const before = t.words[index - 1]
  const here = t.words[index]
  return before === undefined || t.sentences[before.sentence]?.block !== t.sentences[here?.sentence ?? 0]?.block
}

/** "declined to comment", "went on to say", "wants to tell": the subject of the verb before. */
function infinitive(t: Tokens, clause: Clause): Draft | undefined {
  const { verb, first, end } = clause
  const to = verb.start - 1
  // "Went on to say", not "went to see the ice".
  const lead = t.words[to - 1]?.lower === 'on' ? to - 2 : to - 1
  const word = t.words[lead]?.lower ?? ''
  const ready = lead === to - 1 ? readySubject(t, lead, first) : undefined
  if (ready !== undefined) {
    const common = { ...clause, verb: { ...verb, start: lead } }
    return draftOf(t, common, 'verb', sourceAt(t, ready, first), contentAfter(t, verb.index, end))
  }
  if (!(lead < to - 1 ? goesOnToSay : leadsToSay).has(word)) return undefined
  const source = sourceOf(t, leadingSubject(t, first, lead), first)
  return source && draftOf(t, clause, 'shared', source, contentAfter(t, verb.index, end))
}

/** "Pundits have been quick to blame", "former players are lining up to criticise": who is quick. */
function readySubject(t: Tokens, lead: number, first: number): Phrase | undefined {
  let start = lead
  const word = t.words[lead]?.lower ?? ''
  if (word === 'up') start -= 1
  if (!(word === 'up' ? queues : readies).has(t.words[start]?.lower ?? '')) return undefined
  let sawBe = false
  while (start > first && !((t.before[start] ?? 0) & interrupts) && (t.kind[start - 1] ?? 0) & helping) {
    start -= 1
    if ((t.kind[start] ?? 0) & kind.be) sawBe = true
  }
  const subject = sawBe ? subjectBefore(t, start, first) : undefined
  return subject === 'same' ? undefined : subject
}

const helping = kind.be | kind.have | kind.adverb | kind.ly
const readies = new Set(['beginning', 'fond', 'quick', 'slow', 'starting', 'swift'])
const queues = new Set(['lining', 'queueing', 'queuing'])

const goesOnToSay = new Set(['go', 'goes', 'going', 'gone', 'went'])
const leadsToSay = new Set(
  'continue continues continued began begins used appears appeared seems seemed tried tries able had took'.split(' ')
)
