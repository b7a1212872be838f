// Finds the noun phrase that speaks, on the left of a verb or on its right, from closed-class words and marks alone.
import { form, listBit } from '../../lexicon/cues.ts'
import { kind } from './closed-class.ts'
import { gap, interrupts } from './marks.ts'
import type { Tokens } from './tokens.ts'
import { isPutOut } from './verbs.ts'

/** A noun phrase: words `start` up to `end`, exclusive. */
export interface Phrase {
  readonly start: number
  readonly end: number
  /** Said in passing of a noun that is no subject: "Mr Cox, an expert who advised", "is an ally who said". */
  readonly aside?: true
  /** Words that describe it further, between it and its verb: ", an analyst at Barclays," */
  readonly apposition?: { readonly start: number; readonly end: number }
}

/** No subject is longer: "a spokesman for the Federal Ministry of Economic Cooperation and Development in Berlin". */
const wordsMax = 16

/** The noun phrase that ends before `end`. */
export function phraseBefore(t: Tokens, end: number, first: number): Phrase | undefined {
  const quotation = t.quotation[end - 1]
  let start = end
  let determined = false
  while (start > first && end - start < wordsMax) {
    const at = start - 1
    if (t.quotation[at] !== quotation) break
    if (start < end && (t.before[start] ?? 0) & (interrupts | gap.stop)) {
      if (!(isListComma(t, start, end) && (t.before[start] ?? 0) === gap.comma)) break
      determined = false
    }
    const of = t.kind[at] ?? 0
    // Most words of a phrase are nouns and adjectives, which no closed class holds.
    if (of & bounds || t.cue[at] !== undefined) {
      const lower = t.words[at]?.lower ?? ''
      if (of & kind.pronoun) {
        if (start === end) return lower === 'who' ? undefined : { start: at, end }
        // "Someone close to the talks".
        if (lower !== 'one' && lower !== 'it' && lower !== 'someone' && lower !== 'somebody') break
      }
      if (of & kind.joint) {
        if (start === end || !joins(t, at, first)) break
        determined = false
        start = at
        continue
      }
      if (of & (kind.clauseStart | kind.be | kind.modal) || (of & kind.have && start === end)) break
      if (start < end && isVerb(t, at) && !isPutOut(t, at)) break
      if (determined && !(of & (kind.tie | kind.determiner))) break
      if (of & kind.tie) {
        if (start === end) return undefined
        determined = false
      } else if (of & kind.determiner && !(lower === 'this' && start === end)) determined = !loose.has(lower)
    } else if (determined) break
    start = at
  }
  // A preposition at its head leads the sentence, not the subject: "In London analysts said".
  while (start < end && isLead(t, start)) start += 1
  // "At times lobbyists say", "in private officials say".
  if (start + 1 < end && t.lexicon.has('asides', `${t.words[start - 1]?.lower} ${t.words[start]?.lower}`)) start += 1
  // "Even Russia supported", "Besides this Russia and North Korea denied".
  while (start + 1 < end && leads.has(t.words[start]?.lower ?? '') && t.capital[start + 1] === 1) start += 1
  if (start >= end) return undefined
  // "A rise analysts attribute to", "a part of the sum experts say it costs": one thing, and the group that speaks of it.
  if (isOne(t, start) && isManyPeople(t, end - 1) && !isOfThem(t, start, end - 1)) start = end - 1
  return { start, end }
}

/** What ends a phrase, or decides what can stand before it. */
const bounds =
  kind.pronoun | kind.joint | kind.clauseStart | kind.be | kind.modal | kind.have | kind.tie | kind.determiner

/** Determiners that another can stand before: the other, all the. */
const loose = new Set(['all', 'both', 'other', 'such', 'more', 'several', 'two'])

function isLead(t: Tokens, at: number): boolean {
  const of = t.kind[at] ?? 0
  return (of & kind.tie) !== 0 || ((of & kind.joint) !== 0 && t.words[at]?.lower !== '&')
}

function isOne(t: Tokens, at: number): boolean {
  const word = t.words[at]?.lower
  return (word === 'a' || word === 'an') && !amounts.has(t.words[at + 1]?.lower ?? '')
}

const amounts = new Set(['couple', 'dozen', 'few', 'hundred', 'million', 'pair', 'score', 'thousand'])

function isManyPeople(t: Tokens, at: number): boolean {
  return ((t.listed[at] ?? 0) & peopleLists) !== 0 && (t.words[at]?.lower ?? '').endsWith('s')
}

const peopleLists = listBit('collectives') | listBit('groups')

/** "A group of legal experts": the experts are what the phrase is about. */
function isOfThem(t: Tokens, start: number, last: number): boolean {
  for (let at = last - 1; at > start; at -= 1) {
    const of = t.kind[at] ?? 0
    if (of & kind.determiner) return false
    if (of & kind.tie) return true
  }
  return false
}

const leads = new Set(['even', 'only', 'also', 'then', 'now', 'later', 'this', 'that', 'besides', 'today', 'yesterday'])

/** "A, B and C said": commas within a list of names or sources. */
function isListComma(t: Tokens, at: number, end: number): boolean {
  let and = false
  for (let index = at; index < end; index += 1) if (t.words[index]?.lower === 'and') and = true
  return and && (t.capital[at - 1] === 1 || isSourceNoun(t, at - 1)) && end - at < 12
}

const sourceNouns = listBit('collectives') | listBit('institutions')

function isSourceNoun(t: Tokens, at: number): boolean {
  return ((t.listed[at] ?? 0) & sourceNouns) !== 0
}

/** Whether the "and" at `at` joins two parts of the subject, not two clauses. */
function joins(t: Tokens, at: number, first: number): boolean {
  if (at === first || (t.before[at] ?? 0) & interrupts) return false
  return (
    t.capital[at - 1] === 1 ||
    isSourceNoun(t, at - 1) ||
    (!((t.kind[at + 1] ?? 0) & kind.determiner) && t.capital[at + 1] !== 1 && !isVerb(t, at - 1))
  )
}

/** A finite verb as far as the lexicon knows: it ends the subject on its right. */
function isVerb(t: Tokens, at: number): boolean {
  const cue = t.cue[at]
  return cue !== undefined && !cue.noun && !cue.adjective && (cue.forms & (form.past | form.third)) !== 0
}

/** The noun phrase that begins at `start`: after "said", "according to", "by". */
export function phraseAfter(t: Tokens, start: number, end: number): Phrase | undefined {
  let at = start
  let seenNoun = false
  while (at < end && at - start < wordsMax) {
    if (t.quotation[at] !== -1) break
    const marks = t.before[at] ?? 0
    if (at > start && marks & (interrupts | gap.stop | gap.quote)) {
      if (!(marks === gap.comma && listGoesOn(t, at, end))) break
    }
    const of = t.kind[at] ?? 0
    const lower = t.words[at]?.lower ?? ''
    if (of & (kind.personal | kind.pronoun)) {
      if (at === start && (lower !== 'one' || isAlone(t, at + 1, end))) return { start, end: at + 1 }
      if (lower !== 'one') break
    }
    if (of & kind.joint && lower !== '&') {
      if (t.capital[at + 1] !== 1 && !isSourceNoun(t, at + 1) && !((t.kind[at + 1] ?? 0) & kind.determiner)) break
    } else if (of & (kind.clauseStart | kind.be | kind.modal | kind.have)) break
    else if (seenNoun && (isTimeWord(t, at) || (of & kind.timeLead && isTimeWord(t, at + 1)))) break
    else if (seenNoun && of & kind.adverb && endsClause(t, at + 1, end)) break
    else if (seenNoun && (isVerb(t, at) || t.cue[at]?.forms === form.ing)) break
    else if (lower === 'to' && at > start) break
    else if (of & kind.tie) {
      if (at === start) return undefined
      if (lower === 'in' && answering.has(t.words[at + 1]?.lower ?? '')) break
      if (lower === 'during' || lower === 'after') break
      // "According to a letter seen by the Courier".
      if (lower === 'by' && !(at > start + 1 && read.has(t.words[at - 1]?.lower ?? ''))) break
    } else if (!(of & (kind.determiner | kind.possessive))) seenNoun = true
    at += 1
  }
  // "Said Jo Cox of the “Friends of the Road”": without the quoted name nothing is left of "of the".
  if (at > start && at < end && t.quotation[at] !== -1 && (t.kind[at - 1] ?? 0) & kind.article) at -= 1
  while (at > start && ((t.kind[at - 1] ?? 0) & kind.tie || t.words[at - 1]?.lower === 'and')) at -= 1
  const alone = at === start + 1 && ((t.listed[start] ?? 0) & quantifiers) !== 0
  if (!(at > start && (seenNoun || alone))) return undefined
  const name = nameAfter(t, at, end)
  return name > at ? { start, end: at, apposition: { start: at, end: name } } : { start, end: at }
}

const read = new Set(['obtained', 'released', 'reviewed', 'seen', 'sent', 'signed'])

/** "By the mayor, Bob Lyle, that": the end of the name that stands behind an office and a comma. */
function nameAfter(t: Tokens, start: number, end: number): number {
  if (t.before[start] !== gap.comma || t.capital[start - 1] === 1) return start
  let at = start
  while (at < end && t.capital[at] === 1 && t.quotation[at] === -1 && (at === start || t.before[at] === 0)) {
    if ((t.kind[at] ?? 0) & kind.time) return start
    at += 1
  }
  return at >= start + 2 && at <= start + nameMax && endsClause(t, at, end) ? at : start
}

/** Words of a name. */
const nameMax = 5

/** Where a phrase ends with the words that describe it. */
export function endOf({ end, apposition }: Phrase): number {
  return apposition !== undefined && apposition.end > end ? apposition.end : end
}

/** "According to one, they left": not "according to one insider". */
function isAlone(t: Tokens, at: number, end: number): boolean {
  return endsClause(t, at, end) || ((t.kind[at] ?? 0) & notNoun) !== 0 || t.words[at]?.lower === 'who'
}

const notNoun = kind.tie | kind.clauseStart | kind.be | kind.have | kind.modal | kind.joint | kind.pronoun | kind.adverb

/** "Said two diplomats afterwards": nothing of the phrase follows. */
function endsClause(t: Tokens, at: number, end: number): boolean {
  return at >= end || ((t.before[at] ?? 0) & (interrupts | gap.stop | gap.quote)) !== 0
}

/** A time, not the end of a name: "on Tuesday", "last week", but "the Financial Times", "Business Week". */
export function isTimeWord(t: Tokens, at: number): boolean {
  if (!((t.kind[at] ?? 0) & kind.time)) return false
  return t.capital[at] !== 1 || !titleWords.has(t.words[at]?.lower ?? '')
}

/** Times that papers and programmes are called by. */
const titleWords = new Set(['evening', 'month', 'morning', 'night', 'times', 'week', 'weekend', 'year'])

const quantifiers = listBit('quantifiers')
/** "said in a statement", "in his reply": how it was said, not of whom. */
const answering = new Set('a an his her their its response reply comments remarks interviews'.split(' '))

/** "according to A, B and C". */
function listGoesOn(t: Tokens, at: number, end: number): boolean {
  if (t.capital[at] !== 1) return false
  for (let index = at; index < end && index < at + 8; index += 1) {
    if (t.words[index]?.lower === 'and') return t.capital[index + 1] === 1
    if (index > at && (t.before[index] ?? 0) & (interrupts & ~gap.comma)) return false
  }
  return false
}
