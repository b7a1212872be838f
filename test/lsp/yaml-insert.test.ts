import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Item, insertItem, insertValue } from '../../src/lsp/yaml-insert.ts'

async function inserted(text: string, keys: readonly string[], item: Item): Promise<string | null> {
  const edit = await insertItem(text, keys, item)
  return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end)
}

test.each<[text: string, keys: string[], item: Item, after: string]>([
  ['', ['names'], 'Lviv', 'names:\n  - Lviv\n'],
  ['# only a comment', ['names'], 'Lviv', '# only a comment\nnames:\n  - Lviv\n'],
  ['names:\n  - Kyiv\n', ['names'], 'Lviv', 'names:\n  - Kyiv\n  - Lviv\n'],
  ['names:\n- Kyiv # capital\n\nrules: {}\n', ['names'], 'Lviv', 'names:\n- Kyiv # capital\n- Lviv\n\nrules: {}\n'],
  ['names:\n  - Kyiv', ['names'], 'Lviv', 'names:\n  - Kyiv\n  - Lviv'],
  ['names:\r\n  - Kyiv\r\n', ['names'], 'Lviv', 'names:\r\n  - Kyiv\r\n  - Lviv\r\n'],
  ['names: []\nrules: {}\n', ['names'], 'Lviv', 'names: ["Lviv"]\nrules: {}\n'],
  ['names: [Kyiv]\n', ['names'], 'Lviv', 'names: [Kyiv, "Lviv"]\n'],
  ['names: [\n  Kyiv,\n]\n', ['names'], 'Lviv', 'names: [\n  Kyiv,"Lviv"\n]\n'],
  ['names:\nrules: {}\n', ['names'], 'Lviv', 'names: ["Lviv"]\nrules: {}\n'],
  ['variant: uk\n', ['names'], 'Lviv', 'variant: uk\nnames:\n  - Lviv\n'],
  ['{"names": ["Kyiv"]}', ['names'], 'Lviv', '{"names": ["Kyiv", "Lviv"]}'],
  ['{"variant": "uk"}', ['names'], 'Lviv', '{"names": ["Lviv"], "variant": "uk"}'],
  ['{}', ['copydesk', 'names'], 'Lviv', '{"copydesk": {"names": ["Lviv"]}}'],
  ['title: x\n', ['copydesk', 'accept'], 'blether', 'title: x\ncopydesk:\n  accept:\n    - blether\n'],
  [
    'copydesk:\n  profile: opinion\ntitle: x\n',
    ['copydesk', 'accept'],
    'blether',
    'copydesk:\n  accept:\n    - blether\n  profile: opinion\ntitle: x\n'
  ],
  ['copydesk: {ignore: {}}\n', ['copydesk', 'accept'], 'blether', 'copydesk: {"accept": ["blether"], ignore: {}}\n'],
  [
    'names:\n  - {name: Kyiv}\n',
    ['names'],
    { name: 'Anna Corr', kind: 'person' },
    'names:\n  - {name: Kyiv}\n  - name: Anna Corr\n    kind: person\n'
  ],
  ['', ['names'], 'no', 'names:\n  - "no"\n'],
  ['', ['names'], "O'Neill: mayor", 'names:\n  - "O\'Neill: mayor"\n']
])('%j %j', async (text, keys, item, after) => {
  expect(await inserted(text, keys, item)).toBe(after)
  let list: unknown = parse(after)
  for (const key of keys) list = (list as Record<string, unknown>)[key]
  expect((list as unknown[]).at(-1)).toEqual(item)
})

test.each([
  ['names: Kyiv\n', ['names']],
  ['- Kyiv\n', ['names']],
  ['names: [Kyiv\n', ['names']],
  ['copydesk: off\n', ['copydesk', 'names']]
])('%j is left as it is', async (text, keys) => {
  expect(await insertItem(text, keys, 'Lviv')).toBeNull()
})

test.each([
  ['title: x\n', 'title: x\ncopydesk:\n  ignore:\n    vague-source: read\n'],
  ['copydesk: {ignore: {unknown-word: read}}\n', 'copydesk: {ignore: {"vague-source": "read", unknown-word: read}}\n'],
  ['copydesk:\n  ignore:\n', 'copydesk:\n  ignore: {"vague-source": "read"}\n'],
  [
    'copydesk:\n  ignore:\n    unknown-word: read\n',
    'copydesk:\n  ignore:\n    vague-source: read\n    unknown-word: read\n'
  ]
])('a key is put into %j', async (text, after) => {
  const edit = await insertValue(text, ['copydesk', 'ignore', 'vague-source'], 'read')
  expect(edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end)).toBe(after)
})

test.each(['copydesk:\n  ignore:\n    vague-source: seen\n', 'copydesk: {ignore: {vague-source: [seen]}}\n'])(
  'a key that is there keeps its value in %j',
  async (text) => {
    expect(await insertValue(text, ['copydesk', 'ignore', 'vague-source'], 'read')).toBeNull()
  }
)
