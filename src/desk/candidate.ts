import type { RuleSetting } from '../config/settings.ts'
import type { Context, Edit, Finding, Fix, Located, Severity } from '../finding/finding.ts'
import type { Locator } from '../finding/locate.ts'
import { emptied } from '../input/emptied.ts'
import { type Encoding, encode } from '../input/encoding.ts'
import type { Draft, DraftFix, Rule, RunDraft } from '../rules/kit.ts'

/**
 * A finding that still has to stand its ground against overlapping ones. Plain data: what follows from the rule and
 * the story (its page, the file) is added when it stands.
 */
export interface Candidate extends Omit<Finding, 'file' | 'url' | 'fingerprint'> {
  /** The sentence or block around it. */
  readonly context: Context
  /** What the rule is to be asked for `expected`, if it stands; `null` where that is known. */
  readonly question: string | null
}

interface Making {
  readonly rule: Rule
  /** The level that the configuration gives the rule. */
  readonly level: RuleSetting['severity']
}

/** A candidate from what a rule yields on one story. */
export function candidateOf(
  draft: Draft,
  making: Making & { readonly locator: Locator; readonly file: string }
): Candidate {
  const { locator, file } = making
  const related = (draft.related ?? []).map(({ at, message }) => ({
    file,
    message,
    ...locator.place(locator.toSource(at))
  }))
  const fix = draft.fix ? fixOf(draft.fix, locator) : null
  return candidate(locator.locate(draft.at), { ...draft, related }, fix, making)
}

/** A candidate from what a rule made of the whole run; its places are located already. */
export function runCandidate(draft: RunDraft, making: Making & { readonly source: string }): Candidate {
  const related = (draft.related ?? []).map(({ file, at, message }) => ({ file, message, ...placeOf(at) }))
  // Edits of run drafts are made from located places, which say themselves whether they are exact.
  const fix =
    draft.fix && draft.at.verbatim ? encoded(widened(draft.fix, making.source), () => draft.at.encoding) : null
  // A draft may join several places into one, so what stands there is read off the source.
  const at = { ...draft.at, actual: making.source.slice(draft.at.start, draft.at.end) }
  return candidate(at, { ...draft, related }, fix, making)
}

const lineBreak = /[\r\n\u2028\u2029]/

function candidate(
  at: Located,
  draft: Pick<Draft, 'message' | 'note' | 'severity' | 'expected' | 'question'> & Pick<Finding, 'related'>,
  fix: Fix | null,
  { rule, level }: Making
): Candidate {
  return {
    ruleId: rule.id,
    severity: severityOf(draft.severity ?? rule.severity, level),
    // Words on two lines of the copy are quoted on one.
    message: lineBreak.test(draft.message) ? draft.message.replace(/\s+/g, ' ') : draft.message,
    actual: at.actual,
    expected: draft.expected ?? [],
    question: draft.expected === undefined ? (draft.question ?? null) : null,
    ...placeOf(at),
    note: draft.note ?? null,
    related: draft.related,
    fix,
    context: at.context
  }
}

/** A configured severity replaces error and warning; what a rule makes as info stays info. */
function severityOf(own: Severity, configured: RuleSetting['severity']): Severity {
  return own === 'info' || configured === undefined || configured === 'off' ? own : configured
}

function placeOf({ start, end, line, column, endLine, endColumn }: Located) {
  return { start, end, line, column, endLine, endColumn }
}

/** A fix in source offsets, or none where an edit does not map exactly: withheld, never guessed. */
function fixOf(fix: DraftFix, locator: Locator): Fix | null {
  const edits: Edit[] = []
  for (const edit of fix.edits) {
    const at = locator.toSource(edit)
    if (!at.verbatim && !(edit.text === '' && locator.isUnbroken(edit))) return null
    edits.push({ start: at.start, end: at.end, text: edit.text })
  }
  return encoded(widened({ ...fix, edits }, locator.source), (edit) => locator.encodingAt(edit))
}

/** A fix that leaves no empty element or blank line behind. */
function widened({ safety, edits, empties }: DraftFix, source: string): Fix {
  const spans = empties === undefined ? edits : emptied(source, empties, edits)
  return { safety, edits: spans === edits ? edits : spans.map(({ start, end }) => ({ start, end, text: '' })) }
}

/** A fix whose words are written as the format wants them, or none where that cannot be. */
function encoded({ safety, edits }: Fix, encodingOf: (edit: Edit) => Encoding | undefined): Fix | null {
  const written: Edit[] = []
  for (const edit of edits) {
    const encoding = encodingOf(edit)
    const text = encoding === undefined ? edit.text : encode(edit.text, encoding)
    if (text === undefined) return null
    written.push({ ...edit, text })
  }
  return { safety, edits: written }
}
