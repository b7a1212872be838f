// Finds reports that nobody makes: "is believed to", "is expected to strengthen", "reportedly".
import { attributions } from '../analysis/attributions.ts'
import { claims } from '../analysis/claims.ts'
import { opinionLabel } from '../analysis/opinion-label.ts'
import { draftsOfClaims, inOpinion } from './attribution-drafts.ts'
import { defineRule } from './kit.ts'

/** A passive or an adverb that hides who says so. */
export const hiddenSource = defineRule({
  id: 'hidden-source',
  summary: 'A passive or an adverb hides who says so.',
  severity: 'warning',
  group: 'attribution',
  stage: 'preview',
  since: '0.1.0',
  inQuotations: false,
  inFurniture: false,
  options: null,
  needs: { claims, attributions, opinionLabel },
  *check({ claims, attributions, opinionLabel }, { story }) {
    yield* draftsOfClaims(claims, ['hidden', 'hearsay'], attributions, ({ kind, at, word }) => ({
      message: `Hidden source in \`${story.text.slice(at.start, at.end)}\`, expected who says so`,
      note: word.includes(' ')
        ? 'Who says so? Name them, or cut the claim.'
        : kind === 'hidden'
          ? `${word.charAt(0).toUpperCase()}${word.slice(1)} by whom? Name them, or cut the claim.`
          : 'Name the report or the person, or cut the claim.',
      ...inOpinion(story.house.profile, opinionLabel)
    }))
  }
})
