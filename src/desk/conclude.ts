import type { Settings } from '../config/settings.ts'
import { compareFindings, type FieldPlace, type Finding, type Related } from '../finding/finding.ts'
import { fingerprinter } from '../finding/fingerprint.ts'
import { contextText } from '../finding/locate.ts'
import { type Rival, resolve } from '../finding/resolve.ts'
import { suppress } from '../finding/suppress.ts'
import type { Format, RecordPlace } from '../input/document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Recorded, type Rule, type RunDraft, ruleUrl } from '../rules/kit.ts'
import { errorText } from '../text/error-text.ts'
import type { Span } from '../text/span.ts'
import { inField } from './by-field.ts'
import { type Candidate, runCandidate } from './candidate.ts'
import type { Examined } from './examine.ts'

/** The findings of one story, and what the user is to be told beside them. */
export interface Report {
  readonly file: string
  /** Where in the file the story stands, if that holds several. */
  readonly part?: Span
  /** Where the file is an archive: the record, and after `byField` the one field whose text is the source. */
  readonly record?: RecordPlace
  readonly within?: FieldPlace & { readonly format: Format }
  /** The decoded file, for excerpts and fixes. */
  readonly source: string
  /** The headline, where there is one. */
  readonly title: string | null
  /** Words of running text. */
  readonly words: number
  readonly findings: readonly Finding[]
  /** Cuts, repairs, rules that failed: for stderr. */
  readonly problems: readonly string[]
}

/** What was decided about the candidates of a story, as plain data. */
export interface Conclusion {
  /** Those that stand, in the order of the report. */
  readonly standing: readonly Stand[]
  /** Ignores that hide nothing. */
  readonly problems: readonly string[]
}

/**
 * A candidate that stands: its index among the story's own and, behind them, those of the comparison; its fingerprint;
 * and what its rule suggested, where that was asked.
 */
export type Stand = readonly [index: number, fingerprint: string, expected?: readonly string[]]

/** Keeps what was concluded, for callers that conclude the same stories again. */
export interface Conclusions {
  /**
   * What was concluded of this story before.
   *
   * @param compared - what the comparison of the stories says about it, as a text: where that is the same, so is the rest
   */
  recall(story: Examined, compared: string): Conclusion | undefined
  /** Told what is concluded now; nothing where something went wrong with it. */
  remember(story: Examined, compared: string, conclusion: Conclusion): void
}

/** What concluding asks of the desk, story by story. */
export interface Concluding {
  readonly rules: readonly Rule[]
  readonly settingsOf: (story: Examined) => Settings
  readonly lexiconFor: (settings: Settings) => Lexicon
  /** The decoded file, asked once and only when the story's report is made. */
  readonly sourceOf: (story: Examined) => string
  readonly conclusions?: Conclusions | undefined
  /** `hash16`, or for stories that are concluded again and again the same with a memory. */
  readonly hash?: ((text: string) => string) | undefined
}

/**
 * The second half of a run: compare the stories with each other, decide between overlapping findings, leave out what
 * the stories ask to be left out, and ask for suggestions where a finding stands.
 *
 * @param stories - the examined stories; each path, or each part of a file, once
 * @returns the reports, in the order of the stories; made one by one as they are taken
 */
export function* conclude(stories: readonly Examined[], desk: Concluding): Generator<Report> {
  const compared = compareStories(stories, desk)
  for (const [index, story] of stories.entries()) {
    const report = reportOf(story, compared.drafts.get(index) ?? [], compared.recordOf, desk)
    const isFirst = index === 0 && compared.failures.length > 0
    yield isFirst ? { ...report, problems: [...report.problems, ...compared.failures] } : report
  }
}

/** A draft of a rule that reads over the stories. */
interface Compared {
  readonly rule: Rule
  readonly draft: RunDraft
}

/** Let the rules that read over stories compare the records; their drafts are returned by the index of the story. */
function compareStories(stories: readonly Examined[], { rules, settingsOf }: Concluding) {
  const drafts = new Map<number, Compared[]>()
  const failures: string[] = []
  const placed = stories.map((story) => ({
    story,
    file: idOf(story),
    beside: besideOf(story),
    house: settingsOf(story).house
  }))
  const indexes = new Map(placed.map(({ file }, index) => [file, index]))
  for (const rule of rules) {
    if (!rule.compare) continue
    const { id } = rule
    const recorded: Recorded<unknown, unknown>[] = []
    for (const { story, file, beside, house } of placed) {
      const { records } = story
      // Where the rule is off or has failed.
      if (!Object.hasOwn(records, id)) continue
      recorded.push({
        file,
        beside,
        house,
        record: records[id],
        // Of most stories nobody asks for them.
        get details() {
          return story.details[id]
        }
      })
    }
    if (recorded.length === 0) continue
    try {
      // Taken to the end first: a rule that fails half-way says nothing.
      const made = [...rule.compare(recorded)]
      for (const draft of made) {
        const index = indexes.get(draft.file)
        if (index === undefined) continue
        const own = drafts.get(index)
        if (own) own.push({ rule, draft })
        else drafts.set(index, [{ rule, draft }])
      }
    } catch (error) {
      failures.push(`rule ${rule.id} failed in comparing the stories (${errorText(error)}); its findings are left out`)
    }
  }
  const recordOf = (id: string) => stories[indexes.get(id) ?? -1]?.record
  return { drafts, failures, recordOf }
}

/** What the comparison knows a story by: two stories of one file differ in their place. No path holds a NUL. */
function idOf({ file, part, record }: Examined): string {
  // The comparison sorts by it: the records of an archive in their order.
  if (record !== undefined) return `${file}\0${String(record.line).padStart(10, '0')}`
  return part === undefined ? file : `${file}\0${part.start}`
}

function besideOf({ file, record }: Examined): Recorded<unknown, unknown>['beside'] {
  if (record === undefined) {
    return { key: file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'), 0)), what: 'folder' }
  }
  if (record.site === undefined) return { key: file, what: 'archive' }
  return { key: `${file}\0${record.site}`, what: 'site' }
}

function fileOf(id: string): string {
  return id.split('\0', 1)[0] ?? id
}

/** A place that a comparison points to, by the file that a user knows. */
function elsewhere(other: Related, recordOf: RecordOf): Related {
  const record = recordOf(other.file)
  const related = { ...other, file: fileOf(other.file) }
  return record === undefined ? related : inField(related, record)
}

/** The record that a story of the comparison is, if it is one. */
type RecordOf = (id: string) => RecordPlace | undefined

function reportOf(story: Examined, compared: readonly Compared[], recordOf: RecordOf, desk: Concluding): Report {
  const { settingsOf, sourceOf, conclusions } = desk
  const { file, title, words } = story
  const source = sourceOf(story)
  const settings = settingsOf(story)
  const beside = compared.map(({ rule, draft }) => {
    const candidate = runCandidate(draft, { rule, level: settings.rules.get(rule.id)?.severity, source })
    return { ...candidate, related: candidate.related.map((other) => elsewhere(other, recordOf)) }
  })
  const told = conclusions === undefined || beside.length === 0 ? '' : JSON.stringify(beside)
  const candidates = beside.length === 0 ? story.candidates : [...story.candidates, ...beside]
  const known = conclusions?.recall(story, told)
  const { standing, problems, failures } = known
    ? { ...known, failures: [] }
    : concluded(story, candidates, { ...desk, settings, source })
  if (known === undefined && failures.length === 0) conclusions?.remember(story, told, { standing, problems })
  const findings: Finding[] = []
  for (const [index, fingerprint, expected] of standing) {
    const candidate = candidates[index]
    if (candidate) findings.push(findingOf(candidate, file, fingerprint, expected))
  }
  return {
    file,
    ...(story.part === undefined ? {} : { part: story.part }),
    ...(story.record === undefined ? {} : { record: story.record }),
    source,
    title,
    words,
    findings,
    problems: [...story.problems, ...failures, ...problems]
  }
}

function findingOf(
  candidate: Candidate,
  file: string,
  fingerprint: string,
  expected: readonly string[] = candidate.expected
): Finding {
  // Written out: to spread a candidate and leave out two of its fields takes longer.
  return {
    file,
    ruleId: candidate.ruleId,
    severity: candidate.severity,
    message: candidate.message,
    actual: candidate.actual,
    expected,
    start: candidate.start,
    end: candidate.end,
    line: candidate.line,
    column: candidate.column,
    endLine: candidate.endLine,
    endColumn: candidate.endColumn,
    note: candidate.note,
    url: ruleUrl(candidate.ruleId),
    related: candidate.related,
    fix: candidate.fix,
    fingerprint
  }
}

/** What stands of the candidates of a story and of the comparison. */
function concluded(
  story: Examined,
  candidates: readonly Candidate[],
  desk: Concluding & { readonly settings: Settings; readonly source: string }
): Conclusion & { readonly failures: readonly string[] } {
  const { rules, lexiconFor, hash, settings, source } = desk
  const { file } = story
  const { kept, problems } = suppress(file, standingOf(candidates, rules), story.suppressions)
  const failures: string[] = []
  const fingerprint = fingerprinter(hash)
  const stands = kept.map(({ candidate, index, rule }): { readonly candidate: Candidate; readonly stand: Stand } => {
    const { context, question, ruleId, actual } = candidate
    const print = fingerprint({ ruleId, actual, context: contextText(context, source) })
    try {
      if (question !== null && rule.suggest) {
        const expected = rule.suggest(question, { lexicon: lexiconFor(settings), house: settings.house })
        return { candidate, stand: [index, print, expected] }
      }
    } catch (error) {
      failures.push(`${file}: rule ${rule.id} failed to suggest anything (${errorText(error)})`)
    }
    return { candidate, stand: [index, print] }
  })
  stands.sort((a, b) => compareFindings(a.candidate, b.candidate))
  return { standing: stands.map(({ stand }) => stand), problems, failures }
}

/** A candidate with its rule, as it is weighed against others. */
interface Standing extends Rival {
  readonly candidate: Candidate
  readonly index: number
  readonly rule: Rule
  readonly ruleId: string
}

/** Those candidates that no other one beats. */
function standingOf(candidates: readonly Candidate[], rules: readonly Rule[]): readonly Standing[] {
  const ranks = new Map(rules.map(({ id }, rank) => [id, rank]))
  const rivals: Standing[] = []
  for (const [index, candidate] of candidates.entries()) {
    const { ruleId, severity, start, end } = candidate
    const rank = ranks.get(ruleId) ?? -1
    const rule = rules[rank]
    if (rule) rivals.push({ candidate, index, rule, ruleId, severity, start, end, group: rule.group, rank })
  }
  return resolve(rivals)
}
