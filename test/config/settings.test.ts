import { expect, test } from 'vitest'
import { matches } from '../../src/config/settings.ts'

test.each([
  ['opinion/a.txt', true],
  ['opinion/1999/a.txt', true],
  ['..opinion.txt', true],
  ['news/a.txt', false],
  // No path below the configuration's folder.
  ['', false],
  ['..', false],
  ['../opinion/a.txt', false],
  ['/opinion/a.txt', false]
])('an override for opinion/** and ..* holds for “%s”: %s', (path, expected) => {
  expect(matches(['opinion/**', '..*'], path)).toBe(expected)
  expect(matches([], path)).toBe(false)
})
