// Results that are kept from run to run: what they go by, where they lie, and what a run adds to them.
import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import type { Conclusions, Desk, Examined } from '../desk/desk.ts'
import type { Format, RecordPlace } from '../input/document.ts'
import { buildId } from '../node/data.ts'
import { openStoryCache, type StoryCache } from '../node/story-cache.ts'
import type { CacheArguments } from './cache-options.ts'
import { version } from './version.ts'

/** Where the result of a file is kept, and whether it was. */
export interface CacheMark {
  readonly key: string
  readonly isKept: boolean
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
  /** What was concluded of the stories that were added. */
  readonly conclusions: Conclusions
  /** Forget the stories: they have been concluded. */
  settle(): void
  /** Keep the cache to its size. */
  close(): void
}

/** A story that has been added: its file's key, and which of its stories it is. */
interface Added {
  readonly store: StoryCache
  readonly key: string
  readonly index: number
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
  const byDesk = new Map<Desk, StoryCache>()
  const storeOf = (desk: Desk): StoryCache => {
    const known = byDesk.get(desk)
    if (known) return known
    const folder = location === undefined ? defaultFolder(folderOf(desk)) : path.resolve(location)
    const store = stores.get(folder) ?? openStoryCache(folder, size, warn)
    stores.set(folder, store)
    byDesk.set(desk, store)
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
      // Where in the archive a record stands, and under which id, is no part of what it says.
      const stories = record === undefined ? kept : kept?.map((story) => withRecord(story, record))
      return { mark: { key, isKept: kept !== undefined }, stories }
    },
    add(desk, { key, isKept }, stories) {
      // A story with which something went wrong is looked at again, in case it goes right then.
      if (stories.some(({ problems }) => problems.length > 0)) return
      const store = storeOf(desk)
      for (const [index, story] of stories.entries()) added.set(story, { store, key, index })
      if (!isKept) store.keep(key, stories)
    },
    conclusions: {
      recall(story, compared) {
        const place = added.get(story)
        return place?.store.findConclusion(conclusionKey(place, compared))
      },
      remember(story, compared, conclusion) {
        const place = added.get(story)
        place?.store.keepConclusion(conclusionKey(place, compared), conclusion)
      }
    },
    settle: () => added.clear(),
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

/** A story that is told something in one run and nothing in another has a conclusion for each; all lie with its file. */
function conclusionKey({ key, index }: Added, compared: string): string {
  if (index === 0 && compared === '') return key
  return key.slice(0, 4) + hash('sha256', `${key}\0${index}\0${compared}`).slice(4)
}

/** With the packages of the project where it has some, and else with the caches of the user. */
function defaultFolder(configFolder: string): string {
  const packages = path.join(configFolder, 'node_modules')
  if (existsSync(packages)) return path.join(packages, '.cache', 'copydesk')
  return path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'copydesk')
}
