// What a chatbot said to its user and somebody pasted with the story.
import { announcements } from '../lexicon/announcements.ts'
import { chatbotPhrases, type Phrase, type PhraseBook } from '../lexicon/phrases.ts'
import { watch } from '../lexicon/watched-words.ts'
import { lineForm } from '../text/line-form.ts'
import { findOverlap, type Span } from '../text/span.ts'
import { defineBlockPass } from './block-pass.ts'
import { chatbotMarks } from './chatbot-marks.ts'
import { bullet, editNotes, headedNotes, type NoteLine, partHeadings } from './edit-notes.ts'
import { type Line, layout } from './layout.ts'
import { quotations } from './quotations.ts'
import { hasReportingClause } from './reporting-clause.ts'
import { linePhrase } from './residue.ts'
import { blockProse, definePass, type Story } from './story.ts'
import { indexesOf, wordsInBlock } from './word-facts.ts'

/** A passage that a chatbot wrote to its user, a sentence with a mark of its tools, a mark of its citations, or a tracking parameter. */
export interface ChatbotMatch extends Span {
  readonly kind: 'speech' | 'mark' | 'citation' | 'entity' | 'tracking'
  /** The name that an entity's mark stands around. */
  readonly name?: string | undefined
  /** Index of the line; -1 for a mark that is only a part of one. */
  readonly line: number
  /** It is all that stands in its line. */
  readonly whole: boolean
}

/** Names of the machines and verbs of answering: a sentence with one of them tells what a chatbot said. */
const reported =
  /\b(?:chat ?gpt|chatbots?|openai|gemini|claude|copilot|grok|perplexity|deepseek|the bot|(?:it|he|she|they|bot|assistant|program|machine|robot) (?:said|says|replied|replies|answered|responded|wrote|told|asked))\b/i
/** Where a sentence ends, in the scripts of the phrase lists. */
const boundary = /[.!?…]["'”’»)\]*]*\s+|[。！？؟।]["”’»」』]*\s*|\n+/g
/** Chatbots greet in the first lines and offer more in the last two paragraphs. */
const openingLines = 3
/** Below a headline, a byline and a date the greeting can stand as deep as this. */
const headLinesMax = 10
const closingLines = 2
const placesMax = 64
const sentenceMax = 400
const greetingMax = 24
/** A longer line announces no text. */
const announcedMax = 260

/** Everything in the story that a chatbot left, sorted. */
export const chatbotMatches = definePass('chatbot', (story): readonly ChatbotMatch[] => {
  const lines = story.get(layout)
  const found: ChatbotMatch[] = notesOn(story, lines)
  const noted = new Set(found.map(({ line }) => line))
  const telling = story.inBlocks(tellingPlaces)
  const book = story.lexicon.part(chatbotPhrases)
  const end = lines.length - 1
  let closing = lastOfStory(story, lines) + 1 - closingLines
  const opening = openingOf(lines)
  // From the last line up: above a line that a chatbot wrote another can stand.
  for (let index = end; index >= 0; index -= 1) {
    const line = lines[index]
    if (line === undefined) continue
    if (noted.has(index)) {
      if (index >= closing) closing = index - closingLines
      continue
    }
    const outer = index < opening || index >= closing
    if (index < opening && announces(story, line)) {
      found.push({ start: line.start, end: line.end, kind: 'speech', line: index, whole: true })
      continue
    }
    const hints = telling[line.block] ?? nowhere
    if ((!outer && hints.length === 0) || !mayHold(story.text, line, book)) continue
    const sentences = sentencesOf(story.text, line)
    const asked = outer
      ? sentences
      : // Only these sentences are worth a look.
        sentences.filter(({ start, end }) => hints.some((at) => line.start + at >= start && line.start + at < end))
    const said = speech(story, asked, {
      line,
      index,
      opens: index < opening,
      closes: index >= closing && (index > 0 || end === 0)
    })
    found.push(...said)
    if (index >= closing && said.some(({ kind, whole }) => whole && kind === 'speech')) closing = index - closingLines
  }
  found.push(...headedBy(story, lines, found))
  const marks = chatbotMarks(story, lines)
  // A whole line that a chatbot wrote goes with its marks; of a sentence of the story only the marks go.
  const spoken = found.filter((match) => match.kind === 'speech' || findOverlap(marks, match) === undefined)
  const free = marks.filter((mark) => findOverlap(spoken, mark) === undefined)
  return [...spoken, ...free].sort((a, b) => a.start - b.start || b.end - a.end)
})

/** The last line that is no leftover of a page: below it a notice of rights and a count of comments can stand. */
function lastOfStory(story: Story, lines: readonly Line[]): number {
  const phrases = story.inBlocks(linePhrase)
  let last = lines.length - 1
  while (last > 0 && phrases[lines[last]?.block ?? -1] !== undefined) last -= 1
  return last
}

/** How many lines can open the story: those above its first full sentence, and that one. */
function openingOf(lines: readonly Line[]): number {
  const first = lines.findIndex(({ long }) => long)
  return Math.max(openingLines, Math.min(first + 1, headLinesMax))
}

/** “Here’s a tighter version:” */
function announces({ text, lexicon }: Story, { start, end }: Line): boolean {
  return (
    end - start < announcedMax &&
    text.charCodeAt(end - 1) === 0x3a &&
    lexicon.part(announcements)(text.slice(start, end))
  )
}

/** Lists of what was done to the text: “Changes made: …”. */
function notesOn(story: Story, lines: readonly Line[]): ChatbotMatch[] {
  const notes = noteLines(story, lines)
  return notes === undefined ? [] : matchesOf(lines, editNotes(notes))
}

/** Lists under a heading that a chatbot sets, beside what it says, and headings of its parts: “Why this works: …”, “Conclusion”. */
function headedBy(story: Story, lines: readonly Line[], spoken: readonly ChatbotMatch[]): ChatbotMatch[] {
  const said = new Set(spoken.flatMap(({ whole, kind, line }) => (whole && kind === 'speech' ? line : [])))
  if (said.size === 0) return []
  const notes = noteLines(story, lines)
  const noted = notes === undefined ? [] : headedNotes(notes, said)
  const parts = partHeadings(
    lines.map(({ start, end }) => ({ text: story.text.slice(start, Math.min(end, start + 80)) }))
  )
  return matchesOf(lines, [...noted, ...parts.filter((index) => !said.has(index) && !noted.includes(index))])
}

/** The lines with what is an item of a list; none where nothing is. */
function noteLines({ text, blocks }: Story, lines: readonly Line[]): readonly NoteLine[] | undefined {
  const isItem = ({ start, end, block }: Line) =>
    blocks[block]?.kind === 'list-item' || bullet.test(text.slice(start, Math.min(end, start + bulletMax)))
  if (!lines.some(isItem)) return undefined
  return lines.map((line) => ({ text: text.slice(line.start, line.end), isItem: isItem(line) }))
}

function matchesOf(lines: readonly Line[], indexes: readonly number[]): ChatbotMatch[] {
  return indexes.flatMap((index) => {
    const line = lines[index]
    return line === undefined
      ? []
      : [{ start: line.start, end: line.end, kind: 'speech' as const, line: index, whole: true }]
  })
}

/** A bullet and the space behind it. */
const bulletMax = 6

/** Where a block has a word of a disclaimer or another language's letters. */
const tellingPlaces = defineBlockPass('chatbot hints', (block): readonly number[] => {
  const telling = indexesOf(block.get(wordsInBlock).watched, watch.chatbot)
  if (telling.length === 0) return nowhere
  const { words } = block.get(blockProse)
  // A dozen places show every sentence of a paragraph; the bound keeps one endless line linear.
  return telling.slice(0, placesMax).map((index) => words[index]?.start ?? 0)
})

const nowhere: readonly number[] = []

/** Whether a sentence of the line, or the line, can be a chatbot's. */
function mayHold(text: string, { start, end, form }: Line, book: PhraseBook): boolean {
  if (form.words.length > 0 && book.mayHold(form)) return true
  // The form of a long line is not there, and that of a short one leaves out addresses.
  const written = text.slice(start, end)
  return (form.words.length === 0 || written.includes('://')) && book.mayHold(lineForm(written))
}

/** A line among the others. */
interface Placed {
  readonly line: Line
  readonly index: number
  /** It is one of the first lines, where chatbots greet. */
  readonly opens: boolean
  /** It is one of the last lines, where chatbots offer more. */
  readonly closes: boolean
}

function speech(story: Story, sentences: readonly Span[], { line, index, opens, closes }: Placed): ChatbotMatch[] {
  const book = story.lexicon.part(chatbotPhrases)
  // “ChatGPT can make mistakes. Check important info.” stands below every answer.
  const isWhole = sentences.length > 1 && book.match(line.form)?.position === 'line'
  const runs: { start: number; end: number; kind: 'speech' | 'mark' }[] = []
  for (const sentence of isWhole ? [line] : sentences) {
    const phrase = phraseIn(story.text, sentence, line, book)
    if (phrase === undefined) continue
    if (phrase.kind === 'opener' && !opens && !isAnswer(story.text, sentence, line)) continue
    // “If you want, I can tell you how the shop got its name”, a column of two paragraphs begins.
    if (phrase.kind === 'offer' && !closes) continue
    if (isReported(story, sentence, phrase)) continue
    const last = runs.at(-1)
    const kind = phrase.kind === 'debris' ? 'mark' : 'speech'
    // “If you want, I can also… Do you want me to do that next?” is one offer.
    if (last?.kind === kind && story.text.slice(last.end, sentence.start).trim() === '') last.end = sentence.end
    else runs.push({ start: sentence.start, end: sentence.end, kind })
  }
  return runs.map((run) => ({ ...run, line: index, whole: run.start === line.start && run.end === line.end }))
}

/** “Sure! Here is a more engaging version of the article:”: a line that answers somebody, wherever it stands. */
function isAnswer(text: string, sentence: Span, line: Line): boolean {
  return sentence.end === line.end && answer.test(text.slice(line.start, line.end))
}

const answer = /^(?:sure|certainly|of course|absolutely|okay|got it)\b[\s\S]{0,300}:\s*$/i

/** The chatbot's phrase in a sentence; what has to be a whole line has to be the line. */
function phraseIn(text: string, sentence: Span, line: Line, book: PhraseBook): Phrase | undefined {
  if (sentence.end - sentence.start > sentenceMax) return undefined
  const phrase = book.match(lineForm(text, sentence.start, sentence.end))
  const whole = sentence.start === line.start && sentence.end === line.end
  return phrase?.position === 'line' && !whole ? undefined : phrase
}

/** Somebody quotes the machine or tells of it. */
function isReported(story: Story, sentence: Span, { position }: Phrase): boolean {
  const quoted = findOverlap(story.get(quotations), sentence)
  if (quoted !== undefined && (position === 'inside' || quoted.start <= sentence.start + 1)) return true
  const written = story.text.slice(sentence.start, sentence.end)
  return position !== 'line' && (reported.test(written) || hasReportingClause(written))
}

/** The sentences of a line with a plain cut that also knows the stops of other scripts. */
function sentencesOf(text: string, line: Span): Span[] {
  const written = text.slice(line.start, line.end)
  const sentences: Span[] = []
  let from = 0
  const push = (end: number) => {
    const trimmed = written.slice(from, end).trimEnd()
    // “Certainly! Here is the article:” is one greeting.
    if (
      end < written.length &&
      trimmed.length < greetingMax &&
      /^\P{N}+[!.,]$/u.test(trimmed) &&
      trimmed.replace(/ (?=[!.,])/g, '').split(' ').length < 3
    )
      return
    if (trimmed !== '') sentences.push({ start: line.start + from, end: line.start + from + trimmed.length })
    from = end
  }
  for (const { 0: stop, index } of written.matchAll(boundary)) {
    push(index + stop.length)
  }
  push(written.length)
  return sentences
}
