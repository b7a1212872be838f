// Writes the scripts with which shells complete a command line.
import { profiles, variants } from '../analysis/house.ts'
import { severities } from '../finding/finding.ts'
import { textFormats } from '../input/document.ts'
import { rules } from '../rules/index.ts'
import { inputs } from './archive-options.ts'
import type { Console } from './console.ts'
import { readHelp } from './help-page.ts'
import { helpText } from './help-text.ts'
import { ciKinds, hookKinds } from './init-files.ts'
import { type Arguments, optionNames, UsageError } from './options.ts'

export const shells = ['bash', 'zsh', 'fish'] as const
type Shell = (typeof shells)[number]

/** `copydesk completion SHELL`: the script, for the shell's own start-up file. */
export function completion({ paths: [shell] }: Arguments, console: Console): number {
  const known = shells.find((one) => one === shell)
  if (known === undefined) throw new UsageError(`write copydesk completion ${shells.join('|')}`)
  console.out(scripts[known]())
  return 0
}

/** An option as the shells see it. */
interface Completed {
  /** Without dashes. */
  readonly name: string
  readonly takesValue: boolean
  /** What the value can be; empty for a path, and where nobody but the user knows. */
  readonly values: readonly string[]
  readonly isPath: boolean
  readonly summary: string
}

const ids = rules.map(({ id }) => id)
const choices: Readonly<Record<string, readonly string[]>> = {
  format: formatsOf(helpText),
  'fail-on': [...severities, 'never'],
  rule: ids,
  'no-rule': ids,
  ci: ciKinds,
  hook: hookKinds,
  variant: variants,
  profile: profiles,
  input: inputs,
  'text-format': textFormats
}

/** Options whose value is a file or a folder; of `--output` the first part is a format. */
const paths: ReadonlySet<string> = new Set(['baseline', 'cache-location', 'config', 'output', 'stdin-filename', 'to'])

/** What editors say by themselves, and nobody types. */
const untyped: ReadonlySet<string> = new Set(['clientProcessId'])

/** The names that the help gives for `--format`. */
function formatsOf(help: string): string[] {
  const said = readHelp(help).options.find(({ names }) => names.includes('--format'))?.summary ?? ''
  return [
    ...new Set(
      said
        .replace(/\([^)]*\)/g, '')
        .replace(/[\w\s,]*?:/g, '')
        .split(/[,;]/)
        .map((one) => one.trim())
        .filter((one) => /^[a-z]+$/.test(one))
    )
  ]
}

function options(): Completed[] {
  const help = readHelp(helpText).options
  return optionNames
    .filter(({ name }) => !untyped.has(name))
    .map(({ name, takesValue }) => ({
      name,
      takesValue,
      values: choices[name] ?? [],
      isPath: paths.has(name),
      summary: (help.find(({ names }) => names.includes(`--${name}`))?.summary ?? '').replace(/[:;].*$/, '')
    }))
}

const commandNames = () => [...new Set(readHelp(helpText).commands.map(({ name }) => name))]

const scripts: Readonly<Record<Shell, () => string>> = {
  bash: () => `# copydesk completion bash > /etc/bash_completion.d/copydesk
_copydesk_files() {
  local IFS=$'\n'
  COMPREPLY+=($(compgen -f -- "$1"))
}
_copydesk() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  # bash makes three words of --format=json.
  if [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if [[ $word == = ]]; then word=; fi
  case $before in
${options()
  .filter(({ takesValue }) => takesValue)
  .map(
    ({ name, values, isPath }) =>
      `    --${name}) ${values.length > 0 ? `${wordsOf(values)}; ` : isPath ? '_copydesk_files "$word"; ' : ''}return ;;`
  )
  .join('\n')}
    explain) ${wordsOf(ids)}; return ;;
    completion) ${wordsOf(shells)}; return ;;
  esac
  if [[ $word == -* ]]; then
    ${wordsOf(options().map(({ name }) => `--${name}`))}
    return
  fi
  if ((COMP_CWORD == 1)); then
    ${wordsOf(commandNames())}
  fi
  _copydesk_files "$word"
}
complete -o filenames -F _copydesk copydesk
`,
  zsh: () => `#compdef copydesk
# copydesk completion zsh > "\${fpath[1]}/_copydesk"
_arguments -s -S \\
${options()
  .map(({ name, takesValue, values, isPath, summary }) => {
    const value = takesValue ? `:${name}:${values.length > 0 ? `(${values.join(' ')})` : isPath ? '_files' : ' '}` : ''
    return `  '*--${name}[${quoted(summary)}]${value}' \\`
  })
  .join('\n')}
  '1:command:_alternative "commands:command:(${commandNames().join(' ')})" "files:file:_files"' \\
  '*:story:_files'
`,
  fish: () => `# copydesk completion fish > ~/.config/fish/completions/copydesk.fish
${readHelp(helpText)
  .commands.map(
    ({ name, summary }) =>
      `complete -c copydesk -n __fish_use_subcommand -a ${name} -d '${quoted(summary.replace(/[:;].*$/, ''))}'`
  )
  .join('\n')}
complete -c copydesk -n '__fish_seen_subcommand_from explain' -f -a '${ids.join(' ')}'
${options()
  .map(({ name, takesValue, values, isPath, summary }) => {
    const value = !takesValue ? '' : values.length > 0 ? ` -x -a '${values.join(' ')}'` : isPath ? ' -r' : ' -x'
    return `complete -c copydesk -l ${name}${value}${summary === '' ? '' : ` -d '${quoted(summary)}'`}`
  })
  .join('\n')}
`
}

/** What bash runs to offer words. */
function wordsOf(words: readonly string[]): string {
  return `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$word"))`
}

/** Between single quotes and in square brackets a shell reads these as its own. */
function quoted(text: string): string {
  return text.replace(/['[\]`\\]/g, '').trim()
}
