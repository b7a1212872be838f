// Finds reports that nobody makes: "is believed to", "is expected to strengthen", "reportedly".
import { listBit, roleBit } from '../../lexicon/cues.ts'
import { kind } from '../attribution/closed-class.ts'
import { interrupts } from '../attribution/marks.ts'
import { begins } from '../word-facts.ts'
import { isAccountedFor } from './accounts.ts'
import type { Claim, Sourcing } from './claim.ts'
import { answersBehind, isCovered } from './cover.ts'
import { emergence, mood, raised, wordIs } from './moods.ts'

const hearsayBit = listBit('hearsay')
const passiveBit = listBit('passive')
const expectationBit = listBit('expectation')
const impersonalBit = listBit('impersonal')
const regardedBit = listBit('regarded')
const emergenceBit = listBit('emergence')
const moodsBit = listBit('moods')
const raisedBit = listBit('raised')
const legal = listBit('legal')
/** A sentence without a word of these, and without the beginning of a rumour, hides no source. */
export const hiddenLists =
  hearsayBit | passiveBit | expectationBit | impersonalBit | regardedBit | emergenceBit | moodsBit | raisedBit

/** The first agentless report of a sentence, where no source covers it. */
export function hiddenSource(s: Sourcing, sentence: number): Claim | undefined {
  const { t } = s
  const span = t.sentences[sentence]
  if (span === undefined) return undefined
  const hasRumour = ((t.beginsIn[sentence] ?? 0) & begins.rumour) !== 0
  for (let at = span.firstWord; at < span.endWord; at += 1) {
    const lists = t.lists[at] ?? 0
    if (!hasRumour && !(lists & hiddenLists)) continue
    const claim =
      lists & hearsayBit
        ? hearsay(s, at, sentence)
        : lists & (passiveBit | expectationBit | impersonalBit | regardedBit)
          ? passive(s, at, sentence)
          : lists & emergenceBit
            ? emergence(s, at, sentence)
            : ((lists & moodsBit ? mood(s, at, sentence) : undefined) ??
              (lists & raisedBit && beginsClause(t, phraseStart(t, at, span.firstWord), span.firstWord)
                ? raised(s, at, sentence)
                : undefined) ??
              (hasRumour && beginsClause(t, at, span.firstWord)
                ? (rumour(s, at, sentence) ?? wordIs(s, at, sentence))
                : undefined))
    if (claim === undefined) continue
    const isSourced = isCovered(s, sentence, claim.at.start) || answersBehind(s, sentence, claim.at.end)
    // "Prosecuting, Ms Cox said that it was theft. It is alleged that he …": of the same case.
    const isOfCase = isLegal(s, sentence) || (isAlleged(claim.word) && isCase(s, sentence))
    return isSourced || isOfCase || isAccountedFor(s, sentence, claim) ? undefined : claim
  }
  return undefined
}

function hearsay({ t }: Sourcing, at: number, sentence: number): Claim | undefined {
  const word = t.words[at]
  if (word === undefined) return undefined
  // "supposedly mainstream politicians", "allegedly to save time": irony and motive, no report.
  if (word.lower !== 'reportedly') {
    const next = t.words[at + 1]
    // "Sacked for allegedly leaking the minutes": whoever sacked her says so.
    if (word.lower === 'allegedly' && t.words[at - 1]?.lower === 'for' && (t.kind[at + 1] ?? 0) & kind.ing)
      return undefined
    // "Supposedly passed to protect the town": what it was said to be for.
    if (word.lower === 'supposedly' && (t.kind[at + 1] ?? 0) & kind.ed && isInfinitive(t, at + 2)) return undefined
    // "Was reputedly the last man".
    if ((t.kind[at - 1] ?? 0) & kind.be && (t.kind[at + 1] ?? 0) & kind.article)
      return { kind: 'hearsay', at: { start: word.start, end: word.end }, sentence, word: word.lower }
    // "The nurse, allegedly a comic part": irony as well.
    if ((t.kind[at + 1] ?? 0) & kind.article) return undefined
    if (next === undefined || next.sentence !== sentence || t.before[at + 1] !== 0 || (t.kind[at + 1] ?? 0) & kind.tie)
      return undefined
    if (word.lower !== 'allegedly' && !((t.kind[at + 1] ?? 0) & kind.ed) && t.lexicon.verb(next.lower) === undefined)
      return undefined
  }
  return { kind: 'hearsay', at: { start: word.start, end: word.end }, sentence, word: word.lower }
}

/** "To protect", not "to the town", "to Leeds". */
function isInfinitive(t: Sourcing['t'], at: number): boolean {
  if (t.words[at]?.lower !== 'to' || t.capital[at + 1] === 1) return false
  return ((t.kind[at + 1] ?? 0) & (kind.determiner | kind.article | kind.personal | kind.possessive)) === 0
}

/** "Rumour has it", "But there is speculation that". */
function rumour({ t }: Sourcing, at: number, sentence: number): Claim | undefined {
  const three = `${t.words[at]?.lower} ${t.words[at + 1]?.lower} ${t.words[at + 2]?.lower}`
  const length = t.lexicon.has('rumours', three)
    ? 3
    : t.lexicon.has('rumours', `${three} ${t.words[at + 3]?.lower}`)
      ? 4
      : 0
  const last = t.words[at + length - 1]
  if (length === 0 || last === undefined || t.quotation[at] !== -1) return undefined
  const start = t.words[at]?.start ?? 0
  return { kind: 'hidden', at: { start, end: last.end }, sentence, word: t.text.slice(start, last.end) }
}

function beginsClause(t: Sourcing['t'], at: number, first: number): boolean {
  if (at === first || (t.before[at] ?? 0) & interrupts) return true
  const word = t.words[at - 1]?.lower
  return word === 'and' || word === 'but' || word === 'though'
}

/** Before up to three words that say what kind: "several serious concerns". */
function phraseStart(t: Sourcing['t'], at: number, first: number): number {
  let start = at
  while (start > first && at - start < kindsMax && !beginsClause(t, start, first)) start -= 1
  return start
}

const kindsMax = 3

function passive({ t }: Sourcing, at: number, sentence: number): Claim | undefined {
  const span = t.sentences[sentence]
  const lists = t.lists[at] ?? 0
  if (span === undefined) return undefined
  const next = t.words[at + 1]?.lower ?? ''
  if (at + 2 >= span.endWord || (t.before[at + 1] ?? 0) & interrupts) return undefined
  let start = at
  let sawBe = false
  let isWide = false
  let isCommonplace = false
  let isOngoing = false
  while (start > span.firstWord && !((t.before[start] ?? 0) & interrupts)) {
    if ((t.kind[start - 1] ?? 0) & kind.be) {
      if (t.words[start - 1]?.lower === 'being') isOngoing = true
      else sawBe = true
    } else if ((t.roles[start - 1] ?? 0) & widely) isWide = true
    else if (t.words[start - 1]?.lower === 'often') isCommonplace = true
    else if (!beforeReport.has(t.words[start - 1]?.lower ?? '')) break
    start -= 1
  }
  if (!sawBe) return undefined
  // The subject is a word of its own or part of the verb: "it is believed", "it's believed".
  const contracted = t.words[start]?.lower === "it's"
  const impersonal = contracted || (t.words[start - 1]?.lower === 'it' && start > span.firstWord)
  if (lists & regardedBit) {
    if (!isNow(t, start, at)) return undefined
    const isTaken = isTakenAs(t, at) || (impersonal && opensStatement(t, at + 1, lists))
    const isBroad = isWide && isTaken && !t.lexicon.has('ongoing', t.words[at]?.lower ?? '')
    if (!isBroad && !(isOngoing && next === 'as')) return undefined
  }
  if (lists & impersonalBit && !impersonal) return undefined
  // "It is often said that silence is golden": a commonplace.
  if (isCommonplace && impersonal && t.words[at]?.lower === 'said') return undefined
  // "When it was revealed that" tells of another day, "it's revealed that" of a film.
  if (findings.has(t.words[at]?.lower ?? '') && (isShown(t, start, at) || !beginsClause(t, start - 1, span.firstWord)))
    return undefined
  let end = at
  if (lists & expectationBit) {
    const effect = t.words[at + 2]?.lower ?? ''
    const further = beforeEffect.has(effect) ? (t.words[at + 3]?.lower ?? '') : effect
    if (next !== 'to' || !t.lexicon.has('effects', further)) return undefined
    end = further === effect ? at + 2 : at + 3
  } else if (lists & regardedBit) end = (t.kind[at + 1] ?? 0) & kind.article ? at : at + 1
  else if (impersonal ? !opensStatement(t, afterTime(t, at + 1, span.endWord), lists) : next !== 'to') return undefined
  for (let by = at + 1; by < span.endWord; by += 1)
    if (t.words[by]?.lower === 'by' && t.words[by + 1]?.lower !== 'the' && by < at + 4) return undefined
  const from = impersonal && !contracted ? start - 1 : start
  return {
    kind: 'hidden',
    at: { start: t.words[from]?.start ?? 0, end: t.words[end]?.end ?? 0 },
    sentence,
    word: t.words[at]?.lower ?? ''
  }
}

const beforeEffect = new Set(['be', 'have', 'also', 'further', 'greatly'])
/** "is widely believed", "has generally been thought". */
const beforeReport = new Set('widely generally also now has have had commonly largely still'.split(' '))
const widely = roleBit('widely')
const findings = new Set(['disclosed', 'revealed'])

/** "It is revealed", "it's revealed". */
function isShown(t: Sourcing['t'], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (/^(?:is|it's)$/.test(t.words[at]?.lower ?? '')) return true
  return false
}

/** "Is seen", "has been seen": what was thought of old is history. */
function isNow(t: Sourcing['t'], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = t.words[at]?.lower ?? ''
    if (word === 'was' || word === 'were' || word === 'had') return false
  }
  return true
}

/** "Is widely seen as", "is generally held to be", "is widely considered the best": not "is widely seen in the valley". */
function isTakenAs(t: Sourcing['t'], at: number): boolean {
  const next = t.words[at + 1]?.lower ?? ''
  if (next === 'as' || next === 'to') return true
  return t.words[at]?.lower === 'considered' && ((t.kind[at + 1] ?? 0) & kind.article) !== 0
}

/** "It was suggested afterwards that", "it was revealed on Friday that": behind the time. */
function afterTime(t: Sourcing['t'], from: number, end: number): number {
  let at = from
  while (at < end && at < from + timeMax && (t.kind[at] ?? 0) & (kind.time | kind.adverb | kind.timeLead)) {
    if (t.words[at]?.lower === 'that') break
    at += 1
  }
  return t.words[at]?.lower === 'that' ? at : from
}

const timeMax = 4

/** "It is believed (that) the man", "it's thought to have": a statement, not "it is said in the village". */
function opensStatement(t: Sourcing['t'], at: number, lists: number): boolean {
  const word = t.words[at]?.lower ?? ''
  if (word === 'that') return true
  if (word === 'to') return (lists & passiveBit) !== 0
  return (
    t.capital[at] === 1 ||
    ((t.kind[at] ?? 0) & (kind.personal | kind.article)) !== 0 ||
    word === 'there' ||
    word === 'no'
  )
}

/** What is alleged: by whoever charges somebody with it. */
function isAlleged(word: string): boolean {
  return word === 'alleged' || word === 'allegedly'
}

/** Whether a court or a charge stands in one of the sentences around. */
function isCase(s: Sourcing, sentence: number): boolean {
  const { t } = s
  for (let near = sentence - caseReach; near <= sentence + caseReach; near += 1) {
    const span = t.sentences[near]
    if (span !== undefined && isLegal(s, near) && charged.test(t.text.slice(span.start, span.end))) return true
  }
  return false
}

/** Words of a charge; the police and their victims stand in stories without one. */
const charged =
  /\b(?:accused|acquitted|attorney|bail|charged?|charges|convicted|conviction|court|guilty|indicted|indictment|jury|lawsuit|prosecut\p{Ll}+|remanded|sentenced|sued|trial|tribunal)\b/iu

/** Sentences from what is alleged to the charge. */
const caseReach = 2

/** Courts, charges and the police answer for the words of a sentence. */
function isLegal({ t }: Sourcing, sentence: number): boolean {
  return ((t.listsIn[sentence] ?? 0) & legal) !== 0
}
