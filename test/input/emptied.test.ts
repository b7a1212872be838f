import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptied, type MarkupFormat } from '../../src/input/emptied.ts'

/** Deletes what stands between ⟦ and ⟧, with what goes with it. */
function without(marked: string, format: MarkupFormat): string {
  let source = ''
  const spans: { start: number; end: number }[] = []
  for (const [index, part] of marked.split(/[⟦⟧]/).entries()) {
    if (index % 2 === 1) spans.push({ start: source.length, end: source.length + part.length })
    source += part
  }
  const gone = [...emptied(source, format, spans)].reverse()
  return gone.reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), source)
}

describe('in HTML', () => {
  test.each([
    ['an element', '<p>a</p><p>⟦b⟧</p><p>c</p>', '<p>a</p><p>c</p>'],
    ['its line', '<p>a</p>\n  <p class="x">⟦b⟧</p>\n<p>c</p>', '<p>a</p>\n<p>c</p>'],
    ['its line and one of two blank lines', '<p>a</p>\n\n<p>⟦b⟧</p>\r\n\r\n<p>c</p>', '<p>a</p>\n\n<p>c</p>'],
    ['what it has inside', '<p>a</p><p>&nbsp;<a href="x"><b>⟦b⟧</b></a> </p>', '<p>a</p>'],
    ['what it is alone in', '<div><ul><li><p>⟦b⟧</p></li></ul></div>\nc', 'c'],
    ['a list whose items all go', '<p>a</p>\n<ul>\n<li>⟦b⟧</li>\n<li>⟦c⟧</li>\n</ul>\n', '<p>a</p>\n'],
    [
      'the comments of an editor',
      '<p>a</p>\n\n<!-- wp:paragraph {"align":"left"} -->\n<p>⟦b⟧</p>\n<!-- /wp:paragraph -->\n\nc',
      '<p>a</p>\n\nc'
    ],
    ['the words beside others and the space before them', '<p>a ⟦b⟧</p>', '<p>a</p>'],
    ['one of two spaces', '<p>a ⟦b⟧ c</p>', '<p>a c</p>'],
    ['no space between words', '<p>a ⟦b⟧c</p>', '<p>a c</p>'],
    ['emphasis around them', '<p>a <b><i class="x">⟦b⟧</i></b>.</p>', '<p>a.</p>'],
    ['a footnote’s figure', '<p>a<sup>⟦b⟧</sup> c</p>', '<p>a c</p>'],
    ['a link of their own', '<p><a href="d">⟦b⟧</a> c</p>', '<p>c</p>'],
    ['no emphasis that has other words', '<p>a <b>⟦b⟧ c</b></p>', '<p>a <b>c</b></p>'],
    ['no blank line above bare words', 'a\n\n⟦b⟧ c', 'a\n\nc'],
    ['only the words where tags cross', '<p><b><i>⟦b⟧</b></i></p>', '<p><b><i></b></i></p>'],
    ['only the words in another element', '<td>⟦b⟧</td><div>⟦c⟧</p>', '<td></td><div></p>'],
    ['only the words in another editor’s comment', '<!-- wp:a -->⟦b⟧<!-- /wp:c -->', '<!-- wp:a --><!-- /wp:c -->'],
    ['only the words between bare lines', 'a\n<p>⟦b⟧</p>\nc', 'a\n<p></p>\nc'],
    ['only the words where nothing else parts two', '<p>a<p>⟦b⟧</p>c', '<p>a<p></p>c'],
    ['a line behind bare words and before an element', 'a<p>⟦b⟧</p><!-- x --><p>c</p>', 'a<!-- x --><p>c</p>'],
    ['only the words beside a picture', '<p><img src="x">⟦b⟧</p>', '<p><img src="x"></p>']
  ])('%s', (_, marked, left) => expect(without(marked, 'html')).toBe(left))
})

describe('in Markdown', () => {
  test.each([
    ['a paragraph with its blank line', 'a\n\n⟦b⟧\n\nc', 'a\n\nc'],
    ['a paragraph of two lines', 'a\r\n\r\n⟦b\r\nb⟧\r\n\r\nc', 'a\r\n\r\nc'],
    ['the last', 'a\n\n⟦b⟧\n\n', 'a\n'],
    ['the last two', 'a\n\n⟦b⟧\n\n## ⟦c⟧\n', 'a\n'],
    ['all', '⟦b⟧\n', ''],
    ['the first', '⟦b⟧\n\nc', 'c'],
    ['marks of a heading', 'a\n\n## **⟦b⟧** ##\nc', 'a\n\nc'],
    ['a line under a heading', 'a\n\n⟦b⟧\n---\n\nc', 'a\n\nc'],
    ['a link', 'a\n\n[⟦b⟧](http://c.example/d)\n\ne', 'a\n\ne'],
    ['an item', '- a\n- ⟦b⟧\n- c', '- a\n- c'],
    ['an item with what follows', '- a\n- ⟦b⟧\n\nc', '- a\n\nc'],
    ['in a quotation', '> a\n>\n> ⟦b⟧\n\nc', '> a\n>\n\nc'],
    ['an element', 'a\n\n<p>⟦b⟧</p>\n\nc', 'a\n\nc'],
    ['an element around it', 'a\n\n<div>\n\n⟦b⟧\n\n</div>\n\nc', 'a\n\nc'],
    ['a heading below another', '# a\r\n## ⟦b⟧\r\nc', '# a\r\nc'],
    ['a heading above a blank line', 'a\n## ⟦b⟧\n\nc', 'a\n\nc'],
    ['an item of a list of numbers', '1. a\n2. ⟦b⟧\n3. c', '1. a\n3. c'],
    ['only the words of a heading that parts two paragraphs', 'a\n## ⟦b⟧\nc', 'a\n## \nc'],
    ['only the words of a heading above a rule', 'a\n## ⟦b⟧\n---', 'a\n## \n---'],
    ['only the words of an element that parts two', 'a\n<p>⟦b⟧</p>\nc', 'a\n<p></p>\nc'],
    ['only the words of the number that opens a list', 'a\n1. ⟦b⟧\n2. c', 'a\n1. \n2. c'],
    ['the words and the space behind them', 'a\n\n⟦b⟧ c', 'a\n\nc'],
    ['a line of a paragraph', 'a\n⟦b⟧\nc', 'a\nc'],
    ['the first line of a paragraph', '⟦b⟧\nc', 'c'],
    ['marks of emphasis around them', 'a **_⟦b⟧_** c', 'a c'],
    ['a link of their own', 'a [⟦b⟧](http://c.example/d), e', 'a, e'],
    ['no emphasis that has other words', 'a **⟦b⟧ c**', 'a **c**'],
    ['only the words of an item that others belong to', '- ⟦b⟧\n  - c', '- \n  - c'],
    ['only the words where marks cross', '**[⟦b⟧**](c)\n', '**[**](c)\n'],
    ['only the words of a cell and one of its spaces', '| ⟦b⟧ | c |\n', '| | c |\n']
  ])('%s', (_, marked, left) => expect(without(marked, 'markdown')).toBe(left))
})

test('the words go, whatever stands around them, and nothing that is no mark or white space', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '\n',
    '\n\n',
    '- ',
    '> ',
    '## ',
    '**',
    ' ',
    'a',
    '⟦b⟧',
    '<li>',
    '</li>'
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 24 }),
      fc.constantFrom('html' as const, 'markdown' as const),
      (pieces, format) => {
        const left = without(pieces.join(''), format)
        expect(left.replace(/[^a]/g, '')).toBe(pieces.filter((one) => one === 'a').join(''))
        expect(left).not.toContain('b⟧')
      }
    )
  )
})

test('takes no longer for one long line', () => {
  const source = '<p>b</p>'.repeat(20_000)
  const begun = performance.now()
  for (let at = 0; at < 2000; at += 1) emptied(source, 'html', [{ start: 80 * at + 3, end: 80 * at + 4 }])
  expect(performance.now() - begun).toBeLessThan(2000)
})
