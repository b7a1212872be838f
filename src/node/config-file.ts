import path from 'node:path'
import type { Config, HouseConfig } from '../config/schema.ts'
import type { NamedPack } from '../lexicon/name-entries.ts'
import type { Pack } from '../lexicon/pack.ts'
import { houseStyle } from '../rules/house-style.ts'
import type { Rule } from '../rules/kit.ts'
import { nearest } from '../text/nearest.ts'
import { ConfigError, type KeyPath, problemsIn, readSource, shownPath } from './config-source.ts'
import { checkTogether, faultOfPlace, readPack } from './packs.ts'

/** A configuration read from disk, with everything that it extends. */
export interface LoadedConfig {
  readonly config: Config
  /** The file, or `null` for the defaults. */
  readonly file: string | null
  /** The folder that patterns are relative to. */
  readonly folder: string
  /** House packs by the path under which `config.packs` names them, which is absolute. */
  readonly packs: ReadonlyMap<string, Pack>
  /** The files that it was made of, what is extended first. */
  readonly parts: readonly ConfigPart[]
  /** Every file that was read for it, absolute: a change in one of them makes another configuration. */
  readonly dependsOn: readonly string[]
  /** What the user is to be told about packs that were read all the same. */
  readonly warnings: readonly string[]
}

/** What one file says. */
export interface ConfigPart {
  readonly file: string
  readonly config: Config
  /** `copydesk.config.yaml:3`, for messages. */
  readonly where: (keys: KeyPath) => string
}

/** What holds where there is no configuration. */
export function noConfig(folder: string): LoadedConfig {
  return { config: {}, file: null, folder, packs: new Map(), parts: [], dependsOn: [], warnings: [] }
}

/**
 * Read a configuration, what it extends, and its house packs.
 *
 * @param file - the configuration file
 * @throws ConfigError with file, line and cure
 */
export async function loadConfig(file: string, rules: readonly Rule[]): Promise<LoadedConfig> {
  const parts = await readParts(path.resolve(file), rules, [])
  const { mergeConfigs } = await import('../config/merge.ts')
  let config: Config = {}
  for (const part of parts) config = mergeConfigs(config, part.config)
  const packs = new Map<string, Pack>()
  const named: NamedPack[] = []
  const warnings: string[] = []
  for (const part of parts) {
    for (const { pack, keys } of packsOf(part.config)) {
      if (packs.has(pack)) continue
      const read = await readPack(pack, part.where(keys))
      packs.set(pack, read.pack)
      named.push({ file: shownPath(pack), pack: read.pack, lineOf: read.lineOf })
      warnings.push(...read.warnings)
    }
  }
  if (named.length > 1) checkTogether(named)
  const houseRules = [...packs.values()].flatMap(({ rules = [] }) => rules.map(({ id }) => id))
  for (const part of parts) warnings.push(...strayIds(part, houseRules))
  return {
    config,
    file: path.resolve(file),
    folder: path.dirname(path.resolve(file)),
    packs,
    parts,
    dependsOn: [...new Set([...parts.map((part) => part.file), ...packs.keys()])],
    warnings
  }
}

async function readParts(file: string, rules: readonly Rule[], chain: readonly string[]): Promise<ConfigPart[]> {
  const source = await readSource(file)
  const where = (keys: KeyPath) => `${shownPath(file)}:${source.lineOf(keys)}`
  const { validateConfig } = await import('../config/validate.ts')
  const checked = validateConfig(source.value, rules)
  if ('problems' in checked) throw problemsIn(file, source, checked.problems)
  const { extends: bases = [], ...own } = checked.config
  const parts: ConfigPart[] = []
  for (const [index, base] of (typeof bases === 'string' ? [bases] : bases).entries()) {
    const target = path.resolve(path.dirname(file), base)
    const line = where(['extends', index])
    if (target === file || chain.includes(target)) {
      throw new ConfigError(`${line}: extends ${base}, which extends this file; take one of the two out`)
    }
    const fault = faultOfPlace(target)
    if (fault !== undefined) throw new ConfigError(`${line}: extends ${base}: ${fault}`)
    parts.push(...(await readParts(target, rules, [...chain, file])))
  }
  return [...parts, { file, where, config: withPackPaths(own, path.dirname(file)) }]
}

/** Packs lie relative to the file that names them, whoever extends it. */
function withPackPaths(config: Config, folder: string): Config {
  const absolute = <T extends HouseConfig>(house: T): T =>
    house.packs ? { ...house, packs: house.packs.map((pack) => path.resolve(folder, pack)) } : house
  return config.overrides
    ? { ...absolute(config), overrides: config.overrides.map((override) => absolute(override)) }
    : absolute(config)
}

/** House rules that are to keep quiet, and that no pack has: a slip, or what is left of a rule. */
function strayIds({ config, where }: ConfigPart, known: readonly string[]): string[] {
  const houses: readonly (readonly [HouseConfig, KeyPath])[] = [
    [config, []],
    ...(config.overrides ?? []).map((override, at) => [override, ['overrides', at]] as const)
  ]
  return houses.flatMap(([{ rules }, path]) => {
    const setting = rules?.[houseStyle.id]
    const off = typeof setting === 'object' && Array.isArray(setting.off) ? (setting.off as readonly string[]) : []
    return off.flatMap((id, index) => {
      if (known.includes(id)) return []
      const guess = nearest(id, known)
      const line = where([...path, 'rules', houseStyle.id, 'off', index])
      return `${line}: no pack has a house rule \`${id}\`${guess ? `; did you mean \`${guess}\`?` : ''}`
    })
  })
}

function packsOf(config: Config): { readonly pack: string; readonly keys: KeyPath }[] {
  return [
    ...(config.packs ?? []).map((pack, index) => ({ pack, keys: ['packs', index] })),
    ...(config.overrides ?? []).flatMap(({ packs = [] }, at) =>
      packs.map((pack, index) => ({ pack, keys: ['overrides', at, 'packs', index] }))
    )
  ]
}
