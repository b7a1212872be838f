// Finds evidence that nobody can look up: "studies show", "a recent poll found".
import { listBit, roleBit } from '../../lexicon/cues.ts'
import { kind } from '../attribution/closed-class.ts'
import { interrupts } from '../attribution/marks.ts'
import type { Claim, Sourcing } from './claim.ts'

const pluralBit = listBit('dataPlural')
const singularBit = listBit('dataSingular')
const weakBit = listBit('dataWeak')
/** A sentence without a word of these cites no data. */
export const dataLists = pluralBit | singularBit

/** The first study, poll or figure of a sentence that names no body, with none named next door. */
export function unspecifiedData(s: Sourcing, sentence: number): Claim | undefined {
  const { t } = s
  const span = t.sentences[sentence]
  if (span === undefined) return undefined
  for (let at = span.firstWord; at < span.endWord; at += 1) {
    const lists = t.lists[at] ?? 0
    if (!(lists & dataLists)) continue
    const word = t.words[at]?.lower ?? ''
    const plural = (lists & pluralBit) !== 0
    const start = startOf(s, at, span.firstWord, plural)
    if (start === undefined) continue
    const cited = isCited(t, start)
    const end = cited ? citedTo(t, at, span.endWord) : verbAfter(s, at, span.endWord)
    if (end === undefined) continue
    if (isPublished(s, sentence) || s.isLinked(sentence) || isFootnoted(t, span) || isOtherwise(t, at)) return undefined
    if (isSaidBy(s, sentence, t.words[start]?.start ?? 0)) return undefined
    const first = cited ? start - 2 : start
    return { kind: 'data', at: { start: t.words[first]?.start ?? 0, end: t.words[end]?.end ?? 0 }, sentence, word }
  }
  return undefined
}

/** "The wages of the crew.2 It": a footnote. */
function isFootnoted(t: Sourcing['t'], { start, end }: { readonly start: number; readonly end: number }): boolean {
  return /\p{Ll}[.,;]?(?:\[\d{1,3}\]|(?<=\p{Ll}[.,;])\d{1,2})(?=\s|$)/u.test(t.text.slice(start, end + footnoteMax))
}

/** Letters of a footnote behind its sentence. */
const footnoteMax = 5

/** "Evidence suggests otherwise", "the evidence suggests the latter": of what is at hand. */
function isOtherwise({ words }: Sourcing['t'], noun: number): boolean {
  if (words[noun]?.lower !== 'evidence') return false
  return (
    /^(?:as|not|otherwise|so)$/.test(words[noun + 2]?.lower ?? '') ||
    /^(?:former|later|latter|opposite|reverse)$/.test(words[noun + 3]?.lower ?? '')
  )
}

/** "Polls suggest a swing, Ms Cox says": hers, and asked about nowhere else. */
function isSaidBy({ attributions }: Sourcing, sentence: number, at: number): boolean {
  return (attributions.bySentence[sentence] ?? []).some((index) => {
    const frame = attributions.frames[index]
    if (frame === undefined || frame.cue === null || frame.content === null || frame.source.grade !== 'named')
      return false
    return (
      frame.content.end <= Math.min(frame.cue.start, frame.source.start) && frame.start <= at && at < frame.content.end
    )
  })
}

/** Where the phrase begins, when nothing in it names a body. */
function startOf({ t }: Sourcing, noun: number, first: number, plural: boolean): number | undefined {
  let start = noun
  while (start > first && !((t.before[start] ?? 0) & interrupts) && (t.listed[start - 1] ?? 0) & weakBit) start -= 1
  // A single study needs "a", "one", "another": "the study" has been named before.
  if (!plural && !firstNamed.has(t.words[start]?.lower ?? '')) return undefined
  // "The latest data": nobody's as well; "the new figures" may be those just named.
  if (start > first && t.words[start - 1]?.lower === 'the' && latest.has(t.words[start]?.lower ?? '')) start -= 1
  if (start === first || (t.before[start] ?? 0) & interrupts) return start
  return clauseLeads.has(t.words[start - 1]?.lower ?? '') || isCited(t, start) ? start : undefined
}

/** Whether what begins at a word is what a statement goes by: “according to a recent study”. */
function isCited({ words }: Sourcing['t'], start: number): boolean {
  return words[start - 1]?.lower === 'to' && words[start - 2]?.lower === 'according'
}

/**
 * The last word of “according to a study”, where nothing behind the noun tells whose it is: “a study by the police”,
 * “data from the mill”, “a report in the local paper”, “research firm”.
 */
function citedTo(t: Sourcing['t'], noun: number, end: number): number | undefined {
  let next = noun + 1
  while (next < end && !((t.before[next] ?? 0) & interrupts)) {
    const word = t.words[next]?.lower ?? ''
    const of = t.kind[next] ?? 0
    const isTime = (of & (kind.time | kind.figure)) !== 0 || (of & kind.timeLead && isDated(t, next + 1))
    const isFurther = next > noun + 1 && !homes.has(word)
    if (!isTime && !isFurther && !((t.roles[next] ?? 0) & between) && !topics.has(word)) return undefined
    if (t.capital[next] === 1 && !isTime) return undefined
    next += 1
  }
  return noun
}

/** What follows “in” or “over”: March, the past year; not the paper. */
function isDated(t: Sourcing['t'], at: number): boolean {
  for (let next = at; next < at + datedMax && !((t.before[next] ?? 0) & interrupts); next += 1)
    if ((t.kind[next] ?? 0) & (kind.time | kind.figure)) return true
  return false
}

const datedMax = 3

/** Before whoever made it, or printed it. */
const homes = new Set(['at', 'by', 'for', 'from', 'in', 'with'])
/** Before what it is about. */
const topics = new Set(['about', 'into', 'of', 'on'])

const latest = new Set(['available', 'latest'])
const firstNamed = new Set(['a', 'an', 'one', 'another', 'recent', 'new'])
const clauseLeads = new Set('and but while because as although though that when if where so yet since'.split(' '))

/** "show", "have long shown", "published this week suggests", "over the years have established". */
function verbAfter({ t }: Sourcing, noun: number, end: number): number | undefined {
  let isApart = false
  for (let at = noun + 1; at < end && at < noun + (isApart ? furtherMax : nearMax); at += 1) {
    if ((t.before[at] ?? 0) & interrupts) return undefined
    const word = t.words[at]?.lower ?? ''
    const of = t.kind[at] ?? 0
    if (
      word === 'have' ||
      word === 'has' ||
      word === 'also' ||
      word === 'now' ||
      word === 'long' ||
      word === 'consistently' ||
      of & kind.ly
    )
      continue
    if ((t.roles[at] ?? 0) & between || of & (kind.time | kind.figure) || (of & kind.timeLead && isTimed(t, at + 1))) {
      isApart = true
      continue
    }
    if ((t.roles[at] ?? 0) & forms) return at
    const verb = t.lexicon.verb(word)?.verb
    if (verb === 'put' && !isPutAt(t, at, end)) return undefined
    return verb !== undefined && t.lexicon.has('dataVerbs', verb) ? at : undefined
  }
  return undefined
}

/** What follows "in", "over" or "on": March, 2019, the past year. */
function isTimed(t: Sourcing['t'], at: number): boolean {
  return ((t.kind[at] ?? 0) & (kind.time | kind.figure | kind.timeLead)) !== 0 || ((t.roles[at] ?? 0) & between) !== 0
}

const nearMax = 5
/** Words to the verb of "research carried out over the past three years has shown". */
const furtherMax = 11
const forms = roleBit('dataForms')
const between = roleBit('dataBetween')

/** "Put the figure at 40", not "estimates put the club off". */
function isPutAt(t: Sourcing['t'], verb: number, end: number): boolean {
  for (let at = verb + 1; at < end && at < verb + nearMax * 2; at += 1) {
    if ((t.before[at] ?? 0) & interrupts) return false
    if (t.words[at]?.lower === 'at') return true
  }
  return false
}

const bodies = roleBit('bodies')
const notBodies = roleBit('notBodies')

/** Whether this sentence or its neighbours name who did it: a body, an acronym, a named source, a link. */
function isPublished(s: Sourcing, sentence: number): boolean {
  const { t } = s
  for (let next = sentence - 1; next <= sentence + 1; next += 1) {
    const span = t.sentences[next]
    if (span === undefined) continue
    if (next > sentence && isFirm(t, span)) return true
    for (let at = span.firstWord; at < span.endWord; at += 1) {
      const word = t.words[at]
      if (word === undefined || t.capital[at] !== 1) continue
      const roles = t.roles[at] ?? 0
      // A doctor in the next paragraph is another matter.
      if (span.block !== t.sentences[sentence]?.block && titles.has(word.lower.replace(/\.$/, ''))) continue
      if (roles & bodies || (!(roles & notBodies) && isAcronym(t, at))) return true
      // "a Marist poll", "the Lancet study".
      if ((t.listed[at + 1] ?? 0) & singularBit && at > span.firstWord) return true
      if (
        at > span.firstWord &&
        /^(?:by|from|at|in)$/.test(t.words[at - 1]?.lower ?? '') &&
        next === sentence &&
        !((t.kind[at] ?? 0) & kind.time)
      )
        return true
    }
  }
  const isNear = t.sentences[sentence + 2]?.block === t.sentences[sentence]?.block
  return isOfStudy(t, sentence + 1) || (isNear && isOfStudy(t, sentence + 2))
}

/** Titles of people, who are no bodies. */
const titles = new Set(['dr', 'prof', 'professor'])

/** "Calderdata, a data company, counted", "when the Courier asked 400 drivers": the next sentence tells who did the work. */
function isFirm({ text }: Sourcing['t'], { start, end }: { readonly start: number; readonly end: number }): boolean {
  return firm.test(text.slice(start, end))
}

const firm =
  /\p{Lu}[\p{L}’'-]+,? (?:which is )?an? (?:\p{Ll}+ )?(?:data|polling|research|survey) (?:company|firm|group)\b|\bwhen (?:the )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)* (?:asked|polled|surveyed) [\d]/u

/** "A study by a lecturer at Calder University found": further on, one of the studies and where it comes from. */
function isOfStudy(t: Sourcing['t'], sentence: number): boolean {
  const span = t.sentences[sentence]
  if (span === undefined || !((t.listsIn[sentence] ?? 0) & singularBit)) return false
  for (let at = span.firstWord; at < span.endWord; at += 1) {
    if (!((t.lists[at] ?? 0) & singularBit) || !/^(?:by|from|of|published)$/.test(t.words[at + 1]?.lower ?? ''))
      continue
    for (let name = at + 2; name < span.endWord && name < at + homeMax; name += 1) {
      if ((t.before[name] ?? 0) & interrupts) break
      if (t.capital[name] === 1 && !((t.kind[name] ?? 0) & kind.time)) return true
    }
  }
  return false
}

/** Words from a study to its home: a study by two researchers at the. */
const homeMax = 10

/** "NASA", "F.B.I."; not the initials of "K. Lakshmi" and "J.B. Cox". */
function isAcronym(t: Sourcing['t'], at: number): boolean {
  const text = t.words[at]?.text ?? ''
  if (!/^[A-Z][A-Z&.]{1,5}$/.test(text)) return false
  // "SUVA - Fiji is to sign": the place of a dateline.
  if (/^\s+[-–—]\s/.test(t.text.slice(t.words[at]?.end, (t.words[at]?.end ?? 0) + 4))) return false
  return !/^(?:[A-Z]\.){1,2}$/.test(text) || (text.length > 2 && t.capital[at + 1] !== 1)
}
