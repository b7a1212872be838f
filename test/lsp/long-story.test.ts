import { afterEach, expect, test } from 'vitest'
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  HoverRequest,
  ShutdownRequest
} from 'vscode-languageserver/node'
import { type Editor, modern, openEditor } from './client.ts'

const short = 'file:///newsroom/short.txt'
const long = 'file:///newsroom/long.txt'
const story = 'Foreign Minister Serget Lavrov arrived in Ballyhale on Monday.\n'
const paragraph = (number: number) =>
  `The council of ward ${number} said on Monday that Anna Corr would open bridge ${number}, “the ${number}th in as many years”, in April.\n\n`
const copy = Array.from({ length: 2500 }, (_, number) => paragraph(number)).join('')
const editors: Editor[] = []

async function open(capabilities = {}): Promise<Editor> {
  const editor = await openEditor({ capabilities, settings: { debounceMs: 0 } })
  editors.push(editor)
  const checked = editor.next(short)
  await editor.open(short, story)
  if (!('textDocument' in capabilities)) await checked
  return editor
}

afterEach(() => {
  for (const editor of editors.splice(0)) editor.end()
})

const isChecked = ({ pushed }: Editor) => pushed.some(({ uri }) => uri === long)

test('while a long story is checked, questions about another one are answered', async () => {
  const editor = await open()
  await editor.open(long, copy)
  let answers = 0
  while (!isChecked(editor) && answers < 3) {
    const position = { line: 0, character: 20 }
    const hover = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri: short }, position })
    const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: short } })
    expect([hover, symbols?.length]).toEqual([expect.anything(), expect.anything()])
    answers += 1
  }
  expect(answers).toBe(3)
}, 60_000)

test('while a long story is checked, another one that is changed is checked before it', async () => {
  const editor = await open()
  await editor.open(long, copy)
  const next = editor.next(short, ({ version }) => version === 2)
  await editor.edit(short, 0, 0, 'The goverment left. ')
  expect((await next).diagnostics.map(({ code }) => code)).toEqual(['unknown-word', 'misspelled-name'])
  expect(isChecked(editor)).toBe(false)
}, 60_000)

test('a long story that is changed while it is checked is left, and checked as it stands then', async () => {
  const editor = await open()
  await editor.open(long, copy)
  await new Promise((resolve) => setTimeout(resolve, 100))
  const checked = editor.next(long)
  await editor.edit(long, 0, 0, 'The goverment left.\n\n')
  expect(await checked).toMatchObject({ version: 2, diagnostics: [{ code: 'unknown-word' }] })
}, 60_000)

test('a question about a long story can be withdrawn before it is checked', async () => {
  const editor = await open(modern)
  await editor.open(long, copy)
  const source = new CancellationTokenSource()
  const asked = editor.connection.sendRequest(
    DocumentDiagnosticRequest.type,
    { textDocument: { uri: long } },
    source.token
  )
  source.cancel()
  await expect(asked).rejects.toThrow(/cancelled/)
  expect(await editor.pull(short)).toHaveLength(1)
}, 60_000)

test('a server that checks a long story says goodbye when it is asked to', async () => {
  const editor = await open()
  await editor.open(long, copy)
  await editor.connection.sendRequest(ShutdownRequest.type)
  expect(isChecked(editor)).toBe(false)
}, 60_000)

test('a long story that is closed while it is checked has nothing to show', async () => {
  const editor = await open()
  await editor.open(long, copy)
  await new Promise((resolve) => setTimeout(resolve, 50))
  await editor.close(long)
  const next = editor.next(short, ({ version }) => version === 2)
  await editor.edit(short, 0, 0, 'x')
  await next
  expect(editor.pushed.filter(({ uri }) => uri === long)).toEqual([{ uri: long, diagnostics: [] }])
}, 60_000)
