// Reads what a document says by being opened with: "In a statement, …", "Under Ms Ames's plan, …", "By one estimate, …".
import { roleBit } from '../../lexicon/cues.ts'
import { kind } from './closed-class.ts'
import { boundsOf, contentAround, type Draft, spanOf, withSource } from './frame-parts.ts'
import { gap, interrupts } from './marks.ts'
import type { Tokens } from './tokens.ts'

/** Words from the preposition to the document: in a new report; by his own account. */
const reachMax = 5

const opening = roleBit('opening')
const plans = roleBit('plans')
const accounts = roleBit('accounts')

const quantities = new Set(['all', 'any', 'many', 'most', 'official', 'one', 'several', 'some', 'various'])

/** A document at the head of a sentence in which no reporting verb was found, or an estimate in any place. */
export function ofDocument(t: Tokens, sentence: number): Draft | undefined {
  const { firstWord: first, endWord: end } = boundsOf(t, sentence)
  const lead = t.words[first]?.lower ?? ''
  const nouns = lead === 'in' ? opening : lead === 'under' ? plans : lead === 'by' || lead === 'on' ? accounts : 0
  return nouns === 0 ? undefined : documentAfter(t, nouns, first, first, end, sentence)
}

/** ", by one estimate": `index` is the estimate. */
export function byEstimate(t: Tokens, index: number, sentence: number): Draft | undefined {
  if (!((t.roles[index] ?? 0) & accounts)) return undefined
  const { firstWord: first, endWord: end } = boundsOf(t, sentence)
  for (let at = index - 1; at >= first && at > index - reachMax; at -= 1) {
    if (t.words[at]?.lower === 'by') return documentAfter(t, accounts, at, first, end, sentence)
    if ((t.before[at] ?? 0) & interrupts) return undefined
  }
  return undefined
}

/** The document, of one of the roles `nouns`, behind the preposition at `lead`: its owner speaks, else the document itself. */
function documentAfter(
  t: Tokens,
  nouns: number,
  lead: number,
  first: number,
  end: number,
  sentence: number
): Draft | undefined {
  let owner = -1
  for (let at = lead + 1; at < end && at <= lead + reachMax; at += 1) {
    if (t.quotation[at] !== -1 || (at > lead + 1 && (t.before[at] ?? 0) & (interrupts | gap.quote))) return undefined
    const of = t.kind[at] ?? 0
    if (of & (kind.possessive | kind.genitive) || (t.before[at + 1] ?? 0) & gap.possessive) owner = at
    if (!((t.roles[at] ?? 0) & nouns)) continue
    // "Under the plan", "in the survey": whose?
    if (nouns === plans && owner < 0) return undefined
    // "Shared by right-wing accounts".
    const counted = at === lead + 2 && quantities.has(t.words[lead + 1]?.lower ?? '')
    if (nouns === accounts && owner < 0 && !counted) return undefined
    const source = { start: lead + 1, end: owner < 0 ? at + 1 : owner + 1 }
    const cue = owner < 0 ? spanOf(t, lead, lead + 1) : spanOf(t, at, at + 1)
    const common = { cue, sentence, classes: 0, hedged: false, form: 'according' as const }
    const content = lead === first ? afterComma(t, at, end) : contentAround(t, lead, at + 1, sentence)
    return content === null ? undefined : withSource(t, source, common, content, first)
  }
  return undefined
}

/** What stands behind the comma that ends the opening phrase. */
function afterComma(t: Tokens, noun: number, end: number): Draft['content'] {
  for (let at = noun + 1; at < end; at += 1) {
    if (!((t.before[at] ?? 0) & gap.comma)) continue
    return { start: t.words[at]?.start ?? 0, end: t.words[end - 1]?.end ?? 0 }
  }
  return null
}
