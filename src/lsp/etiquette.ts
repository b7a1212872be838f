// The manners of the protocol: what an editor may not send now, or not so, is answered with an error and goes no further.
import * as v from 'valibot'
import { ErrorCodes, type Message, type ResponseMessage } from 'vscode-languageserver/node'

/** What becomes of a message. */
export type Verdict =
  | { readonly pass: Message }
  /** An error for the editor: the answer to a request, or a line in its log about a notification. */
  | { readonly answer: Message }
  | 'drop'

const position = v.object({ line: v.number(), character: v.number() })
const range = v.object({ start: position, end: position })
const textDocument = v.object({ uri: v.string() })
const inDocument = v.object({ textDocument })
const atPosition = v.object({ textDocument, position })

/** What the requests that we answer must hold, as far as we read it. */
const requests: Readonly<Record<string, v.GenericSchema>> = {
  initialize: v.object({
    capabilities: v.nullish(v.object({})),
    rootUri: v.nullish(v.string()),
    workspaceFolders: v.nullish(v.array(textDocument))
  }),
  'textDocument/hover': atPosition,
  'textDocument/completion': atPosition,
  'textDocument/documentSymbol': inDocument,
  'textDocument/diagnostic': inDocument,
  'textDocument/codeAction': v.object({
    textDocument,
    range,
    context: v.object({ diagnostics: v.array(v.object({})), only: v.nullish(v.array(v.string())) })
  }),
  'workspace/diagnostic': v.object({
    previousResultIds: v.array(v.object({ uri: v.string(), value: v.string() }))
  }),
  'workspace/executeCommand': v.object({ command: v.string(), arguments: v.nullish(v.array(v.unknown())) }),
  'copydesk/names': inDocument,
  'copydesk/sources': inDocument
}

/** The same of notifications. What is left out here, their handlers do without. */
const notifications: Readonly<Record<string, v.GenericSchema>> = {
  'textDocument/didOpen': inDocument,
  'textDocument/didChange': v.object({
    textDocument,
    contentChanges: v.array(v.object({ range: v.nullish(range), text: v.string() }))
  }),
  'textDocument/didClose': inDocument,
  'textDocument/didSave': inDocument,
  'workspace/didChangeWatchedFiles': v.object({ changes: v.nullish(v.array(textDocument)) }),
  'workspace/didChangeWorkspaceFolders': v.object({
    event: v.nullish(v.object({ added: v.nullish(v.array(textDocument)), removed: v.nullish(v.array(textDocument)) }))
  })
}

/** Code of a request that comes before the editor has said hello. */
const notInitialized = ErrorCodes.ServerNotInitialized

/**
 * Start watching an editor's manners.
 *
 * @returns judges each of its messages, in order
 * @example
 * createEtiquette()({jsonrpc: '2.0', id: 1, method: 'textDocument/hover'}) // {answer: {…, error: {code: -32002, …}}}
 */
export function createEtiquette(): (message: unknown) => Verdict {
  let life: 'unknown' | 'running' | 'over' = 'unknown'
  return (message) => {
    if (!isMessage(message))
      return refusal(null, ErrorCodes.InvalidRequest, 'this is no request, notification or answer')
    const { id, method, params } = message
    if (method === undefined) return { pass: message }
    if (id === undefined || id === null) {
      if (method === 'exit') return { pass: message }
      if (life !== 'running' || cancelsNothing(method, params)) return 'drop'
      const fault = faultOf(notifications[method], params)
      return fault === undefined ? { pass: message } : { answer: logLine(`${method} is passed over: ${fault}`) }
    }
    if (life === 'unknown' && method !== 'initialize')
      return refusal(id, notInitialized, `${method} before initialize; send that first`)
    if (life === 'over') return refusal(id, ErrorCodes.InvalidRequest, `${method} after shutdown; only exit is left`)
    if (life === 'running' && method === 'initialize')
      return refusal(id, ErrorCodes.InvalidRequest, 'initialize for the second time')
    const fault = faultOf(requests[method], params)
    if (fault !== undefined) return refusal(id, ErrorCodes.InvalidParams, `${method}: ${fault}`)
    if (method === 'shutdown') life = 'over'
    if (method !== 'initialize') return { pass: message }
    life = 'running'
    return { pass: withCapabilities(message) }
  }
}

/** An editor that says nothing of what it can do can do nothing; the library wants to hear so. */
function withCapabilities(message: Sent): Message {
  const { params } = message
  const said = typeof params === 'object' && params !== null ? params : {}
  const capabilities = ('capabilities' in said && said.capabilities) || {}
  return { ...message, params: { ...said, capabilities } } as Message
}

/** What stands where a message should be, and is none that could be read. */
export function unreadable(): Message {
  return errorMessage(null, ErrorCodes.ParseError, 'the body is no JSON')
}

interface Sent extends Message {
  readonly id?: number | string | null
  readonly method?: string
  readonly params?: unknown
}

const id = v.union([v.string(), v.number()])
/** Of answers the library sees to the rest: some editors leave an empty result out. */
const sent = v.union([
  v.object({ id: v.optional(id), method: v.string() }),
  v.object({ id: v.nullable(id), method: v.optional(v.undefined()) })
])

function isMessage(message: unknown): message is Sent {
  return !Array.isArray(message) && v.is(sent, message)
}

/** To the library, a cancellation of nothing is as bad as a broken header. */
function cancelsNothing(method: string, params: unknown): boolean {
  return method === '$/cancelRequest' && !v.is(v.object({ id }), params)
}

/** What is missing or of another kind than it should be. */
function faultOf(schema: v.GenericSchema | undefined, params: unknown): string | undefined {
  if (schema === undefined) return undefined
  const { issues } = v.safeParse(schema, params)
  if (issues === undefined) return undefined
  const [issue] = issues
  const path = v.getDotPath(issue)
  const name = path === null ? 'params' : `\`${path}\``
  return issue.input === undefined ? `${name} is missing` : `${name} is not what the protocol says`
}

function refusal(id: number | string | null, code: number, message: string): Verdict {
  return { answer: errorMessage(id, code, message) }
}

function errorMessage(id: number | string | null, code: number, message: string): ResponseMessage {
  return { jsonrpc: '2.0', id, error: { code, message } }
}

function logLine(message: string): Message {
  // 2 is MessageType.Warning.
  return { jsonrpc: '2.0', method: 'window/logMessage', params: { type: 2, message } } as Message
}
