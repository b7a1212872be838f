import * as vscode from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { start } from './start.ts'
import { pathOf, uriConverters } from './web/addresses.ts'
import { type Files, filesNotification } from './web/memory-files.ts'

/** Configurations, house packs and ignore files: what the server reads beside the stories. */
const patterns = '**/{*.yaml,*.yml,copydesk.config.json,package.json,.copydeskignore}'

/** A newsroom has a handful of packs; a folder with more YAML than this is something else. */
const filesMax = 200

let stop: (() => Promise<void>) | undefined

/** In a browser the server runs in a worker of the extension, which has no disk: the extension reads files for it. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/web-server.js').toString(true)
  stop = await start(context, async (options) => {
    const worker = new Worker(script)
    const client: LanguageClient = new LanguageClient('copydesk', 'Copydesk', worker, {
      ...options,
      uriConverters,
      initializationOptions: { files: await filesOfWorkspace() },
      middleware: {
        workspace: {
          // The server reads a changed file as soon as it hears of it, so the text goes first.
          didChangeWatchedFile: async (event, next) => {
            const uri = uriConverters.protocol2Code(event.uri)
            await client.sendNotification(filesNotification, { [pathOf(uri)]: await textOf(uri) })
            await next(event)
          }
        }
      }
    })
    return client
  })
}

export async function deactivate(): Promise<void> {
  await stop?.()
}

async function filesOfWorkspace(): Promise<Files> {
  const found = await vscode.workspace.findFiles(patterns, '**/node_modules/**', filesMax)
  return Object.fromEntries(await Promise.all(found.map(async (uri) => [pathOf(uri), await textOf(uri)] as const)))
}

async function textOf(uri: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
  } catch {
    return null
  }
}
