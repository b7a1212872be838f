// Checks the stories of archives, one record after the other.

import { byField } from '../desk/by-field.ts'
import type { Desk, Examined, Report } from '../desk/desk.ts'
import type { Input } from '../input/document.ts'
import { type Archive, ArchiveError, type ArchiveStory, archiveStories } from '../node/archive.ts'
import { openArchive } from '../node/archive-file.ts'
import { watchMemory } from '../node/engine-flags.ts'
import { reasonOf } from '../node/read.ts'
import { count, printable } from '../report/layout.ts'
import type { Cache } from './cached.ts'
import type { Console } from './console.ts'
import { examineAll, type Task } from './examine.ts'
import { held } from './held.ts'
import type { Arguments } from './options.ts'
import { archiveProgress, pauses } from './progress.ts'
import type { Session } from './session.ts'

/** Broken records that are said one by one; an archive of another kind has as many as lines. */
const brokenSaidMax = 50

interface Checking {
  readonly args: Arguments
  readonly console: Console
  /** Milliseconds by pass and rule, added to. */
  readonly timings: Map<string, number>
  readonly cache: Cache | undefined
  /** Told the name of each archive of which every record could be read. */
  readonly whole: (name: string) => void
}

/** A record of an archive that gives a story. */
type Story = Extract<ArchiveStory, { readonly source: string }>

/** A record on its way through a run. */
interface RecordTask extends Task {
  readonly story: Story
  /** Wipes the line of progress, where something is to be printed. */
  readonly clear: () => void
}

/**
 * Reports of the stories of all archives, record by record as they come. Nothing of a record is kept, but with
 * `--compare` what it says by itself, without its text; the archives are read again then.
 */
export async function* archiveReports(
  session: Session,
  archive: Archive,
  checking: Checking
): AsyncGenerator<readonly Report[]> {
  const { args, console, timings, cache } = checking
  const kept: { readonly desk: Desk; readonly examined: Examined; readonly length: number }[] = []
  const records = recordTasks(eachStory(session, archive, console, checking.whole), session, cache)
  const watch = watchMemory()
  for await (const { task, outcome } of examineAll(records, args)) {
    const { desk, mark, story, clear } = task
    if ('failure' in outcome) {
      clear()
      session.fail(outcome.failure)
      continue
    }
    watch()
    for (const [stage, time] of outcome.spent) timings.set(stage, (timings.get(stage) ?? 0) + time)
    const stories = args.compare && task.known === undefined ? outcome.stories.map(held) : outcome.stories
    if (mark) cache?.add(desk, mark, stories)
    if (args.compare) {
      for (const examined of stories) kept.push({ desk, examined, length: story.source.length })
      continue
    }
    for (const report of desk.conclude(stories, () => story.source, cache?.conclusions)) {
      if (report.findings.length + report.problems.length > 0) clear()
      yield byField(report, story.format)
    }
    cache?.settle()
  }
  if (!args.compare) return
  yield* compared(kept, eachStory(session, archive, console), session, cache)
  cache?.settle()
}

/** The archives read again, when all their stories are known and can be compared. */
async function* compared(
  kept: readonly { readonly desk: Desk; readonly examined: Examined; readonly length: number }[],
  again: AsyncIterable<FoundStory>,
  session: Session,
  cache: Cache | undefined
): AsyncGenerator<readonly Report[]> {
  let source = ''
  const reports = new Map<Desk, Iterator<Report>>()
  for (const desk of new Set(kept.map((one) => one.desk))) {
    const stories = kept.filter((one) => one.desk === desk).map(({ examined }) => examined)
    reports.set(desk, desk.conclude(stories, () => source, cache?.conclusions)[Symbol.iterator]())
  }
  let index = 0
  for await (const { file, story, clear } of again) {
    const known = kept[index]
    index += 1
    if (known?.examined.record?.id !== story.record.id || known.length !== story.source.length) {
      clear()
      session.fail(`${session.nameOf(file)}: the archive has changed while it was read; check it again`)
      return
    }
    source = story.source
    const report = reports.get(known.desk)?.next()
    if (!report || report.done) continue
    if (report.value.findings.length > 0) clear()
    yield byField(report.value, story.format)
  }
}

/** Records with what an earlier run has made of them. */
async function* recordTasks(
  found: AsyncIterable<FoundStory>,
  session: Session,
  cache: Cache | undefined
): AsyncGenerator<RecordTask, void> {
  for await (const { file, story, clear } of found) {
    const desk = session.deskFor(file)
    const input = inputOf(session, file, story)
    const looked = cache?.find(desk, { name: input.path, record: story.record, format: story.format }, story.source)
    const known = looked?.stories && { stories: looked.stories, spent: [] }
    yield { desk, input: () => input, known, mark: looked?.mark, story, clear }
  }
}

/** A story of an archive as a desk takes it. */
export function inputOf(session: Session, file: string, { source, record, format }: Story): Input {
  return { path: session.nameOf(file), source, record, format }
}

/** A story as it is found in one of the archives. */
export interface FoundStory {
  readonly file: string
  readonly story: Story
  readonly clear: () => void
}

/**
 * The stories of all archives in their order.
 *
 * @param whole - told the name of each archive of which every record could be read; without it nothing is said of what
 * could not, because it has been said
 */
export async function* eachStory(
  session: Session,
  archive: Archive,
  console: Console,
  whole?: (name: string) => void
): AsyncGenerator<FoundStory, void> {
  const pause = pauses()
  for (const file of session.files) {
    const name = session.nameOf(file)
    const clear = () => progress?.clear()
    const say = (failure: string) => {
      if (whole === undefined) return
      clear()
      session.fail(failure)
    }
    let progress: ReturnType<typeof archiveProgress> | undefined
    let broken = 0
    let isWhole = true
    try {
      const { size, chunks } = file === '-' ? { size: undefined, chunks: process.stdin } : await openArchive(file)
      progress = archiveProgress(console, size)
      let stories = 0
      for await (const story of archiveStories(chunks, archive)) {
        if ('problem' in story) {
          broken += 1
          if (broken <= brokenSaidMax) say(`${name}:${story.line}: ${printable(story.problem)}`)
        } else {
          yield { file, story, clear }
          stories += 1
        }
        progress.step(stories, story.read)
        await pause()
        await console.drained?.()
      }
    } catch (error) {
      if (!(error instanceof ArchiveError) && !isSystemError(error)) throw error
      isWhole = false
      say(`${name}: ${error instanceof ArchiveError ? printable(error.message) : reasonOf(error)}`)
    }
    clear()
    if (broken > brokenSaidMax) say(`${name}: ${count(broken - brokenSaidMax, 'more record')} could not be read`)
    if (isWhole && broken === 0) whole?.(name)
  }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
