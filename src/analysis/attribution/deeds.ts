// Reporting verbs that are deeds here, and words of nobody: "read the book", "called a taxi", "will testify in March".
import { type Cue, classBit, listBit, roleBit } from '../../lexicon/cues.ts'
import { kind } from './closed-class.ts'
import { headOf, isCommon } from './grade.ts'
import { gap, interrupts } from './marks.ts'
import type { Phrase } from './noun-phrases.ts'
import { hasStatement, isApart, statementMax } from './statement.ts'
import type { Tokens } from './tokens.ts'
import { isTime, type Verb } from './verbs.ts'

/** Whether a verb has another sense with its object, or a thing for its subject: nobody speaks. */
export function isNobodys(t: Tokens, { index }: Verb, end: number, subject: Phrase | undefined): boolean {
  const cue = t.cue[index]
  if (cue === undefined || isApart(t, index + 1, end)) return false
  if (hasOtherObject(t, cue, index, end)) return true
  // "The recipe for success, she said, calls for patience".
  if (cue.verb === 'call' && subject !== undefined && (t.roles[headOf(t, subject)] ?? 0) & needing) return true
  if (!cue.bySomebody || subject === undefined || !isThing(t, subject)) return false
  // "The engine refused to start".
  return t.words[index + 1]?.lower === 'to' || !hasStatement(t, index, end, false)
}

/** Whether a verb with its statement behind it, where it has one, is a deed of somebody, or has not been said yet. */
export function isDeed(t: Tokens, verb: Verb, end: number, subject: Phrase | undefined): boolean {
  const { index } = verb
  const cue = t.cue[index]
  if (cue === undefined) return false
  if (!isApart(t, index + 1, end)) {
    if (cue.verb === 'call') return !isRelative(t, verb.start) && isSummons(t, index, end)
    // "Charges £12 for entry": a price.
    if (cue.sums && (t.kind[index + 1] ?? 0) & kind.figure) return true
    if (cue.needsStatement && !verb.negated && !isText(t, subject, cue.verb) && !hasStatement(t, index, end, true))
      return true
  }
  // "Will decide on Thursday".
  if (verb.modal && !isApart(t, index + 1, end) && isTimeAt(t, index + 1)) return true
  // "Will testify in March", "will announce the winner": nothing is said of what.
  return verb.modal && !verb.negated && (cue.classes & ~told) === 0 && !hasStatement(t, index, end, false)
}

/** On Thursday, in March, next week. */
function isTimeAt(t: Tokens, at: number): boolean {
  return ((t.kind[at] ?? 0) & kind.timeLead) !== 0 && isTime(t, at + 1)
}

const told = classBit('assertion') | classBit('question') | classBit('document')

/** How far behind a verb the head of its object stands: "claimed the men's 100 metres title". */
const objectMax = 5

/** "Assumes office", "claimed a corner"; "called the police", but not "called the police cowards". */
function hasOtherObject(t: Tokens, { verb, objects }: Cue, index: number, end: number): boolean {
  if (objects.size === 0) return false
  for (let at = index + 1; at < end && at <= index + objectMax; at += 1) {
    const word = t.words[at]?.lower ?? ''
    const of = t.kind[at] ?? 0
    // "4,000": a comma within a figure.
    if ((t.before[at] ?? 0) !== 0 && !(of & kind.figure)) return false
    if (word === 'that') return false
    // "Replied with a header", "pointed to the spot", "spoke in Welsh".
    const leads = at === index + 1 && (verb === 'point' || verb === 'speak')
    if (of & kind.tie && word !== 'with' && !leads) return false
    if (t.capital[at] === 1 || !objects.has(word)) continue
    // "He tells the story of the raid" tells what he says.
    if (verb === 'tell') return !telling.has(t.words[at + 1]?.lower ?? '')
    return verb !== 'call' || !isCalledSo(t, at + 1, end)
  }
  return false
}

const telling = new Set(['about', 'how', 'of', 'that'])

/** Whether something is said of the object that ends at `from`: called the police cowards, called her vote for the war a slip. */
function isCalledSo(t: Tokens, from: number, end: number, isIndefinite = false): boolean {
  if (from >= end || t.before[from] !== 0) return false
  if (!isIndefinite && !((t.kind[from] ?? 0) & afterObject)) return true
  for (let at = from + 1; at < end && at < from + statementMax; at += 1) {
    const word = t.words[at]?.lower
    const of = t.kind[at - 1] ?? 0
    if ((t.before[at] ?? 0) & interrupts || of & kind.clauseStart) return false
    if ((word === 'a' || word === 'an') && !(of & (kind.tie | kind.joint | kind.time | kind.timeLead))) return true
  }
  return false
}

const afterObject =
  kind.tie | kind.clauseStart | kind.time | kind.timeLead | kind.joint | kind.adverb | kind.ly | kind.be | kind.modal

/** "Called correctly", "called at the house"; not "called repeatedly for", "called to say", "called it mad". */
function isSummons(t: Tokens, index: number, end: number): boolean {
  let at = index + 1
  while (at < end && (t.kind[at] ?? 0) & (kind.adverb | kind.ly | kind.time)) at += 1
  const word = t.words[at]?.lower ?? ''
  if (at >= end || (t.before[at] ?? 0) & interrupts) return at > index + 1
  if (word === 'on' && at > index + 1) return !hasInfinitive(t, at, end)
  if (word === 'for' || word === 'on' || word === 'upon' || t.quotation[at] !== -1) return false
  if (word === 'to') return t.cue[at + 1] === undefined
  // "Calls into question".
  if (word === 'into') return t.words[at + 1]?.lower !== 'question'
  // "Called the clerk", "called a tow truck"; not "called the plan a farce", "called the plan mad".
  if (at === index + 1 && (t.kind[at] ?? 0) & (kind.article | kind.possessive) && word !== 'that' && word !== 'this') {
    const isIndefinite = word === 'a' || word === 'an'
    const after = at + 2 >= end || t.before[at + 2] !== 0 || ((t.kind[at + 2] ?? 0) & afterObject) !== 0
    if ((isIndefinite || after) && t.quotation[at + 1] === -1 && !isQuoted(t, at, end))
      return !isCalledSo(t, at + 2, end, isIndefinite)
  }
  // "Calls that process a farce".
  return word !== 'that' && ((t.kind[at] ?? 0) & (kind.tie | kind.clauseStart | kind.time)) !== 0
}

/** "What Ms Ames called a farce": what it is called of stands before it. */
function isRelative(t: Tokens, start: number): boolean {
  const first = t.sentences[t.words[start]?.sentence ?? 0]?.firstWord ?? 0
  for (let at = start - 1; at >= first && at > start - relativeMax; at -= 1)
    if (relatives.has(t.words[at]?.lower ?? '')) return true
  return false
}

const relatives = new Set(['what', 'which', 'that'])
/** Words from the relative to its verb: what the head of the harbour commission called. */
const relativeMax = 10

/** Whether a quotation stands in the rest of the clause: called the review “a stab in the back”. */
function isQuoted(t: Tokens, from: number, end: number): boolean {
  for (let at = from; at < end && at < from + statementMax; at += 1) {
    if (t.quotation[at] !== -1 || (t.before[at] ?? 0) & gap.quote) return true
    if ((t.before[at] ?? 0) & interrupts) return false
  }
  return false
}

/** "Called repeatedly on the council to act". */
function hasInfinitive(t: Tokens, from: number, end: number): boolean {
  for (let at = from; at < end && at < from + statementMax && !((t.before[at] ?? 0) & interrupts); at += 1)
    if (t.words[at]?.lower === 'to') return true
  return false
}

const needing = roleBit('needing')
const persons = roleBit('persons')
const texts = roleBit('texts')
const hearers = roleBit('hearers')
/** Endings of who does something: fisherman, teachers, residents, artists, trustee. */
const personal = /(?:[eo]r|ist|ian|ent|ant|ee|man|woman|ess)s?$|(?:men|women|folk)$/

/** Figures, a report, a leaflet, and of findings a court: what is read says what it shows and lists. */
function isText(t: Tokens, subject: Phrase | undefined, verb: string): boolean {
  if (subject === undefined) return false
  const head = headOf(t, subject)
  return (
    ((t.listed[head] ?? 0) & sources) !== 0 ||
    ((t.roles[head] ?? 0) & (verb === 'find' ? texts | hearers : texts)) !== 0
  )
}

const sources = listBit('data') | listBit('dataPlural') | listBit('dataSingular') | listBit('nominal')

/** "A man accused of stealing an organ denied it": the organ is at the head of no clause. */
function isAtHead(t: Tokens, start: number): boolean {
  const word = t.words[start]
  if (start === t.sentences[word?.sentence ?? 0]?.firstWord || (t.before[start] ?? 0) & interrupts) return true
  return ((t.kind[start - 1] ?? 0) & (kind.clauseStart | kind.joint)) !== 0
}

/** A word for who somebody is: the mayor, a farmer. */
export function isCallingOf(t: Tokens, at: number): boolean {
  const word = t.words[at]?.lower ?? ''
  return ((t.listed[at] ?? 0) & offices) !== 0 || ((t.roles[at] ?? 0) & persons) !== 0 || personal.test(word)
}

const offices = listBit('institutions') | listBit('singulars')

/** The engine, the clouds, a smell: nobody who speaks, and nothing that is read. */
export function isThing(t: Tokens, subject: Phrase): boolean {
  const head = headOf(t, subject)
  // "A decision that was risky for Cox, who refused": whoever it is, there is a name.
  for (let at = subject.start + 1; at < subject.end; at += 1) if (t.capital[at] === 1) return false
  if (t.listed[subject.end - 1] !== 0 || !isAtHead(t, subject.start)) return false
  const { firstWord } = t.sentences[t.words[head]?.sentence ?? 0] ?? {}
  if (t.capital[head] === 1 && !(head === firstWord && isCommon(t, head))) return false
  if (t.listed[head] !== 0 || (t.roles[head] ?? 0) & (persons | texts)) return false
  if ((t.kind[head] ?? 0) & (kind.pronoun | kind.personal | kind.figure | kind.determiner)) return false
  const word = t.words[head]?.lower ?? ''
  return !personal.test(word) && t.lexicon.listed(word.replace(/s$/, '')).lists === 0
}
