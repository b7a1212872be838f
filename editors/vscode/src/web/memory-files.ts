// Stands for `node:fs` in the worker: the few files that the server reads, as the extension has sent them.

/** Path and text of each file; `null` for one that is gone. */
export type Files = Readonly<Record<string, string | null>>

/** The notification that brings files to the worker. */
export const filesNotification = 'copydesk/files'

const files = new Map<string, string>()

/** Take in files that are new or changed, and forget those that are gone. */
export function putFiles(changes: Files): void {
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) files.delete(path)
    else files.set(path, text)
  }
}

/** As in `node:fs`. */
export function existsSync(path: string): boolean {
  return files.has(path)
}

/** As in `node:fs`: bytes, or text when an encoding is given. */
export function readFileSync(path: string): Uint8Array
export function readFileSync(path: string, encoding: string): string
export function readFileSync(path: string, encoding?: string): Uint8Array | string {
  const text = textOf(path)
  return encoding === undefined ? new TextEncoder().encode(text) : text
}

/** As in `node:fs`. There are no folders here, so nothing is found by looking into one. */
export function statSync(path: string, options?: { readonly throwIfNoEntry?: boolean }): MemoryStatus | undefined {
  if (options?.throwIfNoEntry === false && !files.has(path)) return undefined
  return { size: textOf(path).length, mtimeMs: 0, isFile: () => true, isDirectory: () => false }
}

/** As in `node:fs`; the handle of a file is its path. */
export function openSync(path: string): string {
  textOf(path)
  return path
}

/** As in `node:fs`, from the beginning of the file. */
export function readSync(handle: string, bytes: Uint8Array): number {
  const content = new TextEncoder().encode(textOf(handle)).subarray(0, bytes.length)
  bytes.set(content)
  return content.length
}

/** As in `node:fs`. */
export const fstatSync = statSync

/** As in `node:fs`. */
export function closeSync(): void {}

/** As in `node:fs`. */
export const constants = { O_RDONLY: 0 } as const

/** What is known of a file. */
interface MemoryStatus {
  readonly size: number
  readonly mtimeMs: number
  isFile(): boolean
  isDirectory(): boolean
}

function textOf(path: string): string {
  const text = files.get(path)
  if (text === undefined) throw Object.assign(new Error(`${path} is not here`), { code: 'ENOENT' })
  return text
}
