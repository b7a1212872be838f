import { describe, expect, test } from 'vitest'
import { createLexicon } from '../../src/lexicon/lexicon.ts'
import { type CompiledSpellings, spellings } from '../../src/lexicon/spellings.ts'
import { diskData } from '../../src/node/data.ts'

const known = createLexicon(diskData()).part(spellings)
const compiled = diskData().json('spellings') as CompiledSpellings

describe('US and UK pairs', () => {
  test('there are at least 1,800 of them and 300 word choices', () => {
    expect(compiled.pairs.length).toBeGreaterThan(1800)
    expect(compiled.choices.length).toBeGreaterThan(300)
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
    ['tyres', 'tires']
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
    'reprised'
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
  })
})
