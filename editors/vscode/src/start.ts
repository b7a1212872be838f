import * as vscode from 'vscode'
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient'
import { registerCommands } from './commands.ts'
import { createStatus } from './status.ts'

/** Makes a client for the server that the platform can run: a process on the desktop, a worker in a browser. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient | Promise<BaseLanguageClient>

/** Buffers that have no file behind them, and files on disk; folders of the workspace bring their own schemes. */
const schemes = ['untitled', 'file'] as const

/** Languages that are always copy; the setting `copydesk.languages` names more. */
const copyLanguages = ['plaintext', 'markdown', 'html'] as const

/**
 * Bring the extension up: the client, the status bar item and the commands.
 *
 * @param context - of this activation; everything made here ends with it
 * @param create - makes a client; called again for each restart
 * @returns what stops the server, for `deactivate`
 */
export async function start(context: vscode.ExtensionContext, create: CreateClient): Promise<() => Promise<void>> {
  const output = vscode.window.createOutputChannel('Copydesk', { log: true })
  const status = createStatus(selector)
  let client: BaseLanguageClient | undefined

  const stop = async () => {
    const running = client
    client = undefined
    // A client that never came up cannot be stopped, and says so as an error.
    await running?.dispose().catch((error: unknown) => output.warn(reasonOf(error)))
  }

  // One after the other: a second restart while the first is under way must not leave two servers behind.
  let queue = Promise.resolve()
  const restart = () => {
    queue = queue.then(async () => {
      await stop()
      try {
        client = await create({ documentSelector: selector(), outputChannel: output })
        client.onDidChangeState(({ newState }) => status.show(newState === State.Running))
        await client.start()
      } catch (error) {
        status.show(false)
        output.error(reasonOf(error))
      }
    })
    return queue
  }

  context.subscriptions.push(
    output,
    status,
    ...registerCommands({ context, restart, client: () => client }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      // What is checked is fixed when the client starts; every other setting reaches the server by itself.
      if (change.affectsConfiguration('copydesk.languages')) void restart()
    })
  )
  // A window without copy needs no server.
  if (vscode.workspace.textDocuments.some(isCopy)) await restart()
  else {
    const opened = vscode.workspace.onDidOpenTextDocument((document) => {
      if (!isCopy(document)) return
      opened.dispose()
      if (!client) void restart()
    })
    context.subscriptions.push(opened)
  }
  return stop
}

/** The documents that are checked. Views of the editor's own (a diff, a log) are not copy. */
function selector(): { readonly language: string; readonly scheme: string }[] {
  const more = vscode.workspace.getConfiguration('copydesk').get<Readonly<Record<string, string>>>('languages', {})
  const languages = [...copyLanguages, ...Object.keys(more)]
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)
  return [...new Set([...schemes, ...folders])].flatMap((scheme) => languages.map((language) => ({ language, scheme })))
}

function isCopy(document: vscode.TextDocument): boolean {
  return vscode.languages.match(selector(), document) > 0
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
