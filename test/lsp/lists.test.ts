import { afterEach, expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { namesRequest, sourcesRequest } from '../../src/lsp/lists.ts'
import { type Editor, openEditor } from './client.ts'

const uri = 'file:///newsroom/story.txt'
const text =
  'Talks with 王毅 😀 and Foreign Minister Sergei Lavrov ended on Tuesday, Maeve Tierney said. Lavrov left.\n\n“We will meet again in the spring of next year,” Tierney told the meeting.\n'
const editors: Editor[] = []

async function open(languageId = 'plaintext'): Promise<Editor> {
  const editor = await openEditor()
  editors.push(editor)
  await editor.open(languageId === 'plaintext' ? uri : 'file:///newsroom/story.js', text, languageId)
  return editor
}

afterEach(() => {
  for (const editor of editors.splice(0)) editor.end()
})

test('the names of a story come with forms and counts, each where it stands first', async () => {
  const editor = await open()
  const rows = await editor.connection.sendRequest(namesRequest, { textDocument: { uri } })
  const document = TextDocument.create(uri, 'plaintext', 1, text)
  const lavrov = rows.find(({ label }) => label === 'Sergei Lavrov')
  expect(lavrov).toMatchObject({
    detail: 'Sergei Lavrov 1; Lavrov 1',
    description: expect.stringContaining('on a list')
  })
  expect(document.getText(lavrov?.range)).toBe('Sergei Lavrov')
  const tierney = rows.find(({ label }) => label === 'Maeve Tierney')
  expect(tierney?.description).toContain('on no list')
})

test('the statements of a story come with source, grade and cue', async () => {
  const editor = await open()
  const rows = await editor.connection.sendRequest(sourcesRequest, { textDocument: { uri } })
  expect(rows.map(({ label, description }) => [label, description])).toEqual(
    expect.arrayContaining([
      ['Maeve Tierney', 'named, said'],
      ['Tierney', 'named, told']
    ])
  )
})

test('what is no copy and what is not open has no rows', async () => {
  const editor = await open('javascript')
  for (const address of ['file:///newsroom/story.js', 'file:///nowhere.txt']) {
    expect(await editor.connection.sendRequest(namesRequest, { textDocument: { uri: address } })).toEqual([])
  }
})
