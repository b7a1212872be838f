// A scripted editor in the test's own process: it speaks the protocol over a pair of streams.
import { readFileSync, writeFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  ProposedFeatures,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type TextEdit,
  type WorkspaceEdit
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { serve } from '../../src/lsp/server.ts'

/** An editor that asks for diagnostics itself and understands all that the server can say. */
export const modern: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true }
  },
  workspace: {
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    didChangeWatchedFiles: { dynamicRegistration: true }
  }
}

/** An editor that waits for diagnostics to be pushed and knows little else. */
export const plain: ClientCapabilities = {}

export interface Editor {
  readonly connection: ProtocolConnection
  readonly initialized: InitializeResult
  /** What was pushed, in order. */
  readonly pushed: readonly PublishDiagnosticsParams[]
  /** How often the server asked to be asked again. */
  refreshes(): number
  readonly registered: readonly string[]
  open(uri: string, text: string, languageId?: string): Promise<void>
  /** Replace a stretch of the text, as typing does. */
  edit(uri: string, start: number, end: number, text: string): Promise<void>
  close(uri: string): Promise<void>
  text(uri: string): string
  /** Ask for diagnostics; the answer is for the text as it stands. */
  pull(uri: string): Promise<readonly Diagnostic[]>
  /** The next pushed diagnostics of a document that satisfy a condition. */
  next(uri: string, holds?: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>
  actions(uri: string, range: Range, context?: Partial<CodeActionContext>): Promise<readonly CodeAction[]>
  filesChanged(...files: readonly string[]): Promise<void>
  /** Make the edits of a workspace edit: in the buffers of open documents, else on disk, unless nobody saves. */
  apply(edit: WorkspaceEdit | undefined, saving?: 'save' | 'wait'): Promise<void>
  /** What an editor does when somebody picks an action: its edit, then its command. */
  pick(action: CodeAction | undefined, saving?: 'save' | 'wait'): Promise<void>
  end(): void
}

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities
  readonly folders?: readonly string[]
  readonly settings?: unknown
  readonly onLongest?: (units: number) => void
}

/** Start a server and an editor that talks to it. */
export async function openEditor({
  capabilities = modern,
  folders = [],
  settings = {},
  onLongest = () => {}
}: EditorOptions = {}): Promise<Editor> {
  const there = new PassThrough()
  const back = new PassThrough()
  const server = createConnection(ProposedFeatures.all, new StreamMessageReader(there), new StreamMessageWriter(back))
  serve(server, { version: '0.0.0', pollMs: 20, onLongest })
  const connection = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there))
  const pushed: PublishDiagnosticsParams[] = []
  const registered: string[] = []
  const listeners = new Set<() => void>()
  let refreshes = 0
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    pushed.push(params)
    for (const listener of listeners) listener()
  })
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshes += 1
  })
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    registered.push(...registrations.map(({ method }) => method))
  })
  connection.listen()
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    workspaceFolders: folders.map((folder) => ({ uri: pathToFileURL(folder).href, name: folder })),
    // No test reads or writes what the person at this machine has.
    initializationOptions: { debounceMs: 5, userPack: '/nowhere/house.yaml', ...(settings as object) },
    capabilities
  })
  await connection.sendNotification(InitializedNotification.type, {})

  const documents = new Map<string, TextDocument>()
  const documentOf = (uri: string): TextDocument => {
    const document = documents.get(uri)
    if (!document) throw new Error(`${uri} is not open`)
    return document
  }
  const change = async (uri: string, changes: TextDocumentContentChangeEvent[]) => {
    const document = documentOf(uri)
    const version = document.version + 1
    documents.set(uri, TextDocument.update(document, changes, version))
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: changes
    })
  }
  const apply: Editor['apply'] = async (edit, saving = 'save') => {
    for (const { uri, edits, isNew } of changesOf(edit)) {
      const document = documents.get(uri)
      if (document) await change(uri, [{ text: TextDocument.applyEdits(document, [...edits]) }])
      else if (saving === 'save') {
        const file = fileURLToPath(uri)
        const before = isNew ? '' : readFileSync(file, 'utf8')
        writeFileSync(file, TextDocument.applyEdits(TextDocument.create(uri, '', 0, before), [...edits]))
      } else if (isNew) writeFileSync(fileURLToPath(uri), '')
    }
  }
  return {
    connection,
    initialized,
    pushed,
    registered,
    refreshes: () => refreshes,
    async open(uri, text, languageId = 'plaintext') {
      documents.set(uri, TextDocument.create(uri, languageId, 1, text))
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text }
      })
    },
    async edit(uri, start, end, text) {
      const document = documentOf(uri)
      const range = { start: document.positionAt(start), end: document.positionAt(end) }
      await change(uri, [{ range, text }])
    },
    async close(uri) {
      documents.delete(uri)
      await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } })
    },
    text: (uri) => documentOf(uri).getText(),
    async pull(uri) {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })
      return report.kind === 'full' ? report.items : []
    },
    next(uri, holds = () => true) {
      let seen = pushed.length
      return new Promise((resolve) => {
        const listener = () => {
          const found = pushed.slice(seen).find((params) => params.uri === uri && holds(params))
          seen = pushed.length
          if (!found) return
          listeners.delete(listener)
          resolve(found)
        }
        listeners.add(listener)
      })
    },
    async actions(uri, range, context = {}) {
      const answer = await connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...context }
      })
      // The server sends no bare commands.
      return (answer ?? []) as CodeAction[]
    },
    async filesChanged(...files) {
      const changes = files.map((file) => ({ uri: pathToFileURL(file).href, type: 2 as const }))
      await connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes })
    },
    apply,
    async pick(action, saving) {
      await apply(action?.edit, saving)
      if (action?.command) await connection.sendRequest(ExecuteCommandRequest.type, action.command)
    },
    end: () => {
      connection.dispose()
      there.end()
      back.end()
    }
  }
}

interface FileChange {
  readonly uri: string
  readonly edits: readonly TextEdit[]
  readonly isNew: boolean
}

/** A workspace edit of either shape, by file. */
function changesOf(edit: WorkspaceEdit | undefined): FileChange[] {
  const simple = Object.entries(edit?.changes ?? {}).map(([uri, edits]) => ({ uri, edits, isNew: false }))
  const fresh = new Set<string>()
  const versioned: FileChange[] = []
  for (const change of edit?.documentChanges ?? []) {
    if ('kind' in change) {
      if (change.kind === 'create') fresh.add(change.uri)
      continue
    }
    const { uri } = change.textDocument
    // The server sends neither annotated edits nor snippets.
    versioned.push({ uri, edits: change.edits as TextEdit[], isNew: fresh.has(uri) })
  }
  return [...simple, ...versioned]
}
