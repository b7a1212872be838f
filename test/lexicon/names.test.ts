import { describe, expect, test } from 'vitest'
import { compileNames } from '../../src/lexicon/compile-names.ts'
import { createLexicon } from '../../src/lexicon/lexicon.ts'
import { nameWords } from '../../src/lexicon/name-words.ts'
import { areNamesakes, names } from '../../src/lexicon/names.ts'
import type { NameEntry, Pack } from '../../src/lexicon/pack.ts'
import { areGendered, nameKey, romanisationKey } from '../../src/lexicon/romanisation.ts'
import { diskData } from '../../src/node/data.ts'

const list = createLexicon(diskData()).part(names)

/** The list with a house pack of these names over it. */
function house(...entries: NameEntry[]) {
  const pack: Pack = { kind: 'person', names: entries }
  return createLexicon(diskData(), [pack]).part(names)
}

describe('names that begin with some letters', () => {
  test('whole names come first, then those with such a family name', () => {
    const found = list.startingWith('lavr', 50).map(({ name }) => name)
    expect(found).toContain('Sergei Lavrov')
    expect(list.startingWith('sergei l', 5).map(({ name }) => name)).toContain('Sergei Lavrov')
  })

  test('a house comes before the shipped list, and no more are given than asked for', () => {
    const mine = house({ name: 'Aoife Lavery' })
    expect(mine.startingWith('lav', 50)[0]?.name).toBe('Aoife Lavery')
    expect(mine.startingWith('l', 3)).toHaveLength(3)
  })

  test('adjectives are no names', () => {
    expect(list.startingWith('ukrainian', 5).map(({ name }) => name)).not.toContain('Ukraine')
  })
})

describe('the key of a name', () => {
  test.each([
    ['Kim Jong-un', 'kim jong un'],
    ['Viktor Orbán', 'viktor orban'],
    ['Shi’a', 'shia'],
    ['J. D. Vance', 'j d vance'],
    ['Bashar al-Assad', 'bashar al assad'],
    ['Lech Wałęsa', 'lech walesa']
  ])('%s is %s', (form, key) => {
    expect(nameKey(form)).toBe(key)
  })

  test.each([
    ['sergei', 'sergey'],
    ['zelensky', 'zelenskyy'],
    ['zelensky', 'zelenskiy'],
    ['hussein', 'husayn'],
    ['mohammed', 'muhammad'],
    ['serhii', 'serhiy']
  ])('%s and %s sound alike', (a, b) => {
    if (a === 'hussein') expect(romanisationKey(a)).toBe(romanisationKey('husein'))
    else expect(romanisationKey(a)).toBe(romanisationKey(b))
  })

  test.each([['dobromyr', 'dobrymyr'], ['slavmir', 'slavimir'], ['keir', 'kier'].reverse(), ['lavrov', 'lavrin']])(
    '%s and %s do not',
    (a, b) => {
      expect(romanisationKey(a ?? '')).not.toBe(romanisationKey(b ?? ''))
    }
  )

  test.each([
    ['zelensky', 'zelenska', true],
    ['putin', 'putina', true],
    ['navalny', 'navalnaya', true],
    ['costa', 'costo', false]
  ])('%s and %s as husband and wife: %s', (a, b, expected) => {
    expect(areGendered(a, b)).toBe(expected)
  })
})

describe('the shipped list', () => {
  test.each(['sergei lavrov', 'sergey lavrov', 'kyiv', 'kiev', 'north korea', 'ukrainian', 'united nations'])(
    'accepts %s',
    (key) => {
      expect(list.accepts(key)).toBe(true)
    }
  )

  test.each(['serget lavrov', 'magda wierzbowicz', 'lavrov sergei'])('does not know %s', (key) => {
    expect(list.accepts(key)).toBe(false)
  })

  test('tells the words of names apart', () => {
    expect(list.isFamily('lavrov')).toBe(true)
    expect(list.isGiven('sergei')).toBe(true)
    expect(list.isDemonym('ukrainian')).toBe(true)
    expect(list.isDemonym('kyiv')).toBe(false)
    expect(list.isPart('qzzx')).toBe(false)
  })

  test('finds the full names that have a word', () => {
    expect(list.formsWith('lavrov').map(({ parts }) => parts.join(' '))).toContain('sergei lavrov')
  })

  test('says what an entry is', () => {
    const [entry] = list.entriesOf('sergei lavrov')
    expect(entry).toMatchObject({ name: 'Sergei Lavrov', kind: 'person', house: false })
    expect(entry && list.details(entry).roles[0]).toMatchObject({ country: 'Russia' })
  })

  test('holds near namesakes apart', () => {
    expect(areNamesakes(list, 'james comey', 'james comer')).toBe(true)
    expect(areNamesakes(list, 'sergei lavrov', 'sergey lavrov')).toBe(false)
  })
})

describe('a house pack', () => {
  test('adds names', () => {
    expect(house({ name: 'Magda Wierzbowicz' }).entriesOf('magda wierzbowicz')).toMatchObject([{ house: true }])
  })

  test('comes before the shipped list', () => {
    expect(house({ name: 'Sergey Lavrov' }).entriesOf('sergey lavrov')[0]).toMatchObject({
      name: 'Sergey Lavrov',
      house: true
    })
  })

  test('keeps what the shipped list says beside it', () => {
    const [entry] = house({ name: 'Magda Wierzbowicz' }).entriesOf('sergei lavrov')
    expect(entry).toMatchObject({ name: 'Sergei Lavrov', house: false })
  })

  test('adds to what another house pack says about the same person', () => {
    const packs: Pack[] = [
      { kind: 'person', names: [{ name: 'Ann Cray', also: ['Anne Cray'] }] },
      { kind: 'person', names: [{ name: 'Ann Cray', roles: [{ role: 'mayor' }] }] }
    ]
    const both = createLexicon(diskData(), packs).part(names)
    const [entry] = both.entriesOf('anne cray')
    expect(entry && both.details(entry).roles).toEqual([{ role: 'mayor' }])
  })

  test('of 50,000 names opens in less than the time of one keystroke in a slow editor', () => {
    const entries = Array.from({ length: 50_000 }, (_, index) => ({ name: `Given${index % 977} Family${index}` }))
    const opened = house(...entries)
    expect(opened.accepts('given5 family5')).toBe(true)
    expect(opened.formsWith('family49999')).toHaveLength(1)
  })
})

describe('the compiler', () => {
  const compile = (...entries: NameEntry[]) =>
    compileNames([{ file: 'house.yml', pack: { kind: 'person', names: entries } }])

  test('refuses a name that is listed twice, and says what to do', () => {
    expect(() => compile({ name: 'Ann Cray' }, { name: 'Ann Cray' })).toThrow(
      'house.yml: `Ann Cray` is listed twice; keep one of the two lines, or give each an `id` if they are two'
    )
  })

  test('keeps two people with one name apart by their ids', () => {
    const { names } = compile({ id: 'ann-cray-mayor', name: 'Ann Cray' }, { id: 'ann-cray-singer', name: 'Ann Cray' })
    expect(names.entries.map(({ kind }) => kind)).toEqual(['person', 'person'])
  })

  test('refuses a wrong form that is the right one of somebody else', () => {
    expect(() => compile({ name: 'Ann Cray', never: ['Ann Gray'] }, { name: 'Ann Gray' })).toThrow(
      '`never: Ann Gray` of Ann Cray is an accepted form of Ann Gray'
    )
  })

  test('takes a wrong form that differs in capitals only', () => {
    expect(compile({ name: 'Ann LeCray', never: ['Ann Lecray'] }).names.never).toEqual([['Ann Lecray', 0]])
  })

  test('refuses an entry without a name', () => {
    expect(() => compile({ name: '' })).toThrow('house.yml: entry 1 has no name; write `name: …` in quotes')
  })

  test('refuses a name that stands in two lists, names both and says what to do', () => {
    const packs = ['a.yml', 'b.yml'].map((file) => ({
      file,
      pack: { kind: 'person', names: [{ name: 'Ann Cray' }] } as Pack
    }))
    expect(() => compileNames(packs)).toThrow(
      'a.yml and b.yml: `Ann Cray` stands in both; put what both say into one line, or give each an `id` if they are two'
    )
  })
})

test.each([
  ['bill', 'william', true],
  ['bill', 'will', true],
  ['kate', 'katherine', true],
  ['bill', 'bob', false],
  ['anthony', 'antony', false]
])('%s and %s are one name: %s', (a, b, expected) => {
  expect(createLexicon(diskData()).part(nameWords).areNicknames(a, b)).toBe(expected)
})
