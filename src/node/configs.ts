import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Rule } from '../rules/kit.ts'
import { type LoadedConfig, loadConfig, noConfig } from './config-file.ts'
import { ConfigError, holdsConfig, shownPath } from './config-source.ts'
import { pathInside } from './folders.ts'
import { createIgnoreFiles, ignoreName } from './ignore-file.ts'

/** Names of the configuration file; the nearest one at or above a story holds for it. */
const configNames = [
  'copydesk.config.yaml',
  'copydesk.config.yml',
  'copydesk.config.json',
  'copydesk.config.js',
  'copydesk.config.mjs'
] as const

/** Files whose coming, going or change can change what holds for a story: what an editor watches. */
export const watchedNames: readonly string[] = [...configNames, 'package.json', ignoreName]

/** Finds the configuration of each story and reads each file once. */
export interface Configs {
  /**
   * What holds for a file: the nearest configuration at or above it. The same object for the same configuration, so
   * that a desk can be kept for it.
   *
   * @param file - relative to the working folder, or absolute; it need not exist
   * @throws ConfigError with file, line and cure
   */
  configFor(file: string): Promise<LoadedConfig>
  /** What leaves a file out, `.copydeskignore:3` or `copydesk.config.yaml:12`; `null` for a file that is to be read. */
  ignoredBy(file: string): Promise<string | null>
  /** The path that patterns see: relative to the configuration's folder, with `/`. */
  relative(loaded: LoadedConfig, file: string): string
  /** Every file that was read for a story's configuration and ignores, absolute. */
  filesFor(file: string): Promise<readonly string[]>
}

/** How configurations are looked for. */
export interface ConfigsOptions {
  /** A configuration named by the user, for every story. */
  readonly given?: string | undefined
  readonly rules: readonly Rule[]
}

/**
 * Set up the search for configurations. It remembers what it has read; after a change make a new one.
 *
 * @example
 * const configs = createConfigs({rules})
 * const {config, packs} = await configs.configFor('politics/visit.txt')
 */
export function createConfigs({ given, rules }: ConfigsOptions): Configs {
  const nearest = new Map<string, string | null>()
  const loaded = new Map<string | null, Promise<LoadedConfig>>()
  const ignores = createIgnoreFiles()
  const ignoring = new Map<LoadedConfig, Promise<(seen: string) => string | null>>()
  const load = (file: string | null): Promise<LoadedConfig> => {
    const known = loaded.get(file)
    if (known) return known
    const fresh = file === null ? Promise.resolve(noConfig(process.cwd())) : loadConfig(file, rules)
    loaded.set(file, fresh)
    return fresh
  }
  // Folders in which nothing is left out: most runs have no others, and paths cost more than reading what they lead to.
  const open = new Set<string>()
  const configFor = async (file: string) => load(given ?? findConfig(path.dirname(path.resolve(file)), nearest))
  return {
    configFor,
    relative: relativeTo,
    async ignoredBy(file) {
      const folder = path.dirname(file)
      if (open.has(folder)) return null
      const absolute = path.resolve(file)
      const configuration = await configFor(file)
      const hasPatterns = configuration.parts.some(({ config }) => (config.ignore ?? []).length > 0)
      if (!hasPatterns && ignores.filesFor(path.dirname(absolute)).length === 0) {
        open.add(folder)
        return null
      }
      const test = ignoring.get(configuration) ?? ignoredByConfig(configuration)
      ignoring.set(configuration, test)
      return (await test)(relativeTo(configuration, file)) ?? ignores.ignoredBy(absolute)
    },
    async filesFor(file) {
      const { dependsOn } = await configFor(file)
      return [...dependsOn, ...ignores.filesFor(path.dirname(path.resolve(file)))]
    }
  }
}

/**
 * The nearest configuration file at or above a folder.
 *
 * @param known - answers so far, by folder
 * @throws ConfigError where two lie side by side
 */
export function findConfig(folder: string, known = new Map<string, string | null>()): string | null {
  const here = path.resolve(folder)
  const before = known.get(here)
  if (before !== undefined) return before
  const found = inFolder(here)
  const above = path.dirname(here)
  const nearest = found ?? (above === here ? null : findConfig(above, known))
  known.set(here, nearest)
  return nearest
}

function inFolder(folder: string): string | null {
  const found: string[] = configNames.map((name) => path.join(folder, name)).filter((file) => existsSync(file))
  const manifest = path.join(folder, 'package.json')
  if (holdsConfig(manifest)) found.push(manifest)
  const [first, second] = found
  if (first === undefined) return null
  if (second !== undefined) {
    const key = second === manifest ? 'the `copydesk` key of ' : ''
    throw new ConfigError(
      `${shownPath(first)}: ${key}${shownPath(second)} is a configuration of the same folder; keep one of the two`
    )
  }
  return first
}

/** Stories that lie outside of the configuration's folder are seen from the working folder. */
function relativeTo({ folder }: LoadedConfig, file: string): string {
  const absolute = path.resolve(file)
  const seen = pathInside(folder, absolute) ?? path.relative(process.cwd(), absolute)
  return seen.split(path.sep).join('/')
}

/** What `ignore` of a configuration leaves out, by line. */
async function ignoredByConfig({ parts }: LoadedConfig): Promise<(seen: string) => string | null> {
  if (parts.every(({ config }) => (config.ignore ?? []).length === 0)) return () => null
  const { default: ignore } = await import('ignore')
  const patterns = ignore()
  for (const [part, { config }] of parts.entries()) {
    for (const [index, pattern] of (config.ignore ?? []).entries()) patterns.add({ pattern, mark: `${part} ${index}` })
  }
  return (seen) => {
    // A story outside of both the configuration's folder and the working folder.
    if (!ignore.isPathValid(seen)) return null
    const { ignored, rule } = patterns.checkIgnore(seen)
    if (!ignored) return null
    const [part = 0, index = 0] = (rule?.mark ?? '').split(' ').map(Number)
    return parts[part]?.where(['ignore', index]) ?? null
  }
}
