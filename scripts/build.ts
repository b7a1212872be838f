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

// Packages written for require() ask for Node's own modules at run time.
const banner = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"
}

// Compiled lists are written anew below; everything else in dist is from an earlier build.
for (const name of existsSync(dist) ? readdirSync(dist) : []) {
  if (name !== 'data') await rm(path.join(dist, name), { recursive: true, force: true })
}
await compileData()
await build({
  ...shared,
  platform: 'node',
  entryPoints: { copydesk: 'src/cli/main.ts', 'cli/worker': 'src/cli/worker.ts' },
  outdir: dist
})
// One file, whose compiled functions are kept from run to run: each file costs half a millisecond, however short it is.
await build({
  ...shared,
  platform: 'node',
  format: 'cjs',
  entryPoints: { 'cli/program': 'src/cli/program.ts' },
  outdir: dist,
  outExtension: { '.js': '.cjs' },
  plugins: [loadWhenCalled, quickParse],
  // As `src/node/program.ts` asks for it.
  banner: {
    js: "(function (module, require, __filename) { const address = require('node:url').pathToFileURL(__filename).href;"
  },
  define: { 'import.meta.url': 'address' },
  footer: { js: '})' }
})
const program = path.join(dist, 'cli/program.cjs')
await writeFile(program, inAscii(await readFile(program, 'utf8')))
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
const content = createHash('sha256')
for (const folder of ['cli', 'data']) {
  for (const name of readdirSync(path.join(dist, folder)).sort()) {
    content.update(`${name}\n`).update(await readFile(path.join(dist, folder, name)))
  }
}
await writeFile(path.join(dist, 'data', buildFile), content.digest('hex'))
execFileSync(path.join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.types.json'], { cwd: root, stdio: 'inherit' })
// The first check leaves what Node compiled for those that follow.
execFileSync(process.execPath, [path.join(dist, 'copydesk.js'), 'check', '--fail-on', 'never', 'fixtures'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit']
})

/** A program with its other letters as escapes: esbuild leaves them in regular expressions. Its text then takes half the memory. */
function inAscii(text: string): string {
  const escaped = /\\[^\0-\x7f]/.exec(text)?.[0]
  if (escaped !== undefined) throw new Error(`write ${escaped} without the backslash: the build escapes it`)
  return text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
