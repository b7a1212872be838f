// Diagnostics for editors that ask for them: of one document, and of the whole workspace.
import { statSync } from 'node:fs'
import {
  type CancellationToken,
  type Diagnostic,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDocumentDiagnosticReport
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Desk } from '../desk/desk.ts'
import { selectFiles } from '../node/files.ts'
import { readCopy } from '../node/read.ts'
import { diagnosticOf, resultIdOf } from './diagnostics.ts'
import type { ListEntries } from './list-entries.ts'
import type { Office } from './office.ts'
import { uriOf } from './places.ts'

/** How long a list of the workspace's files is good for: an editor asks again every two seconds. */
const listedMs = 5000

/** What a file that is not open was last found to have. */
interface ClosedResult {
  readonly desk: Desk
  readonly modified: number
  readonly size: number
  readonly resultId: string
  readonly items: readonly Diagnostic[]
}

/**
 * Answer an editor that asks for diagnostics.
 *
 * @param shownOf - the diagnostics of an open document's last check
 * @param entries - finds the entries of lists, for documents that are not open
 */
export function answerPulls(
  office: Office,
  shownOf: (uri: string) => readonly Diagnostic[],
  entries: ListEntries
): void {
  const { connection, documents, checks } = office
  const closed = createClosedFiles(office, entries)

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const checked = await checks.current(uri, token)
    stopIfCancelled(token)
    const items = checked ? shownOf(uri) : []
    const resultId = resultIdOf(items)
    return resultId === previousResultId
      ? { kind: 'unchanged', resultId }
      : { kind: 'full', resultId, items: [...items] }
  })

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]))
    const items: WorkspaceDocumentDiagnosticReport[] = []
    const report = (
      uri: string,
      version: number | null,
      found: readonly Diagnostic[],
      resultId = resultIdOf(found)
    ) => {
      const before = previous.get(uri)
      previous.delete(uri)
      if (before === resultId) items.push({ kind: 'unchanged', uri, version, resultId })
      else items.push({ kind: 'full', uri, version, resultId, items: [...found] })
    }
    for (const uri of documents.keys()) {
      const checked = await checks.current(uri, token)
      stopIfCancelled(token)
      report(uri, checked?.version ?? null, checked ? shownOf(uri) : [])
    }
    for await (const { uri, resultId, items: found } of closed.results(token)) {
      stopIfCancelled(token)
      report(uri, null, found, resultId)
    }
    // What is gone, or ignored by now, has nothing to show.
    for (const uri of previous.keys()) report(uri, null, [])
    return { items }
  })
}

function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled by the editor')
}

/** The stories of the workspace that are not open; each is read again only when it or its configuration has changed. */
function createClosedFiles({ connection, documents, houses, client, settings }: Office, entries: ListEntries) {
  const results = new Map<string, ClosedResult>()
  let listed:
    | { readonly files: readonly string[]; readonly folders: readonly string[]; readonly at: number }
    | undefined
  let said = false

  const list = async (): Promise<readonly string[]> => {
    const folders = houses.folders()
    if (listed?.folders === folders && performance.now() - listed.at < listedMs) return listed.files
    const { files } = await selectFiles(folders)
    listed = { files, folders, at: performance.now() }
    return files
  }

  const check = async (file: string): Promise<ClosedResult | null> => {
    const uri = uriOf(file)
    const house = await houses.of(uri)
    const { desk, isIgnored } = house
    const status = isIgnored ? undefined : statSync(file, { throwIfNoEntry: false })
    if (!status) return null
    const { mtimeMs: modified, size } = status
    const known = results.get(uri)
    if (known && known.desk === desk && known.modified === modified && known.size === size) return known
    // One file a turn: what is typed meanwhile comes first.
    await new Promise<void>((resolve) => setImmediate(resolve))
    const copy = readCopy(file)
    if ('failure' in copy) return null
    const { report, story } = desk.inspect({ path: file, source: copy.source })
    const document = TextDocument.create(uri, '', 0, copy.source)
    const items = report.findings.map((finding) =>
      diagnosticOf(finding, document, client(), entries(finding, house, story.lexicon))
    )
    const result = { desk, modified, size, resultId: resultIdOf(items), items }
    results.set(uri, result)
    return result
  }

  return {
    async *results(token: CancellationToken): AsyncGenerator<ClosedResult & { readonly uri: string }> {
      const { workspaceDiagnostics, workspaceFilesMax } = settings()
      if (!workspaceDiagnostics) return
      let left = workspaceFilesMax
      for (const file of await list()) {
        if (token.isCancellationRequested) return
        const uri = uriOf(file)
        if (documents.get(uri)) continue
        if (left === 0) {
          if (!said)
            connection.console.warn(`More than ${workspaceFilesMax} stories: the others are checked when opened`)
          said = true
          return
        }
        left -= 1
        const result = await check(file)
        if (result) yield { uri, ...result }
        else results.delete(uri)
      }
    }
  }
}
