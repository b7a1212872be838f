import { describe, expect, test } from 'vitest'
import { openColumns } from '../../src/lexicon/column-file.ts'
import { createLexicon } from '../../src/lexicon/lexicon.ts'
import { spellings } from '../../src/lexicon/spellings.ts'
import { openTable } from '../../src/lexicon/table.ts'
import { diskData } from '../../src/node/data.ts'

const known = createLexicon(diskData()).part(spellings)
const file = openColumns(diskData().bytes('spellings'))

describe('US and UK pairs', () => {
  test('there are at least 1,800 of them and 300 word choices', () => {
    const marked = openTable(file, 'marked', (row) => row)
    expect(marked.keys().filter((form) => marked.get(form)?.startsWith('uk')).length).toBeGreaterThan(1800)
    expect(file.about).toMatchObject({ groups: expect.toSatisfy((count: number) => count > 300) })
  })

  test.each([
    ['programme', 'program'],
    ['defence', 'defense'],
    ['travelled', 'traveled'],
    ['colourful', 'colorful'],
    ['analysing', 'analyzing'],
    ['organisations', 'organizations'],
    ['theatres', 'theaters'],
    ['anaemia', 'anemia'],
    ['skilful', 'skillful'],
    ['catalogued', 'cataloged'],
    ['jewellery', 'jewelry'],
    ['sceptics', 'skeptics'],
    ['manoeuvres', 'maneuvers'],
    ['cheque', 'check'],
    ['grey', 'gray'],
    ['tyres', 'tires'],
    ['prised', 'pried']
  ])('%s is British for %s', (uk, us) => {
    expect(known.marked(uk)).toMatchObject({ side: 'uk', other: us })
  })

  test.each([
    'house',
    'advertise',
    'glamour',
    'story',
    'learned',
    'size',
    'surprise',
    'four',
    'axe',
    'chaperone',
    'reprised',
    'prized',
    'sizable',
    'oversize',
    'manila'
  ])('%s belongs to both sides', (word) => {
    const form = known.marked(word)
    expect(form === undefined || form.frame !== undefined).toBe(true)
  })

  test('Oxford spelling takes -ize with British words', () => {
    expect(known.marked('organize')?.fits('oxford')).toBe(true)
    expect(known.marked('organise')?.fits('oxford')).toBe(false)
    expect(known.marked('analyse')?.fits('oxford')).toBe(true)
    expect(known.marked('colour')?.fits('ca')).toBe(true)
    expect(known.marked('color')?.fits('ca')).toBe(false)
  })
})

describe('word choices', () => {
  test('inflections of one way agree', () => {
    expect(known.choice('advisers')?.way).toBe(known.choice('adviser')?.way)
    expect(known.choice('advisors')?.ways).toEqual(['advisers', 'advisors'])
  })

  test('forms of several words are found by their first', () => {
    expect(known.longForms('cyber').map(({ rest }) => rest.join(' '))).toContain('security')
  })

  test('a house pack beats the shipped lists', () => {
    const house = createLexicon(diskData(), [
      { spellings: [{ prefer: 'advisor', over: ['adviser'], note: 'House style, page 3.' }] }
    ]).part(spellings)
    expect(house.choice('adviser')).toMatchObject({ house: true, ways: ['advisor', 'adviser'] })
    expect(house.choice('advisers')).toMatchObject({ house: false })
  })

  test('a house’s form of several words takes the place of the shipped one, and its form of a pair that of the pair', () => {
    const [shipped] = known.longForms('cyber')
    const house = createLexicon(diskData(), [
      { spellings: [{ prefer: 'Cybersecurity', over: ['cyber security', 'cyber sec', 'colour'] }] }
    ]).part(spellings)
    expect(shipped?.choice.house).toBe(false)
    expect(house.longForms('cyber').filter(({ rest }) => rest.join(' ') === 'security')).toMatchObject([
      { choice: { house: true, way: 1 } }
    ])
    expect(house.longForms('cyber')).toHaveLength(known.longForms('cyber').length + 1)
    expect(house.marked('colour')).toBeUndefined()
    expect(house.isForm('colour')).toBe(true)
    expect(house.marked('color')).toMatchObject({ side: 'us', other: 'colour' })
  })

  test.each(['constructor', '__proto__', 'toString', ''])('%j, which every object has, is no form', (word) => {
    expect([known.marked(word), known.choice(word), known.longForms(word), known.isForm(word)]).toEqual([
      undefined,
      undefined,
      [],
      false
    ])
  })
})
