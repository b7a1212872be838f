import * as vscode from 'vscode'

/** Rule pages ship with the extension: reading why a rule exists asks no server on the internet. */
const scheme = 'copydesk-rule'

/** What the build writes to `dist/pages.json`: the page of every rule, in Markdown. */
type Pages = Readonly<Record<string, string>>

/** The rule pages as documents, and the command that shows one. */
export function registerPages(context: vscode.ExtensionContext): vscode.Disposable[] {
  let pages: Promise<Pages> | undefined
  const load = () => (pages ??= readPages(context.extensionUri))
  return [
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async ({ path }) => (await load())[path.slice(1).replace(/\.md$/, '')] ?? ''
    }),
    vscode.commands.registerCommand('copydesk.openRulePage', async () => {
      const known = Object.keys(await load())
      const rule = await chooseRule(known)
      if (rule === undefined) return
      await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.from({ scheme, path: `/${rule}.md` }))
    })
  ]
}

/** The rule of the finding under the cursor; where there is none or more than one, the user chooses. */
async function chooseRule(known: readonly string[]): Promise<string | undefined> {
  const here = rulesAtCursor().filter((rule) => known.includes(rule))
  if (here.length === 1) return here[0]
  return await vscode.window.showQuickPick(here.length > 0 ? here : [...known], {
    placeHolder: 'The page of which rule?'
  })
}

function rulesAtCursor(): string[] {
  const editor = vscode.window.activeTextEditor
  if (!editor) return []
  const found = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === 'copydesk' && range.contains(editor.selection.active))
  return [...new Set(found.map(({ code }) => String(typeof code === 'object' ? code.value : code)))]
}

async function readPages(extension: vscode.Uri): Promise<Pages> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist/pages.json'))
  // Written by our own build.
  return JSON.parse(new TextDecoder().decode(bytes)) as Pages
}
