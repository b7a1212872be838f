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

  *check({ nameDoubts }, { story }) {
    for (const { kind, mention, expected, note, related } of nameDoubts) {
      const [best] = expected
      if (kind !== 'misspelled' || best === undefined) continue
      const at = { start: mention.start, end: mention.end }
      // Of Sainsburys's the name has the last s already.
      const twice = /['’]s$/.test(best) && /^['’]s\b/.test(story.text.slice(at.end, at.end + 3))
      yield {
        at,
        message: `Unexpected name \`${mention.text}\`, expected \`${best}\``,
        expected,
        note,
        related,
        // A name is a person's to change: never a safe fix.
        fix: { safety: 'unsafe', edits: [{ start: at.start, end: at.end + (twice ? 2 : 0), text: best }] }
      }
    }
  }
})
