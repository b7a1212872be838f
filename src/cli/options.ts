import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { severities } from '../finding/finding.ts'
import type { Archive } from '../node/archive.ts'
import { errorText } from '../text/error-text.ts'
import { nearest } from '../text/nearest.ts'
import { archiveArguments, archiveOptions } from './archive-options.ts'
import { type CacheArguments, cacheArguments, cacheOptions } from './cache-options.ts'
import { type Command, commands, refuseStrays } from './commands.ts'
import { refuseContradictions } from './contradictions.ts'
import { type NamesArguments, namesArguments, namesOptions } from './names-options.ts'
import { UsageError } from './usage-error.ts'

export { UsageError }

const options = {
  ...cacheOptions,
  ...namesOptions,
  ...archiveOptions,
  baseline: { type: 'string' },
  ci: { type: 'string' },
  // Every client built on vscode-languageclient says whose server it is; the protocol's library reads it by itself.
  clientProcessId: { type: 'string' },
  color: { type: 'boolean' },
  compare: { type: 'boolean' },
  config: { type: 'string' },
  diff: { type: 'boolean' },
  each: { type: 'boolean' },
  'fail-on': { type: 'string' },
  format: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  hook: { type: 'string' },
  'no-color': { type: 'boolean' },
  'no-rule': { type: 'string', multiple: true },
  notes: { type: 'boolean' },
  output: { type: 'string', multiple: true },
  'print-config': { type: 'boolean' },
  profile: { type: 'string' },
  prune: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  rule: { type: 'string', multiple: true },
  since: { type: 'string' },
  staged: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  stdio: { type: 'boolean' },
  timing: { type: 'boolean' },
  unsafe: { type: 'boolean' },
  variant: { type: 'string' },
  version: { type: 'boolean', short: 'v' },
  watch: { type: 'boolean' },
  'write-baseline': { type: 'boolean' },
  workers: { type: 'string' },
  yes: { type: 'boolean', short: 'y' }
} as const satisfies ParseArgsConfig['options']

/** Every option, for the completion of shells. */
export const optionNames: readonly { readonly name: string; readonly takesValue: boolean }[] = Object.entries(
  options
).map(([name, { type }]) => ({ name, takesValue: type === 'string' }))

const failLevels = [...severities, 'never'] as const
type FailLevel = (typeof failLevels)[number]

/** What `copydesk init` is told on the command line. */
export interface InitArguments {
  readonly variant: string | undefined
  readonly profile: string | undefined
  readonly hook: string | undefined
  readonly ci: string | undefined
  /** Ask nothing. */
  readonly yes: boolean | undefined
}

/** The command line, understood. */
export interface Arguments extends NamesArguments {
  readonly command: Command
  readonly paths: readonly string[]
  /** The paths are archives, which hold a story a record. */
  readonly archive: Archive | undefined
  /** A file of findings that do not count. */
  readonly baseline: string | undefined
  /** Whether results are kept from run to run, and where and how much of them. */
  readonly cache: CacheArguments | undefined
  readonly color: boolean | undefined
  readonly compare: boolean
  readonly config: string | undefined
  readonly diff: boolean
  /** Every story as if alone: asked for, or because only some stories of many are read. */
  readonly each: boolean
  readonly failOn: FailLevel
  readonly format: string | undefined
  /** What `init` is told instead of asking. */
  readonly init: InitArguments
  readonly notes: boolean
  /** `FORMAT=FILE`, as given. */
  readonly output: readonly string[]
  readonly printConfig: boolean
  readonly prune: boolean
  readonly quiet: boolean
  readonly rule: readonly string[]
  readonly noRule: readonly string[]
  /** A revision: only findings on lines that changed since count. */
  readonly since: string | undefined
  /** What is about to be committed instead of what is on disk. */
  readonly staged: boolean
  readonly stdinFilename: string | undefined
  readonly timing: boolean
  readonly unsafe: boolean
  readonly version: boolean
  /** Check again whenever a story is saved. */
  readonly watch: boolean
  readonly writeBaseline: boolean
  /** Threads that examine stories; 1 for none beside the first. */
  readonly workers: number
}

/**
 * Understand a command line.
 *
 * @param words - what stands after `copydesk`
 * @throws UsageError with what to write instead
 * @example
 * parseArguments(['check', '--fail-on', 'warning', 'story.txt']).failOn // 'warning'
 */
export function parseArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parse(words)
  refuseEmpty(values)
  const [first, ...rest] = positionals
  const known = commands.find((command) => command === first)
  if (known === undefined && first !== undefined) refuseSlip(first)
  const failOn = failLevels.find((level) => level === (values['fail-on'] ?? 'error'))
  if (failOn === undefined)
    throw new UsageError(`--fail-on ${values['fail-on'] ?? ''}: write one of ${failLevels.join(', ')}`)
  const command = values.help ? 'help' : (known ?? 'check')
  const archive = archiveArguments(values)
  if (archive !== undefined && 'fault' in archive) throw new UsageError(archive.fault)
  const fromGit = values.staged === true || values.since !== undefined
  const args: Arguments = {
    command,
    ...namesArguments(values),
    paths: known ? rest : positionals,
    archive,
    baseline: values.baseline,
    cache: cacheArguments(values),
    color: values['no-color'] ? false : values.color,
    compare: values.compare ?? false,
    config: values.config,
    diff: values.diff ?? false,
    each: values.each ?? ((fromGit || archive !== undefined) && values.compare !== true),
    failOn,
    format: values.format,
    init: {
      variant: values.variant,
      profile: values.profile,
      hook: values.hook,
      ci: values.ci,
      yes: values.yes
    },
    notes: values.notes ?? false,
    output: values.output ?? [],
    printConfig: values['print-config'] ?? false,
    prune: values.prune ?? false,
    quiet: values.quiet ?? false,
    rule: list(values.rule),
    noRule: list(values['no-rule']),
    since: values.since,
    staged: values.staged ?? false,
    stdinFilename: values['stdin-filename'],
    timing: values.timing ?? false,
    unsafe: values.unsafe ?? false,
    version: values.version ?? false,
    watch: values.watch ?? false,
    writeBaseline: values['write-baseline'] ?? false,
    workers: workersOf(values.workers)
  }
  if (values.help !== true && values.version !== true) {
    refuseContradictions(args)
    refuseStrays(command, Object.keys(values), args.paths)
  }
  return args
}

/** `--since "$BASE"` where a script has set no BASE. */
function refuseEmpty(values: Readonly<Record<string, unknown>>): void {
  const empty = Object.keys(values).find(
    (name) => values[name] === '' || (Array.isArray(values[name]) && values[name].includes(''))
  )
  if (empty !== undefined) throw new UsageError(`--${empty} is empty; write its value, or leave it out`)
}

/** `copydesk chek stories`: what is no file could be a command with a slip. */
function refuseSlip(first: string): void {
  const guess = /^[a-z]+$/.test(first) && !existsSync(first) ? nearest(first, commands) : undefined
  if (guess !== undefined) throw new UsageError(`${first}: no such file or folder; did you mean \`copydesk ${guess}\`?`)
}

/** More threads than this only get in each other's way. */
const workersMax = 64

function workersOf(value = '1'): number {
  if (value === 'auto') return availableParallelism()
  const workers = /^\d{1,3}$/.test(value) ? Number(value) : 0
  if (workers >= 1 && workers <= workersMax) return workers
  throw new UsageError(`--workers ${value}: write a number from 1 to ${workersMax}, or auto for one a processor`)
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (error) {
    const message = errorText(error)
    const unknown = /Unknown option '(-+[^']*)'/.exec(message)?.[1]
    if (unknown !== undefined) {
      // A hook hands over the names of files as they are, and one begins with a dash.
      const dashed = words.find((word) => word.startsWith(unknown) && existsSync(word))
      if (dashed !== undefined) return parse(withPath(words, dashed))
      const guess = nearest(unknown.replace(/^-+/, ''), Object.keys(options))
      const meant = guess === undefined ? '' : ` did you mean --${guess}?`
      throw new UsageError(`unknown option ${unknown};${meant} \`copydesk help\` lists them`)
    }
    throw new UsageError((message.split('\n')[0] ?? message).replace(/^Option '([^']*)'/, '$1:'))
  }
}

/** The words with one of them behind `--`, where it can only be a path. */
function withPath(words: readonly string[], file: string): string[] {
  const end = words.includes('--') ? words.indexOf('--') : words.length
  const at = words.indexOf(file)
  return [...words.slice(0, at), ...words.slice(at + 1, end), '--', file, ...words.slice(end + 1)]
}

/** `--rule a,b --rule c`. */
function list(values: readonly string[] | undefined): string[] {
  return (values ?? []).flatMap((value) => value.split(',')).filter((value) => value !== '')
}
