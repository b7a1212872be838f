import * as v from 'valibot'
import type { House } from '../analysis/story.ts'
import type { Severity } from '../finding/finding.ts'
import type { NameEntry, Pack } from '../lexicon/pack.ts'
import type { Rule } from '../rules/kit.ts'
import { fits } from './patterns.ts'
import type { Config, HouseConfig, RuleSettingInput } from './schema.ts'

/** What holds for one rule on one story. */
export interface RuleSetting {
  /** `undefined`: as the rule has it. */
  readonly severity: Severity | 'off' | undefined
  readonly options: unknown
}

/** What holds for one story, every default filled in. */
export interface Settings {
  readonly house: House
  readonly rules: ReadonlyMap<string, RuleSetting>
  /** In lower case. */
  readonly accept: ReadonlySet<string>
  /** Names the configuration itself lists, as a pack. */
  readonly names: Pack | null
  /** Paths of house packs. */
  readonly packs: readonly string[]
}

/**
 * The settings for one file: defaults, then the configuration, then the overrides that fit, then what the story's
 * own front matter says.
 *
 * @param path - relative to the configuration's folder, with `/`
 */
export function settingsFor(
  config: Config,
  rules: readonly Rule[],
  path = '',
  frontMatter: HouseConfig = {}
): Settings {
  const layers: HouseConfig[] = [...layersFor(config, path), frontMatter]
  const names = layers.flatMap((layer) => layer.names ?? []).map(entryOf)
  return {
    house: {
      variant: last(layers, 'variant'),
      profile: last(layers, 'profile') ?? 'news',
      allow: layers.flatMap((layer) => layer.residue?.allow ?? [])
    },
    rules: new Map(rules.map((rule) => [rule.id, ruleSetting(rule, layers)])),
    accept: new Set(layers.flatMap((layer) => layer.accept ?? []).map((word) => word.toLowerCase())),
    names: names.length > 0 ? { names } : null,
    packs: layers.flatMap((layer) => layer.packs ?? [])
  }
}

/** The configuration and its overrides that fit a path; a later one beats an earlier one. */
export function layersFor(config: Config, path: string): readonly HouseConfig[] {
  return [config, ...(config.overrides ?? []).filter(({ files }) => matches(files, path))]
}

/** Whether a path fits one of the patterns, written as in a .gitignore. */
export function matches(patterns: readonly string[], path: string): boolean {
  if (patterns.length === 0 || /^(?:\.\.)?(?:\/|$)/.test(path)) return false
  return fits(patterns, path)
}

function entryOf(name: string | NameEntry): NameEntry {
  return typeof name === 'string' ? { name } : name
}

function last<K extends 'variant' | 'profile'>(layers: readonly HouseConfig[], key: K): HouseConfig[K] | undefined {
  return layers.findLast((layer) => layer[key] !== undefined)?.[key]
}

function ruleSetting(rule: Rule, layers: readonly HouseConfig[]): RuleSetting {
  let severity: RuleSetting['severity']
  const options: Record<string, unknown> = {}
  for (const layer of layers) {
    const said: RuleSettingInput | undefined = layer.rules?.[rule.id]
    if (said === undefined) continue
    if (typeof said === 'string') severity = said
    else {
      const { severity: level, ...rest } = said
      severity = level ?? severity
      Object.assign(options, rest)
    }
  }
  return { severity, options: rule.options ? v.parse(rule.options, options) : {} }
}
