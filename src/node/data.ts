import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DataSource } from '../lexicon/data-source.ts'

/** The compiled lists: beside the bundled program, or in `dist/data` when run from source. */
function dataFolder(): string {
  const here = path.dirname(fileURLToPath(import.meta.url))
  const beside = path.join(here, 'data')
  return existsSync(beside) ? beside : path.join(here, '../../dist/data')
}

/** Where the lists lie as editors write them, with the names of people, places and organisations. */
export function lexiconFolder(): string {
  return path.join(dataFolder(), '../../rules/lexicon')
}

/**
 * What this copy of copydesk is: a hash over the program and its lists, which the build writes beside them.
 *
 * @returns `undefined` when lists were compiled since, as while somebody works on them
 */
export function buildId(folder: string = dataFolder()): string | undefined {
  try {
    return readFileSync(path.join(folder, buildFile), 'utf8')
  } catch {
    return undefined
  }
}

/** The name of that file. */
export const buildFile = 'build.txt'

/** Compiled lists read from disk, lazily. */
export function diskData(folder: string = dataFolder()): DataSource {
  return {
    json: (name) => JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as unknown,
    bytes: (name) => readFileSync(path.join(folder, `${name}.bin`))
  }
}
