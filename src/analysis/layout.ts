import type { BlockKind } from '../input/document.ts'
import { type LineForm, lineForm } from '../text/line-form.ts'
import type { Span } from '../text/span.ts'
import { definePass, type Story } from './story.ts'

/** Where a line lies: above the first full sentence of the story, among them, or below the last. */
export type Part = 'top' | 'body' | 'end'

/** A block as page furniture is judged: by its length, its end and its neighbours. */
export interface Line extends Span {
  readonly block: number
  readonly part: Part
  /** Words, or for scripts without spaces an estimate. */
  readonly words: number
  /** The phrase form of a line short enough to be compared with phrases, else one without words. */
  readonly form: LineForm
  /** Whether it ends as a sentence does. */
  readonly stop: boolean
  /** A full sentence long enough to be the story's own prose. */
  readonly long: boolean
  /** Whether it follows the line before without a blank line. */
  readonly tight: boolean
  /** Whether the story's paragraphs stand apart, so that lines without a blank line between them are one block. */
  readonly apart: boolean
}

/** Longer lines are prose, and hold no phrase that gives a page away. */
const formMax = 260
/** Twelve words and a stop: shorter lines with a stop are as often captions and teasers as prose. */
const longWords = 12
/** Of a long line the words are not counted: six characters make about one. */
const charactersOfWord = 6
const stopAtEnd = /[.!?…。！？।॥۔؟]["'”’»)\]]*$|[.!?…]["'”’»)\]]*\s*\[\d+\]$/

/** The lines of the story with their shape, top to bottom; link targets are no lines. */
export const layout = definePass('layout', (story): readonly Line[] => {
  const lines = shapes(story)
  let first = lines.findIndex(({ long }) => long)
  let last = lines.findLastIndex(({ long }) => long)
  if (first < 0) {
    first = lines.length
    last = lines.length
  }
  const apart = standApart(lines)
  for (const [index, line] of lines.entries()) {
    line.apart = apart
    line.part = index < first ? 'top' : index > last ? 'end' : 'body'
  }
  return lines
})

type Shape = Omit<Line, 'part' | 'apart'> & { part: Part; apart: boolean }

/** What a line is by itself, wherever it stands. */
type OwnShape = Pick<Line, 'words' | 'form' | 'stop' | 'long'>

/** Some scrapers give every paragraph its own line and no blank one; there closeness says nothing. */
function standApart(lines: readonly Shape[]): boolean {
  let close = 0
  let all = 0
  for (const { long, tight } of lines) {
    if (!long) continue
    all += 1
    if (tight) close += 1
  }
  return close * 2 <= all
}

/** Kinds that are no lines of the story: what stands around it, and tables. */
const notLines: ReadonlySet<BlockKind> = new Set(['link', 'title', 'description', 'keyword', 'byline', 'cell'])

function shapes(story: Story): Shape[] {
  const { text } = story
  const lines: Shape[] = []
  let before = -1
  for (const [block, { start, end, kind }] of story.blocks.entries()) {
    if (notLines.has(kind)) continue
    const { words, form, stop, long } = shapeOf(text, start, end)
    const tight = kind === 'paragraph' && before >= 0 && !isBlankLine(text, before, start)
    lines.push({ start, end, block, words, form, stop, long, tight, apart: false, part: 'body' })
    before = end
  }
  return lines
}

function shapeOf(text: string, start: number, end: number): OwnShape {
  const short = end - start <= formMax
  const words = short ? countWords(text, start, end) : Math.round((end - start) / charactersOfWord)
  const stop = endsInStop(text, start, end)
  const long = (stop && words >= longWords) || words >= 3 * longWords
  return { words, form: short ? formOfLine(text, start, end) : noForm, stop, long }
}

const noForm = lineForm('')

/** Whether a blank line lies between two lines. */
function isBlankLine(text: string, before: number, start: number): boolean {
  if (start - before === 1) return false
  if (start - before === 2 && text.charCodeAt(before) === 10 && text.charCodeAt(before + 1) === 10) return true
  return /\n[^\S\n]*\r?\n/.test(text.slice(before, start))
}

function endsInStop(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1)
  if (last === 0x2e && end > start) return true
  // A letter closes no sentence.
  if ((last >= 97 && last <= 122) || (last >= 65 && last <= 90)) return false
  return stopAtEnd.test(text.slice(Math.max(start, end - 12), end))
}

/** “Read or share this story: https://…” is five words and an address; an address alone keeps its form. */
function formOfLine(text: string, start: number, end: number): LineForm {
  const form = lineForm(text, start, end)
  if (form.words.length < 2) return form
  const written = text.slice(start, end)
  if (!written.includes('://')) return form
  const without = lineForm(written.replace(/https?:\/\/\S+/g, ' '))
  return without.words.length === 0 ? form : without
}

function countWords(text: string, start: number, end: number): number {
  let count = 0
  let characters = 0
  let inWord = false
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) inWord = false
    else {
      if (!inWord) count += 1
      inWord = true
      if (code >= 0xe00 && isSpaceless(code)) characters += 1
    }
  }
  // Two characters make about a word of Chinese or Japanese.
  return count + Math.round(characters / 2)
}

/** What `\s` means in a pattern. */
function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x1680 &&
      (code === 0x1680 ||
        (code >= 0x2000 && code <= 0x200a) ||
        code === 0x2028 ||
        code === 0x2029 ||
        code === 0x202f ||
        code === 0x205f ||
        code === 0x3000 ||
        code === 0xfeff))
  )
}

function isSpaceless(code: number): boolean {
  return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xe00 && code <= 0xe7f)
}
