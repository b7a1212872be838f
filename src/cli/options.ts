import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { severities } from '../finding/finding.ts'
import type { Archive } from '../node/archive.ts'
import { nearest } from '../text/nearest.ts'
import { archiveArguments, archiveOptions } from './archive-options.ts'
import { type CacheArguments, cacheArguments, cacheOptions } from './cache-options.ts'
import { type NamesArguments, namesArguments, namesOptions } from './names-options.ts'
import { UsageError } from './usage-error.ts'

/** Commands by name; `check` is meant when none is given. */
export const commands = [
  'check',
  'fix',
  'names',
  'sources',
  'explain',
  'rules',
  'init',
  'try',
  'completion',
  'lsp',
  'help'
] as const
export type Command = (typeof commands)[number]

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
  const [first, ...rest] = positionals
  const known = commands.find((command) => command === first)
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
  refuseContradictions(args)
  return args
}

/** Commands that take the records of an archive for stories. */
const readsArchives: ReadonlySet<Command> = new Set(['check', 'names', 'sources'])

/** @throws UsageError for options that do not go together */
function refuseContradictions(args: Arguments): void {
  const { archive, baseline, cache, compare, each, prune, rule, noRule, since, staged, writeBaseline } = args
  const written = writeBaseline ? '--write-baseline' : prune ? '--prune' : undefined
  const given = (
    [
      ['--staged', staged],
      ['--since', since !== undefined],
      ['--baseline', baseline !== undefined],
      ['--cache', cache !== undefined],
      [written, written !== undefined]
    ] as const
  ).find(([, is]) => is)
  if (given && args.command !== 'check') throw new UsageError(`${given[0]} goes with \`copydesk check\``)
  if (args.command !== 'init') {
    const [asked] = Object.entries(args.init).find(([, value]) => value !== undefined) ?? []
    if (asked !== undefined) throw new UsageError(`--${asked} goes with \`copydesk init\``)
  }
  if (archive !== undefined) {
    if (args.command === 'fix') {
      throw new UsageError(
        'fix does not write into archives: their stories are corrected where they are kept; ' +
          '`copydesk check --format jsonl` gives the edits, by record and field'
      )
    }
    if (!readsArchives.has(args.command)) {
      throw new UsageError('--input goes with `copydesk check`, `names` and `sources`')
    }
    if (args.watch) throw new UsageError('--watch is for stories; leave it out with --input')
    if (staged || since !== undefined)
      throw new UsageError('--input reads archives as they are; leave out --staged and --since')
    const folder = args.paths.find((one) => existsSync(`${one}/.`))
    if (folder !== undefined)
      throw new UsageError(`${folder}: with --input name the archives in this folder, or a pattern`)
    if (compare && args.paths.includes('-')) {
      throw new UsageError('--compare reads an archive twice, which standard input cannot do; name a file')
    }
  }
  if (each && compare) throw new UsageError('--each and --compare contradict each other; leave one out')
  if (written === undefined) return
  if (baseline === undefined) throw new UsageError(`${written}: name the file too: --baseline copydesk.baseline.json`)
  if (writeBaseline && prune) throw new UsageError('--write-baseline writes all that is found; leave out --prune')
  if (staged || since !== undefined || rule.length > 0 || noRule.length > 0) {
    throw new UsageError(
      `${written} must see all findings of a story; leave out --staged, --since, --rule and --no-rule`
    )
  }
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
    const message = error instanceof Error ? error.message : String(error)
    const unknown = /Unknown option '(-+[^']*)'/.exec(message)?.[1]
    if (unknown !== undefined) {
      // A hook hands over the names of files as they are, and one begins with a dash.
      const dashed = words.find((word) => word.startsWith(unknown) && existsSync(word))
      if (dashed !== undefined) return parse(withPath(words, dashed))
      const guess = nearest(unknown.replace(/^-+/, ''), Object.keys(options))
      throw new UsageError(
        `unknown option ${unknown}${guess ? `; did you mean --${guess}?` : ''} \`copydesk help\` lists them`
      )
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

/** The text of `copydesk help`. */
export const helpText = `copydesk: reads news copy as a careful copy editor would.

  copydesk check [options] [PATH...]    report what is wrong; \`copydesk PATH\` is the same
  copydesk fix [options] [PATH...]      make the safe changes; --unsafe for the others too, --diff to look first
  copydesk names [PATH...]              every name in the copy: a checklist
  copydesk names import SHEET           what a sheet would add to the house's names; --write adds it
  copydesk names --stale 12m [PACK...]  names of the house that nobody has checked for so long
  copydesk sources [PATH...]            who says what
  copydesk explain RULE                 the rule's page
  copydesk rules                        all rules
  copydesk init                         write a commented configuration; asks for what is not given with
                                        --variant, --profile, --hook, --ci, or nothing with --yes
  copydesk try PACK PATH...             what a draft of a house pack would change, before it is switched on
  copydesk completion SHELL             the script with which bash, zsh or fish completes a command line
  copydesk lsp --stdio                  the language server, for editors

A PATH is a file, a folder or a pattern; - reads standard input, with --stdin-filename story.md to tell the format.

  --format FORMAT      check: pretty (default), vfile, json, jsonl, sarif, github (default in a GitHub workflow),
                       markdown, html, gitlab, checkstyle, junit, rdjsonl; names and sources: table (default), jsonl, markdown
  --output FORMAT=FILE a report in a file as well; may be repeated: --output sarif=report.sarif
  --fail-on LEVEL      exit 1 from this level on: error (default), warning, info, never
  --watch              check again whenever a story is saved
  --each               every story as if alone: no comparison across stories
  --input KIND         check, names, sources: the paths, or -, are archives with a story a record, in jsonl or csv
  --text-field FIELD   the field of an archive that holds the text: body, or content.rendered in jsonl; also
                       --id-field, --title-field for the headline, --format-field where a field says html or markdown,
                       and --site-field where one archive holds the stories of several sites
  --text-format FORMAT what the field holds: text (default), markdown, html
  --delimiter SIGN     what parts the cells of a csv; looked for when absent; tab for a tabulator
  --compare            stories of archives or changed stories with each other as well
  --staged             what is about to be committed, as Git has it; implies --each unless --compare is given
  --since REV          only findings on lines changed since a branch, tag or commit; implies --each likewise
  --baseline FILE      only findings that FILE does not list; --write-baseline writes it, --prune drops what has gone
  --rule ID            only this rule; may be repeated or hold a list: a,b
  --no-rule ID         all but this rule
  --notes              print the notes as well
  -q, --quiet          errors only
  --config FILE        this configuration instead of the one nearest to each story
  --print-config       what holds for the given file and where it was written, and stop; --format json for programs
  --map FIELD=HEADING  names import: the column that holds a field; --map name=First+Last joins two
  --set FIELD=VALUE    names import: a field that is the same in every row
  --to PACK            names import: the pack to add to, .csv or .yaml, instead of the first of the configuration
  --cache              keep the results of each story on disk: stories that have not changed are not examined again
  --cache-location DIR the folder for them, instead of node_modules/.cache/copydesk or ~/.cache/copydesk
  --cache-size MB      megabytes that they take at most, 200 without it; the oldest go first
  --workers N          check in N threads at once; auto for one a processor; each takes memory of its own
  --timing             milliseconds by pass and rule, on standard error
  --color, --no-color  with or without colours (NO_COLOR and FORCE_COLOR are heeded)
  --version, --help

Exit: 0 nothing at the fail level, 1 something, 2 the command line, the configuration or a file could not be read.
Nothing leaves this machine.
`
