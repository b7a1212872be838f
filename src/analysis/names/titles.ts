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
export function withoutTitle({ text, list, beside }: Reader, tokens: readonly Token[]): Titled {
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
    // Secretary of State Antony Blinken: the run begins after “of”.
    const first = tokens[0]
    if (
      tokens.length > 2 &&
      first &&
      beside.offices.has(first.lower) &&
      text.slice(Math.max(0, start - 4), start) === ' of '
    ) {
      return { before: [], title: first, name: tokens.slice(1) }
    }
    return whole
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
