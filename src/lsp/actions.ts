// Quick fixes and source actions, made from findings that are at hand: nothing is checked here.
import * as v from 'valibot'
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit
} from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Edit, Finding } from '../finding/finding.ts'
import { applyFixes } from '../finding/fix.ts'
import { quoted } from '../text/beginning.ts'
import type { Client } from './client.ts'
import { workspaceEdit } from './edits.ts'
import { entryOf, type HouseContext, planEntry, type Scope, scopes } from './house-actions.ts'
import { ignoreEdits } from './ignore-actions.ts'
import { overrideFor } from './override-edit.ts'

/** The kind of the source action that makes every safe fix; editors run it on save when asked to. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.copydesk`

/** The command that puts a name or word in force before the file it was written to is saved. */
export const rememberCommand = 'copydesk.remember'

/** The argument of that command. */
export interface Remembered {
  readonly uri: string
  readonly what: 'name' | 'word'
  readonly text: string
  readonly scope: 'project' | 'user'
  /** Whether the server has to make files that the editor cannot make. */
  readonly write: boolean
}

/** The argument of the command as an editor sends it back; `undefined` for anything else. */
export function rememberedOf(argument: unknown): Remembered | undefined {
  const result = v.safeParse(rememberedSchema, argument)
  return result.success ? result.output : undefined
}

const rememberedSchema = v.object({
  uri: v.string(),
  what: v.picklist(['name', 'word']),
  text: v.string(),
  scope: v.picklist(['project', 'user']),
  write: v.boolean()
})

/** What a code action is made from. */
export interface ActionContext extends HouseContext {
  /** The text as it stands. */
  readonly document: TextDocument
  /** Findings in offsets of that text. */
  readonly findings: readonly Finding[]
  readonly client: Client
}

/**
 * The actions that an editor offers at a range.
 *
 * @param params - the range, its diagnostics and the kinds wanted
 */
export async function codeActions(params: CodeActionParams, context: ActionContext): Promise<CodeAction[]> {
  const actions: CodeAction[] = []
  if (isWanted(CodeActionKind.QuickFix, params)) {
    const here = findingsAt(params, context)
    for (const finding of here) actions.push(...quickFixes(finding, params, context))
    for (const finding of here.slice(0, knownMax)) {
      actions.push(
        ...(await houseActions(finding, params, context)),
        ...(await ignoreActions(finding, params, context))
      )
    }
  }
  // Fix on save asks for it by name; in a menu of everything at the cursor it would only be in the way.
  if (params.context.only?.length && isWanted(fixAllKind, params)) {
    const { applied } = applyFixes(context.document.getText(), context.findings)
    if (applied.length > 0) {
      const edits = applied.flatMap(({ fix }) => fix?.edits ?? [])
      actions.push({ title: 'Make every safe change', kind: fixAllKind, edit: editOf(edits, context) })
    }
  }
  return actions
}

/** With a whole page selected there is no one finding that somebody could know better. */
const knownMax = 8

const scopeTitles: Readonly<Record<Scope, string>> = {
  story: 'in this story',
  project: 'in this project',
  user: 'wherever I write'
}

async function houseActions(finding: Finding, params: CodeActionParams, context: ActionContext): Promise<CodeAction[]> {
  const entry = entryOf(finding)
  if (!entry) return []
  const actions: CodeAction[] = []
  for (const scope of scopes) {
    const plan = await planEntry(entry, scope, context)
    if (!plan) continue
    const label = entry.what === 'name' ? 'Known name' : 'House word'
    const { uri } = context.document
    const remember = (argument: Remembered) => ({ title, command: rememberCommand, arguments: [argument] })
    const title = `${label} “${shown(entry.text)}” ${scopeTitles[scope]}`
    actions.push({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnosticsOf(finding, params),
      ...(!plan.isBeyond && { edit: workspaceEdit(plan.changes, context.client) }),
      ...(scope !== 'story' && { command: remember({ uri, ...entry, scope, write: plan.isBeyond }) })
    })
  }
  return actions
}

async function ignoreActions(
  finding: Finding,
  params: CodeActionParams,
  context: ActionContext
): Promise<CodeAction[]> {
  const kind = CodeActionKind.QuickFix
  const diagnostics = diagnosticsOf(finding, params)
  const ways = await ignoreEdits(finding, context.document.getText(), context.format)
  const actions = ways.map(({ title, edits }) => ({ title, kind, diagnostics, edit: editOf(edits, context) }))
  if (context.format === 'markdown') return actions
  // Plain text and HTML have no front matter: what holds for the whole story goes into the configuration.
  const change = await overrideFor({ rules: { [finding.ruleId]: 'off' } }, context)
  if (!change) return actions
  const title = `Ignore \`${finding.ruleId}\` in this story`
  return [...actions, { title, kind, diagnostics, edit: workspaceEdit([change], context.client) }]
}

function isWanted(kind: string, { context: { only } }: CodeActionParams): boolean {
  // An empty list asks for nothing in particular.
  return !only?.length || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`) || wanted === '')
}

/** Findings that touch the range asked for. */
function findingsAt({ range }: CodeActionParams, { document, findings }: ActionContext): Finding[] {
  const start = document.offsetAt(range.start)
  const end = document.offsetAt(range.end)
  return findings.filter((finding) => finding.start <= end && start <= finding.end)
}

/** A change for each suggestion, the rule's own fix first; preferred when it is safe. */
function quickFixes(finding: Finding, params: CodeActionParams, context: ActionContext): CodeAction[] {
  const diagnostics = diagnosticsOf(finding, params)
  const action = (title: string, edits: readonly Edit[], rest: Partial<CodeAction> = {}): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit: editOf(edits, context),
    ...rest
  })
  const { fix, expected, ruleId } = finding
  const actions: CodeAction[] = []
  const [only, ...others] = fix?.edits ?? []
  const isPreferred = fix?.safety === 'safe' ? { isPreferred: true } : {}
  if (fix) {
    const [best] = expected
    const title = best === undefined ? deletionTitle(finding) : `Change to “${shown(best)}”`
    actions.push(action(title, fix.edits, isPreferred))
  }
  // The further suggestions take the place of the first one; where a fix does more than that, there are none.
  const target = fix
    ? only && others.length === 0 && only.text === expected[0]
      ? only
      : undefined
    : plainTarget(finding)
  if (target) {
    for (const text of fix ? expected.slice(1) : expected) {
      actions.push(action(`Change to “${shown(text)}”`, [{ start: target.start, end: target.end, text }]))
    }
  }
  const same = applyFixes(
    context.document.getText(),
    context.findings.filter((one) => one.ruleId === ruleId),
    { unsafe: true }
  ).applied
  if (same.length > 1 && fix) {
    const edits = same.flatMap((one) => one.fix?.edits ?? [])
    actions.push(action(`Fix all ${same.length} of \`${ruleId}\` in this story`, edits))
  }
  return actions
}

/** Where the source is plain words, they can be replaced although no rule vouches for more. */
function plainTarget({ actual, start, end }: Finding): { start: number; end: number } | undefined {
  return /^[\p{L}\p{M}\p{N} .,'’-]+$/u.test(actual) ? { start, end } : undefined
}

function deletionTitle({ fix, ruleId }: Finding): string {
  if (fix?.edits.some(({ text }) => text !== '')) return 'Put this right'
  return ruleId === 'boilerplate-residue' ? 'Delete what is left over from a web page' : 'Delete this'
}

const titleMax = 60

function shown(text: string): string {
  return quoted(text, titleMax)
}

function diagnosticsOf({ fingerprint }: Finding, { context }: CodeActionParams): Diagnostic[] {
  return context.diagnostics.filter(({ data }) => fingerprintOf(data) === fingerprint)
}

function fingerprintOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'fingerprint' in data ? data.fingerprint : undefined
}

/** Edits of the document at hand. */
function editOf(edits: readonly Edit[], { document, client }: ActionContext): WorkspaceEdit {
  const { uri, version } = document
  return workspaceEdit([{ uri, text: document.getText(), version, isNew: false, edits }], client)
}
