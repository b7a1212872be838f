import type { DataSource } from '../lexicon/data-source.ts'

/**
 * Compiled lists that are read once for all desks of a process: each house has a lexicon of its own, and the shipped
 * lists below them are the same.
 */
export function kept(source: DataSource): DataSource {
  const lists = new Map<string, unknown>()
  const tables = new Map<string, Uint8Array>()
  return {
    json(name) {
      if (!lists.has(name)) lists.set(name, source.json(name))
      return lists.get(name)
    },
    bytes(name) {
      const table = tables.get(name) ?? source.bytes(name)
      tables.set(name, table)
      return table
    }
  }
}
