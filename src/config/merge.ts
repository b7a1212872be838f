import type { Config, RuleSettingInput } from './schema.ts'

/**
 * One configuration on top of another, as `extends` asks for: the later one wins, lists add up, and of a rule's
 * setting only what the later one says changes.
 *
 * @param base - what is extended
 * @param own - what stands in the file itself
 */
export function mergeConfigs(base: Config, own: Config): Config {
  const rules: Record<string, RuleSettingInput> = { ...base.rules }
  for (const [id, setting] of Object.entries(own.rules ?? {})) rules[id] = mergeSettings(rules[id], setting)
  return {
    ...base,
    ...own,
    names: [...(base.names ?? []), ...(own.names ?? [])],
    accept: [...(base.accept ?? []), ...(own.accept ?? [])],
    packs: [...(base.packs ?? []), ...(own.packs ?? [])],
    ignore: [...(base.ignore ?? []), ...(own.ignore ?? [])],
    overrides: [...(base.overrides ?? []), ...(own.overrides ?? [])],
    residue: { allow: [...(base.residue?.allow ?? []), ...(own.residue?.allow ?? [])] },
    rules
  }
}

/** `warning` on top of `{severity: info, age: 18}` keeps the age. */
function mergeSettings(base: RuleSettingInput | undefined, own: RuleSettingInput): RuleSettingInput {
  if (base === undefined || (typeof base === 'string' && typeof own === 'string')) return own
  const objectOf = (setting: RuleSettingInput) => (typeof setting === 'string' ? { severity: setting } : setting)
  return { ...objectOf(base), ...objectOf(own) }
}
