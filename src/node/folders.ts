import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Make a folder and those around it. Where a file system takes no new folder and says that there is no such one (`/proc`,
 * folders mounted on demand), Node's own `recursive` asks again for ever.
 *
 * @throws what the file system says
 */
export function makeFolders(folder: string, mode?: number): void {
  try {
    mkdirSync(folder, mode)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    const above = path.dirname(folder)
    if (code === 'EEXIST' && isFolder(folder)) return
    if (code !== 'ENOENT' || above === folder || isFolder(above)) throw error
    makeFolders(above, mode)
    makeFolders(folder, mode)
  }
}

/**
 * The way from a folder to a file in it.
 *
 * @returns `undefined` for a file outside of the folder
 * @example
 * pathInside('/desk', '/desk/sport/a.txt') // 'sport/a.txt'
 */
export function pathInside(folder: string, file: string): string | undefined {
  const relative = path.relative(folder, file)
  // On Windows the way to another drive is absolute.
  const leadsOut = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)
  return leadsOut ? undefined : relative
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true
}
