import type { ClientCapabilities } from 'vscode-languageserver/node'

/** What the editor at the other end can do, as far as the server asks. */
export interface Client {
  /** It asks for diagnostics itself, so none are pushed. */
  readonly pullsDiagnostics: boolean
  /** It can be told to ask again. */
  readonly refreshesDiagnostics: boolean
  /** It answers questions about the user's settings. */
  readonly hasSettings: boolean
  /** It watches files on request. */
  readonly watchesFiles: boolean
  readonly watchesFolders: boolean
  readonly relatedInformation: boolean
  /** It shows what can be deleted in a fainter colour. */
  readonly unnecessaryTag: boolean
  readonly codeDescription: boolean
  /** Edits may name the version of the text that they were made for. */
  readonly versionedEdits: boolean
  /** Edits may make new files. */
  readonly createsFiles: boolean
  readonly markdownHover: boolean
  /** Symbols may stand inside others. */
  readonly nestedSymbols: boolean
}

/**
 * Read the capabilities that an editor sends first; what it does not say it cannot do.
 *
 * @example
 * clientOf({textDocument: {diagnostic: {}}}).pullsDiagnostics // true
 */
export function clientOf({ textDocument, workspace }: ClientCapabilities): Client {
  const published = textDocument?.publishDiagnostics
  const pulled = textDocument?.diagnostic
  const edit = workspace?.workspaceEdit
  return {
    // Some editors send null for what they cannot do.
    pullsDiagnostics: Boolean(pulled),
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    hasSettings: workspace?.configuration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesFolders: workspace?.workspaceFolders === true,
    relatedInformation: (pulled?.relatedInformation ?? published?.relatedInformation) === true,
    // 1 is DiagnosticTag.Unnecessary.
    unnecessaryTag: (pulled?.tagSupport ?? published?.tagSupport)?.valueSet?.includes(1) === true,
    codeDescription: (pulled?.codeDescriptionSupport ?? published?.codeDescriptionSupport) === true,
    versionedEdits: edit?.documentChanges === true,
    createsFiles: edit?.documentChanges === true && edit.resourceOperations?.includes('create') === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true
  }
}
