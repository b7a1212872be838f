import { setFlagsFromString } from 'node:v8'
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver/node'
import { serve } from './server.ts'

/**
 * Serve an editor over this process's standard streams. The process ends with the editor: 0 after a shutdown, 1 when
 * the editor vanishes or closes the pipe without one, and 1 when the stream is broken.
 *
 * @param version - of this program
 */
export function serveStdio(version: string): Promise<never> {
  // Typing makes garbage, and a heap that is let grow keeps it: after 400 edits 281 MB, with this 140 MB.
  setFlagsFromString('--optimize-for-size')
  let saidGoodbye = false
  const end = () => process.exit(saidGoodbye ? 0 : 1)
  const reader = new StreamMessageReader(process.stdin)
  reader.onError((error) => {
    // A body that is no JSON costs only itself. After a broken header nobody knows where the next message begins.
    if (error instanceof SyntaxError) return
    process.stderr.write(`copydesk lsp: ${error.message.split('\n')[0] ?? ''}\n`)
    process.exit(1)
  })
  // With readers of our own, the library leaves it to us to end with the editor.
  process.stdin.on('end', end).on('close', end)
  const connection = createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(process.stdout))
  connection.onShutdown(() => {
    saidGoodbye = true
  })
  serve(connection, { version })
  return new Promise(() => {})
}
