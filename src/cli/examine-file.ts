import type { Desk, Examined } from '../desk/desk.ts'
import type { ReadResult } from '../node/read.ts'
import type { Cache, CacheMark } from './cached.ts'
import { refusalOf, storiesOf } from './parts.ts'

/** What became of one file: plain data, in this thread or from another. */
export type FileResult =
  | {
      /** One, but of JSON that holds several. */
      readonly stories: readonly Examined[]
      readonly source: string
      /** What the reader had to say, for standard error. */
      readonly warnings: readonly string[]
      /** Milliseconds by pass and rule. */
      readonly spent: readonly (readonly [stage: string, milliseconds: number])[]
      /** Where the result is kept, if results are. */
      readonly mark?: CacheMark
    }
  | { readonly failure: string }

/**
 * Examine a file that was read. A fault in copydesk costs this file and is said; the others go on.
 *
 * @param name - the path as given
 * @param cache - asked first for what an earlier run has made of the same file
 */
export function examineFile(desk: Desk, name: string, read: ReadResult, cache?: Cache): FileResult {
  if ('failure' in read) return read
  const found = cache?.find(desk, name, read.source)
  const mark = found ? { mark: found.mark } : {}
  const { source, warnings } = read
  if (found?.kept) return { stories: found.kept.stories, source, warnings, spent: [], ...mark }
  const input = { path: name, source: read.source }
  const refusal = refusalOf(input)
  if (refusal !== undefined) return { failure: refusal }
  const spent: (readonly [string, number])[] = []
  try {
    const stories = storiesOf(input).map((story) =>
      desk.examine(story, (stage, time) => void spent.push([stage, time]))
    )
    return { stories, source, warnings, spent, ...mark }
  } catch (error) {
    if (process.env.COPYDESK_DEBUG) throw error
    return { failure: faultIn(name, error) }
  }
}

/** Said where copydesk itself failed on a file. */
export function faultIn(file: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  return `${file}: a fault in copydesk itself (${reason}); it was not checked. Please report it`
}
