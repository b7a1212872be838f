import { nameDoubts } from '../analysis/name-doubts.ts'
import { defineRule } from './kit.ts'

export const nameVariant = defineRule({
  id: 'name-variant',
  summary: 'One person or place stands in two accepted forms in one story.',
  severity: 'warning',
  group: 'names',
  stage: 'preview',
  since: '0.1.0',
  inQuotations: false,
  inFurniture: false,
  options: null,
  needs: { nameDoubts },

  *check({ nameDoubts }) {
    for (const { kind, mention, expected, note, related } of nameDoubts) {
      const [best] = expected
      if (kind !== 'variant' || best === undefined) continue
      const at = { start: mention.start, end: mention.end }
      yield {
        at,
        message: `Unexpected form \`${mention.text}\`, expected \`${best}\``,
        expected,
        note,
        related,
        // A name is a person's to change: never a safe fix.
        fix: { safety: 'unsafe', edits: [{ ...at, text: best }] }
      }
    }
  }
})
