// Titles before names: Foreign Minister, Mr, Secretary of State.
import type { Span } from '../../text/span.ts'
import type { Reader } from './runs.ts'
import { keyOf, plain, type Token } from './tokens.ts'

/** A run cut at its title. */
export interface Titled {
  readonly before: readonly Token[]
  readonly title: Span | undefined
  readonly name: readonly Token[]
}

/** Put the title of a run aside, and what stands before it. */
export function withoutTitle(reader: Reader, tokens: readonly Token[]): Titled {
  const { list, beside } = reader
  const whole = { before: [], title: undefined, name: tokens }
  if (tokens.length === 0) return whole
  if (tokens.length > 1 && list.accepts(keyOf(tokens))) return whole
  const isOffice = (token: Token): boolean => {
    const lower = plain(token.lower)
    return beside.offices.has(lower) || beside.honorifics.has(lower) || list.isDemonym(lower)
  }
  let head = -1
  for (let at = 0; at < tokens.length - 1; at += 1) {
    const token = tokens[at]
    const next = tokens[at + 1]
    if (token === undefined || next === undefined) break
    const lower = plain(token.lower)
    if (!beside.heads.has(lower) && !beside.honorifics.has(lower)) continue
    // Justice Department, General Assembly, Senate Committee: a body, not an office.
    if (beside.bodies.has(plain(next.lower)) && !isOffice(next)) break
    head = at
  }
  const start = tokens[0]?.start ?? 0
  if (head < 0) {
    const portfolio = portfolioLength(reader, tokens)
    const last = tokens[portfolio - 1]
    if (last === undefined) return whole
    return { before: [], title: { start, end: last.end }, name: tokens.slice(portfolio) }
  }
  let from = head
  while (from > 0) {
    const token = tokens[from - 1]
    if (token === undefined || !isOffice(token)) break
    from -= 1
  }
  return {
    before: tokens.slice(0, from),
    title: { start: tokens[from]?.start ?? start, end: tokens[head]?.end ?? start },
    name: tokens.slice(head + 1)
  }
}

/** How far back the office is looked for: “secretary-general of the ”. */
const officeReach = 40

/**
 * How many words of a run belong to the office before it: of Secretary of State Antony Blinken the run begins with
 * State, of the minister for health Ann Cray with nothing, of the President of Ukraine Volodymyr Zelensky with Ukraine.
 */
function portfolioLength({ text, list, beside }: Reader, tokens: readonly Token[]): number {
  const start = tokens[0]?.start ?? 0
  const before = text.slice(Math.max(0, start - officeReach), start)
  const office = /([\p{L}-]+) (?:of|for)(?: the)? $/u.exec(before)?.[1]?.toLowerCase()
  if (office === undefined || !(beside.heads.has(office) || beside.offices.has(office))) return 0
  let length = 0
  // Two words are left for the name at least.
  while (length < tokens.length - 2) {
    const taken = placeLength(list, tokens, length) || (beside.offices.has(plain(tokens[length]?.lower ?? '')) ? 1 : 0)
    if (taken === 0) break
    length += taken
  }
  return Math.min(length, tokens.length - 2)
}

/** How many words from here on are a listed place or body, of those that leave two for the name. */
function placeLength(list: Reader['list'], tokens: readonly Token[], from: number): number {
  for (let count = Math.min(3, tokens.length - 2 - from); count > 0; count -= 1) {
    const key = keyOf(tokens.slice(from, from + count))
    if (
      list.entriesOf(key).some(({ kind, name }) => kind === 'place' || (kind === 'organisation' && name.includes(' ')))
    )
      return count
  }
  return 0
}
