import path from 'node:path'
import { type Config, levels } from '../config/schema.ts'
import { matches } from '../config/settings.ts'
import { createDesk, type Desk } from '../desk/desk.ts'
import type { Input } from '../input/document.ts'
import { type LoadedConfig, loadConfig } from '../node/config-file.ts'
import { diskData } from '../node/data.ts'
import { selectFiles } from '../node/files.ts'
import { decode, type ReadResult, readCopy } from '../node/read.ts'
import { rules } from '../rules/index.ts'
import { nearest } from '../text/nearest.ts'
import type { Console } from './console.ts'
import { type Arguments, UsageError } from './options.ts'

/** A run set up: the desk with its configuration, and the stories to read. */
export interface Session {
  readonly desk: Desk
  readonly loaded: LoadedConfig
  readonly files: readonly string[]
  /** Read one of the files; `undefined` when it could not be read, which has been said. */
  readonly read: (file: string) => Input | undefined
  /** Whether something asked for could not be read: the run ends with 2. */
  readonly failed: () => boolean
}

/**
 * Load the configuration and find the stories.
 *
 * @throws UsageError when nothing was asked for or a rule is unknown; ConfigError for a broken configuration
 */
export async function openSession(args: Arguments, console: Console): Promise<Session> {
  const loaded = await loadConfig(args.config, rules)
  const config = withRules(loaded.config, args)
  const relative = (file: string) => path.relative(loaded.folder, path.resolve(file)).split(path.sep).join('/')
  const desk = createDesk({ data: diskData(), config, packs: loaded.packs, relative })
  const paths = args.paths.filter((one) => one !== '-')
  const stdin = args.paths.includes('-')
  if (paths.length === 0 && !stdin)
    throw new UsageError('name a file, a folder or a pattern, or - for standard input; `copydesk help`')
  const { files, failures } = await selectFiles(paths, (file) => matches(config.ignore ?? [], relative(file)))
  let failed = failures.length > 0
  for (const failure of failures) console.err(`copydesk: ${failure}\n`)
  if (files.length === 0 && failures.length === 0 && !stdin) {
    console.err(`copydesk: every file asked for is ignored by ${loaded.file ?? 'the configuration'}\n`)
  }
  const stdinName = args.stdinFilename ?? 'stdin.txt'
  const piped = stdin ? await readStdin(stdinName) : undefined
  return {
    desk,
    loaded,
    files: stdin ? [...files, '-'] : files,
    failed: () => failed,
    read(file) {
      const name = file === '-' ? stdinName : file
      const result = file === '-' && piped ? piped : readCopy(file)
      if ('failure' in result) {
        console.err(`copydesk: ${result.failure}\n`)
        failed = true
        return undefined
      }
      for (const warning of result.warnings) console.err(`copydesk: ${warning}\n`)
      return { path: name, source: result.source }
    }
  }
}

async function readStdin(name: string): Promise<ReadResult> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array))
  return decode(Buffer.concat(chunks), name)
}

/** `--rule` and `--no-rule` as a last layer of the configuration. */
function withRules(config: Config, { rule: only, noRule }: Arguments): Config {
  const ids = rules.map(({ id }) => id)
  for (const id of [...only, ...noRule]) {
    if (ids.includes(id)) continue
    const guess = nearest(id, ids)
    throw new UsageError(`no rule ${id}${guess ? `; did you mean ${guess}?` : ''} \`copydesk rules\` lists them`)
  }
  const off = ids.filter((id) => (only.length > 0 && !only.includes(id)) || noRule.includes(id))
  if (off.length === 0) return config
  const [silent] = levels
  const layer = { files: ['*'], rules: Object.fromEntries(off.map((id) => [id, silent])) }
  return { ...config, rules: { ...config.rules, ...layer.rules }, overrides: [...(config.overrides ?? []), layer] }
}
