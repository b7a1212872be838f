import type * as vscode from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { start } from './start.ts'

let stop: (() => Promise<void>) | undefined

/** On the desktop the server that ships with the extension runs as a process of its own. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = {
    module: context.asAbsolutePath('dist/server/dist/copydesk.js'),
    args: ['lsp'],
    transport: TransportKind.stdio
  }
  stop = await start(
    context,
    (options) => new LanguageClient('copydesk', 'Copydesk', { run: server, debug: server }, options)
  )
}

export async function deactivate(): Promise<void> {
  await stop?.()
}
