// Reads plain text: every line is a block, unless an editor or a mail program broke a paragraph into lines.

import { lettered } from '../text/lettered.ts'
import { identityMap } from '../text/source-map.ts'
import { type Span, slice } from '../text/span.ts'
import type { Block, Document, Input } from './document.ts'
import { isBlank, linesOf, trimSpan } from './lines.ts'

/**
 * Read a plain text story. The text is the source, so all offsets are the same in both.
 *
 * @example
 * readPlain({ path: 'a.txt', source: 'Headline\nFirst paragraph.' }).blocks.length // 2
 */
export function readPlain({ path, source }: Input): Document {
  const blocks: Block[] = []
  let group: Span[] = []
  const endGroup = () => {
    for (const span of joinWrapped(source, group)) {
      const { start, end } = trimSpan(source, span)
      blocks.push({ kind: 'paragraph', start, end })
    }
    group = []
  }
  for (const line of linesOf(source)) {
    if (line.start === line.end || isBlank(slice(source, line))) endGroup()
    else group.push(line)
  }
  endGroup()
  return {
    path,
    format: 'text',
    source,
    text: source,
    blocks,
    map: identityMap,
    metadata: {},
    comments: [],
    problems: []
  }
}

// Mail wraps at 72 to 78 columns, old terminals at 80, some editors at 100 or 120. Narrower is a list or verse;
// wider lines are paragraphs, one to a line, as news sites give them.
const widthMin = 40
const widthMax = 120

const sentenceEnd = /[.!?…:;।。！？؟]["'”’»)\]]*$/u
const midSentence = lettered(String.raw`^["'“‘(]*\p{Ll}`)
const listItem = /^\s*(?:[-*+•·–—▪◦‣●○■]|\d{1,3}[.)]|[a-z][.)])\s/

/** A line of a group with what decides whether it flows on. */
interface Line extends Span {
  readonly text: string
  readonly length: number
  readonly firstWordLength: number
  /** Ends as a sentence ends. */
  readonly ends: boolean
}

/** Put the lines of hard-wrapped paragraphs together; without strong evidence every line stays by itself. */
function joinWrapped(source: string, group: readonly Span[]): readonly Span[] {
  if (group.length < 2) return group
  const width = group.reduce((longest, span) => Math.max(longest, slice(source, span).trimEnd().length), 0)
  if (width < widthMin || width > widthMax) return group
  const lines = group.map((span) => describe(source, span))
  if (!looksWrapped(lines, width)) return group
  const joined: Span[] = []
  let start = lines[0]?.start ?? 0
  for (const [index, line] of lines.entries()) {
    if (flowsOn(lines, index, width)) continue
    joined.push({ start, end: line.end })
    start = lines[index + 1]?.start ?? line.end
  }
  return joined
}

function describe(source: string, span: Span): Line {
  const text = slice(source, span).trimEnd()
  const firstWordLength = /\S+/.exec(text)?.[0].length ?? 0
  return { ...span, text, length: text.length, firstWordLength, ends: sentenceEnd.test(text) }
}

/**
 * A wrapped group breaks in the middle of sentences: “…he met the leader of | the country”. A headline over a date,
 * a list of tags and news paragraphs of one line each do not, though their longest line is always full.
 */
function looksWrapped(lines: readonly Line[], width: number): boolean {
  let full = 0
  let broken = 0
  let ragged = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next === undefined) break
    if (isFull(line, next, width)) {
      full++
      if (breaksSentence(line, next)) broken++
    } else if (!line.ends) ragged++
  }
  // Two lines alone could be a headline that runs over; only a sentence that comes to its end is certainly prose.
  if (lines.length === 2 && lines[1]?.ends !== true) return false
  return broken > 0 && broken * 2 >= full && ragged <= broken
}

/** Whether line `index` goes on in the next one, in a group that looks wrapped. */
function flowsOn(lines: readonly Line[], index: number, width: number): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  if (line === undefined || next === undefined) return false
  if (!isFull(line, next, width) || listItem.test(next.text)) return false
  if (breaksSentence(line, next)) return true
  // “By John Smith” under a full line: a short line with no full stop is a line by itself.
  const after = lines[index + 2]
  return next.ends || (after !== undefined && isFull(next, after, width))
}

function breaksSentence(line: Line, next: Line): boolean {
  const following = next.text.trimStart()
  return !line.ends && midSentence(following).test(following) && !listItem.test(next.text)
}

/** Whether the first word of the next line would not have fitted. */
function isFull(line: Line, next: Line, width: number): boolean {
  return line.length + 1 + next.firstWordLength > width
}
