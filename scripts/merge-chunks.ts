// Makes one file of the many small chunks that a command loads: each file costs half a millisecond, however short it is.
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type BuildOptions, build, type Metafile } from 'esbuild'
import { nodeTarget } from './node-target.ts'

/** Chunks to put together. */
export interface Merge {
  /** Of the file that is made, beside the chunks. */
  readonly name: string
  /** Source modules that begin a chunk; these, and all that is loaded with them, go into the file. */
  readonly of: readonly string[]
}

type Outputs = Metafile['outputs']

/**
 * Put chunks together, and let what else was built ask the merged files.
 *
 * @param root - what the paths of the metafile start from
 * @param metafile - what esbuild says about a build with splitting
 * @param banner - the line that stands at the top of each of its files; once in a merged file is enough
 * @param merges - in order: what an earlier file holds, a later one imports from it
 * @throws Error when a module begins no chunk
 */
export async function mergeChunks(
  root: string,
  { outputs }: Metafile,
  banner: string,
  merges: readonly Merge[]
): Promise<void> {
  // A chunk that is merged becomes a line that hands on what the merged file holds.
  const handing = new Map<string, string>()
  for (const { name, of } of merges) {
    const group = [...new Set(of.flatMap((module) => loadedWith(outputs, module)))].filter((file) => !handing.has(file))
    const folder = path.join(root, path.dirname(group[0] ?? ''))
    const contents = group.map((file, index) =>
      handOn(outputs, file, file, (name) => `${name} as ${alias(index, name)}`)
    )
    const inside = new Set([...group, ...handing.keys()].map((file) => path.basename(file)))
    const result = await build({
      ...asBuilt(folder, inside, banner),
      stdin: { contents: contents.join('\n'), resolveDir: folder },
      banner: { js: banner },
      write: false
    })
    await writeFile(path.join(folder, `${name}.js`), result.outputFiles[0]?.contents ?? '')
    for (const [index, file] of group.entries()) {
      const line = handOn(outputs, file, `${name}.js`, (exported) => `${alias(index, exported)} as ${exported}`)
      handing.set(file, line)
      await writeFile(path.join(root, file), line)
    }
  }
  const inside = new Set([...handing.keys()].map((file) => path.basename(file)))
  for (const file of Object.keys(outputs)) {
    if (handing.has(file)) continue
    const entry = path.join(root, file)
    const text = await readFile(entry, 'utf8')
    await build({
      ...asBuilt(path.dirname(entry), inside, ''),
      stdin: { contents: text, resolveDir: path.dirname(entry) },
      outfile: entry,
      allowOverwrite: true
    })
  }
  // What is loaded with import() is still asked for by the name of its chunk.
  for (const file of handing.keys()) if (outputs[file]?.entryPoint === undefined) await rm(path.join(root, file))
}

function alias(index: number, exported: string): string {
  return `of${index}_${exported}`
}

/** A build into a folder that takes in those files alone, and leaves every other import as it is. */
function asBuilt(folder: string, inside: ReadonlySet<string>, banner: string): BuildOptions {
  return {
    bundle: true,
    format: 'esm',
    platform: 'node',
    ...nodeTarget,
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'warning',
    plugins: [
      {
        name: 'those-alone',
        setup(bundler) {
          bundler.onResolve({ filter: /^\./ }, ({ path: asked, kind, resolveDir }) => {
            if (kind === 'import-statement' && inside.has(path.basename(asked))) return undefined
            const from = path.relative(folder, path.join(resolveDir, asked)).split(path.sep).join('/')
            return { path: from.startsWith('.') ? from : `./${from}`, external: true }
          })
          bundler.onLoad({ filter: /\.js$/ }, async ({ path: file }) => ({
            contents: (await readFile(file, 'utf8')).replace(banner, ''),
            loader: 'js'
          }))
        }
      }
    ]
  }
}

/** The chunk that a module begins, and all that is loaded with it; programs stay files of their own. */
function loadedWith(outputs: Outputs, module: string): readonly string[] {
  const first = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === module)?.[0]
  if (first === undefined) throw new Error(`No chunk begins with ${module}: is it still loaded with import()?`)
  const found = new Set([first])
  for (const file of found) {
    for (const { path: imported, kind, external } of outputs[file]?.imports ?? []) {
      if (kind === 'import-statement' && external !== true) found.add(imported)
    }
  }
  const imports = Object.values(outputs).flatMap((output) => output.imports)
  const loadedLater = new Set(imports.filter(({ kind }) => kind === 'dynamic-import').map((one) => one.path))
  return [...found].filter((file) => outputs[file]?.entryPoint === undefined || loadedLater.has(file))
}

/** A line that exports what a chunk exports, from another file beside it. */
function handOn(outputs: Outputs, file: string, from: string, rename: (exported: string) => string): string {
  const names = (outputs[file]?.exports ?? []).map(rename)
  const source = JSON.stringify(`./${path.basename(from)}`)
  return names.length > 0 ? `export{${names.join(',')}}from${source};` : `import${source};`
}
