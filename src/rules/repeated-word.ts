import { prose } from '../analysis/story.ts'
import type { Prose, Word } from '../input/english.ts'
import { type Draft, defineRule } from './kit.ts'

/** Words that English never doubles. `had had`, `that that`, `very very` and names (`Duran Duran`) are not among them. */
const neverDoubled: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'of',
  'to',
  'and',
  'or',
  'but',
  'for',
  'with',
  'from',
  'at',
  'by',
  'as',
  'if',
  'its',
  'his',
  'their',
  'our',
  'my',
  'your',
  'these',
  'those',
  'was',
  'were',
  'are',
  'be',
  'been',
  'has',
  'have',
  'will',
  'would',
  'could',
  'should',
  'they',
  'we',
  'he',
  'she',
  'it',
  'into',
  'than',
  'then',
  'when',
  'who',
  'which',
  'while',
  'because',
  'about',
  'between',
  'after',
  'before'
])

export const repeatedWord = defineRule({
  id: 'repeated-word',
  summary: 'A word stands twice in a row.',
  severity: 'info',
  group: 'words',
  stage: 'preview',
  since: '0.1.0',
  inQuotations: false,
  inFurniture: false,
  options: null,
  needs: { prose },

  *check({ prose: { words } }: { readonly prose: Prose }, { story }): Iterable<Draft> {
    let last: Word | undefined
    for (const word of words) {
      const before = last
      last = word
      if (before === undefined || before.lower !== word.lower || before.sentence !== word.sentence) continue
      if (!neverDoubled.has(word.lower) || !/^[^\S\r\n]+$/.test(story.text.slice(before.end, word.start))) continue
      // A capital inside a sentence belongs to a name or a title: “the The Hague office”, “vitamin A a day”.
      if (word.text !== word.lower) continue
      yield {
        at: { start: before.start, end: word.end },
        message: `Unexpected \`${story.text.slice(before.start, word.end)}\`, expected \`${before.text}\``,
        expected: [before.text],
        note: 'Delete one of the two.',
        fix: { safety: 'unsafe', edits: [{ start: before.end, end: word.end, text: '' }] }
      }
    }
  }
})
