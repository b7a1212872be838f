import path from 'node:path'
import type { Report } from '../desk/desk.ts'
import { readPack } from '../node/packs.ts'
import { trial } from '../report/trial.ts'
import type { Console } from './console.ts'
import { type Arguments, UsageError } from './options.ts'
import { type Draft, openSession } from './session.ts'

/**
 * `copydesk try PACK PATH...`: what a draft of a house pack would report on an archive, before it is switched on.
 *
 * @returns 0 whatever is found; 2 when the draft or a story cannot be read
 */
export async function tryPack(args: Arguments, console: Console): Promise<number> {
  const [draft, ...paths] = args.paths
  if (draft === undefined || paths.length === 0)
    throw new UsageError('write copydesk try PACK PATH...: the draft, then the stories to try it on')
  const { pack, warnings } = await readPack(path.resolve(draft), draft)
  for (const warning of warnings) console.err(`copydesk: ${warning}\n`)
  const stories = { ...args, paths }
  const before = await round(stories, console)
  const after = await round(stories, silent(console), { path: path.resolve(draft), pack })
  console.out(trial(draft, before.reports, after.reports))
  return before.failed ? 2 : 0
}

/** Every story by itself: what one story says of another does not depend on a pack's wordings. */
async function round(
  args: Arguments,
  console: Console,
  draft?: Draft
): Promise<{ readonly reports: readonly Report[]; readonly failed: boolean }> {
  const session = await openSession(args, console, draft)
  const reports: Report[] = []
  for (const file of session.files) {
    const input = session.read(file)
    if (input) reports.push(session.deskFor(file).check(input))
  }
  return { reports, failed: session.failed() }
}

/** What could not be read was said in the first round. */
function silent(console: Console): Console {
  return { ...console, err: () => undefined }
}
