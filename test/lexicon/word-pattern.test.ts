import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readProse } from '../../src/input/english.ts'
import { indexPatterns } from '../../src/lexicon/pattern-index.ts'
import { isLiteral, readPattern } from '../../src/lexicon/word-pattern.ts'

/** What a pattern finds in copy. */
function found(source: string, copy: string, exact = false): string[] {
  const pattern = readPattern(source, exact)
  if ('problem' in pattern) throw new Error(pattern.problem)
  const index = indexPatterns([{ pattern, value: source }])
  const { words } = readProse(copy, [{ start: 0, end: copy.length }])
  return words.flatMap((_, at) => index.at(words, at, copy).map(({ span }) => copy.slice(span.start, span.end)))
}

test.each([
  ['a word in any case', 'utilise', 'Utilise it.', ['Utilise']],
  ['a word with its possessive, left out of the span', 'council', 'The council’s plan.', ['council']],
  ['a phrase', 'in order to', 'He left in order to eat.', ['in order to']],
  ['a phrase over a line break', 'in order to', 'He left in\norder to eat.', ['in\norder to']],
  ['a beginning', 'utilis*', 'They utilise it, utilising all.', ['utilise', 'utilising']],
  ['an end', '*gate', 'The Ballotgate affair.', ['Ballotgate']],
  ['one of several words', '(mr|mrs|ms) speaker', 'Ms Speaker rose.', ['Ms Speaker']],
  [
    'a word that can be missing',
    'a very? unique',
    'It is a unique case, a very unique one.',
    ['a unique', 'a very unique']
  ],
  ['a number', '# percent', 'It rose 12.5 percent.', ['12.5 percent']],
  ['words in between', 'not only ... but', 'It is not only wet but cold.', ['not only wet but']],
  ['the longest of several ends', 'from ... to', 'from one to two to three', ['from one to two to']],
  ['a curly apostrophe', 'o’clock', "At ten o'clock sharp.", ["o'clock"]]
])('finds %s', (_name, source, copy, spans) => {
  expect(found(source, copy)).toEqual(spans)
})

test.each([
  ['part of a word', 'art', 'The cart stood still.'],
  ['a phrase over a comma', 'in order to', 'He was in, order to be kept.'],
  ['a phrase over a sentence', 'order to', 'He gave the order. To be sure.'],
  ['more words than a gap holds', 'not only ... but', 'It is not only wet and cold and dark but late.'],
  ['a word for a number', '# percent', 'It rose some percent.'],
  ['other capitals where capitals count', 'The Council', 'Here the council met.']
])('does not find %s', (_name, source, copy) => {
  expect(found(source, copy, source === 'The Council')).toEqual([])
})

test.each([
  ['', 'is empty'],
  ['... but', 'has `...` where no word stands before it'],
  ['but ...', 'ends with `...`'],
  ['very? unique', 'begins with a word that can be missing'],
  ['a*', 'at least 2 letters'],
  ['(a|b', 'write words'],
  ['.*', 'write words'],
  ['a+b', 'write words'],
  ['one two three four five six seven eight nine ten eleven twelve thirteen', 'more than 12 words'],
  ['one two? three? four? five? six?', 'more than 4 places'],
  ['x'.repeat(201), 'longer than 200 characters']
])('refuses `%s` with the cure', (source, problem) => {
  const pattern = readPattern(source)
  expect('problem' in pattern && pattern.problem).toContain(problem)
})

test('knows which patterns stand for one wording only', () => {
  const literal = (source: string) => {
    const pattern = readPattern(source)
    return 'places' in pattern && isLiteral(pattern)
  }
  expect(literal('in order to')).toBe(true)
  for (const source of ['utilis*', '(a|the) man', 'a very? man', 'not ... but', '# men'])
    expect(literal(source)).toBe(false)
})

test('reads or refuses whatever is written, and what it finds fits the copy', () => {
  fc.assert(
    fc.property(fc.string(), fc.lorem({ maxCount: 30 }), (source, copy) => {
      const pattern = readPattern(source)
      if ('problem' in pattern) expect(pattern.problem).not.toBe('')
      else for (const actual of found(source, copy)) expect(copy).toContain(actual)
    })
  )
})

test('every phrase of the copy is found by itself', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 20 }), fc.nat(), fc.integer({ min: 1, max: 5 }), (copy, from, count) => {
      const words = copy.split(' ')
      const phrase = words.slice(from % words.length, (from % words.length) + count).join(' ')
      expect(found(phrase, copy).map((one) => one.toLowerCase())).toContain(phrase.toLowerCase())
    })
  )
})
