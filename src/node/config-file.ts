import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Document as YamlDocument } from 'yaml'
import type { Config } from '../config/schema.ts'
import type { Pack } from '../lexicon/pack.ts'
import type { Rule } from '../rules/kit.ts'
import { reasonOf } from './read.ts'

/** Names of the configuration file, looked for from the working folder upward. */
export const configNames = ['copydesk.config.json', 'copydesk.config.yaml', 'copydesk.config.yml'] as const

/** A configuration read from disk. */
export interface LoadedConfig {
  readonly config: Config
  /** The file, or `null` for the defaults. */
  readonly file: string | null
  /** The folder that overrides and packs are relative to. */
  readonly folder: string
  readonly packs: ReadonlyMap<string, Pack>
}

/** Something wrong in a file that the user wrote; its message names file, line and cure. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** The nearest configuration file at or above a folder. */
export function findConfig(folder: string): string | null {
  let here = path.resolve(folder)
  for (;;) {
    for (const name of configNames) if (existsSync(path.join(here, name))) return path.join(here, name)
    const above = path.dirname(here)
    if (above === here) return null
    here = above
  }
}

/**
 * Read the configuration and its house packs.
 *
 * @param given - a file named by the user; else the nearest one
 * @throws ConfigError with file, line and cure
 */
export async function loadConfig(
  given: string | undefined,
  rules: readonly Rule[],
  folder = process.cwd()
): Promise<LoadedConfig> {
  const file = given ?? findConfig(folder)
  if (file === null) return { config: {}, file: null, folder, packs: new Map() }
  const config = await readConfig(file, rules, [])
  const base = path.dirname(path.resolve(file))
  const wanted = [...(config.packs ?? []), ...(config.overrides ?? []).flatMap(({ packs }) => packs ?? [])]
  const packs = new Map<string, Pack>()
  for (const pack of wanted) packs.set(pack, await readPack(path.resolve(base, pack)))
  return { config, file, folder: base, packs }
}

async function readConfig(file: string, rules: readonly Rule[], chain: readonly string[]): Promise<Config> {
  if (chain.includes(path.resolve(file)))
    throw new ConfigError(`${file}: extends itself through ${chain.join(', ')}; take one out`)
  const { value, lineOf } = await readYaml(file)
  const { validateConfig } = await import('../config/validate.ts')
  const checked = validateConfig(value, rules)
  if ('problems' in checked) {
    throw new ConfigError(
      checked.problems.map(({ path: keys, message }) => `${file}:${lineOf(keys)}: ${message}`).join('\n')
    )
  }
  const { extends: bases = [], ...own } = checked.config
  let merged: Config = {}
  for (const base of typeof bases === 'string' ? [bases] : bases) {
    merged = merge(
      merged,
      await readConfig(path.resolve(path.dirname(file), base), rules, [...chain, path.resolve(file)])
    )
  }
  return merge(merged, own)
}

/** The later file wins; lists add up, rules are set one by one. */
function merge(base: Config, own: Config): Config {
  const joined = <T>(a: readonly T[] = [], b: readonly T[] = []): readonly T[] => [...a, ...b]
  return {
    ...base,
    ...own,
    names: joined(base.names, own.names),
    accept: joined(base.accept, own.accept),
    packs: joined(base.packs, own.packs),
    ignore: joined(base.ignore, own.ignore),
    overrides: joined(base.overrides, own.overrides),
    residue: { allow: joined(base.residue?.allow, own.residue?.allow) },
    rules: { ...base.rules, ...own.rules }
  }
}

async function readPack(file: string): Promise<Pack> {
  const { value, lineOf } = await readYaml(file)
  const { checkPack } = await import('../config/pack-schema.ts')
  const checked = checkPack(value)
  if ('problems' in checked) {
    throw new ConfigError(
      checked.problems.map(({ path: keys, message }) => `${file}:${lineOf(keys)}: ${message}`).join('\n')
    )
  }
  return checked.pack
}

/** YAML reads JSON as well, and knows the line of every key. */
async function readYaml(
  file: string
): Promise<{ value: unknown; lineOf: (path: readonly (string | number)[]) => number }> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new ConfigError(`${file}: ${reasonOf(error)}`)
  }
  const { isMap, isScalar, LineCounter, parseDocument } = await import('./yaml.ts')
  const lines = new LineCounter()
  const document: YamlDocument = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [error] = document.errors
  if (error) {
    throw new ConfigError(`${file}:${lines.linePos(error.pos[0]).line}: not valid YAML or JSON: ${error.message}`)
  }
  const lineOf = (keys: readonly (string | number)[]): number => {
    for (let length = keys.length; length > 0; length -= 1) {
      const parent: unknown = length > 1 ? document.getIn(keys.slice(0, length - 1), true) : document.contents
      const key = keys[length - 1]
      if (isMap(parent)) {
        const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key)
        if (pair && isScalar(pair.key) && pair.key.range) return lines.linePos(pair.key.range[0]).line
      }
      const node: unknown = document.getIn(keys.slice(0, length), true)
      if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
        return lines.linePos(Number(node.range[0])).line
      }
    }
    return 1
  }
  return { value: document.toJS() as unknown, lineOf }
}
