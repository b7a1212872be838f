import { ConfigError } from '../node/config-source.ts'
import { errorText } from '../text/error-text.ts'
import { type Console, processConsole } from './console.ts'
import { helpText } from './help-text.ts'
import { parseArguments, UsageError } from './options.ts'
import { version } from './version.ts'

/**
 * Run a command line.
 *
 * @param words - what stands after `copydesk`
 * @param open - makes the console, once it is known whether colours are wanted
 * @returns the exit code; a stack trace is never printed
 */
export async function run(
  words: readonly string[],
  open: (color?: boolean) => Console = processConsole
): Promise<number> {
  try {
    const args = parseArguments(words)
    const console = open(args.color)
    if (args.version) {
      console.out(`${version}\n`)
      return 0
    }
    switch (args.command) {
      case 'help':
        console.out(helpText)
        return 0
      case 'check':
        if (args.printConfig) return await (await import('./print-config.ts')).printConfig(args, console)
        if (args.watch) {
          const { check } = await import('./check.ts')
          return await (await import('./watch.ts')).watch(args, console, (round) => check(round, console))
        }
        console.outlast?.()
        return await (await import('./check.ts')).check(args, console)
      case 'fix':
        console.outlast?.()
        return await (await import('./fix.ts')).fix(args, console)
      case 'names':
        return await (await import('./names.ts')).names(args, console)
      case 'sources':
        return await (await import('./sources.ts')).sources(args, console)
      case 'explain':
        return (await import('./explain.ts')).explain(args, console)
      case 'rules':
        return (await import('./explain.ts')).listRules(console)
      case 'init':
        return await (await import('./init.ts')).init(args, console)
      case 'completion':
        return (await import('./completion.ts')).completion(args, console)
      case 'try':
        return await (await import('./try.ts')).tryPack(args, console)
      case 'lsp':
        return (await import('../lsp/stdio.ts')).serveStdio(version)
      default:
        return args.command satisfies never
    }
  } catch (error) {
    const { err } = open()
    // What the user gave us is at fault, and the message says what to do.
    if (error instanceof UsageError || error instanceof ConfigError || isGitError(error)) {
      err(`copydesk: ${error.message}\n`)
      return 2
    }
    err(`copydesk: a fault in copydesk itself: ${errorText(error)}\n`)
    if (process.env.COPYDESK_DEBUG && error instanceof Error) err(`${error.stack ?? ''}\n`)
    else err('Please report it; COPYDESK_DEBUG=1 prints where it happened.\n')
    return 2
  }
}

/** By its name: what talks to Git is loaded only when it is asked for. */
function isGitError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'GitError'
}
