import { describe, expect, test } from 'vitest'
import { type CompiledDoubled, doubledWords } from '../../src/lexicon/doubled-words.ts'
import { createLexicon } from '../../src/lexicon/lexicon.ts'
import { diskData } from '../../src/node/data.ts'
import { repeatedWord } from '../../src/rules/repeated-word.ts'
import { draftsOf, storyOf } from '../engine.ts'

const data = diskData()
// The build checked each list.
const lists = data.json('doubled-words') as CompiledDoubled
const drafts = (copy: string) => draftsOf(repeatedWord, storyOf(copy)).length

describe('a word that stands twice', () => {
  test.each(lists.never)('is a slip: %s', (word) => expect(drafts(`Then came ${word} ${word} rain.`)).toBe(1))
  test.each(lists.placed)('is a slip behind %s', (word) => expect(drafts(`The boats ${word} in in Leith.`)).toBe(1))
  test.each(lists.at)('begins “at %s”', (word) => expect(drafts(`She was looked at at ${word} by two men.`)).toBe(0))
  test.each(lists.this)('begins “this %s”', (word) => expect(drafts(`None of this this ${word} was new.`)).toBe(0))
  test.each(lists.sounds)('is said on purpose: %s', (word) =>
    expect(drafts(`The ${word} ${word} of it was heard.`)).toBe(0)
  )
  test.each(['clatter', 'harbour'])('is a slip where no list has it: %s', (word) =>
    expect(drafts(`The ${word} ${word} of it was heard.`)).toBe(1)
  )
})

test('words that are in no list are told apart', () => {
  const { isNeverDoubled, isPlaced, opensPhrase, isSound } = createLexicon(data).part(doubledWords)
  expect([isNeverDoubled('had'), isPlaced('gave'), opensPhrase('at', 'dawn'), isSound('ferry')]).toEqual([
    false,
    false,
    false,
    false
  ])
})
