import type { Connection, TextDocuments } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Checks } from './checks.ts'
import type { Client } from './client.ts'
import type { Houses } from './houses.ts'
import type { ServerSettings } from './settings.ts'

/** What the parts of the server share. Client and settings are known once the editor has said hello, and can change. */
export interface Office {
  readonly connection: Connection
  readonly documents: TextDocuments<TextDocument>
  readonly houses: Houses
  readonly checks: Checks
  readonly client: () => Client
  readonly settings: () => ServerSettings
  /** What holds for some documents is another now: check those again and let the editor ask for them. */
  readonly recheck: () => Promise<void>
}

/** Tell the editor something; one that has gone does not hear it, and that is no fault. */
export function tell(send: () => Promise<unknown>): void {
  try {
    send().catch(() => {})
  } catch {
    // A connection that is closed throws before there is a promise.
  }
}
