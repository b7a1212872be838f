import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range
} from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding, Related, Severity } from '../finding/finding.ts'
import { hash16 } from '../text/hash.ts'
import type { Span } from '../text/span.ts'
import type { Client } from './client.ts'
import { uriOf } from './places.ts'

/** What a diagnostic carries for the code actions: which finding it is. */
export interface DiagnosticData {
  readonly fingerprint: string
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information
}

/** Rules whose findings are to be deleted: editors show them in a fainter colour. */
const deletable = new Set(['boilerplate-residue', 'chatbot-residue'])

/** Where a span of a document's text lies, in lines and UTF-16 columns from 0. */
export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) }
}

/**
 * A finding as editors show it.
 *
 * @param document - the text that the finding was made on
 * @param entry - the entry of a list that it goes by
 */
export function diagnosticOf(
  finding: Finding,
  document: TextDocument,
  client: Client,
  entry?: DiagnosticRelatedInformation
): Diagnostic {
  const { ruleId, message, url, fingerprint, severity } = finding
  const data: DiagnosticData = { fingerprint }
  const related = client.relatedInformation
    ? [...finding.related.map((one) => relatedOf(one, finding, document)), ...(entry ? [entry] : [])]
    : []
  return {
    range: rangeOf(document, finding),
    severity: severities[severity],
    code: ruleId,
    source: 'copydesk',
    message,
    data,
    ...(client.codeDescription && { codeDescription: { href: url } }),
    ...(client.unnecessaryTag && deletable.has(ruleId) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && { relatedInformation: related })
  }
}

function relatedOf(one: Related, { file }: Finding, document: TextDocument): DiagnosticRelatedInformation {
  const location =
    one.file === file
      ? { uri: document.uri, range: rangeOf(document, one) }
      : { uri: uriOf(one.file), range: lineRange(one.line - 1, one.column - 1, one.endLine - 1, one.endColumn - 1) }
  return { message: one.message, location }
}

/** A range from four numbers, all from 0. */
export function lineRange(line: number, character: number, endLine: number, endCharacter: number): Range {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } }
}

/** The name of a list of diagnostics: equal lists have equal names, whatever was typed in between. */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  return hash16(JSON.stringify(diagnostics))
}
