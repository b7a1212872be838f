import { soundConfig } from './config/sound.ts'
import { soundPacks } from './config/sound-packs.ts'
import { createDesk as createDeskWith, type Desk, type DeskOptions } from './desk/desk.ts'
import { diskData } from './node/data.ts'
import { rules as allRules } from './rules/index.ts'

export { type BlockCache, createBlockCache } from './analysis/block-cache.ts'
export type { Profile, Variant } from './analysis/house.ts'
export type { Config } from './config/schema.ts'
export { validateConfig } from './config/validate.ts'
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
 * @throws TypeError for a configuration or a pack that the command line would refuse, with every fault and its cure
 * @example
 * const desk = createDesk({config: {variant: 'uk'}})
 * const {findings} = desk.check({path: 'story.txt', source: 'Foreign Minister Serget Lavrov arrived.'})
 * findings[0].expected // ['Sergei Lavrov']
 */
export function createDesk(options: Partial<DeskOptions> = {}): Desk {
  const { config, packs, rules = [] } = options
  const sound = config === undefined ? {} : soundConfig(config, [...rules, ...allRules])
  if (packs !== undefined || sound.packs !== undefined || sound.overrides !== undefined)
    soundPacks(packs ?? new Map(), sound)
  return createDeskWith({ data: diskData(), ...options })
}
