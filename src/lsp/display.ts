// What an editor is shown of the last check of each open document.
import type { Connection, Diagnostic, TextDocumentContentChangeEvent } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding } from '../finding/finding.ts'
import type { Checked } from './checks.ts'
import type { Client } from './client.ts'
import { diagnosticOf } from './diagnostics.ts'
import type { ListEntries } from './list-entries.ts'
import { tell } from './office.ts'
import { createTyping, waits } from './typing.ts'

/** Shows findings, but for what is just being typed. */
export interface Display {
  /** Told of a change before it is made. */
  changed(before: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): void
  /** Show what was found; `null` is no copy, and has nothing. An editor that cannot be told to ask again is shown all. */
  show(document: TextDocument, checked: Checked | null): void
  /** What is shown of a document. */
  diagnosticsOf(uri: string): readonly Diagnostic[]
  /** Somebody has saved: nothing waits any more. */
  saved(uri: string): void
  closed(uri: string): void
}

export interface DisplayOptions {
  readonly connection: Connection
  readonly client: () => Client
  /** Without a key for so long, what was typed is finished. */
  readonly pauseMs: () => number
  /** The open document, in its present version. */
  readonly documentOf: (uri: string) => TextDocument | undefined
  /** The last result, perhaps of an earlier version. */
  readonly latest: (uri: string) => Checked | undefined
  readonly entries: ListEntries
}

/** The diagnostics of a document. */
interface Shown {
  readonly diagnostics: readonly Diagnostic[]
  readonly fingerprints: ReadonlySet<string>
  /** Whether none of them waits for somebody to finish a word. */
  readonly isWhole: boolean
}

const nothing: ReadonlySet<string> = new Set()

export function createDisplay(options: DisplayOptions): Display {
  const { connection, client, pauseMs, documentOf, latest, entries } = options
  const shown = new Map<string, Shown>()

  const show: Display['show'] = (document, checked) => {
    const { uri, version } = document
    const { pullsDiagnostics, refreshesDiagnostics, relatedInformation } = client()
    const findings = checked?.report.findings ?? []
    const unfinished = !pullsDiagnostics || refreshesDiagnostics ? typing.unfinished(document) : undefined
    const before = shown.get(uri)?.fingerprints ?? nothing
    const ready = unfinished
      ? findings.filter((finding) => !waits(finding, unfinished, (fingerprint) => before.has(fingerprint)))
      : findings
    const entryOf = (finding: Finding) =>
      checked?.lexicon && relatedInformation ? entries(finding, checked.house, checked.lexicon) : undefined
    const diagnostics = ready.map((finding) => diagnosticOf(finding, document, client(), entryOf(finding)))
    const fingerprints = new Set(ready.map(({ fingerprint }) => fingerprint))
    shown.set(uri, { diagnostics, fingerprints, isWhole: ready.length === findings.length })
    if (!pullsDiagnostics) tell(() => connection.sendDiagnostics({ uri, version, diagnostics }))
  }

  const typing = createTyping(pauseMs, (uri) => {
    const checked = latest(uri)
    const document = documentOf(uri)
    // A check that is still to come shows everything by itself.
    if (!checked || checked.version !== document?.version || shown.get(uri)?.isWhole !== false) return
    show(document, checked)
    if (client().pullsDiagnostics) tell(() => connection.languages.diagnostics.refresh())
  })

  return {
    changed: (before, changes) => typing.changed(before, changes),
    show,
    diagnosticsOf: (uri) => shown.get(uri)?.diagnostics ?? [],
    saved: (uri) => typing.rest(uri),
    closed(uri) {
      typing.closed(uri)
      shown.delete(uri)
      if (!client().pullsDiagnostics) tell(() => connection.sendDiagnostics({ uri, diagnostics: [] }))
    }
  }
}
