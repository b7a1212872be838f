// Runs after an install from Git, where there is no dist yet: a hook runner installs copydesk that way. An install of the
// published package never comes here, and what is built is built again by `npm run build` alone.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
// Without the packages for developers (npm ci --omit=dev) there is nothing to build with.
if (!existsSync(path.join(root, 'dist/copydesk.js')) && existsSync(tsx)) {
  execFileSync(process.execPath, [tsx, 'scripts/build.ts'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
}
