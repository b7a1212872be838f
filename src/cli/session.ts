import path from 'node:path'
import { type Config, levels } from '../config/schema.ts'
import { createDesk, type Desk } from '../desk/desk.ts'
import type { Input } from '../input/document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Pack } from '../lexicon/pack.ts'
import type { LoadedConfig } from '../node/config-file.ts'
import { type Configs, createConfigs } from '../node/configs.ts'
import { diskData } from '../node/data.ts'
import { type BytesResult, decode, readBytes } from '../node/read.ts'
import { rules } from '../rules/index.ts'
import { type Chosen, chooseStories } from './choose.ts'
import type { Console } from './console.ts'
import type { Arguments } from './options.ts'
import { refusalOf } from './parts.ts'
import { notThere } from './usage-error.ts'

/** A run set up: the stories to read, and a desk for each of their configurations. */
export interface Session {
  readonly files: readonly string[]
  /** With `--since`: the changed lines of each file. */
  readonly changed: Chosen['changed']
  /** The desk that holds for one of the files. */
  readonly deskFor: (file: string) => Desk
  readonly folderOf: Desks['folderOf']
  /** The name of a file in findings. */
  readonly nameOf: (file: string) => string
  /** Read one of the files; nothing is said about it yet. */
  readonly load: (file: string) => BytesResult
  /** Read one of the files; `undefined` when it could not be read, which has been said. */
  readonly read: (file: string) => Input | undefined
  /** Say that a file could not be checked. */
  readonly fail: (failure: string) => void
  /** Whether something asked for could not be read: the run ends with 2. */
  readonly failed: () => boolean
}

/** Names a file that stands for standard input. */
const stdinNameDefault = 'stdin.txt'

/** A house pack that no configuration names yet; it beats those that one names. */
export interface Draft {
  readonly path: string
  readonly pack: Pack
}

/**
 * Find the stories and load the configuration of each.
 *
 * @throws UsageError when nothing was asked for or a rule is unknown; ConfigError for a broken configuration
 */
export async function openSession(args: Arguments, console: Console): Promise<Session> {
  const desks = createDesks(args)
  const stdin = args.paths.includes('-')
  const { files, failures, staged, changed } = await chooseStories(args)
  let failed = failures.length > 0
  for (const failure of failures) console.err(`copydesk: ${failure}\n`)
  const stdinName = args.stdinFilename ?? (args.archive ? `stdin.${args.archive.input}` : stdinNameDefault)
  const kept = await withoutIgnored(files, args.paths, desks.configs, console)
  const byFolder = new Map<string, Desk>()
  for (const file of stdin ? [...kept, stdinName] : kept) {
    const folder = path.dirname(file)
    if (byFolder.has(folder)) continue
    const loaded = await desks.configs.configFor(file)
    if (![...byFolder.values()].includes(desks.deskOf(loaded)))
      for (const warning of loaded.warnings) console.err(`copydesk: ${warning}\n`)
    byFolder.set(folder, desks.deskOf(loaded))
  }
  // An archive is read as it comes.
  const piped = stdin && args.archive === undefined ? await readStdin() : undefined
  const nameOf = (file: string) => (file === '-' ? stdinName : file)
  const load = (file: string): BytesResult =>
    file === '-' && piped ? { bytes: piped } : staged ? { bytes: staged(file) } : readBytes(file)
  const fail = (failure: string) => {
    console.err(`copydesk: ${failure}\n`)
    failed = true
  }
  return {
    files: stdin ? [...kept, '-'] : kept,
    changed,
    failed: () => failed,
    nameOf,
    folderOf: desks.folderOf,
    load,
    fail,
    deskFor(file) {
      const desk = byFolder.get(path.dirname(nameOf(file)))
      if (desk === undefined) throw new Error(`${file} is not a file of this run`)
      return desk
    },
    read(file) {
      const loaded = load(file)
      const result = 'failure' in loaded ? loaded : decode(loaded.bytes, nameOf(file))
      const failure = 'failure' in result ? result.failure : refusalOf({ path: nameOf(file), source: result.source })
      if ('failure' in result || failure !== undefined) {
        fail(failure ?? '')
        return undefined
      }
      for (const warning of result.warnings) console.err(`copydesk: ${warning}\n`)
      return { path: nameOf(file), source: result.source }
    }
  }
}

/** The configurations of a run and the desks that are set up with them, one for each. */
export interface Desks {
  readonly configs: Configs
  readonly deskOf: (loaded: LoadedConfig) => Desk
  /** The folder of the configuration that a desk was set up with. */
  readonly folderOf: (desk: Desk) => string
}

/**
 * Make desks as the command line asks for.
 *
 * @throws UsageError for an unknown rule
 */
export function createDesks(args: Arguments, draft?: Draft): Desks {
  const layer = commandLayer(args)
  const configs = createConfigs({ given: args.config, rules })
  const data = diskData()
  const lexicons = new Map<string, Lexicon>()
  const desks = new Map<LoadedConfig, Desk>()
  const folders = new Map<Desk, string>()
  return {
    configs,
    deskOf(loaded) {
      const known = desks.get(loaded)
      if (known) return known
      const own = layer ? withLayer(loaded.config, layer) : loaded.config
      const config = draft ? { ...own, packs: [...(own.packs ?? []), draft.path] } : own
      const packs = draft ? new Map([...loaded.packs, [draft.path, draft.pack]]) : loaded.packs
      const relative = (file: string) => configs.relative(loaded, file)
      const desk = createDesk({ data, config, packs, relative, lexicons })
      desks.set(loaded, desk)
      folders.set(desk, loaded.folder)
      return desk
    },
    folderOf: (desk) => folders.get(desk) ?? process.cwd()
  }
}

/** Ignored files go, named ones too; that a named one is ignored is said once. */
async function withoutIgnored(
  files: readonly string[],
  named: readonly string[],
  configs: Configs,
  console: Console
): Promise<string[]> {
  const kept: string[] = []
  const ignored: { readonly file: string; readonly by: string }[] = []
  for (const file of files) {
    const by = await configs.ignoredBy(file)
    if (by === null) kept.push(file)
    else ignored.push({ file, by })
  }
  const names = new Set(named)
  const asked = ignored.filter(({ file }) => names.has(file))
  const [first] = asked.length > 0 ? asked : ignored
  if (first && asked.length > 0) {
    const others = asked.length > 1 ? ` and ${asked.length - 1} more` : ''
    const what = asked.length > 1 ? 'files asked for are ignored and were' : 'file asked for is ignored and was'
    console.err(`copydesk: ${asked.length} ${what} not read: ${first.file} (${first.by})${others}\n`)
  } else if (first && kept.length === 0 && named.length > 0) {
    console.err(`copydesk: every file asked for is ignored (${first.file} by ${first.by})\n`)
  }
  return kept
}

/** All of standard input. */
export async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

/**
 * `--rule` and `--no-rule` as a last layer of the configuration.
 *
 * @returns the rules that are off, or `null` when the command line says nothing about rules
 */
export function commandLayer({ rule: only, noRule }: Arguments): NonNullable<Config['rules']> | null {
  const ids = rules.map(({ id }) => id)
  for (const id of [...only, ...noRule]) {
    if (!ids.includes(id)) throw notThere('no rule', id, ids, 'copydesk rules')
  }
  const off = ids.filter((id) => (only.length > 0 && !only.includes(id)) || noRule.includes(id))
  const [silent] = levels
  return off.length > 0 ? Object.fromEntries(off.map((id) => [id, silent])) : null
}

function withLayer(config: Config, rules: NonNullable<Config['rules']>): Config {
  return {
    ...config,
    rules: { ...config.rules, ...rules },
    overrides: [...(config.overrides ?? []), { files: ['*'], rules }]
  }
}
