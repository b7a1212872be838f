// Which house a document belongs to: the configuration that holds for it, and a desk set up with that.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createBlockCache } from '../analysis/block-cache.ts'
import type { Config } from '../config/schema.ts'
import { createDesk, type Desk } from '../desk/desk.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Pack } from '../lexicon/pack.ts'
import { type LoadedConfig, noConfig } from '../node/config-file.ts'
import { ConfigError } from '../node/config-source.ts'
import { type Configs, createConfigs, watchedNames } from '../node/configs.ts'
import { diskData } from '../node/data.ts'
import { rules } from '../rules/index.ts'
import { type ConfigFault, faultsOf, warningsOf } from './config-faults.ts'
import { kept } from './kept-data.ts'
import { fileOf } from './places.ts'
import { defaultUserPack, readUserPack, type UserPack } from './user-pack.ts'

/** What holds for a document. What depends on its configuration is new exactly when its desk is. */
export interface House {
  readonly desk: Desk
  readonly loaded: LoadedConfig
  /** Every file that a name or a wording of the house can stand in, by absolute path: packs, the writer's own, the configuration. */
  readonly packFiles: readonly string[]
  /** What is wrong with the configuration on disk; the last good one stays in force. */
  readonly faults: readonly ConfigFault[]
  /** Whether the house never reads this document. */
  readonly isIgnored: boolean
}

export interface Houses {
  /** The house of a document. Nothing throws: a broken configuration has faults and the last good state. */
  of(uri: string): Promise<House>
  /** Every file whose coming, going or change can change what holds for these documents. */
  filesFor(uris: readonly string[]): readonly string[]
  /** Forget what depends on these files, changed on disk. */
  filesChanged(files: readonly string[]): void
  /** Workspace folders, as absolute paths; the first one owns buffers that were never saved. */
  setFolders(folders: readonly string[]): void
  folders(): readonly string[]
  /**
   * Put an entry in force before the file that it was written to is saved: an editor keeps the change in a buffer.
   * Once the file on disk has it, the file is what counts.
   */
  remember(entry: RememberedEntry): void
  /** A pack of names and words of the person at the keyboard, beside those of every house; it need not exist. */
  setUserPack(file: string): void
  /** A configuration for every document, as the user's settings name it; `null` for the nearest one. */
  setConfig(config: string | null): void
  /** What holds for documents without a configuration. */
  setDefault(config: Config): void
}

/** Two stories of 20,000 words, or 12 MB: the story at hand is in it, with the versions that typing leaves behind. */
const cacheUnits = 300_000

type Standing = Pick<House, 'desk' | 'loaded' | 'packFiles'>

/** A name or word that was accepted in an editor. */
export interface RememberedEntry {
  readonly text: string
  readonly pack: Pack
  /** The configuration that it holds with, empty for where there is none; `null` for every story. */
  readonly config: string | null
  /** The file that it is written to. */
  readonly file: string
}

/** The shipped lists, read once for all houses. */
const data = kept(diskData())

/** The houses of a workspace; each is set up when its first document asks for it. */
export function createHouses(): Houses {
  const blockCache = createBlockCache(cacheUnits)
  let lexicons = new Map<string, Lexicon>()
  let folders: readonly string[] = []
  let config: string | null = null
  let configs: Configs | undefined
  let standard: Config = {}
  let userFile = defaultUserPack()
  let userPack: Promise<UserPack> | undefined
  let remembered: readonly RememberedEntry[] = []
  /** By the file of the configuration. */
  const desks = new Map<string | null, Standing>()
  /** The last house without faults, by folder of the stories. */
  const good = new Map<string, Standing>()

  const configsNow = (): Configs => {
    const given = config === null ? undefined : path.resolve(folders[0] ?? process.cwd(), config)
    configs ??= createConfigs({ given, rules })
    return configs
  }

  const personal = (): Promise<UserPack> => {
    userPack ??= readUserPack(userFile)
    return userPack
  }

  /** Everything is set up anew when next asked for. */
  const forget = () => {
    configs = undefined
    desks.clear()
    // A lexicon is known by the paths of its packs, not by what is in them.
    lexicons = new Map()
  }

  const deskFor = (loaded: LoadedConfig, own: UserPack): Standing => {
    const known = desks.get(loaded.file)
    if (known) return known
    const relative = (name: string) => configsNow().relative(loaded, name)
    const added = remembered.filter((entry) => entry.config === null || entry.config === (loaded.file ?? ''))
    const { packs, everywhere } = packsOf(loaded, own, added)
    const config = { ...(loaded.file === null ? standard : loaded.config), packs: everywhere }
    const desk = createDesk({ data, config, packs, relative, lexicons, blockCache })
    const written = [...added.map(({ file }) => file), ...loaded.packs.keys(), loaded.file ?? [], own.file].flat()
    const standing = { desk, loaded, packFiles: [...new Set(written)] }
    desks.set(loaded.file, standing)
    return standing
  }

  /** A buffer that was never saved is seen as a file of the first folder. */
  const placeOf = (uri: string): string => fileOf(uri) ?? path.join(folders[0] ?? process.cwd(), 'untitled')

  return {
    async of(uri) {
      const file = placeOf(uri)
      const folder = path.dirname(file)
      const own = await personal()
      try {
        const standing = deskFor(await configsNow().configFor(file), own)
        good.set(folder, standing)
        const faults = [...own.faults, ...warningsOf(standing.loaded.warnings)]
        return { ...standing, faults, isIgnored: (await configsNow().ignoredBy(file)) !== null }
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error
        const last = good.get(folder) ?? deskFor(noConfig(folder), own)
        return { ...last, faults: [...own.faults, ...faultsOf(error)], isIgnored: false }
      }
    },
    filesFor(uris) {
      const read = [...desks.values()].flatMap(({ loaded }) => loaded.dependsOn)
      const watched = foldersAbove(uris.map(placeOf)).flatMap((folder) =>
        watchedNames.map((name) => path.join(folder, name))
      )
      return [...new Set([...read, ...watched])]
    },
    filesChanged(files) {
      const changed = new Set(files.map((file) => path.resolve(file)))
      const waiting = remembered.filter(({ file, text }) => !(changed.has(file) && holds(file, text)))
      if (waiting.length < remembered.length || changed.has(userFile)) {
        remembered = waiting
        userPack = undefined
        forget()
      }
      for (const [key, { loaded }] of desks) {
        if (!loaded.dependsOn.some((file) => changed.has(file))) continue
        desks.delete(key)
        lexicons = new Map()
      }
      configs = undefined
    },
    remember(entry) {
      remembered = [...remembered, entry]
      forget()
    },
    setUserPack(file) {
      if (file === userFile) return
      userFile = file
      userPack = undefined
      forget()
    },
    setFolders(next) {
      folders = next
      configs = undefined
    },
    folders: () => folders,
    setConfig(next) {
      config = next
      configs = undefined
    },
    setDefault(next) {
      if (JSON.stringify(next) === JSON.stringify(standard)) return
      standard = next
      desks.delete(null)
    }
  }
}

/** The packs of a house with what its writer has, and which of them hold for all stories. */
function packsOf(
  loaded: LoadedConfig,
  own: UserPack,
  added: readonly RememberedEntry[]
): { readonly packs: ReadonlyMap<string, Pack>; readonly everywhere: readonly string[] } {
  // The house beats its writer, and what was said last beats both.
  const packs = new Map<string, Pack>([
    ...(own.pack ? [[own.file, own.pack] as const] : []),
    ...loaded.packs,
    ...added.map(({ pack }, index) => [`remembered ${index}`, pack] as const)
  ])
  const inOverrides = new Set((loaded.config.overrides ?? []).flatMap((one) => one.packs ?? []))
  const named = new Set(loaded.config.packs)
  return { packs, everywhere: [...packs.keys()].filter((one) => named.has(one) || !inOverrides.has(one)) }
}

/** The folders of files and all folders above them, each once. */
function foldersAbove(files: readonly string[]): string[] {
  const seen = new Set<string>()
  for (const file of files) {
    for (let folder = path.dirname(file); !seen.has(folder); folder = path.dirname(folder)) seen.add(folder)
  }
  return [...seen]
}

function holds(file: string, text: string): boolean {
  try {
    return readFileSync(file, 'utf8').includes(text)
  } catch {
    return false
  }
}
