import { prose, Story } from '../analysis/story.ts'
import { zones } from '../analysis/zones.ts'
import type { Config } from '../config/schema.ts'
import { type Settings, settingsFor } from '../config/settings.ts'
import { compareFindings, type Finding } from '../finding/finding.ts'
import { fingerprinter } from '../finding/fingerprint.ts'
import { resolve } from '../finding/resolve.ts'
import { type Suppressions, suppressionsOf } from '../finding/suppress.ts'
import type { Document, Input } from '../input/document.ts'
import { readDocument } from '../input/index.ts'
import type { DataSource } from '../lexicon/data-source.ts'
import { createLexicon, type Lexicon } from '../lexicon/lexicon.ts'
import type { Pack } from '../lexicon/pack.ts'
import { rules as allRules } from '../rules/index.ts'
import type { Recorded, Rule } from '../rules/kit.ts'
import { findOverlap } from '../text/span.ts'
import { storyConfig } from './front-matter.ts'
import { type Candidate, checkStory, runCandidate } from './story-check.ts'

/** What a desk is set up with. */
export interface DeskOptions {
  /** Where the compiled lists are. */
  readonly data: DataSource
  readonly config?: Config
  /** House packs by the path that the configuration gives them, read and checked. */
  readonly packs?: ReadonlyMap<string, Pack>
  /** Another list of rules; for tests and for single plugins. */
  readonly rules?: readonly Rule[]
  /** The path of a story as overrides see it: relative to the configuration's folder, with `/`. */
  readonly relative?: (path: string) => string
}

/** The findings of one story, and what the user is to be told beside them. */
export interface Report {
  readonly file: string
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

/** The engine: from stories to findings. It knows no disk, process or console. */
export interface Desk {
  /** Read a story in, ready for passes: what `names` and `sources` need. */
  story(input: Input): Story
  /** Check one story by itself. */
  check(input: Input): Report
  /** Check several stories against each other. */
  run(): Run
  readonly rules: readonly Rule[]
  settings(document: Document): Settings
}

/** Stories checked one by one and compared at the end. Only small records of each are kept. */
export interface Run {
  add(input: Input): void
  /** The reports, in the order in which the stories came. */
  finish(): readonly Report[]
  /** Milliseconds by pass and rule, over all stories. */
  readonly timings: ReadonlyMap<string, number>
}

/** A story that has been read, until the run is over. */
interface Pending {
  readonly file: string
  readonly source: string
  readonly title: string | null
  readonly words: number
  readonly candidates: Candidate[]
  readonly records: ReadonlyMap<string, unknown>
  readonly settings: Settings
  readonly suppressions: Suppressions
  readonly problems: readonly string[]
}

/**
 * Set up a desk.
 *
 * @example
 * const desk = createDesk({data: diskData()})
 * desk.check({path: 'story.txt', source: 'Foreign Minister Serget Lavrov arrived.'}).findings[0].expected // ['Sergei Lavrov']
 */
export function createDesk({
  data,
  config = {},
  packs = new Map(),
  rules = allRules,
  relative = (path) => path
}: DeskOptions): Desk {
  const lexicons = new Map<string, Lexicon>()
  const settled = new WeakMap<Settings, Lexicon>()

  /** Stories with the same packs share a lexicon; most runs have one. */
  const lexiconFor = (settings: Settings): Lexicon => {
    const own = settled.get(settings)
    if (own) return own
    const key = JSON.stringify([settings.packs, settings.names])
    const chosen = settings.packs.flatMap((path) => packs.get(path) ?? [])
    const lexicon = lexicons.get(key) ?? createLexicon(data, settings.names ? [...chosen, settings.names] : chosen)
    lexicons.set(key, lexicon)
    settled.set(settings, lexicon)
    return lexicon
  }

  // Most stories say nothing about themselves and no override names them: one object holds for all of those.
  let plain: Settings | undefined
  const settings = (document: Document) => {
    const own = storyConfig(document, allRules).config
    if (Object.keys(own).length > 0 || (config.overrides ?? []).length > 0) {
      return settingsFor(config, rules, relative(document.path), own)
    }
    plain ??= settingsFor(config, rules)
    return plain
  }

  const open = (input: Input) => {
    const document = readDocument(input)
    const own = settings(document)
    return { story: new Story(document, lexiconFor(own), own.house), settings: own }
  }

  const run = (): Run => createRun(open, rules)
  return {
    rules,
    settings,
    run,
    story: (input) => open(input).story,
    check(input) {
      const single = run()
      single.add(input)
      return (
        single.finish()[0] ?? {
          file: input.path,
          source: input.source,
          title: null,
          words: 0,
          findings: [],
          problems: []
        }
      )
    }
  }
}

type Open = (input: Input) => { readonly story: Story; readonly settings: Settings }

function createRun(open: Open, rules: readonly Rule[]): Run {
  const pending: Pending[] = []
  const timings = new Map<string, number>()
  const spend = (name: string, milliseconds: number) => timings.set(name, (timings.get(name) ?? 0) + milliseconds)
  return {
    timings,
    add(input) {
      const started = performance.now()
      const { story, settings } = open(input)
      spend('read', performance.now() - started)
      const result = checkStory(story, settings, rules)
      for (const [pass, time] of story.timings) spend(`pass ${pass}`, time)
      for (const [rule, time] of result.timings) spend(`rule ${rule}`, time)
      const { ignore, problems } = storyConfig(story.document, rules)
      pending.push({
        file: input.path,
        source: story.document.source,
        title: titleOf(story),
        words: wordsOf(story),
        candidates: [...result.candidates],
        records: result.records,
        settings,
        suppressions: suppressionsOf(story, ignore),
        problems: [
          ...story.document.problems.map(({ message }) => `${input.path}: ${message}`),
          ...problems.map((problem) => `${input.path}: ${problem}`),
          ...result.failures
        ]
      })
    },
    finish() {
      const failures = compareStories(pending, rules)
      const reports = pending.map(reportOf)
      const [first, ...others] = reports
      return first && failures.length > 0
        ? [{ ...first, problems: [...first.problems, ...failures] }, ...others]
        : reports
    }
  }
}

/** Let the rules that read over stories compare the records; their findings join those of each story. */
function compareStories(pending: readonly Pending[], rules: readonly Rule[]): string[] {
  const failures: string[] = []
  const byFile = new Map(pending.map((story) => [story.file, story]))
  for (const [rank, rule] of rules.entries()) {
    if (!rule.compare) continue
    const recorded = pending.flatMap(({ file, records }): Recorded<unknown>[] =>
      records.has(rule.id) ? [{ file, record: records.get(rule.id) }] : []
    )
    const first = recorded[0] && byFile.get(recorded[0].file)
    if (!first) continue
    try {
      for (const draft of rule.compare(recorded, first.settings.house)) {
        const story = byFile.get(draft.file)
        const setting = story?.settings.rules.get(rule.id)
        if (story && setting)
          story.candidates.push(runCandidate(draft, { rule, rank, setting, file: draft.file, source: story.source }))
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      failures.push(`rule ${rule.id} failed in comparing the stories (${reason}); its findings are left out`)
    }
  }
  return failures
}

function reportOf({ file, source, title, words, candidates, suppressions, problems }: Pending): Report {
  const fingerprint = fingerprinter()
  const standing = resolve(candidates).filter(({ finding }) => !suppressions.covers(finding))
  const findings = standing.map(({ finding, context }) => ({
    ...finding,
    fingerprint: fingerprint({ ...finding, context })
  }))
  return {
    file,
    source,
    title,
    words,
    findings: findings.sort(compareFindings),
    problems: [...problems, ...suppressions.unused()]
  }
}

/** The first headline, without a section label that ran into it. */
function titleOf(story: Story): string | null {
  const { byBlock, furniture } = story.get(zones)
  const block = story.blocks[byBlock.indexOf('headline')]
  if (block === undefined) return null
  const glued = findOverlap(furniture, block)
  const end = glued && glued.start > block.start ? glued.start : block.end
  return story.text.slice(block.start, end)
}

/** Words of the story, without what a page left in it. */
function wordsOf(story: Story): number {
  const { byBlock } = story.get(zones)
  let count = 0
  for (const { block, firstWord, endWord } of story.get(prose).sentences) {
    if (byBlock[block] !== 'furniture') count += endWord - firstWord
  }
  return count
}
