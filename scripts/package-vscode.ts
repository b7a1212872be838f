// Builds the extension for VS Code into editors/vscode/dist and packs it.
//   tsx scripts/package-vscode.ts [--unpacked]     --unpacked: leave the .vsix out
// The project must have been built: the extension carries its program.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { embeddedData } from './embedded-data.ts'
import { nodeTarget } from './node-target.ts'

const root = path.resolve(import.meta.dirname, '..')
const extension = path.join(root, 'editors/vscode')
const dist = path.join(extension, 'dist')
const run = (command: string, args: readonly string[]) =>
  execFileSync(command, args, { cwd: extension, stdio: ['ignore', 'inherit', 'inherit'] })

if (!existsSync(path.join(root, 'dist/copydesk.js'))) {
  console.error('There is no dist/copydesk.js yet. Run `npm run build` first.')
  process.exit(2)
}
if (!existsSync(path.join(extension, 'node_modules/vscode-languageclient'))) {
  run('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'])
}
rmSync(dist, { recursive: true, force: true })
run(path.join(root, 'node_modules/.bin/tsc'), ['--noEmit', '-p', '.'])

/** What the worker gets in place of modules that need Node; of others that ask for Node, nothing is called there. */
const standIns: Readonly<Record<string, string>> = {
  'node:fs': 'memory-files.ts',
  'node:os': 'paths.ts',
  'node:path': 'paths.ts',
  'node:url': 'paths.ts',
  tinyglobby: 'no-folders.ts'
}

const withoutNode: Plugin = {
  name: 'without-node',
  setup(bundler) {
    const own = (name: string) => path.join(extension, 'src/web', name)
    bundler.onResolve({ filter: /^(?:node:.*|tinyglobby)$/ }, (asked) => ({ path: asked.path, namespace: 'stand-in' }))
    // As a CommonJS module: a name that the stand-in lacks is missed when it is called, not when it is imported.
    bundler.onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path: name }) => {
      const file = standIns[name]
      const contents = file === undefined ? '' : `module.exports = require(${JSON.stringify(own(file))})`
      return { contents, resolveDir: extension }
    })
    bundler.onResolve({ filter: /\/node\/data\.ts$/ }, () => ({ path: own('embedded-lists.ts') }))
    bundler.onResolve({ filter: /^vscode-languageserver\/node$/ }, ({ resolveDir }) =>
      bundler.resolve('vscode-languageserver/browser', { resolveDir, kind: 'import-statement' })
    )
  }
}
const shared: BuildOptions = {
  bundle: true,
  absWorkingDir: extension,
  legalComments: 'none',
  minify: true,
  external: ['vscode'],
  logLevel: 'warning'
}

await build({
  ...shared,
  platform: 'node',
  ...nodeTarget,
  format: 'cjs',
  entryPoints: { desktop: 'src/desktop.ts' },
  outdir: dist,
  outExtension: { '.js': '.cjs' }
})
await build({
  ...shared,
  platform: 'browser',
  target: 'es2022',
  format: 'cjs',
  entryPoints: { web: 'src/web.ts' },
  outdir: dist
})
await build({
  ...shared,
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
  // The builds for workers need no document.
  conditions: ['worker'],
  entryPoints: { 'web-server': 'src/web/server.ts' },
  inject: ['src/web/platform.ts'],
  outdir: dist,
  plugins: [embeddedData, withoutNode]
})

// The desktop runs the program as it is, in folders that lie to each other as they do here.
const server = path.join(dist, 'server')
for (const part of ['copydesk.js', 'cli', 'data']) {
  cpSync(path.join(root, 'dist', part), path.join(server, 'dist', part), {
    recursive: true,
    filter: (file) => !file.endsWith('.cache')
  })
}
// A finding on a name points to its line in these.
cpSync(path.join(root, 'rules/lexicon'), path.join(server, 'rules/lexicon'), { recursive: true })
writeFileSync(path.join(server, 'package.json'), '{ "type": "module" }\n')

const pages = readdirSync(path.join(root, 'rules')).flatMap((rule) => {
  const page = path.join(root, 'rules', rule, 'README.md')
  return rule === 'lexicon' || !existsSync(page) ? [] : [[rule, readFileSync(page, 'utf8')] as const]
})
writeFileSync(path.join(dist, 'pages.json'), JSON.stringify(Object.fromEntries(pages)))
for (const file of ['LICENSE', 'CHANGELOG.md']) cpSync(path.join(root, file), path.join(extension, file))

if (!process.argv.includes('--unpacked')) {
  const target = path.join(extension, 'copydesk.vsix')
  // Everything is bundled: no dependency is packed. The addresses of links are written out in the page itself.
  run(path.join(extension, 'node_modules/.bin/vsce'), [
    'package',
    '--no-dependencies',
    '--no-rewrite-relative-links',
    '--allow-missing-repository',
    '--out',
    target
  ])
  console.log(`${path.relative(root, target)}: ${(statSync(target).size / 1e6).toFixed(1)} MB`)
}
