// Whether one of a vague group speaks by name right behind it: "Critics fear a flood. “It is a folly,” said Jo Cox, who …"
import { classBit, roleBit } from '../../lexicon/cues.ts'
import { withoutPossessive } from '../../lexicon/possessive.ts'
import { firstEndingAfter } from '../../text/span.ts'
import type { Frame } from '../attributions.ts'
import type { Sourcing } from './claim.ts'
import { lastWord } from './frame-text.ts'

/**
 * "Others lamented it. “…,” said Jo Cox, who had walked there": the very next sentence is that of one of them, by name; of the
 * market and of officials the next but one, where nobody else has spoken: traders, and then somebody of Gantry Capital. So
 * behind "They noted".
 */
export function isSpokenFor(s: Sourcing, frame: Frame): boolean {
  const group = lastWord(frame.source.text)
  const isNear = group === 'officials' || s.t.lexicon.has('market', group)
  const isSilent = isNear && (s.attributions.bySentence[frame.sentence + 1] ?? []).length === 0
  return (
    isSpokenForIn(s, frame, frame.sentence + 1) ||
    (((isSilent && !isContrary(s, frame.sentence + 1)) || isTheySay(s, frame.sentence + 1)) &&
      isSpokenForIn(s, frame, frame.sentence + 2))
  )
}

/** "But for many painters it is theft": the other side. */
function isContrary({ t }: Sourcing, sentence: number): boolean {
  const span = t.sentences[sentence]
  return span !== undefined && /^(?:but|however|still|yet)$/.test(t.words[span.firstWord]?.lower ?? '')
}

/** "They noted that pupils had done it", "others question it": still the same. */
function isTheySay({ t, attributions }: Sourcing, sentence: number): boolean {
  const span = t.sentences[sentence]
  if (span === undefined) return false
  if (/^(?:others|they)$/.test(t.words[span.firstWord]?.lower ?? '')) return true
  // "That could cost jobs, some workers have said".
  const frames = attributions.bySentence[sentence] ?? []
  return (
    /^(?:that|this)$/.test(t.words[span.firstWord]?.lower ?? '') &&
    frames.length > 0 &&
    frames.every((index) => /^(?:many|some) /.test(attributions.frames[index]?.source.text ?? ''))
  )
}

/** Whether one of a group speaks by name in a sentence. */
function isSpokenForIn(s: Sourcing, frame: Frame, sentence: number): boolean {
  const next = s.t.sentences[sentence]
  if (next === undefined) return false
  return (s.attributions.bySentence[sentence] ?? []).some((index) => {
    const other = s.attributions.frames[index]
    return (
      other !== undefined &&
      other.source.grade === 'named' &&
      other.start >= next.start &&
      other.start < next.end &&
      (other.form === 'according' ||
        (other.classes & saying) !== 0 ||
        /^(?:wrote|writes)$/.test(other.cue?.text ?? '')) &&
      (isNewcomer(s, other, frame.start) ? isOneOf(s, frame, other) : isKnownOneOf(s, frame, other))
    )
  })
}

const saying = classBit('assertion') | classBit('accusation')

/** Somebody new, by name, with a word on who it is. */
export function isIntroduced(s: Sourcing, other: Frame, at: number): boolean {
  return other.source.grade === 'named' && isNewcomer(s, other, at) && isDescribed(s, other)
}

/** Whether words around a speaker tell of an office or an objection: "a spokeswoman for the council", "who rejects that". */
export function mayObject({ t }: Sourcing, around: string): boolean {
  const offices = t.lexicon.listed('officials').partners
  // "President of government relations", "an activist who sits on a council committee": their own office stands before that.
  const behind = / (?:of|who|whose) /.exec(around)?.index ?? around.length
  for (const { 0: word, index } of around.matchAll(/[\p{L}-]+/gu)) {
    const lower = word.toLowerCase()
    if (objections.has(lower) || (index < behind && (offices.has(lower) || word === 'President'))) return true
  }
  return false
}

/** Whether a name stands for the first time in the story, above a place. */
export function isNewName(t: Sourcing['t'], name: string, at: number): boolean {
  return firstBefore(t, lastName(name), at) < 0
}

/** First name and family name, for the first time in the story. */
function isNewcomer({ t }: Sourcing, { source }: Frame, at: number): boolean {
  const names = source.text.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word))
  const family = names.at(-1) ?? ''
  // "The Atlantic's Jo Cox".
  const isBody = /^the /i.test(source.text) && !ofHouse.test(source.text) && !named.test(source.text)
  const isPerson = names.length > 1 && source.text.endsWith(family) && !isBody
  return isPerson && firstBefore(t, family, at) < 0
}

/** Where a family name stands first in the story, above a place; -1 where it does not. */
function firstBefore({ text }: Sourcing['t'], family: string, at: number): number {
  const from = Math.max(0, at - storyReach)
  const found = text.slice(from, at).indexOf(family)
  return found < 0 ? -1 : from + found
}

/** Letters above a speaker in which the story stands that brought them in. */
const storyReach = 50_000

/** "The grand vicar of Calder, Jo Tranter". */
const named = /, \p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+$/u
const ofHouse = /['‘’]s \p{Lu}[\p{L}’'-]+ \p{Lu}/u

/** "Experts say X. “…,” said Cox": who was brought in further up as one of them, and is quoted. */
function isKnownOneOf(s: Sourcing, { source, start, sentence }: Frame, other: Frame): boolean {
  const { t } = s
  if (other.kind !== 'direct' || t.sentences[sentence + 1]?.start !== other.start) return false
  if (!/^(?:\p{Lu}[\p{L}.’'-]+ ){0,3}\p{Lu}[\p{L}’'-]+$/u.test(other.source.text)) return false
  const family = lastName(other.source.text)
  const first = firstBefore(t, family, start)
  if (first < 0) return false
  const span = t.sentences[firstEndingAfter(t.sentences, first)]
  if (span === undefined) return false
  const { partners: members } = t.lexicon.listed(lastWord(source.text))
  const offices = t.lexicon.listed('officials').partners
  let isMember = false
  for (let at = span.firstWord; at < span.endWord; at += 1) {
    const word = withoutPossessive(t.words[at]?.lower ?? '')
    if (offices.has(word) && t.quotation[at] === -1) return false
    if (members.has(word) && t.quotation[at] === -1) isMember = true
  }
  return isMember
}

function lastName(source: string): string {
  return source.slice(source.lastIndexOf(' ') + 1)
}

/** Whether what is said of a speaker makes them one of a group, and nothing says that they object. */
function isOneOf(s: Sourcing, { source, sentence }: Frame, other: Frame): boolean {
  const { t } = s
  const group = lastWord(source.text)
  const { partners: members, roles } = t.lexicon.listed(group)
  const offices = t.lexicon.listed('officials').partners
  const span = t.sentences[other.sentence]
  if (span === undefined) return false
  const stems = stemsOf(source.text)
  let holdsOffice = false
  let isMember = false
  let isKin = false
  let isFormer = false
  let isLeading = false
  for (let at = span.firstWord; at < span.endWord; at += 1) {
    const { start = 0, lower = '' } = t.words[at] ?? {}
    if (t.quotation[at] !== -1 || start === other.cue?.start) continue
    // "Rep. Peter King".
    const word = withoutPossessive(lower).replace(/\.$/, '')
    // "But Jo Cox said"; not “a good rule”, said Jo Cox, but she wanted to see it.
    if (objections.has(word) && (word !== 'but' || at === span.firstWord)) return false
    // "A former head of police" holds no office, and knows of what he speaks.
    if (word === 'former') isFormer = true
    if (leading.has(word)) isLeading = true
    // "US President Ada Bell"; but "president of the fund", "head of government relations".
    const isField = word === 'government' && fields.has(t.words[at + 1]?.lower ?? '')
    if ((offices.has(word) && !isField) || (word === 'president' && t.capital[at] === 1)) holdsOffice = true
    // "Of the Institute"; but "the university branch of the party".
    if (members.has(word) && (t.capital[at] === 1 || !houses.has(word))) isMember = true
    if (stems.some((stem) => word.startsWith(stem))) isKin = true
  }
  if (group === 'officials') return isMember || isLeading
  if (group === 'lawmakers') return isMember
  if (holdsOffice) return isFormer
  if (isMember || (isKin && other.sentence <= sentence + 1)) return true
  // "Commentators pointed out …,” wrote the Atlantic's Jo Cox."
  if (/^(?:commentators|journalists|observers|pundits)$/.test(group) && ofHouse.test(other.source.text)) return true
  // "Some residents", "others": whoever is quoted and said to be somebody.
  const isAny = t.lexicon.has('quantifiers', source.text.toLowerCase().split(/\s/, 1)[0] ?? '') && !(roles & sided)
  const isQuoted = other.kind !== 'indirect' || /^(?:wrote|writes)$/.test(other.cue?.text ?? '')
  // "Others doubt it. Jo Cox, an expert on eels at Calder, says …"
  if (group === 'others' && isExpert(s, other)) return true
  return (isAny || group === 'others') && isQuoted && isDescribed(s, other)
}

const sided = roleBit('sided')
const houses = new Set(['institute', 'university'])
/** Behind "government" in the title of somebody who deals with it. */
const fields = new Set(['affairs', 'relations'])
/** What some officials are and others are as well: "Ed Cole, chairman of the county party". */
const leading = new Set(['adviser', 'advisor', 'chair', 'chairman', 'chairwoman'])
const objections = new Set(
  'but however denied denies disagreed disagrees disputed disputes dismissed dismisses rejected rejects'.split(' ')
)

/** Named, described, and called by a word for those who know: an expert, a professor. */
function isExpert({ t }: Sourcing, { source, cue }: Frame): boolean {
  const { text } = t
  const until = cue !== null && cue.start > source.end ? cue.start : source.end + exampleMax
  const behind = text.slice(source.end, until).toLowerCase()
  return (
    /^, (?:an?|the) /.test(behind) && (behind.match(/\p{L}+/gu) ?? []).some((word) => t.lexicon.has('exemplars', word))
  )
}

const exampleMax = 60

/** What a group and its field begin with: consumer advocates, the "Consumer Advocacy Centre". */
function stemsOf(source: string): readonly string[] {
  return source
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length > stemLength && !/^(?:groups|local|most|officials|others?|people|senior)$/.test(word))
    .map((word) => word.slice(0, stemLength))
}

/** Letters: advoc-ates and advoc-acy, environmental-ists. */
const stemLength = 5

/** "Said Jo Cox, who had walked", "said Jo Cox of Leeds", "said the farmer Jo Cox". */
function isDescribed({ t }: Sourcing, { source }: Frame): boolean {
  return (
    /^\p{Ll}/u.test(source.text.replace(/^the /i, '')) ||
    / (?:of|at|from|with) (?:the )?\p{Lu}/u.test(source.text) ||
    /^(?:, (?:an?|the|one of|who|whose|\d\d) | (?:of|at|from|with) )/.test(t.text.slice(source.end, source.end + 12))
  )
}
