import type * as v from 'valibot'
import type { Pass, Story } from '../analysis/story.ts'
import type { Located, Severity } from '../finding/finding.ts'
import type { MarkupFormat } from '../input/emptied.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Span } from '../text/span.ts'

/** Rules of one group speak about the same thing: of overlapping findings one is kept. */
export type Group = 'words' | 'attribution' | 'residue' | 'structure'

/** What an editor reads about a rule; its page under `rules/` and the index are generated from it. */
export interface RuleMeta {
  readonly id: string
  /** One sentence: what it finds. */
  readonly summary: string
  readonly severity: Severity
  readonly group: Group
  /** Documentation only: the stage never changes whether or how loudly a rule runs. */
  readonly stage: 'preview' | 'stable'
  readonly since: string
  /** Whether it also reads words inside quotation marks, where somebody else speaks. */
  readonly inQuotations: boolean
  /** Whether it also reads what is left over from a web page. */
  readonly inFurniture: boolean
  /** Options beside the severity, with a default each; `null` where it has none. */
  readonly options: OptionsSchema | null
}

export type OptionsSchema = v.StrictObjectSchema<v.ObjectEntries, undefined>

/** A place that a draft points to, in the same story. */
export interface DraftRelated {
  readonly at: Span
  readonly message: string
}

/** A change that a rule proposes. */
export interface DraftFix {
  readonly safety: 'safe' | 'unsafe'
  readonly edits: readonly (Span & { readonly text: string })[]
  /** The edits delete all words of blocks in this format: what held nothing else goes with them. */
  readonly empties?: MarkupFormat | undefined
}

/** What a rule yields: spans into the story's text; the desk turns it into a finding. */
export interface Draft {
  readonly at: Span
  readonly message: string
  /** What to write instead, best first. */
  readonly expected?: readonly string[]
  readonly note?: string
  readonly related?: readonly DraftRelated[]
  /** Only where it differs from the rule's; an `info` is never raised by configuration. */
  readonly severity?: Severity
  readonly fix?: DraftFix
  /** Instead of `expected`: what the rule's `suggest` is to be asked, once it is known that the finding stands. */
  readonly question?: string
}

/** What a rule may read when it answers a question: the story itself is gone by then. */
export interface SuggestContext {
  readonly lexicon: Lexicon
  readonly house: Story['house']
}

/** The results of the passes that a rule needs, under the same keys. */
export type Needs = Readonly<Record<string, Pass<unknown>>>
export type Facts<N extends Needs> = { readonly [K in keyof N]: N[K] extends Pass<infer T> ? T : never }

/** What every rule may read besides its needs. */
export interface RuleContext<O = unknown> {
  readonly story: Story
  readonly options: O
}

type OptionsOf<S> = S extends v.GenericSchema ? v.InferOutput<S> : Readonly<Record<string, never>>

/** A check on one story. */
export interface StoryRuleSpec<N extends Needs, S extends OptionsSchema | null> extends RuleMeta {
  readonly needs: N
  readonly options: S
  check(facts: Facts<N>, context: RuleContext<OptionsOf<S>>): Iterable<Draft>
  /** Suggestions that cost something, best first: asked only for findings that stand, with the draft's `question`. */
  suggest?(question: string, context: SuggestContext): readonly string[]
}

/** A story's record in a run, as `compare` sees it. */
export interface Recorded<F, D> {
  readonly file: string
  /** Which stories it stands beside: those of its folder, of its archive, or of its site in the archive. */
  readonly beside: { readonly key: string; readonly what: 'folder' | 'archive' | 'site' }
  /** What the house wants of this story. */
  readonly house: Story['house']
  /** What `collect` returned, perhaps from another thread or from a file. */
  readonly record: F
  /** The same; where it comes from a file it is read when it is asked for. */
  readonly details: D
}

/** What `collect` keeps of a story, plain JSON; nothing else of it is kept. */
export interface Collected<F, D> {
  /** Small: what every story of a run is compared by. */
  readonly record: F
  /** What is to be known only of stories about which there is something to say. */
  readonly details: D
}

/** A draft of `compare`: its places were located when the record was made. */
export interface RunDraft extends Omit<Draft, 'at' | 'related' | 'question'> {
  readonly file: string
  readonly at: Located
  readonly related?: readonly { readonly file: string; readonly at: Located; readonly message: string }[]
}

/** What a rule may ask while it records a story. */
export interface Collecting {
  readonly locate: (span: Span) => Located
  /** Whether the rule keeps quiet at a place: in a quotation, in what is left over from a page, at an accepted word. */
  readonly isSilent: (span: Span) => boolean
}

/** A check over the stories of a run. One story is a run of one: there is one algorithm for both. */
export interface RunRuleSpec<N extends Needs, F, D, S extends OptionsSchema | null> extends RuleMeta {
  readonly needs: N
  readonly options: S
  /** What the comparison is to know of one story. */
  collect(facts: Facts<N>, context: RuleContext<OptionsOf<S>> & Collecting): Collected<F, D>
  /** The findings of every story; the order in which the stories come decides nothing. */
  compare(stories: readonly Recorded<F, D>[]): Iterable<RunDraft>
}

/** A rule with its types erased, as the desk runs it. */
export interface Rule extends RuleMeta {
  readonly needs: Needs
  readonly check?: (facts: Facts<Needs>, context: RuleContext) => Iterable<Draft>
  readonly collect?: (facts: Facts<Needs>, context: RuleContext & Collecting) => Collected<unknown, unknown>
  readonly compare?: (stories: readonly Recorded<unknown, unknown>[]) => Iterable<RunDraft>
  readonly suggest?: (question: string, context: SuggestContext) => readonly string[]
}

/**
 * Define a rule on one story.
 *
 * @example
 * export const emptyLine = defineRule({id: 'empty-line', …, needs: {prose}, *check({prose}) { … }})
 */
export function defineRule<N extends Needs, S extends OptionsSchema | null>(spec: StoryRuleSpec<N, S>): Rule {
  // The desk hands every rule the facts of its own needs and options its own schema has read.
  return spec as unknown as Rule
}

/** Define a rule over the stories of a run; see `RunRuleSpec`. */
export function defineRunRule<N extends Needs, F, D, S extends OptionsSchema | null>(
  spec: RunRuleSpec<N, F, D, S>
): Rule {
  return spec as unknown as Rule
}

/** Where a rule's page is. */
export function ruleUrl(id: string): string {
  return `https://github.com/copydesk/copydesk/blob/main/rules/${id}/README.md`
}
