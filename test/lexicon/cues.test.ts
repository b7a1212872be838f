import { expect, test } from 'vitest'
import { cueLists, cues, listBit, wordLists } from '../../src/lexicon/cues.ts'
import { storyOf } from '../engine.ts'

const lexicon = storyOf('').lexicon.part(cues)

test('every list of words has a bit of its own', () => {
  expect(new Set(wordLists.map(listBit)).size).toBe(wordLists.length)
  expect(wordLists.map(listBit)).not.toContain(0)
})

test('a list has its own words and phrases and no other list has them unasked', () => {
  for (const list of cueLists) {
    for (const word of lexicon.words(list)) {
      expect(lexicon.has(list, word), `${list} has ${word}`).toBe(true)
      const others = cueLists.filter((other) => !lexicon.words(other).includes(word))
      expect(
        others.filter((other) => lexicon.has(other, word)),
        word
      ).toEqual([])
    }
  }
})

test('“sure that” is no report of somebody’s words', () => {
  expect(lexicon.has('nominal', 'sure')).toBe(false)
})
