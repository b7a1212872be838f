#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { fitCompiler } from '../node/engine-flags.ts'
import { openProgram } from '../node/program.ts'
import { clearLine } from './progress.ts'
import { version } from './version.ts'

// The answer that scripts ask for most needs nothing else loaded.
if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-v')) {
  process.stdout.write(`${version}\n`)
} else {
  // First of all: loading the program is enough to have some of Node's own functions compiled for speed.
  fitCompiler()
  const file = fileURLToPath(new URL('./cli/program.cjs', import.meta.url))
  const { exports, keep } = openProgram<typeof import('./program.ts')>(file)
  for (const stream of [process.stdout, process.stderr]) {
    let isGone = false
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (isGone) return
      // `copydesk rules | head` closes the pipe early; that is no fault of ours.
      isGone = error.code === 'EPIPE'
      if (isGone && exports.outlastsReader(stream)) return
      if (isGone) process.exit(0)
      // A report that is cut off must not pass for a whole one.
      const reason = error.code === 'ENOSPC' ? 'the disk is full' : error.message
      if (stream === process.stdout) process.stderr.write(`copydesk: standard output: ${reason}\n`)
      process.exit(2)
    })
  }
  // Ctrl-C: no half line of progress stays on the terminal, and no half file on the disk.
  process.once('SIGINT', () => {
    if (process.stderr.isTTY) process.stderr.write(clearLine)
    process.exit(130)
  })
  const words = process.argv.slice(2)
  process.exitCode = await exports.run(words)
  // Most of what any command runs has run in a check.
  if (words[0] === 'check' && process.exitCode < 2) keep()
}
