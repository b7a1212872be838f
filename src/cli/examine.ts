// Stories on their way through a run: read by one side, examined here or in other threads, in the order they came.

import type { Desk, Examined } from '../desk/desk.ts'
import type { Input } from '../input/document.ts'
import { errorText } from '../text/error-text.ts'
import type { CacheMark } from './cached.ts'
import type { Arguments } from './options.ts'
import { refusalOf, storiesOf } from './parts.ts'

/** What examining a file or a record gave: plain data, in this thread or from another. */
export type Outcome =
  | {
      /** One, but of JSON that holds several. */
      readonly stories: readonly Examined[]
      /** Milliseconds by pass and rule. */
      readonly spent: readonly (readonly [stage: string, milliseconds: number])[]
    }
  | { readonly failure: string }

/** A file or a record that has been read, or why it could not be. */
export interface Task {
  readonly desk: Desk
  /** What is to be examined; asked again when the report is made, which may decode it again. */
  readonly input: () => Input
  /** What is known without examining it: what an earlier run has kept, or that it cannot be read. */
  readonly known?: Outcome | undefined
  /** Where the result is kept, if results are. */
  readonly mark?: CacheMark | undefined
}

/** A task that is done. */
export interface Done<T extends Task> {
  readonly task: T
  readonly outcome: Outcome
}

/** Files that wait before threads are started, where results are kept: fewer are examined sooner than a thread starts. */
const waitingForThreads = 16

/**
 * Examine what comes, in this thread or in as many as `--workers` allows.
 *
 * @returns the results in the order of the tasks, each as soon as those before it are there
 */
export async function* examineAll<T extends Task>(
  tasks: AsyncIterable<T>,
  args: Arguments
): AsyncGenerator<Done<T>, void> {
  if (args.workers > 1) {
    const { examineInThreads } = await import('./workers.ts')
    // What is piped in may not go on for a while.
    const least = args.paths.includes('-') ? 1 : args.cache === undefined ? 2 : waitingForThreads
    yield* examineInThreads(tasks, args, least)
    return
  }
  for await (const task of tasks) {
    yield { task, outcome: task.known ?? examine(task.desk, task.input(), args.timing) }
  }
}

/**
 * Examine a file or a record. A fault in copydesk costs this one and is said; the others go on.
 *
 * @param isTimed - whether to say what took how long
 */
export function examine(desk: Desk, input: Input, isTimed: boolean): Outcome {
  const refusal = input.record === undefined ? refusalOf(input) : undefined
  if (refusal !== undefined) return { failure: refusal }
  const spent: (readonly [string, number])[] = []
  try {
    const inputs = input.record === undefined ? storiesOf(input) : [input]
    const spend = isTimed ? (stage: string, time: number) => void spent.push([stage, time]) : undefined
    const stories = inputs.map((story) => desk.examine(story, spend))
    return { stories, spent }
  } catch (error) {
    if (process.env.COPYDESK_DEBUG) throw error
    return { failure: faultIn(input, error) }
  }
}

/** Said where copydesk itself failed on a story. */
export function faultIn({ path, record }: Pick<Input, 'path' | 'record'>, error: unknown): string {
  const reason = errorText(error)
  const name = record === undefined ? path : `${path}#${record.id}`
  return `${name}: a fault in copydesk itself (${reason}); it was not checked. Please report it`
}
