import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the rules' pages and data: beside `dist` in the package, beside `src` in the repository. */
export function rulesFolder(): string {
  const here = path.dirname(fileURLToPath(import.meta.url))
  const packed = path.join(here, '../rules')
  return existsSync(path.join(packed, 'README.md')) ? packed : path.join(here, '../../rules')
}

/** A rule's page. */
export function rulePage(id: string): string {
  return readFileSync(path.join(rulesFolder(), id, 'README.md'), 'utf8')
}
