// Reads the files of a run, one after the other, and asks what an earlier run has made of each.
import { isUtf8 } from 'node:buffer'
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
  for (const file of files) {
    await pause()
    const name = nameOf(file)
    const desk = deskFor(file)
    const loaded = load(file)
    const looked = 'bytes' in loaded ? cache?.find(desk, { name }, loaded.bytes) : undefined
    const mark = looked?.mark
    // What an earlier run has kept was text; whether there is something to say about it is seen without decoding it.
    if ('bytes' in loaded && looked?.stories && isUtf8(loaded.bytes)) {
      let text: string | undefined
      const input = () => {
        // One of several stories is not the last to ask; a file with one is not held as text as well.
        const source = text ?? textOf(loaded.bytes)
        if (looked.stories && looked.stories.length > 1) text = source
        return { path: name, source }
      }
      yield { desk, input, known: { stories: looked.stories, spent: [] }, mark, warnings: [] }
      continue
    }
    const read = 'failure' in loaded ? loaded : decode(loaded.bytes, name)
    if ('failure' in read) {
      yield { desk, input: () => ({ path: name, source: '' }), known: read, warnings: [] }
      continue
    }
    const { source, warnings } = read
    const known = looked?.stories && { stories: looked.stories, spent: [] }
    yield { desk, input: () => ({ path: name, source }), known, mark, warnings }
  }
}
