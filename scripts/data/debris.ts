// Compiles the lists of encoding-debris: glued words, tags and shortcodes.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import type { CompiledDebris } from '../../src/lexicon/debris-lists.ts'

const folder = path.resolve(import.meta.dirname, '../../rules/encoding-debris')
const fields = {
  'glue.yml': ['brands', 'prefixes', 'joins', 'tails', 'domains'],
  'marks.yml': ['tags', 'blockTags', 'shortcodes']
} as const

export async function compile(): Promise<Record<string, unknown>> {
  const compiled: Record<string, readonly string[]> = {}
  for (const [name, keys] of Object.entries(fields)) {
    const file: unknown = parse(await readFile(path.join(folder, name), 'utf8'))
    for (const key of keys) compiled[key] = listOf(file, key, `rules/encoding-debris/${name}`)
  }
  // Every field was looked at above.
  return { debris: compiled as unknown as CompiledDebris }
}

function listOf(file: unknown, key: string, name: string): string[] {
  const list: unknown = typeof file === 'object' && file !== null ? (file as Record<string, unknown>)[key] : undefined
  if (!Array.isArray(list)) throw new Error(`${name}: write a list under \`${key}\``)
  const seen = new Set<string>()
  for (const item of list as unknown[]) {
    if (typeof item !== 'string')
      throw new Error(`${name}: an entry of \`${key}\` is ${JSON.stringify(item)}; write it in quotes`)
    const lower = item.toLowerCase()
    if (seen.has(lower)) throw new Error(`${name}: \`${item}\` stands twice under \`${key}\`; delete one`)
    seen.add(lower)
  }
  return [...seen].sort()
}
