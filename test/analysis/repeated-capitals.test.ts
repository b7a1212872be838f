import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repeatedWords } from '../../src/analysis/repeated-capitals.ts'
import { prose } from '../../src/analysis/story.ts'
import { storyOf } from '../engine.ts'

describe('a word with a capital is repeated', () => {
  test.each([
    ['Weir', 'Weir said so. Mr Weir left.', true],
    ['Weir', 'Weir said so.\n\nThe mill was shut by Weir on Friday.', true],
    ['Weir', 'Weir said so. The weir was shut.', false],
    ['Weir', 'Weir said so. Weirdale was shut.', false],
    ['Weir', "Weir said so. Weir's mill was shut.", false],
    ['Weir', 'Weir said so. The Weir-led board met.', false],
    ['Goverment', 'Goverment ministers met.', false]
  ])('%s in: %s', (word, copy, expected) => {
    expect(repeatedWords(storyOf(copy))(word)).toBe(expected)
  })

  test('whether few words are asked or many', () => {
    const pieces = fc.constantFrom('Ab', 'Abc', 'ab', 'Abbey', 'Cob', "Cob's", 'cob-Ab', 'Ab.', 'Cob,', '\n\n', '“Ab”')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const story = storyOf(parts.join(' '))
        const counts = new Map<string, number>()
        for (const { text } of story.get(prose).words) counts.set(text, (counts.get(text) ?? 0) + 1)
        const isRepeated = repeatedWords(story)
        const capitals = [...counts.keys()].filter((text) => /^[A-Z]/.test(text))
        for (let turn = 0; turn < 30; turn += 1)
          for (const text of capitals) expect([text, isRepeated(text)]).toEqual([text, (counts.get(text) ?? 0) > 1])
      })
    )
  })
})
