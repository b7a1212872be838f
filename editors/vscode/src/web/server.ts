// The language server in a web worker: the same server as on the desktop, over a memory that the extension fills.
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures
} from 'vscode-languageserver/browser'
import { version } from '../../../../src/cli/version.ts'
import { serve } from '../../../../src/lsp/server.ts'
import { type Files, filesNotification, putFiles } from './memory-files.ts'

// A worker's own scope has the same two methods as the worker seen from outside.
const scope = globalThis as unknown as Worker
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(scope)
)
connection.onNotification(filesNotification, putFiles)

// The files of the workspace come with the greeting, before the server asks for its configuration.
const onInitialize = connection.onInitialize.bind(connection)
connection.onInitialize = (handler) =>
  onInitialize((params, ...rest) => {
    putFiles((params.initializationOptions as Greeting).files)
    return handler(params, ...rest)
  })
serve(connection, { version })

/** What the extension sends when it starts the worker. */
interface Greeting {
  readonly files: Files
}
