import { createDesk as createDeskWith, type Desk, type DeskOptions } from './desk/desk.ts'
import { diskData } from './node/data.ts'

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
 * @example
 * const desk = createDesk({config: {variant: 'uk'}})
 * const {findings} = desk.check({path: 'story.txt', source: 'Foreign Minister Serget Lavrov arrived.'})
 * findings[0].expected // ['Sergei Lavrov']
 */
export function createDesk(options: Partial<DeskOptions> = {}): Desk {
  return createDeskWith({ data: diskData(), ...options })
}
