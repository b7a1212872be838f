// Reads the text of `copydesk help`, so that the manual page and the completion of shells say what it says.

/** A command as the help lists it. */
export interface HelpCommand {
  readonly name: string
  /** What stands after `copydesk`. */
  readonly usage: string
  readonly summary: string
}

/** An option, or several that belong together: `--color, --no-color`. */
export interface HelpOption {
  /** With their dashes. */
  readonly names: readonly string[]
  /** `FORMAT`, or an empty text for a switch. */
  readonly value: string
  readonly summary: string
}

export interface HelpPage {
  readonly commands: readonly HelpCommand[]
  readonly options: readonly HelpOption[]
}

const commandLine = /^ {2}copydesk (\S+)(.*?) {2,}(\S.*)$/
const optionLine = /^ {2}(-{1,2}\w[^\s,]*(?:, --[^\s,]+)*)(?: ([A-Z][A-Z=]*))?(?: +(\S.*))?$/
const continued = /^ {6,}(\S.*)$/

/**
 * Read the help.
 *
 * @param text - one command or option a line, two spaces in; what goes on below stands deeper
 * @example
 * readHelp('  --each       every story as if alone').options[0].names // ['--each']
 */
export function readHelp(text: string): HelpPage {
  const commands: HelpCommand[] = []
  const options: HelpOption[] = []
  let last: { readonly list: { summary: string }[] } | undefined
  for (const line of text.split('\n')) {
    const [, name, rest = '', summary = ''] = commandLine.exec(line) ?? []
    const [, names, value = '', what = ''] = optionLine.exec(line) ?? []
    const [, more] = continued.exec(line) ?? []
    if (name !== undefined) {
      commands.push({ name, usage: `${name}${rest}`, summary })
      last = { list: commands }
    } else if (names !== undefined) {
      options.push({ names: names.split(', '), value, summary: what })
      last = { list: options }
    } else if (more !== undefined && last) {
      const entry = last.list.at(-1)
      if (entry) last.list[last.list.length - 1] = { ...entry, summary: `${entry.summary} ${more}` }
    } else last = undefined
  }
  return { commands, options }
}
