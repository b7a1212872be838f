import path from 'node:path'
import { defineConfig } from 'vitest/config'

// Tests with real editors. They need more than npm, so `npm test` leaves them out; `npm run test:editors` runs them.
export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  test: {
    include: ['test/editors/*.client.ts'],
    // An editor and a server each take a core.
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000
  }
})
