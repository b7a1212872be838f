import { describe, expect, test } from 'vitest'
import { noteKinds } from '../../src/analysis/zones.ts'
import { compilePhrases, endNotes, openBook, type PhraseFile, residuePhrases } from '../../src/lexicon/phrases.ts'
import { lineForm } from '../../src/text/line-form.ts'
import { phraseForm } from '../../src/text/phrase-form.ts'
import { storyOf } from '../engine.ts'

const bookOf = (phrases: PhraseFile['phrases'], sections: readonly string[] = []) => {
  return openBook([compilePhrases([{ name: 'a.yml', file: { language: 'en', phrases, sections } }])])
}

test.each([
  ['Rate This Article', 'rate this article'],
  ['(0 votes)', '0 votes'],
  ['12,345 Comments', '0 0 comments'],
  ['Don’t Miss:', "don't miss"],
  ['‘Quoted’', 'quoted'],
  ['قيّم هذا المقال', 'قيم هذا المقال'],
  ['مـشـاركـة', 'مشاركة'],
  ['Ｒａｔｅ', 'rate'],
  ['Über uns', 'über uns'],
  ['  —  ', '']
])('the phrase form of %j is %j', (text, form) => {
  expect(phraseForm(text)).toBe(form)
})

describe('a phrase', () => {
  const book = bookOf({
    rating: { line: ['Rate this article'] },
    related: { start: [{ text: 'Read more', words: 6 }] },
    share: { end: ['on Facebook'], start: ['Follow * on X'] },
    legal: { inside: [{ text: 'all rights reserved', words: 20 }] },
    ad: { line: ['広告'], inside: ['続きを読む'] }
  })
  test.each([
    ['Rate this article', 'rating'],
    ['RATE THIS ARTICLE!', 'rating'],
    ['Read more: The bridge', 'related'],
    ['Like us on Facebook', 'share'],
    ['Follow Anna Weir on X', 'share'],
    ['© 2024 Courier. All rights reserved.', 'legal'],
    ['広告', 'ad'],
    ['この記事の続きを読むには', 'ad']
  ])('is found in %j', (line, kind) => expect(book.match(lineForm(line))?.kind).toBe(kind))
  test.each([
    'Please rate this article',
    'Rate this',
    'Read more of the six books that she wrote in prison',
    'On Facebook she wrote of bridges',
    'Follow on X',
    'Follow the long and winding road there on X',
    'Rights reserved',
    '広告費が増えた'
  ])('is not found in %j', (line) => expect(book.match(lineForm(line))).toBeUndefined())
})

test('sections are known with `and` and with `&`', () => {
  const book = bookOf({}, ['Food and Drink'])
  expect(['Food and drink', 'Food & Drink', 'Drink'].map((label) => book.isSection(lineForm(label)))).toEqual([
    true,
    true,
    false
  ])
})

test('a phrase that stands twice is refused with its file', () => {
  expect(() => bookOf({ rating: { line: ['Rate this', 'rate THIS'] } })).toThrow(/a\.yml: .*stands twice/)
})

test('a phrase without letters is refused', () => {
  expect(() => bookOf({ rating: { line: ['* * *'] } })).not.toThrow()
  expect(() => bookOf({ rating: { line: ['---'] } })).toThrow(/has no letters/)
})

test('the notes below a story have the kinds that the option names', () => {
  const book = storyOf('').lexicon.part(endNotes)
  const lines = [
    'Reporting by Anna Weir',
    'Anna Weir is a reporter for the Courier',
    'Correction: the name',
    'Disclosure: we own it'
  ]
  expect(lines.map((line) => book.match(lineForm(line))?.kind)).toEqual([...noteKinds])
})

test('a phrase of a house pack joins the shipped ones', () => {
  const packs = [{ phrases: { nav: { line: ['Back to the harbour'] } } }]
  const book = storyOf('', { packs }).lexicon.part(residuePhrases)
  expect(book.match(lineForm('back to the harbour'))?.kind).toBe('nav')
  expect(book.match(lineForm('rate this article'))?.kind).toBe('rating')
})
