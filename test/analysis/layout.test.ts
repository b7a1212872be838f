import { expect, test } from 'vitest'
import { layout } from '../../src/analysis/layout.ts'
import { storyOf } from '../engine.ts'

const prose = 'Councillors in Marlow Bay voted on Monday to reopen the swing bridge to lorries after a year of repairs.'
const linesOf = (copy: string) => storyOf(copy).get(layout)

test('lines above the first full sentence are the top, below the last the end', () => {
  const lines = linesOf(`Headline\n\nBy Anna Weir\n\n${prose}\n\nSubhead\n\n${prose}\n\nShare`)
  expect(lines.map(({ part }) => part)).toEqual(['top', 'top', 'body', 'body', 'body', 'end'])
})

test('a story without a full sentence is all top', () => {
  expect(linesOf('Headline\n\nBy Anna Weir').map(({ part }) => part)).toEqual(['top', 'top'])
})

test.each([
  ['He left.', true],
  ['He left.”', true],
  ['Did he leave?', true],
  ['彼は去った。', true],
  ['هل رحل؟', true],
  ['What the mayor said', false],
  ['Tags:', false]
])('%j ends as a sentence does: %j', (line, stop) => {
  expect(linesOf(line)[0]?.stop).toBe(stop)
})

test('a line is tight when no blank line parts it from the one before', () => {
  expect(linesOf('One line\nTwo lines\n\nThree lines').map(({ tight }) => tight)).toEqual([false, true, false])
})

test('paragraphs of one line each do not stand apart', () => {
  expect(linesOf(`${prose}\n${prose}\n${prose}\n`)[0]?.apart).toBe(false)
  expect(linesOf(`${prose}\n\n${prose}\n\n${prose}\n`)[0]?.apart).toBe(true)
})

test('an address after words is left out of the phrase form, an address alone stays', () => {
  const [first, second] = linesOf('Read or share this story: https://courier.example/1\n\nhttps://courier.example/1')
  expect(first?.form.text).toBe('read or share this story')
  expect(second?.form.text).toBe('https courier example 0')
})

test('long lines have no phrase form', () => {
  expect(linesOf(`${prose} `.repeat(5))[0]?.form.words).toHaveLength(0)
})

test('targets of links are no lines', () => {
  const story = storyOf('<p>Read <a href="https://courier.example/">the report</a> now.</p>', { format: 'html' })
  expect(story.get(layout)).toHaveLength(1)
})

test('words are counted as white space parts them, and two characters of Chinese are one', () => {
  expect(linesOf('Two\u00a0words\n\n彼は去った\n\na\u2009b\u200bc').map(({ words }) => words)).toEqual([2, 4, 2])
})
