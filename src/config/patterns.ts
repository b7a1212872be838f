// Patterns of files, as a .gitignore has them.
import ignore from 'ignore'

/** Whether a path below the configuration's folder fits one of the patterns. */
export function fits(patterns: readonly string[], path: string): boolean {
  return ignore()
    .add([...patterns])
    .ignores(path)
}
