// Marks of footnotes that came with text from an encyclopedia or a chatbot: “… in May.[1][2]”.
import type { Span } from '../text/span.ts'
import { layout } from './layout.ts'
import { definePass } from './story.ts'

/** Behind a word or its stop, and before no address. */
const mark = /(?<=[^\s[(])(?:\[\^?\d{1,3}\])+(?![\w(])/g
/** What a sentence ends with, or a part of it. */
const stop = /[.,;:!?"”’')]/
/** Without a list of addresses one number is a slip, or a piece of code. */
const marksMin = 2
/** `[1] https://courier.example/bridge`. */
const address = /^\[\^?\d{1,3}\][.:]?\s+https?:\/\/\S+$/
/** What a mark stands for, in the story's own list of notes. */
const note = /^(?:\[\^?\d{1,3}\]|\d{1,3}[.)])[.:]?\s+\S/
const heading =
  /^(?:bibliography|citations|endnotes|footnotes|further reading|notes|references|sources|works cited)\s*:?$/i
/** Longer lines are no heading. */
const headingMax = 40

/** The marks of footnotes that a story has no notes for. */
export interface FootnoteMarks {
  /** In order. */
  readonly marks: readonly Span[]
  /** Lines with addresses by the numbers of the marks and the heading over them, as chatbots list what they read. */
  readonly list: readonly number[]
}

const none: FootnoteMarks = { marks: [], list: [] }

export const footnoteMarks = definePass('footnote marks', (story): FootnoteMarks => {
  const { text } = story
  if (!text.includes(']')) return none
  const marks: Span[] = []
  let behindStop = 0
  for (const { 0: found, index } of text.matchAll(mark)) {
    if (stop.test(text.charAt(index - 1))) behindStop += found.split('[').length - 1
    marks.push({ start: index, end: index + found.length })
  }
  if (marks.length === 0) return none
  const list: number[] = []
  let headed = false
  let above = -1
  for (const [index, { start, end }] of story.get(layout).entries()) {
    const line = text.slice(start, Math.min(end, start + 300))
    if (address.test(line)) {
      if (above === index - 1) list.push(above)
      list.push(index)
    } else if (line.startsWith('[') ? note.test(line) : headed && note.test(line)) return none
    const isHeading = line.length <= headingMax && heading.test(line)
    if (isHeading) above = index
    headed = isHeading || (headed && line.length <= headingMax)
  }
  return list.length > 0 || behindStop >= marksMin ? { marks, list } : none
})
