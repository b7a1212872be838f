import { chatbotMatches } from '../analysis/chatbot.ts'
import { layout } from '../analysis/layout.ts'
import { deletionOf, gapsOf } from '../analysis/line-deletion.ts'
import type { Story } from '../analysis/story.ts'
import { markupFormat } from '../input/emptied.ts'
import { quoted } from '../text/beginning.ts'
import type { Span } from '../text/span.ts'
import { type Draft, type DraftFix, defineRule } from './kit.ts'

/** Longer finds are quoted by their beginning. */
const quotedMax = 80

export const chatbotResidue = defineRule({
  id: 'chatbot-residue',
  summary: 'A chatbot still speaks in the copy: “If you want, I can also…”, oaicite, utm_source=chatgpt.com.',
  severity: 'error',
  group: 'residue',
  stage: 'preview',
  since: '0.1.0',
  inQuotations: false,
  inFurniture: true,
  options: null,
  needs: { chatbotMatches, layout },

  *check({ chatbotMatches, layout }, { story }): Iterable<Draft> {
    for (const match of chatbotMatches) {
      const { start, end, kind, line } = match
      const actual = quoted(story.text.slice(start, end), quotedMax)
      const at = { start, end }
      if (kind === 'tracking') {
        yield {
          at,
          message: `Unexpected tracking parameter \`${actual}\` of a chatbot`,
          note: 'Delete it from the address.',
          fix: { safety: 'safe', edits: [{ ...at, text: '' }] }
        }
      } else if (kind === 'citation') {
        yield {
          at,
          message: `Unexpected citation mark \`${actual}\` of a chatbot`,
          note: 'Delete it and name the source.',
          fix: withoutMark(match, story)
        }
      } else if (kind === 'mark') {
        yield {
          at,
          message: `Unexpected mark of a chatbot in \`${actual}\``,
          note: 'Delete the mark and name the source.'
        }
      } else {
        yield {
          at,
          message: `A chatbot speaks here: \`${actual}\``,
          note: 'Delete it, and read the rest of the copy again.',
          fix: deletion(match, layout, story, line)
        }
      }
    }
  }
})

/** Of mark-up what the mark alone stands in goes as well. */
function withoutMark({ start, end }: Span, { text, document }: Story): DraftFix {
  const mark = withBrackets(text, start, end)
  const empties = markupFormat(document.format)
  return {
    safety: 'safe',
    edits: [{ ...(empties === undefined ? withSpace(text, mark) : mark), text: '' }],
    ...(empties === undefined ? {} : { empties })
  }
}

function withBrackets(text: string, start: number, end: number): Span {
  return brackets.has(`${text.charAt(start - 1)}${text.charAt(end)}`)
    ? { start: start - 1, end: end + 1 }
    : { start, end }
}

/** The spaces around a mark go with it: between two words one stays. */
function withSpace(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  if (!/^(?:[\s.,;:!?)]|$)/.test(text.charAt(to))) return { start, end }
  while (text.charAt(from - 1) === ' ') from -= 1
  const keeps = from === 0 || text.charAt(from - 1) === '\n' ? 0 : 1
  while (text.charAt(to) === ' ' && text.charAt(to + keeps) === ' ') to += 1
  if (keeps === 0 && text.charAt(to) === ' ') to += 1
  return { start: from, end: to }
}

const brackets = new Set(['()', '[]'])

/** A whole line goes with its blank lines; of a paragraph that says more, an editor decides. */
function deletion(
  match: { readonly start: number; readonly end: number; readonly whole: boolean },
  lines: Parameters<typeof gapsOf>[0],
  story: Story,
  line: number
) {
  const { start, end, whole } = match
  if (!whole) return { safety: 'unsafe' as const, edits: [{ start, end, text: '' }] }
  const { format } = story.document
  if (format !== 'text') {
    return { safety: 'safe' as const, edits: [{ start, end, text: '' }], empties: markupFormat(format) }
  }
  const gaps = gapsOf(lines, line, story.text)
  return { safety: 'safe' as const, edits: [{ ...deletionOf(start, gaps, gaps), text: '' }] }
}
