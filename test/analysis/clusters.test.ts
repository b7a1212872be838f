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
    ['Ann Cray lives in Easton, Pa., now.', ['Ann Cray: Ann Cray 1', 'Easton: Easton 1']],
    ['They saw it. Farmer Owen Cray shut it.', ['Owen Cray: Owen Cray 1']],
    ['They saw it. Fr Tadhg Cray blessed it. Fr Cray left.', ['Tadhg Cray: Tadhg Cray 1, Cray 1']]
  ])('%s', (copy, expected) => expect(listed(copy)).toEqual(expected))
})

describe('names of several words are one person', () => {
  test.each([
    ['ap and ab', 'Gwilym ap Rhys spoke. Mr ap Rhys left.', ['Gwilym ap Rhys: Gwilym ap Rhys 1, ap Rhys 1']],
    [
      'an elided particle',
      "Élodie d'Orvane spoke. Ms d'Orvane left.",
      ["Élodie d'Orvane: Élodie d'Orvane 1, d'Orvane 1"]
    ],
    [
      'a particle with a capital',
      'Jan de Vriend sold. Mr De Vriend left.',
      ['Jan de Vriend: Jan de Vriend 1, De Vriend 1']
    ],
    ['Te', 'Hamish Te Whara spoke. Te Whara left.', ['Hamish Te Whara: Hamish Te Whara 1, Te Whara 1']],
    [
      'Ó',
      'Seán Ó Dálaigh-Burke sang. Mr Ó Dálaigh-Burke left.',
      ['Seán Ó Dálaigh-Burke: Seán Ó Dálaigh-Burke 1, Ó Dálaigh-Burke 1']
    ],
    [
      'a nickname in quotation marks',
      'William “Bill” Tregear spoke. Bill Tregear left. Mr Tregear ate.',
      ['William “Bill” Tregear: William “Bill” Tregear 1, Bill Tregear 1, Tregear 1']
    ],
    [
      'a given name that nobody knows, of somebody with a title',
      'Drovla Penhale spoke. Ms Penhale left. Drovla sang.',
      ['Drovla Penhale: Drovla Penhale 1, Penhale 1, Drovla 1']
    ],
    [
      'a calling that begins the sentence',
      'Striker Kieran Orde ran. Orde fell.',
      ['Kieran Orde: Kieran Orde 1, Orde 1']
    ],
    [
      'a byline of two',
      'By Dana Marwick and Luis A. Orde\n\nIt rained.',
      ['Dana Marwick: Dana Marwick 1', 'Luis A. Orde: Luis A. Orde 1']
    ]
  ])('%s', (_name, copy, expected) => expect(listed(copy)).toEqual(expected))

  test.each([
    [
      'Mr is no woman, and Mrs no man',
      'Darren Orde rose. Karen Orde sat. Mr Orde left. Mrs Orde ate.',
      ['Darren Orde: Darren Orde 1, Orde 1', 'Karen Orde: Karen Orde 1, Orde 1']
    ],
    [
      'a country in brackets',
      'They read Muriel Orde (UK) Milan Marwick won.',
      ['Muriel Orde: Muriel Orde 1', 'United Kingdom: UK 1', 'Milan Marwick: Milan Marwick 1']
    ],
    [
      'a line of buttons before a name',
      'Ricky Orde rose. See Facebook Twitter Pinterest Ricky Orde now. Orde left.',
      [
        'Ricky Orde: Ricky Orde 1, Orde 1',
        'Facebook Twitter Pinterest Ricky Orde: Facebook Twitter Pinterest Ricky Orde 1'
      ]
    ],
    [
      'a title that fits nobody',
      'Karen Marwick sat. Mr Marwick left.',
      ['Karen Marwick: Karen Marwick 1', 'Marwick: Marwick 1']
    ],
    [
      'two people of one family',
      'Ann Orde and Ben Orde-Hart rose.',
      ['Ann Orde: Ann Orde 1', 'Ben Orde-Hart: Ben Orde-Hart 1']
    ],
    [
      'a given name that begins a quotation',
      'He asked William. “Bill Tregear paid.”',
      ['William: William 1', 'Bill Tregear: Bill Tregear 1']
    ]
  ])('%s', (_name, copy, expected) => expect(listed(copy)).toEqual(expected))
})

test.each([
  ['By Ifeoma Nwadike-Hart\n\nIt rained.', 'person'],
  ['She came with her daughter, Sioned Rhys.', 'person'],
  ['They read De Vriend & Zoon.', 'organisation'],
  ['They boarded the Mary Trelawn on Friday.', 'other'],
  ['They met the Mary Trelawn. Ms Trelawn waved.', 'person'],
  ['They met Mary Trelawn there.', 'person'],
  ['The Elliott-Larsen act passed.', 'other']
])('%s: %s', (copy, kind) => expect(storyOf(copy).get(clusters)[0]?.kind).toBe(kind))

describe('people whom no list of given names has', () => {
  /** Names of a passage with their kind. */
  const kinds = (copy: string): string[] =>
    namesList(storyOf(copy).get(clusters)).map(({ kind, name }) => `${kind} ${name}`)

  test.each([
    ['A boat with Ruaridh Orquart, 17, came in at dawn.', 'person Ruaridh Orquart'],
    ['It was Sietske Orquart (58) of the harbour board.', 'person Sietske Orquart'],
    ['They met Sietske Orquart, the chairwoman, at the pier.', 'person Sietske Orquart'],
    ['They met Kwabena Orquart, who saved nine people there.', 'person Kwabena Orquart']
  ])('%s', (copy, person) => expect(kinds(copy)).toContain(person))

  test.each([
    'They went to Quellor Drovlar, which is far from the sea.',
    'They bought it from Quellor Drovlar, the leader in its field.',
    'They went to Quellor Hospital, 50 miles from the sea.',
    'They went to Quellor Drovlar, 50 miles from the sea.'
  ])('is no person: %s', (copy) => expect(kinds(copy).join()).not.toMatch(/person Quellor/))

  test('the last two words of three call somebody back behind a title', () => {
    const copy = 'There sat Rhodri Tegid Orquart of the union. Then Mr Tegid Orquart said no. Tegid Ellis Orquart sang.'
    expect(listed(copy).slice(0, 1)).toEqual(['Rhodri Tegid Orquart: Rhodri Tegid Orquart 1, Tegid Orquart 1'])
  })

  test.each([
    ['She came with Det Con Marian Cray of the county force.', 'Det Con'],
    ['She came with Auntie Noelene Cray of the tea shop.', 'Auntie']
  ])('a title: %s', (copy, title) => {
    expect(namesList(storyOf(copy).get(clusters)).map(({ role }) => role)).toContain(title)
  })

  test('Con is a given name elsewhere', () => {
    expect(kinds('She came with Con Papadopoulos of the tea shop.')).toContain('person Con Papadopoulos')
  })
})

describe('who is a person though no list has the given name', () => {
  /** The kinds of the rows that have a name, in one line. */
  const kindOf = (copy: string, name: string): string | undefined =>
    storyOf(copy)
      .get(clusters)
      .find((cluster) => cluster.name === name)?.kind

  test.each([
    ['Jorvik Fitzsimmel went over. Fitzsimmel said he had not slept.', 'Jorvik Fitzsimmel'],
    ['They asked Jorvik Fitzsimmel. “Nobody slept,” Fitzsimmel recalled.', 'Jorvik Fitzsimmel'],
    ['Her pupil Muireall Breslin-Orde recalled a hard teacher.', 'Muireall Breslin-Orde'],
    ['Onaiya Kasorb, national lead officer of Unite, joined them.', 'Onaiya Kasorb'],
    ['They beat Dilnoza Akhmedorva. Akhmedorva left.', 'Dilnoza Akhmedorva'],
    ['Onaiya Kasorb, professor of physics at Hull, joined them.', 'Onaiya Kasorb']
  ])('%s', (copy, name) => expect(kindOf(copy, name)).toBe('person'))

  test.each([
    ['The Jorvik Fitzsimmels won. The Fitzsimmels said little.', 'Jorvik Fitzsimmels'],
    ['Kestorl Broking rose. Broking said little.', 'Kestorl Broking'],
    ['Wexbrough Parenthood Arizona, provider of care, joined them.', 'Wexbrough Parenthood Arizona'],
    ['She read from A Vindication last night.', 'A Vindication'],
    ['They slept in Nether Quellorp. It rains in Quellorp.', 'Nether Quellorp'],
    ['They saw A Strangled Cry again.', 'A Strangled Cry'],
    ['Marigold Pharmel Ltd rose. Marigold Pharmel said so.', 'Marigold Pharmel Ltd']
  ])('nobody: %s', (copy, name) => {
    expect(kindOf(copy, name)).toBeDefined()
    expect(kindOf(copy, name)).not.toBe('person')
  })
})

describe('one body, one row', () => {
  test.each([
    [
      'Marigold Pharmel Ltd rose. Marigold Pharmel said so.',
      ['Marigold Pharmel Ltd: Marigold Pharmel Ltd 1, Marigold Pharmel 1']
    ],
    ['The Mundarrin Bay Makos won. The Makos ran.', ['Mundarrin Bay Makos: Mundarrin Bay Makos 1, Makos 1']],
    ['The Oakharrow Group fell. Oakharrow said little.', ['Oakharrow Group: Oakharrow Group 1, Oakharrow 1']],
    ['Noor Al Hashimi played. Then Al Hashimi left.', ['Noor Al Hashimi: Noor Al Hashimi 1, Al Hashimi 1']],
    [
      'The Oakharrow Group and Oakharrow Hospital fell. Oakharrow slept.',
      ['Oakharrow Group: Oakharrow Group 1', 'Oakharrow Hospital: Oakharrow Hospital 1', 'Oakharrow: Oakharrow 1']
    ],
    ["Shares of Standard & Poor's fell.", ["S&P Global: Standard & Poor's 1"]],
    ["Brokers at Lloyd's of London paid.", ["Lloyd's of London: Lloyd's of London 1"]],
    [
      'It told the U.S. Securities and Exchange Commission of the sale.',
      ['Securities and Exchange Commission: Securities and Exchange Commission 1']
    ],
    ['The vote shook America last night.', ['United States: America 1']],
    ["They won the Founders' Cup last night.", []],
    ['The University was shut, and the House sat.', []]
  ])('%s', (copy, rows) => expect(listed(copy)).toEqual(rows))
})

describe('the role is the whole title', () => {
  test.each([
    ['The US Secretary of State Marco Rubio left.', 'US Secretary of State'],
    ['When Secretary of State Marco Rubio left, it rained.', 'Secretary of State'],
    ['The Tánaiste Simon Harris left.', 'Tánaiste'],
    ['He met Gov.-elect Ann Cray of Ohio.', 'Gov.-elect'],
    ['He met Assistant U.S. Attorney Ann Cray again.', 'Assistant U.S. Attorney'],
    ['They asked Hajiya Ann Cray again.', 'Hajiya'],
    ['They asked Cr Ann Cray again.', 'Cr'],
    ['They asked CR Sundarlal again.', undefined]
  ])('%s', (copy, role) =>
    expect(
      storyOf(copy)
        .get(clusters)
        .find(({ kind }) => kind === 'person')?.role
    ).toBe(role)
  )
})

test('a list of names is read to its end', () => {
  const names = listed(
    'Winners: Biology, Chidera Ezeh; Chemistry, Lukas Brandt; History, Poppy Orde; Sport, Jago Penrow.'
  )
  for (const name of ['Chidera Ezeh', 'Lukas Brandt', 'Poppy Orde', 'Jago Penrow'])
    expect(names).toContain(`${name}: ${name} 1`)
})

test('of hundreds of one family each is told once, and the mentions of Mr Kim are too', () => {
  const first = 'Dor Kel Mab Pruth Quin Shab Tolv Wem Yost Zach'.split(' ')
  const last = 'avin ebold inka oster uglam yrrh atsch ephid irmo ossup ulfen yndol arwy eckto isquo'.split(' ')
  const names = first.flatMap((one) => last.map((other) => `${one}${other} Kim`))
  const found = storyOf(names.map((name) => `${name} spoke. Mr Kim left.`).join(' ')).get(clusters)
  expect(found.filter(({ name }) => names.includes(name))).toHaveLength(150)
  expect(found.reduce((sum, { mentions }) => sum + mentions.length, 0)).toBe(300)
})
