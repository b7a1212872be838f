import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Edit } from '../finding/finding.ts'
import { makeFolders } from '../node/folders.ts'
import type { Client } from './client.ts'
import { rangeOf } from './diagnostics.ts'
import { fileOf } from './places.ts'

/** Changes of one text. */
export interface TextChange {
  readonly uri: string
  /** The text that the edits are made for. */
  readonly text: string
  /** The version of that text, where it is an open document. */
  readonly version: number | null
  /** Whether the file is to be made. */
  readonly isNew: boolean
  readonly edits: readonly Edit[]
}

/** Changes as every editor can make them, for the version they were made for only where the editor can tell. */
export function workspaceEdit(changes: readonly TextChange[], client: Client): WorkspaceEdit {
  if (!client.versionedEdits)
    return { changes: Object.fromEntries(changes.map((change) => [change.uri, textEdits(change)])) }
  return {
    documentChanges: changes.flatMap((change): (CreateFile | TextDocumentEdit)[] => {
      const { uri, version, isNew } = change
      const edit: TextDocumentEdit = { textDocument: { uri, version }, edits: textEdits(change) }
      return isNew ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }, edit] : [edit]
    })
  }
}

function textEdits({ uri, text, edits }: TextChange): TextEdit[] {
  const document = TextDocument.create(uri, '', 0, text)
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .map((edit) => ({ range: rangeOf(document, edit), newText: edit.text }))
}

/** Make the changes on disk, for an editor that cannot make files. */
export function writeChanges(changes: readonly TextChange[]): void {
  for (const { uri, text, edits } of changes) {
    const file = fileOf(uri)
    if (file === null) continue
    makeFolders(path.dirname(file))
    let written = text
    for (const { start, end, text: put } of [...edits].sort((a, b) => b.start - a.start))
      written = written.slice(0, start) + put + written.slice(end)
    writeFileSync(file, written)
  }
}
