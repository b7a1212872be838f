import { type Stats, statSync } from 'node:fs'
import path from 'node:path'

/** Files that copydesk takes for copy when it is given a folder. */
export const copyExtensions = ['txt', 'md', 'markdown', 'html', 'htm', 'xhtml'] as const

/** Files to read, and what was asked for and is not there. */
export interface Selection {
  readonly files: readonly string[]
  readonly failures: readonly string[]
}

/**
 * Turn what stands on the command line into files: files as given, folders joined with the paths inside them, and
 * globs that the shell left alone. Each file once, folders in order of name.
 */
export async function selectFiles(paths: readonly string[]): Promise<Selection> {
  const files = new Set<string>()
  const failures: string[] = []
  const keep = (found: readonly string[]) => {
    for (const file of found) files.add(file)
  }
  for (const given of paths) {
    const status = statusOf(given)
    if (status === 'loop') failures.push(`${given}: a link that leads in a circle`)
    else if (status) {
      if (status.isDirectory()) {
        const found = await inFolder(given)
        if (found.length === 0)
          failures.push(
            `${given}: no copy in this folder (looked for ${copyExtensions.map((one) => `.${one}`).join(', ')})`
          )
        keep(found)
      } else keep([given])
    } else {
      // The commonest run names its files: what reads folders and patterns takes 10 ms to load.
      const { globSync, isDynamicPattern } = await import('tinyglobby')
      if (isDynamicPattern(given)) {
        const found = globSync(given, { ...walking, expandDirectories: false }).sort()
        if (found.length === 0) failures.push(`${given}: no file fits this pattern`)
        keep(found)
      } else failures.push(`${given}: no such file or folder`)
    }
  }
  return { files: [...files], failures }
}

/** Links are not followed: one that leads upward would bring every story again. Whoever wants one names it. */
const walking = { dot: false, onlyFiles: true, followSymbolicLinks: false, ignore: ['**/node_modules/**'] }

function statusOf(given: string): Stats | 'loop' | undefined {
  try {
    return statSync(given, { throwIfNoEntry: false })
  } catch (error) {
    // What cannot be looked at for another reason is a file that cannot be read, which reading it will say.
    return error instanceof Error && 'code' in error && error.code === 'ELOOP' ? 'loop' : undefined
  }
}

async function inFolder(folder: string): Promise<string[]> {
  const { globSync } = await import('tinyglobby')
  return globSync(`**/*.{${copyExtensions.join(',')}}`, {
    cwd: folder,
    caseSensitiveMatch: false,
    ...walking
  })
    .sort()
    .map((file) => path.join(folder, file))
}
