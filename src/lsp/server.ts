// The language server: its life from hello to goodbye, and what makes it check a story.
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceFoldersChangeEvent
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { fixAllKind, rememberCommand } from './actions.ts'
import { answer } from './answers.ts'
import { createChecks } from './checks.ts'
import { type Client, clientOf } from './client.ts'
import { createFaultDisplay } from './config-faults.ts'
import { createDisplay, type Display } from './display.ts'
import { createHouses } from './houses.ts'
import { createListEntries } from './list-entries.ts'
import { type Office, tell } from './office.ts'
import { fileOf, formatFor, uriOf } from './places.ts'
import { answerPulls } from './pulls.ts'
import { readSettings, type ServerSettings } from './settings.ts'
import { defaultUserPack } from './user-pack.ts'
import { pollFiles, watchedPatterns } from './watched.ts'

/** How a server is started. */
export interface ServeOptions {
  /** Of this program, as the editor shows it. */
  readonly version: string
  /** How often files are looked at that the editor does not watch. */
  readonly pollMs?: number
  /** Told the length of the longest open document, in UTF-16 code units, after every change; 0 without any. */
  readonly onLongest?: (units: number) => void
}

/**
 * Serve an editor until it says goodbye.
 *
 * @param connection - not yet listening
 */
export function serve(connection: Connection, { version, pollMs = 2000, onLongest = () => {} }: ServeOptions): void {
  const documents = openDocuments((before, changes) => display.changed(before, changes))
  const houses = createHouses()
  let client: Client = clientOf({})
  let first: unknown = {}
  let settings: ServerSettings = readSettings({}).settings
  const entries = createListEntries((file) => documents.get(uriOf(file))?.getText())
  const display = createDisplay({
    connection,
    client: () => client,
    pauseMs: () => settings.typingPauseMs,
    documentOf: (uri) => documents.get(uri),
    latest: (uri) => checks.latest(uri),
    entries
  })
  const faults = createFaultDisplay((params) => tell(() => connection.sendDiagnostics(params)))

  const checks = createChecks({
    houses,
    documentOf: (uri) => documents.get(uri),
    formatOf: ({ uri, languageId }) => formatFor(uri, languageId, settings.languages),
    debounceMs: () => settings.debounceMs,
    onResult(document, checked) {
      display.show(document, checked)
      for (const problem of checked?.report.problems ?? []) connection.console.info(problem)
      tell(showFaults)
    },
    onFault: (message) => connection.console.error(`a fault in copydesk itself: ${message}`)
  })

  // The length is asked for without the text: positions past the end are the end.
  const lengthOf = (document: TextDocument) => document.offsetAt({ line: document.lineCount, character: 0 })
  const tellLongest = () => onLongest(Math.max(0, ...documents.all().map(lengthOf)))

  const showFaults = async () => {
    const all = await Promise.all(documents.keys().map((uri) => houses.of(uri)))
    faults.show(all.flatMap((house) => house.faults))
  }

  const recheck = async () => {
    const some = await checks.housesChanged()
    await showFaults()
    if (some && client.pullsDiagnostics && client.refreshesDiagnostics) {
      tell(() => connection.languages.diagnostics.refresh())
    }
  }

  const filesChanged = async (files: readonly string[]) => {
    houses.filesChanged(files)
    await recheck()
  }

  /** What the editor's user has set beats what the editor was started with. */
  const readAll = (said: unknown): boolean => {
    const { settings: next, problems } = readSettings(first, said)
    const isChanged = JSON.stringify(next) !== JSON.stringify(settings)
    settings = next
    houses.setConfig(settings.config)
    houses.setDefault(settings.house)
    houses.setUserPack(settings.userPack ?? defaultUserPack())
    for (const problem of problems) connection.console.warn(problem)
    return isChanged
  }

  const takeSettings = async (said: unknown) => {
    if (!readAll(said)) return
    // The languages to check can be others.
    for (const { uri } of documents.all()) checks.soon(uri)
    await recheck()
  }

  const askSettings = async () => {
    try {
      await takeSettings(await connection.workspace.getConfiguration('copydesk'))
    } catch (error) {
      connection.console.warn(`The editor did not give its settings: ${String(error)}`)
    }
  }

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    client = clientOf(params.capabilities)
    houses.setFolders(foldersOf(params))
    first = params.initializationOptions
    readAll(undefined)
    return helloOf(version, settings)
  })

  connection.onInitialized(async () => {
    if (client.watchesFiles) {
      const watchers = [...watchedPatterns]
      tell(() => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }))
    }
    // A pack of the user's own lies outside of the workspace, where no editor watches.
    const own = () => settings.userPack ?? defaultUserPack()
    const files = () => (client.watchesFiles ? [own()] : [own(), ...houses.filesFor(documents.keys())])
    const stop = pollFiles(files, (changed) => tell(() => filesChanged(changed)), pollMs)
    connection.onShutdown(stop)
    if (client.watchesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(
        async (event: Partial<WorkspaceFoldersChangeEvent> | undefined) => {
          // An editor with a fault of its own can leave out what has changed.
          const { added = [], removed = [] } = event ?? {}
          const gone = new Set(removed.map(({ uri }) => fileOf(uri)))
          const here = houses.folders().filter((folder) => !gone.has(folder))
          houses.setFolders([...here, ...added.flatMap(({ uri }) => fileOf(uri) ?? [])])
          await recheck()
        }
      )
    }
    if (client.hasSettings) {
      tell(() => connection.client.register(DidChangeConfigurationNotification.type, { section: 'copydesk' }))
      await askSettings()
    }
  })

  connection.onDidChangeConfiguration(({ settings: sent }: { readonly settings: unknown }) =>
    client.hasSettings ? askSettings() : takeSettings(sectionOf(sent))
  )
  connection.onDidChangeWatchedFiles(({ changes = [] }: Partial<DidChangeWatchedFilesParams>) =>
    filesChanged(changes.flatMap(({ uri }) => fileOf(uri) ?? []))
  )

  // The first content comes with the opening.
  documents.onDidChangeContent(({ document: { uri } }) => {
    tellLongest()
    if (checks.isOpen(uri)) checks.changed(uri)
    else checks.soon(uri)
  })
  documents.onDidClose(({ document: { uri } }) => {
    tellLongest()
    checks.closed(uri)
    display.closed(uri)
  })

  documents.onDidSave(({ document: { uri } }) => display.saved(uri))

  const office: Office = {
    connection,
    documents,
    houses,
    checks,
    client: () => client,
    settings: () => settings,
    recheck
  }
  answer(office)
  answerPulls(office, (uri) => display.diagnosticsOf(uri), entries)
  documents.listen(connection)
  connection.listen()
}

/**
 * The documents of an editor, as they stand.
 *
 * @param onChange - told of a change before it is made
 */
function openDocuments(onChange: Display['changed']): TextDocuments<TextDocument> {
  return new TextDocuments({
    // An editor with a fault of its own can leave the text out; the stories of others must not suffer for it.
    create: (uri, languageId, number, text: unknown) =>
      TextDocument.create(uri, languageId, number, typeof text === 'string' ? text : ''),
    update(document, sent, number) {
      // Of a change of the whole text some editors send the range as null.
      const changes = sent.map((change) => ('range' in change && change.range ? change : { text: change.text }))
      onChange(document, changes)
      return TextDocument.update(document, changes, number)
    }
  })
}

/** Who the server is and what it can do. */
function helloOf(version: string, { workspaceDiagnostics }: ServerSettings): InitializeResult {
  return {
    serverInfo: { name: 'copydesk', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind] },
      executeCommandProvider: { commands: [rememberCommand] },
      hoverProvider: true,
      completionProvider: { resolveProvider: false },
      documentSymbolProvider: { label: 'copydesk' },
      diagnosticProvider: {
        identifier: 'copydesk',
        interFileDependencies: false,
        workspaceDiagnostics
      },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } }
    }
  }
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
