// Lines and stories written by another author, without sight of the phrase lists: what the lists reach in each language.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createDesk } from '../src/desk/desk.ts'
import { diskData } from '../src/node/data.ts'
import { root } from './support/page.ts'

const read = (name: string): unknown => parse(readFileSync(path.join(root, 'test/sets', name), 'utf8'))
const residue = read('residue-lines.yml') as Record<string, { text: string }[]>
const residueLater = read('residue-lines-2.yml') as Record<string, string[]>
const residueNewest = read('residue-lines-3.yml') as Record<string, string[]>
const residueAmong = read('residue-lines-4.yml') as Record<string, string[]>
const contentLater = read('content-lines-2.yml') as string[]
const passages = read('story-passages-3.yml') as string[]
const content = read('content-lines.yml') as Record<string, { text: string }[]>
type Offer = { language: string; place: 'start' | 'end'; text: string }
const offers = read('closing-offers.yml') as Offer[]
const offersLater = read('closing-offers-2.yml') as Offer[]
const offersNewest = read('closing-offers-3.yml') as Offer[]
type Talk = { language: string; text: string }
const talk = [...(read('chatbot-talk.yml') as Talk[]), ...(read('chatbot-talk-2.yml') as Talk[])]

const desk = createDesk({ data: diskData() })
const first = 'The council of Marlow Bay met on Monday night and agreed the budget for the coming year, the mayor said.'
const second =
  'A second meeting will be held in the town hall on Thursday, when the harbour is on the agenda of the members.'
const loud = (source: string, rule: string) =>
  desk
    .check({ path: 'a.txt', source })
    .findings.filter(({ ruleId, severity }) => ruleId === rule && severity !== 'info')
const below = (line: string) => `Budget agreed in Marlow Bay\n\n${first}\n\n${second}\n\n${line}\n`
const among = (line: string) => `Budget agreed in Marlow Bay\n\n${first}\n\n${line}\n\n${second}\n`

describe('lines that pages leave, alone below a story', () => {
  test.each(Object.keys(residue))('%s: at least four in five are found', (language) => {
    const lines = residue[language] ?? []
    const found = lines.filter(({ text }) => loud(below(text), 'boilerplate-residue').length > 0)
    expect(found.length / lines.length).toBeGreaterThanOrEqual(0.8)
  })
})

describe.each([
  ['second', residueLater],
  ['third', residueNewest]
])('the %s set of such lines', (_name, set) => {
  test.each(Object.keys(set))('%s: at least four in five are found', (language) => {
    const lines = set[language] ?? []
    const found = lines.filter((line) => loud(below(line), 'boilerplate-residue').length > 0)
    expect(found.length / lines.length).toBeGreaterThanOrEqual(0.8)
  })
})

describe('the fourth set of such lines, in the middle of a story', () => {
  test.each(Object.keys(residueAmong))('%s: at least nine in ten are found', (language) => {
    const lines = residueAmong[language] ?? []
    const found = lines.filter((line) => loud(among(line), 'boilerplate-residue').length > 0)
    expect(found.length / lines.length).toBeGreaterThanOrEqual(0.9)
  })
})

describe('passages that only look like it', () => {
  test.each([
    ['among others', among],
    ['at the end', below]
  ])('%s: none is marked', (_place, story) => {
    const rules = ['boilerplate-residue', 'chatbot-residue', 'placeholder-text', 'encoding-debris']
    expect(passages.filter((passage) => rules.some((rule) => loud(story(passage), rule).length > 0))).toEqual([])
  })
})

describe('lines of copy that look a little like it, in the middle of a story', () => {
  test.each(Object.keys(content))('%s: none is marked', (language) => {
    expect((content[language] ?? []).filter(({ text }) => loud(among(text), 'boilerplate-residue').length > 0)).toEqual(
      []
    )
  })
})

test('lines of copy that begin like a page’s, in the middle of a story: none is marked', () => {
  expect(contentLater.filter((text) => loud(among(text), 'boilerplate-residue').length > 0)).toEqual([])
})

describe('chatbots', () => {
  test.each([
    ['first', offers],
    ['second', offersLater],
    ['third', offersNewest]
  ])('nine in ten of their offers and openers are found, %s set', (_name, set) => {
    const missed = set.filter(({ place, text }) => {
      const story =
        place === 'end'
          ? `Budget agreed\n\n${first}\n\n${second}\n\n${text}\n`
          : `${text}\n\nBudget agreed\n\n${first}\n\n${second}\n`
      return loud(story, 'chatbot-residue').length === 0
    })
    expect(1 - missed.length / set.length).toBeGreaterThanOrEqual(0.9)
  })

  test('stories that quote or discuss them, newsletters and ratings give no alarm', () => {
    const alarms = talk.flatMap(({ text }) =>
      [...loud(text, 'chatbot-residue'), ...loud(text, 'boilerplate-residue')].map(({ actual }) => actual)
    )
    expect(alarms).toEqual([])
  })
})
