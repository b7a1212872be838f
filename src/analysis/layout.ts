import type { BlockKind } from '../input/document.ts'
import { type LineForm, lineForm } from '../text/line-form.ts'
import type { Span } from '../text/span.ts'
import { defineBlockPass } from './block-pass.ts'
import { lineTail } from './line-tail.ts'
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
  /** The text of a picture, which is in no list of lines. */
  readonly alt: boolean
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
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) continue
    line.apart = apart
    line.part = index < first ? 'top' : index > last ? 'end' : 'body'
  }
  return lines
})

type Shape = Omit<Line, 'part' | 'apart'> & { part: Part; apart: boolean }

/** What a line is by itself, wherever it stands; `undefined` for a block that is no line. */
type OwnShape = Pick<Line, 'words' | 'form' | 'stop' | 'long'> | undefined

export const lineShape = defineBlockPass('line shapes', (block): OwnShape => {
  const { text, kind } = block
  if (notLines.has(kind)) return undefined
  const whole = text.length <= formMax ? lineForm(text) : noForm
  const words = whole === noForm ? Math.round(text.length / charactersOfWord) : whole.tokens
  const stop = endsInStop(text)
  // A plea that a page set behind its last sentence takes nothing from a paragraph.
  const long = words >= longWords && (stop || words >= 3 * longWords || block.get(lineTail) !== undefined)
  return { words, form: withoutAddress(text, whole), stop, long }
})

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
  const own = story.inBlocks(lineShape)
  const lines: Shape[] = []
  let before = -1
  for (let block = 0; block < own.length; block += 1) {
    const shape = own[block]
    const place = story.blocks[block]
    if (shape === undefined || place === undefined) continue
    const { words, form, stop, long } = shape
    const { start, end, kind } = place
    const tight = kind === 'paragraph' && before >= 0 && !isBlankLine(story.text, before, start)
    lines.push({ start, end, block, words, form, stop, long, alt: kind === 'alt', tight, apart: false, part: 'body' })
    before = end
  }
  return lines
}

const noForm = lineForm('')

/** Whether a blank line lies between two lines. */
function isBlankLine(text: string, before: number, start: number): boolean {
  if (start - before === 1) return false
  if (start - before === 2 && text.charCodeAt(before) === 10 && text.charCodeAt(before + 1) === 10) return true
  return /\n[^\S\n]*\r?\n/.test(text.slice(before, start))
}

function endsInStop(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  if (last === 0x2e) return true
  // A letter closes no sentence.
  if ((last >= 97 && last <= 122) || (last >= 65 && last <= 90)) return false
  return stopAtEnd.test(text.slice(-12))
}

/** “Read or share this story: https://…” is five words and an address; an address alone keeps its form. */
function withoutAddress(text: string, form: LineForm): LineForm {
  if (form === noForm || !text.includes('://')) return form
  const without = lineForm(text.replace(/https?:\/\/\S+/g, ' '))
  return without.words.length === 0 ? form : without
}
