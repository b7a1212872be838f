import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // Two cores: one process for the tests and one for what they start.
    maxWorkers: 2,
    testTimeout: 30_000
  }
})
