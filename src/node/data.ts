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

/** Compiled lists read from disk, lazily. */
export function diskData(folder: string = dataFolder()): DataSource {
  return {
    json: (name) => JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as unknown,
    bytes: (name) => readFileSync(path.join(folder, `${name}.bin`))
  }
}
