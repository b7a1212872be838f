// Whether a reporting word is at work as a verb, and with which helpers: "has also repeatedly said", "was told", "to say".
import { type Cue, form, listBit, roleBit } from '../../lexicon/cues.ts'
import { type Auxiliaries, auxiliariesBefore } from './auxiliaries.ts'
import { kind } from './closed-class.ts'
import { gap, interrupts } from './marks.ts'
import { isSureVerb, subjectTakes } from './noun-or-verb.ts'
import { isMadeTo, pluralBefore } from './plural-subject.ts'
import type { Tokens } from './tokens.ts'

/** A reporting verb in its clause; indexes of words. */
export interface Verb {
  readonly index: number
  /** The first of its auxiliaries and adverbs. */
  readonly start: number
  readonly voice: 'active' | 'passive' | 'ing' | 'infinitive'
  readonly negated: boolean
  /** would, could, might … or if: nobody has said it yet. */
  readonly modal: boolean
  /** The pronoun of "he's said", where the subject is part of the auxiliary. */
  readonly subject: number
}

/** A reporting word, what stands before it in its clause and what follows it. */
interface Candidate {
  readonly t: Tokens
  readonly cue: Cue
  readonly index: number
  readonly first: number
  readonly end: number
  readonly auxiliaries: Auxiliaries
  /** The next word in lower case; empty where a mark or the end stands between. */
  readonly next: string
  /** The word before verb and auxiliaries in lower case, and its bits of `kind`; empty and 0 at the first word. */
  readonly before: string
  readonly beforeIs: number
  /** No mark stands between that word and the verb. */
  readonly direct: boolean
}

/**
 * Read a word as a verb, or not.
 *
 * @param t - words with their facts
 * @param index - of the word
 * @param first - of the clause, an index of words
 * @param end - of the clause, behind its last word
 * @returns the verb with its auxiliaries; nothing for a noun, an adjective or a part of a name
 */
export function verbAt(t: Tokens, index: number, first: number, end: number): Verb | undefined {
  const cue = t.cue[index]
  if (cue === undefined) return undefined
  // "the State Department": a capital inside a sentence makes it part of a name.
  if (cue.noun && t.capital[index] === 1 && index > first && !isTitle(t, index)) return undefined
  const next = index + 1 < end && !((t.before[index + 1] ?? 0) & interrupts) ? (t.words[index + 1]?.lower ?? '') : ''
  if (cue.before.length > 0 && !cue.before.includes(next)) return undefined
  const auxiliaries = auxiliariesBefore(t, index, first, cue)
  const { start } = auxiliaries
  const isFirst = start === first
  const before = isFirst ? '' : (t.words[start - 1]?.lower ?? '')
  const beforeIs = isFirst ? 0 : (t.kind[start - 1] ?? 0)
  const direct = !isFirst && ((t.before[start] ?? 0) & interrupts) === 0
  const word: Candidate = { t, cue, index, first, end, auxiliaries, next, before, beforeIs, direct }
  const voice = voiceOf(word)
  if (voice === undefined) return undefined
  const { negated, modal, subject } = auxiliaries
  return { index, start, voice, negated, modal, subject }
}

function voiceOf(word: Candidate): Verb['voice'] | undefined {
  const { t, cue, index, auxiliaries, next, direct } = word
  const { start, be, have, modal, does, to } = auxiliaries
  if (to) return cue.noun && next === 'of' ? undefined : 'infinitive'
  const past = (cue.forms & (form.past | form.participle)) !== 0
  if (cue.forms & form.ing && !(cue.forms & (form.past | form.base)))
    return be ? 'active' : isNounInIng(word) || isBriefing(word) ? undefined : 'ing'
  if (t.before[start] === gap.possessive) return undefined
  if (past && be) return 'passive'
  // "He responded by leaving": no passive.
  // "The plan, seen by some as a land grab, was passed".
  const joined = direct || (start > word.first && (t.before[start] ?? 0) === gap.comma)
  if (past && joined && next === 'by' && !cue.withoutObject && !isTime(t, index + 2) && !isMeans(t, index + 2))
    return 'passive'
  if (isOwned(word)) return undefined
  if (past && (have || cue.forms & form.past)) return !have && isParticiple(word) ? undefined : 'active'
  if (cue.forms & form.base && (modal || does)) return 'active'
  if (be || have) return undefined
  return cue.forms & (form.base | form.third) && isPresent(word) ? 'active' : undefined
}

/** "Said by email": how, not by whom. */
export function isMeans(t: Tokens, at: number): boolean {
  return t.lexicon.has('means', t.words[at]?.lower ?? '') && t.capital[at] === 0
}

/** "At a press briefing, she left": nothing is said behind it, and no comma stands before it. */
function isBriefing({ t, cue, index, end, next, direct }: Candidate): boolean {
  return (
    direct && next === '' && !cue.besideSpeech && !(index + 1 < end && t.quotation[index + 1] !== t.quotation[index])
  )
}

/** "His approval rating", "strenuous lobbying by the firm": nouns. */
function isNounInIng({ cue, next, before, beforeIs, direct }: Candidate): boolean {
  if (!direct) return false
  return (
    (beforeIs & kind.article) !== 0 ||
    before.endsWith("'s") ||
    ((cue.noun || cue.adjective) && (beforeIs & kind.tie) !== 0) ||
    next === 'by' ||
    (cue.noun && !completing.has(next))
  )
}

/** What follows a verb in -ing that is also a noun: "letters warning that". */
const completing = new Set(['about', 'against', 'how', 'of', 'that', 'what', 'whether', 'why'])

/** "the alleged plot", "his claims"; but "this shows", "that suggests". */
function isOwned({ cue, next, before, beforeIs, direct }: Candidate): boolean {
  if (!direct || !(beforeIs & owner)) return false
  return !((before === 'this' || before === 'that' || before === 'these') && !cue.adjective && next !== 'of')
}

const owner = kind.article | kind.possessive | kind.genitive

/** A form in -ed without have that describes a noun instead of saying what somebody did. */
function isParticiple({
  t,
  cue,
  index,
  first,
  end,
  auxiliaries: { start },
  next,
  beforeIs,
  direct
}: Candidate): boolean {
  if (direct) {
    // "one trader suspected of fraud", "a man accused of theft".
    if (cue.adjective && (beforeIs & (kind.tie | kind.determiner) || next === 'of' || next === 'in')) return true
    // "some added irony", "many pointed remarks", "1,912 confirmed cases".
    if ((isQuantifier(t, start - 1) || beforeIs & kind.figure) && isPlainNoun(t, index + 1, end)) return true
    // "cows found on the road", "the investor portrayed in the film": what was found, not who found it.
    if (cue.foundSomewhere && places.has(next) && isPlainNoun(t, start - 1, end)) return true
    // "People deemed dangerous", "a gun often referred to as a rifle": what is said of them, and not by them.
    if (isDeemed(t, cue, index, start, first)) return true
    // "a boatman called Tomaz": his name.
    if (cue.verb === 'call' && t.capital[index + 1] === 1 && isSingularNoun(t, start - 1, first)) return true
  }
  return start === index && isPutOut(t, index)
}

/** "People deemed dangerous", "often referred to as". */
function isDeemed(t: Tokens, { verb }: Cue, index: number, start: number, first: number): boolean {
  const next = t.words[index + 1]?.lower ?? ''
  if (verb === 'refer') return next === 'to' && t.words[index + 2]?.lower === 'as' && !isName(t, start - 1)
  if (verb !== 'deem' || t.before[index + 1] !== 0 || start - 1 < first || isName(t, start - 1)) return false
  return (
    !((t.kind[index + 1] ?? 0) & (kind.article | kind.personal | kind.possessive | kind.determiner)) &&
    next !== 'that' &&
    t.capital[index + 1] !== 1
  )
}

function isName(t: Tokens, at: number): boolean {
  return t.capital[at] === 1 || ((t.kind[at] ?? 0) & kind.personal) !== 0
}

/** A form of the present without auxiliary that has a subject to go with it. */
function isPresent({
  t,
  cue,
  index,
  first,
  end,
  auxiliaries: { start },
  next,
  before,
  beforeIs,
  direct
}: Candidate): boolean {
  if (cue.noun) {
    if (!isSureVerb(t, start, index, next) && !subjectTakes(t, start, cue.forms, next, first)) return false
    // "some state and local governments", "at some point".
    if (
      start > first &&
      isQuantifier(t, start - 1) &&
      (isPlainNoun(t, index + 1, end) || next === 'and' || next === 'or' || (t.kind[start - 2] ?? 0) & kind.tie)
    )
      return false
  }
  if (cue.forms & form.base && (!pluralBefore(t, start, first) || isMadeTo(t, start, first))) return false
  return !(cue.forms & form.third && direct && beforeIs & (kind.tie | kind.determiner) && !singulars.has(before))
}

/** Determiners that a verb can follow: "this shows", "one says". */
const singulars = new Set(['another', 'one', 'that', 'this'])

/** "A notice posted at the gate says", "a study published in the Lancet found": the text says it, and nobody posted. */
export function isPutOut(t: Tokens, index: number): boolean {
  if (!(putOut.has(t.cue[index]?.verb ?? '') && index > 0 && t.before[index] === 0)) return false
  const of = t.kind[index + 1] ?? 0
  if (!(of & (kind.tie | kind.timeLead | kind.adverb) || t.words[index + 1]?.lower === 'online')) return false
  return ((t.roles[index - 1] ?? 0) & texts) !== 0 || ((t.listed[index - 1] ?? 0) & textLists) !== 0
}

const putOut = new Set(['issue', 'post', 'print', 'publish', 'record', 'release', 'write'])
const texts = roleBit('texts')
const textLists = listBit('data') | listBit('nominal')

const places = new Set([
  'in',
  'on',
  'at',
  'near',
  'under',
  'inside',
  'outside',
  'across',
  'along',
  'during',
  'since',
  'among'
])

/** A noun after an article: a boatman, the ferry. */
function isSingularNoun(t: Tokens, at: number, first: number): boolean {
  if (at <= first || t.capital[at] === 1) return false
  for (let before = at - 1; before >= first && before >= at - 3; before -= 1) {
    const word = t.words[before]?.lower
    if (word === 'a' || word === 'an') return true
  }
  return false
}

/** "had been recorded by dawn", "by 2030", "by the time": a time, not somebody. */
export function isTime(t: Tokens, at: number): boolean {
  const of = t.kind[at] ?? 0
  return (
    (of & kind.time) !== 0 || /^\d/.test(t.words[at]?.text ?? '') || t.lexicon.has('hours', t.words[at]?.lower ?? '')
  )
}

const quantifiers = listBit('quantifiers')

function isQuantifier(t: Tokens, at: number): boolean {
  return ((t.listed[at] ?? 0) & quantifiers) !== 0
}

/** A headline in title case, where a capital says nothing. */
function isTitle(t: Tokens, index: number): boolean {
  return t.titleCase[t.words[index]?.sentence ?? 0] === 1
}

/** A lower-case word that no closed class holds: an object without an article, or the noun that the form belongs to. */
function isPlainNoun(t: Tokens, at: number, end: number): boolean {
  const word = t.words[at]?.lower
  if (word === undefined || at >= end || (t.before[at] ?? 0) !== 0 || t.capital[at] === 1) return false
  return !((t.kind[at] ?? 0) & closed || word === 'out' || word === 'them' || word === 'him' || word === 'her')
}

const closed =
  kind.determiner |
  kind.tie |
  kind.personal |
  kind.adverb |
  kind.clauseStart |
  kind.be |
  kind.have |
  kind.modal |
  kind.ly
