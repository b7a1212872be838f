import { chatbotMatches } from '../analysis/chatbot.ts'
import { type FootnoteMarks, footnoteMarks } from '../analysis/footnote-marks.ts'
import { type Line, layout } from '../analysis/layout.ts'
import { deletionOf, gapsOf } from '../analysis/line-deletion.ts'
import type { Story } from '../analysis/story.ts'
import { markupFormat } from '../input/emptied.ts'
import { quoted } from '../text/beginning.ts'
import type { Span } from '../text/span.ts'
import { type Draft, type DraftFix, defineRule } from './kit.ts'

/** Longer finds are quoted by their beginning. */
const quotedMax = 80
/** So many other places are told. */
const relatedMax = 12

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
  needs: { chatbotMatches, footnoteMarks, layout },

  *check({ chatbotMatches, footnoteMarks, layout }, { story }): Iterable<Draft> {
    yield* footnotes(footnoteMarks, story)
    yield* sourceList(footnoteMarks, layout, story)
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
      } else if (kind === 'entity') {
        yield {
          at,
          expected: [match.name ?? ''],
          message: `Unexpected mark \`${actual}\` of a chatbot, expected \`${match.name}\``,
          note: 'The chatbot marked a name; check it.',
          fix: { safety: 'safe', edits: [{ ...at, text: match.name ?? '' }] }
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

/** All marks of footnotes are one finding: a text of an encyclopedia has forty. */
function* footnotes({ marks, list }: FootnoteMarks, story: Story): Iterable<Draft> {
  const [first] = marks
  if (first === undefined) return
  const actual = story.text.slice(first.start, first.end)
  yield {
    at: first,
    message: `Unexpected footnote mark \`${actual}\`${marks.length > 1 ? `, one of ${marks.length}` : ''}`,
    note:
      list.length > 0
        ? 'A chatbot numbers what it read: delete the marks and name the sources in the copy.'
        : 'The story has no such note. An encyclopedia or a chatbot sets these marks: find out where the text comes from, delete them and name the source.',
    ...(list.length > 0 ? {} : { severity: 'warning' }),
    related: marks.slice(1, relatedMax).map((at) => ({ at, message: 'Here as well' })),
    fix: { safety: 'unsafe', edits: marks.map((at) => ({ ...at, text: '' })) }
  }
}

/** The addresses that the marks of footnotes stand for, with their heading. */
function* sourceList({ list }: FootnoteMarks, lines: readonly Line[], story: Story): Iterable<Draft> {
  const first = lines[list[0] ?? -1]
  const last = lines[list.at(-1) ?? -1]
  // Lines between would go with them.
  if (first === undefined || last === undefined || (list.at(-1) ?? 0) - (list[0] ?? 0) >= list.length) return
  const gaps = { first: gapsOf(lines, list[0] ?? 0, story.text), last: gapsOf(lines, list.at(-1) ?? 0, story.text) }
  const empties = markupFormat(story.document.format)
  const spans =
    empties === undefined
      ? [deletionOf(first.start, gaps.first, gaps.last)]
      : list.flatMap((index) => lines[index] ?? [])
  yield {
    at: { start: first.start, end: last.end },
    message: `A chatbot’s list of what it read: \`${quoted(story.text.slice(first.start, last.end), quotedMax)}\``,
    note: 'Read the pages, name the sources in the copy, and delete the list.',
    fix: {
      safety: 'unsafe',
      edits: spans.map(({ start, end }) => ({ start, end, text: '' })),
      ...(empties === undefined ? {} : { empties })
    }
  }
}

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
