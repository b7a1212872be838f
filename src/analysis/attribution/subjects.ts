// Finds the subject of a verb: the phrase before it, past what is put between them.
import { form, listBit, roleBit } from '../../lexicon/cues.ts'
import { kind } from './closed-class.ts'
import { gap, interrupts } from './marks.ts'
import { isTimeWord, type Phrase, phraseBefore } from './noun-phrases.ts'
import type { Tokens } from './tokens.ts'
import { isPutOut } from './verbs.ts'

/** How far an apposition or a relative clause reaches. */
const appositionMax = 40

/** What stands before a verb: a phrase, `same` when the verb shares the subject of the one before, or nothing. */
export function subjectBefore(t: Tokens, verb: number, first: number): Phrase | 'same' | undefined {
  // "To varying degrees, all agreed that".
  if (everyOne.has(t.words[verb]?.lower ?? '') && isSubject(t, verb, first)) return { start: verb, end: verb + 1 }
  let end = skipTime(t, verb, first)
  // "A report published on Friday said".
  if (end < verb && end - 1 > first && isPutOut(t, end - 1)) end -= 1
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
    return phrase && withAside(phrase, true, apposition)
  }
  const group = beforeRelative(t, end, first)
  if (group !== undefined) return withAside(group, false, apposition)
  const near = phraseBefore(t, end, first)
  if (near === undefined) return undefined
  const phrase = ofSide(t, near, first)
  const aside =
    phrase.start > first &&
    !((t.before[phrase.start] ?? 0) & interrupts) &&
    ((t.kind[phrase.start - 1] ?? 0) & kind.be) !== 0
  return withAside(phrase, aside, apposition)
}

const everyOne = new Set(['all', 'both', 'each'])

/** "All agreed that", "both say they"; not "all told", "both sides", "both considered safe". */
function isSubject(t: Tokens, at: number, first: number): boolean {
  const cue = t.cue[at + 1]
  if (cue === undefined || cue.noun || cue.adjective) return false
  // "Ms Ames and Mr Cole, all said": of them.
  if (at > first && !((t.before[at] ?? 0) & gap.comma && (t.kind[first] ?? 0) & (kind.tie | kind.timeLead)))
    return false
  return t.words[at + 2]?.lower === 'that' || ((t.kind[at + 2] ?? 0) & (kind.personal | kind.article)) !== 0
}

function withAside(phrase: Phrase, aside: boolean, apposition: Phrase['apposition']): Phrase {
  if (!aside && apposition === undefined) return phrase
  return { ...phrase, ...(aside && { aside }), ...(apposition && { apposition }) }
}

/** "Analysts who follow the bank say", at the head of a clause: the group before the relative. */
function beforeRelative(t: Tokens, end: number, first: number): Phrase | undefined {
  for (let at = end - 2; at > first && at > end - 9; at -= 1) {
    if ((t.before[at + 1] ?? 0) & interrupts) return undefined
    if (!((t.kind[at] ?? 0) & kind.describes) || t.words[at]?.lower !== 'who') continue
    if ((t.before[at] ?? 0) & interrupts || !(isSpeaking(t, at - 1) || asking.has(t.words[at + 1]?.lower ?? '')))
      return undefined
    const phrase = phraseBefore(t, at, first)
    const atHead =
      phrase !== undefined && (phrase.start === first || ((t.before[phrase.start] ?? 0) & interrupts) !== 0)
    return atHead ? { start: phrase.start, end } : undefined
  }
  return undefined
}

/** "Critics of the attempt to close the quay say", "advocates for walking to school say": those at the head of the clause. */
function ofSide(t: Tokens, near: Phrase, first: number): Phrase {
  for (let at = near.start - 1; at >= first && at > near.start - sideReach; at -= 1) {
    if ((t.before[at + 1] ?? 0) & interrupts || t.quotation[at] !== -1) return near
    if (!((t.roles[at] ?? 0) & sided && sides.has(t.words[at + 1]?.lower ?? ''))) {
      if ((t.kind[at] ?? 0) & finite || isFinite(t, at) || t.words[at]?.lower === 'who') return near
      continue
    }
    const phrase = phraseBefore(t, at + 1, first)
    const isHead =
      phrase !== undefined &&
      (phrase.start === first ||
        ((t.before[phrase.start] ?? 0) & interrupts) !== 0 ||
        ((t.kind[phrase.start - 1] ?? 0) & (kind.clauseStart | kind.joint)) !== 0)
    return isHead ? { start: phrase.start, end: near.end } : near
  }
  return near
}

function isFinite(t: Tokens, at: number): boolean {
  const cue = t.cue[at]
  return cue !== undefined && !cue.noun && !cue.adjective && (cue.forms & ~form.ing) !== 0
}

/** Words from those who take a side to what is right before their verb. */
const sideReach = 10
const sided = roleBit('sided')
const sides = new Set(['for', 'of', 'to'])
const finite = kind.be | kind.have | kind.modal

const speakers =
  listBit('collectives') | listBit('bareSources') | listBit('singulars') | listBit('people') | listBit('quantifiers')

/** "A foreman who asked not to be identified". */
const asking = new Set(['asked', 'declined', 'refused', 'spoke', 'wished'])
const speaking = new Set(['man', 'people', 'person', 'somebody', 'someone', 'those', 'woman'])

function isSpeaking(t: Tokens, at: number): boolean {
  return ((t.listed[at] ?? 0) & speakers) !== 0 || speaking.has(t.words[at]?.lower ?? '')
}

/** "Mr Smith on Tuesday said", "the minister last week told": the end of what stands before the time. */
function skipTime(t: Tokens, verb: number, first: number): number {
  let end = verb
  while (end > first && ((t.before[end] ?? 0) & interrupts) === 0) {
    const of = t.kind[end - 1] ?? 0
    if (of & kind.time && isTimeWord(t, end - 1)) {
      end -= 1
      if (end > first && (t.kind[end - 1] ?? 0) & kind.timeLead) end -= 1
      continue
    }
    if (of & kind.adverb || (of & kind.ly && isManner(t, end - 1))) end -= 1
    else break
  }
  return end
}

/** Quietly, but not Connolly. */
function isManner(t: Tokens, at: number): boolean {
  const word = t.words[at]?.lower ?? ''
  return word.length > 5 && !(t.capital[at] === 1 && t.names.has(word))
}

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
      (opening === gap.comma && isPiece(t, at, first) && !isNameOf(t, at, end))
    if (!more) break
  }
  return found
}

/** "The road is safe, the mayor, Jo Cox, said": the name of the office before it, where no other name stands before that. */
function isNameOf(t: Tokens, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (t.capital[at] !== 1) return false
  let office = start - 1
  while (office > 0 && !((t.before[office] ?? 0) & gap.comma)) office -= 1
  return (
    (t.before[office] ?? 0) !== gap.comma ||
    (t.capital[office - 1] !== 1 && !/^\d+$/.test(t.words[office - 1]?.text ?? ''))
  )
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
