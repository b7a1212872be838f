// Finds the noun phrase that speaks, on the left of a verb or on its right, from closed-class words and marks alone.
import { form, listBit } from '../../lexicon/cues.ts'
import {
  adverbs,
  be,
  clauseStarts,
  determiners,
  have,
  modals,
  personal,
  possessives,
  pronouns,
  ties,
  timeLeads,
  timeWords
} from './closed-class.ts'
import { gap, interrupts, type Tokens } from './tokens.ts'

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
/** How far an apposition or a relative clause reaches. */
const appositionMax = 40

/** What stands before a verb: a phrase, `same` when the verb shares the subject of the one before, or nothing. */
export function subjectBefore(t: Tokens, verb: number, first: number): Phrase | 'same' | undefined {
  let end = skipTime(t, verb, first)
  if (end <= first) return undefined
  const marks = t.before[end] ?? 0
  if (marks & gap.quote && !(marks & (gap.dash | gap.close)) && t.quotation[end - 1] !== -1) return undefined
  let apposition: Phrase['apposition']
  if (marks & (gap.comma | gap.dash | gap.close)) {
    const opens = openingOf(t, end, first, marks)
    if (opens === undefined) return undefined
    apposition = { start: opens, end }
    end = skipTime(t, opens, first)
    if (end <= first) return undefined
  }
  const last = t.words[end - 1]?.lower ?? ''
  if (last === 'and' || last === 'but' || last === 'or' || last === 'then')
    return apposition === undefined ? 'same' : undefined
  if ((last === 'who' || last === 'that' || last === 'which') && end - 1 > first) {
    const phrase = phraseBefore(t, end - 1, first)
    return phrase && { ...phrase, aside: true, ...(apposition && { apposition }) }
  }
  const group = beforeRelative(t, end, first)
  if (group !== undefined) return { ...group, ...(apposition && { apposition }) }
  const phrase = phraseBefore(t, end, first)
  const aside =
    phrase !== undefined &&
    phrase.start > first &&
    !((t.before[phrase.start] ?? 0) & interrupts) &&
    be.has(t.words[phrase.start - 1]?.lower ?? '')
  return phrase && { ...phrase, ...(aside && { aside }), ...(apposition && { apposition }) }
}

/** "Analysts who follow the bank say", at the head of a clause: the group before the relative. */
function beforeRelative(t: Tokens, end: number, first: number): Phrase | undefined {
  for (let at = end - 2; at > first && at > end - 9; at -= 1) {
    if ((t.before[at + 1] ?? 0) & interrupts) return undefined
    if (t.words[at]?.lower !== 'who') continue
    if ((t.before[at] ?? 0) & interrupts || !isSpeaking(t, at - 1)) return undefined
    const phrase = phraseBefore(t, at, first)
    const atHead =
      phrase !== undefined && (phrase.start === first || ((t.before[phrase.start] ?? 0) & interrupts) !== 0)
    return atHead ? { start: phrase.start, end } : undefined
  }
  return undefined
}

const speakers =
  listBit('collectives') | listBit('bareSources') | listBit('singulars') | listBit('people') | listBit('quantifiers')

function isSpeaking(t: Tokens, at: number): boolean {
  const word = t.words[at]?.lower ?? ''
  return (t.lexicon.lists(word) & speakers) !== 0 || word === 'those'
}

/** "Mr Smith on Tuesday said", "the minister last week told": the end of what stands before the time. */
function skipTime(t: Tokens, verb: number, first: number): number {
  let end = verb
  while (end > first && ((t.before[end] ?? 0) & interrupts) === 0) {
    const word = t.words[end - 1]?.lower ?? ''
    if (isTime(t, end - 1)) {
      end -= 1
      const lead = end > first ? (t.words[end - 1]?.lower ?? '') : ''
      if (timeLeads.has(lead)) end -= 1
      continue
    }
    if (adverbs.has(word) || (word.endsWith('ly') && word.length > 5)) end -= 1
    else break
  }
  return end
}

/** A time, not the end of a name: "on Tuesday", "last week", but "the Financial Times", "Business Week". */
function isTime(t: Tokens, at: number): boolean {
  const word = t.words[at]?.lower ?? ''
  return timeWords.has(word) && (t.capital[at] !== 1 || !titleWords.has(word))
}

/** Times that papers and programmes are called by. */
const titleWords = new Set(['evening', 'month', 'morning', 'night', 'times', 'week', 'weekend', 'year'])

/** Where the apposition that ends before `end` begins: after the mark that opens it. */
function openingOf(t: Tokens, end: number, first: number, marks: number): number | undefined {
  const opening = marks & gap.close ? gap.open : marks & gap.dash ? gap.dash : gap.comma
  let found: number | undefined
  for (let at = end - 1; at > first && at > end - appositionMax; at -= 1) {
    if (((t.before[at] ?? 0) & opening) === 0) continue
    found = at
    const word = t.words[at]
    const previous = t.words[at - 1]
    if (word === undefined || previous === undefined) break
    // "Jo Bloggs, 45, of Leeds, said", "X, the mayor of Leeds, Kent, said": go on to the comma before.
    const more =
      /^\d+$/.test(previous.text) ||
      (word.lower === 'of' && /^\d+$/.test(previous.text)) ||
      (opening === gap.comma && isPiece(t, at, first))
    if (!more) break
  }
  return found
}

/** Whether the words before the comma at `at` are themselves between commas and no subject: ", a lawyer, said". */
function isPiece(t: Tokens, at: number, first: number): boolean {
  for (let start = at - 1; start > first && start > at - 14; start -= 1) {
    if (((t.before[start] ?? 0) & gap.comma) === 0) continue
    const word = t.words[start]?.lower ?? ''
    return (
      word === 'a' ||
      word === 'an' ||
      word === 'the' ||
      word === 'who' ||
      word === 'of' ||
      word === 'whose' ||
      word === 'which' ||
      /^\d+$/.test(word)
    )
  }
  return false
}

/** The noun phrase that ends before `end`. */
export function phraseBefore(t: Tokens, end: number, first: number): Phrase | undefined {
  let start = end
  let determined = false
  while (start > first && end - start < wordsMax) {
    const at = start - 1
    const word = t.words[at]
    if (word === undefined || t.quotation[at] !== t.quotation[end - 1]) break
    if (start < end && (t.before[start] ?? 0) & (interrupts | gap.stop)) {
      if (!(isListComma(t, start, end) && (t.before[start] ?? 0) === gap.comma)) break
      determined = false
    }
    const { lower } = word
    if (pronouns.has(lower)) {
      if (start === end) return lower === 'who' ? undefined : { start: at, end }
      if (lower !== 'one' && lower !== 'it') break
    }
    if (lower === 'and' || lower === 'or' || lower === '&') {
      if (start === end || !joins(t, at, first)) break
      determined = false
      start = at
      continue
    }
    if (clauseStarts.has(lower) || be.has(lower) || modals.has(lower) || (have.has(lower) && start === end)) break
    if (isVerb(t, at) && start < end) break
    if (determined && !ties.has(lower) && !determiners.has(lower)) break
    if (ties.has(lower)) {
      if (start === end) return undefined
      determined = false
    } else if (determiners.has(lower) && !(lower === 'this' && start === end)) {
      determined =
        lower !== 'all' &&
        lower !== 'both' &&
        lower !== 'other' &&
        lower !== 'such' &&
        lower !== 'more' &&
        lower !== 'several' &&
        lower !== 'two'
    }
    start = at
  }
  // A preposition at its head leads the sentence, not the subject: "In London analysts said".
  while (
    start < end &&
    (ties.has(t.words[start]?.lower ?? '') || t.words[start]?.lower === 'and' || t.words[start]?.lower === 'or')
  )
    start += 1
  // "Even Russia supported", "Besides this Russia and North Korea denied".
  while (start + 1 < end && leads.has(t.words[start]?.lower ?? '') && t.capital[start + 1] === 1) start += 1
  if (start >= end) return undefined
  // "A rise analysts attribute to", "a part of the sum experts say it costs": one thing, and the group that speaks of it.
  if (isOne(t, start) && isManyPeople(t, end - 1) && !isOfThem(t, start, end - 1)) start = end - 1
  return { start, end }
}

function isOne(t: Tokens, at: number): boolean {
  const word = t.words[at]?.lower
  return (word === 'a' || word === 'an') && !amounts.has(t.words[at + 1]?.lower ?? '')
}

const amounts = new Set(['couple', 'dozen', 'few', 'hundred', 'million', 'pair', 'score', 'thousand'])

function isManyPeople(t: Tokens, at: number): boolean {
  const word = t.words[at]?.lower ?? ''
  return word.endsWith('s') && (t.lexicon.has('collectives', word) || t.lexicon.has('groups', word))
}

/** "A group of legal experts": the experts are what the phrase is about. */
function isOfThem(t: Tokens, start: number, last: number): boolean {
  for (let at = last - 1; at > start; at -= 1) {
    const word = t.words[at]?.lower ?? ''
    if (determiners.has(word)) return false
    if (ties.has(word)) return true
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
  const word = t.words[at]?.lower ?? ''
  return (t.lexicon.lists(word) & sourceNouns) !== 0
}

/** Whether the "and" at `at` joins two parts of the subject, not two clauses. */
function joins(t: Tokens, at: number, first: number): boolean {
  if (at === first || (t.before[at] ?? 0) & interrupts) return false
  return (
    t.capital[at - 1] === 1 ||
    isSourceNoun(t, at - 1) ||
    (!determiners.has(t.words[at + 1]?.lower ?? '') && t.capital[at + 1] !== 1 && !isVerb(t, at - 1))
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
    const word = t.words[at]
    if (word === undefined || t.quotation[at] !== -1) break
    const marks = t.before[at] ?? 0
    if (at > start && marks & (interrupts | gap.stop | gap.quote)) {
      if (!(marks === gap.comma && listGoesOn(t, at, end))) break
    }
    const { lower } = word
    if (personal.has(lower) || pronouns.has(lower)) {
      if (at === start) return { start, end: at + 1 }
      if (lower !== 'one') break
    }
    if (lower === 'and' || lower === 'or') {
      if (t.capital[at + 1] !== 1 && !isSourceNoun(t, at + 1) && !determiners.has(t.words[at + 1]?.lower ?? '')) break
    } else if (clauseStarts.has(lower) || be.has(lower) || modals.has(lower) || have.has(lower)) break
    else if (seenNoun && (isTime(t, at) || (timeLeads.has(lower) && isTime(t, at + 1)))) break
    else if (seenNoun && (isVerb(t, at) || t.cue[at]?.forms === form.ing)) break
    else if (lower === 'to' && at > start) break
    else if (ties.has(lower)) {
      if (at === start) return undefined
      if (
        lower === 'in' &&
        /^(?:a|an|his|her|their|its|response|reply|comments|remarks|interviews)$/.test(t.words[at + 1]?.lower ?? '')
      )
        break
      if (lower === 'during' || lower === 'by' || lower === 'after') break
    } else if (!determiners.has(lower) && !possessives.has(lower)) seenNoun = true
    at += 1
  }
  while (at > start && (ties.has(t.words[at - 1]?.lower ?? '') || t.words[at - 1]?.lower === 'and')) at -= 1
  const alone = at === start + 1 && t.lexicon.has('quantifiers', t.words[start]?.lower ?? '')
  return at > start && (seenNoun || alone) ? { start, end: at } : undefined
}

/** "according to A, B and C". */
function listGoesOn(t: Tokens, at: number, end: number): boolean {
  if (t.capital[at] !== 1) return false
  for (let index = at; index < end && index < at + 8; index += 1) {
    if (t.words[index]?.lower === 'and') return t.capital[index + 1] === 1
    if (index > at && (t.before[index] ?? 0) & (interrupts & ~gap.comma)) return false
  }
  return false
}
