import { describe, expect, test } from 'vitest'
import type { Message } from 'vscode-languageserver/node'
import { createEtiquette, type Verdict } from '../../src/lsp/etiquette.ts'

const uri = 'file:///newsroom/story.txt'
const textDocument = { uri }
const position = { line: 0, character: 4 }
const range = { start: position, end: position }
const hover = ['textDocument/hover', { textDocument, position }] as const

/** How messages are judged one after the other: `pass`, `drop`, or the code and the words of the error. */
function judged(...messages: readonly unknown[]): string[] {
  const judge = createEtiquette()
  return messages.map((message) => shown(judge(message)))
}

function shown(verdict: Verdict): string {
  if (verdict === 'drop') return 'drop'
  if ('pass' in verdict) return 'pass'
  const { id, error, params } = verdict.answer as Message & {
    readonly id?: unknown
    readonly error?: { readonly code: number; readonly message: string }
    readonly params?: { readonly message: string }
  }
  return error ? `${String(id)} ${error.code} ${error.message}` : `log ${params?.message ?? ''}`
}

const request = (method: string, params?: unknown, id: unknown = 7) => ({ jsonrpc: '2.0', id, method, params })
const notice = (method: string, params?: unknown) => ({ jsonrpc: '2.0', method, params })
const hello = request('initialize', { processId: null, rootUri: null, capabilities: {} }, 1)

describe('the life of a server', () => {
  test('requests before initialize are refused, notifications passed over', () => {
    expect(judged(request(...hover), request('shutdown'), notice('initialized'), notice('exit'))).toEqual([
      '7 -32002 textDocument/hover before initialize; send that first',
      '7 -32002 shutdown before initialize; send that first',
      'drop',
      'pass'
    ])
  })

  test('an initialize that is refused does not begin it', () => {
    expect(judged(request('initialize'), request('initialize', { rootUri: 3 }), request(...hover), hello)).toEqual([
      '7 -32602 initialize: params is missing',
      '7 -32602 initialize: `rootUri` is not what the protocol says',
      '7 -32002 textDocument/hover before initialize; send that first',
      'pass'
    ])
  })

  test('a second initialize is refused, and nothing else is', () => {
    expect(judged(hello, hello, request(...hover), notice('initialized', {}))).toEqual([
      'pass',
      '1 -32600 initialize for the second time',
      'pass',
      'pass'
    ])
  })

  test('after shutdown only exit is left, and answers that were on their way', () => {
    const late = { jsonrpc: '2.0', id: 3, result: null }
    expect(
      judged(
        hello,
        request('shutdown'),
        request(...hover),
        request('shutdown'),
        hello,
        notice('textDocument/didSave', { textDocument }),
        late,
        notice('exit')
      )
    ).toEqual([
      'pass',
      'pass',
      '7 -32600 textDocument/hover after shutdown; only exit is left',
      '7 -32600 shutdown after shutdown; only exit is left',
      '1 -32600 initialize after shutdown; only exit is left',
      'drop',
      'pass',
      'pass'
    ])
  })

  test('an editor that does not say what it can do can do nothing', () => {
    const judge = createEtiquette()
    expect(judge(request('initialize', { capabilities: null, rootUri: 'file:///a' }, 1))).toEqual({
      pass: request('initialize', { capabilities: {}, rootUri: 'file:///a' }, 1)
    })
  })
})

describe('requests that miss something', () => {
  test.each([
    ['textDocument/hover', undefined, 'params is missing'],
    ['textDocument/hover', [uri, position], '`textDocument` is missing'],
    ['textDocument/hover', { textDocument }, '`position` is missing'],
    ['textDocument/hover', { textDocument, position: null }, '`position` is not what the protocol says'],
    [
      'textDocument/completion',
      { textDocument, position: { line: 'a', character: 0 } },
      '`position.line` is not what the protocol says'
    ],
    ['textDocument/documentSymbol', { textDocument: { uri: 4 } }, '`textDocument.uri` is not what the protocol says'],
    ['textDocument/diagnostic', {}, '`textDocument` is missing'],
    ['textDocument/codeAction', { textDocument, range }, '`context` is missing'],
    ['textDocument/codeAction', { textDocument, range, context: {} }, '`context.diagnostics` is missing'],
    [
      'textDocument/codeAction',
      { textDocument, range, context: { diagnostics: [null] } },
      '`context.diagnostics.0` is not what the protocol says'
    ],
    ['textDocument/codeAction', { textDocument, range: {}, context: { diagnostics: [] } }, '`range.start` is missing'],
    ['workspace/diagnostic', {}, '`previousResultIds` is missing'],
    ['workspace/executeCommand', { arguments: [] }, '`command` is missing'],
    ['copydesk/names', { uri }, '`textDocument` is missing'],
    ['copydesk/sources', null, 'params is not what the protocol says']
  ])('%s with %j', (method, params, fault) => {
    expect(judged(hello, request(method, params))).toEqual(['pass', `7 -32602 ${method}: ${fault}`])
  })

  test.each([
    hover,
    ['textDocument/hover', { textDocument, position, workDoneToken: 4 }],
    ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [], only: null } }],
    [
      'textDocument/codeAction',
      { textDocument, range, context: { diagnostics: [{ range, message: 'a' }], only: ['quickfix'] } }
    ],
    ['workspace/executeCommand', { command: 'copydesk.remember' }],
    ['workspace/diagnostic', { previousResultIds: [{ uri, value: 'a' }] }],
    ['shutdown', undefined],
    // The library says for itself that it does not know it.
    ['textDocument/inlayHint', undefined]
  ] as const)('%s with %j is taken', (method, params) => {
    expect(judged(hello, request(method, params))).toEqual(['pass', 'pass'])
  })
})

describe('notifications that miss something', () => {
  test.each([
    ['textDocument/didOpen', {}, '`textDocument` is missing'],
    ['textDocument/didChange', { textDocument }, '`contentChanges` is missing'],
    [
      'textDocument/didChange',
      { textDocument, contentChanges: [null] },
      '`contentChanges.0` is not what the protocol says'
    ],
    [
      'textDocument/didChange',
      { textDocument, contentChanges: [{ range: {}, text: 'a' }] },
      '`contentChanges.0.range.start` is missing'
    ],
    [
      'textDocument/didChange',
      { textDocument, contentChanges: [{ text: null }] },
      '`contentChanges.0.text` is not what the protocol says'
    ],
    ['workspace/didChangeWatchedFiles', { changes: [null] }, '`changes.0` is not what the protocol says']
  ])('%s with %j is passed over, and the editor told', (method, params, fault) => {
    expect(judged(hello, notice(method, params))).toEqual(['pass', `log ${method} is passed over: ${fault}`])
  })

  test.each([
    ['textDocument/didOpen', { textDocument: { uri, text: null } }],
    [
      'textDocument/didChange',
      {
        textDocument,
        contentChanges: [
          { range: null, text: 'a' },
          { range, text: '' }
        ]
      }
    ],
    ['workspace/didChangeWatchedFiles', {}],
    ['workspace/didChangeWorkspaceFolders', {}],
    ['workspace/didChangeConfiguration', { settings: null }],
    ['$/cancelRequest', { id: 3 }],
    ['$/setTrace', { value: 'off' }]
  ])('%s with %j is taken', (method, params) => {
    expect(judged(hello, notice(method, params))).toEqual(['pass', 'pass'])
  })

  test.each([undefined, null, {}, { id: null }, [3]])('a cancellation of %j is dropped', (params) => {
    expect(judged(hello, notice('$/cancelRequest', params))).toEqual(['pass', 'drop'])
  })
})

test.each([
  null,
  3,
  'hello',
  {},
  [],
  [request(...hover)],
  { id: {} },
  { id: 1, method: 5 },
  { id: null, method: 'shutdown' }
])('%j is no message', (message) => {
  expect(judged(hello, message)).toEqual(['pass', 'null -32600 this is no request, notification or answer'])
})

test('an answer without a result is an answer', () => {
  expect(judged(hello, { jsonrpc: '2.0', id: 4 })).toEqual(['pass', 'pass'])
})
