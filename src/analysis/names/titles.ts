// Titles before names: Foreign Minister, Mr, Secretary of State.
import { wordKind } from '../../lexicon/name-words.ts'
import { type Span, spanFrom } from '../../text/span.ts'
import { keyOf, manner, type PieceReader, type Run, type Token } from './pieces.ts'

/** A run cut at its title, as indexes of its words. */
export interface Titled {
  /** Where what stands before the title ends. */
  readonly before: number
  readonly title: Span | undefined
  /** Where the name begins. */
  readonly name: number
}

/** Put the title of a run aside, and what stands before it. */
export function withoutTitle(reader: PieceReader, run: Run, from: number, end: number): Titled {
  const { tokens } = run
  const whole = { before: from, title: undefined, name: from }
  if (end - from < 2) return whole
  let head = -1
  for (let at = from; at < end - 1; at += 1) {
    const token = tokens[at]
    const next = tokens[at + 1]
    if (token === undefined || next === undefined) break
    // Con is a given name, but not behind Det.
    const isRank = token.word.plain === 'con' && at > from && tokens[at - 1]?.word.plain === 'det'
    if (!isRank && (token.word.kinds & (wordKind.heads | wordKind.honorifics)) === 0) continue
    // Justice Department, General Assembly, Senate Committee: a body, not an office.
    if ((next.word.kinds & wordKind.bodies) !== 0 && !isOffice(reader, next)) break
    head = at
  }
  // Most runs have no title; a listed name has none either, whatever its words.
  const mayHave = head >= 0 || (from === 0 && (run.way & manner.ofOffice) !== 0)
  if (!mayHave || reader.list.accepts(keyOf(tokens, from, end))) return whole
  if (head < 0) {
    const portfolio = portfolioLength(reader, run, from, end)
    const last = tokens[from + portfolio - 1]
    if (portfolio === 0 || last === undefined) return whole
    return { before: from, title: spanFrom(tokens[from]?.start ?? 0, last.end), name: from + portfolio }
  }
  let first = head
  while (first > from) {
    const token = tokens[first - 1]
    if (token === undefined || !(isOffice(reader, token) || isStateOfOffice(tokens, first - 1, from))) break
    first -= 1
  }
  return {
    before: first,
    title: spanFrom(tokens[first]?.start ?? 0, tokens[head]?.end ?? 0),
    name: head + 1
  }
}

function isOffice({ list }: PieceReader, { word }: Token): boolean {
  return (word.kinds & (wordKind.offices | wordKind.honorifics)) !== 0 || list.isDemonym(word.plain)
}

/** Assistant U.S. Attorney Ann Cray: inside a title the state is part of it. */
function isStateOfOffice(tokens: readonly Token[], at: number, from: number): boolean {
  const before = at > from ? tokens[at - 1] : undefined
  return before !== undefined && (before.word.kinds & wordKind.offices) !== 0 && states.has(tokens[at]?.word.key ?? '')
}

const states = new Set(['eu', 'uk', 'un', 'us'])

/**
 * How many words of a run belong to the office before it: of Secretary of State Antony Blinken the run begins with
 * State, of the minister for health Ann Cray with nothing, of the President of Ukraine Volodymyr Zelensky with Ukraine.
 */
function portfolioLength({ list }: PieceReader, { tokens, way }: Run, from: number, end: number): number {
  // What stands before the run stands before its first word.
  if (from > 0 || (way & manner.ofOffice) === 0) return 0
  // Two words are left for the name at least.
  const most = end - from - 2
  let length = 0
  while (length < most) {
    const office = ((tokens[from + length]?.word.kinds ?? 0) & wordKind.offices) !== 0
    const taken = placeLength(list, tokens, from + length, end - 2) || (office ? 1 : 0)
    if (taken === 0) break
    length += taken
  }
  return Math.max(0, Math.min(length, most))
}

/** How many words from here on are a listed place or body, of those before `end`. */
function placeLength(list: PieceReader['list'], tokens: readonly Token[], from: number, end: number): number {
  for (let count = Math.min(3, end - from); count > 0; count -= 1) {
    const key = keyOf(tokens, from, from + count)
    if (
      list.entriesOf(key).some(({ kind, name }) => kind === 'place' || (kind === 'organisation' && name.includes(' ')))
    )
      return count
  }
  return 0
}
