import { expect, test } from 'vitest'
import { readTable } from '../../src/lexicon/table.ts'

test('a table answers the ten thousandth question as it does the first', () => {
  const ask = readTable({ colour: 'uk color', favour: 'uk favor' }, (row, key) => ({ row, key }))
  for (let question = 0; question < 5000; question += 1) {
    expect(ask('colour')).toEqual({ row: 'uk color', key: 'colour' })
    expect(ask(`unknown${question}`)).toBeUndefined()
    expect(ask('constructor')).toBeUndefined()
  }
  expect(ask('favour')).toEqual({ row: 'uk favor', key: 'favour' })
  expect(ask('colour')).toBe(ask('colour'))
})
