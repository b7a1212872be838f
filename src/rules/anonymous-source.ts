// Finds sources that stay anonymous: "sources claim", "an insider said".
import { attributions } from '../analysis/attributions.ts'
import { claims } from '../analysis/claims.ts'
import { draftsOfClaims } from './attribution-drafts.ts'
import { defineRule } from './kit.ts'

/** A source without a name or a description; a described one is a note, in the strict profile a warning. */
export const anonymousSource = defineRule({
  id: 'anonymous-source',
  summary: 'A claim rests on a source that is neither named nor described.',
  severity: 'warning',
  group: 'attribution',
  stage: 'preview',
  since: '0.1.0',
  inQuotations: false,
  inFurniture: false,
  options: null,
  needs: { claims, attributions },
  *check({ claims, attributions }, { story }) {
    yield* draftsOfClaims(claims, ['anonymous', 'described'], attributions, ({ kind, word }) =>
      kind === 'anonymous'
        ? {
            message: `Anonymous source \`${word}\`, expected who they are and why they are not named`,
            note: `Whose sources? Describe them as closely as you can and say why they are not named. “${word}” alone tells the reader nothing.`
          }
        : {
            message: `Unnamed source \`${word}\`, expected a name or the reason for withholding it`,
            note: 'Say how the source knows, and which side they are on. The desk keeps count of unnamed sources.',
            severity: story.house.profile === 'strict' ? 'warning' : 'info'
          }
    )
  }
})
