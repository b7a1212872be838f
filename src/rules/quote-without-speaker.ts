// Finds quotations whose speaker cannot be found.
import { attributions } from '../analysis/attributions.ts'
import { claims } from '../analysis/claims.ts'
import { draftsOfClaims } from './attribution-drafts.ts'
import { defineRule } from './kit.ts'

/** A quotation of five words or more that stands by itself, with nobody speaking next door. */
export const quoteWithoutSpeaker = defineRule({
  id: 'quote-without-speaker',
  summary: 'A quotation has no speaker.',
  severity: 'warning',
  group: 'attribution',
  stage: 'preview',
  since: '0.1.0',
  // The quotation itself is what it reports.
  inQuotations: true,
  inFurniture: false,
  options: null,
  needs: { claims, attributions },
  *check({ claims, attributions }, { story }) {
    yield* draftsOfClaims(claims, ['speakerless'], attributions, ({ at }) => ({
      message: `Quotation without a speaker: \`${excerpt(story.text.slice(at.start, at.end))}\`, expected who said it`,
      note: 'Who said it? Name the speaker at the latest after the first sentence of the quotation.'
    }))
  }
})

/** The first words of a long quotation. */
function excerpt(quotation: string): string {
  if (quotation.length <= 60) return quotation
  return `${quotation.slice(0, quotation.lastIndexOf(' ', 56))} …`
}
