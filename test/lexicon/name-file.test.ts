import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeDetails, writeNames } from '../../scripts/data/name-file.ts'
import { openColumns, writeColumns } from '../../src/lexicon/column-file.ts'
import { compileNames } from '../../src/lexicon/compile-names.ts'
import { openColumn } from '../../src/lexicon/name-column.ts'
import { shapeOf } from '../../src/lexicon/name-shape.ts'
import type { NameEntry } from '../../src/lexicon/pack.ts'
import { lineColumns, openLines, openShelf, shelfColumns } from '../../src/lexicon/text-shelf.ts'
import { letterSet } from '../../src/text/letter-set.ts'

const byUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const texts = fc.array(fc.oneof(fc.string({ maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 4 })))

describe('texts on a shelf', () => {
  const shelf = (sorted: readonly string[]) => openShelf(openColumns(writeColumns('', shelfColumns('x', sorted))), 'x')

  test('each is found at its first place, by hash and by order, and nothing else is found', () => {
    fc.assert(
      fc.property(texts, fc.string({ maxLength: 6 }), (list, other) => {
        // A lone half of a surrogate pair has no bytes of its own in UTF-8.
        const sorted = list.filter((text) => !/\p{Surrogate}/u.test(text)).sort(byUnit)
        const opened = shelf(sorted)
        expect(opened.count).toBe(sorted.length)
        for (const text of [...sorted, other]) expect(opened.indexOf(text)).toBe(sorted.indexOf(text))
        for (const [index, text] of sorted.entries()) {
          expect(opened.at(index)).toBe(text)
          expect(opened.isAt(index, text)).toBe(true)
          expect(opened.isAt(index, `${text}x`)).toBe(false)
          expect(opened.lowerBound(text)).toBe(sorted.indexOf(text))
        }
        expect(opened.lowerBound(other)).toBe(sorted.filter((text) => text < other).length)
      })
    )
  })

  test('past the last there is nothing', () => {
    expect(shelf(['ann', 'ann']).isAt(2, 'ann')).toBe(false)
    expect(shelf([]).indexOf('ann')).toBe(-1)
  })

  test('lines come back by their number', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const lines = list.filter((text) => !/\p{Surrogate}/u.test(text))
        const read = openLines(openColumns(writeColumns('', lineColumns('x', lines))), 'x')
        expect(lines.map((_, index) => read(index))).toEqual(lines)
      })
    )
  })

  test('a file is read at any offset of a larger buffer', () => {
    const bytes = writeColumns({ of: 'é' }, { small: Uint8Array.of(1, 2, 3), large: Uint32Array.of(70_000, 5) })
    for (const offset of [0, 1, 2, 3, 4]) {
      const buffer = new Uint8Array(bytes.length + offset)
      buffer.set(bytes, offset)
      const file = openColumns(buffer.subarray(offset))
      expect(file.about).toEqual({ of: 'é' })
      expect([...file.bytes('small')]).toEqual([1, 2, 3])
      expect([...file.numbers('large')]).toEqual([70_000, 5])
      expect(file.numbers('other')).toHaveLength(0)
    }
  })
})

describe('names written and read', () => {
  const entries: NameEntry[] = [
    {
      id: 'cray-mayor',
      name: 'Ann Cray',
      also: ['Annie Cray'],
      never: ['Anne Kray'],
      roles: [{ role: 'mayor', from: '2024-05' }]
    },
    { id: 'cray-singer', name: 'Ann Cray', family: 'Cray', note: 'a singer', not: ['Ann Crane'] },
    { name: 'Zoë Ødegård', former: ['Zoë Lund'] },
    { name: 'Crayland', kind: 'place', demonym: ['Craylander'] },
    { name: 'Øya', kind: 'organisation', country: 'NO', type: 'festival' }
  ]
  const { names, details } = compileNames([
    { file: 'a.yml', pack: { kind: 'person', asOf: '2026-11', names: entries } }
  ])
  let reads = 0
  const column = openColumn(writeNames(names), () => {
    reads += 1
    return writeDetails(details)
  })
  const shown = (found: Iterable<{ readonly name: string }>): string[] => Array.from(found, ({ name }) => name)

  test('forms lead to their entries, two where two share one', () => {
    expect(column.asOf).toBe('2026-11')
    expect(column.count).toBe(5)
    expect(column.ownersOf('ann cray').map(({ id }) => id)).toEqual([0, 1])
    expect(column.ownersOf('annie cray').map(({ id }) => id)).toEqual([0])
    expect(column.ownersOf('zoe lund').map(({ name, kind }) => `${name} ${kind}`)).toEqual(['Zoë Ødegård person'])
    expect(column.ownersOf('ann')).toEqual([])
  })

  test('words are known by the names that they stand in', () => {
    expect(['ann', 'cray', 'crayland', 'kray'].map((word) => column.hasWord(word))).toEqual([true, true, false, false])
    expect(['ann', 'cray', 'crayland'].map((word) => column.bearersOf(word))).toEqual([1, 2, 0])
    expect(column.formCount('cray')).toBe(3)
    expect(column.formsWith('annie')).toEqual([
      { entry: column.ownersOf('annie cray')[0], parts: ['annie', 'cray'], full: ['annie', 'cray'] }
    ])
    expect(column.formsWith('nobody')).toEqual([])
    expect(['carys', 'rcay', 'zzzz', 'craylnad'].map((word) => column.swapsOf(word))).toEqual([0, 1, 0, 1 << 5])
  })

  test('forms near a name are found by its shape', () => {
    const near = (name: string) =>
      column
        .formsNear('cray', shapeOf(name.split(' ').map((key) => ({ key, letters: letterSet(key) }))))
        .map(({ parts }) => parts.join(' '))
    expect(near('anni cray')).toEqual(['ann cray', 'ann cray', 'annie cray'])
    expect(near('bert cray')).toEqual([])
  })

  test('wrong forms, adjectives and beginnings are as they were listed', () => {
    const forms = (key: string) => column.ownersOf(key).map((entry) => column.hasSeveralForms(entry))
    expect([...forms('ann cray'), ...forms('crayland')]).toEqual([true, false, false])
    expect(column.neverFormOf('Anne Kray')?.id).toBe(0)
    expect(column.neverFormOf('anne kray')?.id).toBe(0)
    expect(column.neverFormOf('ann cray')).toBeUndefined()
    expect([column.isDemonym('craylander'), column.isDemonym('crayland')]).toEqual([true, false])
    expect([...column.oneWordForms('c', 8)].map(({ word }) => word)).toEqual(['crayland'])
    expect([...column.oneWordForms('c', 10)].map(({ word }) => word)).toEqual(['craylander'])
    expect(shown(column.startingWith('cray'))).toEqual(['Crayland', 'Ann Cray', 'Ann Cray', 'Ann Cray'])
  })

  test('details are read when first asked for, and once', () => {
    expect(reads).toBe(0)
    const [mayor, singer] = column.ownersOf('ann cray')
    expect(mayor && column.details(mayor)).toMatchObject({
      forms: ['Ann Cray', 'Annie Cray'],
      family: 'Cray',
      roles: [{ role: 'mayor', from: '2024-05' }]
    })
    expect(singer && column.details(singer)).toMatchObject({ not: ['Ann Crane'], roles: [] })
    const [festival] = column.oneWordForms(names.rows[4]?.key.charAt(0) ?? '', names.rows[4]?.key.length ?? 0)
    expect(festival).toBeDefined()
    expect(reads).toBe(1)
  })
})
