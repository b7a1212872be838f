import { settingsFor } from '../config/settings.ts'
import type { Report } from '../desk/desk.ts'
import { severities } from '../finding/finding.ts'
import { count } from '../report/layout.ts'
import { paintFor } from '../report/paint.ts'
import { rules } from '../rules/index.ts'
import type { Console } from './console.ts'
import { type Arguments, UsageError } from './options.ts'
import { progressOf } from './progress.ts'
import { openSession, type Session } from './session.ts'
import { timingTable } from './timing.ts'
import { version } from './version.ts'

const formats = ['pretty', 'vfile', 'json', 'jsonl'] as const
type Format = (typeof formats)[number]

/** `copydesk check`: report what is wrong. */
export async function check(args: Arguments, console: Console): Promise<number> {
  const format = formats.find((one) => one === (args.format ?? 'pretty'))
  if (format === undefined) throw new UsageError(`--format ${args.format ?? ''}: write one of ${formats.join(', ')}`)
  const started = performance.now()
  const session = await openSession(args, console)
  if (args.printConfig) return printConfig(session, console)
  const timings = new Map<string, number>()
  const worst = { level: severities.length as number }
  const seen: Report[] = []
  for (const batch of batches(session, args, console, timings)) {
    for (const report of batch) {
      for (const problem of report.problems) console.err(`copydesk: ${problem}\n`)
      for (const { severity } of report.findings) worst.level = Math.min(worst.level, severities.indexOf(severity))
    }
    // A stream of lines needs nothing but the story at hand.
    if (format === 'jsonl') console.out((await import('../report/json.ts')).jsonl(batch))
    else seen.push(...batch)
  }
  if (format !== 'jsonl') console.out(await render(format, seen, args, console))
  if (
    format === 'pretty' &&
    console.watched &&
    seen.every(({ findings }) => findings.length === 0) &&
    seen.length > 0
  ) {
    console.err(`Nothing to report in ${count(seen.length, 'story', 'stories')}.\n`)
  }
  if (args.timing) console.err(timingTable(timings, performance.now() - started))
  if (session.failed()) return 2
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

async function render(
  format: Exclude<Format, 'jsonl'>,
  reports: readonly Report[],
  args: Arguments,
  console: Console
): Promise<string> {
  switch (format) {
    case 'pretty': {
      const { pretty } = await import('../report/pretty.ts')
      return pretty(reports, {
        rules,
        paint: paintFor(console.color),
        columns: console.columns,
        notes: args.notes,
        quiet: args.quiet
      })
    }
    case 'vfile': {
      const { vfileReport } = await import('../report/vfile.ts')
      return vfileReport(reports, { color: console.color, notes: args.notes })
    }
    case 'json':
      return (await import('../report/json.ts')).json(reports, version)
    default:
      return format satisfies never
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
