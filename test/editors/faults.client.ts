// What a server meets in the wild: broken messages, editors that vanish, huge stories, hundreds of open ones.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { DidChangeTextDocumentNotification } from 'vscode-languageserver-protocol/node'
import { startServer, until } from './server.ts'
import { program } from './support.ts'

const ferry = readFileSync(path.join(import.meta.dirname, 'stories/ferry.txt'), 'utf8')
const uri = 'file:///newsroom/ferry.txt'

const frame = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

test.each([
  ['a body that is no JSON', frame('{"jsonrpc": "2.0", "method": ')],
  ['a message that is no request', frame('{"jsonrpc": "2.0"}')],
  ['a list of messages', frame('[1, 2]')],
  ['a request that nobody knows', frame('{"jsonrpc": "2.0", "id": 99, "method": "textDocument/brew", "params": {}}')],
  [
    'a story that was never opened',
    frame(
      '{"jsonrpc": "2.0", "id": 98, "method": "textDocument/diagnostic", "params": {"textDocument": {"uri": "file:///nowhere.txt"}}}'
    )
  ],
  [
    'parameters of a wrong kind',
    frame('{"jsonrpc": "2.0", "id": 97, "method": "textDocument/codeAction", "params": 5}')
  ],
  [
    'a change of a story that was never opened',
    frame(
      '{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///nowhere.txt", "version": 7}, "contentChanges": [{"text": "x"}]}}'
    )
  ],
  [
    'a change without its changes',
    frame(
      `{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "${uri}", "version": 7}}}`
    )
  ],
  [
    'a change far outside the text',
    frame(
      `{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "${uri}", "version": 7}, "contentChanges": [{"range": {"start": {"line": 9999, "character": 9999}, "end": {"line": 99999, "character": 5}}, "text": ""}]}}`
    )
  ],
  [
    'a story without a text',
    frame(
      '{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {"uri": "file:///empty.txt", "languageId": "plaintext", "version": 1}}}'
    )
  ],
  [
    'an address that is none',
    frame(
      '{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {"uri": "%%%", "languageId": "plaintext", "version": 1, "text": "Copy."}}}'
    )
  ]
])(
  '%s does no harm',
  async (_, message) => {
    const server = await startServer()
    await server.open(uri, ferry)
    const before = await server.findings(uri)
    server.child.stdin.write(message)
    expect(await server.findings(uri)).toEqual(before)
    expect(await server.shutdown()).toBe(0)
  },
  15_000
)

test.each([
  ['a length that is no number', 'Content-Length: many\r\n\r\n{}'],
  ['a header without a length', 'Content-Type: application/json\r\n\r\n{}'],
  ['what is no message at all', 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n']
])('after %s the next message cannot be found, so the server says why and ends', async (_, bytes) => {
  const server = await startServer()
  server.child.stdin.write(bytes)
  expect(await server.exited).toBe(1)
  expect(server.stderr()).toMatch(/^copydesk lsp: .*(?:Content-Length|header)/)
})

test('the server ends when the editor closes its pipe', async () => {
  const server = await startServer()
  await server.open(uri, ferry)
  server.child.stdin.end()
  expect(await server.exited).toBe(1)
})

test('the server ends when the editor is killed', async () => {
  // The editor is a shell whose child the server is: it dies without a word, and its pipes stay open here.
  const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  const child = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: 'pipe' })
  onTestFinished(() => {
    child.kill('SIGKILL')
    editor.kill('SIGKILL')
  })
  const exited = new Promise((resolve) => child.on('exit', resolve))
  child.stdin.write(
    frame(
      JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { processId: editor.pid, rootUri: null, capabilities: {} }
      })
    )
  )
  await once(child.stdout, 'data')
  editor.kill('SIGKILL')
  expect(await exited).toBe(1)
})

test('a story of 5 MB is checked while others are, and typing in it does not pile up', async () => {
  const server = await startServer()
  const huge = 'file:///newsroom/huge.txt'
  const text = `${longCopy(5e6)}\n\n${ferry.slice(ferry.indexOf('Chinese'))}`
  await server.open(uri, ferry)
  await server.open(huge, text)
  for (let version = 2; version < 12; version += 1) {
    const at = { line: 0, character: 0 }
    await server.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: huge, version },
      contentChanges: [{ range: { start: at, end: at }, text: 'x' }]
    })
  }
  expect((await server.findings(uri)).length).toBeGreaterThan(0)
  const found = await server.findings(huge)
  expect(found.map(({ code }) => code)).toContain('misspelled-name')
  expect(await server.shutdown()).toBe(0)
}, 180_000)

test('500 stories can be open at once, and each has its own findings', async () => {
  const server = await startServer({ capabilities: {} })
  const addressOf = (number: number) => `file:///newsroom/story-${number}.txt`
  const copies = Array.from({ length: 500 }, (_, number) => ferry.replace('Ballyhale', `Ballyhale ${number}`))
  for (const [number, copy] of copies.entries()) await server.open(addressOf(number), copy)
  const answered = () => new Set(server.pushed.map(({ uri }) => uri)).size
  await until('an answer for each story', () => answered() === copies.length, 120_000)
  const last = new Map(server.pushed.map(({ uri, diagnostics }) => [uri, diagnostics]))
  for (let number = 0; number < copies.length; number += 1) {
    expect(last.get(addressOf(number))?.map(({ code }) => code)).toContain('misspelled-name')
  }
  expect(await server.shutdown()).toBe(0)
}, 180_000)

/** Quiet copy of at least so many characters, no two paragraphs alike. */
function longCopy(length: number): string {
  const paragraphs: string[] = []
  for (let size = 0, day = 1; size < length; day += 1) {
    const next = `The harbour council counted ${day * 3} boats on day ${day} of its survey, Maeve Tierney said. It plans to count again at pier ${day % 97}, where the ferry leaves each morning.`
    paragraphs.push(next)
    size += next.length + 2
  }
  return paragraphs.join('\n\n')
}
