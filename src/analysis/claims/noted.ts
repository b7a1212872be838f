// What vague groups say that is worth a note and no more: a matter of the writer's opinion, a word for a thing, what everybody
// thought at the time, posts that are there to be read, officials of a body that stands near, a group with somebody quoted right behind.
import { classBit, form, listBit } from '../../lexicon/cues.ts'
import type { Frame } from '../attributions.ts'
import type { Sourcing } from './claim.ts'
import { isFollowed } from './followed.ts'
import { lastWord, verbOf } from './frame-text.ts'
import { isToldInStory } from './in-story.ts'

/** Whether an editor may well let a vague group pass. */
export function isNoted(s: Sourcing, frame: Frame): boolean {
  return (
    isRegarded(s, frame) ||
    isCalled(s, frame) ||
    isAsked(s, frame) ||
    isPastMood(s, frame) ||
    isPosted(s, frame) ||
    isNearBody(s, frame) ||
    isFollowed(s, frame) ||
    isToldInStory(s, frame) ||
    s.isOwnVoice()
  )
}

/** "What many see as a folly", "whom some consider lost": how a thing is looked on, told in passing. */
function isRegarded({ t }: Sourcing, { source, cue }: Frame): boolean {
  if (cue === null || cue.start < source.end || !isQuantified(t, source.text)) return false
  const verb = t.lexicon.verb(lastWord(cue.text))
  if (verb === undefined || !t.lexicon.has('estimates', verb.verb)) return false
  return /\b(?:that|what|which|whom)\s+$/i.test(t.text.slice(Math.max(0, source.start - 8), source.start))
}

/** "Critics call him a ‘warlord’", "a street that some call Little Calder": a name for a thing. */
function isCalled(s: Sourcing, frame: Frame): boolean {
  const verb = s.t.lexicon.verb(verbOf(frame))?.verb ?? ''
  if (!s.t.lexicon.has('naming', verb) || frame.cue === null) return false
  const from = Math.max(frame.cue.end, frame.source.end)
  return name.test(s.t.text.slice(from, from + nameMax))
}

const nameMax = 90
/** A few words in quotation marks behind the verb, with at most what they are said of before them. */
const name =
  /^ (?:(?!(?:that|because|and|but) )[\p{L}’'-]+ ){0,3}?(?:[“"][^”"]{2,40}[”"]|[‘'](?!s )[^’']{2,40}[’'](?!\p{L})|(?:\p{Lu}[\p{L}-]+ ?){2,4}[.,;])/u

/** "Some ask whether it will last": a question, and no side of it. */
function isAsked({ t }: Sourcing, { source, cue, content }: Frame): boolean {
  if (cue === null || content === null || !t.lexicon.has('quantifiers', source.text.toLowerCase())) return false
  return /\b(?:ask|wonder)$/i.test(cue.text) && /^whether\b/.test(t.text.slice(content.start, content.start + 8))
}

/** "Many believed that the bell was lost": what they thought at the time. */
function isPastMood({ t }: Sourcing, { source, cue, form: shape }: Frame): boolean {
  if (cue === null || !isQuantified(t, source.text)) return false
  // "Was dismissed by some".
  if (shape === 'by') return /^(?:was|were) /i.test(cue.text)
  const verb = t.lexicon.verb(cue.text.toLowerCase())
  if (verb === undefined || (verb.forms & (form.base | form.past)) !== form.past) return false
  return (verb.classes & mental) !== 0 || verb.verb === 'wonder'
}

const mental = classBit('mental')

/** "Critics wrote on Twitter": what is there for everybody to read. */
function isPosted(s: Sourcing, { source, sentence }: Frame): boolean {
  if (!isQuantified(s.t, source.text) && !writers.test(lastWord(source.text))) return false
  for (const at of [sentence - 1, sentence]) {
    const span = s.t.sentences[at]
    if (span === undefined) continue
    for (let word = span.firstWord; word < span.endWord; word += 1)
      if (s.t.quotation[word] === -1 && s.t.lexicon.has('posts', s.t.words[word]?.lower ?? '')) return true
  }
  return false
}

const writers = /^(?:commentators|critics|fans|journalists|opponents|supporters|users|viewers|voters)$/

/** "The road is shut, officials said", with the Calder Police Department a sentence on: of a body that stands near. */
function isNearBody({ t }: Sourcing, { source, sentence }: Frame): boolean {
  if (!/^(?:officials?|forecasters)$/.test(lastWord(source.text))) return false
  for (let at = sentence - bodyReach; at <= sentence + bodyReach; at += 1) {
    const span = t.sentences[at]
    if (span === undefined) continue
    for (let word = span.firstWord + 1; word < span.endWord; word += 1) {
      const lower = t.words[word]?.lower ?? ''
      const of = t.listed[word] ?? 0
      const isBody = t.capital[word] === 1 ? bodies.test(lower) || (of & institutions) !== 0 : isTheBody(t, word, lower)
      if (t.quotation[word] === -1 && isBody) return true
      // "District officials", "a senior administration official".
      const field = t.words[word - 1]?.lower ?? ''
      if (/^officials?$/.test(lower) && ((t.listed[word - 1] ?? 0) & institutions || bodies.test(field))) return true
    }
  }
  return false
}

/** "The agency", "the administration": theirs. */
function isTheBody(t: Sourcing['t'], word: number, lower: string): boolean {
  return theirBodies.has(lower) && t.words[word - 1]?.lower === 'the' && t.before[word] === 0
}

const theirBodies = new Set(['administration', 'agency', 'bureau', 'commission', 'department', 'ministry'])

/** Sentences before and behind officials in which their body stands. */
const bodyReach = 1
const institutions = listBit('institutions')
const bodies = /^(?:bureau|center|centre|district|division|service)$/

/** "Many", "some analysts". */
function isQuantified({ lexicon }: Sourcing['t'], source: string): boolean {
  return lexicon.has('quantifiers', source.toLowerCase().split(/\s/, 1)[0] ?? '')
}
