// Reads a noun of saying behind a verb that only carries it: "issued a statement", "raised concerns", "made it clear".
import { classBit } from '../../lexicon/cues.ts'
import { kind } from './closed-class.ts'
import { boundsOf, contentAfter, type Draft, isSomebody, leadingSubject, spanOf, withSource } from './frame-parts.ts'
import { subjectBefore } from './noun-phrases.ts'
import { interrupts, type Tokens } from './tokens.ts'

/** Words between the verb and its noun: made the following brief comment. */
const betweenMax = 4

const verbs = new Map<string, ReadonlySet<string>>(
  (
    [
      [
        'make made makes making',
        'accusation accusations allegation allegations announcement apology appeal argument assertion case claim claims clear comment comments commitment complaint confession plea pledge point prediction promise promises proposal recommendation recommendations remark remarks reference request speech statement statements suggestion threat threats vow'
      ],
      [
        'raise raised raises raising',
        'alarm concern concerns doubt doubts fears issue issues objection objections question questions suspicions'
      ],
      [
        'issue issued issues issuing release released releases releasing',
        'apology appeal call clarification denial letter message notice opinion plea rebuke reminder ruling statement statements ultimatum verdict warning warnings'
      ],
      [
        'give gave gives given giving',
        'account assurance assurances evidence explanation guarantee indication reasons speech statement testimony verdict warning'
      ],
      ['deliver delivered delivers delivering', 'message rebuke ruling speech speeches statement verdict warning'],
      ['sound sounded sounds sounding', 'alarm call note warning'],
      ['lodge lodged lodges file filed files filing', 'appeal complaint complaints objection objections protest'],
      ['level levelled leveled hurl hurled', 'accusation accusations allegation allegations charge charges'],
      ['take took takes taking', 'aim exception issue'],
      ['send sent sends sending', 'letter message signal']
    ] as const
  ).flatMap(([forms, nouns]) => forms.split(' ').map((form) => [form, new Set(nouns.split(' '))] as const))
)

/** "X has made a clear promise": `index` is the noun. */
export function ofLightVerb(t: Tokens, word: string, index: number, sentence: number): Draft | undefined {
  const [first, end] = boundsOf(t, sentence)
  const verb = carrierOf(t, word, index, first)
  if (verb < 0) return undefined
  let start = verb
  while (start > first && !((t.before[start] ?? 0) & interrupts) && (t.kind[start - 1] ?? 0) & helping) start -= 1
  const own = subjectBefore(t, start, first)
  const subject = own === 'same' || own === undefined ? leadingSubject(t, first, start) : own
  if (subject === undefined || !isSomebody(t, subject)) return undefined
  const cue = spanOf(t, start, index + 1)
  const hedged = start < verb && ((t.kind[start] ?? 0) & (kind.modal | kind.negation)) !== 0
  const common = { cue, sentence, classes: classBit('document'), hedged, form: 'verb' as const }
  return withSource(t, subject, common, contentAfter(t, index, end), first)
}

const helping = kind.have | kind.modal | kind.adverb | kind.ly | kind.be
/** The verb that carries the noun, or -1. */
function carrierOf(t: Tokens, word: string, index: number, first: number): number {
  for (let at = index - 1; at >= first && at >= index - betweenMax; at -= 1) {
    if ((t.before[at + 1] ?? 0) & interrupts || t.quotation[at] !== -1) return -1
    const nouns = verbs.get(t.words[at]?.lower ?? '')
    // "A body to make recommendations": not made yet.
    if (nouns?.has(word)) return t.words[at - 1]?.lower === 'to' ? -1 : at
    if ((t.kind[at] ?? 0) & (kind.tie | kind.clauseStart)) return -1
  }
  return -1
}
