// An editor for measuring: it starts the language server as a process and types into it.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import {
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ProposedFeatures,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { serve } from '../src/lsp/server.ts'
import { copydesk } from './side-folder.ts'

/** A change of a text: what stands from start to end is replaced. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What came between a key and its findings, in milliseconds. */
export interface KeyCost {
  readonly wall: number
  /** CPU time of all threads of the process that the server runs in, to the nanosecond. */
  readonly cpu: number
}

/** A server process and the editor at the other end. */
export interface BenchEditor {
  /** Milliseconds from the start of the process to its answer to the first request. */
  readonly readyMs: number
  /** Open a story and wait for its diagnostics; returns the milliseconds. */
  open(uri: string, text: string): Promise<number>
  /** Send a change and go on. */
  type(uri: string, change: Change): Promise<void>
  /** Send a change and wait for the diagnostics of the text with it. */
  typeAndWait(uri: string, change: Change): Promise<KeyCost>
  /** Wait for the diagnostics of the text as it stands. */
  settled(uri: string): Promise<readonly Diagnostic[]>
  text(uri: string): string
  /** Versions of which diagnostics came, in the order in which they came. */
  readonly versions: readonly number[]
  /** Megabytes that the server holds. */
  memory(): number
  /** Say goodbye; returns the exit code. */
  quit(): Promise<number | null>
}

/** Where the server runs: as an editor starts it, or in this process, where no system tells the CPU time of another one. */
export type Place = 'process' | 'here'

/** Whether the CPU time of another process can be read finely enough for one key: to the nanosecond, on Linux. */
export const readsOthers = existsSync('/proc/self/task') && existsSync('/proc/self/schedstat')

/** The CPU time of a process in milliseconds, over its threads. */
function cpuOf(pid: number): number {
  const tasks = `/proc/${pid}/task`
  let nanoseconds = 0
  for (const task of readdirSync(tasks)) {
    try {
      nanoseconds += Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ', 1)[0])
    } catch {
      // A thread that has just ended.
    }
  }
  return nanoseconds / 1e6
}

/** What a process holds in memory, in kilobytes. */
function residentOf(pid: number): number {
  const status = `/proc/${pid}/status`
  const resident = existsSync(status) ? /^VmRSS:\s+(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return Number(resident ?? execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }))
}

/** Start a server with settings. */
export async function startEditor(settings: object, place: Place = 'process'): Promise<BenchEditor> {
  const started = performance.now()
  const { connection, memory, cpu, exit } = place === 'process' ? startProcess() : startHere()
  const waiting = new Set<() => void>()
  const last = new Map<string, { readonly version: number; readonly diagnostics: readonly Diagnostic[] }>()
  const versions: number[] = []
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version = 0, diagnostics }) => {
    last.set(uri, { version, diagnostics })
    versions.push(version)
    for (const wake of waiting) wake()
  })
  connection.listen()
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    initializationOptions: { userPack: '/nowhere/house.yaml', ...settings }
  })
  const readyMs = performance.now() - started
  await connection.sendNotification(InitializedNotification.type, {})

  const documents = new Map<string, TextDocument>()
  const documentOf = (uri: string): TextDocument => {
    const document = documents.get(uri)
    if (!document) throw new Error(`${uri} is not open`)
    return document
  }
  const settled = (uri: string) =>
    new Promise<readonly Diagnostic[]>((resolve) => {
      const look = () => {
        const found = last.get(uri)
        if (found?.version !== documentOf(uri).version) return
        waiting.delete(look)
        resolve(found.diagnostics)
      }
      waiting.add(look)
      look()
    })
  const type = async (uri: string, { start, end, text }: Change) => {
    const document = documentOf(uri)
    const range = { start: document.positionAt(start), end: document.positionAt(end) }
    const version = document.version + 1
    TextDocument.update(document, [{ range, text }], version)
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range, text }]
    })
  }
  return {
    readyMs,
    versions,
    async open(uri, text) {
      documents.set(uri, TextDocument.create(uri, 'plaintext', 1, text))
      const from = performance.now()
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'plaintext', version: 1, text }
      })
      await settled(uri)
      return performance.now() - from
    },
    type,
    async typeAndWait(uri, change) {
      const from = performance.now()
      const before = cpu()
      await type(uri, change)
      await settled(uri)
      const wall = performance.now() - from
      return { wall, cpu: cpu() - before }
    },
    settled,
    text: (uri) => documentOf(uri).getText(),
    memory,
    async quit() {
      await connection.sendRequest(ShutdownRequest.type)
      if (place === 'process') await connection.sendNotification(ExitNotification.type)
      return exit
    }
  }
}

interface Started {
  readonly connection: ProtocolConnection
  readonly memory: () => number
  /** Milliseconds of CPU time so far. */
  readonly cpu: () => number
  readonly exit: Promise<number | null>
}

function startProcess(): Started {
  const { stdin, stdout, pid, ...child } = startChild()
  return {
    connection: createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin)),
    memory: () => residentOf(pid ?? 0) / 1024,
    cpu: () => (pid !== undefined && readsOthers ? cpuOf(pid) : Number.NaN),
    exit: child.exit
  }
}

function startChild() {
  const child = spawn(process.execPath, [copydesk, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exit = new Promise<number | null>((resolve) => child.on('exit', resolve))
  return { stdin: child.stdin, stdout: child.stdout, pid: child.pid, exit }
}

function startHere(): Started {
  const there = new PassThrough()
  const back = new PassThrough()
  const reader = new StreamMessageReader(there)
  serve(createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(back)), { version: '0' })
  return {
    connection: createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there)),
    memory: () => process.memoryUsage().rss / 1e6,
    cpu() {
      const { user, system } = process.cpuUsage()
      return (user + system) / 1000
    },
    exit: Promise.resolve(0)
  }
}
