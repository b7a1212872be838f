import { settingsFor } from '../config/settings.ts'
import type { Report } from '../desk/desk.ts'
import { severities } from '../finding/finding.ts'
import { count } from '../report/layout.ts'
import { rules } from '../rules/index.ts'
import type { Console } from './console.ts'
import type { Arguments } from './options.ts'
import { openOutputs } from './outputs.ts'
import { progressOf } from './progress.ts'
import { openSession, type Session } from './session.ts'
import { timingTable } from './timing.ts'

/** `copydesk check`: report what is wrong. */
export async function check(args: Arguments, console: Console): Promise<number> {
  const started = performance.now()
  const session = await openSession(args, console)
  if (args.printConfig) return printConfig(session, console)
  const timings = new Map<string, number>()
  const worst = { level: severities.length as number }
  const outputs = await openOutputs(args, console, session.desk)
  let stories = 0
  let findings = 0
  try {
    for (const batch of batches(session, args, console, timings)) {
      for (const report of batch) {
        stories += 1
        findings += report.findings.length
        for (const problem of report.problems) console.err(`copydesk: ${problem}\n`)
        for (const { severity } of report.findings) worst.level = Math.min(worst.level, severities.indexOf(severity))
      }
      outputs.add(batch)
    }
  } catch (error) {
    outputs.abandon()
    throw error
  }
  const written = await outputs.finish()
  if (outputs.format === 'pretty' && console.watched && findings === 0 && stories > 0) {
    console.err(`Nothing to report in ${count(stories, 'story', 'stories')}.\n`)
  }
  if (args.timing) console.err(timingTable(timings, performance.now() - started))
  if (session.failed() || !written) return 2
  return args.failOn !== 'never' && worst.level <= severities.indexOf(args.failOn) ? 1 : 0
}

/** Reports as they come: story by story with `--each`, else all at the end of the run. */
function* batches(
  session: Session,
  args: Arguments,
  console: Console,
  timings: Map<string, number>
): Generator<readonly Report[]> {
  const { desk, files } = session
  const progress = progressOf(console, files.length)
  let run = desk.run()
  const add = (spent: ReadonlyMap<string, number>) => {
    for (const [name, time] of spent) timings.set(name, (timings.get(name) ?? 0) + time)
  }
  for (const [index, file] of files.entries()) {
    const input = session.read(file)
    if (input) run.add(input)
    progress.step(index + 1)
    if (args.each) {
      yield run.finish()
      add(run.timings)
      run = desk.run()
    }
  }
  progress.clear()
  if (!args.each) {
    yield run.finish()
    add(run.timings)
  }
}

/** What holds for the first file, every default filled in, and the file it comes from. */
function printConfig({ loaded, desk, files, read }: Session, console: Console): number {
  const [file] = files
  const input = file === undefined ? undefined : read(file)
  const settings = input ? desk.settings(desk.story(input).document) : settingsFor(loaded.config, rules)
  const shown = {
    file: loaded.file,
    variant: settings.house.variant ?? null,
    profile: settings.house.profile,
    accept: [...settings.accept],
    packs: settings.packs,
    residue: { allow: settings.house.allow },
    rules: Object.fromEntries(
      rules.map((rule) => {
        const { severity = rule.severity, options } = settings.rules.get(rule.id) ?? { options: {} }
        return [rule.id, { severity, ...(options as object) }]
      })
    )
  }
  console.out(`${JSON.stringify(shown, null, 2)}\n`)
  return 0
}
