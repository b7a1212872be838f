import { describe, expect, test } from 'vitest'
import { missingFullStop } from '../../src/rules/missing-full-stop.ts'
import { draftsOf, storyOf } from '../engine.ts'

const before =
  'The council of Marlow Bay met on Monday night and agreed the budget for the coming year, the mayor said.'
const after =
  'A second meeting will be held in the town hall on Thursday, when the harbour is on the agenda of the members.'
const story = (line: string) => `Budget agreed\n\n${before}\n\n${line}\n\n${after}\n`
const found = (copy: string) => draftsOf(missingFullStop, storyOf(copy)).map(({ at }) => copy.slice(at.start, at.end))

describe('finds a paragraph that ends without its stop', () => {
  test.each([
    [
      'The ferry company said it would pay for the new pier and for the road that leads to it from the village',
      'village'
    ],
    [
      'Two of the five members of the committee voted against the plan, which they said had been drawn up in far too much haste',
      'haste'
    ],
    [
      'Anna Weir, who leads the opposition, told members that the money was needed elsewhere and asked for a second vote on Tuesday',
      'Tuesday'
    ],
    [
      'The school will be rebuilt on the same site, and the pupils are to spend the winter in the old mill at Carrow',
      'Carrow'
    ],
    [
      'Nobody was hurt when the roof of the market hall came down in the storm on Sunday, the fire service said in a statement',
      'statement'
    ],
    [
      'The harbour master told the members that he had warned of the swell for years. Nobody had listened to him then',
      'then'
    ],
    ['“We have asked for a new pier at every meeting since the storm, and we will go on asking,” Mr Orr said', 'said'],
    [
      'The members of the U.S. delegation, who had come to Carrow for two days of talks on fishing, left without a word to the press',
      'press'
    ]
  ])('%s', (line, word) => expect(found(story(line))).toEqual([word]))

  test('at the very end of a story', () => {
    expect(
      found(
        `Budget agreed\n\n${before}\n\n${after}\n\nThe mayor will be accompanied on her visit to the island by the harbour master and by two members of the committee`
      )
    ).toEqual(['committee'])
  })
})

describe('leaves alone', () => {
  test.each([
    'The ferry company said it would pay for the new pier and for the road that leads to it from the village.',
    'The members asked three questions about the new pier and the road that leads to it from the village:',
    'What the members wanted to know',
    '“We will pay for the new pier and for the road that leads to it from the village, and that is all we will do”',
    'The plan can be read in full by everybody who wants to on the page of the council at https://marlow.example/plan',
    'The ferry company said it would pay for the new pier (and for the road that leads to it from the village)',
    'Share this',
    'We stand with the people of Carrow tonight and with everybody who lost a boat in the storm — Mayor (@mayor) June 4, 2018',
    'The ferry company said it would pay for the new pier and for the road that leads to it from the village …',
    'Results: Marlow 2, Carrow 1; Ballyhale 0, Weir 0; Harbour Town 3, Mill Lane 2; Old Boys 1, Rovers 1;',
    'He asked whether the company would pay for the new pier and for the road that leads to it from the village?',
    'Ferry company gives up the island after forty years and leaves its people to the winter storms Read more',
    'Read: The ferry company was built on the same kind of promise that could now bring it down in the courts',
    'CLOSE The mayor of Marlow Bay speaks at a meeting on the budget in the town hall on Monday night Marlow Courier',
    'Play Video 3:10 The band of the town plays on the new pier after the ribbon was cut by the mayor of the day',
    'The mayor cuts the ribbon on the new pier with her daughter, while the band of the town looks on. Marlow Courier',
    '“It is bigger than one pier. It is the way this whole county is run and has been run for years.” — Ann Orr, a baker of 68 from Weir',
    'The mayor of Marlow Bay speaks to the crowd on the new pier before the first boat comes in on Wednesday, Jan. 29, 2020, in Carrow',
    ', who has led the harbour office since 2019 and is the first woman to hold the post in the history of the town',
    'Members were asked to vote on the pier before they had been told what it would cost the town in the end. Ad Policy'
  ])('%s', (line) => expect(found(story(line))).toEqual([]))

  test('subheads that are whole sentences', () => {
    const copy = story('The ferry company has a plan for what happens when a boat fails, but it does not work too well')
    expect(
      found(`${copy}\nThe boats were late because the company had put all of its money on another pier\n\n${before}\n`)
    ).toEqual([])
  })

  test('a poem, whose lines all do without', () => {
    const line = 'the sea that came in over the wall of the old harbour in the year of the great storm'
    expect(found(`A poem\n\n${line}\n\n${line} again\n\n${line} still\n\n${line} ever\n`)).toEqual([])
  })
})

test('words of the story that are set large want no stop', () => {
  const pulled = 'we will play for as long as they have soup and then we will go home to the village and sleep'
  expect(found(`Budget agreed\n\n${before}\n\n${pulled}\n\n${after}\n\n“And ${pulled},” Mr Orr said.\n`)).toEqual([])
})
