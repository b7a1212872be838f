// What the attribution rules share: drafts from claims, and the nearest source to point to.
import type { Attributions, Frame, FrameSource } from '../analysis/attributions.ts'
import type { Claim, ClaimKind } from '../analysis/claims.ts'
import type { Profile } from '../analysis/house.ts'
import type { Severity } from '../finding/finding.ts'
import { firstStartingFrom } from '../text/span.ts'
import type { Draft, DraftRelated } from './kit.ts'

/** What a rule says about a claim. */
export interface Wording {
  readonly message: string
  readonly note: string
  readonly severity?: Severity
}

/** Drafts for the claims of some kinds; `say` returns nothing to stay silent. */
export function* draftsOfClaims(
  claims: readonly Claim[],
  kinds: readonly ClaimKind[],
  attributions: Attributions,
  say: (claim: Claim) => Wording | undefined
): Generator<Draft> {
  let sources: readonly FrameSource[] | undefined
  for (const claim of claims) {
    if (!kinds.includes(claim.kind)) continue
    const wording = say(claim)
    if (wording === undefined) continue
    sources ??= namedSources(attributions.frames)
    const related = nearestSource(sources, claim)
    yield { at: claim.at, ...wording, ...(related && { related: [related] }) }
  }
}

/** What is a note in the opinion profile, and below a headline that says as much. */
export function inOpinion(profile: Profile, isLabelled: boolean): { readonly severity?: 'info' } {
  return profile === 'opinion' || (isLabelled && profile !== 'strict') ? { severity: 'info' } : {}
}

/** Sources with a name of their own, in order. */
function namedSources(frames: readonly Frame[]): FrameSource[] {
  return frames
    .map(({ source }) => source)
    .filter(
      ({ grade, text }) => grade === 'named' && !/^(?:i|we|he|she|it|they|you|his|her|their|its|this|that)$/i.test(text)
    )
    .sort((a, b) => a.start - b.start)
}

/** The named source nearest to a claim, by binary search. */
function nearestSource(sources: readonly FrameSource[], { at }: Claim): DraftRelated | undefined {
  const next = firstStartingFrom(sources, at.start)
  const [before, after] = [sources[next - 1], sources[next]]
  const best =
    before === undefined || (after !== undefined && after.start - at.start < at.start - before.start) ? after : before
  return best && { at: { start: best.start, end: best.end }, message: `The nearest named source is \`${best.text}\`` }
}
