import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { DocumentDiagnosticRequest } from 'vscode-languageserver/node'
import { folderForTest } from '../support/command.ts'
import { type Editor, type EditorOptions, modern, openEditor, plain } from './client.ts'

const uri = 'file:///newsroom/story.txt'
// Columns are UTF-16: the words after the name in Han and the picture are the test.
const story = 'Russian Foreign Minister Serget Lavrov met 金正恩 😀 and Serget Lavrov again.\n'
const editors: Editor[] = []

async function open(options?: EditorOptions): Promise<Editor> {
  const editor = await openEditor(options)
  editors.push(editor)
  return editor
}

afterEach(() => {
  for (const editor of editors.splice(0)) editor.end()
})

test('an editor that pulls gets the findings of the command line, with rule, page and fingerprint', async () => {
  const editor = await open()
  await editor.open(uri, story)
  const [first, second, ...others] = await editor.pull(uri)
  expect(others).toEqual([])
  expect(first).toMatchObject({
    range: { start: { line: 0, character: 25 }, end: { line: 0, character: 38 } },
    severity: 1,
    code: 'misspelled-name',
    source: 'copydesk',
    message: 'Unexpected name `Serget Lavrov`, expected `Sergei Lavrov`',
    data: { fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) }
  })
  expect(first?.codeDescription?.href).toMatch(/rules\/misspelled-name\/README\.md$/)
  expect(second?.range.start).toEqual({ line: 0, character: story.lastIndexOf('Serget') })
  expect(editor.pushed).toEqual([])
})

test('an editor that does not pull is pushed every result with the version it is for', async () => {
  const editor = await open({ capabilities: plain })
  const opened = editor.next(uri)
  await editor.open(uri, story)
  expect(await opened).toMatchObject({ version: 1, diagnostics: [{ code: 'misspelled-name' }, {}] })
  const changed = editor.next(uri)
  await editor.edit(uri, 25, 31, 'Sergei')
  expect(await changed).toMatchObject({ version: 2, diagnostics: [{ range: { start: { character: 54 } } }] })
})

test('equal results have equal names, so that the second answer is short', async () => {
  const editor = await open()
  await editor.open(uri, story)
  const params = { textDocument: { uri } }
  const { resultId } = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, params)
  const again = await editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
    ...params,
    previousResultId: resultId ?? ''
  })
  expect(again).toEqual({ kind: 'unchanged', resultId })
})

test('of a burst of changes only the last is reported', async () => {
  const editor = await open({ capabilities: plain, settings: { debounceMs: 40 } })
  const opened = editor.next(uri)
  await editor.open(uri, 'Foreign Minister Sergei Lavrov arrived.\n')
  await opened
  const before = editor.pushed.length
  const last = editor.next(uri)
  for (const letter of 'Serget Lavrov left.') {
    const end = editor.text(uri).length
    await editor.edit(uri, end, end, letter)
  }
  expect(await last).toMatchObject({ version: 20, diagnostics: [{ code: 'misspelled-name' }] })
  expect(editor.pushed.length).toBe(before + 1)
})

test('closing a document takes its diagnostics away', async () => {
  const editor = await open({ capabilities: plain })
  const opened = editor.next(uri)
  await editor.open(uri, story)
  await opened
  const closed = editor.next(uri)
  await editor.close(uri)
  expect(await closed).toEqual({ uri, diagnostics: [] })
})

test('an editor is told of the other spelling and of what can be deleted, when it understands that', async () => {
  const text = 'Kyiv was quiet, officials in Kyiv said.\n\nThe mayor left Kiev.\n\nRate this post\n'
  const rich = await open({ capabilities: modern })
  await rich.open(uri, text)
  const found = await rich.pull(uri)
  const variant = found.find(({ code }) => code === 'name-variant')
  expect(variant?.relatedInformation?.[0]?.location).toEqual({
    uri,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } }
  })
  expect(found.find(({ code }) => code === 'boilerplate-residue')?.tags).toEqual([1])
  const poor = await open({ capabilities: { textDocument: { diagnostic: {} } } })
  await poor.open(uri, text)
  for (const one of await poor.pull(uri)) {
    expect(one.relatedInformation).toBeUndefined()
    expect(one.tags).toBeUndefined()
    expect(one.codeDescription).toBeUndefined()
  }
})

test('a slip in a listed name points to the line of the list that it goes by', async () => {
  const editor = await open({ capabilities: modern })
  await editor.open(uri, story)
  const [first] = await editor.pull(uri)
  const entry = first?.relatedInformation?.at(-1)
  expect(entry?.message).toBe('Sergei Lavrov. List: foreign minister of Russia since 2004.')
  const file = fileURLToPath(entry?.location.uri ?? '')
  expect(path.basename(file)).toBe('people-europe.yml')
  const line = readFileSync(file, 'utf8').split('\n')[entry?.location.range.start.line ?? 0]
  expect(line).toMatch(/^- \{name: Sergei Lavrov,/)
})

test.each([
  ['house.yaml', 'names:\n- {name: Anna Weir}\n- name: Anna Corr\n  roles: [{role: mayor}]\n', 2],
  ['house.yaml', 'names:\n- {name: "Anna Corr"}\n', 1],
  ['house.yaml', 'names: [{name: Anna Corr}]\n', 0],
  ['house.tsv', 'name\trole\nAnna Corr-Weir\teditor\nAnna Corr\tmayor\n', 2],
  ['house.csv', 'name,role\nAnna Corr-Weir,editor\nAnna Corr,mayor\n', 2]
])('a slip in a name of the house points into %s, version %#', async (name, pack, line) => {
  const made = folderForTest({ [name]: pack, 'copydesk.config.yaml': `packs: [${name}]\n` })
  const editor = await open({ capabilities: modern, folders: [made] })
  const story = pathToFileURL(path.join(made, 'a.txt')).href
  await editor.open(story, 'The mayor, Anna Coor, opened the bridge. Anna Corr left.\n')
  const [first] = await editor.pull(story)
  expect(first?.relatedInformation?.at(-1)?.location).toEqual({
    uri: pathToFileURL(path.join(made, name)).href,
    range: { start: { line, character: 0 }, end: { line, character: 1000 } }
  })
})

test('a slip in a name of the writer points into their own pack', async () => {
  const made = folderForTest({ 'own.yaml': 'names:\n- {name: Anna Weir}\n- {name: Anna Corr}\n' })
  const userPack = path.join(made, 'own.yaml')
  const editor = await open({ capabilities: modern, settings: { userPack } })
  await editor.open(uri, 'The mayor, Anna Coor, opened the bridge. Anna Corr left.\n')
  const [first] = await editor.pull(uri)
  const entry = first?.relatedInformation?.at(-1)
  expect([entry?.location.uri, entry?.location.range.start.line]).toEqual([pathToFileURL(userPack).href, 2])
})

test('a wording that the house bans points to its rule, in a pack that is open to the line where it stands now', async () => {
  const pack = 'rules:\n  - id: plain\n    find: {commence: begin}\n  - id: plain-words\n    find: {utilise: use}\n'
  const made = folderForTest({ 'style.yaml': pack, 'copydesk.config.yaml': 'packs: [style.yaml]\n' })
  const editor = await open({ capabilities: modern, folders: [made] })
  const [story, style] = ['a.txt', 'style.yaml'].map((name) => pathToFileURL(path.join(made, name)).href) as [
    string,
    string
  ]
  await editor.open(story, 'They utilise the hall on Sundays.\n')
  const entryOf = async () => (await editor.pull(story))[0]?.relatedInformation?.at(-1)
  expect(await entryOf()).toEqual({
    message: 'The house’s rule plain-words',
    location: { uri: style, range: { start: { line: 3, character: 0 }, end: { line: 3, character: 1000 } } }
  })
  await editor.open(style, `# Words we do without\n${pack}`, 'yaml')
  await editor.edit(story, 0, 4, 'We')
  expect((await entryOf())?.location.range.start.line).toBe(4)
})

test('a slip in a name that no list has points into the story alone', async () => {
  const editor = await open({ capabilities: modern })
  await editor.open(uri, 'Ines Duarte spoke. Ines Duarte left. Ines Duarte came. Ines Duarto sang.\n')
  const [first] = await editor.pull(uri)
  expect(first?.code).toBe('misspelled-name')
  expect(first?.relatedInformation?.every(({ location }) => location.uri === uri)).toBe(true)
})

test.each([
  ['file:///newsroom/story.md', 'markdown', 'The *Serget* Lavrov file.\n'],
  ['untitled:Untitled-1', 'plaintext', 'Minister Serget Lavrov left.\n'],
  ['untitled:Untitled-2', 'html', '<p>Minister Serget Lavrov left.</p>'],
  ['file:///newsroom/story.txt', 'fundamental', 'Minister Serget Lavrov left.\n'],
  ['file:///newsroom/story.adoc', 'asciidoc', 'Minister Serget Lavrov left.\n']
])('%s in %s is checked', async (where, languageId, text) => {
  const editor = await open({ settings: { languages: { asciidoc: 'text' } } })
  await editor.open(where, text, languageId)
  expect((await editor.pull(where)).map(({ code }) => code)).toContain('misspelled-name')
})

test.each([
  ['file:///newsroom/names.ts', 'typescript'],
  ['file:///newsroom/copydesk.config.yaml', 'yaml'],
  ['file:///newsroom/story.adoc', 'asciidoc']
])('%s in %s is left alone', async (where, languageId) => {
  const editor = await open()
  await editor.open(where, 'Minister Serget Lavrov left.\n', languageId)
  expect(await editor.pull(where)).toEqual([])
})
