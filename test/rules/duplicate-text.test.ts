import { expect, test } from 'vitest'
import { duplicateText } from '../../src/rules/duplicate-text.ts'
import { draftsOf, storyOf } from '../engine.ts'

const prose = 'Councillors in Marlow Bay voted on Monday to reopen the swing bridge to lorries after a year of repairs.'
const more = 'The harbour master, Ines Duarte, told the meeting that the bridge would open on the third of June.'
const headline = 'Swing bridge reopens to lorries'
const places = (copy: string) =>
  draftsOf(duplicateText, storyOf(copy)).map(({ at, related }) => [at.start, related?.[0]?.at.start])

test('of two headlines the first is reported', () => {
  const copy = `${headline}\n\n${headline}\n\n${prose}`
  expect(places(copy)).toEqual([[0, headline.length + 2]])
})

test('of two headlines the one with a label glued to it is reported, without the label', () => {
  const copy = `${headline}\n\n${headline}Top Stories\n\n${prose}`
  const [draft] = draftsOf(duplicateText, storyOf(copy))
  expect(draft && copy.slice(draft.at.start, draft.at.end)).toBe(headline)
  expect(draft?.at.start).toBe(headline.length + 2)
})

test('of two paragraphs the later is reported', () => {
  const copy = `${headline}\n\n${prose}\n\n${more}\n\n${prose}`
  expect(places(copy)).toEqual([[copy.lastIndexOf(prose), copy.indexOf(prose)]])
})

test.each([
  ['LEITH (Reuters) - (Reuters) - A boat sank.', '(Reuters) - '],
  ['(AP) — LEITH, Scotland (AP) — A boat sank.', 'LEITH, Scotland (AP) — ']
])('the second of two datelines is reported: %s', (copy, second) => {
  const [draft] = draftsOf(duplicateText, storyOf(`${headline}\n\n${copy}\n\n${prose}`))
  expect(draft && `${headline}\n\n${copy}`.slice(draft.at.start, draft.at.end)).toBe(second)
})

test.each([
  ['a dateline with an agency and a paper', `LEITH (Reuters) - (AP) - A boat sank.\n\n${prose}`],
  ['one dateline', `LEITH (Reuters) - A boat (Rosa) - sank.\n\n${prose}`],
  ['a refrain', `Row the boat\n\n${prose}\n\nRow the boat\n\n${more}`],
  ['a short answer', `“No,” he said.\n\n${prose}\n\n“No,” he said.`],
  ['a changed headline', `${headline}\n\n${headline} today\n\n${prose}`],
  ['a changed paragraph', `${prose}\n\n${prose.replace('Monday', 'Tuesday')}`],
  ['a caption', `${headline}\n\n${prose}\n\nPhoto: Anna Weir\n\n${more}\n\nPhoto: Anna Weir`],
  ['a plea that a page left twice', `${prose}\n\nSign up for our newsletter\n\n${more}\n\nSign up for our newsletter`]
])('%s is no copy', (_name, copy) => expect(places(copy)).toEqual([]))
