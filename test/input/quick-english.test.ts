import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { ParseEnglish as Stock } from 'parse-english'
import { describe, expect, test } from 'vitest'
import { ParseEnglish } from '../../src/input/quick-english.ts'

const fixtures = path.resolve(import.meta.dirname, '../../fixtures')
const stories = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(txt|md|html)$/.test(name)
)

function expectSame(text: string): void {
  expect(new ParseEnglish().parse(text)).toEqual(new Stock().parse(text))
}

describe('the tree is the one that parse-english makes', () => {
  test.each([
    '',
    ' ',
    'The council met. It rose.',
    'Putin’s Seoul-based co.uk and/or w/ w/out a/c AT&T &c. R&D & more - mid- week',
    "rock 'n' roll, rock 'n’ roll, the '90s, 'twas, o' the, th' other, d' accord",
    'U.S. troops, p.m. on Nov. 3, Mr. Smith, 3.5 per cent, 1. First 2. second, i.e. this',
    '“Stop!” he said. “Why?” … and then? ) ok',
    'A line\nand another\n\nand a third\r\n\r\nand\rmore\n',
    '😀😀 👍🏽 ok 🇬🇧🇬🇧 -- --- ... ?!',
    'word\ud800 \udc00 half',
    'قيم هذا المقال. 安倍晋三は言った。',
    "'n'x w/-out a -&c a.&c U.S.-led U.S.-. Fish&Chips' o'-clock x-'tis 'em'",
    'x_y __init__ a@b.co.uk http://a.b/c?d=e&f=g#h'
  ])('%j', (text) => expectSame(text))

  test('for every block of the stories', () => {
    expect(stories.length).toBeGreaterThan(20)
    for (const name of stories) {
      for (const block of readFileSync(path.join(fixtures, name), 'utf8').split(/\n\s*\n/)) expectSame(block)
    }
  })

  test('for whatever comes in', () => {
    const signs = [
      "'",
      '’',
      '&',
      '-',
      '.',
      '/',
      ':',
      '=',
      '?',
      '@',
      '_',
      '·',
      '…',
      '!',
      '"',
      '“',
      '(',
      ')',
      ',',
      '$',
      '+',
      '~'
    ]
    const spaces = [' ', '  ', '\n', '\r\n', '\r', '\t', '\u00a0', '\u2028', '\u00ad', '😀', '\u0301', '\ud83d']
    const words = ['a', 'w', 'n', 'o', 'U', 'Mr', 'S', 'Nov', 'the', 'tis', '3', '90s', 'Seoul', 'é', 'ж', '安']
    const piece = fc.constantFrom(...signs, ...spaces, ...words)
    const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))
    fc.assert(fc.property(text, expectSame), { numRuns: 10_000 })
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), expectSame), { numRuns: 500 })
  })

  test('where somebody extends the parser', () => {
    const trees = [Stock, ParseEnglish].map((Parser) => {
      const parser = new Parser()
      parser.tokenizeSentencePlugins.unshift((sentence) => void sentence.children.reverse())
      parser.tokenizeParagraphPlugins.push((paragraph) => void paragraph.children.reverse())
      return parser.parse('The W/ AT&T mid-week. It rose.')
    })
    expect(trees[1]).toEqual(trees[0])
  })
})
