// Compiles what people write under rules/ into dist/data, where the lexicon reads it.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a module under scripts/data exports. */
interface Compiler {
  readonly compile: () => Promise<Record<string, unknown>>
}

const root = path.resolve(import.meta.dirname, '..')
const out = path.join(root, 'dist/data')

/** A list that was written. */
export interface CompiledFile {
  readonly file: string
  readonly binary: boolean
  readonly bytes: number
}

/** Run every compiler under scripts/data; returns what was written, by name. */
export async function compileData(): Promise<Map<string, CompiledFile>> {
  await mkdir(out, { recursive: true })
  const written = new Map<string, CompiledFile>()
  const faults: string[] = []
  const folder = path.join(import.meta.dirname, 'data')
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort()) {
    // The folder's modules all have this shape; one that has not fails on the next line with its name.
    const compiler = (await import(pathToFileURL(path.join(folder, file)).href)) as Partial<Compiler>
    if (!compiler.compile) continue
    const compiled = await compiler.compile().catch((error: unknown) => {
      // One broken list does not hide what is wrong with the next.
      faults.push(error instanceof Error ? error.message : String(error))
      return {}
    })
    for (const [name, value] of Object.entries(compiled)) {
      const binary = value instanceof Uint8Array
      const content = binary ? value : Buffer.from(JSON.stringify(value))
      const target = path.join(out, `${name}.${binary ? 'bin' : 'json'}`)
      await writeFile(target, content)
      written.set(name, { file: target, binary, bytes: content.length })
    }
  }
  // A list that is called otherwise now would go on being shipped under its old name.
  const current = new Set([...written.values()].map(({ file }) => path.basename(file)))
  for (const name of await readdir(out)) if (faults.length === 0 && !current.has(name)) await rm(path.join(out, name))
  if (faults.length > 0) throw new Error(`Lists that cannot be compiled:\n${faults.join('\n')}`)
  return written
}

if (process.argv[1] === import.meta.filename) {
  for (const [name, { bytes }] of await compileData()) {
    console.log(`${name.padEnd(28)} ${(bytes / 1000).toFixed(0).padStart(8)} kB`)
  }
}
