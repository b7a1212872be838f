import { type Line, layout } from '../analysis/layout.ts'
import { zones } from '../analysis/zones.ts'
import { beginsCapital } from '../text/letter-case.ts'
import { lettered } from '../text/lettered.ts'
import { type Draft, defineRule } from './kit.ts'

/** Shorter lines are captions, labels and subheads as often as sentences. */
const wordsMin = 14
/** Marks after which nothing is missing: the paragraph runs on into a list, a quotation or the next line. */
const ended = /[.!?…:;,–—"'”’»)\]|*]$/

const plainWord = lettered(String.raw`^[("'“‘]?\p{L}?[\p{Ll}’'-]+$`)
/** Posts, pictures, players and addresses; `, Jan. 29, 2020, in Washington` ends what an agency says of a picture. */
const posted =
  /@\w|https?:|www\.|\b(?:photo|photograph|image|picture|getty|reuters)\b|\b\d{1,2}:\d\d\b|\bsource: |, 20\d\d, in /i
/** A label before a caption or another story's headline: `CLOSE`, `Watch:`, `See also:`. Or what another line began with. */
const labelled = lettered(String.raw`^(?:[A-Z]{4,}\b|\p{Lu}[\p{L}’']*(?: \p{L}+){0,2}: |[\p{P}\p{Ll}](?<!["'“‘([]))`)
/** What a link to another story ends with. */
const linked = /\b(?:read|see|watch|learn|find out) more$/i
/** The end of a sentence inside a paragraph, and not of an abbreviation: what follows is the last of its sentences. */
const sentenceEnd = lettered(
  String.raw`(?:[\p{Ll}\d]{2}|["'”’)\]])[.!?…]["'”’)\]]*\s+(?=[^\p{Ll}\s])|[.!?…,]["”’]\s+(?=\p{L})`,
  'g'
)
/** A shorter piece after the last full sentence is a credit or a label, unless it says who was quoted. */
const lastWordsMin = 8
/** A line that wants no stop any more than this one does: with one of this length a story has subheads. */
const subheadMin = 8

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
    for (let index = 0; index < paragraphs.length; index += 1) {
      const line = paragraphs[index]
      if (
        line === undefined ||
        line.stop ||
        line.words < wordsMin ||
        ended.test(story.text.slice(line.start, line.end))
      )
        continue
      // Two neighbours with a stop: a poem or a list has none, and a story of two lines tells nothing.
      const near = [index - 2, index - 1, index + 1, index + 2].map((at) => paragraphs[at])
      if (
        near.filter((other) => other?.stop).length < 2 ||
        near.some((other) => other !== undefined && !other.stop && other.words >= wordsMin)
      )
        continue
      const word = /\S+$/.exec(story.text.slice(Math.max(line.start, line.end - 60), line.end))?.[0]
      const text = story.text.slice(line.start, line.end)
      if (labelled(text).test(text) || linked.test(text) || isPullQuote(story.text, line, text)) continue
      const ends = [...text.matchAll(sentenceEnd(text))]
      const last = ends.at(-1)
      const rest = last ? text.slice(last.index + last[0].length) : text
      if (last === undefined ? hasSubheads(story.text, paragraphs, line) : isCredit(last[0], rest)) continue
      // `June 4, 2018` ends a post, `Getty/AP` a caption, REPORTS a label.
      if (word === undefined || !plainWord(word).test(word) || posted.test(text)) continue
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

/** Words taken from the story to be set large: they stand in it once more. */
function isPullQuote(text: string, { start, end }: Line, line: string): boolean {
  const words = line.slice(0, pullQuoteProbe)
  const at = text.indexOf(words)
  return at >= 0 && (at < start || text.indexOf(words, end) >= 0)
}

/** Letters of a line that two passages share only when one is taken from the other. */
const pullQuoteProbe = 40

/** “… in the long run…” Mr Orr said: no credit, for all that it is short. A credit is names and a word or two. */
function isCredit(end: string, rest: string): boolean {
  // “… and believe in him.” — a retiree of 77, below a quotation that stands by itself.
  if (/^[—–-]\s/.test(rest)) return true
  const words = rest.split(/\s+/)
  if (words.length >= lastWordsMin || /["”’]\s*$/.test(end)) return false
  return words.length < 3 || words.filter((word) => beginsCapital(word)).length * 2 > words.length
}

/** Whether another line of the story is one sentence without its stop as well. */
function hasSubheads(text: string, paragraphs: readonly Line[], line: Line): boolean {
  return paragraphs.some((other) => {
    if (other === line || other.stop || other.words < subheadMin) return false
    const copy = text.slice(other.start, other.end)
    return (
      !ended.test(copy) &&
      !labelled(copy).test(copy) &&
      !linked.test(copy) &&
      !posted.test(copy) &&
      !/[.!?]\s/.test(copy)
    )
  })
}
