import { nameDoubts } from '../analysis/name-doubts.ts'
import { defineRule } from './kit.ts'

export const misspelledName = defineRule({
  id: 'misspelled-name',
  summary: 'A known person, place or organisation is misspelled, or a name that this story spells another way.',
  severity: 'error',
  group: 'words',
  stage: 'preview',
  since: '0.1.0',
  inQuotations: true,
  inFurniture: true,
  options: null,
  needs: { nameDoubts },

  *check({ nameDoubts }) {
    for (const { kind, mention, expected, note, related } of nameDoubts) {
      const [best] = expected
      if (kind !== 'misspelled' || best === undefined) continue
      const at = { start: mention.start, end: mention.end }
      yield {
        at,
        message: `Unexpected name \`${mention.text}\`, expected \`${best}\``,
        expected,
        note,
        related,
        // A name is a person's to change: never a safe fix.
        fix: { safety: 'unsafe', edits: [{ ...at, text: best }] }
      }
    }
  }
})
