import { nearest } from '../text/nearest.ts'

/** Said when the command line cannot be understood; no stack, exit 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/**
 * Something that is not there, with what was likely meant.
 *
 * @param lists - what says all that are there: `copydesk rules`
 * @example
 * notThere('no rule', 'vague-sorce', ids, 'copydesk rules').message
 * // 'no rule vague-sorce; did you mean vague-source? `copydesk rules` lists them'
 */
export function notThere(what: string, given: string, known: readonly string[], lists: string): UsageError {
  const guess = nearest(given, known)
  const meant = guess === undefined ? '' : ` did you mean ${guess}?`
  return new UsageError(`${what} ${given};${meant} \`${lists}\` lists them`)
}
