// Fields around a story: front matter, the head of a page, the texts of pictures.

import { describe, expect, test } from 'vitest'
import { keywordsIn } from '../../src/input/keywords.ts'
import { desk } from '../support/reports.ts'

const body = `Benjamin Netanyahu arrived in Minsk on Tuesday, the prime minister's office said.

Netanyahu and Mr Lavrov spoke for an hour, the office said. Netanyahu left on Wednesday.
`
const found = (path: string, source: string) => {
  const { findings } = desk.check({ path, source })
  for (const { actual, start, end } of findings) expect(source.slice(start, end)).toBe(actual)
  return findings.map(({ ruleId, actual, line }) => `${line} ${ruleId} ${actual}`)
}
const page = (head: string) =>
  `<html><head>${head}</head><body>\n${body
    .split('\n\n')
    .map((one) => `<p>${one}</p>`)
    .join('\n')}\n</body></html>`

describe('a name that differs from the body is found in', () => {
  test.each([
    ['the title', 'title: "Netnayahu: \\"a start\\""', 'Netnayahu'],
    ['the description', "description: 'It''s Netnayahu''s first visit'", 'Netnayahu'],
    ['the tags', 'tags: [Benjamin Netnayahu, Minsk]', 'Benjamin Netnayahu'],
    ['tags on lines of their own', 'tags:\n  - Minsk\n  - "Benjamin Netnayahu"', 'Benjamin Netnayahu'],
    ['keywords in one text', 'keywords: Minsk, Benjamin Netnayahu', 'Benjamin Netnayahu'],
    ['the text of the picture', 'image:\n  alt: Benjamin Netnayahu in Minsk', 'Benjamin Netnayahu'],
    ['the texts of pictures', 'images:\n  - src: a.jpg\n    alt: Benjamin Netnayahu', 'Benjamin Netnayahu'],
    ['another key for the picture', 'image_alt: Benjamin Netnayahu', 'Benjamin Netnayahu']
  ])('%s of front matter', (_, yaml, actual) => {
    const source = `---\n${yaml}\n---\n\n${body}`
    const { findings } = desk.check({ path: 'a.md', source })
    expect(findings.map((one) => [one.ruleId, one.actual])).toEqual([['misspelled-name', actual]])
    const [{ start, end, related } = { start: 0, end: 0, related: [] }] = findings
    expect(source.slice(start, end)).toBe(actual)
    expect(source.slice(related[0]?.start, related[0]?.end)).toContain('Netanyahu')
  })

  test.each([
    ['title', '<title>Netnayahu meets &quot;Lavrov&quot;</title>', 'Netnayahu'],
    ['og:title', '<meta property="og:title" content="&ldquo;Netnayahu&rdquo; visits Minsk">', 'Netnayahu'],
    ['twitter:title', '<meta name=twitter:title content=Netnayahu>', 'Netnayahu'],
    ['description', "<meta name='description' content='It is Netnayahu&#39;s first visit'>", 'Netnayahu'],
    ['keywords', '<meta name="keywords" content="R&amp;D, Benjamin Netnayahu, Minsk">', 'Benjamin Netnayahu'],
    ['og:image:alt', '<meta property="og:image:alt" content="Benjamin Netnayahu">', 'Benjamin Netnayahu']
  ])('%s of a page', (_, head, actual) => {
    expect(found('a.html', page(head))).toEqual([`1 misspelled-name ${actual}`])
  })

  test('the alternative text of a picture', () => {
    const source = page('').replace('<p>', '<img alt="Benjamin Netnayahu" src="a.jpg"><p>')
    expect(found('a.html', source)).toEqual(['2 misspelled-name Benjamin Netnayahu'])
  })
})

describe('fields are not sentences', () => {
  const loose = 'Analysts say the visit would boost trade, and sources claim more. Critics say it is badly needed'

  test('attribution and full stops are not asked of a description', () => {
    expect(found('a.md', `---\ndescription: ${loose}\n---\n\n${body}`)).toEqual([])
    expect(found('a.html', page(`<meta name="description" content="${loose}">`))).toEqual([])
    expect(found('a.txt', `${loose}.\n\n${body}`).join('\n')).toContain('vague-source')
  })

  test('a description may say what the story says', () => {
    const [first = ''] = body.split('\n')
    expect(found('a.md', `---\ntitle: ${first}\ndescription: ${first}\n---\n\n${body}`)).toEqual([])
  })

  test('they are spelled', () => {
    expect(found('a.md', `---\ndescription: The prime minister will recieve help\n---\n\n${body}`)).toEqual([
      '2 unknown-word recieve'
    ])
  })

  test('slugs and other fields are left alone', () => {
    const yaml = 'slug: netnayahu-minsk\ntags: [netnayahu, north-korea]\nauthor: Recieve Netnayahu\nlayout: Netnayahu'
    expect(found('a.md', `---\n${yaml}\n---\n\n${body}`)).toEqual([])
  })
})

test('a slip that a site copies into every field does not outvote the story', () => {
  const head =
    '<title>Netnayahu in Minsk</title><meta property="og:title" content="Netnayahu in Minsk">' +
    '<meta name="twitter:title" content="Netnayahu in Minsk"><meta property="og:image:alt" content="Netnayahu in Minsk">'
  expect(found('a.html', page(head))).toEqual(Array.from({ length: 4 }, () => '1 misspelled-name Netnayahu'))
})

test('a list of tags is cut at commas and semicolons, not inside a reference', () => {
  const list = 'Kim Jong Un, north-korea; R&amp;D,,Minsk'
  const tags = keywordsIn(`x${list}x`, { start: 1, end: list.length + 1 })
  expect(tags.map(({ start, end }) => `x${list}`.slice(start, end).trim())).toEqual(['Kim Jong Un', 'R&amp;D', 'Minsk'])
})
