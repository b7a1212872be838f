import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { ListRow } from '../../../src/lsp/lists.ts'

/** What a list is asked by, and what the user reads above it. */
const lists = {
  names: { request: 'copydesk/names', title: 'Names in this story', none: 'There is no name in this story.' },
  sources: {
    request: 'copydesk/sources',
    title: 'Who says what in this story',
    none: 'Nobody is quoted in this story.'
  }
} as const

/**
 * Offer a list of the story in front; the row that the user moves to is shown in the story.
 *
 * @param client - the running client; without one the user is told
 */
export async function showList(kind: keyof typeof lists, client: BaseLanguageClient | undefined): Promise<void> {
  const editor = vscode.window.activeTextEditor
  if (!editor || !client?.isRunning()) {
    void vscode.window.showInformationMessage(
      editor ? 'Copydesk is not running. Start it with “Restart the Language Server”.' : 'Open a story first.'
    )
    return
  }
  const { request, title, none } = lists[kind]
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri)
  const rows = await client.sendRequest<readonly ListRow[]>(request, { textDocument: { uri } })
  if (rows.length === 0) {
    void vscode.window.showInformationMessage(none)
    return
  }
  const items = rows.map((row) => ({ ...row, range: client.protocol2CodeConverter.asRange(row.range) }))
  const before = editor.selection
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    matchOnDescription: true,
    matchOnDetail: true,
    onDidSelectItem: (item) => {
      if (typeof item !== 'string' && 'range' in item) goTo(editor, (item as (typeof items)[number]).range)
    }
  })
  if (chosen) goTo(editor, chosen.range)
  else goTo(editor, before)
}

function goTo(editor: vscode.TextEditor, { start, end }: { start: vscode.Position; end: vscode.Position }): void {
  editor.selection = new vscode.Selection(start, end)
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}
