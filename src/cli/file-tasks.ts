// Reads the files of a run, one after the other, and asks what an earlier run has made of each.
import { isUtf8 } from 'node:buffer'
import type { Input } from '../input/document.ts'
import { decode, textOf } from '../node/read.ts'
import type { Cache } from './cached.ts'
import type { Task } from './examine.ts'
import { pauses } from './progress.ts'
import type { Session } from './session.ts'

/** A file of the run. */
export interface FileTask extends Task {
  /** What the reader had to say, for standard error. */
  readonly warnings: readonly string[]
}

/** The files of a run as they are read. */
export async function* fileTasks(
  { files, load, nameOf, deskFor }: Session,
  cache: Cache | undefined
): AsyncGenerator<FileTask, void> {
  const pause = pauses()
  const inputOf = decodingInputs()
  for (const file of files) {
    await pause()
    const name = nameOf(file)
    const desk = deskFor(file)
    const loaded = load(file)
    const looked = 'bytes' in loaded ? cache?.find(desk, { name }, loaded.bytes) : undefined
    const mark = looked?.mark
    // What an earlier run has kept was text; whether there is something to say about it is seen without decoding it.
    if ('bytes' in loaded && looked?.stories && isUtf8(loaded.bytes)) {
      const known = { stories: looked.stories, spent: [] }
      yield { desk, input: inputOf(name, loaded.bytes), known, mark, warnings: [] }
      continue
    }
    const read = 'failure' in loaded ? loaded : decode(loaded.bytes, name)
    if ('failure' in read) {
      yield { desk, input: () => ({ path: name, source: '' }), known: read, warnings: [] }
      continue
    }
    const { source, warnings } = read
    const known = looked?.stories && { stories: looked.stories, spent: [] }
    // Bytes that are not UTF-8 were repaired; that is not done twice.
    const again = 'bytes' in loaded && warnings.length === 0
    const input = again ? inputOf(name, loaded.bytes, source) : () => ({ path: name, source })
    yield { desk, input, known, mark, warnings }
  }
}

/**
 * Makes a file's input as it is asked for: once to examine it, and at the end of the run to report on it. In between only
 * its bytes are held. Of all files one text is kept, for the stories of one file that are reported on one after the other.
 */
function decodingInputs(): (path: string, bytes: Uint8Array, decoded?: string) => () => Input {
  let last: { readonly bytes: Uint8Array; readonly source: string } | undefined
  return (path, bytes, decoded) => {
    let fresh = decoded
    return () => {
      const source = fresh ?? (last?.bytes === bytes ? last.source : textOf(bytes))
      // A text that hangs on what is held of its file is copied by each collection of garbage.
      last = { bytes, source }
      fresh = undefined
      return { path, source }
    }
  }
}
