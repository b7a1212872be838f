import { describe, expect, test } from 'vitest'
import { repeatedWord } from '../../src/rules/repeated-word.ts'
import { draftsOf, storyOf } from '../engine.ts'

const brief = (copy: string) => draftsOf(repeatedWord, storyOf(copy)).map(({ at }) => copy.slice(at.start, at.end))

describe('finds', () => {
  test.each([
    ['The council met in the the town hall.', 'the the'],
    ['The the ferry was late.', 'The the'],
    ['She went to to the harbour.', 'to to'],
    ['He said he he would pay.', 'he he'],
    ['It was  was late.', 'was  was'],
    ['They leaned against against the wall.', 'against against'],
    ['The mayor said said the pier would open.', 'said said'],
    ['They put them them away.', 'them them'],
    ['It It is not nostalgia.', 'It It'],
    ['He He added that it was.', 'He He'],
    ['The bicycle is based in in Armagh.', 'in in'],
    ['It gained four four pounds.', 'four four'],
    ['He knocked only only twice.', 'only only'],
    ['Nobody knows whether whether it will rain.', 'whether whether'],
    ['It was too too early to say.', 'too too'],
    ['The book was published in in Leith.', 'in in'],
    ['The aunt died when she lived in in Leith.', 'in in'],
    ['She said that the flower flower could spread.', 'flower flower'],
    ['He sold his boat boat to a neighbour.', 'boat boat'],
    ['They said that that the road would open.', 'that that'],
    ['The council met in the the the town hall.', 'the the the']
  ])('%s', (copy, expected) => {
    expect(brief(copy)).toEqual([expected])
  })
})

describe('leaves alone', () => {
  test.each([
    'They had had enough of it.',
    'She said that that was all.',
    'It was that that the mayor meant.',
    'She knows that that house is old.',
    'What she said, said nobody, was wise.',
    'It was very, very late.',
    'What it is is a pity.',
    'Give it to The Hague office.',
    'The singer of The The spoke.',
    'He gave in in the end.',
    'What is pasted is looked at at once.',
    'They helped each other, each in turn.',
    'The results came in in May, and the work goes on on Monday.',
    'She She Pop played.',
    'Four, four and five points were scored.',
    'Boy George sang It It It.',
    'The rain came during, not before, the fair.',
    'The house he was born in in 1921 is for sale, and the one he lived in in the 1950s.',
    'The house that he lived in in his youth is for sale, and so is a hall she had worked in in Leith.',
    'It was too much, too, too soon.',
    'The drip drip of leaks and the knock knock of pipes went on.',
    'It took a long long time, and a big big man came.',
    'The team team up with whoever pays.',
    'We ate the tartare tartare, a dish of that name.',
    'The crowd sang they they they they until it rained.',
    ''
  ])('%s', (copy) => {
    expect(brief(copy)).toEqual([])
  })

  test('a word that ends one line and begins the next', () => {
    expect(brief('Tell us who she is to\n\nto be read today.')).toEqual([])
  })
})
