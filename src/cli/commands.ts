// The commands, and what each of them takes.
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

/** Options by what they are about; those of every command are `color`, `no-color`, `help` and `version`. */
const ofStories = ['config', 'each', 'no-rule', 'rule', 'stdin-filename']
const ofArchives = [
  'delimiter',
  'format-field',
  'id-field',
  'input',
  'site-field',
  'text-field',
  'text-format',
  'title-field'
]
const ofAll = ['color', 'no-color', 'help', 'version']

/** What each command takes: its options, and how many names behind it. */
const takes: Readonly<
  Record<Exclude<Command, 'help'>, { readonly options: readonly string[]; readonly names: number }>
> = {
  check: {
    options: [
      ...ofStories,
      ...ofArchives,
      'baseline',
      'cache',
      'cache-location',
      'cache-size',
      'compare',
      'fail-on',
      'format',
      'notes',
      'output',
      'print-config',
      'prune',
      'quiet',
      'since',
      'staged',
      'timing',
      'watch',
      'workers',
      'write-baseline'
    ],
    names: Number.POSITIVE_INFINITY
  },
  fix: { options: [...ofStories, 'diff', 'fail-on', 'unsafe'], names: Number.POSITIVE_INFINITY },
  names: {
    options: [...ofStories, ...ofArchives, 'format', 'map', 'set', 'stale', 'to', 'write'],
    names: Number.POSITIVE_INFINITY
  },
  sources: { options: [...ofStories, ...ofArchives, 'format'], names: Number.POSITIVE_INFINITY },
  explain: { options: [], names: 1 },
  rules: { options: [], names: 0 },
  init: { options: ['ci', 'hook', 'profile', 'variant', 'yes'], names: 0 },
  try: { options: [...ofStories, ...ofArchives], names: Number.POSITIVE_INFINITY },
  completion: { options: [], names: 1 },
  lsp: { options: ['clientProcessId', 'stdio'], names: 0 }
}

/**
 * What a command would pass over in silence is refused: somebody who writes it expects something of it.
 *
 * @param given - the options that stand on the command line, without dashes
 * @param names - what stands behind the command
 * @throws UsageError that says where it belongs
 */
export function refuseStrays(command: Command, given: readonly string[], names: readonly string[]): void {
  if (command === 'help') return
  const taken = takes[command]
  const stray = given.find((option) => !ofAll.includes(option) && !taken.options.includes(option))
  if (stray !== undefined) {
    const others = Object.entries(takes).filter(([, { options }]) => options.includes(stray))
    const [first = '', ...rest] = others.map(([name]) => `\`${name}\``)
    const last = rest.pop()
    const where = [first.replace('`', '`copydesk '), ...rest].join(', ') + (last === undefined ? '' : ` and ${last}`)
    throw new UsageError(`--${stray} goes with ${where}, not with \`${command}\``)
  }
  const extra = names[taken.names]
  if (extra === undefined) return
  const one = taken.names === 0 ? 'takes no names' : 'takes one name'
  throw new UsageError(`${extra}: \`copydesk ${command}\` ${one}; to check a file: copydesk check ${extra}`)
}
