// Finds evidence that nobody can look up: "studies show", "a recent poll found".
import { attributions } from '../analysis/attributions.ts'
import { claims } from '../analysis/claims.ts'
import { draftsOfClaims } from './attribution-drafts.ts'
import { defineRule } from './kit.ts'

/** Studies, polls and figures without the body behind them. */
export const unspecifiedData = defineRule({
  id: 'unspecified-data',
  summary: 'Studies, polls or figures are cited without the body behind them.',
  severity: 'warning',
  group: 'attribution',
  stage: 'preview',
  since: '0.1.0',
  inQuotations: false,
  inFurniture: false,
  options: null,
  needs: { claims, attributions },
  *check({ claims, attributions }, { story }) {
    yield* draftsOfClaims(claims, ['data'], attributions, ({ at, word }) => ({
      message: `Unspecified data: \`${story.text.slice(at.start, at.end)}\`, expected who did the work and when`,
      note: `Whose ${word}? Name the body and the year, or link to it.`
    }))
  }
})
