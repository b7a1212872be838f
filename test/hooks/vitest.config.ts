import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: path.resolve(import.meta.dirname, '../..'),
    include: ['test/hooks/**/*.hook.ts'],
    setupFiles: ['test/setup.ts'],
    maxWorkers: 2,
    // A hook runner installs copydesk from its repository: all packages, then the build.
    testTimeout: 120_000,
    hookTimeout: 900_000
  }
})
