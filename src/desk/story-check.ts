import { quotations } from '../analysis/quotations.ts'
import type { Story } from '../analysis/story.ts'
import { zones } from '../analysis/zones.ts'
import type { RuleSetting, Settings } from '../config/settings.ts'
import type { Edit, Finding, Fix, Located, Severity } from '../finding/finding.ts'
import { type Locator, locatorOf } from '../finding/locate.ts'
import type { Rival } from '../finding/resolve.ts'
import type { Draft, Rule, RunDraft } from '../rules/kit.ts'
import { contains, findOverlap, overlaps, type Span } from '../text/span.ts'

/** A finding that still has to stand its ground against overlapping ones. */
export interface Candidate extends Rival {
  readonly finding: Omit<Finding, 'fingerprint'>
  readonly context: string
}

/** What the rules made of one story. */
export interface StoryResult {
  readonly candidates: readonly Candidate[]
  /** By rule id: the record that is compared over the run. */
  readonly records: ReadonlyMap<string, unknown>
  /** Rules that failed on this story, as messages for the user. */
  readonly failures: readonly string[]
  /** Own time in milliseconds, by rule. */
  readonly timings: ReadonlyMap<string, number>
}

/** Where a rule's page is. */
export function ruleUrl(id: string): string {
  return `https://github.com/copydesk/copydesk/blob/main/rules/${id}/README.md`
}

/**
 * Run every rule that is on over one story. A rule that throws costs its own findings on this story and nothing else.
 */
export function checkStory(story: Story, settings: Settings, rules: readonly Rule[]): StoryResult {
  const locator = locatorOf(story)
  const candidates: Candidate[] = []
  const records = new Map<string, unknown>()
  const failures: string[] = []
  const timings = new Map<string, number>()
  for (const [rank, rule] of rules.entries()) {
    const setting = settings.rules.get(rule.id)
    if (setting === undefined || setting.severity === 'off') continue
    let started = performance.now()
    try {
      const facts = Object.fromEntries(Object.entries(rule.needs).map(([key, pass]) => [key, story.get(pass)]))
      started = performance.now()
      const context = { story, options: setting.options }
      if (rule.collect) {
        const isSilent = (at: Span) => silenced(at, rule, story, settings)
        records.set(rule.id, rule.collect(facts, { ...context, locate: locator.locate, isSilent }))
      } else if (rule.check) {
        for (const draft of rule.check(facts, context)) {
          if (silenced(draft.at, rule, story, settings)) continue
          candidates.push(candidateOf(draft, { rule, rank, setting, locator, file: story.document.path }))
        }
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      failures.push(
        `${story.document.path}: rule ${rule.id} failed (${reason}); its findings on this story are left out`
      )
    }
    timings.set(rule.id, performance.now() - started)
  }
  return { candidates, records, failures, timings }
}

/** Whether the rule keeps quiet at a place: somebody else's words, a page's leftovers, or a word the house accepts. */
export function silenced(at: Span, rule: Rule, story: Story, settings: Settings): boolean {
  if (settings.accept.size > 0 && settings.accept.has(story.text.slice(at.start, at.end).toLowerCase())) return true
  if (!rule.inQuotations) {
    const quotation = findOverlap(story.get(quotations), at)
    if (quotation !== undefined && contains(quotation, at)) return true
  }
  if (!rule.inFurniture) {
    const furniture = findOverlap(story.get(zones).furniture, at)
    if (furniture !== undefined && overlaps(furniture, at)) return true
  }
  return false
}

interface Making {
  readonly rule: Rule
  readonly rank: number
  readonly setting: RuleSetting
  readonly file: string
}

function candidateOf(draft: Draft, making: Making & { readonly locator: Locator }): Candidate {
  const { locator, file } = making
  const related = (draft.related ?? []).map(({ at, message }) => ({ file, message, ...placeOf(locator.locate(at)) }))
  const fix = draft.fix ? fixOf(draft.fix, locator) : null
  const expected = draft.expected ?? draft.suggest?.() ?? []
  return candidate(locator.locate(draft.at), { ...draft, expected, related }, fix, making)
}

/** A candidate from what a rule made of the whole run; its places are located already. */
export function runCandidate(draft: RunDraft, making: Making & { readonly source: string }): Candidate {
  const related = (draft.related ?? []).map(({ file, at, message }) => ({ file, message, ...placeOf(at) }))
  // Edits of run drafts are made from located places, which say themselves whether they are exact.
  const fix = draft.fix && draft.at.verbatim ? { safety: draft.fix.safety, edits: draft.fix.edits } : null
  // A draft may join several places into one, so what stands there is read off the source.
  const at = { ...draft.at, actual: making.source.slice(draft.at.start, draft.at.end) }
  return candidate(at, { ...draft, expected: draft.expected ?? [], related }, fix, making)
}

function candidate(
  at: Located,
  draft: Pick<Draft, 'message' | 'note' | 'severity'> & Pick<Finding, 'expected' | 'related'>,
  fix: Fix | null,
  { rule, rank, setting, file }: Making
): Candidate {
  const severity = severityOf(draft.severity ?? rule.severity, setting.severity)
  return {
    start: at.start,
    end: at.end,
    group: rule.group,
    severity,
    rank,
    context: at.context,
    finding: {
      file,
      ruleId: rule.id,
      severity,
      message: draft.message,
      actual: at.actual,
      expected: draft.expected,
      ...placeOf(at),
      note: draft.note ?? null,
      url: ruleUrl(rule.id),
      related: draft.related,
      fix
    }
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
function fixOf(fix: NonNullable<Draft['fix']>, locator: Locator): Fix | null {
  const edits: Edit[] = []
  for (const edit of fix.edits) {
    const at = locator.locate(edit)
    if (!at.verbatim) return null
    edits.push({ start: at.start, end: at.end, text: edit.text })
  }
  return { safety: fix.safety, edits }
}
