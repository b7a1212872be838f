// What vague groups say that is no claim: of themselves, as the subject of the story, as the market, as an order or a request.
import { classBit, form, roleBit } from '../../lexicon/cues.ts'
import type { Frame } from '../attributions.ts'
import type { Sourcing } from './claim.ts'
import { contentOf, lastWord, verbOf } from './frame-text.ts'

/** Whether the words of a vague group need no name, whoever stands around them. */
export function isNoClaim(s: Sourcing, frame: Frame): boolean {
  return (
    isSubject(s, frame.source.text) ||
    isTheirs(s, frame) ||
    isConsensus(s, frame) ||
    isMarket(s, frame) ||
    isPastOfGroup(s, frame) ||
    isOtherFigure(s, frame) ||
    isCommand(s, frame) ||
    isDemanded(s, frame) ||
    isRequest(s, frame) ||
    isTold(s, frame) ||
    isAgreement(s, frame) ||
    isDivided(s, frame) ||
    isJudged(s, frame) ||
    isOfCounted(s, frame) ||
    isOfSome(s, frame) ||
    isYardstick(s, frame) ||
    isWritersToo(s, frame) ||
    isFirstPerson(s, frame) ||
    isUnsaid(s, frame) ||
    isOfQuestion(s, frame)
  )
}

/** A group that the headline names is what the story is about. */
function isSubject(s: Sourcing, source: string): boolean {
  // "Many in the capital" are not the capital.
  if (
    s.t.lexicon.has('quantifiers', source.toLowerCase().split(/\s/, 1)[0] ?? '') &&
    / (?:in|within|inside|across|at) /.test(source)
  )
    return false
  const head = lastWord(source)
  return s.headlineHas(head) && !s.t.lexicon.has('quantifiers', head)
}

/** "Many say they are fleeing": of themselves, as the group that was just named. "Critics say they will sue": what they mean to do. */
function isTheirs(s: Sourcing, frame: Frame): boolean {
  const source = frame.source.text.toLowerCase()
  if (plan.test(contentOf(s, frame))) return true
  if (
    frame.content === null ||
    !(s.t.lexicon.has('quantifiers', source) || s.t.lexicon.has('groups', lastWord(source)))
  )
    return false
  // "Geologists say they are common": the holes.
  if (/(?:ologists|omists|icians|icists|onomers)$/.test(source)) return false
  return /^(?:that )?(?:they|their|them)\b/i.test(s.t.text.slice(frame.content.start, frame.content.start + 12))
}

const plan =
  /^(?:that )?they(?:’ll|'ll| will| intend to| plan to) (?:not )?(?:appeal|back|block|boycott|campaign|challenge|continue|fight|file|hold|keep|march|meet|oppose|petition|press|protest|push|reject|resist|seek|sue|support|table|vote)\b/

/** "Doctors said she would walk again": her doctors; "doctors say" tells of all of them. */
function isPastOfGroup({ t }: Sourcing, { source, cue, form: shape }: Frame): boolean {
  // "Concern among parents", "warnings from doctors that".
  if (shape === 'noun') return false
  const words = source.text.toLowerCase().split(/\s+/)
  const isTrade = t.lexicon.has('groups', words.at(-1) ?? '') || t.lexicon.has('groups', words.slice(-2).join(' '))
  if (!isTrade && words[0] !== 'those' && words.at(-1) !== 'figures') return false
  // "Doctors have warned", "fans are convinced".
  if (cue !== null && /^(?:have|are) /i.test(cue.text)) return false
  const verb = t.lexicon.verb(lastWord(cue?.text ?? ''))
  return cue === null || verb === undefined || (verb.forms & form.base) === 0
}

/** "Officials asked people to boil water", "advised residents to leave": what is to be done. Critics who urge it take a side. */
function isCommand(s: Sourcing, frame: Frame): boolean {
  if (!commands.test(verbOf(frame))) return false
  const isSided = (s.t.lexicon.listed(lastWord(frame.source.text)).roles & sided) !== 0
  return !isSided && toDo.test(contentOf(s, frame))
}

const commands = /^(?:advis|ask|instruct|order|tell|told|urg|warn)/
const toDo = /^(?:(?!(?:that|how|what|why) )[\w’'-]+ ){1,8}(?:not )?to [a-z]/
const sided = roleBit('sided')

/** "A rule that demands officials consider the tide": what they are to do. */
function isDemanded({ t }: Sourcing, { source, cue }: Frame): boolean {
  if (cue === null) return false
  const verb = t.lexicon.verb(cue.text.toLowerCase())
  if (verb === undefined || (verb.forms & form.base) === 0) return false
  return /\b(?:demand|insist|recommend|request|requir)(?:s|ed|es|ing)? (?:that )?$/i.test(
    t.text.slice(Math.max(0, source.start - 20), source.start)
  )
}

/** "Some asked for selfies": a deed. */
function isRequest(s: Sourcing, frame: Frame): boolean {
  return verbOf(frame).startsWith('ask') && contentOf(s, frame).startsWith('for ')
}

/** "Experts told her that it was safe": she tells it. "As consultants advise clients". */
function isTold(s: Sourcing, frame: Frame): boolean {
  const content = contentOf(s, frame)
  if (
    /^(?:advise|tell|told)/.test(verbOf(frame)) &&
    /^(?:their )?(?:clients|customers|members|patients)\b/.test(content)
  )
    return true
  return verbOf(frame) === 'told' && /^(?:her|him|them|(?:Mr|Mrs|Ms|Miss|Dr)\b\.? \S+) /.test(content)
}

/** "Experts had agreed", "agreed on the route": a deed of those at hand. */
function isAgreement(s: Sourcing, frame: Frame): boolean {
  return verbOf(frame) === 'agreed' && (/^had\b/i.test(frame.cue?.text ?? '') || contentOf(s, frame).startsWith('on '))
}

/**
 * "Experts disagree about fans", "lawmakers are discussing a register": that they do is what is told, and no side of it. "Officials saw
 * her leave": with their eyes.
 */
function isDivided(s: Sourcing, frame: Frame): boolean {
  if (verbOf(frame).startsWith('discuss')) return true
  if (/^(?:saw|see|seen)$/.test(verbOf(frame)) && lastWord(frame.source.text) === 'officials') return true
  return verbOf(frame) === 'disagree' && /^(?:about|on|over|whether|as to) /.test(contentOf(s, frame))
}

/** "Some wrongly believed": the paper knows better, and says so. */
function isJudged(_: Sourcing, { cue }: Frame): boolean {
  return cue !== null && /\b(?:erroneously|falsely|incorrectly|mistakenly|wrongly)\b/i.test(cue.text)
}

/** "They spoke to more than 20 former clerks. Some remembered her": some of these. */
function isOfCounted({ t }: Sourcing, { source, sentence, cue }: Frame): boolean {
  const span = t.sentences[sentence - 1]
  if (span === undefined || cue === null || !t.lexicon.has('quantifiers', source.text.toLowerCase())) return false
  if (span.block !== t.sentences[sentence]?.block) return false
  const verb = t.lexicon.verb(lastWord(cue.text))
  if (verb === undefined || (verb.forms & form.base) !== 0) return false
  // "Writers like Jo Cox joined in. Some warned": some of these.
  if (source.text === 'Some' && / (?:like|including|such as) \p{Lu}\p{Ll}/u.test(t.text.slice(span.start, span.end)))
    return true
  return /\bthey were (?:asked|interviewed|polled|surveyed)\b|\b(?:(?:spoke|speaking|talked|talking) (?:to|with)|interviewed|surveyed|polled|asked|contacted)\b.{0,24}?(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|dozens|scores|several)\b)/i.test(
    t.text.slice(span.start, span.end)
  )
}

/** "Some rowers kept to the old bank, others argued for the new one": other rowers. */
function isOfSome({ t }: Sourcing, { source, sentence }: Frame): boolean {
  if (source.text !== 'others') return false
  const span = t.sentences[sentence]
  return span !== undefined && /\b(?:many|most|some) (?!of\b)\p{L}+ /iu.test(t.text.slice(span.start, source.start))
}

/** "It came sooner than many had expected", "as many had feared": what a thing is measured by. */
function isYardstick({ t }: Sourcing, { source, cue }: Frame): boolean {
  if (cue === null || !t.lexicon.has('quantifiers', source.text.toLowerCase())) return false
  if (!/\b(?:as|like|than)\s+$/i.test(t.text.slice(Math.max(0, source.start - 6), source.start))) return false
  return /^(?:had )?(?:anticipated|assumed|believed|expected|feared|forecast|hoped|imagined|predicted|thought)$/i.test(
    cue.text
  )
}

/** "Many, including me, have said so": the writer answers for it. */
function isWritersToo({ t }: Sourcing, { source, cue }: Frame): boolean {
  const end = Math.max(source.end, cue?.start ?? 0)
  return /\b(?:including|like|such as) (?:me|myself|us|yours truly)\b/i.test(t.text.slice(source.start, end))
}

/** "I am one commentator, and others see it differently": a column or a speech, in which the writer answers for all of it. */
function isFirstPerson({ t }: Sourcing, { sentence }: Frame): boolean {
  for (let at = sentence - columnReach; at <= sentence + columnReach; at += 1) {
    const span = t.sentences[at]
    // In the next paragraph it can be another's: of a chatbot that offers more.
    if (span === undefined || span.block !== t.sentences[sentence]?.block) continue
    for (let word = span.firstWord; word < span.endWord; word += 1) {
      // A sentence without end is asked of each of its frames.
      if (t.capital[word] !== 1) continue
      const { text = '' } = t.words[word] ?? {}
      if (text.charCodeAt(0) !== capitalI || !/^I(?:$|['’])/.test(text)) continue
      if (t.quotation[word] === -1 && isNominative(t, word)) return true
    }
  }
  return false
}

const capitalI = 73

/** So many sentences before and behind a group a writer shows in. */
const columnReach = 1

/** "I", not the I of "Elizabeth I" or "World War I". */
function isNominative({ capital, words }: Sourcing['t'], at: number): boolean {
  const isNext = words[at - 1]?.end === (words[at]?.start ?? 0) - 1
  return !(isNext && capital[at - 1] === 1 && (words[at]?.text ?? '') === 'I')
}

/** "Who do not know what others think": and it is not told. */
function isUnsaid({ t }: Sourcing, { source, cue, content }: Frame): boolean {
  return (
    content === null &&
    cue !== null &&
    source.end < cue.start &&
    /\b(?:how|what|whether)\s+$/i.test(t.text.slice(Math.max(0, source.start - 9), source.start)) &&
    /^[.,;!)]/.test(t.text.slice(cue.end, cue.end + 1))
  )
}

/** "Some say it is dear. What do you tell them?": an interviewer's question. */
function isOfQuestion({ t }: Sourcing, { sentence }: Frame): boolean {
  const block = t.sentences[sentence]?.block
  for (let next = sentence + 1; next <= sentence + questionReach; next += 1) {
    const span = t.sentences[next]
    if (span === undefined || span.block !== block) return false
    if (t.text.charAt(span.end - 1) !== '?') continue
    for (let word = span.firstWord; word < span.endWord; word += 1)
      if (t.quotation[word] === -1 && /^(?:you|your|yours)$/.test(t.words[word]?.lower ?? '')) return true
  }
  return false
}

/** Sentences from what some say to the question. */
const questionReach = 2

/** "Industry figures show" a fall: no people. */
function isOtherFigure({ t }: Sourcing, frame: Frame): boolean {
  if (lastWord(frame.source.text) !== 'figures') return false
  const verb = t.lexicon.verb(verbOf(frame))
  return verb === undefined || t.lexicon.has('dataVerbs', verb.verb)
}

/** "Economists had forecast a fall", "economists forecast 0.2%": what the market reckoned with, as tables give it. */
function isConsensus(s: Sourcing, frame: Frame): boolean {
  if (frame.cue === null || !/^(?:econom|analys|invest|trad|forecast|market)/i.test(lastWord(frame.source.text)))
    return false
  if (!/(?:expected|forecast|predicted|anticipated|estimated|projected)$/i.test(frame.cue.text)) return false
  if (/^had\b/i.test(frame.cue.text)) return true
  const span = s.t.sentences[frame.sentence]
  return (
    span !== undefined &&
    (/\bthan\W+$/i.test(s.t.text.slice(Math.max(span.start, frame.start - 8), frame.source.start)) ||
      /\d/.test(s.t.text.slice(span.start, span.end)))
  )
}

/** "Shares fell as investors saw the path as dovish": the market did. */
function isMarket({ t }: Sourcing, { source, cue }: Frame): boolean {
  if (cue === null || !t.lexicon.has('market', source.text.toLowerCase())) return false
  const verb = t.lexicon.verb(lastWord(cue.text))
  if (verb === undefined || (verb.forms & form.base) !== 0) return false
  if (!(verb.classes & mental) && verb.verb !== 'conclude') return false
  return /\b(?:after|as|because|when|while)\s+$/i.test(t.text.slice(Math.max(0, source.start - 9), source.start))
}

const mental = classBit('mental')
