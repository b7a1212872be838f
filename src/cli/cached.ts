// Results that are kept from run to run: what they go by, where they lie, and what a run adds to them.
import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import type { Desk, Examined, Suggestions } from '../desk/desk.ts'
import type { Format, RecordPlace } from '../input/document.ts'
import { buildId } from '../node/data.ts'
import { type Answer, openStoryCache, type StoryCache } from '../node/story-cache.ts'
import type { CacheArguments } from './cache-options.ts'
import { version } from './version.ts'

/** Where the result of a file is kept, and whether it was. */
export interface CacheMark {
  readonly key: string
  /** What rules answered in an earlier run; `undefined` for a result of this run. */
  readonly answers: readonly Answer[] | undefined
}

/** What a result goes by beside the content. */
export interface Asked {
  /** The path as given, which findings repeat. */
  readonly name: string
  /** Of an archive: what of it is the headline, and what the text holds. */
  readonly record?: RecordPlace | undefined
  readonly format?: Format | undefined
}

/** What was found. */
export interface Looked {
  readonly mark: CacheMark
  readonly stories: readonly Examined[] | undefined
}

/** The results of earlier runs. */
export interface Cache {
  /**
   * Look for the result of a file, or of a record of an archive.
   *
   * @param content - the file as it lies on the disk, or the record's source
   */
  find(desk: Desk, asked: Asked, content: Uint8Array | string): Looked
  /** Take note of the result of a file, and keep it where it is new. */
  add(desk: Desk, mark: CacheMark, stories: readonly Examined[]): void
  /** What rules suggest in the stories that were added. */
  readonly suggestions: Suggestions
  /** Keep what rules have suggested since, and forget the stories. */
  settle(): void
  /** Keep the cache to its size. */
  close(): void
}

/** A file whose stories have been added. */
interface Added {
  readonly desk: Desk
  readonly key: string
  readonly stories: readonly Examined[]
  /** By rule and question; made when a rule is first asked. */
  answers: Map<string, Answer> | undefined
  readonly before: readonly Answer[]
  changed: boolean
}

/**
 * Open the caches of a run: one for each configuration, or the one that the command line names.
 *
 * @param folderOf - the folder of a desk's configuration
 * @param warn - told once what keeps a cache from being used
 */
export function openCache(
  { location, size }: CacheArguments,
  folderOf: (desk: Desk) => string,
  warn: (message: string) => void
): Cache | undefined {
  const build = buildId()
  if (build === undefined) {
    warn('--cache: this copy of copydesk was not built as a whole; the run goes on without a cache')
    return undefined
  }
  // A change in the program, the lists or the engine under them makes every result a new one.
  const engine = JSON.stringify([version, build, process.versions.node])
  const stores = new Map<string, StoryCache>()
  const storeOf = (desk: Desk): StoryCache => {
    const folder = location === undefined ? defaultFolder(folderOf(desk)) : path.resolve(location)
    const store = stores.get(folder) ?? openStoryCache(folder, size, warn)
    stores.set(folder, store)
    return store
  }
  const bases = new Map<string, string>()
  const basisOf = (desk: Desk, name: string): string => {
    const basis = desk.basisFor(name)
    const known = bases.get(basis) ?? hash('sha256', basis)
    bases.set(basis, known)
    return known
  }
  const added = new Map<Examined, Added>()
  return {
    find(desk, { name, record, format }, content) {
      // The key holds the hash of the content: so a file is neither decoded nor copied to be looked for.
      const kind =
        record === undefined ? '' : [format, ...record.fields.flatMap(({ start, end }) => [start, end])].join()
      const key = hash('sha256', `${engine}\0${basisOf(desk, name)}\0${name}\0${kind}\0${hash('sha256', content)}`)
      const kept = storeOf(desk).find(key)
      const mark = { key, answers: kept?.answers }
      // Where in the archive a record stands, and under which id, is no part of what it says.
      const stories = record === undefined ? kept?.stories : kept?.stories.map((story) => withRecord(story, record))
      return { mark, stories }
    },
    add(desk, { key, answers }, stories) {
      const file: Added = { desk, key, stories, answers: undefined, before: answers ?? [], changed: false }
      // A story with which something went wrong is looked at again, in case it goes right then.
      if (stories.some(({ problems }) => problems.length > 0)) return
      for (const story of stories) added.set(story, file)
      if (answers === undefined) storeOf(desk).keep(key, stories)
    },
    suggestions: {
      recall(story, ruleId, question) {
        const file = added.get(story)
        return file && answersOf(file).get(idOf(ruleId, question))?.[2]
      },
      remember(story, ruleId, question, expected) {
        const file = added.get(story)
        if (!file) return
        answersOf(file).set(idOf(ruleId, question), [ruleId, question, expected])
        file.changed = true
      }
    },
    settle() {
      for (const file of new Set(added.values())) {
        if (!file.changed) continue
        storeOf(file.desk).keepAnswers(file.key, [...answersOf(file).values()])
      }
      added.clear()
    },
    close() {
      for (const store of stores.values()) store.close()
    }
  }
}

/** The story as it stands in this run's archive; its candidates are still read no sooner than they are asked for. */
function withRecord(story: Examined, record: RecordPlace): Examined {
  const fields = Object.getOwnPropertyDescriptors(story)
  // A copy of all fields and another record is a story.
  return Object.defineProperties({}, { ...fields, record: { value: record, enumerable: true } }) as Examined
}

function answersOf(file: Added): Map<string, Answer> {
  file.answers ??= new Map(file.before.map((answer) => [idOf(answer[0], answer[1]), answer]))
  return file.answers
}

function idOf(ruleId: string, question: string): string {
  return `${ruleId}\0${question}`
}

/** With the packages of the project where it has some, and else with the caches of the user. */
function defaultFolder(configFolder: string): string {
  const packages = path.join(configFolder, 'node_modules')
  if (existsSync(packages)) return path.join(packages, '.cache', 'copydesk')
  return path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'copydesk')
}
