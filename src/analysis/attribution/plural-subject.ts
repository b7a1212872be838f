// Whether a plural stands before a verb in its base form, as its subject: "analysts say", "one in five say".
import { listBit, roleBit } from '../../lexicon/cues.ts'
import { kind } from './closed-class.ts'
import { interrupts } from './marks.ts'
import type { Tokens } from './tokens.ts'

const plurals = roleBit('plural')
/** Plurals that no editor adds to. */
const pluralWords = new Set('they we i you who few many some most others several few both those these more'.split(' '))

/** "let insurers charge": the verb before makes its object the subject. */
export function isMadeTo(t: Tokens, start: number, first: number): boolean {
  for (let at = start - 2; at >= first && at > start - 5; at -= 1) {
    const word = t.words[at]?.lower
    if (
      word === 'let' ||
      word === 'lets' ||
      word === 'make' ||
      word === 'makes' ||
      word === 'made' ||
      word === 'help' ||
      word === 'helps' ||
      word === 'helped' ||
      word === 'letting' ||
      word === 'helping'
    )
      return true
  }
  return false
}

const data = listBit('dataPlural')
const manyOf = listBit('quantifiers') | data

/** Experts, some, those, people, data. */
function isGroupNoun(t: Tokens, at: number): boolean {
  if ((t.kind[at] ?? 0) & kind.plural || (t.listed[at] ?? 0) & manyOf) return true
  const word = t.words[at]?.lower
  return word === 'those' || word === 'people'
}

/** What describes a group before its verb: some in the party, those familiar with the plan, analysts who follow the bank. */
function leadsOn(t: Tokens, at: number): boolean {
  if ((t.kind[at] ?? 0) & kind.tie) return true
  const word = t.words[at]?.lower
  return word === 'who' || word === 'familiar' || word === 'close' || word === 'briefed'
}

/** Emails seen by, letters sent to, documents obtained by. */
function isRead(t: Tokens, at: number): boolean {
  return (t.words[at]?.lower ?? '').endsWith('s') && t.lexicon.has('handled', t.words[at + 1]?.lower ?? '')
}
const texts = roleBit('texts')

/** A verb in its base form follows a plural: analysts say, Washington and Seoul say. */
export function pluralBefore(t: Tokens, start: number, first: number): boolean {
  if (start === first) return false
  const word = t.words[start - 1]
  if (word === undefined) return false
  if ((t.before[start] ?? 0) & interrupts) return true
  const { lower } = word
  const of = t.kind[start - 1] ?? 0
  if (of & kind.plural || (t.roles[start - 1] ?? 0) & plurals || pluralWords.has(lower) || lower.endsWith('ies'))
    return !(of & kind.tie)
  if (of & kind.personal) return true
  // X and Y say; one in five say.
  for (let at = start - 1; at >= first && at > start - 11; at -= 1) {
    const one = at > first ? t.words[at - 1]?.lower : undefined
    if (one === 'and' && t.capital[start - 1] === 1) return true
    if ((t.before[at] ?? 0) & interrupts) return false
    if (at < start - 1 && isGroupNoun(t, at) && leadsOn(t, at + 1)) return true
    // "Figures released on Thursday show", "emails seen by the Herald show".
    if (at < start - 1 && (t.listed[at] ?? 0) & data && (t.kind[at + 1] ?? 0) & kind.ed) return true
    if (at < start - 1 && (t.roles[at] ?? 0) & texts && isRead(t, at)) return true
  }
  return (of & kind.figure) !== 0 || lower === 'cent' || lower === 'percent'
}
