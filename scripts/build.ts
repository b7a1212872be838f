// Builds dist: the compiled lists, the bundled program and library, and the types.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { chmod, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import { buildFile } from '../src/node/data.ts'
import { compileData } from './compile-data.ts'
import { embeddedData } from './embedded-data.ts'
import { mergeChunks } from './merge-chunks.ts'
import { nodeTarget } from './node-target.ts'
import { quickParse } from './quick-parse.ts'
import { lazyName, loadWhenCalled, rarelyNeeded } from './rarely-needed.ts'

const root = path.resolve(import.meta.dirname, '..')
const dist = path.join(root, 'dist')

const shared = {
  bundle: true,
  format: 'esm',
  ...nodeTarget,
  legalComments: 'none',
  // Its build for require() loads its own files at run time, which a bundle has not got.
  alias: { 'jsonc-parser': path.join(root, 'node_modules/jsonc-parser/lib/esm/main.js') },
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning'
} as const

// Compiled lists are written anew below; everything else in dist is from an earlier build.
for (const name of existsSync(dist) ? readdirSync(dist) : []) {
  if (name !== 'data') await rm(path.join(dist, name), { recursive: true, force: true })
}
await compileData()
// Packages written for require() ask for Node's own modules at run time.
const banner = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"
}
const { metafile } = await build({
  ...shared,
  metafile: true,
  absWorkingDir: root,
  platform: 'node',
  entryPoints: { copydesk: 'src/cli/main.ts', 'cli/worker': 'src/cli/worker.ts' },
  outdir: dist,
  splitting: true,
  chunkNames: 'cli/[name]-[hash]',
  plugins: [loadWhenCalled, quickParse],
  banner
})
await mergeChunks(root, metafile, banner.js, [
  { name: 'start', of: ['src/cli/main.ts', 'src/cli/run.ts'] },
  { name: 'checking', of: ['src/cli/check.ts'] }
])
await build({
  ...shared,
  platform: 'node',
  format: 'cjs',
  entryPoints: Object.fromEntries(rarelyNeeded.map((module) => [lazyName(module), module])),
  outdir: path.join(dist, 'cli'),
  outExtension: { '.js': '.cjs' },
  plugins: [quickParse]
})
await build({
  ...shared,
  platform: 'node',
  entryPoints: { index: 'src/index.ts', retext: 'src/retext.ts' },
  outdir: dist,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  plugins: [quickParse],
  banner
})
await build({
  ...shared,
  // The builds for workers need no document, so the bundle runs in a page, in a worker and in an editor's extension.
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2022',
  conditions: ['worker'],
  entryPoints: { 'retext.browser': 'src/retext.browser.ts' },
  outdir: dist,
  plugins: [embeddedData, quickParse]
})
await chmod(path.join(dist, 'copydesk.js'), 0o755)
// A cache of results goes by this: another program or other lists, other results.
const program = createHash('sha256')
for (const folder of ['cli', 'data']) {
  for (const name of readdirSync(path.join(dist, folder)).sort()) {
    program.update(`${name}\n`).update(await readFile(path.join(dist, folder, name)))
  }
}
await writeFile(path.join(dist, 'data', buildFile), program.digest('hex'))
execFileSync(path.join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.types.json'], { cwd: root, stdio: 'inherit' })
