import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs'
import path from 'node:path'
import { reasonOf } from './read.ts'

/** Files that copydesk takes for copy when it is given a folder. */
export const copyExtensions = ['txt', 'md', 'markdown', 'html', 'htm', 'xhtml'] as const

/** Files to read, and what was asked for and is not there. */
export interface Selection {
  readonly files: readonly string[]
  readonly failures: readonly string[]
}

/**
 * Turn what stands on the command line into files: files as given, folders joined with the paths inside them, and
 * globs that the shell left alone. Each file once and as it was named first, folders in order of name.
 */
export async function selectFiles(paths: readonly string[]): Promise<Selection> {
  const files = new Set<string>()
  const failures: string[] = []
  // `a.txt`, `./a.txt` and `/desk/a.txt` are one story, which would else be compared with itself.
  const places = new Set<string>()
  const isNew = (file: string) => {
    const { size } = places
    return paths.length < 2 || places.add(path.resolve(file)).size > size
  }
  const keep = (found: readonly string[]) => {
    for (const file of found) if (isNew(file)) files.add(file)
  }
  for (const given of paths) {
    const status = statusOf(given)
    if (status === 'loop') failures.push(`${given}: a link that leads in a circle`)
    else if (status) {
      if (status.isDirectory()) {
        const found = inFolder(given)
        failures.push(...found.failures)
        if (found.files.length + found.failures.length === 0)
          failures.push(
            `${given}: no copy in this folder (looked for ${copyExtensions.map((one) => `.${one}`).join(', ')}; others are read when they are named)`
          )
        keep(found.files)
      } else keep([given])
    } else {
      // The commonest run names its files or folders: what reads patterns takes 10 ms to load.
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

/** The copy in a folder and the folders in it, in order of path; what cannot be looked into is said. */
function inFolder(folder: string): Selection {
  const found: string[] = []
  const failures: string[] = []
  const walk = (inside: string) => {
    let entries: Dirent[]
    try {
      entries = readdirSync(path.join(folder, inside), { withFileTypes: true })
    } catch (error) {
      failures.push(`${path.join(folder, inside.slice(0, -1))}: ${reasonOf(error)}`)
      return
    }
    for (const entry of entries) {
      const { name } = entry
      if (name.startsWith('.')) continue
      if (entry.isDirectory()) {
        if (name !== 'node_modules') walk(`${inside}${name}/`)
      } else if (entry.isFile() && isCopyName(name)) found.push(inside + name)
    }
  }
  walk('')
  // `path.join` once instead of for each file: `./desk/` and `desk` give `desk/a.txt`.
  const prefix = path.join(folder, 'a').slice(0, -1)
  const own = (file: string) => prefix + (path.sep === '/' ? file : file.replaceAll('/', path.sep))
  return { files: found.sort().map(own), failures }
}

function isCopyName(name: string): boolean {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return name.includes('.') && copyExtensions.some((one) => one === extension)
}
