// Reads reports without a verb: "according to X", "the claim by X that", "X is convinced that", "X: We will win".
import { classBit, listBit, roleBit } from '../../lexicon/cues.ts'
import { kind } from './closed-class.ts'
import { isCallingOf } from './deeds.ts'
import {
  boundsOf,
  type Common,
  contentAfter,
  contentAround,
  type Draft,
  isSomebody,
  spanOf,
  withoutSource,
  withSource
} from './frame-parts.ts'
import { headOf } from './grade.ts'
import { gap, interrupts } from './marks.ts'
import { endOf, isTimeWord, type Phrase, phraseAfter, phraseBefore } from './noun-phrases.ts'
import { subjectBefore } from './subjects.ts'
import type { Tokens } from './tokens.ts'

const adjectives = listBit('adjectives')
const looks = listBit('seeming')
const hearsayAdverbs = listBit('hearsay')
const nominal = listBit('nominal')
const nobody = new Set(['it', 'this', 'that', 'there', 'which', 'what'])

/** "is convinced that", "are worried about". */
export function ofAdjective(t: Tokens, index: number, sentenceIndex: number): Draft | undefined {
  if (!((t.lists[index] ?? 0) & adjectives)) return undefined
  const { firstWord: first, endWord: end } = boundsOf(t, sentenceIndex)
  let start = index
  let sawBe = false
  let sawCopula = false
  while (start > first && !((t.before[start] ?? 0) & interrupts)) {
    const of = t.kind[start - 1] ?? 0
    const lead = t.words[start - 1]?.lower ?? ''
    if (of & kind.be) sawBe = true
    else if (copulas.has(lead)) sawCopula = true
    else if (!(of & beforeAdjective || lead === 'not' || lead === 'very' || lead === 'so' || lead === 'more')) break
    start -= 1
    if (sawBe && lead.includes("'")) break
  }
  if (!(sawBe || sawCopula)) return undefined
  const subject = t.words[start]?.lower.includes("'") ? { start, end: start + 1 } : subjectBefore(t, start, first)
  if (subject === undefined || subject === 'same' || nobody.has(t.words[subject.start]?.lower ?? '')) return undefined
  if (!sawBe && !isSomebody(t, subject)) return undefined
  return withSource(
    t,
    subject,
    verbCommon(t, 'mental', start, index, sentenceIndex),
    contentAfter(t, index, end),
    first
  )
}

/** Verbs that say what somebody is or has come to be: remains convinced, grew angry. */
const copulas = new Set(
  'became become becomes feel feels felt grew grow grown grows remain remained remaining remains sound sounded sounds stay stayed stays'.split(
    ' '
  )
)

const beforeAdjective = kind.adverb | kind.ly | kind.have

/** "it seems that", "appears to have", "reportedly": nobody says to whom, or who says so. */
export function seeming(t: Tokens, word: string, index: number, sentenceIndex: number): Draft | undefined {
  const lists = t.lists[index] ?? 0
  if (!(lists & (looks | hearsayAdverbs))) return undefined
  const { endWord: end } = boundsOf(t, sentenceIndex)
  const next = t.words[index + 1]?.lower ?? ''
  if (word.startsWith('appear') && next !== 'to' && next !== 'that') return undefined
  const common = {
    sentence: sentenceIndex,
    classes: 0,
    hedged: false,
    form: 'verb' as const,
    cue: spanOf(t, index, index + 1)
  }
  return withoutSource(common, contentAfter(t, index, end))
}

/** "Jo Cox: We will win": a headline, or a line of a transcript. */
export function ofLabel(t: Tokens, sentenceIndex: number): Draft | undefined {
  const { firstWord: first, endWord: end } = boundsOf(t, sentenceIndex)
  for (let at = first + 1; at < end && at <= first + 5; at += 1) {
    if (t.quotation[at - 1] !== -1 || t.capital[at - 1] !== 1) return undefined
    const marks = t.before[at] ?? 0
    if (marks & gap.colon) {
      const colon = t.text.indexOf(':', t.words[at - 1]?.end ?? 0)
      const common = {
        sentence: sentenceIndex,
        classes: classBit('assertion'),
        hedged: false,
        form: 'label' as const,
        cue: { text: ':', start: colon, end: colon + 1 }
      }
      // NEW DELHI: a place. Referee: Anthony Taylor.
      return end - at < 2 || isHeading(t, first, at)
        ? undefined
        : withSource(t, { start: first, end: at }, common, contentAfter(t, at - 1, end), -1)
    }
    if (marks !== 0) return undefined
  }
  return undefined
}

const headings = roleBit('headings')

function isHeading({ text, words, roles }: Tokens, first: number, end: number): boolean {
  let shouted = true
  for (let at = first; at < end; at += 1) {
    const word = words[at]?.text ?? ''
    if (word !== word.toUpperCase() || word.length < 3) shouted = false
  }
  // Somebody who answers in an interview answers more than once.
  const label = text.slice(words[first]?.start ?? 0, (words[end - 1]?.end ?? 0) + 1)
  if (shouted && text.indexOf(label) === text.lastIndexOf(label)) return true
  return end - first <= 2 && ((roles[end - 1] ?? 0) & headings) !== 0
}

export function accordingTo(t: Tokens, word: string, index: number, sentenceIndex: number): Draft | undefined {
  const { firstWord: first, endWord: end } = boundsOf(t, sentenceIndex)
  const length = word === 'according' ? 2 : 1
  if (length === 2 && t.words[index + 1]?.lower !== 'to') return undefined
  if (length === 1 && t.capital[index + 1] !== 1) return undefined
  const reach = phraseAfter(t, index + length, end)
  if (reach === undefined) return undefined
  const phrase = index === first ? withoutStatement(t, reach) : reach
  const common = {
    sentence: sentenceIndex,
    classes: 0,
    hedged: false,
    form: 'according' as const,
    cue: spanOf(t, index, index + length)
  }
  const isNamed = index === first && phrase.apposition === undefined && t.capital[phrase.end - 1] === 1
  const last = isNamed ? behindDescription(t, endOf(phrase), end) : endOf(phrase)
  return withSource(t, phrase, common, contentAround(t, index, last, sentenceIndex), first)
}

/** "According to the council the road is shut", "… 1,240 homes were lost": what is said begins there, without a comma. */
function withoutStatement(t: Tokens, phrase: Phrase): Phrase {
  for (let at = phrase.start + 1; at < phrase.end; at += 1) {
    const before = t.kind[at - 1] ?? 0
    if (before & (kind.tie | kind.determiner | kind.possessive | kind.genitive | kind.joint)) continue
    const isFigure =
      t.capital[at - 1] !== 1 && /^\d[\d,.]/.test(t.text.slice(t.words[at]?.start ?? 0, (t.words[at]?.start ?? 0) + 2))
    if (isFigure || (t.kind[at] ?? 0) & kind.article) return { start: phrase.start, end: at }
  }
  return phrase
}

/** "According to Bob Lyle, 45, the mayor, the road is shut": behind what is said of him between commas. */
function behindDescription(t: Tokens, from: number, end: number): number {
  if (t.before[from] !== gap.comma) return from
  let at = from + 1
  while (at < end && at <= from + descriptionMax && !((t.before[at] ?? 0) & interrupts)) at += 1
  if (at >= end || t.before[at] !== gap.comma || !describes(t, from, at)) return from
  return behindDescription(t, at, end)
}

/** Words of a description: who has run the mill on the river since 1990. */
const descriptionMax = 14

function describes(t: Tokens, from: number, end: number): boolean {
  const of = t.kind[from] ?? 0
  const word = t.words[from]?.lower ?? ''
  if (word === 'who' || word === 'whose') return true
  if (of & kind.figure) return end === from + 1
  if (!(of & kind.article)) return false
  let head = from + 1
  while (head + 1 < end && !((t.kind[head + 1] ?? 0) & kind.tie)) head += 1
  for (let at = from; at < end; at += 1) if ((t.kind[at] ?? 0) & (kind.be | kind.have | kind.modal)) return false
  return isCallingOf(t, head)
}

/** "in the words of X", "in X's view", "in his view". */
export function inTheWordsOf(t: Tokens, index: number, sentenceIndex: number): Draft | undefined {
  const { firstWord: first, endWord: end } = boundsOf(t, sentenceIndex)
  if (index === first) return undefined
  const before = t.words[index - 1]?.lower ?? ''
  const common = {
    sentence: sentenceIndex,
    classes: 0,
    hedged: false,
    form: 'according' as const,
    cue: spanOf(t, index, index + 1)
  }
  if (before === 'the' && t.words[index - 2]?.lower === 'in' && t.words[index + 1]?.lower === 'of') {
    const phrase = phraseAfter(t, index + 2, end)
    return phrase && withSource(t, phrase, common, contentAround(t, index - 2, endOf(phrase), sentenceIndex), first)
  }
  if ((t.kind[index - 1] ?? 0) & kind.possessive && t.words[index - 2]?.lower === 'in')
    return withSource(
      t,
      { start: index - 1, end: index },
      common,
      contentAround(t, index - 2, index + 1, sentenceIndex),
      first
    )
  if (!before.endsWith("'s")) return undefined
  const phrase = phraseBefore(t, index, first)
  return phrase && t.words[phrase.start - 1]?.lower === 'in'
    ? withSource(t, phrase, common, contentAround(t, phrase.start, index + 1, sentenceIndex), first)
    : undefined
}

/** "City watchers are of the view that": `index` is the view. */
export function ofTheView(t: Tokens, index: number, sentenceIndex: number): Draft | undefined {
  if (t.words[index - 1]?.lower !== 'the' || t.words[index - 2]?.lower !== 'of' || t.words[index + 1]?.lower !== 'that')
    return undefined
  const { firstWord: first, endWord: end } = boundsOf(t, sentenceIndex)
  let start = index - 2
  let sawBe = false
  while (start > first && !((t.before[start] ?? 0) & interrupts) && (t.kind[start - 1] ?? 0) & helping) {
    start -= 1
    if ((t.kind[start] ?? 0) & kind.be) sawBe = true
  }
  const subject = sawBe ? subjectBefore(t, start, first) : undefined
  if (subject === undefined || subject === 'same') return undefined
  return withSource(
    t,
    subject,
    verbCommon(t, 'assertion', start, index, sentenceIndex),
    contentAfter(t, index, end),
    first
  )
}

const helping = kind.be | kind.have | kind.adverb | kind.ly

/** "the claim by X that", "his warning that", "a statement from X". */
export function ofNoun(t: Tokens, index: number, sentenceIndex: number): Draft | undefined {
  if (!((t.lists[index] ?? 0) & nominal)) return undefined
  const { firstWord: first, endWord: end } = boundsOf(t, sentenceIndex)
  if (index + 1 >= end || (t.before[index + 1] ?? 0) & interrupts) return undefined
  const next = t.words[index + 1]?.lower ?? ''
  // "The recipe calls for butter": it takes butter.
  if (next === 'for' && isNeeding(t, index, first)) return undefined
  if (next === 'from' || next === 'by') {
    const phrase = phraseAfter(t, index + 2, end)
    return phrase && !isTimeWord(t, phrase.start) && (t.capital[phrase.start] === 1 || isGroupsClaim(t, phrase))
      ? withSource(t, phrase, nounCommon(t, index, sentenceIndex), contentAfter(t, endOf(phrase) - 1, end), first)
      : undefined
  }
  // "fears among analysts that", "concern is growing among experts".
  const nextIsBe = ((t.kind[index + 1] ?? 0) & kind.be) !== 0
  const among = next === 'among' ? index + 1 : nextIsBe && t.words[index + 3]?.lower === 'among' ? index + 3 : -1
  if (among >= 0) {
    const phrase = phraseAfter(t, among + 1, end)
    return (
      phrase &&
      withSource(t, phrase, nounCommon(t, index, sentenceIndex), contentAfter(t, endOf(phrase) - 1, end), first)
    )
  }
  // "The agreement that ended it", "a question that must be asked": no statement.
  if (next === 'that' && isRelative(t, index + 2)) return undefined
  // "His view is that", "the fear is that".
  const isThat = nextIsBe && t.words[index + 2]?.lower === 'that'
  const roles = t.roles[index] ?? 0
  // "Ms Ames's plan would double the toll".
  const goes =
    (goesOn.has(next) && !(roles & deeds)) || (next === 'to' && roles & toDo) || (next === 'would' && roles & plans)
  if (next !== 'that' && !isThat && !goes) return undefined
  const owner = ownerOf(t, index, first)
  if (owner !== undefined)
    return withSource(t, owner, nounCommon(t, index, sentenceIndex), contentAfter(t, index, end), first)
  if (
    next !== 'that' &&
    !isThat &&
    roles & byNobody &&
    t.lexicon.listed(t.words[index]?.lower ?? '').partners.has(next)
  )
    return withoutSource(nounCommon(t, index, sentenceIndex), contentAfter(t, index, end))
  if ((next !== 'that' && !isThat) || (index > first && (t.kind[index - 1] ?? 0) & kind.be)) return undefined
  return withoutSource(nounCommon(t, index, sentenceIndex), contentAfter(t, index, end))
}

/** "Claims by critics that", "warnings from experts that". */
function isGroupsClaim(t: Tokens, phrase: Phrase): boolean {
  return ((t.listed[headOf(t, phrase)] ?? 0) & collectives) !== 0 && t.words[endOf(phrase)]?.lower === 'that'
}

const collectives = listBit('collectives')

/** Whether a verb follows right behind "that": what the noun did. "A claim that forced entry was made" goes on with a noun. */
function isRelative(t: Tokens, at: number): boolean {
  const of = t.kind[at] ?? 0
  // "A claim that there's no harm".
  if (t.capital[at] === 1 || (t.before[at] ?? 0) !== 0 || t.words[at]?.lower.includes("'")) return false
  if (of & (kind.be | kind.have | kind.modal)) return true
  return ((of & kind.ed) !== 0 || verbs.has(t.words[at]?.lower ?? '')) && ((t.kind[at + 1] ?? 0) & behindVerb) !== 0
}

const behindVerb = kind.article | kind.possessive | kind.tie | kind.personal
const verbs = new Set('began brought came gave got left led made put sent swept took went won'.split(' '))

/** The recipe, the recipe for jellied eels. */
function isNeeding(t: Tokens, index: number, first: number): boolean {
  const phrase = index > first ? subjectBefore(t, index, first) : undefined
  return phrase !== undefined && phrase !== 'same' && ((t.roles[headOf(t, phrase)] ?? 0) & needing) !== 0
}

/** What ties a noun of saying to what is said, where somebody owns it: his refusal to, their comments on. */
const goesOn = new Set(['about', 'of', 'over', 'on', 'for', 'against'])
const deeds = roleBit('deeds')
const toDo = roleBit('toDo')
const plans = roleBit('plans')
const byNobody = roleBit('byNobody')
const needing = roleBit('needing')

/** What a cue of the words from `start` to `index` says, as a verb would. */
function verbCommon(
  t: Tokens,
  sense: Parameters<typeof classBit>[0],
  start: number,
  index: number,
  sentence: number
): Common {
  return { sentence, classes: classBit(sense), hedged: false, form: 'verb', cue: spanOf(t, start, index + 1) }
}

function nounCommon(t: Tokens, index: number, sentence: number): Common {
  return { sentence, classes: 0, hedged: false, form: 'noun', cue: spanOf(t, index, index + 1) }
}

/** "his claim", "Mr Bloggs's repeated warnings". */
function ownerOf(t: Tokens, index: number, first: number): Phrase | undefined {
  for (let at = index - 1; at >= first && at > index - 3; at -= 1) {
    if ((t.before[at + 1] ?? 0) & interrupts) return undefined
    const of = t.kind[at] ?? 0
    if (of & kind.possessive) return { start: at, end: at + 1 }
    if (of & kind.genitive) return nearestOwner(t, phraseBefore(t, at + 1, first))
    if (of & kind.article) return undefined
  }
  return undefined
}

/** "The loser of Mr Bloggs's speech": Mr Bloggs; but "the mayor of Leeds's speech", the mayor. */
function nearestOwner(t: Tokens, phrase: Phrase | undefined): Phrase | undefined {
  if (phrase === undefined) return undefined
  for (let at = phrase.end - 2; at > phrase.start; at -= 1)
    if (t.words[at]?.lower === 'of' && t.listed[at - 1] === 0 && t.capital[at - 1] === 0)
      return { start: at + 1, end: phrase.end }
  return phrase
}
