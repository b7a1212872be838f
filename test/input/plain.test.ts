import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPlain } from '../../src/input/plain.ts'
import { slice } from '../../src/text/span.ts'
import { brief, checkBlocks, checkHostile } from './check-document.ts'

const read = (source: string) => readPlain({ path: 'story.txt', source })
const blocksOf = (source: string) => read(source).blocks.map((block) => slice(source, block))

const apart = [
  { name: 'blank lines', source: 'One.\n\nTwo.', blocks: ['One.', 'Two.'] },
  { name: 'single newlines', source: 'One.\nTwo.', blocks: ['One.', 'Two.'] },
  { name: 'CRLF', source: 'One.\r\nTwo.\r\n\r\nThree.', blocks: ['One.', 'Two.', 'Three.'] },
  { name: 'CR', source: 'One.\rTwo.', blocks: ['One.', 'Two.'] },
  { name: 'Unicode separators', source: 'One.\u2028Two.\u2029Three.', blocks: ['One.', 'Two.', 'Three.'] },
  { name: 'a line of NBSP and zero-width spaces', source: 'One\n \u00a0\u200b\nTwo', blocks: ['One', 'Two'] },
  { name: 'a byte order mark', source: '\ufeffOne.\nTwo.', blocks: ['One.', 'Two.'] },
  { name: 'white space at the edges', source: '  One. \t\n\u00a0Two.\u00a0', blocks: ['One.', 'Two.'] },
  { name: 'nothing', source: '', blocks: [] },
  { name: 'only white space', source: '\ufeff \n\u200b\r\n', blocks: [] }
]

const line70 = 'Russian President Vladimir Putin went to North Korea to meet the'

const separate = [
  {
    name: 'a headline over a date',
    lines: ["Vladimir Putin's Rare Visit To North KoreaTop Stories", 'June 19, 2024 15:44']
  },
  { name: 'a headline over a byline', lines: [`${line70} leader`, 'By John Smith'] },
  { name: 'a long headline over a line that begins small', lines: [line70, 'leader of the country'] },
  {
    name: 'tags',
    lines: ['vladimir putin', 'north korea', 'world news', 'kim jong un and the people around him', 'russia']
  },
  {
    name: 'tags with a long one',
    lines: ['vladimir putin and his visit to north korea in june', 'russia', 'north korea', 'kim']
  },
  {
    name: 'list items',
    lines: ['- the first thing that he said on Tuesday in the capital', '- the second thing', '- third']
  },
  {
    name: 'news paragraphs of one line',
    lines: [
      'Moscow and Pyongyang have continued to grow closer since then.',
      'The two countries are subject to broad international sanctions.',
      'Analysts have warned of increased testing of artillery shells.'
    ]
  },
  {
    name: 'paragraphs longer than any wrapped line',
    lines: [
      `${line70} leader Kim Jong Un in a rare visit that is expected to strengthen relations.`,
      'but this is one.'
    ]
  },
  {
    name: 'an address',
    lines: ['The Secretary of the Committee on Foreign Relations', 'Dirksen Building', 'Washington']
  }
]

const wrapped = [
  {
    name: 'mail at 72 columns',
    source: [
      'Russian President Vladimir Putin went to North Korea to meet leader Kim',
      'Jong Un in a rare visit that is expected to strengthen relations between',
      'the two countries. Western countries consider it a threat, and said so',
      'on Tuesday.'
    ].join('\n'),
    count: 1
  },
  {
    name: 'paragraphs with no blank line between them',
    source: [
      'Russian President Vladimir Putin went to North Korea to meet leader Kim',
      'Jong Un in a rare visit that is expected to strengthen relations between',
      'the two countries.',
      'Shortly after he assumed the presidency in Russia in 2000, he sought to',
      'renew relations with the country, and became the first leader to travel',
      'to its capital.'
    ].join('\n'),
    count: 2
  },
  {
    name: 'CRLF and two lines',
    source: 'Moscow and Pyongyang have continued to grow closer since then, and\r\nRussia cancelled debts.',
    count: 2
  },
  {
    name: 'two lines that break a sentence',
    source: 'Moscow and Pyongyang have continued to grow closer since then, and\nthe debts were cancelled.',
    count: 1
  },
  {
    name: 'wrapped list items',
    source: [
      '- Moscow and Pyongyang have continued to grow closer since then, and the',
      '  debts of the country were cancelled, said a person who has seen the',
      '  document.',
      '- Analysts have warned of increased testing and production of artillery',
      '  shells and missiles.'
    ].join('\n'),
    count: 2
  }
]

describe('readPlain', () => {
  test.each(apart)('cuts at $name', ({ source, blocks }) => {
    expect(blocksOf(source)).toEqual(blocks)
  })

  test.each(separate)('never joins $name', ({ lines }) => {
    expect(blocksOf(lines.join('\n'))).toEqual(lines)
  })

  test.each(wrapped)('joins lines of $name', ({ source, count }) => {
    expect(blocksOf(source)).toHaveLength(count)
  })

  test('keeps a byline under a full line by itself', () => {
    const source = [
      'Russian President Vladimir Putin went to North Korea to meet leader Kim',
      'Jong Un in a rare visit that is expected to strengthen relations of the',
      'two countries, which are subject to sanctions that were imposed by many',
      'By John Smith'
    ].join('\n')
    expect(blocksOf(source).at(-1)).toBe('By John Smith')
  })

  test('gives the text as it is, and the identity map', () => {
    const document = read('\ufeffOne.\r\n')
    expect(document.text).toBe(document.source)
    expect(document.map.toSource({ start: 1, end: 5 })).toEqual({ start: 1, end: 5, verbatim: true })
    expect(brief(document)).toEqual(['paragraph: One.'])
  })

  test('cuts any text into sorted blocks that hold all of its ink', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', ',', '- ', '\u00a0', '\u200b', '😀', '\ud800') })
    const ending = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\u2028')
    fc.assert(
      fc.property(fc.array(fc.tuple(line, ending)), (lines) => {
        const document = read(lines.flat().join(''))
        checkBlocks(document)
        const held = document.blocks.map((block) => slice(document.text, block)).join('')
        const ink = (text: string) => text.replace(/[\s\u200b]/g, '')
        expect(ink(held)).toBe(ink(document.source))
      })
    )
  })

  test.each([
    ['newlines', '\n'],
    ['letters and newlines', 'a\n'],
    ['spaces', ' '],
    ['one long word', 'a'],
    ['quotation marks', '"'],
    ['full stops and quotes', '."'],
    ['lone surrogates', '\ud800'],
    ['NUL', '\0'],
    ['a wrapped paragraph', `${line70}\n`],
    ['NBSP with CR', '\u00a0\r']
  ])('reads 200 kB of %s quickly', (_, unit) => {
    checkHostile(() => read(unit.repeat(Math.ceil(200_000 / unit.length))))
  })
})
