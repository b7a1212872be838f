import { expect, test } from 'vitest'
import { readSettings } from '../../src/lsp/settings.ts'

test('without settings every default holds and the house says nothing', () => {
  const { settings, problems } = readSettings(undefined)
  expect(settings).toMatchObject({ config: null, debounceMs: 100, house: {} })
  expect(problems).toEqual([])
})

test('keys of the configuration are the house; null is what the user has not set', () => {
  const { settings, problems } = readSettings({ variant: 'uk', profile: null, rules: { 'vague-source': 'off' } })
  expect(settings.house).toEqual({ variant: 'uk', rules: { 'vague-source': 'off' } })
  expect(problems).toEqual([])
})

test.each([
  [{ variant: 'scots' }, /^copydesk\.variant: /],
  [{ rules: { 'vague-sauce': 'off' } }, /^copydesk\.rules.*did you mean `vague-source`/],
  [{ rules: [] }, /^copydesk\.rules: /],
  [{ names: 'Maeve' }, /^copydesk\.names: /],
  [{ debounceMs: 'soon' }, /^copydesk\.debounceMs is `"soon"`/]
])('%j costs only its own key', (wrong, message) => {
  const { settings, problems } = readSettings({ accept: ['kirana'], ...wrong })
  expect(settings.house).toEqual({ accept: ['kirana'] })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(message)
})

test('files are named by configurations only: an editor cannot bring in packs or patterns', () => {
  expect(readSettings({ packs: ['a.yaml'], ignore: ['*'], extends: 'b.yaml' }).settings.house).toEqual({})
})
