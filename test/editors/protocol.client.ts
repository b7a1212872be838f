// A scripted client that speaks to the program over its pipes, as any editor does.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import {
  type CodeAction,
  CodeActionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  ExecuteCommandRequest,
  FileChangeType,
  type Range,
  TextDocumentEdit
} from 'vscode-languageserver-protocol/node'
import { startServer, until } from './server.ts'
import { ferryFindings, layDesk, sorted } from './support.ts'

const ferry = readFileSync(path.join(import.meta.dirname, 'stories/ferry.txt'), 'utf8')
const uri = 'file:///newsroom/ferry.txt'
const lines = ferry.split('\n')
/** The text under a range of one line; columns are UTF-16 code units, as JavaScript's own. */
const under = ({ start, end }: Range, text = lines) => text[start.line]?.slice(start.character, end.character)

test('diagnostics stand on the right words behind Chinese text and an emoji', async () => {
  const server = await startServer()
  expect(server.greeting.capabilities.positionEncoding ?? 'utf-16').toBe('utf-16')
  await server.open(uri, ferry)
  const found = await server.findings(uri)
  expect(sorted(found.map(({ code, range }) => [code, under(range), range.start.line + 1]))).toEqual(
    sorted(ferryFindings)
  )
  expect(found.every(({ source, codeDescription }) => source === 'copydesk' && codeDescription?.href)).toBe(true)
  expect(await server.shutdown()).toBe(0)
  expect(server.stderr()).toBe('')
})

test('an unchanged story is not sent twice', async () => {
  const server = await startServer()
  await server.open(uri, ferry)
  const first = await server.pull(uri)
  expect(first.resultId).toBeTruthy()
  expect(await server.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId })
  expect(await server.shutdown()).toBe(0)
})

test('the quick fix and the incremental change agree on columns', async () => {
  const server = await startServer()
  await server.open(uri, ferry)
  const [name] = (await server.findings(uri)).filter(({ code }) => code === 'misspelled-name')
  if (!name) throw new Error('the name was not found')
  const offered = await server.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: name.range,
    context: { diagnostics: [name] }
  })
  const fix = (offered ?? []).find((one): one is CodeAction => 'edit' in one && one.title.includes('Emmanuel Macron'))
  const [change] = fix?.edit?.documentChanges ?? []
  if (!TextDocumentEdit.is(change)) throw new Error('the fix is no plain edit of the story')
  expect(change.edits).toEqual([{ range: name.range, newText: 'Emmanuel Macron' }])

  // The same edit, made as an editor reports it.
  await server.connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: name.range, text: 'Emmanuel Macron' }]
  })
  const after = await server.findings(uri)
  expect(after.map(({ code }) => code)).not.toContain('misspelled-name')
  expect(sorted(after.map(({ range }) => [under(range)]))).toEqual(
    sorted(ferryFindings.slice(1).map(([, text]) => [text]))
  )
  expect(await server.shutdown()).toBe(0)
})

test('fix all makes the safe changes and no name', async () => {
  const server = await startServer()
  await server.open(uri, ferry)
  await server.findings(uri)
  const whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } }
  const offered = await server.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: whole,
    context: { diagnostics: [], only: ['source.fixAll'] }
  })
  const edits = (offered ?? []).flatMap((one) =>
    'edit' in one
      ? (one.edit?.documentChanges ?? []).flatMap((change) => (TextDocumentEdit.is(change) ? change.edits : []))
      : []
  )
  expect(offered).toMatchObject([{ kind: 'source.fixAll.copydesk' }])
  expect(edits.length).toBeGreaterThan(0)
  expect(edits.every(({ range }) => under(range) !== 'Emmanuel Marcon')).toBe(true)
  expect(await server.shutdown()).toBe(0)
})

test('a changed configuration is read, and the editor is told to ask again', async () => {
  const desk = layDesk()
  const folder = path.dirname(desk.story)
  const story = pathToFileURL(desk.story).href
  const server = await startServer({ folder: pathToFileURL(folder).href })
  await server.open(story, ferry)
  expect((await server.findings(story)).map(({ code }) => code)).toContain('vague-source')
  const config = path.join(folder, 'copydesk.config.yaml')
  writeFileSync(config, 'rules:\n  vague-source: off\n')
  const before = server.refreshes()
  await server.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: pathToFileURL(config).href, type: FileChangeType.Created }]
  })
  await until('the request to ask again', () => server.refreshes() > before)
  expect((await server.findings(story)).map(({ code }) => code)).not.toContain('vague-source')
  expect(await server.shutdown()).toBe(0)
})

test('a name that the reporter knows better is in force at once, by the command that comes with the edit', async () => {
  const desk = layDesk()
  const story = pathToFileURL(desk.story).href
  const server = await startServer({ folder: pathToFileURL(path.dirname(desk.story)).href })
  await server.open(story, ferry)
  const [name] = (await server.findings(story)).filter(({ code }) => code === 'misspelled-name')
  if (!name) throw new Error('the name was not found')
  const offered = await server.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: story },
    range: name.range,
    context: { diagnostics: [name] }
  })
  const known = (offered ?? []).find(
    (one): one is CodeAction => 'edit' in one && one.title === 'Known name “Emmanuel Marcon” in this project'
  )
  if (!known?.command) throw new Error('the name cannot be made known')
  const before = server.refreshes()
  await server.connection.sendRequest(ExecuteCommandRequest.type, {
    command: known.command.command,
    arguments: known.command.arguments ?? []
  })
  await until('the request to ask again', () => server.refreshes() > before)
  expect((await server.findings(story)).map(({ code }) => code)).not.toContain('misspelled-name')
  expect(await server.shutdown()).toBe(0)
})

test('an editor that does not ask is told, and told again when the story is closed', async () => {
  const server = await startServer({ capabilities: {} })
  await server.open(uri, ferry)
  await until('findings', () => server.pushed.some(({ diagnostics }) => diagnostics.length > 0))
  expect(server.pushed.at(-1)).toMatchObject({ uri, version: 1 })
  expect(server.pushed.at(-1)?.diagnostics).toHaveLength(ferryFindings.length)
  await server.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } })
  await until('the findings to be taken back', () => server.pushed.at(-1)?.diagnostics.length === 0)
  expect(await server.shutdown()).toBe(0)
})

test('what is no copy has no findings', async () => {
  const server = await startServer()
  const code = 'file:///newsroom/build.js'
  await server.open(code, '// Emmanuel Marcon, the president of France\n', 'javascript')
  expect(await server.findings(code)).toEqual([])
  expect(await server.shutdown()).toBe(0)
})
