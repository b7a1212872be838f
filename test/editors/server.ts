// The program as an editor starts it: a process of its own, spoken to over its pipes.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { onTestFinished } from 'vitest'
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver-protocol/node'
import { program as builtProgram } from './support.ts'

/** A running server and the connection to it. */
export interface Server {
  readonly child: ChildProcessWithoutNullStreams
  readonly connection: ProtocolConnection
  readonly greeting: InitializeResult
  /** The exit code, once the process has ended; `null` when it was killed. */
  readonly exited: Promise<number | null>
  readonly pushed: readonly PublishDiagnosticsParams[]
  refreshes(): number
  /** What the server wrote beside the protocol. */
  stderr(): string
  open(uri: string, text: string, languageId?: string): Promise<void>
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>
  findings(uri: string): Promise<readonly Diagnostic[]>
  /** Say goodbye as the protocol wants it. */
  shutdown(): Promise<number | null>
}

/** An editor that asks for diagnostics itself and can be told to ask again. */
export const pulling: ClientCapabilities = {
  textDocument: {
    diagnostic: { dynamicRegistration: true },
    publishDiagnostics: { codeDescriptionSupport: true, relatedInformation: true }
  },
  workspace: {
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] }
  }
}

/**
 * Start the server and greet it.
 *
 * @param folder - the workspace, as a `file:` address
 * @param program - another copydesk than the one under test
 * @param flags - what some clients say on the command line
 */
export async function startServer({
  capabilities = pulling,
  folder,
  program = builtProgram,
  flags = []
}: {
  readonly capabilities?: ClientCapabilities
  readonly folder?: string
  readonly program?: string
  readonly flags?: readonly string[]
} = {}): Promise<Server> {
  const child = spawn(process.execPath, [program, 'lsp', ...flags, '--stdio'], { stdio: 'pipe' })
  onTestFinished(() => void child.kill('SIGKILL'))
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve))
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin)
  )
  // A server that is killed in a test leaves its pipe broken.
  connection.onError(() => {})
  child.stdin.on('error', () => {})
  const pushed: PublishDiagnosticsParams[] = []
  let refreshes = 0
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => void pushed.push(params))
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshes += 1
  })
  connection.onRequest(RegistrationRequest.type, () => {})
  connection.listen()
  const greeting = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'stories' }],
    capabilities
  })
  await connection.sendNotification(InitializedNotification.type, {})
  const pull = (uri: string, previousResultId?: string) =>
    connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId })
    })
  return {
    child,
    connection,
    greeting,
    exited,
    pushed,
    refreshes: () => refreshes,
    stderr: () => stderr,
    open: (uri, text, languageId = 'plaintext') =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text }
      }),
    pull,
    async findings(uri) {
      const report = await pull(uri)
      return report.kind === 'full' ? report.items : []
    },
    async shutdown() {
      await connection.sendRequest(ShutdownRequest.type)
      await connection.sendNotification(ExitNotification.type)
      return await exited
    }
  }
}

/** Wait until something holds; the message says what was waited for. */
export async function until(what: string, holds: () => boolean, timeoutMs = 20_000): Promise<void> {
  const end = Date.now() + timeoutMs
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
