import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { readHtml } from '../../src/input/html.ts'
import { slice } from '../../src/text/span.ts'
import { brief, checkBlocks, checkHostile, checkMap, wordsOf } from './check-document.ts'

const read = (source: string) => readHtml({ path: 'story.html', source })

/** What a browser shows for a raw piece of source. */
function shown(raw: string): string {
  const texts: string[] = []
  const queue: unknown[] = [parseFragment(raw)]
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    const { value, childNodes } = node as { value?: string; childNodes?: unknown[] }
    if (value !== undefined) texts.push(value)
    queue.unshift(...(childNodes ?? []))
  }
  return texts.join('')
}

const examples = [
  { name: 'paragraphs', source: '<p>One.</p>\n<p>Two.', blocks: ['paragraph: One.', 'paragraph: Two.'] },
  { name: 'bare text', source: 'Kyiv <b>is</b> a city', blocks: ['paragraph: Kyiv is a city'] },
  {
    name: 'bare text beside blocks',
    source: 'a<div>b</div>c',
    blocks: ['paragraph: a', 'paragraph: b', 'paragraph: c']
  },
  { name: 'words across tags', source: '<p>Lav<em>rov</em>', blocks: ['paragraph: Lavrov'] },
  { name: 'white space', source: '<p> a \r\n\t b <b> c</b> </p>', blocks: ['paragraph: a b c'] },
  {
    name: 'references of all kinds',
    source: '<p>Tom &amp; Caf&eacute; &copy 2024 &#8217;s &#150; &#x1F600; &nope; &ampx &',
    blocks: ['paragraph: Tom & Café © 2024 ’s – 😀 &nope; &x &']
  },
  { name: 'NBSP, which does not collapse', source: '<p>a&nbsp; b</p><p>&nbsp;</p>', blocks: ['paragraph: a\u00a0 b'] },
  {
    name: 'raised figures of footnotes, and those that are read',
    source:
      '<p>Lavrov<sup>1</sup> of Oslo.<sup> <a href="#n12">[12]</a> </sup> Ty<sup>*</sup></p><p>9 km<sup>2</sup>, 10<sup>6</sup>, 1<sup>st</sup>, <sup>12</p>',
    blocks: ['paragraph: Lavrov\ufffc of Oslo.\ufffc Ty\ufffc', 'paragraph: 9 km2, 106, 1st, 12']
  },
  {
    name: 'marks around what is said in q, and no second ones',
    source: '<p>He said <q>go <b>on</b></q> and “<q>stop</q>”.</q></p>',
    blocks: ['paragraph: He said “go on” and “stop”.']
  },
  {
    name: 'no readings of words',
    source: '<p><ruby>\u6f22<rp>(</rp><rt>kan</rt><rp>)</rp>\u5b57<rt>ji</ruby>, <rt>x</rt></p>',
    blocks: ['paragraph: \u6f22\u5b57, x']
  },
  { name: 'a line break', source: '<p>a<br>\n b', blocks: ['paragraph: a\nb'] },
  { name: 'two line breaks', source: '<p>a<br> <br>b', blocks: ['paragraph: a', 'paragraph: b'] },
  {
    name: 'pre',
    source: '<pre>\n a  b\r\nc\n\nd</pre>',
    blocks: ['paragraph: a  b\nc', 'paragraph: d']
  },
  {
    name: 'kinds',
    source:
      '<h2>H</h2><ul><li>L<li><p>M</p></ul><blockquote><p>Q</p></blockquote>' +
      '<figure><img alt="A &amp; B" src=x><figcaption>C</figcaption></figure><table><tr><th>T<td>U</table>P',
    blocks: [
      'heading2: H',
      'list-item: L',
      'list-item: M',
      'quote: Q',
      'alt: A & B',
      'caption: C',
      'cell: T',
      'cell: U',
      'paragraph: P'
    ]
  },
  {
    name: 'a page',
    source:
      '<!doctype html><html><head><title>Putin &ndash; Kim</title>\n<meta name="Description" content="A \'rare\'\nvisit">' +
      "<meta property='og:description' content='Rare &amp; short'></head><body><h1>Putin</h1></body></html>",
    blocks: ['title: Putin – Kim', "description: A 'rare' visit", 'description: Rare & short', 'heading1: Putin']
  },
  {
    name: 'link targets',
    source:
      '<p>See <a href="https://a.b/?x=1&amp;utm_source=chatgpt.com&copy=2">here</a> or <a href=MAILTO:a@b.c>mail</a>, <a href="/x">y</a>.',
    blocks: [
      'paragraph: See here or mail, y.',
      'link: https://a.b/?x=1&utm_source=chatgpt.com&copy=2',
      'link: MAILTO:a@b.c'
    ]
  },
  {
    name: 'what is no copy',
    source:
      '<style>p{}</style><p>a<script>"</p>"</script>b <code>x</code>c</p><pre><code>x</code></pre><template><p>t</template>' +
      '<noscript><p>n</p></noscript><svg><title>s</title><text>t</text></svg><textarea>t</textarea><select><option>o</select>z',
    blocks: ['paragraph: ab \ufffcc', 'paragraph: \ufffc\ufffc\ufffcz']
  },
  {
    name: 'text that browsers move out of a table, in the order of the source',
    source: '<table><tr><td>a</td></tr>stray <b>b</b><tr><td>c</table>',
    blocks: ['cell: a', 'paragraph: stray b', 'cell: c']
  },
  {
    name: 'end tags that were never opened',
    source: '<p>a</b>b</>c</li>d</p></p>',
    blocks: ['paragraph: abc', 'paragraph: d']
  },
  { name: 'unclosed inline tags', source: '<p><b>a<p>b', blocks: ['paragraph: a', 'paragraph: b'] },
  {
    name: 'unclosed code, up to the end of its paragraph',
    source: '<p>a <code>x</p><p>b',
    blocks: ['paragraph: a \ufffc', 'paragraph: b']
  },
  { name: 'a byte order mark', source: '\ufeff<p>a', blocks: ['paragraph: a'] },
  { name: 'a byte order mark before bare text', source: '\ufeffab', blocks: ['paragraph: ab'] },
  { name: 'a tag cut off at the end', source: 'a <b>c</b> <a href="x', blocks: ['paragraph: a c'] },
  { name: 'images between words', source: 'a<img src=x>b', blocks: ['paragraph: a b'] },
  { name: 'nothing', source: '', blocks: [] }
]

describe('readHtml', () => {
  test.each(examples)('reads $name', ({ source, blocks }) => {
    const document = read(source)
    expect(brief(document)).toEqual(blocks)
    checkBlocks(document)
    checkMap(document)
  })

  test('maps words after references, CRLF and emoji exactly', () => {
    const document = read(
      '<p>\r\n“Caf&eacute;” 😀 &amp;\r\nSerget <i title="é&quot;">Lav</i>rov &mdash; <b>Kim</b></p>'
    )
    const raws = wordsOf(document).map(({ word, raw, place }) => [word, raw, place.verbatim])
    expect(raws).toEqual([
      ['“Café”', '“Caf&eacute;”', false],
      ['😀', '😀', true],
      ['&', '&amp;', false],
      ['Serget', 'Serget', true],
      ['Lavrov', 'Lav</i>rov', false],
      ['—', '&mdash;', false],
      ['Kim', 'Kim', true]
    ])
  })

  test('maps attributes to their raw values', () => {
    const document = read('<p>x<a\r\nHREF = "https://a.b/?a&amp;b">y</a><img alt=Serget></p>')
    expect(wordsOf(document).map(({ raw }) => raw)).toEqual([
      'x<a\r\nHREF = "https://a.b/?a&amp;b">y',
      'https://a.b/?a&amp;b',
      'Serget'
    ])
    checkMap(document)
  })

  test('collects comments, and only comments', () => {
    const source =
      '<p>Lav<!-- copydesk-ignore-next misspelled-name: so he signs -->rov</p><!doctype html><!x><![CDATA[y]]>'
    const { comments, text } = read(source)
    expect(text).toBe('Lavrov')
    expect(comments.map((comment) => [slice(source, comment).slice(0, 8), comment.text])).toEqual([
      ['<!-- cop', 'copydesk-ignore-next misspelled-name: so he signs']
    ])
  })

  test.each([
    ['<p>a</p><script>b', '<script>', 8],
    ['<p>a<!-- b</p>', 'comment', 4]
  ])('says that in “%s” a %s is never closed', (source, what, at) => {
    const { problems } = read(source)
    expect(problems).toEqual([{ message: `This ${what} is never closed, so the rest of the file was not read.`, at }])
  })

  const word = fc.constantFrom(
    'Putin',
    'Caf&eacute;',
    '&amp;',
    'AT&T',
    'x&#8217;s',
    '😀',
    '𝒦im',
    '&copy',
    '&notit;',
    '\0',
    '&#x1F600;',
    '</>',
    '&nbsp;',
    'a&lt;b'
  )
  const gap = fc.constantFrom(' ', '\r\n', '\n\t', '  ', '', '<br>', '<!-- c -->', '</i>', '<img alt="A&amp;B c">')
  const inline = fc.array(fc.tuple(word, gap), { maxLength: 6 }).map((parts) => parts.flat().join(''))
  const { html } = fc.letrec<{ html: string; node: string }>((tie) => ({
    html: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
    node: fc.oneof(
      { maxDepth: 4 },
      inline,
      fc
        .tuple(
          fc.constantFrom(
            'p',
            'div',
            'b',
            'i',
            'span',
            'li',
            'blockquote',
            'td',
            'table',
            'h1',
            'a href="http://x.y/?a&amp;b&copy=1"',
            'pre'
          ),
          tie('html'),
          fc.boolean()
        )
        .map(([tag, inner, isClosed]) => `<${tag}>${inner}${isClosed ? `</${tag.split(' ')[0]}>` : ''}`)
    )
  }))

  test('maps every word of every document to the source that shows as that word', () => {
    fc.assert(
      fc.property(html, (source) => {
        const document = read(source)
        checkBlocks(document)
        checkMap(document)
        for (const { word, raw, block } of wordsOf(document)) {
          if (block.kind === 'link') expect(raw.replaceAll('&amp;', '&')).toBe(word)
          else expect(shown(raw).replace(/\0/g, '')).toBe(word)
        }
      }),
      { numRuns: 500 }
    )
  })

  test('reads all the text that a browser shows', () => {
    const ink = (text: string) =>
      text
        .replace(/[\s\0]/g, '')
        .split('')
        .sort()
        .join('')
    fc.assert(
      fc.property(html, (source) => {
        const { text, blocks } = read(source)
        const copy = blocks
          .filter(({ kind }) => kind !== 'link' && kind !== 'alt')
          .map((block) => slice(text, block))
          .join('')
        expect(ink(copy)).toBe(ink(shown(source)))
      })
    )
  })

  test('never throws, whatever it is given', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '/',
      '"',
      "'",
      '=',
      '&',
      '#',
      ';',
      '!--',
      '-->',
      'svg',
      'title',
      'script',
      'pre',
      'br',
      'a',
      ' href=http:',
      ' ',
      '\r',
      '\n',
      '\0',
      '\ud800',
      '\udc00',
      '\ufeff',
      '<![CDATA[',
      '<table>'
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

  const repeat = (unit: string) => unit.repeat(Math.ceil(200_000 / unit.length))
  const hostile: [string, string][] = [
    ['100,000 nested <div>', '<div>'.repeat(100_000)],
    ['100,000 nested <b> with text', '<b>x'.repeat(100_000)],
    ['nested blocks and stray end tags', `${'<li>'.repeat(50_000)}${'</p></code>'.repeat(20_000)}`],
    ['nested <code>', repeat('<code>')],
    ['nested <svg>', repeat('<svg><title>')],
    ['paragraphs', repeat('<p>a')],
    ['tables', repeat('<table><tr><td>a')],
    ['ampersands', repeat('&')],
    ['references', repeat('&amp;')],
    ['an endless reference', `&${repeat('a')}`],
    ['an endless number', `&#${repeat('1')}`],
    ['open angles', repeat('<')],
    ['nameless end tags', repeat('</>')],
    ['open comments', repeat('<!--')],
    ['closed comments', repeat('<!---->')],
    ['attributes', `<a ${Array.from({ length: 30_000 }, (_, index) => `b${index}`).join(' ')} href=http://x>y`],
    ['white space', repeat(' \n')],
    ['white space in pre', `<pre>${repeat('\r\n')}`],
    ['spaces in pre', `<pre>a${repeat(' ')}b`],
    ['line breaks', repeat('<br>')],
    ['links', repeat('<a href="http://x?&amp;">y</a> ')],
    ['links in one paragraph without text', repeat('<a href=http://x>')],
    ['NUL', repeat('\0')],
    ['lone surrogates', repeat('\ud800')],
    ['astral characters with CR', repeat('😀\r')],
    ['scripts', repeat('<script><!--<script>')]
  ]
  test.each(hostile)('reads 200 kB of %s quickly', (_, source) => {
    checkHostile(() => read(source))
  })
})

describe('the frame of a whole page', () => {
  const page = (inner: string) => readHtml({ path: 'a.html', source: `<html><body>${inner}</body></html>` }).text
  test('menus and the foot of the page are no copy', () => {
    expect(page('<nav><a href="/">Home</a></nav><p>Story.</p><footer><p>Copyright</p></footer>')).toBe('Story.')
  })
  test('the foot of an article is, and so is a menu in a fragment', () => {
    expect(page('<article><p>Story.</p><footer>Reporting by Ann Weir</footer></article>')).toContain('Reporting by')
    expect(readHtml({ path: 'a.html', source: '<nav>Home</nav><p>Story.</p>' }).text).toContain('Home')
  })
})
