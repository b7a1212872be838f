// The language server: what an editor asks, put to the parts that answer.

import path from 'node:path'
import {
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { codeActions, fixAllKind, rememberCommand, rememberedOf } from './actions.ts'
import { carryOver } from './carry-over.ts'
import { type Checked, createChecks } from './checks.ts'
import { type Client, clientOf } from './client.ts'
import { completeNames } from './completion.ts'
import { createFaultDisplay } from './config-faults.ts'
import { diagnosticOf, resultIdOf } from './diagnostics.ts'
import { writeChanges } from './edits.ts'
import { type HouseContext, packWith, planEntry } from './house-actions.ts'
import { createHouses } from './houses.ts'
import { hoverAt } from './hover.ts'
import { fileOf, formatFor } from './places.ts'
import { readSettings, type ServerSettings } from './settings.ts'
import { flatSymbols, symbolsOf } from './symbols.ts'
import { defaultUserPack } from './user-pack.ts'
import { watchedPatterns } from './watched.ts'

/**
 * Serve an editor until it says goodbye.
 *
 * @param connection - not yet listening
 * @param version - of this program, as the editor shows it
 */
export function serve(connection: Connection, version: string): void {
  const documents = new TextDocuments(TextDocument)
  const houses = createHouses()
  let client: Client = clientOf({})
  let settings: ServerSettings = readSettings({}).settings
  /** What was last shown of each open document. */
  const shown = new Map<string, { readonly version: number; readonly items: readonly Diagnostic[] }>()
  const faultDisplay = createFaultDisplay((params) => void connection.sendDiagnostics(params))

  const checks = createChecks({
    houses,
    documentOf: (uri) => documents.get(uri),
    formatOf: ({ uri, languageId }) => formatFor(uri, languageId, settings.languages),
    debounceMs: () => settings.debounceMs,
    onResult(document, checked) {
      const items = (checked?.report.findings ?? []).map((finding) => diagnosticOf(finding, document, client))
      shown.set(document.uri, { version: document.version, items })
      for (const problem of checked?.report.problems ?? []) connection.console.info(problem)
      if (!client.pullsDiagnostics) {
        void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: [...items] })
      }
      void showFaults()
    }
  })

  const showFaults = async () => {
    const all = await Promise.all(documents.keys().map((uri) => houses.of(uri)))
    faultDisplay.show(all.flatMap(({ faults }) => faults))
  }

  const refresh = () => {
    if (client.pullsDiagnostics && client.refreshesDiagnostics) void connection.languages.diagnostics.refresh()
  }

  /** The configuration of some documents is another now: check those again, and let the editor ask for them. */
  const recheck = async () => {
    const some = await checks.housesChanged()
    await showFaults()
    if (some) refresh()
  }

  const takeSettings = async (value: unknown) => {
    const { settings: next, problems } = readSettings(value)
    const changed = JSON.stringify(next) !== JSON.stringify(settings)
    settings = next
    houses.setConfig(settings.config)
    houses.setUserPack(settings.userPack ?? defaultUserPack())
    for (const problem of problems) connection.console.warn(problem)
    if (!changed) return
    for (const { uri } of documents.all()) checks.soon(uri)
    await recheck()
  }

  /** Where names and words that somebody knows better are written. */
  const houseContext = (document: TextDocument, { house, format }: Checked): HouseContext => {
    const file = fileOf(document.uri)
    const [first] = houses.folders()
    const around = houses.folders().find((one) => file !== null && !path.relative(one, file).startsWith('..'))
    return {
      document,
      format,
      house,
      folder: around ?? (file === null ? (first ?? process.cwd()) : path.dirname(file)),
      userPack: settings.userPack ?? defaultUserPack(),
      client,
      openText(uri) {
        const open = documents.get(uri)
        return open && { text: open.getText(), version: open.version }
      }
    }
  }

  const askSettings = async () => takeSettings(await connection.workspace.getConfiguration('copydesk'))

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    client = clientOf(params.capabilities)
    houses.setFolders(foldersOf(params))
    const { settings: first, problems } = readSettings(params.initializationOptions)
    settings = first
    houses.setConfig(settings.config)
    houses.setUserPack(settings.userPack ?? defaultUserPack())
    for (const problem of problems) connection.console.warn(problem)
    return {
      serverInfo: { name: 'copydesk', version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        executeCommandProvider: { commands: [rememberCommand] },
        codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind] },
        hoverProvider: true,
        documentSymbolProvider: { label: 'copydesk' },
        completionProvider: { resolveProvider: false },
        ...(client.pullsDiagnostics && {
          diagnosticProvider: { identifier: 'copydesk', interFileDependencies: false, workspaceDiagnostics: false }
        }),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } }
      }
    }
  })

  connection.onInitialized(async () => {
    if (client.hasSettings) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'copydesk' })
      await askSettings()
    }
    if (client.watchesFiles) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [...watchedPatterns] })
    }
    if (client.watchesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => fileOf(uri)))
        const here = houses.folders().filter((folder) => !gone.has(folder))
        houses.setFolders([...here, ...added.flatMap(({ uri }) => fileOf(uri) ?? [])])
        await recheck()
      })
    }
  })

  connection.onDidChangeConfiguration(({ settings: sent }: { readonly settings: unknown }) =>
    client.hasSettings ? askSettings() : takeSettings(sectionOf(sent))
  )

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    houses.filesChanged(changes.flatMap(({ uri }) => fileOf(uri) ?? []))
    await recheck()
  })

  // The first content comes with the opening.
  documents.onDidChangeContent(({ document: { uri } }) => (checks.isOpen(uri) ? checks.changed(uri) : checks.soon(uri)))
  documents.onDidClose(({ document: { uri } }) => {
    checks.closed(uri)
    shown.delete(uri)
    if (!client.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] })
  })

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const checked = await checks.current(uri, token)
    if (token.isCancellationRequested) {
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled by the editor')
    }
    const items = checked ? (shown.get(uri)?.items ?? []) : []
    const resultId = resultIdOf(items)
    return resultId === previousResultId
      ? { kind: 'unchanged', resultId }
      : { kind: 'full', resultId, items: [...items] }
  })

  connection.onCodeAction((params, token) => {
    const { uri } = params.textDocument
    const document = documents.get(uri)
    const checked = checks.latest(uri)
    if (!document || !checked || token.isCancellationRequested) return []
    const findings = carryOver(checked.report.findings, checked.report.source, document.getText())
    return codeActions(params, { ...houseContext(document, checked), document, findings, client })
  })

  connection.onExecuteCommand(async ({ command, arguments: [argument] = [] }) => {
    const wanted = rememberedOf(argument)
    const document = wanted && documents.get(wanted.uri)
    const checked = wanted && checks.latest(wanted.uri)
    if (command !== rememberCommand || !document || !checked) return
    const plan = await planEntry(wanted, wanted.scope, houseContext(document, checked))
    if (!plan) return
    if (wanted.write) writeChanges(plan.changes)
    const files = plan.changes.flatMap(({ uri }) => fileOf(uri) ?? [])
    const file = files.at(-1)
    if (file === undefined) return
    // A first configuration is made with the first entry, and holds from then on.
    const holding = wanted.scope === 'user' ? [null] : new Set([checked.house.loaded.file ?? '', ...files])
    for (const config of holding) houses.remember({ text: wanted.text, pack: packWith(wanted), config, file })
    await recheck()
  })

  connection.onHover(async ({ textDocument: { uri }, position }, token) => {
    const open = token.isCancellationRequested ? undefined : await checks.story(uri)
    const document = documents.get(uri)
    const checked = checks.latest(uri)
    if (!open || !document || document.getText() !== open.source) return null
    const findings = checked ? carryOver(checked.report.findings, checked.report.source, open.source) : []
    return hoverAt(document.offsetAt(position), {
      document,
      story: open.story,
      findings,
      markdown: client.markdownHover
    })
  })

  connection.onCompletion(async ({ textDocument: { uri }, position }, token) => {
    const document = documents.get(uri)
    // The names of some letters ago do: nothing is read again between two keys.
    const open = token.isCancellationRequested ? undefined : (checks.lastStory(uri) ?? (await checks.story(uri)))
    return document && open ? completeNames(document, document.offsetAt(position), open.story) : null
  })

  connection.onDocumentSymbol(async ({ textDocument: { uri } }, token) => {
    const open = token.isCancellationRequested ? undefined : await checks.story(uri)
    const document = documents.get(uri)
    if (!open || !document || document.getText() !== open.source) return null
    const symbols = symbolsOf(open.story, document)
    return client.nestedSymbols ? symbols : flatSymbols(symbols, uri)
  })

  documents.listen(connection)
  connection.listen()
}

/** The workspace as an editor gives it: folders, or the one root of older ones. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])
  return uris.flatMap((uri) => fileOf(uri) ?? [])
}

/** Editors that push settings send all of theirs, ours under its section. */
function sectionOf(sent: unknown): unknown {
  return typeof sent === 'object' && sent !== null && 'copydesk' in sent ? sent.copydesk : sent
}
