import { describe, expect, test } from 'vitest'
import { residue } from '../../src/analysis/residue.ts'
import { storyOf } from '../engine.ts'

const prose = 'Councillors in Marlow Bay voted on Monday to reopen the swing bridge to lorries after a year of repairs.'
const more = 'The harbour master, Ines Duarte, told the meeting that the bridge would open on the third of June.'
const story = (...lines: string[]) => `Swing bridge reopens to lorries\n\n${prose}\n\n${more}\n\n${lines.join('\n')}\n`
const found = (copy: string, allow: readonly string[] = []) =>
  storyOf(copy, { allow })
    .get(residue)
    .map(({ start, end, tier, kind }) => `${tier} ${kind}: ${copy.slice(start, end)}`)

describe('below the story', () => {
  test.each([
    ['Rate this article', 'certain rating'],
    ['RATE THIS ARTICLE', 'certain rating'],
    ['Share on Facebook', 'certain share'],
    ['Leave a reply', 'certain comments'],
    ['Related articles', 'certain related'],
    ['Back to top', 'certain nav'],
    ['قيم هذا المقال', 'certain rating'],
    ['Artikel teilen', 'certain share'],
    ['Publicité', 'certain ad'],
    ['© 2024 Courier Media. All rights reserved.', 'likely legal'],
    ['Facebook Twitter WhatsApp Email Print', 'certain share'],
    ['Home | Sport | Travel | Weather', 'certain nav']
  ])('%j is left over (%s)', (line, what) => expect(found(story(line))).toEqual([`${what}: ${line}`]))

  test.each([
    'Reporting by Anna Weir; editing by Tom Reid',
    'Anna Weir is a reporter for the Courier.',
    'The bridge was built in 1936.',
    '“Share on Facebook”',
    'He asked them to rate this article, and nobody did.',
    '“It is,” she said, “the last word on the matter.”'
  ])('%j stays', (line) => expect(found(story(line))).toEqual([]))

  test('the list under a tag header belongs to it', () => {
    expect(found(story('Tagged Under :', 'Marlow Bay  Ines Duarte  Bridges'))).toEqual([
      'certain tags: Tagged Under :',
      'certain tags: Marlow Bay  Ines Duarte  Bridges'
    ])
  })

  test('headlines in one block with a header belong to it, prose below it does not', () => {
    const copy = story(
      'Related articles',
      'Ferry to stop in March',
      'Quay wall cracks again',
      '',
      'The vote was close.'
    )
    expect(found(copy)).toEqual([
      'certain related: Related articles',
      'certain list: Ferry to stop in March',
      'certain list: Quay wall cracks again'
    ])
  })

  test('counts are left over beside a box, and results alone', () => {
    expect(found(story('Rate this article', '(0 votes)'))).toHaveLength(2)
    expect(found(story('Weir 4,312 votes', '', 'Reid 4,309 votes'))).toEqual([])
  })
})

describe('in the story', () => {
  const inside = (line: string) => `Swing bridge reopens to lorries\n\n${prose}\n\n${line}\n\n${more}\n`

  test.each([
    ['Advertisement', 'certain ad'],
    ['Story continues below', 'certain ad'],
    ['(Image source: marlowbay.example)', 'likely credit'],
    ['Sign up for our newsletter to read more.', 'likely newsletter']
  ])('%j is left over (%s)', (line, what) => expect(found(inside(line))).toEqual([`${what}: ${line}`]))

  test.each([
    'What the council decided',
    'Duarte: “We are ready.”',
    'https://marlowbay.example/bridge',
    'The bridge is open. pic.twitter.com/aB3dE5 — Anna Weir (@aweir) June 3, 2024'
  ])('%j stays', (line) => expect(found(inside(line))).toEqual([]))

  test('a button under each of many products is an offer for an editor to judge', () => {
    const boxes = Array.from({ length: 5 }, (_, index) => `${prose} It is offer number ${index}.\n\nBuy now`).join(
      '\n\n'
    )
    const tiers = new Set(found(`Five kettles\n\n${boxes}\n\n${more}\n`).map((line) => line.split(' ')[0]))
    expect([...tiers]).toEqual(['likely'])
  })
})

describe('at the top', () => {
  test.each([
    ['World News', 'likely nav'],
    ['Share this article', 'certain share']
  ])('%j above the headline is left over (%s)', (line, what) => {
    expect(found(`${line}\n\nSwing bridge reopens to lorries\n\n${prose}\n`)).toEqual([`${what}: ${line}`])
  })

  test.each(['By Anna Weir', 'June 19, 2024 15:44', 'MARLOW BAY, June 19 (Courier) –', 'Updated June 20, 2024'])(
    '%j below the headline stays',
    (line) => expect(found(`Swing bridge reopens to lorries\n\n${line}\n\n${prose}\n`)).toEqual([])
  )
})

describe('a label glued to the headline', () => {
  const headline = (line: string, body = prose) => found(`${line}\n\n${body}\n\n${more}\n`)

  test.each([
    ['Swing bridge reopens to lorriesTop Stories', 'certain glued: Top Stories'],
    ['World NewsSwing bridge reopens to lorries', 'certain glued: World News'],
    ['Is the swing bridge safe for lorries?Opinion', 'certain glued: Opinion'],
    ['„Sperrung kostet die Stadt Millionen“Wirtschaft', 'certain glued: Wirtschaft']
  ])('%j', (line, what) => expect(headline(line)).toEqual([what]))

  test('is told by the words of the story where no list has it', () => {
    expect(headline('Swing bridge reopens to lorriesHarbour Desk')).toEqual(['likely glued: Harbour Desk'])
  })

  test('is told by another copy of the headline', () => {
    const copy = `Bridge opens to lorriesQuaysider\n\nBridge opens to lorries\n\n${prose}\n`
    expect(found(copy)).toEqual(['certain glued: Quaysider'])
  })

  test.each([
    'New phones ship with PlayStation',
    'LinkedIn buys the bridge',
    'What McDonald told the council of Marlow Bay',
    'Shares of AstraZeneca fall as YouTube buys BioNTech',
    'DeSantis and LeBron meet at the bridge',
    'Glenn Weir dead at 67 – HarbourStone.com',
    'Prices rise to £40 for 12 lorries',
    'O’Neill and D’Angelo cross the bridge',
    'iPhone sales fall in Marlow Bay'
  ])('%j has none', (line) => expect(headline(line)).toEqual([]))

  test('a brand that the story writes as the headline does stays whole', () => {
    const body = `${prose} HarbourWatch, which owns the quay, said the council had seen the plans of its lorries.`
    expect(headline('Council talks to owners of HarbourWatch', body)).toEqual([])
  })
})

test('what the house prints on purpose stays', () => {
  expect(
    found(story('Share this article', 'Read more on page 4'), ['Read more on page 4', 'Share this article'])
  ).toEqual([])
})

test('in copy without blank lines a list of the story stays', () => {
  const copy = `Bridge opens\n${prose}\n${more}\nAnna Weir\nTom Reid\nInes Duarte\nMarta Coll\n${prose} Again.\n${more} Twice.\n`
  expect(found(copy)).toEqual([])
})

test('hostile copy of every kind is read to its end', () => {
  for (const piece of ['Share\n', 'A | ', '"', 'aA', 'News'])
    expect(Array.isArray(found(piece.repeat(5_000)))).toBe(true)
})

describe('between two lines that are left over', () => {
  const body = (...lines: string[]) => `Swing bridge reopens to lorries\n\n${prose}\n\n${lines.join('\n')}\n\n${more}\n`
  const between = 'between two lines that are left over'
  const enclosed = (...lines: string[]) =>
    storyOf(body(...lines))
      .get(residue)
      .filter(({ why }) => why === between)
      .map(({ start, end }) => body(...lines).slice(start, end))

  test.each([
    [['Share this article', 'One account for every island.', 'Advertisement']],
    [['Share this article', 'One account for every island.', 'Puzzles and a crossword every day.', 'Sign up']],
    [
      [
        'Advertisement',
        'Ferries, tides and weather for every harbour on the coast, in one place and at one price.',
        'Read more'
      ]
    ]
  ])('%j', (lines) => expect(enclosed(...lines)).toEqual(lines.slice(1, -1)))

  test.each([
    ['a blank line', ['Share this article', '', 'One account for every island.', '', 'Advertisement']],
    ['one leftover', ['Share this article', 'One account for every island.']],
    [
      'four lines',
      ['Share this article', 'One by one.', 'Two by two.', 'They went home.', 'They slept.', 'Advertisement']
    ],
    ['a quotation', ['Share this article', '“One account for every island.”', 'Advertisement']],
    ['what somebody says', ['Share this article', 'One for every island, the mayor said.', 'Advertisement']],
    ['a caption', ['(Image: Anna Weir/Agency)', 'The bridge before it fell.', 'Advertisement']]
  ])('not with %s', (_, lines) => expect(enclosed(...lines)).toEqual([]))
})

describe('above the story', () => {
  test.each([
    'By Anna Weir',
    'By Anna Weir and Tom Reid',
    'Nov. 20, 2026',
    'Published: 20/11/2026 10:14',
    'Von Hanna Kröger'
  ])('%j stays between what is left over', (line) => {
    const top = [
      'Skip to main content',
      'Home > News > Local',
      'Swing bridge reopens to lorries',
      line,
      'Listen 3 min',
      'Share',
      'Save'
    ]
    const kept = found(`${top.join('\n')}\n\n${prose}\n\n${more}\n`).map((one) => one.replace(/^.*?: /, ''))
    expect(kept).toContain('Share')
    expect(kept).not.toContain(line)
  })

  test.each([
    'Read more books, says the mayor',
    'Sign up for less, said Ada Ng, the clerk',
    'Read more, she said, and worry less'
  ])('the headline %j stays', (line) => expect(found(`${line}\n\n${prose}\n\n${more}\n`)).toEqual([]))
})

test('a label before a small letter is a sentence of the story', () => {
  expect(found(`Bridge\n\n${prose}\n\nNext up: the railway station.\n\n${more}\n`)).toEqual([])
  expect(found(`Bridge\n\n${prose}\n\nNext up: Railway station to close\n\n${more}\n`)).toHaveLength(1)
})

test.each([
  ['(Image: Anna Weir/Agency)', 'likely credit'],
  ['[PHOTOS: The bridge through the years]', 'certain media'],
  ['0:00 / 3:12', 'certain media']
])('%j in the story is left over (%s)', (line, what) =>
  expect(found(`Bridge\n\n${prose}\n\n${line}\n\n${more}\n`)).toEqual([`${what}: ${line}`])
)

test.each(['(Image is everything.)', '(It was 3:12.)', '3:12', '3:2'])('%j in the story stays', (line) =>
  expect(found(`Bridge\n\n${prose}\n\n${line}\n\n${more}\n`)).toEqual([])
)
