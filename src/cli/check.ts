import type { Desk, Examined, Report } from '../desk/desk.ts'
import { severities } from '../finding/finding.ts'
import { fitRun, watchMemory } from '../node/engine-flags.ts'
import { count } from '../report/layout.ts'
import type { Cache } from './cached.ts'
import type { Console } from './console.ts'
import { examineAll } from './examine.ts'
import { type FileTask, fileTasks } from './file-tasks.ts'
import { held } from './held.ts'
import type { Arguments } from './options.ts'
import { openOutputs } from './outputs.ts'
import { progressOf } from './progress.ts'
import { openSession, type Session } from './session.ts'
import { openSieve } from './sieve.ts'
import { timingTable } from './timing.ts'

/** So many stories take a second or more; from there on what is held of them is worth making small. */
const longRun = 300

/** `copydesk check`: report what is wrong. */
export async function check(args: Arguments, console: Console): Promise<number> {
  // Node loads what measures performance when it is first asked.
  const started = args.timing ? performance.now() : 0
  const session = await openSession(args, console)
  const timings = new Map<string, number>()
  const worst = { level: severities.length as number }
  const sieve = await openSieve(args, console, session.changed)
  const outputs = await openOutputs(args, console, session)
  const isAbove = () => args.failOn !== 'never' && worst.level <= severities.indexOf(args.failOn)
  // What nobody reads is worked out as far as the exit code needs it, but for what is written to files.
  const isPrintedOnly = outputs.onlyPrints && !args.writeBaseline && !args.prune
  let isCutOff = false
  let stories = 0
  let findings = 0
  const cache = await cacheOf(session, args, console)
  try {
    const checking = { args, console, timings, cache, whole: (archive: string) => sieve.whole(archive) }
    const all =
      args.archive === undefined
        ? batches(session, checking)
        : (await import('./archive.ts')).archiveReports(session, args.archive, checking)
    for await (const reports of all) {
      const batch = reports.map((report) => sieve.pass(report))
      for (const report of batch) {
        stories += 1
        findings += report.findings.length
        for (const problem of report.problems) console.err(`copydesk: ${problem}\n`)
        for (const { severity } of report.findings) worst.level = Math.min(worst.level, severities.indexOf(severity))
      }
      outputs.add(batch)
      isCutOff = isPrintedOnly && console.deserted?.() === true && (isAbove() || args.failOn === 'never')
      if (isCutOff) break
    }
  } catch (error) {
    outputs.abandon()
    throw error
  }
  cache?.close()
  if (isCutOff) return session.failed() ? 2 : isAbove() ? 1 : 0
  const written = await outputs.finish()
  sieve.finish()
  if (outputs.format === 'pretty' && console.watched && findings === 0 && stories > 0) {
    console.err(`Nothing to report in ${count(stories, 'story', 'stories')}.\n`)
  }
  if (args.timing) console.err(timingTable(timings, performance.now() - started))
  if (session.failed() || !written) return 2
  return isAbove() ? 1 : 0
}

interface Checking {
  readonly args: Arguments
  readonly console: Console
  /** Milliseconds by pass and rule, added to. */
  readonly timings: Map<string, number>
  readonly cache: Cache | undefined
}

/** Reports that are handed on together: fewer writes, and no more of the run in memory than a collection of garbage skips. */
const batchMax = 16

/** Reports in the order of the files: story by story with `--each`, else when all stories are examined. */
async function* batches(
  session: Session,
  { args, console, timings, cache }: Checking
): AsyncGenerator<readonly Report[]> {
  const isLong = session.files.length > longRun && !args.each
  const fit = fitRun(session.files.length)
  const watch = watchMemory()
  const tasks = new Map<Examined, FileTask>()
  const sourceOf = (story: Examined) => tasks.get(story)?.input().source ?? ''
  const progress = progressOf(console, session.files.length)
  let done = 0
  for await (const { task, outcome } of examineAll(fileTasks(session, cache), args)) {
    done += 1
    progress.step(done)
    if ('failure' in outcome) {
      progress.clear()
      session.fail(outcome.failure)
      continue
    }
    const { desk, mark } = task
    const stories = isLong && task.known === undefined ? outcome.stories.map(held) : outcome.stories
    // What an earlier run has kept takes no time and leaves no garbage to speak of.
    if (task.known === undefined) {
      fit()
      watch()
    }
    if (task.warnings.length > 0) progress.clear()
    for (const warning of task.warnings) console.err(`copydesk: ${warning}\n`)
    for (const [stage, time] of outcome.spent) timings.set(stage, (timings.get(stage) ?? 0) + time)
    if (mark) cache?.add(desk, mark, stories)
    if (args.each) {
      const { source } = task.input()
      const reports = [...desk.conclude(stories, () => source, cache?.conclusions)]
      if (reports.some(({ findings, problems }) => findings.length + problems.length > 0)) progress.clear()
      yield reports
      cache?.settle()
    } else for (const examined of stories) tasks.set(examined, task)
  }
  progress.clear()
  // Stories of one configuration are compared with each other: two houses need not agree.
  const reports = new Map<Desk, Iterator<Report>>()
  const byDesk = new Map<Desk, Examined[]>()
  for (const [examined, { desk }] of tasks) {
    const own = byDesk.get(desk)
    if (own) own.push(examined)
    else byDesk.set(desk, [examined])
  }
  for (const [desk, stories] of byDesk) {
    reports.set(desk, desk.conclude(stories, sourceOf, cache?.conclusions)[Symbol.iterator]())
  }
  let batch: Report[] = []
  for (const [examined, { desk }] of tasks) {
    const report = reports.get(desk)?.next()
    if (report && !report.done) batch.push(report.value)
    tasks.delete(examined)
    if (batch.length < batchMax) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
  cache?.settle()
}

/** The results of earlier runs, where they are asked for; most runs load nothing of them. */
async function cacheOf({ folderOf }: Session, args: Arguments, console: Console): Promise<Cache | undefined> {
  if (args.cache === undefined) return undefined
  const { openCache } = await import('./cached.ts')
  return openCache(args.cache, folderOf, (message) => console.err(`copydesk: ${message}\n`))
}
