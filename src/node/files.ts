import { statSync } from 'node:fs'
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
    const status = statSync(given, { throwIfNoEntry: false })
    if (status) {
      if (status.isDirectory()) {
        const found = await inFolder(given)
        if (found.length === 0)
          failures.push(
            `${given}: no copy in this folder (looked for ${copyExtensions.map((one) => `.${one}`).join(', ')})`
          )
        keep(found)
      } else keep([given])
      continue
    }
    // The commonest run names its files: what reads folders and patterns takes 10 ms to load.
    const { globSync, isDynamicPattern } = await import('tinyglobby')
    if (isDynamicPattern(given)) {
      const found = globSync(given, { dot: false, expandDirectories: false, ignore: ['**/node_modules/**'] }).sort()
      if (found.length === 0) failures.push(`${given}: no file fits this pattern`)
      keep(found)
    } else failures.push(`${given}: no such file or folder`)
  }
  return { files: [...files], failures }
}

async function inFolder(folder: string): Promise<string[]> {
  const { globSync } = await import('tinyglobby')
  return globSync(`**/*.{${copyExtensions.join(',')}}`, {
    cwd: folder,
    dot: false,
    caseSensitiveMatch: false,
    ignore: ['**/node_modules/**'],
    onlyFiles: true
  })
    .sort()
    .map((file) => path.join(folder, file))
}
