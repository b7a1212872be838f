import type { Story } from '../analysis/story.ts'
import type { Desk } from '../desk/desk.ts'
import type { Input } from '../input/document.ts'
import type { Console } from './console.ts'
import { type Arguments, UsageError } from './options.ts'
import { storiesOf } from './parts.ts'
import { openSession } from './session.ts'

/** How `names` and `sources` print. */
export const listFormats = ['table', 'jsonl', 'markdown'] as const
export type ListFormat = (typeof listFormats)[number]

/**
 * Print something about each story in turn.
 *
 * @param print - makes the text for one story
 * @returns the exit code
 */
export async function eachStory(
  args: Arguments,
  console: Console,
  print: (story: Story, format: ListFormat, desk: Desk, input: Input) => string
): Promise<number> {
  const format = listFormats.find((one) => one === (args.format ?? 'table'))
  if (format === undefined)
    throw new UsageError(`--format ${args.format ?? ''}: write one of ${listFormats.join(', ')}`)
  if (args.output.length > 0) throw new UsageError('--output is for check; send what this prints to a file with >')
  const session = await openSession(args, console)
  if (args.archive !== undefined) {
    const { eachStory: records, inputOf } = await import('./archive.ts')
    for await (const { file, story, clear } of records(session, args.archive, console, () => {})) {
      const input = inputOf(session, file, story)
      clear()
      console.out(print(session.deskFor(file).story(input), format, session.deskFor(file), input))
    }
    return session.failed() ? 2 : 0
  }
  for (const file of session.files) {
    const input = session.read(file)
    const desk = session.deskFor(file)
    if (!input) continue
    for (const one of storiesOf(input)) console.out(print(desk.story(one), format, desk, one))
  }
  return session.failed() ? 2 : 0
}
