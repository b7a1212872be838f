import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { serve } from './server.ts'

/**
 * Serve an editor over this process's standard streams. The process ends with the editor: 0 after a shutdown, 1 when
 * the editor vanishes or closes the pipe without one.
 *
 * @param version - of this program
 */
export function serveStdio(version: string): Promise<never> {
  serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), { version })
  return new Promise(() => {})
}
