// When stories are checked: a while after the last change, the last one touched first, one at a time.

import type { CancellationToken } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Story } from '../analysis/story.ts'
import type { Report } from '../desk/desk.ts'
import type { Format } from '../input/document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { fileSizeMax } from '../node/read.ts'
import { errorText } from '../text/error-text.ts'
import type { Steps } from '../text/steps.ts'
import type { House, Houses } from './houses.ts'
import { nameOf } from './places.ts'
import { createQueue, inTurn, type Rest, waitingMessages } from './queue.ts'

/** What came of checking one version of a document; the findings' offsets are into `report.source`. */
export interface Checked {
  readonly version: number
  readonly format: Format
  readonly house: House
  readonly report: Report
  /** What the story was read with; `undefined` when it could not be read. */
  readonly lexicon: Lexicon | undefined
}

/** A story read in, with the text that it was made from. */
export interface OpenStory {
  readonly story: Story
  readonly source: string
  readonly house: House
}

export interface Checks {
  /** A document was opened, or has to be checked again although nobody typed: at once. */
  soon(uri: string): void
  /** A document was changed: after the pause. */
  changed(uri: string): void
  closed(uri: string): void
  isOpen(uri: string): boolean
  /** The last result, perhaps of an earlier version. */
  latest(uri: string): Checked | undefined
  /** The story as it stands, for questions about it; `undefined` for what is no copy, or too long to be read again. */
  story(uri: string): Promise<OpenStory | undefined>
  /** The story that was read last, whatever was typed since. */
  lastStory(uri: string): OpenStory | undefined
  /** The result of the version that stands now; waits for it. `undefined` when cancelled or not copy. */
  current(uri: string, token?: CancellationToken): Promise<Checked | undefined>
  /** Let documents whose house has changed be checked again; resolves to whether there were any. */
  housesChanged(): Promise<boolean>
}

export interface ChecksOptions {
  readonly houses: Houses
  /** The open document, in its present version. */
  readonly documentOf: (uri: string) => TextDocument | undefined
  readonly formatOf: (document: TextDocument) => Format | null
  readonly debounceMs: () => number
  /** Told of every result that is not stale, and of documents that are not copy (`null`). */
  readonly onResult: (document: TextDocument, checked: Checked | null) => void
  /** Told what went wrong where nothing should. */
  readonly onFault: (message: string) => void
}

interface State {
  /** `null` for what is no copy or is ignored. */
  checked: Checked | null | undefined
  /** The house that said so. */
  house: House | undefined
  timer: ReturnType<typeof setTimeout> | undefined
  /** How long the last check took: a story of megabytes waits longer for the next one. */
  durationMs: number
  readonly waiting: Set<() => void>
}

/** A story that takes longer than this, one of megabytes, is not checked more than half of the time … */
const slowMs = 250
/** … and never waits longer than this. */
const pauseMaxMs = 3000

/** A longer story is read again by its check alone, which rests on its way; a question about it waits for that. */
const atOnceMax = 100_000

/** A longer story is not kept with its passes: at about 60 bytes a code unit it would take 60 MB. */
const keptMax = 1_000_000

export function createChecks(options: ChecksOptions): Checks {
  const { houses, documentOf, formatOf, debounceMs, onResult, onFault } = options
  const states = new Map<string, State>()
  /** One story is kept with its passes; those of all open documents would be too many. */
  let kept: (OpenStory & { readonly uri: string }) | undefined

  const stateOf = (uri: string): State => {
    const known = states.get(uri)
    if (known) return known
    const state: State = { checked: undefined, house: undefined, timer: undefined, durationMs: 0, waiting: new Set() }
    states.set(uri, state)
    return state
  }

  const checkOne = async (uri: string, rest: Rest) => {
    const house = await houses.of(uri)
    const state = states.get(uri)
    const document = documentOf(uri)
    if (!state || !document) return
    const format = formatOf(document)
    const { version } = document
    const started = performance.now()
    const isWanted = () => states.get(uri) === state && documentOf(uri)?.version === version
    const isCopy = format !== null && !house.isIgnored
    const inspected = isCopy ? await inTurn(inspect(document, format, house), rest, isWanted) : null
    state.durationMs = performance.now() - started
    if (inspected === undefined) return
    const checked =
      format && inspected
        ? { version, format, house, report: inspected.report, lexicon: inspected.story?.lexicon }
        : null
    if (inspected?.story && inspected.report.source.length <= keptMax) {
      kept = { uri, house, source: inspected.report.source, story: inspected.story }
    }
    // Let in what was typed meanwhile: a result that is stale by now is never sent.
    await waitingMessages()
    if (!isWanted()) return
    state.checked = checked
    state.house = house
    onResult(document, checked)
    for (const wake of state.waiting) wake()
  }

  const queue = createQueue(checkOne, onFault)

  const isCurrent = async (uri: string, { checked, house }: State): Promise<boolean> => {
    if (checked === undefined || !isSame(house, await houses.of(uri))) return false
    return checked === null || checked.version === documentOf(uri)?.version
  }

  const current: Checks['current'] = async (uri, token) => {
    for (;;) {
      const state = states.get(uri)
      if (!state || token?.isCancellationRequested) return undefined
      if (await isCurrent(uri, state)) return state.checked ?? undefined
      await new Promise<void>((resolve) => {
        const wake = () => {
          state.waiting.delete(wake)
          subscription?.dispose()
          resolve()
        }
        const subscription = token?.onCancellationRequested(wake)
        state.waiting.add(wake)
      })
    }
  }

  return {
    soon(uri) {
      clearTimeout(stateOf(uri).timer)
      queue.add(uri)
    },
    changed(uri) {
      const state = stateOf(uri)
      clearTimeout(state.timer)
      queue.drop(uri)
      const isSlow = state.durationMs > slowMs
      const pause = isSlow ? Math.max(debounceMs(), Math.min(state.durationMs, pauseMaxMs)) : debounceMs()
      state.timer = setTimeout(() => queue.add(uri), pause)
    },
    closed(uri) {
      const state = states.get(uri)
      states.delete(uri)
      queue.drop(uri)
      clearTimeout(state?.timer)
      if (kept?.uri === uri) kept = undefined
      for (const wake of state?.waiting ?? []) wake()
    },
    isOpen: (uri) => states.has(uri),
    latest: (uri) => states.get(uri)?.checked ?? undefined,
    lastStory: (uri) => (kept?.uri === uri ? kept : undefined),
    async story(uri) {
      const house = await houses.of(uri)
      const document = documentOf(uri)
      const format = document && formatOf(document)
      if (!document || !format || house.isIgnored) return undefined
      const source = document.getText()
      if (kept?.uri === uri && kept.source === source && kept.house.desk === house.desk) return kept
      if (source.length > keptMax) return undefined
      if (source.length > atOnceMax) {
        await current(uri)
        if (kept?.uri === uri) return kept
      }
      if (documentOf(uri)?.getText() !== source) return undefined
      kept = { uri, house, source, story: house.desk.story({ path: nameOf(uri), source, format }) }
      return kept
    },
    current,
    async housesChanged() {
      let some = false
      for (const [uri, state] of states) {
        if (isSame(state.house, await houses.of(uri))) continue
        some = true
        queue.add(uri)
      }
      return some
    }
  }
}

function isSame(before: House | undefined, now: House): boolean {
  return before?.desk === now.desk && before.isIgnored === now.isIgnored
}

interface Inspected {
  readonly report: Report
  readonly story?: Story
}

/** Check a document step by step; a fault of ours costs its findings, not the server. */
function* inspect(document: TextDocument, format: Format, { desk }: House): Steps<Inspected> {
  const source = document.getText()
  const path = nameOf(document.uri)
  const nothing = (problem: string) => ({
    report: { file: path, source, title: null, words: 0, findings: [], problems: [`${path}: ${problem}`] }
  })
  if (source.length > fileSizeMax) return nothing(`over the limit of ${fileSizeMax / 1e6} MB for one story; split it`)
  try {
    return yield* desk.inspectInSteps({ path, source, format })
  } catch (error) {
    return nothing(`a fault in copydesk itself: ${errorText(error)}`)
  }
}
