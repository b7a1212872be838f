import { describe, expect, test } from 'vitest'
import { type Zone, zones } from '../../src/analysis/zones.ts'
import { storyOf } from '../engine.ts'

const prose = 'Councillors in Marlow Bay voted on Monday to reopen the swing bridge to lorries after a year of repairs.'
const zonesOf = (copy: string) => storyOf(copy).get(zones).byBlock

describe('above the story', () => {
  test.each<[string, Zone]>([
    ['Swing bridge reopens to lorries after a year', 'headline'],
    ['Is the swing bridge worth it?', 'headline'],
    ['Council is split, and the harbour master is not amused.', 'standfirst'],
    ['The bridge is shut again.', 'standfirst'],
    ['It broke.', 'headline'],
    ['Bridge. Shut. Again.', 'headline'],
    ['By Anna Weir', 'byline'],
    ['BY ANNA WEIR AND TOM REID', 'byline'],
    ['By Anna Weir, Political Editor', 'byline'],
    ['Anna Weir, Political Editor', 'byline'],
    ['Von Anna Weir', 'byline'],
    ['June 19, 2024 15:44', 'date'],
    ['Wed 19 Jun 2024', 'date'],
    ['Published: 19/06/2024', 'date'],
    ['2024-06-19', 'date'],
    ['Updated June 17, 2020.', 'date'],
    ['Photo: Anna Weir', 'credit'],
    ['World News', 'furniture']
  ])('%j is %s', (line, zone) => {
    const before = zone === 'furniture' ? '' : 'Bridge opens\n\n'
    const copy = `${before}${line}\n\n${prose}`
    expect(zonesOf(copy)[before === '' ? 0 : 1]).toBe(zone)
  })

  test.each([
    'By the time he left nobody was there',
    'By boat to Skye',
    'BY THE NUMBERS',
    'May day for Marlow Bay harbour',
    'March of the boats'
  ])('%j is a headline', (line) => expect(zonesOf(`${line}\n\n${prose}`)[0]).toBe('headline'))

  test('a short sentence with no headline above it is the headline, and so is a heading with a full stop', () => {
    expect(zonesOf(`The bridge is shut again.\n\n${prose}`)[0]).toBe('headline')
    const page = storyOf(`<h1>Bridge</h1><h2>The bridge is shut again.</h2><p>${prose}</p>`, { format: 'html' })
    expect(page.get(zones).byBlock[1]).toBe('headline')
  })

  test('a question of twelve words and more opens the story as its headline', () => {
    const question = 'What is the importance of the visit to the bridge for the two towns on the bay?'
    expect(zonesOf(`World News\n\n${question}\n\n${prose}`)).toEqual(['furniture', 'headline', 'body'])
  })
})

describe('in the story', () => {
  test.each<[string, Zone]>([
    ['What the council decided', 'subhead'],
    ['“We are ready,” he said.', 'body'],
    ['He left.', 'body'],
    ['February 3: the council meets', 'subhead'],
    ['Advertisement', 'furniture']
  ])('%j is %s', (line, zone) => expect(zonesOf(`Bridge opens\n\n${prose}\n\n${line}\n\n${prose}`)[2]).toBe(zone))
})

describe('below the story', () => {
  test.each<[string, Zone]>([
    ['(Reporting by Anna Weir; editing by Tom Reid)', 'credit'],
    ['Anna Weir and Tom Reid contributed to this report.', 'credit'],
    ['Anna Weir is a reporter for the Courier.', 'end'],
    ['Correction: an earlier version gave the wrong date.', 'end'],
    ['“It never lets you go,”', 'body'],
    ['"It never lets you go"', 'body'],
    ['“Bridge” to close', 'end'],
    ['Share this article', 'furniture']
  ])('%j is %s', (line, zone) => expect(zonesOf(`Bridge opens\n\n${prose}\n\n${line}`)[2]).toBe(zone))

  test('notes are read from the bottom up, across what a page left', () => {
    const copy = `Bridge opens\n\n${prose}\n\nReporting by Anna Weir\n\nThis article was amended on 20 June.\n\nShare this article`
    expect([...storyOf(copy).get(zones).notes.values()].sort()).toEqual(['corrections', 'credits'])
  })

  test('a sentence that begins like a note inside the story is none', () => {
    const copy = `Bridge opens\n\nReporting by the Courier in March led to the inquiry that the council now wants to end.\n\n${prose}`
    expect(storyOf(copy).get(zones).notes.size).toBe(0)
  })
})

test('glued labels are furniture, the headline before them is not', () => {
  const copy = `Swing bridge reopens to lorriesTop Stories\n\n${prose}`
  const { byBlock, furniture } = storyOf(copy).get(zones)
  expect(byBlock[0]).toBe('headline')
  expect(furniture.map(({ start, end }) => copy.slice(start, end))).toEqual(['Top Stories'])
})

test('blocks of a page have the zones of their elements', () => {
  const html = `<title>Bridge opens</title><h1>Bridge opens</h1><p>${prose}</p><h2>What now</h2><p>${prose}</p><figcaption>The bridge</figcaption>`
  const story = storyOf(html, { format: 'html' })
  const byKind = Object.fromEntries(story.blocks.map(({ kind }, index) => [kind, story.get(zones).byBlock[index]]))
  expect(byKind).toMatchObject({ title: 'headline', paragraph: 'body', heading: 'subhead', caption: 'caption' })
})
