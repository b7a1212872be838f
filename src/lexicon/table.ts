// Compiled tables of short rows: keys are found where they lie in the file, a row is decoded when it is first asked for.
import type { ColumnFile, FileColumn } from './column-file.ts'
import { lineColumns, openLines, openShelf, shelfColumns } from './text-shelf.ts'

/** A short text under each key. */
export type TableRows = Readonly<Record<string, string>>

/** Questions to a compiled table. */
export interface Table<T> {
  readonly get: (key: string) => T | undefined
  readonly has: (key: string) => boolean
  /** Every key, sorted by code unit. */
  readonly keys: () => readonly string[]
}

/**
 * Columns of a table, for a file.
 *
 * @param name - begins the names of its columns
 */
export function tableColumns(name: string, rows: TableRows): Record<string, FileColumn> {
  // By code unit, as the shelf is searched.
  const keys = Object.keys(rows).sort()
  const lines = keys.map((key) => rows[key] ?? '')
  return { ...shelfColumns(`${name}.keys`, keys), ...lineColumns(`${name}.rows`, lines) }
}

/**
 * Open a table.
 *
 * @param decode - makes what is asked for of a row; called once a key
 * @example
 * // written with tableColumns('marked', {colour: 'uk color'})
 * openTable(file, 'marked', (row) => row.split(' ')).get('colour') // ['uk', 'color']
 */
export function openTable<T>(file: ColumnFile, name: string, decode: (row: string, key: string) => T): Table<T> {
  const shelf = openShelf(file, `${name}.keys`)
  const rowAt = openLines(file, `${name}.rows`)
  const decoded = new Map<number, T>()
  return {
    get(key) {
      const index = shelf.indexOf(key)
      if (index < 0) return undefined
      const known = decoded.get(index)
      if (known !== undefined) return known
      const made = decode(rowAt(index), key)
      decoded.set(index, made)
      return made
    },
    has: (key) => shelf.indexOf(key) >= 0,
    keys: () => Array.from({ length: shelf.count }, (_, index) => shelf.at(index))
  }
}
