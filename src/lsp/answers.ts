// What an editor asks about a place in a story: actions, hovers, completions, the outline.
import path from 'node:path'
import { ErrorCodes, ResponseError } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { pathInside } from '../node/folders.ts'
import { codeActions, type Remembered, rememberCommand, rememberedOf } from './actions.ts'
import { carryOver } from './carry-over.ts'
import type { Checked } from './checks.ts'
import { completeNames } from './completion.ts'
import { writeChanges } from './edits.ts'
import { type HouseContext, packWith, planEntry } from './house-actions.ts'
import { hoverAt } from './hover.ts'
import { type ListParams, nameRows, namesRequest, sourceRows, sourcesRequest } from './lists.ts'
import type { Office } from './office.ts'
import { fileOf } from './places.ts'
import { flatSymbols, symbolsOf } from './symbols.ts'
import { defaultUserPack } from './user-pack.ts'

/** Answer an editor's questions. */
export function answer(office: Office): void {
  const { connection, documents, checks, client } = office

  /** Actions come from what is known already: nothing is checked while somebody opens a menu or saves. */
  connection.onCodeAction((params, token) => {
    const { uri } = params.textDocument
    const document = documents.get(uri)
    const checked = checks.latest(uri)
    if (!document || !checked || token.isCancellationRequested) return []
    const findings = carryOver(checked.report.findings, checked.report.source, document.getText())
    return codeActions(params, { ...houseContext(office, document, checked), document, findings, client: client() })
  })

  connection.onExecuteCommand(({ command, arguments: sent }) => {
    const wanted = command === rememberCommand ? rememberedOf(sent?.[0]) : undefined
    if (wanted) return remember(office, wanted)
    const fault = command === rememberCommand ? 'its argument is not the one that was offered' : 'no such command'
    throw new ResponseError(ErrorCodes.InvalidParams, `${command}: ${fault}`)
  })

  connection.onHover(async ({ textDocument: { uri }, position }, token) => {
    const open = token.isCancellationRequested ? undefined : await checks.story(uri)
    const document = documents.get(uri)
    const checked = checks.latest(uri)
    if (!open || !document || document.getText() !== open.source) return null
    const findings = checked ? carryOver(checked.report.findings, checked.report.source, open.source) : []
    const markdown = client().markdownHover
    return hoverAt(document.offsetAt(position), { document, story: open.story, findings, markdown })
  })

  connection.onCompletion(async ({ textDocument: { uri }, position }, token) => {
    // The names of some letters ago do: nothing is read again between two keys.
    const open = token.isCancellationRequested ? undefined : (checks.lastStory(uri) ?? (await checks.story(uri)))
    const document = documents.get(uri)
    return document && open ? completeNames(document, document.offsetAt(position), open.story) : null
  })

  connection.onDocumentSymbol(async ({ textDocument: { uri } }, token) => {
    const open = token.isCancellationRequested ? undefined : await checks.story(uri)
    const document = documents.get(uri)
    if (!open || !document || document.getText() !== open.source) return null
    const symbols = symbolsOf(open.story, document)
    return client().nestedSymbols ? symbols : flatSymbols(symbols, uri)
  })

  /** The rows of a list, from the text as it stands. */
  const rowsOf = async ({ textDocument: { uri } }: ListParams, make: typeof nameRows) => {
    const open = await checks.story(uri)
    const document = documents.get(uri)
    return open && document?.getText() === open.source ? make(open.story, document) : []
  }
  connection.onRequest(namesRequest, (params) => rowsOf(params, nameRows))
  connection.onRequest(sourcesRequest, (params) => rowsOf(params, sourceRows))
}

/** Put a name or word in force that the editor has just written to a file; make the files that it cannot make. */
async function remember(office: Office, wanted: Remembered): Promise<void> {
  const { documents, checks, houses, recheck } = office
  const document = documents.get(wanted.uri)
  const checked = checks.latest(wanted.uri)
  if (!document || !checked) return
  const plan = await planEntry(wanted, wanted.scope, houseContext(office, document, checked))
  if (!plan) return
  if (wanted.write) writeChanges(plan.changes)
  const files = plan.changes.flatMap(({ uri }) => fileOf(uri) ?? [])
  const file = files.at(-1)
  if (file === undefined) return
  // A first configuration is made with the first entry, and holds from then on.
  const holding = wanted.scope === 'user' ? [null] : new Set([checked.house.loaded.file ?? '', ...files])
  for (const config of holding) houses.remember({ text: wanted.text, pack: packWith(wanted), config, file })
  await recheck()
}

/** Where names and words that somebody knows better are written. */
function houseContext(office: Office, document: TextDocument, { house, format }: Checked): HouseContext {
  const { houses, documents, client, settings } = office
  const file = fileOf(document.uri)
  const [first] = houses.folders()
  const around = houses.folders().find((one) => file !== null && pathInside(one, file) !== undefined)
  return {
    document,
    format,
    house,
    folder: around ?? (file === null ? (first ?? process.cwd()) : path.dirname(file)),
    userPack: settings().userPack ?? defaultUserPack(),
    client: client(),
    openText(uri) {
      const open = documents.get(uri)
      return open && { text: open.getText(), version: open.version }
    }
  }
}
