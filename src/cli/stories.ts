import type { Desk } from '../desk/desk.ts'
import type { Input } from '../input/document.ts'
import type { Console } from './console.ts'
import { type Arguments, UsageError } from './options.ts'
import { storiesOf } from './parts.ts'
import { pauses } from './progress.ts'
import { openSession, type Session } from './session.ts'

/** How `names` and `sources` print. */
export const listFormats = ['table', 'jsonl', 'markdown'] as const
export type ListFormat = (typeof listFormats)[number]

/**
 * Print something about each story in turn.
 *
 * @param print - makes the text for one story, with the desk of its file
 * @returns the exit code
 */
export async function eachStory(
  args: Arguments,
  console: Console,
  print: (desk: Desk, input: Input, format: ListFormat) => string
): Promise<number> {
  const format = listFormats.find((one) => one === (args.format ?? 'table'))
  if (format === undefined)
    throw new UsageError(`--format ${args.format ?? ''}: write one of ${listFormats.join(', ')}`)
  const session = await openSession(args, console)
  const pause = pauses()
  console.outlast?.()
  for await (const { file, input } of inputsOf(session, args, console)) {
    console.out(print(session.deskFor(file), input, format))
    await pause()
    await console.drained?.()
    // Nobody reads on: what could not be read so far decides how the run ends.
    if (console.deserted?.() === true) break
  }
  return session.failed() ? 2 : 0
}

/** The stories of a run one after the other: those of its files, or with `--input` the records of its archives. */
export async function* inputsOf(
  session: Session,
  args: Arguments,
  console: Console
): AsyncGenerator<{ readonly file: string; readonly input: Input }, void> {
  if (args.archive !== undefined) {
    const { eachStory: records, inputOf } = await import('./archive.ts')
    for await (const { file, story, clear } of records(session, args.archive, console, () => {})) {
      clear()
      yield { file, input: inputOf(session, file, story) }
    }
    return
  }
  for (const file of session.files) {
    const read = session.read(file)
    if (read) for (const input of storiesOf(read)) yield { file, input }
  }
}
