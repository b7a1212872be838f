// Reads who is for or against something: "is a staunch opponent of", "remains in favour of", "were against the plan".
import { classBit, roleBit } from '../../lexicon/cues.ts'
import { kind } from './closed-class.ts'
import { boundsOf, contentAfter, type Draft, isSomebody, spanOf, withSource } from './frame-parts.ts'
import { interrupts } from './marks.ts'
import { subjectBefore } from './subjects.ts'
import type { Tokens } from './tokens.ts'

const sides = roleBit('sides')

/** Whether an attribution of this kind can turn on a word. */
export function isStance(t: Tokens, word: string, index: number): boolean {
  return ((t.roles[index] ?? 0) & sides) !== 0 || word === 'against' || word === 'favour' || word === 'favor'
}

/** Adjectives between the verb and the noun: a consistent and outspoken supporter. */
const betweenMax = 6

/** "X is an opponent of", "X were against", "X is in favour of"; `index` is the opponent, against, favour. */
export function ofStance(t: Tokens, word: string, index: number, sentence: number): Draft | undefined {
  const { firstWord: first, endWord: end } = boundsOf(t, sentence)
  const next = index + 1 < end ? (t.words[index + 1]?.lower ?? '') : ''
  const be =
    word === 'against'
      ? index - 1
      : next !== 'of' && next !== 'for'
        ? -1
        : word === 'favour' || word === 'favor'
          ? t.words[index - 1]?.lower === 'in'
            ? index - 2
            : -1
          : beforeNoun(t, index, first)
  if (be <= first) return undefined
  let start = be
  if ((t.before[be + 1] ?? 0) & interrupts || !((t.kind[be] ?? 0) & kind.be || t.words[be]?.lower.startsWith('remain')))
    return undefined
  while (start > first && !((t.before[start] ?? 0) & interrupts) && (t.kind[start - 1] ?? 0) & helping) start -= 1
  const subject = subjectBefore(t, start, first)
  if (subject === undefined || subject === 'same' || !isSomebody(t, subject)) return undefined
  const cue = spanOf(t, start, index + 1)
  const common = { cue, sentence, classes: classBit('stance'), hedged: false, form: 'verb' as const }
  return withSource(t, subject, common, contentAfter(t, index, end), first)
}

const helping = kind.have | kind.be | kind.adverb | kind.ly

/** The verb before "a staunch opponent". */
function beforeNoun(t: Tokens, index: number, first: number): number {
  for (let at = index - 1; at > first && at >= index - betweenMax; at -= 1) {
    if ((t.before[at + 1] ?? 0) & interrupts) return -1
    const of = t.kind[at] ?? 0
    if (of & kind.article) return at - 1
    if (of & kind.be) return at
  }
  return -1
}
