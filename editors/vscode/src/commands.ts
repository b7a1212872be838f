import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { showList } from './lists.ts'
import { registerPages } from './pages.ts'

/** What the commands need of the extension. */
export interface Running {
  readonly context: vscode.ExtensionContext
  readonly restart: () => Promise<void>
  readonly client: () => BaseLanguageClient | undefined
}

/** Every command that the extension's manifest lists. */
export function registerCommands({ context, restart, client }: Running): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand('copydesk.restart', restart),
    vscode.commands.registerCommand('copydesk.fixAll', fixAll),
    vscode.commands.registerCommand('copydesk.showNames', () => showList('names', client())),
    vscode.commands.registerCommand('copydesk.showSources', () => showList('sources', client())),
    ...registerPages(context)
  ]
}

/** Make the safe fixes of the story in front: what `copydesk fix` does, and no name. */
async function fixAll(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.copydesk', apply: 'first' })
}
