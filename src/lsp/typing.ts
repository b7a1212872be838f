// What somebody is just typing, and which findings have to wait until it is finished.
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding } from '../finding/finding.ts'
import { rules } from '../rules/index.ts'
import type { Span } from '../text/span.ts'

/** What is not finished: offsets into the document as it stands. */
export interface Unfinished {
  /** The word that the cursor stands behind; empty where it stands behind none. */
  readonly word: Span
  /** The paragraph that is being written at its end. */
  readonly paragraph: Span | undefined
  /** The paragraphs right above: whether a source there is vague can depend on who is named here. */
  readonly above: Span
}

/** Follows the keys in each document. */
export interface Typing {
  /** Told of a change before it is made. */
  changed(before: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): void
  /** What is not finished in a document after its last change; `undefined` while nobody types. */
  unfinished(document: TextDocument): Unfinished | undefined
  /** Somebody has saved: nothing waits any more. */
  rest(uri: string): void
  closed(uri: string): void
}

/** A key, a word that an editor completes, a few keys sent as one; more than this is pasted. */
const keysMax = 20
/** One change is no typing: it can be a paste, a fix, a key struck in passing. */
const runMin = 2
/** A longer paragraph is no paragraph; the end of the word is all that is looked for. */
const paragraphMax = 20_000

/** An analyst can be named two sentences behind “analysts say”, and a paragraph of news is often one sentence. */
const linesAbove = 2
/** Lines that are looked at for these, blank ones included. */
const lookAboveMax = 8

interface Run {
  /** Where the cursor stands. */
  readonly cursor: number
  /** Changes one behind the other. */
  readonly keys: number
  readonly timer: ReturnType<typeof setTimeout>
}

/**
 * Follow who types where. A run of changes, each where the one before ended, is somebody typing; the editor says nothing
 * of its cursor.
 *
 * @param pauseMs - without a key for so long, what was typed is finished
 * @param onRest - told that nothing in a document waits any more
 */
export function createTyping(pauseMs: () => number, onRest: (uri: string) => void): Typing {
  const runs = new Map<string, Run>()
  const end = (uri: string) => {
    clearTimeout(runs.get(uri)?.timer)
    return runs.delete(uri)
  }
  return {
    changed(before, changes) {
      const { uri } = before
      const run = runs.get(uri)
      end(uri)
      const [change, ...others] = changes
      // Several changes at once are an editor's own; the whole text is sent by editors that know nothing of keys.
      if (change === undefined || others.length > 0 || !('range' in change) || pauseMs() === 0) return
      const from = before.offsetAt(change.range.start)
      const to = before.offsetAt(change.range.end)
      const { length } = change.text
      const isKey = length <= keysMax && to - from <= keysMax
      const goesOn = run !== undefined && from <= run.cursor && run.cursor <= to
      const timer = setTimeout(() => {
        if (end(uri)) onRest(uri)
      }, pauseMs())
      runs.set(uri, { cursor: from + length, keys: isKey ? (goesOn ? run.keys + 1 : 1) : 0, timer })
    },
    unfinished(document) {
      const run = runs.get(document.uri)
      return run === undefined || run.keys < runMin ? undefined : unfinishedAt(document, run.cursor)
    },
    rest(uri) {
      if (end(uri)) onRest(uri)
    },
    closed: end
  }
}

function unfinishedAt(document: TextDocument, cursor: number): Unfinished {
  const { line } = document.positionAt(cursor)
  const lineStart = document.offsetAt({ line, character: 0 })
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
  const at = cursor - lineStart
  const before = text.slice(Math.max(0, at - 100), at)
  const isInside = /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2))
  const [word = ''] = isInside ? [] : (/[\p{L}\p{M}\p{N}'’&.@-]*[\p{L}\p{M}\p{N}'’&@-]$/u.exec(before) ?? [])
  const above = { start: aboveOf(document, line), end: lineStart }
  const isAtEnd = text.length <= paragraphMax && text.slice(at).trim() === ''
  return {
    word: { start: cursor - word.length, end: cursor },
    paragraph: isAtEnd ? { start: lineStart, end: cursor } : undefined,
    above
  }
}

/** Where the paragraphs above a line begin. */
function aboveOf(document: TextDocument, line: number): number {
  let found = 0
  let first = line
  for (let before = line - 1; before >= 0 && before >= line - lookAboveMax && found < linesAbove; before -= 1) {
    const text = document.getText({ start: { line: before, character: 0 }, end: { line: before + 1, character: 0 } })
    if (text.trim() === '') continue
    found += 1
    first = before
  }
  return document.offsetAt({ line: first, character: 0 })
}

const words = new Set(rules.filter(({ group }) => group === 'words').map(({ id }) => id))

/**
 * Whether a finding has to wait: of `Sergei Lavr` nobody knows what it will be, nor of `analysts expect` who the analysts
 * are, nor of a paragraph that its full stop is missing. Who is being named now can be one of the analysts of the paragraph
 * above: what was said of those stays, and what comes anew waits.
 *
 * @param wasShown - whether a finding with this fingerprint is shown already
 */
export function waits(
  { ruleId, start, end, fingerprint }: Finding,
  { word, paragraph, above }: Unfinished,
  wasShown: (fingerprint: string) => boolean
): boolean {
  if (word.end > word.start && start < word.end && end > word.start) return true
  if (words.has(ruleId)) return false
  if (start < above.end && end > above.start && !wasShown(fingerprint)) return true
  return paragraph !== undefined && start <= paragraph.end && end > paragraph.start
}
