// Results of stories on disk, from run to run: an entry for each story, named by what the result goes by.
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Conclusion, Examined } from '../desk/desk.ts'
import { type EntryLog, openLog, openLogEnd, shrinkLog } from './entry-log.ts'
import { makeFolders } from './folders.ts'
import { conclusionAsBytes, conclusionIn, storiesAsBytes, storiesIn } from './kept-stories.ts'
import { reasonOf } from './read.ts'
import { writeReasonOf, writeWhole } from './write.ts'

/** A folder of results. Nothing about it throws: without it a run takes longer and says the same. */
export interface StoryCache {
  /** The stories that were kept under a key when the run began; `undefined` for nothing, or what is damaged. */
  find(key: string): readonly Examined[] | undefined
  /** Keep the stories of a file. Another process sees all of them or nothing. */
  keep(key: string, stories: readonly Examined[]): void
  /** What was kept of a story's report, by a key of its own. */
  findConclusion(key: string): Conclusion | undefined
  keepConclusion(key: string, conclusion: Conclusion): void
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

/** Kinds of entries: the stories of a file, what was concluded of one of them, and a mark that somebody still reads it. */
const kinds = { stories: 's', conclusion: 'c', used: 'u' } as const

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
  const today = Math.floor(Date.now() / dayMs)
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
  const files = Array.from({ length: fileCount }, (_, index) => path.join(folder, `${index}.log`))
  const fileOf = (key: string) => files[Number.parseInt(key.slice(0, 4), 16) % fileCount] ?? ''
  const append = (kind: string, key: string, body: Uint8Array) => {
    // One entry must not push out all others of its file.
    if (broken || body.length > share / 2) return
    try {
      endOf(fileOf(key)).append({ kind, key, day: today, body })
    } catch (error) {
      broken = true
      // What cannot be read anew is still of use: that nothing can be added is worth a word when something is lost.
      if (kind !== kinds.used)
        warn(`${folder}: the cache cannot be written (${writeReason(folder, error)}); the run goes on without it`)
    }
  }
  const bodyOf = (kind: string, key: string): Buffer | undefined => {
    const log = logOf(fileOf(key))
    const place = log?.places.get(kind + key)
    if (!log || !place) return undefined
    const body = log.read(place)
    if (body && today - place.day > freshDays) {
      const used = log.places.get(kinds.used + key)
      if (today - (used?.day ?? 0) > freshDays) append(kinds.used, key, nothing)
    }
    return body
  }
  // The sum and the key, which holds the version of copydesk, say that what is found is what `keep` has written.
  const read = <T>(kind: string, key: string, decode: (body: Buffer) => T): T | undefined => {
    try {
      const body = bodyOf(kind, key)
      return body && decode(body)
    } catch {
      return undefined
    }
  }
  return {
    find: (key) => read(kinds.stories, key, storiesIn),
    keep: (key, stories) => append(kinds.stories, key, storiesAsBytes(stories)),
    findConclusion: (key) => read(kinds.conclusion, key, conclusionIn),
    keepConclusion: (key, conclusion) => append(kinds.conclusion, key, conclusionAsBytes(conclusion)),
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

/** Results quote copy that nobody has published yet: they are for the user's eyes. */
const ownerOnly = 0o700

/** Make the folder of the cache, which Git leaves alone wherever it lies. */
function makeFolder(folder: string): void {
  makeFolders(folder, ownerOnly)
  const ignore = path.join(folder, '.gitignore')
  if (!existsSync(ignore)) writeWhole(ignore, '*\n')
}

function writeReason(folder: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'a file is in the place of a folder'
  return code === 'ENOENT' ? reasonOf(error) : writeReasonOf(path.join(folder, 'entry'), error)
}
