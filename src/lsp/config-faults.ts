import path from 'node:path'
import { type Diagnostic, DiagnosticSeverity, type PublishDiagnosticsParams } from 'vscode-languageserver/node'
import type { ConfigError } from '../node/config-source.ts'
import { lineRange } from './diagnostics.ts'
import { uriOf } from './places.ts'

/** One thing wrong in a file that the user wrote. */
export interface ConfigFault {
  /** An absolute path. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** What is wrong, and the cure. */
  readonly message: string
  /** What is in force all the same and wants a look. */
  readonly isWarning?: true
}

/**
 * The faults of a broken configuration, each in its file: the lines of the message are `file:line: message`.
 *
 * @example
 * faultsOf(new ConfigError('house.yaml:3: Unknown key `nmae`; did you mean `name`?'))[0]?.line // 3
 */
export function faultsOf({ message }: Pick<ConfigError, 'message'>): ConfigFault[] {
  const faults: ConfigFault[] = []
  for (const text of message.split('\n')) {
    const [, file, line = '1', said = text] = /^(.+?)(?::(\d+))?: (.*)$/.exec(text) ?? []
    if (file === undefined) continue
    faults.push({ file: path.resolve(file), line: Number(line), message: said })
  }
  return faults
}

/** What a configuration has to say beside being in force: columns of a sheet that nobody knows, rows that stand twice. */
export function warningsOf(warnings: readonly string[]): ConfigFault[] {
  return faultsOf({ message: warnings.join('\n') }).map((fault) => ({ ...fault, isWarning: true }))
}

/**
 * Shows what is wrong with configuration files and house packs, in those files. These are always pushed: no editor
 * asks a server about files that are none of its documents.
 *
 * @param send - publishes the diagnostics of one file
 */
export function createFaultDisplay(send: (params: PublishDiagnosticsParams) => void): {
  show(faults: readonly ConfigFault[]): void
} {
  let shown = new Map<string, string>()
  return {
    show(faults) {
      const byUri = new Map<string, Diagnostic[]>()
      // Stories of several folders can have the same broken configuration.
      const once = new Map(faults.map((fault) => [JSON.stringify(fault), fault]))
      for (const { file, line, message, isWarning } of once.values()) {
        // To the end of the line, wherever that is: editors clip it.
        const range = lineRange(line - 1, 0, line - 1, 1000)
        const severity = isWarning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error
        const diagnostic = { range, severity, source: 'copydesk', code: 'configuration', message }
        byUri.set(uriOf(file), [...(byUri.get(uriOf(file)) ?? []), diagnostic])
      }
      const next = new Map([...byUri].map(([uri, diagnostics]) => [uri, JSON.stringify(diagnostics)]))
      for (const uri of shown.keys()) if (!next.has(uri)) send({ uri, diagnostics: [] })
      for (const [uri, diagnostics] of byUri) if (shown.get(uri) !== next.get(uri)) send({ uri, diagnostics })
      shown = next
    }
  }
}
