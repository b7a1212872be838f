import path from 'node:path'
import { copyExtensions } from '../node/files.ts'
import { errorText } from '../text/error-text.ts'
import type { Console } from './console.ts'
import { type Arguments, UsageError } from './options.ts'

/** An editor that saves writes a file in two or three steps. */
const settleMs = 120

/**
 * `copydesk check --watch PATH...`: check everything once, then each story when it is saved.
 *
 * A change of anything but copy, such as a configuration or a pack, checks everything again. Ends with Ctrl-C.
 *
 * @param round - one run over some paths
 */
export async function watch(
  args: Arguments,
  console: Console,
  round: (args: Arguments) => Promise<number>
): Promise<never> {
  if (args.paths.length === 0 || args.paths.includes('-'))
    throw new UsageError('--watch needs files or folders to look at: copydesk check --watch stories/')
  const { watch: look } = await import('chokidar')
  await round(args)
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const settle = () => {
    running = running.then(async () => {
      const files = [...changed]
      changed.clear()
      if (files.length === 0) return
      const paths = files.every(isCopy) ? files : args.paths
      console.err(
        `\n${new Date().toLocaleTimeString()}  ${paths.map((file) => path.relative('', file) || '.').join(', ')}\n`
      )
      await round({ ...args, paths, each: args.each || paths !== args.paths })
    })
  }
  const watched = [...args.paths, ...(args.config === undefined ? [] : [args.config])]
  const watcher = look(watched, {
    ignoreInitial: true,
    ignored: (file, stats) =>
      stats?.isFile() === true && !isCopy(file) && !/\.(?:ya?ml|json|csv|tsv|[cm]?js)$|\.copydeskignore$/i.test(file)
  })
  watcher.on('all', (event, file) => {
    if (event !== 'add' && event !== 'change') return
    changed.add(file)
    clearTimeout(timer)
    timer = setTimeout(settle, settleMs)
  })
  watcher.on('error', (error) => console.err(`copydesk: ${errorText(error)}\n`))
  console.err('Watching. Ctrl-C ends.\n')
  return new Promise<never>(() => undefined)
}

function isCopy(file: string): boolean {
  return copyExtensions.some((extension) => file.toLowerCase().endsWith(`.${extension}`))
}
