import { soundConfig } from './config/sound.ts'
import { soundPacks } from './config/sound-packs.ts'
import { type Validated, validateConfig as validateConfigWith } from './config/validate.ts'
import { createDesk as createDeskWith, type Desk, type DeskOptions } from './desk/desk.ts'
import { soundOptions } from './desk/sound-options.ts'
import { diskData } from './node/data.ts'
import { rules as allRules } from './rules/index.ts'
import type { Rule } from './rules/kit.ts'

export { type BlockCache, createBlockCache } from './analysis/block-cache.ts'
export type { Profile, Variant } from './analysis/house.ts'
export type { Config } from './config/schema.ts'
export type { ConfigProblem, Validated } from './config/validate.ts'
export type { Desk, DeskOptions, Examined, Report, Run } from './desk/desk.ts'
export type { Edit, Finding, Fix, Place, Related, Severity } from './finding/finding.ts'
export { applyFixes } from './finding/fix.ts'
export type { Format, Input } from './input/document.ts'
export type { DataSource } from './lexicon/data-source.ts'
export type { NameEntry, Pack } from './lexicon/pack.ts'
export { messageOf } from './report/vfile.ts'
export { rules } from './rules/index.ts'
export type { Rule, RuleMeta } from './rules/kit.ts'

/**
 * Set up a desk with the lists that come with copydesk.
 *
 * @param options - configuration and house packs; without any, the defaults of the command line
 * @returns a desk; it reads no file but the compiled lists
 * @throws TypeError for a configuration or a pack that the command line would refuse, with every fault and its cure, and
 *   for what is no option
 * @example
 * const desk = createDesk({config: {variant: 'uk'}})
 * const {findings} = desk.check({path: 'story.txt', source: 'Foreign Minister Serget Lavrov arrived.'})
 * findings[0].expected // ['Sergei Lavrov']
 */
export function createDesk(options: Partial<DeskOptions> = {}): Desk {
  soundOptions(options)
  const { config, packs, rules = [] } = options
  const sound = config === undefined ? {} : soundConfig(config, [...rules, ...allRules])
  if (packs !== undefined || sound.packs !== undefined || sound.overrides !== undefined)
    soundPacks(packs ?? new Map(), sound)
  return createDeskWith({ data: diskData(), ...options })
}

/**
 * Check a configuration without setting up a desk.
 *
 * @param value - what a configuration file holds, parsed
 * @param rules - whose ids and options are known
 * @returns the configuration, or every problem with its path and its cure
 * @example
 * validateConfig({varient: 'uk'}) // {problems: [{path: ['varient'], message: 'Unknown key `varient`; did you mean `variant`?'}]}
 */
export function validateConfig(value: unknown, rules: readonly Rule[] = allRules): Validated {
  return validateConfigWith(value, rules)
}
