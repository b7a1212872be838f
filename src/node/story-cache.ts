// Results of stories on disk, from run to run: a file for each story, named by what the result goes by.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import type { Examined } from '../desk/desk.ts'
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
  /** What is kept under a key; `undefined` for nothing, or what is damaged. */
  find(key: string): Kept | undefined
  /** Keep a result. Another process sees all of it or nothing. */
  keep(key: string, kept: Kept): void
  /** Drop the oldest results beyond the size that is allowed, where this run has added some. */
  prune(): void
}

/** Layout of an entry; a change makes every older one unreadable. */
const format = 'copydesk-cache-1'

/**
 * The keys share out over this many folders, and each holds its share of the size. So dropping the oldest looks at the
 * folders that a run has written to, and not at all of 40,000 files.
 */
const folderCount = 64

const dayMs = 24 * 60 * 60 * 1000

/** An entry that is read is marked as used when it is older than this; then the oldest are those that nobody reads. */
const freshDays = 7

/** What a killed process has left is younger than this only while another one is at it. */
const unfinishedMs = dayMs / 24

/**
 * Open a cache. The folder is made when the first result is kept.
 *
 * @param folder - where it lies
 * @param size - bytes that it may hold
 * @param warn - told once when nothing can be kept
 */
export function openStoryCache(folder: string, size: number, warn: (message: string) => void): StoryCache {
  const share = size / folderCount
  const parts = new Set<string>()
  let broken = false
  const fileOf = (key: string) => {
    const part = (Number.parseInt(key.slice(0, 4), 16) % folderCount).toString(16).padStart(2, '0')
    return path.join(folder, part, key)
  }
  return {
    find(key) {
      const file = fileOf(key)
      try {
        const text = readFileSync(file, 'utf8')
        const end = text.indexOf('\n')
        const body = text.slice(end + 1)
        const [name, own, day, sum] = text.slice(0, Math.max(end, 0)).split(' ')
        if (name !== format || own !== key || sum !== String(crc32(body))) return undefined
        if (today() - Number(day) > freshDays) touch(file)
        // The sum and the key, which holds the version of copydesk, say that `keep` has written this.
        return parsed(body)
      } catch {
        return undefined
      }
    },
    keep(key, kept) {
      if (broken) return
      const body = written(kept)
      // One entry must not push out all others of its folder.
      if (body.length > share / 2) return
      const file = fileOf(key)
      const part = path.dirname(file)
      try {
        if (!parts.has(part)) {
          makeFolder(folder)
          mkdirSync(part, { mode: ownerOnly, recursive: true })
          parts.add(part)
        }
        writeWhole(file, `${format} ${key} ${today()} ${crc32(body)}\n${body}`)
      } catch (error) {
        broken = true
        warn(`${folder}: the cache cannot be written (${writeReason(folder, error)}); the run goes on without it`)
      }
    },
    prune() {
      for (const part of parts) pruneFolder(part, share)
      parts.clear()
    }
  }
}

/** A line with what all stories of a run are compared by, then a line for each story with its candidates. */
function written({ stories, answers }: Kept): string {
  const records = stories.map(({ candidates: _candidates, ...story }) => story)
  return [JSON.stringify({ stories: records, answers }), ...stories.map((one) => JSON.stringify(one.candidates))].join(
    '\n'
  )
}

/**
 * The reverse. Candidates, the larger part, are read when a story is concluded and no sooner: until then they are one
 * text instead of many objects.
 */
function parsed(body: string): Kept {
  const [first = '', ...lines] = body.split('\n')
  const { stories, answers } = JSON.parse(first) as Kept
  return {
    answers,
    stories: stories.map((story, index) => ({
      ...story,
      get candidates() {
        return JSON.parse(lines[index] ?? '') as Examined['candidates']
      }
    }))
  }
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

function touch(file: string): void {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch {
    // Somebody else's entry, or a folder that cannot be written: it is read all the same.
  }
}

/** Drop the oldest entries until a folder holds no more than its share, and what a killed process has left. */
function pruneFolder(part: string, share: number): void {
  try {
    const now = Date.now()
    const entries: { readonly file: string; readonly size: number; readonly used: number }[] = []
    for (const name of readdirSync(part)) {
      const file = path.join(part, name)
      const status = statSync(file, { throwIfNoEntry: false })
      if (!status) continue
      if (name.endsWith('.tmp') && now - status.mtimeMs > unfinishedMs) rmSync(file, { force: true })
      else entries.push({ file, size: status.size, used: status.mtimeMs })
    }
    let total = entries.reduce((sum, entry) => sum + entry.size, 0)
    if (total <= share) return
    for (const { file, size } of entries.sort((a, b) => a.used - b.used)) {
      rmSync(file, { force: true })
      total -= size
      if (total <= share) return
    }
  } catch {
    // The next run that can will do it.
  }
}

function writeReason(folder: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'a file is in the place of a folder'
  return code === 'ENOENT' ? reasonOf(error) : writeReasonOf(path.join(folder, 'entry'), error)
}
