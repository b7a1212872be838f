// Names added to a house pack on disk: the old file stands until the new one is whole.
import { existsSync } from 'node:fs'
import { type WrittenName, withRows } from '../config/write-pack.ts'
import { ConfigError, shownPath } from './config-source.ts'
import { isTable, readTableText } from './packs.ts'
import { writeReasonOf, writeWhole } from './write.ts'

/**
 * Add names to the end of a pack; what is in it stays as it is.
 *
 * @throws ConfigError when the file cannot be read or written
 */
export async function appendNames(file: string, names: readonly WrittenName[]): Promise<void> {
  const text = existsSync(file) ? readTableText(file) : ''
  const changed = isTable(file) ? await withRows(text, names) : await withEntries(text, names)
  try {
    writeWhole(file, changed)
  } catch (error) {
    throw new ConfigError(`${shownPath(file)}: ${writeReasonOf(file, error)}`)
  }
}

/** A YAML pack with entries at the end of `names`; comments and the order of keys stay. */
async function withEntries(text: string, names: readonly WrittenName[]): Promise<string> {
  const { isSeq, parseDocument } = await import('./yaml.ts')
  const document = parseDocument(text)
  const entries = names.map(({ entry }) => document.createNode(entry, { flow: true }))
  const list = document.get('names')
  if (isSeq(list)) for (const entry of entries) list.add(entry)
  else document.set('names', document.createNode(entries))
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}
