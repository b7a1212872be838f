import { opinionTypes } from '../analysis/house.ts'
import type { Config, HouseConfig } from '../config/schema.ts'
import { validateConfig } from '../config/validate.ts'
import type { Document } from '../input/document.ts'
import type { Rule } from '../rules/kit.ts'
import { nearest } from '../text/nearest.ts'

/** What a story says about its own checking, under `copydesk` in its front matter. */
export interface StoryConfig {
  readonly config: HouseConfig
  /** Rule id to reason. */
  readonly ignore: Readonly<Record<string, string>>
  readonly problems: readonly string[]
}

/** Keys that are read before any story is, and what to do instead. */
const fileKeys: ReadonlyMap<string, string> = new Map([
  ['packs', 'name the pack in the configuration, for this story alone under `overrides`'],
  ['extends', 'write it into the configuration'],
  ['overrides', 'write what is to hold here without it'],
  ['language', 'write it into the configuration']
])

/**
 * Read `copydesk: {…}` and the kind of story from the front matter.
 *
 * @returns the settings, the ignored rules, and what is wrong with either
 */
export function storyConfig(document: Document, rules: readonly Rule[]): StoryConfig {
  const { copydesk, type, section, category } = document.metadata
  const kind = [type, section, category].some(
    (value) => typeof value === 'string' && opinionTypes.has(value.toLowerCase())
  )
  const base: HouseConfig = kind ? { profile: 'opinion' } : {}
  if (copydesk === undefined || copydesk === null) return { config: base, ignore: {}, problems: [] }
  if (typeof copydesk !== 'object' || Array.isArray(copydesk)) {
    return {
      config: base,
      ignore: {},
      problems: ['`copydesk` in the front matter is not a mapping; write `copydesk: {ignore: {RULE: reason}}`']
    }
  }
  const { ignore = {}, ...rest } = copydesk as Record<string, unknown>
  const problems: string[] = []
  const reasons: Record<string, string> = {}
  if (typeof ignore === 'object' && ignore !== null && !Array.isArray(ignore)) {
    for (const [rule, reason] of Object.entries(ignore)) {
      if (rules.some(({ id }) => id === rule)) reasons[rule] = typeof reason === 'string' ? reason : ''
      else {
        const guess = nearest(
          rule,
          rules.map(({ id }) => id)
        )
        const meant = guess ? `; did you mean \`${guess}\`?` : ';'
        problems.push(`\`${rule}\` in the front matter is no rule${meant} \`copydesk rules\` lists them`)
      }
    }
  } else problems.push('`copydesk.ignore` in the front matter is not a mapping; write `ignore: {RULE: reason}`')
  for (const [key, cure] of fileKeys) {
    if (!Object.hasOwn(rest, key)) continue
    delete rest[key]
    problems.push(`\`${key}\` in the front matter does nothing; ${cure}`)
  }
  const checked = validateConfig(rest, rules)
  if ('problems' in checked) {
    return {
      config: base,
      ignore: reasons,
      problems: [...problems, ...checked.problems.map(({ message }) => `front matter: ${message}`)]
    }
  }
  const house: Config = checked.config
  return { config: { ...base, ...house }, ignore: reasons, problems }
}
