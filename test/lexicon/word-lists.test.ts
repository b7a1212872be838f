import { expect, test } from 'vitest'
import { sortedAt, sortedNamesAt, sortedWordsAt } from '../../scripts/data/word-lists.ts'

const readers = { phrases: sortedAt, words: sortedWordsAt, names: sortedNamesAt }
const read = (kind: keyof typeof readers, value: unknown) =>
  readers[kind]({ house: { pets: value } }, 'a.yml', 'house.pets')

test.each([
  ['phrases', ['cat', 'cats and dogs', "guide's dog"]],
  ['words', ['cat', 'écu']],
  ['names', ['Iran', 'Sri Lanka', "St. John's"]]
] as const)('%s in order are read as they stand: %j', (kind, list) => {
  expect(read(kind, list)).toEqual(list)
})

test.each([
  ['phrases', undefined, '`house.pets` is missing; write a list of words'],
  ['phrases', 'cat', '`house.pets` is missing; write a list of words'],
  ['phrases', ['cat', true], '`house.pets`: true is no word; put it in quotation marks'],
  ['phrases', ['cat', 'cat'], '`house.pets`: `cat` stands twice; delete one'],
  ['phrases', ['dog', 'cat'], '`house.pets`: `dog` stands before `cat`; put them in order of the alphabet'],
  ['phrases', ['Cat'], '`house.pets`: `Cat` is not written in small letters alone; write it so'],
  ['phrases', ['cat  dog'], '`house.pets`: `cat  dog` is not written in small letters alone; write it so'],
  ['words', ['cat', 'cat dog'], '`house.pets`: `cat dog` is not one word; write phrases word by word'],
  ['names', ['iran'], '`house.pets`: `iran` is no name; write it with its capital'],
  ['names', ['Iraq', 'Iran'], '`house.pets`: `Iraq` stands before `Iran`; put them in order of the alphabet'],
  ['names', ['Iran', 'Iran'], '`house.pets`: `iran` stands twice; delete one']
] as const)('%s %j are refused', (kind, list, message) => {
  expect(() => read(kind, list)).toThrow(message)
})
