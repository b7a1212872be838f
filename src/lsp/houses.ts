// Which house a document belongs to: the configuration that holds for it, and a desk set up with that.
import path from 'node:path'
import { createBlockCache } from '../analysis/block-cache.ts'
import { createDesk, type Desk } from '../desk/desk.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type LoadedConfig, noConfig } from '../node/config-file.ts'
import { ConfigError } from '../node/config-source.ts'
import { type Configs, createConfigs } from '../node/configs.ts'
import { diskData } from '../node/data.ts'
import { rules } from '../rules/index.ts'
import { type ConfigFault, faultsOf } from './config-faults.ts'
import { kept } from './kept-data.ts'
import { fileOf } from './places.ts'

/** What holds for a document. What depends on its configuration is new exactly when its desk is. */
export interface House {
  readonly desk: Desk
  readonly loaded: LoadedConfig
  /** What is wrong with the configuration on disk; the last good one stays in force. */
  readonly faults: readonly ConfigFault[]
  /** Whether the house never reads this document. */
  readonly isIgnored: boolean
}

export interface Houses {
  /** The house of a document. Nothing throws: a broken configuration has faults and the last good state. */
  of(uri: string): Promise<House>
  /** Forget what depends on these files, changed on disk. */
  filesChanged(files: readonly string[]): void
  /** Workspace folders, as absolute paths; the first one owns buffers that were never saved. */
  setFolders(folders: readonly string[]): void
  folders(): readonly string[]
  /** A configuration for every document, as the user's settings name it; `null` for the nearest one. */
  setConfig(config: string | null): void
}

/** Four stories of 20,000 words, or 20 MB: the story at hand is in it, with the versions that typing leaves behind. */
const cacheUnits = 500_000

type Standing = Pick<House, 'desk' | 'loaded'>

/** The houses of a workspace; each is set up when its first document asks for it. */
export function createHouses(): Houses {
  const data = kept(diskData())
  const blockCache = createBlockCache(cacheUnits)
  let lexicons = new Map<string, Lexicon>()
  let folders: readonly string[] = []
  let config: string | null = null
  let configs: Configs | undefined
  /** By the file of the configuration. */
  const desks = new Map<string | null, Standing>()
  /** The last house without faults, by folder of the stories. */
  const good = new Map<string, Standing>()

  const configsNow = (): Configs => {
    const given = config === null ? undefined : path.resolve(folders[0] ?? process.cwd(), config)
    configs ??= createConfigs({ given, rules })
    return configs
  }

  const deskFor = (loaded: LoadedConfig): Standing => {
    const known = desks.get(loaded.file)
    if (known) return known
    const relative = (name: string) => configsNow().relative(loaded, name)
    const desk = createDesk({ data, config: loaded.config, packs: loaded.packs, relative, lexicons, blockCache })
    const standing = { desk, loaded }
    desks.set(loaded.file, standing)
    return standing
  }

  return {
    async of(uri) {
      // A buffer that was never saved is seen as a file of the first folder.
      const file = fileOf(uri) ?? path.join(folders[0] ?? process.cwd(), 'untitled')
      const folder = path.dirname(file)
      try {
        const standing = deskFor(await configsNow().configFor(file))
        good.set(folder, standing)
        return { ...standing, faults: [], isIgnored: (await configsNow().ignoredBy(file)) !== null }
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error
        const last = good.get(folder) ?? deskFor(noConfig(folder))
        return { ...last, faults: faultsOf(error), isIgnored: false }
      }
    },
    filesChanged(files) {
      const changed = new Set(files.map((file) => path.resolve(file)))
      for (const [key, { loaded }] of desks) {
        if (!loaded.dependsOn.some((file) => changed.has(file))) continue
        desks.delete(key)
        // A lexicon is known by the paths of its packs, not by what is in them.
        lexicons = new Map()
      }
      configs = undefined
    },
    setFolders(next) {
      folders = next
      configs = undefined
    },
    folders: () => folders,
    setConfig(next) {
      config = next
      configs = undefined
    }
  }
}
