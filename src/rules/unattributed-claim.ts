// Finds forecasts, motives, needs and sweeping counts that the paper states in its own voice.
import { attributions } from '../analysis/attributions.ts'
import { type ClaimKind, claims } from '../analysis/claims.ts'
import { opinionLabel } from '../analysis/opinion-label.ts'
import { draftsOfClaims, inOpinion, type Wording } from './attribution-drafts.ts'
import { defineRule } from './kit.ts'

/** A claim that somebody has to make, in the paper's own voice. */
export const unattributedClaim = defineRule({
  id: 'unattributed-claim',
  summary: "A forecast, a motive or a judgment stands in the paper's own voice.",
  severity: 'warning',
  group: 'attribution',
  stage: 'preview',
  since: '0.1.0',
  inQuotations: false,
  inFurniture: false,
  options: null,
  needs: { claims, attributions, opinionLabel },
  *check({ claims, attributions, opinionLabel }, { story }) {
    const { profile } = story.house
    yield* draftsOfClaims(
      claims,
      ['forecast', 'motive', 'need', 'first', 'generalisation'],
      attributions,
      ({ kind, at }) => wording(kind, story.text.slice(at.start, at.end), inOpinion(profile, opinionLabel))
    )
  }
})

function wording(kind: ClaimKind, text: string, opinion: { readonly severity?: 'info' }): Wording | undefined {
  switch (kind) {
    case 'forecast':
      return {
        message: `Forecast in the paper's own voice: \`${text}\`, expected who says so`,
        note: 'Nobody is said to have made this forecast. Attribute or cut.',
        ...opinion
      }
    case 'motive':
      return {
        message: `Motive in the paper's own voice: \`${text}\`, expected who says so`,
        note: 'Nobody is said to know this motive. Attribute, or report what was said and done.',
        ...opinion
      }
    case 'need':
      return {
        message: `Judgment in the paper's own voice: \`${text}\`, expected who says so`,
        note: 'Nobody is said to have judged this. Attribute or cut.',
        ...opinion
      }
    case 'first':
      return {
        message: `Superlative without a source: \`${text}\`, expected who says so`,
        note: 'Say who counted, or give the earlier case.'
      }
    case 'generalisation':
      return {
        message: `Uncounted \`${text}\`, expected how many, or which`,
        note: 'Give a number or name some of them.',
        severity: 'info'
      }
    default:
      return undefined
  }
}
