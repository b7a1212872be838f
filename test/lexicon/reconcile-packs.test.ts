import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsvPack } from '../../src/config/pack-csv.ts'
import { createLexicon } from '../../src/lexicon/lexicon.ts'
import { gatherEntries } from '../../src/lexicon/name-entries.ts'
import { names } from '../../src/lexicon/names.ts'
import type { Pack } from '../../src/lexicon/pack.ts'
import { reconcileNames, reconcilePacks } from '../../src/lexicon/reconcile-packs.ts'
import { diskData } from '../../src/node/data.ts'

const house: Pack = { names: [{ name: 'Ann Cray', also: ['Annie Cray'], never: ['Anne Cray'] }, { name: 'Drovlar' }] }

test('a form that a later pack calls right is no longer wrong', () => {
  const own: Pack = { names: [{ name: 'Anne Cray' }] }
  expect(reconcilePacks([house, own])).toEqual([
    { names: [{ name: 'Ann Cray', also: ['Annie Cray'], never: [] }, { name: 'Drovlar' }] },
    own
  ])
})

test('a form that a later pack calls wrong is no longer right', () => {
  const own: Pack = { names: [{ name: 'Anne Cray' }, { name: 'Bo Cray', also: ['ANNE CRAY', 'B Cray'] }] }
  expect(reconcilePacks([own, house])).toEqual([{ names: [{ name: 'Bo Cray', also: ['B Cray'] }] }, house])
})

test('a large sheet is no exception', async () => {
  const rows = Array.from({ length: 30 }, (_, at) => `Bo Cray${'a'.repeat(at)}`).join('\n')
  const { pack } = await readCsvPack(`name,never\n${rows}\nAnn Cray,Anne Cray\n`)
  expect(pack.rows).toBeDefined()
  const [sheet] = reconcilePacks([pack, { names: [{ name: 'Dee Cray', never: ['Bo Crayaaa'] }] }])
  expect(sheet?.names).toHaveLength(30)
  expect(sheet?.names?.some(({ name }) => name === 'Bo Crayaaa')).toBe(false)
  const [own] = reconcilePacks([{ names: [{ name: 'Dee Cray', never: ['Bo Crayaaa', 'Dee Craye'] }] }, pack])
  expect(own?.names).toEqual([{ name: 'Dee Cray', never: ['Dee Craye'] }])
})

describe('packs are the same objects', () => {
  test.each([
    ['where nothing is called wrong', [{ names: [{ name: 'Ann Cray' }] }, { names: [{ name: 'Anne Cray' }] }]],
    [
      'where capitals alone are wrong of the same name',
      [{ names: [{ name: 'Ann LeCray', never: ['Ann Lecray'] }] }, { names: [{ name: 'Ann LeCray' }] }]
    ],
    ['where they agree', [house, { names: [{ name: 'Ann Cray', never: ['Anne Cray'] }] }]],
    ['where one is alone', [house]],
    ['where what is wrong is retired', [{ names: [{ name: 'Anne Cray', status: 'retired' as const }] }, house]]
  ])('%s', (_name, packs) => {
    for (const [index, pack] of reconcilePacks(packs).entries()) expect(pack).toBe(packs[index])
  })
})

test('what is reconciled opens', () => {
  const packs = reconcilePacks([house, { names: [{ name: 'Anne Cray' }] }])
  const opened = createLexicon(diskData(), packs).part(names)
  expect(opened.accepts('anne cray')).toBe(true)
  expect(() => createLexicon(diskData(), [house, { names: [{ name: 'Anne Cray' }] }]).part(names)).toThrow('Anne Cray')
})

test('a list made of several has each name once, and its last word holds', () => {
  const { names: joined } = reconcileNames({
    names: [
      { name: 'Ann Cray', never: ['Anne Cray', 'An Cray'] },
      { name: 'Bo Cray', kind: 'person' },
      { name: 'Anne Cray' },
      { name: 'Ann Cray', also: ['Annie Cray'] },
      { name: 'Bo Cray', kind: 'place' }
    ]
  })
  expect(joined).toEqual([
    { name: 'Ann Cray', also: ['Annie Cray'], never: ['An Cray'] },
    { name: 'Bo Cray', kind: 'person' },
    { name: 'Anne Cray' },
    { name: 'Bo Cray', kind: 'place' }
  ])
})

test.each([
  [
    [
      { name: 'Kyiv', also: ['Kiev', 'Kyyiv'] },
      { name: 'Kyiv', never: ['Kiev'] }
    ],
    { name: 'Kyiv', also: ['Kyyiv'], never: ['Kiev'] }
  ],
  [
    [
      { name: 'Kyiv', never: ['Kiev', 'Kyif'] },
      { name: 'Kyiv', also: ['Kiev'] }
    ],
    { name: 'Kyiv', also: ['Kiev'], never: ['Kyif'] }
  ],
  [
    [
      { id: 'kyiv', name: 'Kiev' },
      { id: 'kyiv', name: 'Kyiv', never: ['Kiev'] }
    ],
    { id: 'kyiv', name: 'Kyiv', never: ['Kiev'] }
  ]
])('of twins that contradict each other the later decides: %j', (names, joined) => {
  expect(reconcileNames({ names }).names).toEqual([joined])
  expect(() => gatherEntries([{ file: 'a', pack: reconcileNames({ names }) }], 'join')).not.toThrow()
})

test('in a list of several each name is as it would be among packs of one name', () => {
  const form = fc.constantFrom('Ann Cray', 'Anne Cray', 'ANNE CRAY', 'Bo Cray', 'Bo Craye')
  const entry = fc.record(
    { name: form, never: fc.uniqueArray(form), also: fc.uniqueArray(form), status: fc.constant('retired' as const) },
    { requiredKeys: ['name'] }
  )
  // Of twins the last word is tried above.
  const list = fc.uniqueArray(entry, { selector: ({ name }) => name, maxLength: 5 })
  fc.assert(
    fc.property(list, (names) => {
      const apart = reconcilePacks(names.map((one) => ({ names: [one] }))).flatMap((pack) => pack.names ?? [])
      expect(reconcileNames({ names }).names).toEqual(apart)
    }),
    { numRuns: 2000 }
  )
})
