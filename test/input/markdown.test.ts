import { decodeHTMLStrict } from 'entities'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodingAt } from '../../src/input/encoding.ts'
import { formatOf, readDocument } from '../../src/input/index.ts'
import { readMarkdown } from '../../src/input/markdown.ts'
import { slice } from '../../src/text/span.ts'
import { brief, checkBlocks, checkHostile, checkMap, wordsOf } from './check-document.ts'

const read = (source: string) => readMarkdown({ path: 'story.md', source })

const examples = [
  {
    name: 'headings',
    source: '# One\n\nTwo\n===\n### Three',
    blocks: ['heading1: One', 'heading1: Two', 'heading3: Three']
  },
  { name: 'words across marks', source: 'Serget Lav*rov* and **Kim**', blocks: ['paragraph: Serget Lavrov and Kim'] },
  { name: 'soft line breaks', source: 'one\ntwo  \r\n   three', blocks: ['paragraph: one two\nthree'] },
  {
    name: 'a byline above an office',
    source: 'By Anna Weir\nLocal democracy reporter\n\nBy Anna Weir and Tom Reid\r\nPenlee',
    blocks: ['paragraph: By Anna Weir\nLocal democracy reporter', 'paragraph: By Anna Weir and Tom Reid\nPenlee']
  },
  {
    name: 'a line that only begins like a byline',
    source: 'By Tuesday\nAnna left.\n\nBy Anna Weir and\nTom Reid\n\nBy St Piran\nthey swore.',
    blocks: [
      'paragraph: By Tuesday Anna left.',
      'paragraph: By Anna Weir and Tom Reid',
      'paragraph: By St Piran they swore.'
    ]
  },
  { name: 'hard breaks', source: 'one\\\ntwo', blocks: ['paragraph: one\ntwo'] },
  {
    name: 'escapes and references',
    source: 'R\\&B \\*x\\* AT&amp;T &eacute; &#150; &copy x',
    blocks: ['paragraph: R&B *x* AT&T é \ufffd &copy x']
  },
  {
    name: 'quotes over several lines',
    source: '> one *two*\n> three\nlazy\n>\n> > four\n> > five',
    blocks: ['quote: one two three lazy', 'quote: four five']
  },
  {
    name: 'lists',
    source: '- one\n  two\n\n  three\n1. four\n   - five\n- [x] six',
    blocks: ['list-item: one two', 'list-item: three', 'list-item: four', 'list-item: five', 'list-item: six']
  },
  {
    name: 'tables',
    source: '| a | b |\n|---|---|\n| c\\|d | *e* |',
    blocks: ['cell: a', 'cell: b', 'cell: c|d', 'cell: e']
  },
  {
    name: 'link targets',
    source: 'See [here](https://a.b/?x\\_y&amp;z "title") and [mail](<mailto:a@b.c>), [no](/x).',
    blocks: ['paragraph: See here and mail, no.', 'link: https://a.b/?x_y&z', 'link: mailto:a@b.c']
  },
  {
    name: 'references to links',
    source: 'See [here][1].\n\n[1]: https://a.b/c',
    blocks: ['paragraph: See here.', 'link: https://a.b/c']
  },
  {
    name: 'bare addresses once',
    source: 'https://a.b/c_d and <https://e.f>',
    blocks: ['paragraph: https://a.b/c_d and https://e.f']
  },
  {
    name: 'images',
    source: 'one![Serget *Lav*rov &amp; co](https://a.b/c.png)two',
    blocks: ['paragraph: one two', 'alt: Serget Lavrov & co', 'link: https://a.b/c.png']
  },
  {
    name: 'what is no copy',
    source: 'a`x`b <b>c</b>\n\n```\ncode\n```\n\n    indented\n\n<script>\n\ncode\n</script>\n\n***\n\nz',
    blocks: ['paragraph: a\ufffcb c', 'paragraph: z']
  },
  {
    name: 'blocks of HTML',
    source:
      '\ufeffone\n\n<figure><img alt="The &amp; quay" src="q.png">\n<figcaption>The quay&rsquo;s <b>end</b></figcaption></figure>\n\n' +
      'two\n\n<div>\n<h2>Boats</h2>\n<p>See <a href="https://a.b/?c=1&amp;d=2">here</a>.\n</div>\n\n- <p>three</p>',
    blocks: [
      'paragraph: one',
      'alt: The & quay',
      'caption: The quay’s end',
      'paragraph: two',
      'heading2: Boats',
      'paragraph: See here.',
      'link: https://a.b/?c=1&d=2',
      'list-item: three'
    ]
  },
  {
    name: 'an element around Markdown',
    source: '<details>\n<summary>One</summary>\n\nTwo *three*.\n\n</details>\n\nFour.',
    blocks: ['paragraph: One', 'paragraph: Two three.', 'paragraph: Four.']
  },
  {
    name: 'only comments in HTML that marks of a quotation run through',
    source: '> <div>\n> one\n> </div>\n\ntwo',
    blocks: ['paragraph: two']
  },
  {
    name: 'elements in a line that are no copy',
    source:
      'Said it.<sup>1</sup> On 40 km<sup>2</sup> of x<svg><text>y</text></svg>z, <ruby>\u6f22<rp>(</rp><rt>kan</rt></ruby> <q>so</q>.<sup>[2]',
    blocks: ['paragraph: Said it.\ufffc On 40 km2 of x\ufffcz, \u6f22 “so”.[2]']
  },
  { name: 'footnotes', source: 'one[^1] two\n\n[^1]: A *note*.', blocks: ['paragraph: one two', 'paragraph: A note.'] },
  { name: 'struck text', source: '~~one~~ two', blocks: ['paragraph: one two'] },
  { name: 'a byte order mark', source: '\ufeff# One', blocks: ['heading1: One'] },
  { name: 'nothing', source: '', blocks: [] }
]

describe('readMarkdown', () => {
  test.each(examples)('reads $name', ({ source, blocks }) => {
    const document = read(source)
    expect(brief(document)).toEqual(blocks)
    expect(document.problems).toEqual([])
    checkBlocks(document)
    checkMap(document)
  })

  test('maps words exactly in quotes and lists and after escapes, references, CRLF and emoji', () => {
    const document = read('\ufeff> 😀 R\\&B Caf&eacute;\r\n> Serget Lav*rov*\r\n\r\n- one\r\n  two')
    expect(wordsOf(document).map(({ word, raw, place }) => [word, raw, place.verbatim])).toEqual([
      ['😀', '😀', true],
      ['R&B', 'R\\&B', false],
      ['Café', 'Caf&eacute;', false],
      ['Serget', 'Serget', true],
      ['Lavrov', 'Lav*rov', false],
      ['one', 'one', true],
      ['two', 'two', true]
    ])
  })

  test('collects comments in blocks and in lines', () => {
    const source = '<!-- copydesk-ignore-next a: b -->\n\nLav<!-- c -->rov\n\n<div><!--d--><!-- e --></div>'
    const { comments } = read(source)
    expect(comments.map(({ text }) => text)).toEqual(['copydesk-ignore-next a: b', 'c', 'd', 'e'])
    expect(comments.map((comment) => slice(source, comment))[1]).toBe('<!-- c -->')
  })

  test('says of a comment that is never closed that the rest was not read, of an element in a block nothing', () => {
    expect(read('one\n\n<noscript>two\n\nthree').problems).toEqual([])
    expect(read('one\n\n<!-- two\n\nthree').problems.map(({ at }) => at)).toEqual([5])
  })

  test('knows that a block of HTML is written as HTML', () => {
    const source = '---\ntitle: one\n---\n\n<p>two <a href="http://c">four</a></p>\n\nfive'
    const at = (word: string) => {
      const start = source.indexOf(word)
      return encodingAt(read(source).encodings ?? [], { start, end: start + word.length })
    }
    expect(['one', 'two', 'http://c', 'four', 'five'].map(at)).toEqual([
      'yaml-plain',
      'html',
      'attribute',
      'html',
      undefined
    ])
  })
})

const fields = [
  { yaml: 'title: Serget Lavrov', blocks: ['title: Serget Lavrov'], raw: ['Serget', 'Lavrov'] },
  {
    yaml: 'title: "Serget \\"x\\" Caf\\u00e9"',
    blocks: ['title: Serget "x" Café'],
    raw: ['Serget', '\\"x\\"', 'Caf\\u00e9']
  },
  { yaml: "title: 'Putin''s visit'", blocks: ["title: Putin's visit"], raw: ["Putin''s", 'visit'] },
  {
    yaml: 'description: >-\n  one two\n  three\nx: y',
    blocks: ['description: one two three'],
    raw: ['one', 'two', 'three']
  },
  { yaml: 'description: |\n  one\n  two\n', blocks: ['description: one two'], raw: ['one', 'two'] },
  {
    yaml: 'description: one\n  two\ntitle: three',
    blocks: ['description: one two', 'title: three'],
    raw: ['one', 'two', 'three']
  },
  { yaml: 'title: "a\\tb \\\n  c"', blocks: ['title: a\tb c'], raw: undefined },
  { yaml: 'title: 2024\ndescription: [a]', blocks: [], raw: [] }
]

describe('front matter', () => {
  test.each(fields)('shows $yaml', ({ yaml, blocks, raw }) => {
    const document = read(`---\n${yaml}\n---\n`)
    expect(brief(document)).toEqual(blocks)
    if (raw !== undefined) expect(wordsOf(document).map((word) => word.raw)).toEqual(raw)
    checkMap(document)
  })

  test('becomes metadata, and the story follows it', () => {
    const document = read('\ufeff---\r\ntitle: One\r\ncopydesk:\r\n  ignore: {a: b}\r\n---\r\n# Two *three*\r\n')
    expect(document.metadata).toEqual({ title: 'One', copydesk: { ignore: { a: 'b' } } })
    expect(brief(document)).toEqual(['title: One', 'heading1: Two three'])
    checkMap(document)
  })

  test.each([
    ['not closed', '---\ntitle: x\n', {}],
    ['a sentence between rules', '---\nSome words\n---\n', {}],
    ['not at the top', 'a\n\n---\ntitle: x\n---\n', {}],
    ['empty', '---\n---\nx', {}]
  ])('is none when it is %s', (_, source, metadata) => {
    expect(read(source).metadata).toEqual(metadata)
    expect(read(source).problems).toEqual([])
  })

  test('that is broken becomes a problem with its place', () => {
    const document = read('---\ntitle: "x\ny: [\n---\nStory')
    expect(document.problems).toHaveLength(1)
    expect(document.problems[0]?.message).toMatch(/^Front matter could not be read: /)
    expect(document.problems[0]?.at).toBeGreaterThan(3)
    expect(brief(document)).toEqual(['paragraph: Story'])
  })

  test.each([
    ['nesting', `a: ${'['.repeat(50_000)}`],
    [
      'aliases',
      `a0: &a0 x\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i},*a${i},*a${i}]`).join('\n')}`
    ]
  ])('with endless %s becomes a problem', (_, yaml) => {
    const document = checkHostile(() => read(`---\n${yaml}\n---\nStory`))
    expect(document.problems).toHaveLength(1)
  })
})

/** What the generated Markdown below shows as. */
function shown(raw: string): string {
  const plain = raw.replace(/\\([!-/:-@[-`{-~])|(\*+)/g, (_, escaped?: string) =>
    escaped === '*' ? '\ue000' : (escaped ?? '')
  )
  return decodeHTMLStrict(plain.replace(/\0/g, '\ufffd')).replaceAll('\ue000', '*')
}

describe('any Markdown', () => {
  const word = fc.constantFrom(
    'Putin',
    'Caf&eacute;',
    'AT&amp;T',
    'R\\*B',
    '\\[x\\]',
    '😀',
    '𝒦im',
    'Lav*rov*',
    '**Kim**',
    'it’s',
    '&copy',
    'a\0b'
  )
  const gap = fc.constantFrom(' ', '  ', '\n')
  const line = fc
    .array(fc.tuple(word, gap), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.flat().join('').trim())
  const prefixed = (first: string, rest: string) => (text: string) => first + text.replaceAll('\n', `\n${rest}`)
  const { block } = fc.letrec<{ block: string }>((tie) => ({
    block: fc.oneof(
      { maxDepth: 3 },
      line,
      line.map((text) => `# ${text.replaceAll('\n', ' ')}`),
      tie('block').map(prefixed('> ', '> ')),
      tie('block').map(prefixed('- ', '  ')),
      tie('block').map(prefixed('1. ', '   ')),
      fc.tuple(tie('block'), tie('block')).map((blocks) => blocks.join('\n\n')),
      line.map((text) => `${text}\n[here](http://a.b/?x\\_y&amp;z) ![alt](http://c.d)`)
    )
  }))
  const markdown = fc
    .tuple(block, fc.constantFrom('\n', '\r\n', '\r'))
    .map(([text, ending]) => text.replaceAll('\n', ending))

  test('maps every word to the source that shows as that word', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const document = read(source)
        checkBlocks(document)
        checkMap(document)
        for (const { word, raw } of wordsOf(document)) expect(shown(raw)).toBe(word)
      }),
      { numRuns: 500 }
    )
  })

  test('never makes the reader throw', () => {
    const piece = fc.constantFrom(
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '!',
      '<',
      '>',
      '- ',
      '1. ',
      '#',
      '|',
      '~',
      '&',
      '\\',
      '---',
      '\n',
      '\r',
      '    ',
      '\t',
      'a',
      ':',
      'http://',
      '\0',
      '\ud800',
      '\ufeff',
      '<!--',
      '-->',
      '"'
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const document = read(pieces.join(''))
        checkBlocks(document)
        checkMap(document)
      }),
      { numRuns: 1000 }
    )
  })

  const repeat = (unit: string) => unit.repeat(Math.ceil(20_000 / unit.length))
  const hostile: [string, string][] = [
    ...[
      '>',
      '[',
      '[a](',
      '![',
      '[a](b',
      '*a **a ',
      '*',
      'a*_',
      'a**b',
      '- ',
      '1. ',
      '&',
      '\\',
      '<',
      '<a ',
      '<!--',
      'www.'
    ].map(same),
    ...[
      'http://',
      'a@b.',
      '~a~~b',
      '|',
      'a\n',
      '[a]: b\n',
      '[^1]',
      '[^1]: ',
      ']',
      '> a\n',
      '# ',
      ' ',
      '\0',
      '\ud800'
    ].map(same),
    ...[
      '  \n',
      '\t',
      '\u2028*a',
      '*a **a \u200b\n',
      '| *a_ ',
      '- *a_\n',
      '`a ``b\n',
      '😀\r',
      '<!-- a -->',
      '&amp;'
    ].map(same),
    ['growing code spans', Array.from({ length: 630 }, (_, index) => '`'.repeat(index + 1)).join(' ')],
    ['growing indentation', Array.from({ length: 630 }, (_, index) => `${' '.repeat(index)}- a`).join('\n')],
    ['quotes in quotes', `${'>'.repeat(400)}a\n`.repeat(500)],
    ['spaces inside a line', `a${repeat(' ')}b\nc`],
    ['table rows', `|a|\n|-|\n${repeat('|a|\n')}`],
    ['a rule of 50,000 dashes', repeat('- - ')],
    ['front matter fences', repeat('---\n')]
  ]
  function same(unit: string): [string, string] {
    return [JSON.stringify(unit), repeat(unit)]
  }
  // The slowest (tables, thousands of definitions) take 2 to 4 s on a shared machine.
  test.each(hostile)('takes little time for 200 kB of %s', { timeout: 20_000 }, (_, source) => {
    checkHostile(() => read(source))
  })

  test('says where marks were too many to be meant', () => {
    const { problems, text } = read(`One *two* three\n\n${'a**b '.repeat(400)}`)
    expect(problems).toEqual([{ message: 'Too many marks here; some are read as plain text.', at: 17 }])
    expect(text.startsWith('One two three\n\na**b a**b')).toBe(true)
  })
})

test('a long code block still ends where it ends', () => {
  const code = 'a[0] = *b * c[1]\n'.repeat(3000)
  expect(brief(read(`one\n\n\`\`\`\n${code}\`\`\`\n\ntwo`))).toEqual(['paragraph: one', 'paragraph: two'])
})

test('a long list of links keeps its links', () => {
  const { blocks, problems } = read('- [a](http://b.c) *d*\n'.repeat(800))
  expect(blocks.filter(({ kind }) => kind === 'link')).toHaveLength(800)
  expect(problems).toEqual([])
})

describe('readDocument', () => {
  test.each([
    ['a.md', 'markdown'],
    ['a.MARKDOWN', 'markdown'],
    ['a.mdx', 'markdown'],
    ['a.html', 'html'],
    ['a/b.HTM', 'html'],
    ['a.xhtml', 'html'],
    ['a.txt', 'text'],
    ['README', 'text'],
    ['html', 'text']
  ])('takes %s for %s', (path, format) => {
    expect(formatOf(path)).toBe(format)
    expect(readDocument({ path, source: 'a <b>b</b>' }).format).toBe(format)
  })

  test('lets the caller choose the format', () => {
    expect(readDocument({ path: 'a.txt', source: '<b>x</b>', format: 'html' }).text).toBe('x')
  })

  test('never throws, whatever the text and the format', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('text' as const, 'markdown' as const, 'html' as const),
        (source, format) => {
          const document = readDocument({ path: 'x', source, format })
          checkBlocks(document)
          checkMap(document)
          expect(document.source).toBe(source)
        }
      )
    )
  })
})
