// The whole program as an editor starts it.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import {
  createProtocolConnection,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver/node'
import { root } from '../support/page.ts'

function start(...more: readonly string[]) {
  const child = spawn(process.execPath, [path.join(root, 'dist/copydesk.js'), 'lsp', '--stdio', ...more], {
    stdio: 'pipe'
  })
  const exit = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin)
  )
  connection.listen()
  return { child, exit, connection }
}

async function initialize(connection: ProtocolConnection, processId: number | null = process.pid) {
  await connection.sendRequest(InitializeRequest.type, {
    processId,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } }
  })
  await connection.sendNotification(InitializedNotification.type, {})
}

test('the server checks a story and ends with 0 after a shutdown', async () => {
  const { connection, exit } = start()
  await initialize(connection)
  const uri = 'file:///newsroom/story.txt'
  const text = 'Minister Serget Lavrov left.\n'
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'plaintext', version: 1, text }
  })
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })
  expect(report).toMatchObject({ kind: 'full', items: [{ code: 'misspelled-name' }] })
  await connection.sendRequest(ShutdownRequest.type)
  await connection.sendNotification(ExitNotification.type)
  expect(await exit).toBe(0)
})

test('the server takes what clients of VS Code say on its command line', async () => {
  const { connection, exit } = start(`--clientProcessId=${process.pid}`)
  await initialize(connection)
  await connection.sendRequest(ShutdownRequest.type)
  await connection.sendNotification(ExitNotification.type)
  expect(await exit).toBe(0)
})

test('the server ends when the editor closes the pipe without a word', async () => {
  const { child, connection, exit } = start()
  await initialize(connection)
  child.stdin.end()
  expect(await exit).toBe(1)
})

test('a broken header ends the server with the reason: nobody knows where the next message begins', async () => {
  const { child, connection, exit } = start()
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  await initialize(connection)
  child.stdin.write('Content-Length: many\r\n\r\n{}')
  expect(await exit).toBe(1)
  expect(said).toMatch(/^copydesk lsp: Content-Length value must be a number/)
})

test('a body that is no JSON and a story without a text cost only themselves', async () => {
  const { child, connection, exit } = start()
  await initialize(connection)
  child.stdin.write('Content-Length: 3\r\n\r\n{"x')
  const empty = { uri: 'file:///newsroom/empty.txt', languageId: 'plaintext', version: 1 }
  await connection.sendNotification('textDocument/didOpen', { textDocument: empty })
  const uri = 'file:///newsroom/story.txt'
  const text = 'Minister Serget Lavrov left.\n'
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'plaintext', version: 1, text }
  })
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })
  expect(report).toMatchObject({ kind: 'full', items: [{ code: 'misspelled-name' }] })
  await connection.sendRequest(ShutdownRequest.type)
  await connection.sendNotification(ExitNotification.type)
  expect(await exit).toBe(0)
})

test('what comes at the wrong time or in the wrong form is answered with the errors of the protocol', async () => {
  const { child, connection, exit } = start()
  const uri = 'file:///newsroom/story.txt'
  const hover = () =>
    connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } })
  await expect(hover()).rejects.toMatchObject({ code: -32002 })
  await initialize(connection)
  await expect(connection.sendRequest('textDocument/hover', { textDocument: { uri } })).rejects.toMatchObject({
    code: -32602
  })
  await expect(
    connection.sendRequest('workspace/executeCommand', { command: 'copydesk.nothing' })
  ).rejects.toMatchObject({
    code: -32602,
    message: 'copydesk.nothing: no such command'
  })
  await expect(
    connection.sendRequest('workspace/executeCommand', { command: 'copydesk.remember', arguments: [{ uri }] })
  ).rejects.toMatchObject({ code: -32602 })
  let sent = ''
  child.stdout.on('data', (chunk: Buffer) => {
    sent += chunk.toString()
  })
  child.stdin.write('Content-Length: 3\r\n\r\n{"xContent-Length: 2\r\n\r\n[]')
  await connection.sendRequest(ShutdownRequest.type)
  expect(sent).toContain('"id":null,"error":{"code":-32700')
  expect(sent).toContain('"id":null,"error":{"code":-32600')
  await expect(hover()).rejects.toMatchObject({ code: -32600 })
  await connection.sendNotification(ExitNotification.type)
  expect(await exit).toBe(0)
})

test('a cancellation of nothing costs only itself', async () => {
  const { child, connection, exit } = start()
  await initialize(connection)
  for (const params of [{}, { id: null }, [3]]) await connection.sendNotification('$/cancelRequest', params)
  const body = JSON.stringify({ jsonrpc: '2.0', method: '$/cancelRequest' })
  child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`)
  await connection.sendRequest(ShutdownRequest.type)
  await connection.sendNotification(ExitNotification.type)
  expect(await exit).toBe(0)
})

test('notifications without what they are about cost only themselves, and a range of null is the whole text', async () => {
  const { child, connection, exit } = start()
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } }
  })
  await connection.sendNotification(InitializedNotification.type, {})
  const uri = 'file:///newsroom/story.txt'
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'plaintext', version: 1, text: 'All is well.\n' }
  })
  for (const method of [
    'workspace/didChangeWorkspaceFolders',
    'workspace/didChangeWatchedFiles',
    'textDocument/didSave'
  ])
    await connection.sendNotification(method, {})
  await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 } })
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 3 },
    contentChanges: [{ range: null, text: 'Minister Serget Lavrov left.\n' }]
  })
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })
  expect(report).toMatchObject({ kind: 'full', items: [{ code: 'misspelled-name' }] })
  await connection.sendRequest(ShutdownRequest.type)
  await connection.sendNotification(ExitNotification.type)
  expect(await exit).toBe(0)
  expect(said).toBe('')
})
