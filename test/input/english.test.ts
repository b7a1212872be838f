import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pieces, readProse } from '../../src/input/english.ts'

const whole = (text: string) => [{ start: 0, end: text.length }]

describe('retext-english, block by block', () => {
  test('gives words and sentences with offsets into the whole text', () => {
    const text = 'First block. Two sentences.\n\nPutin’s visit.'
    const { sentences, words } = readProse(text, [
      { start: 0, end: 27 },
      { start: 29, end: 43 }
    ])
    expect(sentences.map(({ start, end, block }) => [text.slice(start, end), block])).toEqual([
      ['First block.', 0],
      ['Two sentences.', 0],
      ['Putin’s visit.', 1]
    ])
    expect(words.at(-2)).toMatchObject({ text: 'Putin’s', lower: "putin's", sentence: 2 })
    expect(words.every(({ start, end, text: word }) => text.slice(start, end) === word)).toBe(true)
  })

  test('never lets a sentence cross a block', () => {
    const text = 'June 19, 2024 15:44\nA rare visit'
    const { sentences } = readProse(text, [
      { start: 0, end: 19 },
      { start: 20, end: 32 }
    ])
    expect(sentences.map(({ block }) => block)).toEqual([0, 1])
  })

  test.each([
    ['It struck at 2 a.m. The car stopped.', ['It struck at 2 a.m.', 'The car stopped.']],
    ['It shut at 11 p.m. He left. She sang.', ['It shut at 11 p.m.', 'He left.', 'She sang.']],
    ['It struck at 2 a.m. Monday. The car stopped.', ['It struck at 2 a.m. Monday.', 'The car stopped.']],
    ['It shut at 9 a.m. Eastern time.', ['It shut at 9 a.m. Eastern time.']],
    ['It shut at 9 a.m. and opened at noon.', ['It shut at 9 a.m. and opened at noon.']],
    ['The U.S. The rest.', ['The U.S. The rest.']]
  ])('%j', (text, expected) => {
    const { sentences, words } = readProse(text, whole(text))
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
    expect(sentences.map(({ firstWord }) => firstWord)).toEqual(
      sentences.map((_, index) => words.findIndex(({ sentence }) => sentence === index))
    )
    expect(sentences.at(-1)?.endWord).toBe(words.length)
  })

  test('cuts long blocks at a sentence end, else at a space, else anywhere but inside a character', () => {
    const sentence = 'The council met on Monday. '.repeat(700)
    for (const { end } of [...pieces(sentence, { start: 0, end: sentence.length })].slice(0, -1)) {
      expect(sentence.slice(0, end)).toMatch(/\. $/)
    }
    const emoji = '😀'.repeat(9000)
    for (const { start } of pieces(emoji, { start: 0, end: emoji.length })) expect(start % 2).toBe(0)
  })

  test('pieces join up to the block for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.integer({ min: 0, max: 900 }), (unit, times) => {
        const text = unit.repeat(times)
        let at = 0
        for (const { start, end } of pieces(text, { start: 0, end: text.length })) {
          expect(start).toBe(at)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(at).toBe(text.length)
      }),
      { numRuns: 60 }
    )
  })

  test('shortens a token that no language has, and keeps the places after it', () => {
    const text = `Start ${'a-'.repeat(5000)} end of line.`
    const { words } = readProse(text, whole(text))
    expect(words.map(({ text: word }) => word).filter((word) => word.length < 10)).toEqual([
      'Start',
      'end',
      'of',
      'line'
    ])
    expect(words.every(({ start, end, text: word }) => text.slice(start, end) === word)).toBe(true)
  })

  test('words quote their place in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { words, sentences } = readProse(text, whole(text))
        for (const { start, end, text: word } of words) expect(text.slice(start, end)).toBe(word)
        for (const { firstWord, endWord } of sentences) expect(firstWord).toBeLessThanOrEqual(endWord)
      }),
      { numRuns: 100 }
    )
  })
})
