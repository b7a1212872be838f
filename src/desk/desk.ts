import type { BlockCache } from '../analysis/block-cache.ts'
import { type Spend, Story } from '../analysis/story.ts'
import type { Config, HouseConfig } from '../config/schema.ts'
import { layersFor, type Settings, settingsFor } from '../config/settings.ts'
import type { Document, Input } from '../input/document.ts'
import { readDocument } from '../input/index.ts'
import { soundInput } from '../input/sound-input.ts'
import type { DataSource } from '../lexicon/data-source.ts'
import { createLexicon, type Lexicon } from '../lexicon/lexicon.ts'
import type { Pack } from '../lexicon/pack.ts'
import { reconcileNames, reconcilePacks } from '../lexicon/reconcile-packs.ts'
import { rules as allRules } from '../rules/index.ts'
import type { Rule } from '../rules/kit.ts'
import { hash16 } from '../text/hash.ts'
import { remember } from '../text/memo.ts'
import { finish, type Steps } from '../text/steps.ts'
import { type Conclusions, conclude, type Report } from './conclude.ts'
import { type Examined, examineInSteps, examineStory } from './examine.ts'
import { storyConfig } from './front-matter.ts'
import { keepSpecimen } from './specimen.ts'

export type { Conclusion, Conclusions, Report } from './conclude.ts'
export type { Examined } from './examine.ts'

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
  /** Keeps what is known about single blocks from check to check; for an editor, which checks after every key. */
  readonly blockCache?: BlockCache
  /** Shared by desks over the same data whose packs have absolute paths, so that each list is held once. */
  readonly lexicons?: Map<string, Lexicon>
}

/** The engine: from stories to findings. It knows no disk, process or console. */
export interface Desk {
  /** Read a story in, ready for passes: what `names` and `sources` need. */
  story(input: Input): Story
  /** Check one story by itself. */
  check(input: Input): Report
  /** The same, with the story that was checked: what an editor asks next, its passes have answered already. */
  inspect(input: Input): { readonly report: Report; readonly story: Story }
  /** The same with rests on the way, in which a server answers others; whoever has lost interest takes no further step. */
  inspectInSteps(input: Input): Steps<{ readonly report: Report; readonly story: Story }>
  /**
   * Check several stories against each other.
   *
   * @param spend - told the milliseconds of every pass and rule
   */
  run(spend?: Spend): Run
  /**
   * The first half of a run: what one story says by itself, as plain data.
   *
   * @param spend - told the milliseconds of every pass and rule; without it nothing is timed
   */
  examine(input: Input, spend?: Spend): Examined
  /**
   * The second half: compare examined stories, wherever they come from, and decide what stands. Only stories that were
   * examined with the same configuration, packs and version belong together.
   *
   * @param stories - each path, or each part of a file, once; their order decides the order of the reports and nothing else
   * @param sourceOf - the decoded file of a story, asked once when its report is made
   * @param conclusions - knows and keeps what was concluded, so that an earlier run's answers do for this one
   * @returns the reports, made one by one as they are taken
   * @example
   * const stories = inputs.map((input) => desk.examine(input))
   * for (const {file, findings} of desk.conclude(stories, ({file}) => sources.get(file) ?? '')) print(file, findings)
   */
  conclude(
    stories: readonly Examined[],
    sourceOf: (story: Examined) => string,
    conclusions?: Conclusions
  ): Iterable<Report>
  readonly rules: readonly Rule[]
  settings(document: Document): Settings
  /**
   * What `examine` goes by beside the story and the version of copydesk: the configuration that holds for its path, and
   * the house packs, as a text. Where two texts are equal, the same story says the same.
   */
  basisFor(path: string): string
}

/** Stories examined one by one and concluded at the end. Only a small record of each is kept, and its source. */
export interface Run {
  add(input: Input): void
  /** The reports, in the order in which the stories came. */
  finish(): readonly Report[]
}

/** Fingerprints remembered in each of two generations, of some 150 characters each: those of five stories, or 0.5 MB. */
const hashesMax = 1000

/**
 * Set up a desk.
 *
 * @example
 * const desk = createDesk({data: diskData()})
 * desk.check({path: 'story.txt', source: 'Foreign Minister Serget Lavrov arrived.'}).findings[0].expected // ['Sergei Lavrov']
 */
export function createDesk(options: DeskOptions): Desk {
  const { config = {}, rules = allRules, relative = (path) => path, blockCache } = options
  const lexiconFor = lexiconsFor(options)

  // Most stories say nothing about themselves and no override names them: one object holds for all of those.
  let plain: Settings | undefined
  const settingsOf = (path: string, own: HouseConfig): Settings => {
    if (Object.keys(own).length > 0 || (config.overrides ?? []).length > 0) {
      return settingsFor(config, rules, relative(path), own)
    }
    plain ??= settingsFor(config, rules)
    return plain
  }
  const settings = (document: Document) => settingsOf(document.path, storyConfig(document, allRules).config)

  // An editor's story has the same findings after every key, but for one or two.
  const hash = blockCache && remember(hash16, hashesMax)

  const open = (input: Input, spend?: Spend) => {
    soundInput(input)
    const document = readDocument(input)
    const own = settings(document)
    return { story: new Story(document, lexiconFor(own), own.house, blockCache, spend), settings: own }
  }
  const keep = keepSpecimen()

  const desk: Desk = {
    rules,
    settings,
    basisFor: basesFor(options),
    story: (input) => open(input).story,
    examine(input, spend) {
      const started = spend === undefined ? 0 : performance.now()
      const { story, settings } = open(input, spend)
      spend?.('read', performance.now() - started)
      const examined = examineStory(story, settings, rules, spend)
      keep(story)
      return {
        ...examined,
        ...(input.part === undefined ? {} : { part: input.part }),
        ...(input.record === undefined ? {} : { record: input.record })
      }
    },
    conclude: (stories, sourceOf, conclusions) =>
      conclude(stories, {
        rules,
        settingsOf: ({ file, own }) => settingsOf(file, own),
        lexiconFor,
        sourceOf,
        conclusions,
        hash
      }),
    run: (spend) => createRun(desk, spend),
    check: (input) => desk.inspect(input).report,
    inspect: (input) => finish(desk.inspectInSteps(input)),
    *inspectInSteps(input) {
      const { story, settings } = open(input)
      yield
      const examined = yield* examineInSteps(story, settings, rules)
      const [report] = desk.conclude(
        [input.record ? { ...examined, record: input.record } : examined],
        () => input.source
      )
      // One story gives one report.
      return { report: report as Report, story }
    }
  }
  return desk
}

/** What a desk's settings are looked up in. Stories with the same packs share a lexicon; most runs have one. */
function lexiconsFor({ data, packs = new Map(), lexicons = new Map() }: DeskOptions): (settings: Settings) => Lexicon {
  const settled = new WeakMap<Settings, Lexicon>()
  const packsOf = (settings: Settings): readonly Pack[] => {
    const chosen = settings.packs.flatMap((path) => packs.get(path) ?? [])
    return reconcilePacks(settings.names ? [...chosen, reconcileNames(settings.names)] : chosen)
  }
  return (settings) => {
    const own = settled.get(settings)
    if (own) return own
    const key = JSON.stringify([settings.packs, settings.names])
    const lexicon = lexicons.get(key) ?? createLexicon(data, packsOf(settings))
    lexicons.set(key, lexicon)
    settled.set(settings, lexicon)
    return lexicon
  }
}

/** `basisFor` of a desk: a text for each set of overrides that holds for a story, made once. */
function basesFor({ config = {}, packs = new Map(), relative = (path) => path }: DeskOptions): Desk['basisFor'] {
  const bases = new Map<string, string>()
  return (path) => {
    const layers = (config.overrides ?? []).length > 0 ? layersFor(config, relative(path)) : [config]
    const which = layers.map((layer) =>
      layer === config ? 'all' : config.overrides?.findIndex((one) => one === layer)
    )
    const known = bases.get(which.join())
    if (known !== undefined) return known
    const { overrides: _overrides, ignore: _ignore, ...house } = config
    const basis = JSON.stringify([house, layers.slice(1), [...packs]])
    bases.set(which.join(), basis)
    return basis
  }
}

function createRun(desk: Desk, spend: Spend | undefined): Run {
  const sources = new Map<Examined, string>()
  return {
    add(input) {
      sources.set(desk.examine(input, spend), input.source)
    },
    finish: () => [...desk.conclude([...sources.keys()], (story) => sources.get(story) ?? '')]
  }
}
