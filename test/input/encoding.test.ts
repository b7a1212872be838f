import { expect, test } from 'vitest'
import { createDesk } from '../../src/desk/desk.ts'
import { applyFixes } from '../../src/finding/fix.ts'
import { type Encoding, encode } from '../../src/input/encoding.ts'
import { diskData } from '../../src/node/data.ts'

test.each<[Encoding, string, string | undefined]>([
  ['html', 'AT&T <b>', 'AT&amp;T &lt;b>'],
  ['attribute', `"R&D" O'Neill`, '&quot;R&amp;D&quot; O&#39;Neill'],
  ['json', 'say "no" \\ now', 'say \\"no\\" \\\\ now'],
  ['json-html', '"AT&T"', '\\"AT&amp;T\\"'],
  ['json-attribute', '"AT&T"', '&quot;AT&amp;T&quot;'],
  ['yaml-single', "O'Neill", "O''Neill"],
  ['yaml-double', '"Tip"', '\\"Tip\\"'],
  ['yaml-plain', "Tip O'Neill", "Tip O'Neill"],
  ['yaml-plain', 'Kyiv: a start', undefined],
  ['yaml-plain', 'Kyiv, Minsk', undefined]
])('%s writes %j as %j', (encoding, text, expected) => {
  expect(encode(text, encoding)).toBe(expected)
})

const desk = createDesk({
  data: diskData(),
  config: { names: [{ name: "Anna O'Grendvale", never: ['Anna OGrendvale'] }] }
})
const body = "Anna O'Grendvale spoke on Monday, she said. O'Grendvale left, and Anna O'Grendvale came back on Tuesday."

test.each([
  ['title: Kelder Crane & Sons sells a mill', null],
  ["title: 'Kelder Crane & Sons sells a mill'", "title: 'Kelder, Crane & Sons sells a mill'"]
])('a name that a plain title cannot hold is reported without a change: %s', (title, expected) => {
  const names = [{ name: 'Kelder, Crane & Sons', never: ['Kelder Crane & Sons'] }]
  const source = `---\n${title}\n---\n\nThe mill has stood empty since March, the owners said on Monday.\n`
  const { findings } = createDesk({ data: diskData(), config: { names } }).check({ path: 'a.md', source })
  expect(findings.map(({ actual, expected }) => [actual, ...expected])).toEqual([
    ['Kelder Crane & Sons', 'Kelder, Crane & Sons']
  ])
  if (expected === null) expect(findings.map(({ fix }) => fix)).toEqual([null])
  else expect(applyFixes(source, findings, { unsafe: true }).source).toContain(expected)
})

test.each([
  ['a.md', `---\ntitle: 'Anna OGrendvale speaks'\n---\n\n${body}\n`, "title: 'Anna O''Grendvale speaks'"],
  ['a.md', `---\ntitle: "Anna OGrendvale speaks"\n---\n\n${body}\n`, `title: "Anna O'Grendvale speaks"`],
  ['a.html', `<p>${body}</p><img alt='Anna OGrendvale'>`, "alt='Anna O&#39;Grendvale'"]
])('in %s a name is put right with its quotation marks: %j', (path, source, expected) => {
  const { findings } = desk.check({ path, source })
  const names = findings.filter(({ ruleId }) => ruleId === 'misspelled-name')
  expect(names.map(({ actual }) => actual)).toEqual(['Anna OGrendvale'])
  expect(applyFixes(source, names, { unsafe: true }).source).toContain(expected)
})
