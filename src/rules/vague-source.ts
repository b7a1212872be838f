// Finds groups that speak without a name among them: "analysts say", "critics have warned", "many believe".
import { attributions } from '../analysis/attributions.ts'
import { claims } from '../analysis/claims.ts'
import { opinionLabel } from '../analysis/opinion-label.ts'
import { draftsOfClaims, inOpinion } from './attribution-drafts.ts'
import { defineRule } from './kit.ts'

/** An unnamed, unplaced group as a source. */
export const vagueSource = defineRule({
  id: 'vague-source',
  summary: 'A claim rests on a vague group: analysts, critics, many.',
  severity: 'warning',
  group: 'attribution',
  stage: 'preview',
  since: '0.1.0',
  inQuotations: false,
  inFurniture: false,
  options: null,
  needs: { claims, attributions, opinionLabel },
  *check({ claims, attributions, opinionLabel }, { story }) {
    yield* draftsOfClaims(claims, ['vague', 'loose'], attributions, ({ kind, word }) => ({
      message: `Vague source \`${word}\`, expected a name or where they work`,
      note: cure(word),
      ...inOpinion(story.house.profile, opinionLabel || kind === 'loose')
    }))
  }
})

function cure(source: string): string {
  const group = source.toLowerCase()
  if (/^(?:many|most|some|others|several|plenty)$/.test(group))
    return `Who are the ${group}? Name one, or say how many and where the figure comes from.`
  if (/^those\b/.test(group)) return 'Who are they? Name one, or say how many there are.'
  if (/^(?:an?|one|another) /.test(group))
    return `Who is it? Name the ${group.replace(/^\S+ /, '')}, or say where they work and why they are not named.`
  return `Which ${group}? Name one, or say where they work.`
}
