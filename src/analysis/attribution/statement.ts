// Whether what stands behind a verb of reporting is a statement: a clause, a quotation, what something is taken for.
import { classBit, listBit, roleBit } from '../../lexicon/cues.ts'
import { kind } from './closed-class.ts'
import { gap, interrupts } from './marks.ts'
import type { Tokens } from './tokens.ts'

/** Whether a clause ends before a word, or a quotation begins. */
export function isApart(t: Tokens, at: number, end: number): boolean {
  return at >= end || ((t.before[at] ?? 0) & (interrupts | gap.quote)) !== 0
}

/** How far a statement is looked for behind its verb, in words. */
export const statementMax = 14

/**
 * Whether what stands behind the verb is a statement: a clause, a quotation, what something is taken for.
 *
 * @param byNoun - whether a noun of saying or a figure is one as well: cheered the ruling, read the figures
 */
export function hasStatement(t: Tokens, index: number, end: number, byNoun: boolean): boolean {
  const isFinding = t.cue[index]?.verb === 'find'
  let tied = false
  for (let at = index + 1; at < end && at <= index + statementMax; at += 1) {
    const marks = t.before[at] ?? 0
    if (t.quotation[at] !== -1 || marks & (gap.quote | gap.colon)) return true
    if (marks & interrupts) return false
    const word = t.words[at]?.lower ?? ''
    const of = t.kind[at] ?? 0
    const isFirst = at === index + 1
    if (isFirst && firstOfStatement.has(word)) return true
    if (word === 'that') return isFirst || isHearer(t, at - 1) || ((t.kind[index + 1] ?? 0) & beforeThat) !== 0
    if (word === 'as') return isTakenFor(t, at + 1, end)
    if (opening.has(word)) return true
    // "Found no trace"; "found it hard", "found him dull", but not "found them in a ditch".
    if (isFirst && isFinding) {
      if (word === 'no' || word === 'little') return true
      if (objects.has(word)) return !isApart(t, at + 1, end) && !((t.kind[at + 1] ?? 0) & kind.tie)
    }
    if (word === 'for' && (t.cue[index]?.classes ?? 0) & stance) return true
    if (word === 'to' && (isFirst || isHearer(t, at - 1)))
      return !((t.kind[at + 1] ?? 0) & receiver) && t.capital[at + 1] !== 1
    // "Knew at once that".
    if (word === 'once' && t.words[at - 1]?.lower === 'at') continue
    // "Measured the fields and recorded calls": another deed.
    if (of & kind.joint && ((t.kind[at + 1] ?? 0) & kind.ed || t.cue[at + 1] !== undefined)) return false
    if (of & kind.clauseStart || word === 'who') return false
    // "Found the keys had gone"; not "read the book and was moved", "knew the man he had met".
    if (of & finite && t.capital[at] !== 1) return ((t.kind[at - 1] ?? 0) & kind.joint) === 0
    if (!isFirst && of & kind.personal) return tied
    if (!tied && of & kind.ed && (t.kind[at + 1] ?? 0) & (kind.determiner | kind.possessive)) return !isFirst
    if (byNoun && !tied && ((t.listed[at] ?? 0) & sayings || (t.roles[at] ?? 0) & findings)) return true
    if (of & kind.tie) tied = true
  }
  return false
}

const stance = classBit('stance')
const findings = roleBit('findings')
const objects = new Set(['him', 'it', 'me', 'them', 'us'])
/** What stands between a verb and its statement: learned on Friday that, knew at once that. */
const beforeThat = kind.tie | kind.time | kind.timeLead | kind.adverb | kind.ly
const sayings = listBit('nominal') | listBit('data') | listBit('adjectives')
const firstOfStatement = new Set(['against', 'of', 'where', 'when', 'which', 'who'])
const opening = new Set([
  'about',
  'how',
  'what',
  'whether',
  'why',
  'if',
  'saying',
  'guilty',
  'innocent',
  'liable',
  'negligent'
])
const finite = kind.be | kind.have | kind.modal
const people =
  listBit('collectives') | listBit('groups') | listBit('institutions') | listBit('people') | listBit('singulars')
const receiver = kind.determiner | kind.possessive | kind.personal | kind.figure

/** "Wrote to parents that": whoever was told. */
function isHearer(t: Tokens, at: number): boolean {
  return (
    t.capital[at] === 1 ||
    ((t.listed[at] ?? 0) & people) !== 0 ||
    ((t.kind[at] ?? 0) & (kind.personal | kind.plural)) !== 0
  )
}

/** "As a bargain", "as unsafe"; not "as he rides past", "as the train left". */
function isTakenFor(t: Tokens, from: number, end: number): boolean {
  if ((t.kind[from] ?? 0) & kind.personal || t.capital[from] === 1) return false
  const word = t.words[from]?.lower
  if (word === 'a' || word === 'an') return true
  for (let at = from; at < end && at < from + 7 && !((t.before[at] ?? 0) & interrupts); at += 1)
    if ((t.kind[at] ?? 0) & (finite | kind.ed)) return false
  return true
}
