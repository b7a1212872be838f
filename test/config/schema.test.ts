import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validateConfig } from '../../src/config/validate.ts'
import { rules } from '../../src/rules/index.ts'
import { root } from '../support/page.ts'

const schema = JSON.parse(readFileSync(path.join(root, 'docs/copydesk.config.schema.json'), 'utf8')) as {
  readonly $schema: string
  readonly properties: Readonly<Record<string, unknown>>
}
const fits = new Ajv({ strict: true }).compile(schema)
const loads = (value: unknown) => 'config' in validateConfig(value, rules)

describe('the JSON Schema for editors', () => {
  const good: unknown[] = [
    {},
    { $schema: 'https://example.org/copydesk.json', language: 'en' },
    { extends: 'house.yaml' },
    { extends: ['house.yaml', 'more.json'] },
    { variant: 'oxford', profile: 'strict', accept: ['kirana'], packs: ['house/names.yaml'], ignore: ['drafts/**'] },
    { names: ['Kyiv', { name: 'Zelensky', kind: 'person', also: ['Zelenskyy'], never: ['Zelenskiy'], note: 'style' }] },
    { residue: { allow: ['Read on'] } },
    { rules: { 'vague-source': 'off', 'hard-to-read': { severity: 'info', age: 18, sentences: true } } },
    { overrides: [{ files: ['opinion/**'], profile: 'opinion', rules: { 'vague-source': 'info' } }] }
  ]
  test.each(good)('takes %j, as loading does', (value) => {
    expect(fits(value)).toBe(true)
    expect(loads(value)).toBe(true)
  })

  const bad: unknown[] = [
    [],
    'variant: uk',
    { varient: 'uk' },
    { variant: 'gb' },
    { extends: [1] },
    { accept: 'kirana' },
    { accept: [''] },
    { names: [{ also: ['Zelenskyy'] }] },
    { names: [{ name: 'Kyiv', alias: ['Kiev'] }] },
    { residue: { allowed: [] } },
    { rules: { 'vague-sauce': 'off' } },
    { rules: { 'vague-source': 'loud' } },
    { rules: { 'vague-source': { age: 18 } } },
    { rules: { 'hard-to-read': { age: 'eighteen' } } },
    { overrides: [{ profile: 'opinion' }] },
    { overrides: [{ files: ['a'], overrides: [] }] },
    { overrides: [{ files: ['a'], ignore: ['b'] }] }
  ]
  test.each(bad)('refuses %j, as loading does', (value) => {
    expect(fits(value)).toBe(false)
    expect(loads(value)).toBe(false)
  })

  test('agrees with loading on whatever stands under its keys', () => {
    const keys = fc.constantFrom(...Object.keys(schema.properties), 'files', 'varient')
    const words = fc.constantFrom('uk', 'news', 'off', 'warning', 'en', '', 'vague-source', 'names.yaml')
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        words,
        fc.boolean(),
        fc.integer(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.oneof(keys, words, fc.constantFrom('name', 'also', 'allow', 'severity', 'age')), tie('any'), {
          maxKeys: 3
        })
      )
    })).any
    fc.assert(
      fc.property(fc.dictionary(keys, value, { maxKeys: 4 }), (config) => {
        expect(fits(config)).toBe(loads(config))
      }),
      { numRuns: 1000 }
    )
  })

  test('says which draft it is written in', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
  })
})
