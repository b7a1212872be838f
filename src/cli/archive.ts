// Checks the stories of archives, one record after the other.

import { byField } from '../desk/by-field.ts'
import type { Desk, Examined, Report } from '../desk/desk.ts'
import { type Archive, ArchiveError, type ArchiveStory, archiveStories } from '../node/archive.ts'
import { openArchive } from '../node/archive-file.ts'
import { reasonOf } from '../node/read.ts'
import { count, printable } from '../report/layout.ts'
import type { Console } from './console.ts'
import type { Arguments } from './options.ts'
import { archiveProgress, pauses } from './progress.ts'
import type { Session } from './session.ts'

/** Broken records that are said one by one; an archive of another kind has as many as lines. */
const brokenSaidMax = 50

interface Checking {
  readonly args: Pick<Arguments, 'compare'>
  readonly console: Console
  /** Milliseconds by pass and rule, added to. */
  readonly timings: Map<string, number>
}

/** A record of an archive that gives a story. */
type Story = Extract<ArchiveStory, { readonly source: string }>

/**
 * Reports of the stories of all archives, record by record as they come. Nothing of a record is kept, but with
 * `--compare` what it says by itself, without its text; the archives are read again then.
 */
export async function* archiveReports(
  session: Session,
  archive: Archive,
  { args, console, timings }: Checking
): AsyncGenerator<readonly Report[]> {
  const spend = (stage: string, time: number) => timings.set(stage, (timings.get(stage) ?? 0) + time)
  const inputOf = (file: string, { source, record, format }: Story) => ({
    path: session.nameOf(file),
    source,
    record,
    format
  })
  const kept: { readonly desk: Desk; readonly examined: Examined; readonly length: number }[] = []
  for await (const { file, story } of eachStory(session, archive, console, true)) {
    const desk = session.deskFor(file)
    const examined = desk.examine(inputOf(file, story), spend)
    if (args.compare) kept.push({ desk, examined, length: story.source.length })
    else for (const report of desk.conclude([examined], () => story.source)) yield byField(report, story.format)
  }
  if (!args.compare) return
  let source = ''
  const reports = new Map<Desk, Iterator<Report>>()
  for (const desk of new Set(kept.map((one) => one.desk))) {
    const stories = kept.filter((one) => one.desk === desk).map(({ examined }) => examined)
    reports.set(desk, desk.conclude(stories, () => source)[Symbol.iterator]())
  }
  let index = 0
  for await (const { file, story } of eachStory(session, archive, console, false)) {
    const known = kept[index]
    index += 1
    if (known?.examined.record?.id !== story.record.id || known.length !== story.source.length) {
      session.fail(`${session.nameOf(file)}: the archive has changed while it was read; check it again`)
      return
    }
    source = story.source
    const report = reports.get(known.desk)?.next()
    if (report && !report.done) yield byField(report.value, story.format)
  }
}

/** The stories of all archives in their order. What cannot be read is said, the first time they are read. */
async function* eachStory(
  session: Session,
  archive: Archive,
  console: Console,
  isFirst: boolean
): AsyncGenerator<{ readonly file: string; readonly story: Story }> {
  const pause = pauses()
  for (const file of session.files) {
    const name = session.nameOf(file)
    const say = (failure: string) => {
      if (!isFirst) return
      progress?.clear()
      session.fail(failure)
    }
    let progress: ReturnType<typeof archiveProgress> | undefined
    let broken = 0
    try {
      const { size, chunks } = file === '-' ? { size: undefined, chunks: process.stdin } : await openArchive(file)
      progress = archiveProgress(console, size)
      let stories = 0
      for await (const story of archiveStories(chunks, archive)) {
        if ('problem' in story) {
          broken += 1
          if (broken <= brokenSaidMax) say(`${name}:${story.line}: ${printable(story.problem)}`)
        } else {
          yield { file, story }
          stories += 1
        }
        progress.step(stories, story.read)
        await pause()
        await console.drained?.()
      }
    } catch (error) {
      if (!(error instanceof ArchiveError) && !isSystemError(error)) throw error
      say(`${name}: ${error instanceof ArchiveError ? printable(error.message) : reasonOf(error)}`)
    }
    progress?.clear()
    if (broken > brokenSaidMax) say(`${name}: ${count(broken - brokenSaidMax, 'more record')} could not be read`)
  }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
