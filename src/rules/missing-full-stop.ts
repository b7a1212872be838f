import { layout } from '../analysis/layout.ts'
import { zones } from '../analysis/zones.ts'
import { type Draft, defineRule } from './kit.ts'

/** Shorter lines are captions, labels and subheads as often as sentences. */
const wordsMin = 14
/** Marks after which nothing is missing: the paragraph runs on into a list, a quotation or the next line. */
const ended = /[.!?…:;,–—"'”’»)\]|*]$/

const plainWord = /^[("'“‘]?\p{L}?[\p{Ll}’'-]+$/u
/** Posts, pictures and addresses. */
const posted = /@\w|https?:|www\.|\b(?:photo|image|picture|getty|reuters)\b/i

export const missingFullStop = defineRule({
  id: 'missing-full-stop',
  summary: 'A paragraph ends without a full stop while its neighbours have one.',
  severity: 'info',
  group: 'structure',
  stage: 'preview',
  since: '0.1.0',
  inQuotations: false,
  inFurniture: false,
  options: null,
  needs: { layout, zones },

  *check({ layout, zones }, { story }): Iterable<Draft> {
    const paragraphs = layout.filter(
      ({ block }) => zones.byBlock[block] === 'body' && story.blocks[block]?.kind === 'paragraph'
    )
    for (const [index, line] of paragraphs.entries()) {
      if (line.stop || line.words < wordsMin || ended.test(story.text.slice(line.start, line.end))) continue
      // Two neighbours with a stop: a poem or a list has none, and a story of two lines tells nothing.
      const near = [index - 2, index - 1, index + 1, index + 2].map((at) => paragraphs[at])
      if (
        near.filter((other) => other?.stop).length < 2 ||
        near.some((other) => other !== undefined && !other.stop && other.words >= wordsMin)
      )
        continue
      const word = /\S+$/.exec(story.text.slice(Math.max(line.start, line.end - 60), line.end))?.[0]
      // `June 4, 2018` ends a post, `Getty/AP` a caption, REPORTS a label.
      if (word === undefined || !plainWord.test(word) || posted.test(story.text.slice(line.start, line.end))) continue
      const at = { start: line.end - word.length, end: line.end }
      yield {
        at,
        message: `The paragraph ends without a full stop after \`${word}\``,
        expected: [`${word}.`],
        note: 'Set the stop, or look for the words that were cut off.',
        fix: { safety: 'unsafe', edits: [{ start: line.end, end: line.end, text: '.' }] }
      }
    }
  }
})
