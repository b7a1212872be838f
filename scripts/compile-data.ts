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

/** Run every compiler under scripts/data; returns how many bytes each list has, by the name of its file. */
export async function compileData(): Promise<ReadonlyMap<string, number>> {
  await mkdir(out, { recursive: true })
  const written = new Map<string, number>()
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
      const file = `${name}.${binary ? 'bin' : 'json'}`
      await writeFile(path.join(out, file), content)
      written.set(file, content.length)
    }
  }
  // A list that is called otherwise now would go on being shipped under its old name.
  for (const file of await readdir(out)) if (faults.length === 0 && !written.has(file)) await rm(path.join(out, file))
  if (faults.length > 0) throw new Error(`Lists that cannot be compiled:\n${faults.join('\n')}`)
  return written
}

if (process.argv[1] === import.meta.filename) {
  for (const [file, bytes] of await compileData()) {
    console.log(`${path.parse(file).name.padEnd(28)} ${(bytes / 1000).toFixed(0).padStart(8)} kB`)
  }
}
