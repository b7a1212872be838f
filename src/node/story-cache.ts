// Results of stories on disk, from run to run: an entry for each story, named by what the result goes by.
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Examined } from '../desk/desk.ts'
import type { Related } from '../finding/finding.ts'
import type { Span } from '../text/span.ts'
import { type EntryLog, openLog, openLogEnd, shrinkLog } from './entry-log.ts'
import { reasonOf } from './read.ts'
import { writeReasonOf, writeWhole } from './write.ts'

/** What is kept of one file of copy. */
export interface Kept {
  /** One, but of a file that holds several. */
  readonly stories: readonly Examined[]
  /** What rules suggested in these stories, where they were asked. */
  readonly answers: readonly Answer[]
}

/** A rule's answer to a question in one of the stories. */
export type Answer = readonly [ruleId: string, question: string, expected: readonly string[]]

/** A folder of results. Nothing about it throws: without it a run takes longer and says the same. */
export interface StoryCache {
  /** What was kept under a key when the run began; `undefined` for nothing, or what is damaged. */
  find(key: string): Kept | undefined
  /** Keep the stories of a file. Another process sees all of them or nothing. */
  keep(key: string, stories: readonly Examined[]): void
  /** Keep what rules suggested in them, all of it. */
  keepAnswers(key: string, answers: readonly Answer[]): void
  /** Close its files, and drop the oldest results beyond the size that is allowed, where this run has added some. */
  close(): void
}

/**
 * The keys share out over this many files, and each holds its share of the size. So dropping the oldest looks at the
 * files that a run has written to. One file a story took a warm run three times as long: to open a file and to close it
 * costs more than what lies in it.
 */
const fileCount = 64

/** What is left of a file that has grown beyond its share; with less than all of it the next run need not do it again. */
const shareLeft = 0.75

const dayMs = 24 * 60 * 60 * 1000

/** An entry that is read is marked as used when it is older than this; then the oldest are those that nobody reads. */
const freshDays = 7

/** Kinds of entries: the stories of a file, the answers in them, and a mark that somebody still reads them. */
const kinds = { stories: 's', answers: 'a', used: 'u' } as const

const nothing = new Uint8Array()

/**
 * Open a cache. The folder is made when the first result is kept.
 *
 * @param folder - where it lies
 * @param size - bytes that it may hold
 * @param warn - told once when nothing can be kept
 */
export function openStoryCache(folder: string, size: number, warn: (message: string) => void): StoryCache {
  const share = size / fileCount
  const logs = new Map<string, EntryLog | undefined>()
  const ends = new Map<string, ReturnType<typeof openLogEnd>>()
  let broken = false
  const logOf = (file: string): EntryLog | undefined => {
    if (!logs.has(file)) logs.set(file, opened(file))
    return logs.get(file)
  }
  const endOf = (file: string) => {
    const known = ends.get(file)
    if (known) return known
    makeFolder(folder)
    const end = openLogEnd(file)
    ends.set(file, end)
    return end
  }
  const fileOf = (key: string) => path.join(folder, `${Number.parseInt(key.slice(0, 4), 16) % fileCount}.log`)
  const append = (kind: string, key: string, body: Uint8Array) => {
    // One entry must not push out all others of its file.
    if (broken || body.length > share / 2) return
    try {
      endOf(fileOf(key)).append({ kind, key, day: today(), body })
    } catch (error) {
      broken = true
      // What cannot be read anew is still of use: that nothing can be added is worth a word when something is lost.
      if (kind !== kinds.used)
        warn(`${folder}: the cache cannot be written (${writeReason(folder, error)}); the run goes on without it`)
    }
  }
  return {
    find(key) {
      const log = logOf(fileOf(key))
      const place = log?.places.get(kinds.stories + key)
      if (!log || !place) return undefined
      try {
        const body = log.read(place)
        const said = log.places.get(kinds.answers + key)
        const answers = said && log.read(said)
        if (!body) return undefined
        const used = log.places.get(kinds.used + key)
        if (today() - Math.max(place.day, used?.day ?? 0) > freshDays) append(kinds.used, key, nothing)
        // The sum and the key, which holds the version of copydesk, say that `keep` has written this.
        return { stories: storiesIn(body), answers: answers ? (JSON.parse(answers.toString()) as Kept['answers']) : [] }
      } catch {
        return undefined
      }
    },
    keep: (key, stories) => append(kinds.stories, key, Buffer.from(written(stories))),
    keepAnswers: (key, answers) => append(kinds.answers, key, Buffer.from(JSON.stringify(answers))),
    close() {
      for (const log of logs.values()) log?.close()
      for (const [file, end] of ends) {
        const grown = end.size()
        end.close()
        try {
          if (grown > share) shrinkLog(file, share * shareLeft, kinds.used)
        } catch {
          // The next run that can will do it.
        }
      }
      logs.clear()
      ends.clear()
    }
  }
}

/** A file that is not there or cannot be read holds nothing. */
function opened(file: string): EntryLog | undefined {
  try {
    return openLog(file)
  } catch {
    return undefined
  }
}

/**
 * A line with what all stories of a run are compared by, then two lines for each story: the places that its candidates
 * point to, each once, and the candidates. Words that are spelled two ways point to each other, every one to all.
 */
function written(stories: readonly Examined[]): string {
  const lines = [JSON.stringify(stories.map(({ candidates: _candidates, ...story }) => story))]
  for (const { candidates } of stories) {
    const places = new Map<string, number>()
    const placeOf = (related: Related) => {
      const text = JSON.stringify(related)
      const place = places.get(text) ?? places.size
      places.set(text, place)
      return place
    }
    const rows = JSON.stringify(candidates.map((one) => ({ ...one, related: one.related.map(placeOf) })))
    lines.push(`[${[...places.keys()].join()}]`, rows)
  }
  return lines.join('\n')
}

/** A candidate as it is written: with the numbers of the places, until they are put in. */
type Row = Omit<Examined['candidates'][number], 'related'> & { related: readonly number[] | readonly Related[] }

/**
 * The reverse. Candidates, the larger part, are read when a story is concluded and no sooner: until then they are bytes
 * outside of the heap instead of many objects.
 */
function storiesIn(body: Buffer): readonly Examined[] {
  const lineFrom = (start: number): Span => {
    const end = body.indexOf(10, start)
    return { start, end: end < 0 ? body.length : end }
  }
  const textOf = ({ start, end }: Span) => body.toString('utf8', start, end)
  let line = lineFrom(0)
  // The sum over the body says that `written` has made it.
  const stories = JSON.parse(textOf(line)) as readonly Examined[]
  return stories.map((story) => {
    const places = lineFrom(line.end + 1)
    const rows = lineFrom(places.end + 1)
    line = rows
    return {
      ...story,
      get candidates() {
        const all = JSON.parse(textOf(places)) as readonly Related[]
        const found = JSON.parse(textOf(rows)) as readonly Row[]
        // Nobody has seen these objects yet; to copy each of them took a warm run 4 % more time.
        for (const row of found) row.related = row.related.flatMap((place) => all[Number(place)] ?? [])
        return found as Examined['candidates']
      }
    }
  })
}

/** Results quote copy that nobody has published yet: they are for the user's eyes. */
const ownerOnly = 0o700

/** Make the folder of the cache, which Git leaves alone wherever it lies. */
function makeFolder(folder: string): void {
  mkdirSync(folder, { mode: ownerOnly, recursive: true })
  const ignore = path.join(folder, '.gitignore')
  if (!existsSync(ignore)) writeWhole(ignore, '*\n')
}

function today(): number {
  return Math.floor(Date.now() / dayMs)
}

function writeReason(folder: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'a file is in the place of a folder'
  return code === 'ENOENT' ? reasonOf(error) : writeReasonOf(path.join(folder, 'entry'), error)
}
