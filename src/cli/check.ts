import type { Desk, Report, Run } from '../desk/desk.ts'
import { severities } from '../finding/finding.ts'
import { count } from '../report/layout.ts'
import type { Console } from './console.ts'
import type { Arguments } from './options.ts'
import { openOutputs } from './outputs.ts'
import { storiesOf } from './parts.ts'
import { pauses, progressOf } from './progress.ts'
import { openSession, type Session } from './session.ts'
import { openSieve } from './sieve.ts'
import { timingTable } from './timing.ts'

/** `copydesk check`: report what is wrong. */
export async function check(args: Arguments, console: Console): Promise<number> {
  const started = performance.now()
  const session = await openSession(args, console)
  const timings = new Map<string, number>()
  const worst = { level: severities.length as number }
  const sieve = await openSieve(args, console, session.changed)
  const outputs = await openOutputs(args, console, session.deskFor)
  let stories = 0
  let findings = 0
  try {
    for await (const reports of batches(session, args, console, timings)) {
      const batch = reports.map((report) => sieve.pass(report))
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
  sieve.finish()
  if (outputs.format === 'pretty' && console.watched && findings === 0 && stories > 0) {
    console.err(`Nothing to report in ${count(stories, 'story', 'stories')}.\n`)
  }
  if (args.timing) console.err(timingTable(timings, performance.now() - started))
  if (session.failed() || !written) return 2
  return args.failOn !== 'never' && worst.level <= severities.indexOf(args.failOn) ? 1 : 0
}

/** Reports as they come: story by story with `--each`, else all at the end of the run. */
async function* batches(
  session: Session,
  args: Arguments,
  console: Console,
  timings: Map<string, number>
): AsyncGenerator<readonly Report[]> {
  const { deskFor, files } = session
  const progress = progressOf(console, files.length)
  const pause = pauses()
  // Stories of one configuration are compared with each other: two houses need not agree.
  const runs = new Map<Desk, Run>()
  const order = new Map<string, number>()
  const finish = (run: Run): readonly Report[] => {
    const reports = run.finish()
    for (const [name, time] of run.timings) timings.set(name, (timings.get(name) ?? 0) + time)
    return reports
  }
  for (const [index, file] of files.entries()) {
    const input = session.read(file)
    const desk = deskFor(file)
    const run = (args.each ? undefined : runs.get(desk)) ?? desk.run()
    runs.set(desk, run)
    if (input) {
      order.set(input.path, index)
      for (const story of storiesOf(input)) run.add(story)
    }
    progress.step(index + 1)
    await pause()
    if (args.each) yield finish(run)
  }
  progress.clear()
  if (args.each) return
  const reports = [...runs.values()].flatMap(finish)
  yield runs.size > 1 ? reports.sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0)) : reports
}
