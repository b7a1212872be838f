// In a browser the folder of a workspace has an address of its own kind (`vscode-vfs://github/…`). The server knows
// files and buffers, so each address becomes a file below a folder named for where it came from.
import * as vscode from 'vscode'

/** Buffers that were never saved keep their address. */
const kept = new Set(['file', 'untitled'])

/** For the client: addresses as the server sees them, and back. */
export const uriConverters = {
  code2Protocol(uri: vscode.Uri): string {
    if (kept.has(uri.scheme)) return uri.toString()
    return vscode.Uri.from({ scheme: 'file', path: pathOf(uri) }).toString()
  },
  protocol2Code(value: string): vscode.Uri {
    const uri = vscode.Uri.parse(value)
    const parts = /^\/@([^/]+)\/([^/]*)(\/.*)?$/.exec(uri.path)
    const [, scheme, authority, path] = parts ?? []
    if (uri.scheme !== 'file' || scheme === undefined) return uri
    return vscode.Uri.from({ scheme, authority: decodeURIComponent(authority ?? ''), path: path ?? '/' })
  }
}

/** The path by which the server knows a file. */
export function pathOf({ scheme, authority, path }: vscode.Uri): string {
  return scheme === 'file' ? path : `/@${scheme}/${encodeURIComponent(authority)}${path}`
}
