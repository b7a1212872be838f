// Tries copydesk in real hook runners: what stands in test/hooks, which `npm test` leaves out.
//   tsx scripts/test-hooks.ts [arguments of vitest]
// Installs the runners that npm has in a folder of their own; pre-commit and Git are packages of the system. The runners
// that install copydesk from its repository get what is committed, not what is in the folder.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const folder = path.join(root, 'test/hooks')

function run(command: string, words: readonly string[], cwd = root): number {
  return spawnSync(command, words, { cwd, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1
}

if (!existsSync(path.join(folder, 'node_modules/lefthook'))) {
  const code = run('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'], folder)
  if (code !== 0) {
    console.error('Installing the packages of test/hooks failed')
    process.exit(code)
  }
}
process.exitCode = run(process.execPath, [
  path.join(root, 'node_modules/vitest/vitest.mjs'),
  'run',
  '--config',
  'test/hooks/vitest.config.ts',
  ...process.argv.slice(2)
])
