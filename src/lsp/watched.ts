import { statSync } from 'node:fs'
import { watchedNames } from '../node/configs.ts'

/** Files whose change can change what holds for a story: configurations, ignore files, and YAML that can be a pack. */
export const watchedPatterns = [...watchedNames, '*.yaml', '*.yml'].map((name) => ({ globPattern: `**/${name}` }))

/**
 * Look at files again and again, for editors that do not watch and for files outside of the workspace.
 *
 * @param files - asked each time; they need not exist
 * @param changed - told which have come, gone or changed
 * @returns ends it
 */
export function pollFiles(
  files: () => readonly string[],
  changed: (files: readonly string[]) => void,
  everyMs: number
): () => void {
  let seen = new Map<string, string>()
  const look = () => {
    const now = new Map(files().map((file) => [file, signatureOf(file)]))
    // A file that is looked at for the first time has not changed.
    const different = [...now].filter(([file, signature]) => (seen.get(file) ?? signature) !== signature)
    seen = now
    if (different.length > 0) changed(different.map(([file]) => file))
  }
  const timer = setInterval(look, everyMs).unref()
  return () => clearInterval(timer)
}

function signatureOf(file: string): string {
  const status = statSync(file, { throwIfNoEntry: false })
  return status ? `${status.mtimeMs} ${status.size}` : ''
}
