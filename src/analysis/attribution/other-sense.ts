// Reporting verbs at work as something else: "showed up", "adds 12", "the case continues".
import { roleBit } from '../../lexicon/cues.ts'
import { kind } from './closed-class.ts'
import { gap, interrupts } from './marks.ts'
import type { Tokens } from './tokens.ts'
import type { Verb } from './verbs.ts'

/** Whether a reporting verb does not report here. */
export function isOtherSense(t: Tokens, { index, start }: Verb, end: number): boolean {
  const cue = t.cue[index]
  if (cue === undefined) return false
  const { verb, particles } = cue
  const next = index + 1 < end ? (t.words[index + 1]?.lower ?? '') : ''
  const apart = index + 1 >= end || (t.before[index + 1] ?? 0) !== 0
  if (!apart && particles.has(next)) return true
  // "It goes without saying", "without knowing how".
  if (start > 0 && t.words[start - 1]?.lower === 'without') return true
  if (verb === 'put' && !isPutSo(t, index, end)) return true
  if (verb === 'hear' && !isHearing(t, start, next)) return true
  // A figure is added to another.
  return verb === 'add' && !apart && ((t.kind[index + 1] ?? 0) & kind.figure) !== 0
}

/** "The court heard he had left", "we heard that": what is heard is said; not so "neighbours heard a bang". */
function isHearing(t: Tokens, start: number, next: string): boolean {
  return next === 'that' || next === 'how' || (start > 0 && ((t.roles[start - 1] ?? 0) & hearers) !== 0)
}

/** "Puts the cost at £2m", "put it down to the rain", "as he put it": how much, why and how somebody says it is. */
function isPutSo(t: Tokens, index: number, end: number): boolean {
  for (let at = index + 1; at + 1 < end && at <= index + putMax; at += 1) {
    if ((t.before[at] ?? 0) & interrupts) return false
    const word = t.words[at]?.lower
    if (word === 'at') return isSum(t, at + 1) || isSum(t, at + 2)
    if (word === 'down' && t.words[at + 1]?.lower === 'to') return true
  }
  return false
}

/** £2m, half: "at half of that", "at about 1.2 billion". */
function isSum(t: Tokens, at: number): boolean {
  return ((t.kind[at] ?? 0) & kind.figure) !== 0 || t.words[at]?.lower === 'half'
}

/** Words between the verb and "at" or "down to": put the cost of the repairs to the bridge at. */
const putMax = 10

const hearers = roleBit('hearers')

/** Whether a verb that reports only beside speech has none here: "the case continues", "went on to win". */
export function isWithoutSpeech(t: Tokens, index: number, end: number): boolean {
  const cue = t.cue[index]
  if (cue === undefined || !cue.besideSpeech || t.words[index + 1]?.lower === 'after') return false
  const after = cue.verb === 'go' ? index + 2 : index + 1
  if (after >= end) return true
  if (t.quotation[after] !== -1 || (t.before[after] ?? 0) & (gap.quote | gap.colon)) return false
  return t.words[after]?.lower !== 'that'
}
