import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/input/document.ts'
import { readDocument } from '../../src/input/index.ts'
import { jsonStories } from '../../src/input/json.ts'
import { readJsonString, sourceOffset } from '../../src/input/json-string.ts'

const shown = ({ text, blocks }: Document) =>
  blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end).replace(/\n/g, '\\n')}`)
const read = (source: string) => readDocument({ path: 'a.json', source })

/** What the source says at a place: the escapes of JSON decoded, then the references of HTML. */
function said(raw: string): string {
  const json = JSON.parse(`"${raw}"`) as string
  return json
    .replace(/&amp;|&#38;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&#8217;|&rsquo;/g, '’')
    .replace(/&eacute;/g, 'é')
}

describe('WordPress', () => {
  const post = {
    id: 1,
    title: { rendered: 'Caf&eacute; &#8217;tis' },
    guid: { rendered: 'https://example.invalid/?p=1' },
    content: { rendered: '\n<p>One &amp; two.</p>\n\n<ul><li>Three</li></ul>', protected: false },
    excerpt: { rendered: '<p>In short.</p>\n' },
    author: 3
  }

  test('a post gives its headline, its excerpt and its blocks, in reading order', () => {
    expect(shown(read(JSON.stringify(post)))).toEqual([
      'heading: Café ’tis',
      'description: In short.',
      'paragraph: One & two.',
      'list-item: Three'
    ])
  })

  test('an array gives as many stories', () => {
    const source = JSON.stringify([post, { ...post, title: { rendered: 'Second' } }], null, 2)
    const found = jsonStories(source)
    const parts = 'parts' in found ? found.parts : []
    const headlines = parts.map((part) => shown(readDocument({ path: 'a.json', source, part }))[0])
    expect(headlines).toEqual(['heading: Café ’tis', 'heading: Second'])
  })
})

describe('ninjs', () => {
  test.each([
    [
      '1',
      {
        uri: 'urn:1',
        headline: 'Mayor "resigns"',
        byline: 'Anna Weir',
        description_text: 'In short',
        body_text: 'Plain',
        body_html: '<p>One.</p><p>Two.</p>'
      }
    ],
    [
      '2',
      {
        uri: 'urn:1',
        headlines: [{ role: 'main', value: 'Mayor "resigns"' }],
        byline: 'Anna Weir',
        descriptions: [{ contenttype: 'text/plain', value: 'In short' }],
        bodies: [
          { contenttype: 'text/plain', value: 'Plain' },
          { contenttype: 'text/html', value: '<p>One.</p><p>Two.</p>' }
        ]
      }
    ],
    [
      '3',
      {
        uri: 'urn:1',
        headlines: [{ value: 'Mayor "resigns"' }],
        by: 'Anna Weir',
        descriptions: [{ contentType: 'text/plain', value: 'In short' }],
        bodies: [{ contentType: 'text/html', value: '<p>One.</p><p>Two.</p>' }]
      }
    ]
  ])('version %s gives headline, byline, description and one of its bodies', (_, item) => {
    expect(shown(read(JSON.stringify(item)))).toEqual([
      'heading: Mayor "resigns"',
      'byline: Anna Weir',
      'description: In short',
      'paragraph: One.',
      'paragraph: Two.'
    ])
  })

  test('a plain body is cut at its lines, and mark-up in it is text', () => {
    const item = { headline: 'Mayor', body_text: 'One <b>\r\n\r\nTwo &amp;\n  \nThree' }
    expect(shown(read(JSON.stringify(item)))).toEqual([
      'heading: Mayor',
      'paragraph: One <b>',
      'paragraph: Two &amp;',
      'paragraph: Three'
    ])
  })
})

describe('other JSON is refused with one message', () => {
  test.each([
    ['{"name": "copydesk", "version": "1.0.0"}', 'this JSON is no story'],
    ['[{"headline": "A", "uri": "b"}, {"a": 1}]', 'item 2 of this list is no story'],
    ['{"headline": "A"', 'not valid JSON at line 1: close brace expected'],
    ['{"headline": "A"\n// why\n}', 'not valid JSON at line 2'],
    ['', 'not valid JSON at line 1'],
    ['"text"', 'this JSON is no story'],
    ['['.repeat(200_000), 'nested too deeply']
  ])('%.40j', (source, message) => {
    const found = jsonStories(source)
    expect('refusal' in found ? found.refusal : '').toContain(message)
    const { blocks, problems } = read(source)
    expect(blocks).toEqual([])
    expect(problems.length).toBe(1)
  })

  test('a byte order mark is no fault', () => {
    const source = `\ufeff${JSON.stringify({ uri: 'a', headline: 'Kyiv' })}`
    const { blocks, text, map } = read(source)
    const [block = { start: 0, end: 0 }] = blocks
    expect(text.slice(block.start, block.end)).toBe('Kyiv')
    const at = map.toSource(block)
    expect(source.slice(at.start, at.end)).toBe('Kyiv')
  })
})

const word = fc.constantFrom('Kyiv', 'café', 'Zoë', 'a"b', 'back\\slash', '🎉', '“no”', 'O’Neill', '\u0007', 'x\ty')
const markup = fc.constantFrom(
  '<b>bold</b>',
  '&amp;',
  '&eacute;',
  '&#8217;',
  '<a href="http://a.invalid/x">link</a>',
  '<br>'
)
const sentence = (parts: fc.Arbitrary<string>) => fc.array(parts, { minLength: 1, maxLength: 12 })
const story = fc.record({
  headline: sentence(word).map((words) => words.join(' ')),
  html: fc
    .array(sentence(fc.oneof(word, markup)), { maxLength: 4 })
    .map((list) => list.map((words) => `<p class="x">${words.join(' ')}</p>`).join('\n'))
})
/** JSON in which some characters are escaped that need not be. */
const written = (value: unknown, ascii: boolean, slashes: boolean, indent: number) => {
  let json = JSON.stringify(value, null, indent)
  if (ascii) json = json.replace(/[\u0080-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return slashes ? json.replaceAll('/', '\\/') : json
}

describe('every place is exact', () => {
  test('what a map calls verbatim is so, and the rest decodes to the text', () => {
    fc.assert(
      fc.property(
        story,
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(0, 2),
        ({ headline, html }, ascii, slashes, indent) => {
          const item = { uri: 'a', headline, body_html: html, title: { rendered: headline } }
          const source = written(item, ascii, slashes, indent)
          const { text, blocks, map } = read(source)
          for (const block of blocks) {
            for (const found of text.slice(block.start, block.end).matchAll(/[^\s\ufffc]+/g)) {
              const span = { start: block.start + found.index, end: block.start + found.index + found[0].length }
              const at = map.toSource(span)
              const raw = source.slice(at.start, at.end)
              if (at.verbatim) expect(raw).toBe(found[0])
              else if (!raw.includes('<')) expect(said(raw)).toBe(found[0])
              expect(map.toText(at.start)).toBe(span.start)
            }
          }
          expect(shown({ ...read(source) })[0]).toBe(`heading: ${headline.trim()}`)
        }
      )
    )
  })

  test('a string decodes as JSON does, and each character has its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (value, ascii) => {
        const json = written(value, ascii, true, 0)
        const string = readJsonString(`{"a": ${json}}`, 7, 6 + json.length - 1)
        expect(string.value).toBe(JSON.parse(json))
        expect(sourceOffset(string, string.value.length)).toBe(6 + json.length - 1)
        for (let at = 0; at < string.value.length; at += 1) {
          const raw = `{"a": ${json}}`.slice(sourceOffset(string, at), sourceOffset(string, at + 1))
          expect(JSON.parse(`"${raw}"`)).toBe(string.value.charAt(at))
        }
      })
    )
  })
})
