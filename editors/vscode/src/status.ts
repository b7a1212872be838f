import * as vscode from 'vscode'

/** The item in the status bar. */
export interface Status extends vscode.Disposable {
  /** Say whether the server runs. */
  show(running: boolean): void
}

const icons = [
  [vscode.DiagnosticSeverity.Error, 'error'],
  [vscode.DiagnosticSeverity.Warning, 'warning'],
  [vscode.DiagnosticSeverity.Information, 'info']
] as const

/**
 * The findings of the story in front, by severity; a click opens the Problems panel. Without a server it says so, and
 * a click starts one.
 *
 * @param selector - the documents that are checked; the item hides for others
 */
export function createStatus(selector: () => vscode.DocumentSelector): Status {
  const item = vscode.window.createStatusBarItem('copydesk.findings', vscode.StatusBarAlignment.Right, 100)
  item.name = 'Copydesk'
  let running = false

  const draw = () => {
    const document = vscode.window.activeTextEditor?.document
    if (!document || vscode.languages.match(selector(), document) === 0) {
      item.hide()
      return
    }
    if (running) drawFindings(item, document.uri)
    else drawStopped(item)
    item.show()
  }

  const listeners = [
    vscode.window.onDidChangeActiveTextEditor(draw),
    vscode.workspace.onDidOpenTextDocument(draw),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const front = vscode.window.activeTextEditor?.document.uri.toString()
      if (uris.some((uri) => uri.toString() === front)) draw()
    })
  ]
  return {
    show(now) {
      running = now
      draw()
    },
    dispose() {
      for (const one of [item, ...listeners]) one.dispose()
    }
  }
}

function drawFindings(item: vscode.StatusBarItem, uri: vscode.Uri): void {
  const findings = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'copydesk')
  const counts = icons.map(([severity, icon]) => ({
    icon,
    count: findings.filter((one) => one.severity === severity).length
  }))
  const shown = counts.filter(({ count }) => count > 0).map(({ icon, count }) => `$(${icon}) ${count}`)
  item.text = shown.length > 0 ? `Copydesk ${shown.join(' ')}` : 'Copydesk $(check)'
  item.tooltip =
    findings.length > 0 ? 'Findings in this story. Click for the Problems panel.' : 'No findings in this story'
  item.command = 'workbench.actions.view.problems'
  item.backgroundColor = undefined
}

function drawStopped(item: vscode.StatusBarItem): void {
  item.text = '$(circle-slash) Copydesk is not running'
  item.tooltip = 'The language server is not running, so this story is not checked. Click to start it.'
  item.command = 'copydesk.restart'
  item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground')
}
