import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openColumns, writeColumns } from '../../src/lexicon/column-file.ts'
import { openTable, type TableRows, tableColumns } from '../../src/lexicon/table.ts'

function written(rows: TableRows) {
  return openColumns(writeColumns(null, tableColumns('words', rows)))
}

test('a table answers with the rows it was written with, whatever the keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), fc.array(fc.string()), (rows, others) => {
      const table = openTable(written(rows), 'words', (row, key) => ({ row, key }))
      expect(table.keys()).toEqual(Object.keys(rows).sort())
      for (const [key, row] of Object.entries(rows)) expect(table.get(key)).toEqual({ row, key })
      for (const key of others) expect(table.has(key)).toBe(Object.hasOwn(rows, key))
    })
  )
})

test('a row is decoded once, and only when it is asked for', () => {
  const decoded: string[] = []
  const table = openTable(written({ colour: 'uk color', favour: 'uk favor' }), 'words', (row, key) => {
    decoded.push(key)
    return { row }
  })
  expect(table.get('constructor')).toBeUndefined()
  expect(table.has('favour')).toBe(true)
  expect(table.get('colour')).toBe(table.get('colour'))
  expect(decoded).toEqual(['colour'])
})
