// The story as a sub-editor marks it: struck out, corrected above the line, queried with a number.

import type { Story } from '../../analysis/story.ts'
import { type Zone, zones } from '../../analysis/zones.ts'
import { type Finding, severities } from '../../finding/finding.ts'
import type { Block } from '../../input/document.ts'
import type { Span } from '../../text/span.ts'
import { escapeHtml } from './escape.ts'

/** A finding with its number in the story, from 1. */
export interface Numbered {
  readonly number: number
  /** Id of its card on the page; the mark's is `m` and the same. */
  readonly id: string
  readonly finding: Finding
}

/** How the copy shows a finding: struck out and corrected, struck out, or only queried. */
type Hand = 'replace' | 'delete' | 'query'

/** A finding, or the part of one that lies in a block; offsets are into the text. */
interface Mark extends Span {
  readonly numbered: Numbered
  readonly hand: Hand
}

/** Above this a correction stands behind the struck words and not over them: over the line it cannot be broken. */
const overLineMax = 36

/** Zones that the page names beside the block; the rest speaks for itself. */
const labels: Partial<Readonly<Record<Zone, string>>> = {
  furniture: 'left over',
  caption: 'caption',
  credit: 'credit'
}

const kindLabels: Partial<Readonly<Record<Block['kind'], string>>> = {
  link: 'link',
  alt: 'picture text',
  description: 'description',
  keyword: 'tag'
}

/**
 * The story's blocks as HTML, with every finding marked.
 *
 * @param numbered - the findings of the story, in order of place
 */
export function markedCopy(story: Story, numbered: readonly Numbered[]): string {
  const { byBlock } = story.get(zones)
  const marks = numbered.map((one) => markOf(story, one)).sort((a, b) => a.start - b.start || b.end - a.end)
  const open: Mark[] = []
  let next = 0
  const html: string[] = []
  for (const [index, block] of story.blocks.entries()) {
    for (let mark = marks[next]; mark !== undefined && mark.start < block.end; mark = marks[++next]) open.push(mark)
    const here = open.filter(({ end }) => end > block.start)
    open.splice(0, open.length, ...here.filter(({ end }) => end > block.end))
    // The address of a link is no copy, unless something in it was found.
    if (block.kind === 'link' && here.length === 0) continue
    html.push(blockHtml(block, byBlock[index] ?? 'body', markedText(story.text, block, here)))
  }
  return html.join('\n')
}

function markOf(story: Story, numbered: Numbered): Mark {
  const { finding } = numbered
  const { map } = story.document
  const start = map.toText(finding.start)
  let end = map.toText(finding.end)
  while (end > start && /\s/.test(story.text.charAt(end - 1))) end -= 1
  return { start, end: Math.max(end, start), numbered, hand: handOf(finding) }
}

function handOf({ severity, expected, fix }: Finding): Hand {
  if (severity === 'info') return 'query'
  if (expected.length > 0) return 'replace'
  return fix?.edits.every(({ text }) => text.trim() === '') === true ? 'delete' : 'query'
}

function blockHtml(block: Block, zone: Zone, content: string): string {
  const label = kindLabels[block.kind] ?? labels[zone]
  const named = label === undefined ? '' : ` data-zone="${label}"`
  const kind = block.kind === 'link' ? 'link' : zone
  return `<p class="zone ${kind}${block.kind === 'list-item' ? ' item' : ''}${block.kind === 'quote' ? ' quote' : ''}"${named}>${content}</p>`
}

/** Cut the block where a mark begins or ends; between two cuts the same marks hold. The marks come in the order of their starts. */
function markedText(text: string, block: Block, marks: readonly Mark[]): string {
  const clips = marks.map((mark) => ({
    mark,
    start: Math.max(mark.start, block.start),
    end: Math.min(mark.end, block.end)
  }))
  const cuts = new Set([block.start, block.end, ...clips.flatMap(({ start, end }) => [start, end])])
  const places = [...cuts].sort((a, b) => a - b)
  let html = ''
  let next = 0
  let open: typeof clips = []
  for (const [index, start] of places.entries()) {
    for (let clip = clips[next]; clip?.start === start; clip = clips[++next]) {
      // A finding without words, such as one on nothing but white space, still gets its number.
      if (clip.end === start) html += badge(clip.mark)
      else open.push(clip)
    }
    const end = places[index + 1]
    if (end === undefined) break
    const words = text.slice(start, end)
    const [only] = open
    const isWhole = open.length === 1 && only?.start === start && only.end === end
    html +=
      open.length === 0
        ? escapeHtml(words)
        : piece(
            words,
            open.map(({ mark }) => mark),
            isWhole
          )
    for (const { mark, ...clip } of open)
      if (clip.end === end && mark.end <= block.end) html += ending(mark, isWhole, words)
    open = open.filter((clip) => clip.end > end)
  }
  return html
}

function piece(words: string, marks: readonly Mark[], isWhole: boolean): string {
  const loudest = severities.find((level) => marks.some(({ numbered }) => numbered.finding.severity === level))
  const hands = [...new Set(marks.map(({ hand }) => hand))].join(' ')
  const numbers = marks.map(({ numbered }) => numbered.id).join(' ')
  const [mark] = marks
  const correction = mark && isWhole ? overLine(mark, words) : undefined
  const inside =
    correction === undefined
      ? escapeHtml(words)
      : `<ruby><s>${escapeHtml(words)}</s><rp> (</rp><rt>${escapeHtml(correction)}</rt><rp>)</rp></ruby>`
  return `<mark class="${loudest ?? 'info'} ${hands}" data-marks="${escapeHtml(numbers)}">${inside}</mark>`
}

/** The correction, where it is short enough to stand over the line. */
function overLine({ hand, numbered }: Mark, words: string): string | undefined {
  const [best] = numbered.finding.expected
  if (hand !== 'replace' || best === undefined) return undefined
  return Math.max(best.length, words.length) <= overLineMax ? best : undefined
}

function ending(mark: Mark, isWhole: boolean, words: string): string {
  const [best] = mark.numbered.finding.expected
  const behind =
    mark.hand === 'replace' && best !== undefined && !(isWhole && overLine(mark, words) !== undefined)
      ? `<ins data-marks="${mark.numbered.id}">${escapeHtml(best)}</ins>`
      : ''
  return `${behind}${badge(mark)}`
}

/** The number, which leads to the card. */
function badge({ numbered: { id, number, finding } }: Mark): string {
  return `<a class="badge ${finding.severity}" id="m${id}" href="#${id}" data-marks="${id}" aria-label="finding ${number}, ${finding.ruleId}">${number}</a>`
}
