// What was asked a moment ago is not asked again: the same officials, the rest of a group.
import type { Claim, Sourcing } from './claim.ts'
import { lastWord } from './frame-text.ts'

/** The claims of a story in order, with notes for vague groups that go on with one right before them. */
export function withoutRepeats({ t }: Sourcing, claims: readonly Claim[]): Claim[] {
  let before: Claim | undefined
  const seen = new Map<string, number>()
  return claims.map((claim) => {
    const group = lastWord(claim.word)
    // "Officials warn" in a lead: told below, and noted once.
    if (claim.kind === 'loose' && group === 'officials') seen.set(group, claim.sentence)
    if (claim.kind !== 'vague') return claim
    const isLoose = t.lexicon.has('quantifiers', group) || group === 'officials'
    const isAgain = isLoose && claim.sentence - (seen.get(group) ?? Number.NEGATIVE_INFINITY) <= againReach
    const isRest = group === 'others' && before !== undefined && claim.sentence - before.sentence <= restReach
    seen.set(group, claim.sentence)
    before = claim
    return isAgain || isRest ? { ...claim, kind: 'loose' } : claim
  })
}

/** Sentences back to the same group. */
const againReach = 3
/** Sentences back to the group that others are the rest of. */
const restReach = 2
