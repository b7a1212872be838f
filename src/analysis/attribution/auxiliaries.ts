// What helps a reporting verb: the auxiliaries and adverbs right before it, "has also repeatedly" in "has also repeatedly said".
import { type Cue, form } from '../../lexicon/cues.ts'
import { kind, kindOf } from './closed-class.ts'
import { interrupts } from './marks.ts'
import type { Tokens } from './tokens.ts'

/** The auxiliaries and adverbs of a verb. */
export interface Auxiliaries {
  /** Index of the first of them; of the verb itself where there is none. */
  readonly start: number
  /** Index of "he's", which is subject and auxiliary in one, or -1. */
  readonly subject: number
  readonly be: boolean
  readonly have: boolean
  readonly modal: boolean
  readonly does: boolean
  readonly to: boolean
  readonly negated: boolean
}

/**
 * Read back from a verb.
 *
 * @param t - words with their facts
 * @param index - of the verb
 * @param first - of the clause, an index of words
 * @param cue - what the verb is a form of
 * @returns what helps it; nothing across a mark or the edge of a quotation
 */
export function auxiliariesBefore(t: Tokens, index: number, first: number, cue: Cue): Auxiliaries {
  let start = index
  let subject = -1
  let be = false
  let have = false
  let modal = false
  let does = false
  let to = false
  let negated = false
  while (
    start > first &&
    ((t.before[start] ?? 0) & interrupts) === 0 &&
    t.quotation[start - 1] === t.quotation[index]
  ) {
    const of = t.kind[start - 1] ?? 0
    if (of & kind.be) be = true
    else if (of & kind.have) have = true
    else if (of & kind.modal) {
      if (t.words[start - 1]?.lower.startsWith('d')) does = true
      else modal = true
    } else if (t.words[start - 1]?.lower === 'to' && (cue.forms & form.base) !== 0) {
      to = true
      break
    } else if (
      !(
        of & kind.adverb ||
        (of & kind.ly && isManner(t, start - 1)) ||
        (!(cue.forms & form.ing) && isDegree(t, start - 1, first))
      )
    )
      break
    if (of & kind.negation) negated = true
    start -= 1
    if (of & auxiliary && isContraction(t.words[start]?.lower ?? '')) {
      subject = start
      break
    }
  }
  return { start, subject, be, have, modal, does, to, negated }
}

const auxiliary = kind.be | kind.have | kind.modal

/** "Was less worried". */
function isDegree(t: Tokens, at: number, first: number): boolean {
  return at > first && degrees.has(t.words[at]?.lower ?? '') && ((t.kind[at - 1] ?? 0) & kind.be) !== 0
}

const degrees = new Set(['least', 'less', 'more', 'most'])

/** An adverb by its ending: repeatedly, but not family, nor Connolly at the head of a sentence. */
function isManner(t: Tokens, at: number): boolean {
  const word = t.words[at]?.lower ?? ''
  return word.length > 4 && !noManner.has(word) && !(t.capital[at] === 1 && t.names.has(word))
}

const noManner = new Set(['family', 'italy', 'reply', 'sicily'])

/** A pronoun and its auxiliary in one: he's, they've. */
function isContraction(word: string): boolean {
  const apostrophe = word.indexOf("'")
  return apostrophe >= 0 && (kindOf(word.slice(0, apostrophe)) & kind.personal) !== 0
}
