import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { WorkspaceDiagnosticRequest } from 'vscode-languageserver/node'
import { folderOf } from '../support/command.ts'
import { type Editor, modern, openEditor } from './client.ts'

const made = folderOf({
  'a.txt': 'Minister Serget Lavrov left.\n',
  'b.md': 'Minister *Serget Lavrov* left.\n',
  'drafts/c.txt': 'Minister Serget Lavrov left.\n',
  'notes.csv': 'Minister Serget Lavrov left.\n',
  '.copydeskignore': 'drafts/\n'
})
const uriOf = (name: string) => pathToFileURL(path.join(made.path, name)).href
const editors: Editor[] = []

async function open(settings: object = {}): Promise<Editor> {
  const editor = await openEditor({ folders: [made.path], settings })
  editors.push(editor)
  return editor
}

async function ask(editor: Editor, previous: Readonly<Record<string, string>> = {}) {
  const previousResultIds = Object.entries(previous).map(([uri, value]) => ({ uri, value }))
  const { items } = await editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds })
  return items.map((item) => ({
    name: path.basename(item.uri),
    uri: item.uri,
    kind: item.kind,
    resultId: item.resultId ?? '',
    version: item.version,
    codes: item.kind === 'full' ? item.items.map(({ code }) => code) : []
  }))
}

afterEach(() => {
  for (const editor of editors.splice(0)) editor.end()
})

test('a finding in a story that is not open points to the list that it goes by', async () => {
  const editor = await openEditor({ folders: [made.path] })
  editors.push(editor)
  const { items } = await editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] })
  const [first] = items.flatMap((item) => (item.kind === 'full' ? item.items : []))
  expect(first?.relatedInformation?.at(-1)?.location.uri).toMatch(/people-europe\.yml$/)
})

test('every story of the workspace is reported, ignored ones and other files are not', async () => {
  const editor = await open()
  expect(editor.initialized.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true })
  expect((await ask(editor)).map(({ name, codes }) => [name, ...codes])).toEqual([
    ['a.txt', 'misspelled-name'],
    ['b.md', 'misspelled-name']
  ])
})

test('what has not changed is answered in a word, and what is gone is emptied', async () => {
  const editor = await open()
  const first = await ask(editor)
  const previous = Object.fromEntries(first.map(({ uri, resultId }) => [uri, resultId]))
  writeFileSync(path.join(made.path, 'b.md'), 'Minister Sergei Lavrov left the building.\n')
  const second = await ask(editor, { ...previous, [uriOf('gone.txt')]: 'x' })
  expect(second.map(({ name, kind, codes }) => [name, kind, ...codes])).toEqual([
    ['a.txt', 'unchanged'],
    ['b.md', 'full'],
    ['gone.txt', 'full']
  ])
})

test('a folder that is added is looked into at once, and one that is removed no more', async () => {
  const other = folderOf({ 'd.txt': 'Minister Serget Lavrov left.\n' })
  const capabilities = { ...modern, workspace: { ...modern.workspace, workspaceFolders: true } }
  const editor = await openEditor({ capabilities, folders: [made.path] })
  editors.push(editor)
  await ask(editor)
  const folder = (at: string) => ({ uri: pathToFileURL(at).href, name: path.basename(at) })
  await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [folder(other.path)], removed: [folder(made.path)] }
  })
  expect((await ask(editor)).map(({ name, codes }) => [name, ...codes])).toEqual([['d.txt', 'misspelled-name']])
})

test('an open story is reported as it stands in the editor', async () => {
  const editor = await open()
  await editor.open(uriOf('a.txt'), 'Minister Sergei Lavrov left.\n')
  const found = await ask(editor)
  expect(found.find(({ name }) => name === 'a.txt')).toMatchObject({ version: 1, codes: [] })
})

test('the user can have it off, or smaller', async () => {
  const off = await open({ workspaceDiagnostics: false })
  expect(off.initialized.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: false })
  expect(await ask(off)).toEqual([])
  expect(await ask(await open({ workspaceFilesMax: 1 }))).toHaveLength(1)
})
