import { hash16 } from '../text/hash.ts'
import { normalForm } from '../text/normal-form.ts'

/** What a fingerprint is made of. */
export interface Fingerprinted {
  readonly ruleId: string
  readonly actual: string
  /** The sentence in normal form. */
  readonly context: string
}

/**
 * Gives findings of one story their fingerprints, in the order of the story: the ordinal tells equal ones apart.
 *
 * @param hash - `hash16`, or the same with a memory
 * @returns a function from a finding to 16 hex digits
 */
export function fingerprinter(hash: (text: string) => string = hash16): (finding: Fingerprinted) => string {
  const seen = new Map<string, number>()
  return ({ ruleId, actual, context }) => {
    const key = `${ruleId}\n${normalForm(actual)}\n${context}`
    const ordinal = seen.get(key) ?? 0
    seen.set(key, ordinal + 1)
    return hash(`${key}\n${ordinal}`)
  }
}
