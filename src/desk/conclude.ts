import type { Settings } from '../config/settings.ts'
import { compareFindings, type FieldPlace, type Finding, type Related } from '../finding/finding.ts'
import { fingerprinter } from '../finding/fingerprint.ts'
import { contextText } from '../finding/locate.ts'
import { type Rival, resolve } from '../finding/resolve.ts'
import { suppress } from '../finding/suppress.ts'
import type { Format, RecordPlace } from '../input/document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Recorded, type Rule, type RunDraft, ruleUrl } from '../rules/kit.ts'
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

/** Keeps what rules suggested, for callers that conclude the same stories again. */
export interface Suggestions {
  /** What the rule suggested for a question of this story before; `undefined` where it was not asked. */
  recall(story: Examined, ruleId: string, question: string): readonly string[] | undefined
  /** Told what the rule suggests now. */
  remember(story: Examined, ruleId: string, question: string, expected: readonly string[]): void
}

/** What concluding asks of the desk, story by story. */
export interface Concluding {
  readonly rules: readonly Rule[]
  readonly settingsOf: (story: Examined) => Settings
  readonly lexiconFor: (settings: Settings) => Lexicon
  /** The decoded file, asked once and only when the story's report is made. */
  readonly sourceOf: (story: Examined) => string
  readonly suggestions?: Suggestions | undefined
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
  const indexes = new Map(stories.map((story, index) => [idOf(story), index]))
  for (const rule of rules) {
    if (!rule.compare) continue
    const recorded = stories.flatMap((story): Recorded<unknown>[] =>
      Object.hasOwn(story.records, rule.id)
        ? [
            {
              file: idOf(story),
              beside: besideOf(story),
              house: settingsOf(story).house,
              record: story.records[rule.id]
            }
          ]
        : []
    )
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
      failures.push(`rule ${rule.id} failed in comparing the stories (${reasonOf(error)}); its findings are left out`)
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

function besideOf({ file, record }: Examined): Recorded<unknown>['beside'] {
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
  const { rules, settingsOf, lexiconFor, sourceOf, suggestions, hash } = desk
  const { file, title, words } = story
  const source = sourceOf(story)
  const settings = settingsOf(story)
  const candidates = [
    ...story.candidates,
    ...compared.map(({ rule, draft }) => {
      const candidate = runCandidate(draft, { rule, level: settings.rules.get(rule.id)?.severity, source })
      return { ...candidate, related: candidate.related.map((other) => elsewhere(other, recordOf)) }
    })
  ]
  const { kept, problems } = suppress(file, standing(candidates, rules), story.suppressions)
  const failures: string[] = []
  const fingerprint = fingerprinter(hash)
  const findings = kept.map(({ candidate, rule }): Finding => {
    const { context, question, ruleId, actual } = candidate
    let { expected } = candidate
    try {
      if (question !== null && rule.suggest) {
        const before = suggestions?.recall(story, rule.id, question)
        expected = before ?? rule.suggest(question, { lexicon: lexiconFor(settings), house: settings.house })
        if (before === undefined) suggestions?.remember(story, rule.id, question, expected)
      }
    } catch (error) {
      failures.push(`${file}: rule ${rule.id} failed to suggest anything (${reasonOf(error)})`)
    }
    return {
      file,
      ruleId,
      severity: candidate.severity,
      message: candidate.message,
      actual,
      expected,
      start: candidate.start,
      end: candidate.end,
      line: candidate.line,
      column: candidate.column,
      endLine: candidate.endLine,
      endColumn: candidate.endColumn,
      note: candidate.note,
      url: ruleUrl(rule.id),
      related: candidate.related,
      fix: candidate.fix,
      fingerprint: fingerprint({ ruleId, actual, context: contextText(context, source) })
    }
  })
  return {
    file,
    ...(story.part === undefined ? {} : { part: story.part }),
    ...(story.record === undefined ? {} : { record: story.record }),
    source,
    title,
    words,
    findings: findings.sort(compareFindings),
    problems: [...story.problems, ...failures, ...problems]
  }
}

/** A candidate with its rule, as it is weighed against others. */
interface Standing extends Rival {
  readonly candidate: Candidate
  readonly rule: Rule
  readonly ruleId: string
}

/** Those candidates that no other one beats. */
function standing(candidates: readonly Candidate[], rules: readonly Rule[]): readonly Standing[] {
  const ranks = new Map(rules.map(({ id }, rank) => [id, rank]))
  const rivals: Standing[] = []
  for (const candidate of candidates) {
    const { ruleId, severity, start, end } = candidate
    const rank = ranks.get(ruleId) ?? -1
    const rule = rules[rank]
    if (rule) rivals.push({ candidate, rule, ruleId, severity, start, end, group: rule.group, rank })
  }
  return resolve(rivals)
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
