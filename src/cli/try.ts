import path from 'node:path'
import { byField } from '../desk/by-field.ts'
import type { Desk } from '../desk/desk.ts'
import type { Finding } from '../finding/finding.ts'
import type { Input } from '../input/document.ts'
import { formatOf } from '../input/index.ts'
import { readPack } from '../node/packs.ts'
import { createTrial } from '../report/trial.ts'
import type { Console } from './console.ts'
import { type Arguments, UsageError } from './options.ts'
import { createDesks, openSession } from './session.ts'
import { inputsOf } from './stories.ts'

/**
 * `copydesk try PACK PATH...`: what a draft of a house pack would report on an archive, before it is switched on. Every
 * story is read by itself: what one story says of another does not depend on a pack's wordings.
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
  const session = await openSession(stories, console)
  const drafted = createDesks(stories, { path: path.resolve(draft), pack })
  const trial = createTrial(draft)
  for await (const { file, input } of inputsOf(session, stories, console)) {
    const withDraft = drafted.deskOf(await drafted.configs.configFor(session.nameOf(file)))
    trial.add(findingsOf(session.deskFor(file), input), findingsOf(withDraft, input))
  }
  console.out(trial.report())
  return session.failed() ? 2 : 0
}

/** Of a record the places are into its fields, as everywhere. */
function findingsOf(desk: Desk, input: Input): readonly Finding[] {
  return byField(desk.check(input), input.format ?? formatOf(input.path)).flatMap(({ findings }) => findings)
}
