import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync
} from 'node:fs'
import path from 'node:path'
import { reasonOf } from './read.ts'

/** A file that is being written. Its old content stands until `commit`, and for good after `abandon`. */
export interface FileWriter {
  write(text: string | Uint8Array): void
  commit(): void
  abandon(): void
}

/** Files begun and not put in their places; none stays behind when the program is interrupted. */
const unfinished = new Set<string>()
process.on('exit', () => {
  for (const target of unfinished) rmSync(target, { force: true })
})

/** How many were begun, so that no two share a name. */
let begun = 0

/**
 * Begin to write a file beside the old one, so that nobody ever reads half of it.
 * What is no plain file (a pipe, a terminal, `/dev/null`) is written to directly.
 *
 * @param mode - the rights of a file that is new
 * @throws what the file system says; `writeReasonOf` puts it into words
 */
export function openWriter(file: string, mode = 0o666): FileWriter {
  const status = statSync(file, { throwIfNoEntry: false })
  if (status?.isDirectory()) throw Object.assign(new Error(file), { code: 'EISDIR' })
  const direct = status !== undefined && !status.isFile()
  // Where a link leads, the file there is replaced and the link stays.
  const place = status?.isFile() ? realpathSync(file) : file
  // To replace a file asks no leave of the file: one that is locked against writing stays as it is.
  if (status) accessSync(file, constants.W_OK)
  // Long names leave no room for a longer one.
  const beside = `.${path.basename(place).slice(0, 40)}.${process.pid}.${(begun += 1)}.tmp`
  const target = direct ? file : path.join(path.dirname(place), beside)
  const handle = openSync(target, 'w', mode)
  if (!direct) unfinished.add(target)
  if (status && !direct) keepRights(handle, status)
  let isOpen = true
  const close = () => {
    if (isOpen) closeSync(handle)
    isOpen = false
  }
  const abandon = () => {
    try {
      close()
    } finally {
      if (!direct) rmSync(target, { force: true })
      unfinished.delete(target)
    }
  }
  return {
    write: (text) => writeAll(handle, text),
    commit() {
      try {
        close()
        if (!direct) renameSync(target, place)
        unfinished.delete(target)
      } catch (error) {
        abandon()
        throw error
      }
    },
    abandon
  }
}

/** Give a new file the owner and the rights of the one that it replaces, as far as the system lets us. */
function keepRights(handle: number, { uid, gid, mode }: Stats): void {
  try {
    fchownSync(handle, uid, gid)
  } catch {
    // Only root gives files away.
  }
  fchmodSync(handle, mode)
}

/** Write a file in one go: it is there as a whole or not at all. */
export function writeWhole(file: string, text: string | Uint8Array, mode?: number): void {
  const writer = openWriter(file, mode)
  try {
    writer.write(text)
  } catch (error) {
    writer.abandon()
    throw error
  }
  writer.commit()
}

/** The system writes as much as it likes; a pipe takes 64 kB at a time. */
function writeAll(handle: number, text: string | Uint8Array): void {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
}

/** Why a file could not be written, in words that a person can act on. */
export function writeReasonOf(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
      return `the folder ${path.dirname(file)} does not exist; make it first`
    case 'ENOTDIR':
      return `${path.dirname(file)} is no folder`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'no permission to write it'
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full'
    default:
      return reasonOf(error)
  }
}
