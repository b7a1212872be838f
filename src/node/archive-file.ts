import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

/** An archive on disk, to be read from its beginning. */
export interface ArchiveFile {
  /** In bytes. */
  readonly size: number
  readonly chunks: AsyncIterable<Uint8Array>
}

/**
 * Open an archive: a plain file of any size.
 *
 * @throws what the file system says; `reasonOf` puts it into words
 */
export async function openArchive(file: string): Promise<ArchiveFile> {
  // To open a pipe without this flag is to wait for its writer.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  const status = await handle.stat()
  if (!status.isFile()) {
    await handle.close()
    throw Object.assign(new Error(file), { code: status.isDirectory() ? 'EISDIR' : 'ENOTFILE' })
  }
  return { size: status.size, chunks: handle.createReadStream() }
}
