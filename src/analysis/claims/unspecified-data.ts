// Finds evidence that nobody can look up: "studies show", "a recent poll found".
import { listBit, roleBit } from '../../lexicon/cues.ts'
import { kind } from '../attribution/closed-class.ts'
import { interrupts } from '../attribution/tokens.ts'
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
  for (let at = span.firstWord; at + 1 < span.endWord; at += 1) {
    const lists = t.lists[at] ?? 0
    if (!(lists & dataLists)) continue
    const word = t.words[at]?.lower ?? ''
    const plural = (lists & pluralBit) !== 0
    const start = startOf(s, at, span.firstWord, plural)
    if (start === undefined) continue
    const verb = verbAfter(s, at, span.endWord)
    if (verb === undefined) continue
    if (isPublished(s, sentence)) return undefined
    return { kind: 'data', at: { start: t.words[start]?.start ?? 0, end: t.words[verb]?.end ?? 0 }, sentence, word }
  }
  return undefined
}

/** Where the phrase begins, when nothing in it names a body. */
function startOf({ t }: Sourcing, noun: number, first: number, plural: boolean): number | undefined {
  let start = noun
  while (start > first && !((t.before[start] ?? 0) & interrupts) && (t.listed[start - 1] ?? 0) & weakBit) start -= 1
  // A single study needs "a", "one", "another": "the study" has been named before.
  if (!plural && !firstNamed.has(t.words[start]?.lower ?? '')) return undefined
  if (start === first || (t.before[start] ?? 0) & interrupts) return start
  return clauseLeads.has(t.words[start - 1]?.lower ?? '') ? start : undefined
}

const firstNamed = new Set(['a', 'an', 'one', 'another', 'recent', 'new'])
const clauseLeads = new Set('and but while because as although though that when if where so yet since'.split(' '))

/** "show", "have long shown", "suggests". */
function verbAfter({ t }: Sourcing, noun: number, end: number): number | undefined {
  for (let at = noun + 1; at < end && at < noun + 5; at += 1) {
    if ((t.before[at] ?? 0) & interrupts) return undefined
    const word = t.words[at]?.lower ?? ''
    if (
      word === 'have' ||
      word === 'has' ||
      word === 'also' ||
      word === 'now' ||
      word === 'long' ||
      word === 'consistently' ||
      word.endsWith('ly')
    )
      continue
    const verb = t.lexicon.verb(word)?.verb
    return verb !== undefined && t.lexicon.has('dataVerbs', verb) ? at : undefined
  }
  return undefined
}

const bodies = roleBit('bodies')
const notBodies = roleBit('notBodies')

/** Whether this sentence or its neighbours name who did it: a body, an acronym, a named source, a link. */
function isPublished(s: Sourcing, sentence: number): boolean {
  const { t } = s
  for (let next = sentence - 1; next <= sentence + 1; next += 1) {
    const span = t.sentences[next]
    if (span === undefined) continue
    for (let at = span.firstWord; at < span.endWord; at += 1) {
      const word = t.words[at]
      if (word === undefined || t.capital[at] !== 1) continue
      const roles = t.roles[at] ?? 0
      if (roles & bodies || (!(roles & notBodies) && /^[A-Z][A-Z&.]{1,5}$/.test(word.text))) return true
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
  return false
}
