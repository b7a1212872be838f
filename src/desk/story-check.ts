import { quotations } from '../analysis/quotations.ts'
import type { Pass, Spend, Story } from '../analysis/story.ts'
import { zones } from '../analysis/zones.ts'
import type { Settings } from '../config/settings.ts'
import { locatorOf } from '../finding/locate.ts'
import type { Rule } from '../rules/kit.ts'
import { errorText } from '../text/error-text.ts'
import { contains, findOverlap, overlaps, type Span } from '../text/span.ts'
import { finish, type Steps } from '../text/steps.ts'
import { type Candidate, candidateOf } from './candidate.ts'

/** What the rules made of one story. */
export interface StoryResult {
  readonly candidates: readonly Candidate[]
  /** By rule id: the record that is compared over the run. */
  readonly records: Readonly<Record<string, unknown>>
  /** By rule id: what belongs to that record, and is not compared. */
  readonly details: Readonly<Record<string, unknown>>
  /** Rules that failed on this story, as messages for the user. */
  readonly failures: readonly string[]
}

/**
 * Run every rule that is on over one story. A rule that throws costs its own findings on this story and nothing else.
 *
 * @param spend - told the own time of every rule
 */
export function checkStory(story: Story, settings: Settings, rules: readonly Rule[], spend?: Spend): StoryResult {
  return finish(checkInSteps(story, settings, rules, spend))
}

/** The same with a rest after every analysis and every rule, in which an editor's server answers others. */
export function* checkInSteps(
  story: Story,
  settings: Settings,
  rules: readonly Rule[],
  spend?: Spend
): Steps<StoryResult> {
  const locator = locatorOf(story)
  const candidates: Candidate[] = []
  const records: Record<string, unknown> = {}
  const details: Record<string, unknown> = {}
  const failures: string[] = []
  for (const rule of rules) {
    const setting = settings.rules.get(rule.id)
    if (setting === undefined || setting.severity === 'off') continue
    let started = 0
    try {
      const facts: Record<string, unknown> = {}
      for (const key in rule.needs) {
        facts[key] = story.get(rule.needs[key] as Pass<unknown>)
        yield
      }
      if (spend !== undefined) started = performance.now()
      const context = { story, options: setting.options }
      if (rule.collect) {
        const isSilent = (at: Span) => silenced(at, rule, story, settings)
        const collected = rule.collect(facts, { ...context, locate: locator.locate, isSilent })
        records[rule.id] = collected.record
        details[rule.id] = collected.details
      } else if (rule.check) {
        for (const draft of rule.check(facts, context)) {
          if (silenced(draft.at, rule, story, settings)) continue
          candidates.push(candidateOf(draft, { rule, level: setting.severity, locator, file: story.document.path }))
        }
      }
    } catch (error) {
      const reason = errorText(error)
      failures.push(
        `${story.document.path}: rule ${rule.id} failed (${reason}); its findings on this story are left out`
      )
    }
    if (started > 0) spend?.(`rule ${rule.id}`, performance.now() - started)
    yield
  }
  return { candidates, records, details, failures }
}

/** Whether the rule keeps quiet at a place: somebody else's words, a page's leftovers, or a word the house accepts. */
function silenced(at: Span, rule: Rule, story: Story, settings: Settings): boolean {
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
