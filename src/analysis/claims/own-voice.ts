// Finds forecasts, motives and needs that the paper states in its own voice.
import { listBit, roleBit } from '../../lexicon/cues.ts'
import { kind } from '../attribution/closed-class.ts'
import { headOf, isCommon } from '../attribution/grade.ts'
import { interrupts } from '../attribution/marks.ts'
import { phraseBefore } from '../attribution/noun-phrases.ts'
import { subjectBefore } from '../attribution/subjects.ts'
import { begins } from '../word-facts.ts'
import type { Claim, Sourcing } from './claim.ts'
import { isCovered } from './cover.ts'

const began = listBit('began')
const institutions = listBit('institutions')
const outlooks = listBit('outlooks')
const schedule = listBit('schedule')

/** The claims of a sentence that no source covers; at most one. */
export function ownVoice(s: Sourcing, sentence: number): Claim | undefined {
  const { t } = s
  const span = t.sentences[sentence]
  if (span === undefined || t.text.charAt(span.end - 1) === '?') return undefined
  const begun = t.beginsIn[sentence] ?? 0
  const claim =
    (begun & begins.forecast ? forecast(s, sentence) : undefined) ??
    (begun & begins.wish ? wish(s, sentence) : undefined) ??
    (begun & begins.generalisation ? generalisation(s, sentence) : undefined)
  if (claim === undefined || isCovered(s, sentence, claim.at.start) || isBetween(s, sentence)) return undefined
  return claim
}

/** “They have a chance,” said Jo Cox. A thaw will help them. “It is all they need,” Cox said: her words, put by the writer. */
function isBetween({ attributions, t }: Sourcing, sentence: number): boolean {
  const block = t.sentences[sentence]?.block
  const next = t.sentences[sentence + 1]
  if (next === undefined || next.block !== block) return false
  const speaker = (attributions.bySentence[sentence + 1] ?? [])
    .map((index) => attributions.frames[index])
    .find((frame) => frame?.kind === 'direct' && frame.source.grade === 'named')
  if (speaker === undefined || !isQuoted(t, next.firstWord)) return false
  const family = speaker.source.text.slice(speaker.source.text.lastIndexOf(' ') + 1)
  for (let at = sentence - 1; at >= sentence - 2 && t.sentences[at]?.block === block; at -= 1)
    for (const index of attributions.bySentence[at] ?? [])
      if (attributions.frames[index]?.source.text.includes(family)) return true
  return false
}

function isQuoted(t: Sourcing['t'], word: number): boolean {
  return t.quotation[word] !== -1
}

/** "would increase the status", "is going to boost", "will lead to": not under an if, not of a law, not with figures. */
function forecast({ t }: Sourcing, sentence: number): Claim | undefined {
  const span = t.sentences[sentence]
  if (span === undefined) return undefined
  for (let at = span.firstWord; at < span.endWord; at += 1) {
    if (t.quotation[at] !== -1) continue
    const word = t.words[at]?.lower ?? ''
    const going =
      (word === 'going' || ((t.lists[at] ?? 0) & outlooks) !== 0) &&
      t.words[at + 1]?.lower === 'to' &&
      ((t.kind[at - 1] ?? 0) & kind.be) !== 0
    if (!going && word !== 'would' && word !== 'will') continue
    let verb = going ? at + 2 : at + 1
    while (verb < span.endWord && isAdverb(t, verb)) verb += 1
    if (verb >= span.endWord || (t.before[verb] ?? 0) & interrupts) continue
    const effect = t.words[verb]?.lower ?? ''
    const phrase = `${effect} ${t.words[verb + 1]?.lower ?? ''}`
    const isPhrase = t.lexicon.has('effectPhrases', phrase)
    if (!isPhrase && !t.lexicon.has('effects', effect)) continue
    const start = going ? at - 1 : at
    if (isConditional(t, span) || hasFigure(t, span) || isRule(t, start, span.firstWord)) return undefined
    let end = isPhrase ? verb + 2 : verb + 1
    if (t.words[end]?.lower === 'the' && end + 1 < span.endWord) end += 2
    return { kind: 'forecast', at: spanAt(t, start, end), sentence, word: effect }
  }
  return undefined
}

/** "is trying to", "are looking for", "started looking for", "is badly in need": what a person or a state wants. */
function wish({ t }: Sourcing, sentence: number): Claim | undefined {
  const span = t.sentences[sentence]
  if (span === undefined) return undefined
  for (let start = span.firstWord + 1; start + 2 < span.endWord; start += 1) {
    const lead = t.words[start]?.lower
    const needs = lead === 'needs' || t.words[start + 1]?.lower === 'needs' ? needEnd(t, start) : undefined
    if (
      needs !== undefined &&
      t.quotation[start] === -1 &&
      isPower(t, start, span.firstWord) &&
      !isConditional(t, span)
    )
      return { kind: 'need', at: spanAt(t, start, needs), sentence, word: 'need' }
    const starts = ((t.lists[start] ?? 0) & began) !== 0
    if ((lead !== 'is' && lead !== 'are' && !starts) || t.quotation[start] !== -1) continue
    let at = start + 1
    while (at + 2 < span.endWord && isAdverb(t, at)) at += 1
    // "badly in need" begins with an adverb itself.
    const need = starts ? undefined : (needAt(t, at) ?? needAt(t, at - 1))
    const motive = t.lexicon.has('motives', `${t.words[at]?.lower} ${t.words[at + 1]?.lower}`)
    if ((need === undefined && !motive) || t.quotation[at] !== -1) continue
    if (!isPower(t, start, span.firstWord, inward.has(t.words[at]?.lower ?? '')) || isConditional(t, span)) continue
    if (motive && (isSearch(t, at + 1, span.endWord) || isEffort(t, at))) continue
    return need === undefined
      ? { kind: 'motive', at: spanAt(t, start, at + 2), sentence, word: t.words[at]?.lower ?? '' }
      : { kind: 'need', at: spanAt(t, need, need + 3), sentence, word: 'need' }
  }
  return undefined
}

/** "Are looking for the driver of a van", "is looking for two volunteers": a search that is made known. */
function isSearch(t: Sourcing['t'], last: number, end: number): boolean {
  if (t.words[last]?.lower !== 'for') return false
  for (let at = last + 1; at < end && at <= last + soughtMax; at += 1) {
    if ((t.before[at] ?? 0) & interrupts) return false
    if (t.lexicon.has('sought', t.words[at]?.lower ?? '')) return true
  }
  return false
}

/** "Is trying to persuade the islands": it is seen to. */
function isEffort({ lexicon, words }: Sourcing['t'], trying: number): boolean {
  return words[trying]?.lower === 'trying' && lexicon.has('efforts', words[trying + 2]?.lower ?? '')
}

/** Words from "looking for" to who is sought: the young man. */
const soughtMax = 4

/** "badly in need", "in dire need": where it begins. */
function needAt(t: Sourcing['t'], at: number): number | undefined {
  return t.lexicon.has('needs', `${t.words[at]?.lower} ${t.words[at + 1]?.lower} ${t.words[at + 2]?.lower}`)
    ? at
    : undefined
}

/** "badly needs", "needs far more": where it ends. */
function needEnd(t: Sourcing['t'], at: number): number | undefined {
  const two = `${t.words[at]?.lower} ${t.words[at + 1]?.lower}`
  if (t.lexicon.has('needs', two)) return at + 2
  return t.lexicon.has('needs', `${two} ${t.words[at + 2]?.lower}`) ? at + 3 : undefined
}

/** "many countries deserted Russia": how many, and who counted? */
function generalisation({ t }: Sourcing, sentence: number): Claim | undefined {
  const span = t.sentences[sentence]
  if (span === undefined) return undefined
  for (let at = span.firstWord; at + 2 < span.endWord; at += 1) {
    const word = t.words[at]?.lower
    if ((word !== 'many' && word !== 'most') || t.quotation[at] !== -1) continue
    if (at > span.firstWord && !((t.before[at] ?? 0) & interrupts)) continue
    const noun = t.words[at + 1]?.lower ?? ''
    if (noun === 'countries' || noun === 'nations' || noun === 'governments' || noun === 'states')
      return { kind: 'generalisation', at: spanAt(t, at, at + 2), sentence, word: noun }
  }
  return undefined
}

/** "The kingdom", "the regime": a state without its name. */
const states = roleBit('states')

/** What nobody sees: of "the governor" and "the club" as well. */
const inward = new Set(['anxious', 'desperate', 'hell-bent', 'hungry', 'intent', 'itching'])

/** Whether the subject is a named person or state, or a pronoun for one; of what is `inward` an office or a body. */
function isPower(t: Sourcing['t'], verb: number, first: number, isInward = false): boolean {
  // "The agency's new head, Jo Cox, is trying to": the subject, not what is said of it between commas.
  const phrase = subjectBefore(t, verb, first)
  if (phrase === undefined || phrase === 'same' || phrase.apposition !== undefined) return false
  const head = headOf(t, phrase)
  const word = t.words[head]?.lower ?? ''
  if (phrase.end - phrase.start === 1 && (t.kind[head] ?? 0) & kind.personal) return word === 'he' || word === 'she'
  if (t.words[phrase.start]?.lower === 'the') {
    if ((t.roles[head] ?? 0) & states || (isInward && (t.listed[head] ?? 0) & institutions)) return true
  }
  return t.capital[head] === 1 && !((t.listed[head] ?? 0) & institutions) && !(head === first && isCommon(t, head))
}

const conditions = new Set([
  'if',
  'unless',
  'possible',
  'perhaps',
  'maybe',
  'whether',
  'how',
  'could',
  'may',
  'might',
  'not',
  'never'
])

function isConditional(t: Sourcing['t'], span: { readonly firstWord: number; readonly endWord: number }): boolean {
  for (let at = span.firstWord; at < span.endWord; at += 1) {
    if (conditions.has(t.words[at]?.lower ?? '')) return true
  }
  return false
}

/** A figure or a date shows a decision or a record rather than an opinion. */
function hasFigure(t: Sourcing['t'], span: { readonly start: number; readonly end: number }): boolean {
  for (let at = span.start; at < span.end; at += 1) {
    const code = t.text.charCodeAt(at)
    if (code >= 48 && code <= 57) return true
  }
  return false
}

/** "The bill would increase fines", "which will help": what a law or a plan lays down, and who it refers to. */
function isRule(t: Sourcing['t'], verb: number, first: number): boolean {
  const phrase = phraseBefore(t, verb, first)
  if (phrase === undefined) return true
  for (let at = phrase.start; at < phrase.end; at += 1) if ((t.listed[at] ?? 0) & schedule) return true
  const head = headOf(t, phrase)
  return ((t.kind[head] ?? 0) & kind.personal) !== 0 || pointers.has(t.words[head]?.lower ?? '')
}

const pointers = new Set('this that these those first second third fourth another other others'.split(' '))

function isAdverb(t: Sourcing['t'], at: number): boolean {
  const word = t.words[at]?.lower ?? ''
  return stillToCome.has(word) || (((t.kind[at] ?? 0) & kind.ly) !== 0 && word.length > 4)
}

/** "will also increase", "is now looking for". */
const stillToCome = new Set(['also', 'now', 'only', 'further', 'still', 'always', 'soon'])

function spanAt(t: Sourcing['t'], start: number, end: number): Claim['at'] {
  return { start: t.words[start]?.start ?? 0, end: t.words[end - 1]?.end ?? 0 }
}
