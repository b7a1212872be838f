import { describe, expect, test } from 'vitest'
import { noteKinds } from '../../src/analysis/zones.ts'
import { openPhrases, writePhrases } from '../../src/lexicon/phrase-file.ts'
import { phraseAt, shelfNames } from '../../src/lexicon/phrase-shelves.ts'
import { compilePhrases, endNotes, openBook, type PhraseFile, residuePhrases } from '../../src/lexicon/phrases.ts'
import { diskData } from '../../src/node/data.ts'
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

const house: PhraseFile = {
  language: 'en',
  phrases: {
    rating: { line: ['Rate this article', 'Rate *'], label: ['Rating'] },
    share: { end: ['on Facebook', 'with friends on Facebook'], start: [{ text: 'Follow … on X', words: 9 }] },
    ad: { line: ['広告'], inside: ['続きを読む', 'sponsored by'] }
  },
  sections: ['Food and Drink']
}

test('phrases are the same when they have been written to a file and opened', () => {
  const list = compilePhrases([{ name: 'a.yml', file: house }])
  // A buffer that does not begin at a multiple of four, as a pooled one does not.
  const bytes = writePhrases(list)
  const shifted = new Uint8Array(bytes.length + 1)
  shifted.set(bytes, 1)
  const opened = openPhrases(shifted.subarray(1))
  const all = (from: typeof list) =>
    shelfNames.map((name) => {
      const shelf = from.shelves[name]
      return Array.from({ length: shelf.count }, (_, index) => [phraseAt(from, shelf, index), shelf.limits[index]])
    })
  expect(all(opened)).toEqual(all(list))
  expect(openBook([opened]).match(lineForm('Follow the ferry on X'))?.kind).toBe('share')
  expect(openBook([opened]).match(lineForm('Rate it'))?.kind).toBe('rating')
})

test.each(['boilerplate-residue', 'chatbot-residue', 'placeholder-text', 'notes', 'brackets'])(
  'every shipped phrase of %s without a wildcard is found in a line of its own',
  (name) => {
    const list = openPhrases(diskData().bytes(`phrases.${name}`))
    const book = openBook([list])
    const lost: string[] = []
    for (const shelf of shelfNames) {
      for (let index = 0; index < list.shelves[shelf].count; index += 1) {
        const text = list.shelves[shelf].text(index)
        const form = lineForm(text)
        if (/[*…]/.test(text)) continue
        const isFound = shelf === 'sections' ? book.isSection(form) : book.match(form) !== undefined
        if (!isFound) lost.push(text)
      }
    }
    expect(lost).toEqual([])
  }
)

test.each(['boilerplate-residue', 'chatbot-residue', 'placeholder-text', 'notes'])(
  'a line that has a phrase of %s among other words can hold one',
  (name) => {
    const list = openPhrases(diskData().bytes(`phrases.${name}`))
    const book = openBook([list])
    const lost: string[] = []
    for (const shelf of ['lines', 'labels', 'starts', 'insides', 'ends', 'joined'] as const) {
      for (let index = 0; index < list.shelves[shelf].count; index += 1) {
        const text = list.shelves[shelf].text(index).replaceAll('*', 'ferry').replaceAll('…', 'old harbour')
        if (!book.mayHold(lineForm(`Ferries ran. ${text}. They rested`))) lost.push(text)
      }
    }
    expect(lost).toEqual([])
  }
)

test('a line can begin with a label or with a line', () => {
  const book = bookOf({ share: { line: ['Share this', 'Tweet'], label: ['More news'] } })
  const mayBegin = (line: string) => {
    const { words } = lineForm(line)
    return book.mayBegin(words[0] ?? 0, words[1] ?? 0)
  }
  expect(['Share this: Ferry', 'Tweet (14)', 'More news: Ferry', 'Share it'].map(mayBegin)).toEqual([
    true,
    true,
    true,
    false
  ])
})

test('words within a line are looked up like a line', () => {
  const book = bookOf({ share: { line: ['Share this'] } }, ['Food and Drink'])
  const form = lineForm('Please share this, food and drink')
  expect(book.line(form, 1, 3)?.kind).toBe('share')
  expect(book.line(form, 0, 3)).toBeUndefined()
  expect(book.isSection(form, 3, 6)).toBe(true)
})
