import { phraseForm } from '../text/phrase-form.ts'
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
  /** The phrase form of a line short enough to be compared with phrases, else empty. */
  readonly form: string
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
const spaceless = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/g
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
  return lines.map((line, index) => ({ ...line, apart, part: index < first ? 'top' : index > last ? 'end' : 'body' }))
})

type Shape = Omit<Line, 'part' | 'apart'>

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

function shapes(story: Story): Shape[] {
  const lines: Shape[] = []
  let before = -1
  for (const [block, { start, end, kind }] of story.blocks.entries()) {
    if (kind === 'link' || kind === 'title' || kind === 'description' || kind === 'cell') continue
    const text = story.text.slice(start, Math.min(end, start + formMax + 1))
    const short = end - start <= formMax
    const words = short ? countWords(text) : Math.round((end - start) / 6)
    const stop = stopAtEnd.test(story.text.slice(Math.max(start, end - 12), end))
    const gap = before < 0 ? '\n\n' : story.text.slice(before, start)
    lines.push({
      start,
      end,
      block,
      words,
      form: short ? formOf(text) : '',
      stop,
      long: (stop && words >= longWords) || words >= 3 * longWords,
      tight: kind === 'paragraph' && !/\n[^\S\n]*\r?\n/.test(gap)
    })
    before = end
  }
  return lines
}

/** “Read or share this story: https://…” is five words and an address; an address alone keeps its form. */
function formOf(text: string): string {
  const form = text.includes('://') ? phraseForm(text.replace(/https?:\/\/\S+/g, ' ')) : ''
  return form === '' ? phraseForm(text) : form
}

function countWords(text: string): number {
  let count = 0
  for (const part of text.split(/\s+/)) if (part !== '') count += 1
  const characters = text.match(spaceless)?.length ?? 0
  // Two characters make about a word of Chinese or Japanese.
  return count + Math.round(characters / 2)
}
