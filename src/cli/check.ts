import type { Desk, Examined, Report } from '../desk/desk.ts'
import { severities } from '../finding/finding.ts'
import { compileLate, growHeapSlowly } from '../node/engine-flags.ts'
import { count } from '../report/layout.ts'
import type { Cache } from './cached.ts'
import type { Console } from './console.ts'
import { examineFile, type FileResult } from './examine-file.ts'
import type { Arguments } from './options.ts'
import { openOutputs } from './outputs.ts'
import { pauses, progressOf } from './progress.ts'
import { openSession, type Session } from './session.ts'
import { openSieve } from './sieve.ts'
import { timingTable } from './timing.ts'

/** So many stories take a second or more; below that time counts more than memory. */
const longRun = 300

/** `copydesk check`: report what is wrong. */
export async function check(args: Arguments, console: Console): Promise<number> {
  const started = performance.now()
  compileLate()
  const session = await openSession(args, console)
  const timings = new Map<string, number>()
  const worst = { level: severities.length as number }
  // An archive is a long run, however few files it is.
  if (args.archive !== undefined) growHeapSlowly()
  const sieve = await openSieve(args, console, session.changed)
  const outputs = await openOutputs(args, console, session.deskFor)
  let stories = 0
  let findings = 0
  try {
    const all =
      args.archive === undefined
        ? batches(session, args, console, timings)
        : (await import('./archive.ts')).archiveReports(session, args.archive, { args, console, timings })
    for await (const reports of all) {
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

/** Reports that are handed on together: fewer writes, and no more of the run in memory. */
const batchMax = 64

/** Reports in the order of the files: story by story with `--each`, else when all stories are examined. */
async function* batches(
  session: Session,
  args: Arguments,
  console: Console,
  timings: Map<string, number>
): AsyncGenerator<readonly Report[]> {
  let slow = false
  const cache = await cacheOf(session, args, console)
  const sources = new Map<Examined, string>()
  const sourceOf = (story: Examined) => sources.get(story) ?? ''
  const order: { readonly desk: Desk; readonly examined: Examined }[] = []
  for await (const { file, result } of examineAll(session, args, console, cache)) {
    if ('failure' in result) {
      session.fail(result.failure)
      continue
    }
    // What comes from the cache is small, and with a small heap half of the time goes into collecting garbage.
    if (session.files.length > longRun && result.mark?.answers === undefined && !slow) {
      growHeapSlowly()
      slow = true
    }
    for (const warning of result.warnings) console.err(`copydesk: ${warning}\n`)
    for (const [stage, time] of result.spent) timings.set(stage, (timings.get(stage) ?? 0) + time)
    const desk = session.deskFor(file)
    if (result.mark) cache?.add(desk, result.mark, result.stories)
    if (args.each) {
      yield [...desk.conclude(result.stories, () => result.source, cache?.suggestions)]
      cache?.settle()
    } else {
      for (const examined of result.stories) {
        order.push({ desk, examined })
        sources.set(examined, result.source)
      }
    }
  }
  // Stories of one configuration are compared with each other: two houses need not agree.
  const reports = new Map<Desk, Iterator<Report>>()
  for (const desk of new Set(order.map((one) => one.desk))) {
    const stories = order.filter((one) => one.desk === desk).map((one) => one.examined)
    reports.set(desk, desk.conclude(stories, sourceOf, cache?.suggestions)[Symbol.iterator]())
  }
  let batch: Report[] = []
  for (const { desk, examined } of order) {
    const report = reports.get(desk)?.next()
    if (report && !report.done) batch.push(report.value)
    sources.delete(examined)
    if (batch.length < batchMax) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
  cache?.settle()
  cache?.close()
}

/** The results of earlier runs, where they are asked for; most runs load nothing of them. */
async function cacheOf({ folderOf }: Session, args: Arguments, console: Console): Promise<Cache | undefined> {
  if (args.cache === undefined) return undefined
  const { openCache } = await import('./cached.ts')
  return openCache(args.cache, folderOf, (message) => console.err(`copydesk: ${message}\n`))
}

/** The files examined, in their order, in this thread or in several. */
async function* examineAll(
  { files, onDisk, deskFor, nameOf, load }: Session,
  args: Arguments,
  console: Console,
  cache: Cache | undefined
): AsyncGenerator<{ readonly file: string; readonly result: FileResult }> {
  const progress = progressOf(console, files.length)
  const pause = pauses()
  // What was piped in is in this thread alone; it comes last.
  const shared = onDisk && args.workers > 1 ? files.filter((file) => file !== '-') : []
  if (shared.length > 1) {
    const { examineInWorkers } = await import('./workers.ts')
    let index = 0
    for await (const result of examineInWorkers(shared, args.workers, args, (done) => progress.step(done))) {
      yield { file: shared[index] ?? '', result }
      index += 1
    }
  }
  for (const [index, file] of files.entries()) {
    if (shared.length > 1 && file !== '-') continue
    const result = examineFile(deskFor(file), nameOf(file), load(file), cache)
    progress.step(index + 1)
    await pause()
    yield { file, result }
  }
  progress.clear()
}
