import path from 'node:path'
import { copyExtensions, selectFiles } from '../node/files.ts'
import type { LineRange } from '../node/git.ts'
import { type Arguments, UsageError } from './options.ts'

/** The stories that a command line asks for. */
export interface Chosen {
  readonly files: readonly string[]
  /** What was asked for and is not there. */
  readonly failures: readonly string[]
  /** With `--staged`: the content that is about to be committed. */
  readonly staged?: (file: string) => Uint8Array
  /** With `--since`: the changed lines of each file, `null` for a new file. */
  readonly changed?: ReadonlyMap<string, readonly LineRange[] | null> | undefined
}

/**
 * Find the stories: on disk, in the index, or among what has changed.
 *
 * @throws UsageError when nothing was asked for; GitError when Git cannot answer
 */
export async function chooseStories(args: Arguments): Promise<Chosen> {
  const paths = args.paths.filter((one) => one !== '-')
  const fromGit = args.staged || args.since !== undefined
  if (fromGit && paths.length < args.paths.length)
    throw new UsageError('--staged and --since read files; leave out the - for standard input')
  if (paths.length === 0 && args.paths.length === 0 && (!fromGit || (args.compare && !args.staged)))
    throw new UsageError('name a file, a folder or a pattern, or - for standard input; `copydesk help`')
  if (!fromGit) return selectFiles(paths)
  const { blobReader, changedSince, stagedFiles } = await import('../node/git.ts')
  const changed = args.since === undefined ? undefined : changedSince(args.since, paths, args.staged)
  if (args.staged) {
    const staged = stagedFiles(paths).filter(
      ({ file }) => isCopy(file, paths) && (changed === undefined || changed.has(file))
    )
    const blobs = new Map(staged.map(({ file, blob }) => [file, blob]))
    const read = blobReader([...blobs.values()])
    return {
      files: [...blobs.keys()],
      failures: [],
      staged: (file) => read(blobs.get(file) ?? ''),
      changed
    }
  }
  // Compared with all the others, or only themselves.
  const { files, failures } = args.compare
    ? await selectFiles(paths)
    : { files: [...(changed?.keys() ?? [])].filter((file) => isCopy(file, paths)).sort(), failures: [] }
  return { files, failures, changed }
}

/** What Git lists is of all kinds: copy is what a folder would give, and what was named. */
function isCopy(file: string, named: readonly string[]): boolean {
  if (named.some((one) => path.normalize(one) === file)) return true
  const extension = path.extname(file).slice(1).toLowerCase()
  const isPassedOver = (name: string) => name === 'node_modules' || (name.startsWith('.') && name !== '..')
  return copyExtensions.some((one) => one === extension) && !file.split(path.sep).some(isPassedOver)
}
