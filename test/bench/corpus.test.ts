import { expect, test } from 'vitest'
import { generateStories, paragraphOfSize, storyOfWords, textOfSize } from '../../bench/corpus.ts'
import { cpuOf, median, ratio, summary } from '../../bench/measure.ts'
import { hash16 } from '../../src/text/hash.ts'

const stories = generateStories(300)
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}']+/gu) ?? []

test('the same seed gives the same stories, on every machine', () => {
  expect(generateStories(3)).toEqual(stories.slice(0, 3))
  expect(generateStories(3, 1)).not.toEqual(stories.slice(0, 3))
  // Changes only when the generator or its word lists do; figures measured before are then no longer comparable.
  expect(hash16(stories.map(({ text }) => text).join(''))).toMatchInlineSnapshot(`"954198e07859b542"`)
})

test('a story has about 530 words, a headline, a byline and paragraphs', () => {
  const counts = stories.map(({ text }) => text.split(/\s+/).length)
  expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeGreaterThan(480)
  expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThan(580)
  for (const { text } of stories) expect(text).toMatch(/^[A-Z].*\n\nBy \S+ \S+\n\n[A-Z ]+ - /)
})

test('every story has a quotation and a name that comes again', () => {
  for (const { text } of stories) {
    expect(text).toMatch(/["“”]/)
    const names = text.match(/\b[A-Z][a-z]{4,}\b/g) ?? []
    expect(new Set(names).size).toBeLessThan(names.length)
  }
})

test('words are varied: a cache of words must not look better than on real copy', () => {
  const words = wordsOf(textOfSize(1e6))
  expect(new Set(words).size).toBeGreaterThan(10_000)
  const ten = stories.slice(0, 10).flatMap(({ text }) => wordsOf(text))
  const known = new Set(stories.slice(10).flatMap(({ text }) => wordsOf(text)))
  expect(ten.filter((word) => !known.has(word)).length).toBeGreaterThan(ten.length / 100)
})

test('some stories have each kind of fault, and most have not', () => {
  const share = (pattern: RegExp) => stories.filter(({ text }) => pattern.test(text)).length / stories.length
  for (const pattern of [
    /goverment|becuase|recieved|commitee|poeple/,
    /Leave a Reply|Rate this post/,
    /all night\./,
    /&nbsp;|â€™/
  ]) {
    expect(share(pattern)).toBeGreaterThan(0.02)
    expect(share(pattern)).toBeLessThan(0.5)
  }
})

test('a text has the size asked for, and one paragraph has no line break', () => {
  expect(Buffer.byteLength(textOfSize(100_000))).toBeCloseTo(100_000, -1)
  expect(paragraphOfSize(50_000)).not.toMatch(/\n/)
  expect(storyOfWords(1000).split(/\s+/).length).toBeGreaterThan(950)
})

test('the times of a shell are read, with either decimal mark', () => {
  expect(cpuOf('0m0.003s 0m0.001s\n1m2.500s 0m0.250s\n')).toBe(62_750)
  expect(cpuOf('0m0,003s 0m0,001s\n0m1,200s 0m0,050s\n')).toBe(1250)
})

test('ratios are taken run by run, so that one slow moment spoils one pair', () => {
  const costs = (...times: number[]) => summary(times.map((cpu) => ({ cpu, memory: 1, exit: 0, stderr: '' })))
  expect(ratio(costs(10, 20, 10), costs(100, 200, 100))).toBe(0.1)
  expect(median([3, 1, 2, 10])).toBe(2.5)
})
