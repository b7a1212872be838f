import { existsSync } from 'node:fs'
import path from 'node:path'
import { readText, shownPath } from './config-source.ts'

/** Patterns as in a .gitignore, for the folder that the file lies in. */
export const ignoreName = '.copydeskignore'

/** Ignore files read so far. */
export interface IgnoreFiles {
  /**
   * Which line of an ignore file leaves a file out. Those of inner folders speak last, as in Git.
   *
   * @returns `.copydeskignore:3`, or `null` for a file that is to be read
   */
  ignoredBy(file: string): Promise<string | null>
  /** The ignore files that hold for a folder. */
  filesFor(folder: string): readonly string[]
}

type Test = (file: string) => { readonly ignored: boolean; readonly unignored: boolean; readonly line: string }

/** Reads each ignore file once. */
export function createIgnoreFiles(): IgnoreFiles {
  const chains = new Map<string, readonly string[]>()
  const tests = new Map<string, Promise<Test>>()
  const filesFor = (folder: string): readonly string[] => {
    const known = chains.get(folder)
    if (known) return known
    const above = path.dirname(folder)
    const outer = above === folder ? [] : filesFor(above)
    const own = path.join(folder, ignoreName)
    const chain = existsSync(own) ? [...outer, own] : outer
    chains.set(folder, chain)
    return chain
  }
  return {
    filesFor,
    async ignoredBy(file) {
      let by: string | null = null
      for (const ignoreFile of filesFor(path.dirname(file))) {
        const test = tests.get(ignoreFile) ?? readIgnoreFile(ignoreFile)
        tests.set(ignoreFile, test)
        const { ignored, unignored, line } = (await test)(file)
        if (ignored) by = `${shownPath(ignoreFile)}:${line}`
        else if (unignored) by = null
      }
      return by
    }
  }
}

async function readIgnoreFile(ignoreFile: string): Promise<Test> {
  const folder = path.dirname(ignoreFile)
  const text = readText(ignoreFile)
  const { default: ignore } = await import('ignore')
  const patterns = ignore()
  for (const [index, pattern] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (pattern.trim() !== '') patterns.add({ pattern, mark: String(index + 1) })
  }
  return (file) => {
    const { ignored, unignored, rule } = patterns.checkIgnore(path.relative(folder, file).split(path.sep).join('/'))
    return { ignored, unignored, line: rule?.mark ?? '1' }
  }
}
