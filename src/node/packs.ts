// House packs on disk: YAML, JSON, or CSV as a spreadsheet saves it.
import { readFileSync, statSync } from 'node:fs'
import { gatherEntries, type NamedPack, NamesError } from '../lexicon/name-entries.ts'
import type { NameEntry, Pack } from '../lexicon/pack.ts'
import { ConfigError, type ConfigSource, problemsIn, readYaml, shownPath } from './config-source.ts'
import { decode, faultOfSettings, reasonOf } from './read.ts'

/** A pack read, and what the user is to be told beside it. */
export interface ReadPack {
  readonly pack: Pack
  readonly warnings: readonly string[]
  /** The line on which a name stands, by its place in `pack.names`. */
  readonly lineOf: (index: number) => number
}

/** Problems of one file that are printed; a wrong separator makes one of every row. */
const problemsMax = 20

/** Whether a file is a table rather than YAML. */
export function isTable(file: string): boolean {
  return /\.(?:csv|tsv)$/i.test(file)
}

/**
 * Read a house pack.
 *
 * @param file - CSV and TSV by their ending; anything else is YAML, of which JSON is a part
 * @param askedAt - the line of the configuration that names it, blamed where it is not there
 * @throws ConfigError with file, line and cure
 */
export async function readPack(file: string, askedAt?: string): Promise<ReadPack> {
  // What is no file is the fault of the line that asks for it.
  const fault = askedAt === undefined ? undefined : faultOfPlace(file)
  if (fault !== undefined) throw new ConfigError(`${askedAt}: pack ${shownPath(file)}: ${fault}`)
  const read = isTable(file) ? await readTablePack(file) : await readYamlPack(file)
  // Of a table the rows have been looked at, and two of one name joined.
  if (!isTable(file) || hasNever(read.pack)) gather([{ file: shownPath(file), pack: read.pack, lineOf: read.lineOf }])
  return read
}

/** Why a path cannot be a file of settings, before it is read. */
export function faultOfPlace(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined) return 'no such file or folder'
  return found.isDirectory() ? 'this is a folder; name a file in it' : undefined
}

/**
 * Refuse packs that call wrong what they, or each other, call right.
 *
 * @throws ConfigError with both names
 */
export function checkTogether(packs: readonly NamedPack[]): void {
  if (packs.some(({ pack }) => hasNever(pack))) gather(packs)
}

function hasNever(pack: Pack): boolean {
  return (pack.rows?.others ?? pack.names ?? []).some(({ never }) => never !== undefined)
}

function gather(packs: readonly NamedPack[]): void {
  try {
    gatherEntries(packs, 'join')
  } catch (error) {
    if (error instanceof NamesError) throw new ConfigError(error.message)
    throw error
  }
}

/**
 * The text of a table. Names need every letter: a file that is not UTF-8 is refused.
 *
 * @throws ConfigError
 */
export function readTableText(file: string): string {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (error) {
    throw new ConfigError(`${shownPath(file)}: ${reasonOf(error)}`)
  }
  return tableText(bytes, shownPath(file))
}

/** The same of bytes that were read, under the name that messages have. */
export function tableText(bytes: Uint8Array, name: string): string {
  const result = decode(bytes, name)
  const fault = 'failure' in result ? faultOfSettings(bytes) : undefined
  if (fault) throw new ConfigError(`${name}:${fault.line}: ${fault.message}`)
  if ('failure' in result) throw new ConfigError(result.failure)
  const [warning] = result.warnings
  if (warning !== undefined)
    throw new ConfigError(`${warning.replace(/; read with.*/, '')}; save it as "CSV UTF-8", or accents are lost`)
  return result.source
}

async function readTablePack(file: string): Promise<ReadPack> {
  const text = readTableText(file)
  const { readCsvPack } = await import('../config/pack-csv.ts')
  const { pack, problems, warnings, lineOf } = await readCsvPack(text)
  const shown = shownPath(file)
  if (problems.length > 0) throw tableProblems(shown, problems)
  return { pack, warnings: warnings.map((warning) => `${shown}: ${warning}`), lineOf }
}

async function readYamlPack(file: string): Promise<ReadPack> {
  const source: ConfigSource = await readYaml(file)
  const { checkPack } = await import('../config/pack-schema.ts')
  const checked = checkPack(source.value)
  if ('problems' in checked) throw problemsIn(file, source, checked.problems)
  return { pack: checked.pack, warnings: [], lineOf: (index) => source.lineOf(['names', index]) }
}

/** A name of a pack, and where it stands. */
export interface PackRow {
  readonly file: string
  readonly line: number
  readonly entry: NameEntry
}

/**
 * The names of a pack with their lines, and with what checking a story never asks: desk, source, who checked.
 *
 * @throws ConfigError with file, line and cure
 */
export async function readPackRows(file: string): Promise<readonly PackRow[]> {
  const shown = shownPath(file)
  if (!isTable(file)) {
    const source = await readYaml(file)
    const { checkPack } = await import('../config/pack-schema.ts')
    const checked = checkPack(source.value)
    if ('problems' in checked) throw problemsIn(file, source, checked.problems)
    return (checked.pack.names ?? []).map((entry, index) => ({
      file: shown,
      line: source.lineOf(['names', index]),
      entry: checked.pack.kind && !entry.kind ? { ...entry, kind: checked.pack.kind } : entry
    }))
  }
  const [{ readTable }, { columnsOf }, { readRows }] = await Promise.all([
    import('../config/csv-table.ts'),
    import('../config/pack-csv.ts'),
    import('../config/pack-row.ts')
  ])
  const table = await readTable(readTableText(file))
  const { columns, problem } = columnsOf(table)
  const rows: PackRow[] = []
  const problems = problem
    ? [problem]
    : readRows(table, columns, {}, (line, entry) => rows.push({ file: shown, line, entry })).problems
  if (problems.length > 0) throw tableProblems(shown, problems)
  return rows
}

function tableProblems(
  shown: string,
  problems: readonly { readonly line: number; readonly message: string }[]
): ConfigError {
  const lines = problems.slice(0, problemsMax).map(({ line, message }) => `${shown}:${line}: ${message}`)
  const more = problems.length - lines.length
  return new ConfigError([...lines, ...(more > 0 ? [`${shown}: and ${more} more lines`] : [])].join('\n'))
}
