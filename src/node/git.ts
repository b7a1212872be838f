import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import path from 'node:path'

/** Git could not say what it was asked; the message names the reason and the cure. */
export class GitError extends Error {
  override name = 'GitError'
}

/** A file as the next commit will hold it. */
export interface StagedFile {
  /** From the working folder. */
  readonly file: string
  /** Git's name for its content. */
  readonly blob: string
}

/** Lines of a file, both ends included, from 1. */
export interface LineRange {
  readonly from: number
  readonly to: number
}

/** Output of one call: room for the patch of a large change. */
const outputBytesMax = 1 << 30
/** Contents fetched by one call: the call costs as much as some hundred stories. */
const blobsPerCall = 256

/**
 * Files that the next commit adds or changes, in the order of Git.
 *
 * @param paths - files, folders or patterns; none for all
 * @throws GitError without Git or a repository
 */
export function stagedFiles(paths: readonly string[]): StagedFile[] {
  const top = repositoryTop('--staged')
  const raw = git(['diff', '--cached', ...rawDiff, '--', ...paths.map(pathspec)], '--staged').toString()
  return rawEntries(raw)
    .filter(({ isFile }) => isFile)
    .map(({ name, blob }) => ({ file: fromWorkingFolder(top, name), blob }))
}

/**
 * A reader of contents by Git's names for them. Those of the list are fetched some hundreds at a time, in its order.
 *
 * @throws GitError where Git has no such content
 */
export function blobReader(blobs: readonly string[]): (blob: string) => Uint8Array {
  const places = new Map(blobs.map((blob, index) => [blob, index]))
  let held = new Map<string, Uint8Array>()
  return (blob) => {
    const at = places.get(blob)
    if (!held.has(blob) && at !== undefined) held = readBlobs(blobs.slice(at, at + blobsPerCall))
    const content = held.get(blob)
    if (content === undefined) throw new GitError(`--staged: Git cannot read the content ${blob}; run \`git fsck\``)
    return content
  }
}

/**
 * What has changed since a revision: of each file the lines that are new or different. The revision is that at which
 * this branch left it, so that what others did there meanwhile does not count.
 *
 * @param revision - a branch, tag or commit
 * @param paths - files, folders or patterns; none for all
 * @param staged - the next commit instead of the files on disk
 * @returns by file, from the working folder; `null` for a file that Git does not know yet, which is new as a whole
 * @throws GitError with the cure
 */
export function changedSince(
  revision: string,
  paths: readonly string[],
  staged: boolean
): ReadonlyMap<string, readonly LineRange[] | null> {
  const top = repositoryTop('--since')
  const base = mergeBase(revision)
  const specs = ['--', ...paths.map(pathspec)]
  const from = ['diff', ...(staged ? ['--cached'] : []), ...rawDiff, '-p', '-U0', '--text', base, ...specs]
  const output = git(from, '--since').toString()
  // The list of files ends with an empty name; the patches follow in the same order, those of links and submodules too.
  const end = output.includes('\0\0') ? output.indexOf('\0\0') : output.length
  const entries = rawEntries(output.slice(0, end + 1))
  const patches = output
    .slice(end + 2)
    .split(/(?:^|\n)diff --git /)
    .slice(1)
  const changed = new Map<string, readonly LineRange[] | null>()
  for (const [index, { name, isFile }] of entries.entries()) {
    if (isFile) changed.set(fromWorkingFolder(top, name), rangesOf(patches[index] ?? ''))
  }
  if (!staged) {
    const untracked = git(['ls-files', '--others', '--exclude-standard', '-z', '--full-name', ...specs], '--since')
    for (const name of untracked.toString().split('\0').filter(Boolean)) changed.set(fromWorkingFolder(top, name), null)
  }
  return changed
}

/** No renames: a moved story is a new one. A submodule is one entry, with one patch, whatever the settings of Git say. */
const rawDiff = [
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--submodule=short',
  '--diff-filter=AM'
]

/** What Git lists as changed. */
interface RawEntry {
  readonly name: string
  readonly blob: string
  /** Neither a link nor a submodule: these are no copy. */
  readonly isFile: boolean
}

/** `:100644 100644 <old> <new> M\0name\0`, again and again. */
function rawEntries(raw: string): RawEntry[] {
  const fields = raw.split('\0')
  const entries: RawEntry[] = []
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, mode = '', , blob = ''] = (fields[at] ?? '').split(' ')
    const name = fields[at + 1] ?? ''
    entries.push({ name, blob, isFile: mode.startsWith('100') })
  }
  return entries
}

/** `@@ -3,0 +4,2 @@`: lines 4 and 5 are new; `null` for all, where lines end in ways that Git does not count. */
function rangesOf(patch: string): LineRange[] | null {
  if (/\r(?!\n|$)/.test(patch)) return null
  const ranges: LineRange[] = []
  for (const [, from = '', lines = '1'] of patch.matchAll(/(?:^|\n)@@ -\S+ \+(\d+)(?:,(\d+))? @@/g)) {
    if (Number(lines) > 0) ranges.push({ from: Number(from), to: Number(from) + Number(lines) - 1 })
  }
  return ranges
}

function readBlobs(blobs: readonly string[]): Map<string, Uint8Array> {
  const output = git(['cat-file', '--batch'], '--staged', `${blobs.join('\n')}\n`)
  const contents = new Map<string, Uint8Array>()
  for (let at = 0; at < output.length; ) {
    const lineEnd = output.indexOf(10, at)
    const [blob = '', kind, size = '0'] = output.toString('latin1', at, lineEnd).split(' ')
    if (kind === 'blob') {
      const start = lineEnd + 1
      const end = start + Number(size)
      contents.set(blob, output.subarray(start, end))
      at = end + 1
    } else at = lineEnd + 1
  }
  return contents
}

/** A name is taken as it is; what is no file may be a pattern. */
function pathspec(given: string): string {
  return /[*?[{]/.test(given) ? `:(glob)${given}` : `:(literal)${given}`
}

function repositoryTop(option: string): string {
  return git(['rev-parse', '--show-toplevel'], option).toString().replace(/\n$/, '')
}

function mergeBase(revision: string): string {
  if (tryGit(['rev-parse', '--verify', '--quiet', 'HEAD']).status !== 0)
    throw new GitError(
      `--since ${revision}: this branch has no commit yet, so all is new; name the files without --since`
    )
  const commit = tryGit(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  const shallow = () => tryGit(['rev-parse', '--is-shallow-repository']).stdout.toString().trim() === 'true'
  const fetch =
    'this clone is shallow; fetch the history first (`git fetch --unshallow`; fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab)'
  if (commit.status !== 0) {
    throw new GitError(
      `--since ${revision}: ${shallow() ? `not here, and ${fetch}` : 'Git knows no such branch, tag or commit; `git log --oneline` lists commits'}`
    )
  }
  const base = tryGit(['merge-base', commit.stdout.toString().trim(), 'HEAD'])
  if (base.status === 0) return base.stdout.toString().trim()
  if (shallow()) throw new GitError(`--since ${revision}: no common ancestor here, and ${fetch}`)
  throw new GitError(`--since ${revision}: this branch has no commit in common with it; name another one`)
}

function fromWorkingFolder(top: string, name: string): string {
  // Git answers with links resolved.
  return path.relative(realpathSync(process.cwd()), path.join(top, name))
}

function git(words: readonly string[], option: string, input?: string): Buffer {
  const { status, stdout, stderr } = tryGit(words, input)
  if (status === 0) return stdout
  const said = stderr.toString().trim()
  if (said.includes('must be run in a work tree')) {
    throw new GitError(`${option}: ${process.cwd()} has Git's own files and no stories; go to a working copy of them`)
  }
  if (said.includes('not a git repository')) {
    throw new GitError(`${option}: ${process.cwd()} is not in a Git repository; name the files without ${option}`)
  }
  const cure = /^\s*(git config --global --add safe\.directory .+)$/m.exec(said)?.[1]
  const reason = said.split('\n')[0]?.replace(/^(?:fatal|error): /, '') ?? 'Git failed'
  throw new GitError(`${option}: ${reason}${cure === undefined ? '' : `; if you trust it: \`${cure}\``}`)
}

function tryGit(words: readonly string[], input?: string) {
  const result = spawnSync('git', words, {
    input,
    maxBuffer: outputBytesMax,
    // Messages are read above, so they are asked for in English.
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' }
  })
  if (result.error) {
    const missing = 'code' in result.error && result.error.code === 'ENOENT'
    throw new GitError(
      missing ? '--staged and --since need Git; install it or put it on the PATH' : result.error.message
    )
  }
  return result
}
