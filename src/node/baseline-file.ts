import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Baseline, type BaselineEntry, createBaseline, parseBaseline, printBaseline } from '../finding/baseline.ts'
import { ConfigError, readText, shownPath } from './config-source.ts'
import { writeReasonOf, writeWhole } from './write.ts'

/** A baseline on disk. */
export interface BaselineFile {
  readonly baseline: Baseline
  readonly entries: readonly BaselineEntry[]
  /** A story as the baseline names it: from the baseline's folder, with `/`. */
  readonly nameOf: (file: string) => string
}

/**
 * Read the findings that are known.
 *
 * @param mayLack - a file that is not there yet is an empty baseline
 * @throws ConfigError with the cure
 */
export function readBaseline(file: string, mayLack = false): BaselineFile {
  const folder = path.dirname(path.resolve(file))
  const nameOf = (story: string) => path.relative(folder, path.resolve(story)).split(path.sep).join('/')
  const isThere = (name: string) => existsSync(path.join(folder, name))
  const isGone = (name: string) => !isThere(name) && !isThere(archiveOf(name) ?? name)
  if (!existsSync(file) && !mayLack) {
    throw new ConfigError(
      `${shownPath(path.resolve(file))}: there is no such baseline; \`copydesk check --baseline ${file} --write-baseline PATH...\` writes it`
    )
  }
  const entries = existsSync(file) ? parseBaseline(readText(file)) : []
  if ('problem' in entries) {
    throw new ConfigError(`${file}: ${entries.problem}; \`--write-baseline\` writes it anew once the file is deleted`)
  }
  return { baseline: createBaseline(entries, isGone), entries, nameOf }
}

/**
 * The archive that an entry's record stands in.
 *
 * @example
 * archiveOf('wire/2019.jsonl#17') // 'wire/2019.jsonl'
 */
export function archiveOf(name: string): string | undefined {
  const end = name.indexOf('#')
  return end < 0 ? undefined : name.slice(0, end)
}

/**
 * Write a baseline as a whole or not at all; one that would not change is left alone.
 *
 * @throws ConfigError when it cannot be written
 */
export function writeBaseline(file: string, entries: readonly BaselineEntry[]): void {
  const text = printBaseline(entries)
  try {
    if (!existsSync(file) || readText(file) !== text) writeWhole(file, text)
  } catch (error) {
    throw new ConfigError(`${file}: ${writeReasonOf(file, error)}`)
  }
}
