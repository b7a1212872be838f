import { prose, type Spend, type Story } from '../analysis/story.ts'
import { zones } from '../analysis/zones.ts'
import type { HouseConfig } from '../config/schema.ts'
import type { Settings } from '../config/settings.ts'
import { type Suppressions, suppressionsOf } from '../finding/suppress.ts'
import type { Document, Problem, RecordPlace } from '../input/document.ts'
import { rules as allRules } from '../rules/index.ts'
import type { Rule } from '../rules/kit.ts'
import { indexLines } from '../text/lines.ts'
import { findOverlap, type Span } from '../text/span.ts'
import type { Steps } from '../text/steps.ts'
import type { Candidate } from './candidate.ts'
import { storyConfig } from './front-matter.ts'
import { prepare } from './steps.ts'
import { checkInSteps, checkStory, type StoryResult } from './story-check.ts'

/**
 * What one story gave by itself: all that is kept of it until the run is concluded. Plain data that JSON and structured
 * clones carry whole, so a story is examined in any order, in another thread, or in an earlier run. The source is not
 * in it; whoever concludes gives it again.
 */
export interface Examined {
  readonly file: string
  /** Where in the file the story stands, if that holds several. */
  readonly part?: Span
  /** Which record of the archive `file` it is. */
  readonly record?: RecordPlace
  /** The settings that the story asks for in its front matter; the rest of its settings follows from its path. */
  readonly own: HouseConfig
  /** The headline, where there is one. */
  readonly title: string | null
  /** Words of running text. */
  readonly words: number
  readonly candidates: readonly Candidate[]
  /** By rule id: what the rules that compare stories have recorded, to compare it by. */
  readonly records: Readonly<Record<string, unknown>>
  /** By rule id: the same, to be known where there is something to say. */
  readonly details: Readonly<Record<string, unknown>>
  readonly suppressions: Suppressions
  /** Cuts, repairs, rules that failed: for stderr. */
  readonly problems: readonly string[]
}

/** The first half of a run: everything that one story says by itself. */
export function examineStory(story: Story, settings: Settings, rules: readonly Rule[], spend?: Spend): Examined {
  return examined(story, checkStory(story, settings, rules, spend), settings, rules)
}

/** The same with rests between its steps. */
export function* examineInSteps(story: Story, settings: Settings, rules: readonly Rule[]): Steps<Examined> {
  yield* prepare(story)
  return examined(story, yield* checkInSteps(story, settings, rules), settings, rules)
}

function examined(story: Story, result: StoryResult, settings: Settings, rules: readonly Rule[]): Examined {
  const { document } = story
  // The plugin of one rule reads stories that speak of others.
  const known = rules === allRules ? allRules : [...rules, ...allRules]
  const { config, ignore, problems } = storyConfig(document, known)
  return {
    file: document.path,
    own: config,
    title: titleOf(story),
    words: wordsOf(story),
    candidates: result.candidates,
    records: result.records,
    details: result.details,
    suppressions: suppressionsOf(story, ignore, {
      ids: known.map(({ id }) => id),
      isOn: (id) => settings.rules.has(id) && settings.rules.get(id)?.severity !== 'off'
    }),
    problems: [
      ...document.problems.map((problem) => `${document.path}${lineOf(problem, document)}: ${problem.message}`),
      ...problems.map((problem) => `${document.path}: ${problem}`),
      ...result.failures
    ]
  }
}

/** `:12`, where a problem has its place in the file. */
function lineOf({ at }: Problem, { source }: Document): string {
  return at === undefined ? '' : `:${indexLines(source).position(at).line}`
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
  const { sentences } = story.get(prose)
  for (let index = 0; index < sentences.length; index += 1) {
    const sentence = sentences[index]
    if (sentence !== undefined && byBlock[sentence.block] !== 'furniture')
      count += sentence.endWord - sentence.firstWord
  }
  return count
}
