import type { Line } from '../analysis/layout.ts'
import { layout } from '../analysis/layout.ts'
import { residue } from '../analysis/residue.ts'
import { zones } from '../analysis/zones.ts'
import type { Span } from '../text/span.ts'
import { type Draft, defineRule } from './kit.ts'

/** Shorter lines repeat in honest copy: `Advertisement`, `Photo: Anna Weir`, a refrain. */
const headlineWordsMin = 4
const paragraphWordsMin = 12

/** A line that stands twice, without what was glued to it. */
interface Copy extends Span {
  readonly line: Line
  readonly glued: boolean
}

/** So many letters are looked at to tell two lines apart: nearly all differ in them. */
const lettersMax = 24

export const duplicateText = defineRule({
  id: 'duplicate-text',
  summary: 'A headline or paragraph stands twice.',
  severity: 'warning',
  group: 'residue',
  stage: 'preview',
  since: '0.1.0',
  inQuotations: true,
  inFurniture: false,
  options: null,
  needs: { layout, residue, zones },

  *check({ layout, residue, zones }, { story }): Iterable<Draft> {
    for (const line of layout.slice(0, datelineLines)) {
      const again = datelineAgain(story.text, line)
      if (again === undefined) continue
      yield {
        at: again,
        message: 'The same dateline stands twice',
        note: 'Keep one and delete the other.',
        fix: { safety: 'unsafe', edits: [{ ...again, text: '' }] }
      }
    }
    const glued = new Map(residue.filter(({ partial }) => partial).map((part) => [part.line, part]))
    const seen = new Map<string, Copy>()
    // The first line of each number, whose key is written when another has the same.
    const begun = new Map<number, Copy>()
    const written = new Set<number>()
    for (let index = 0; index < layout.length; index += 1) {
      const line = layout[index]
      if (line === undefined || line.words < headlineWordsMin) continue
      const zone = zones.byBlock[line.block]
      if (zone === 'furniture' || zone === 'caption' || zone === 'end') continue
      const headline = zone === 'headline'
      if (!headline && line.words < paragraphWordsMin) continue
      const part = glued.get(index)
      const span = part
        ? part.start > line.start
          ? { start: line.start, end: part.start }
          : { start: part.end, end: line.end }
        : line
      const copy = { start: span.start, end: span.end, line, glued: part !== undefined }
      const letters = hashOfLetters(story.text, copy.start, copy.end)
      const like = begun.get(letters)
      if (like === undefined) {
        begun.set(letters, copy)
        continue
      }
      if (!written.has(letters)) seen.set(keyOf(story.text.slice(like.start, like.end)), like)
      written.add(letters)
      const form = keyOf(story.text.slice(copy.start, copy.end))
      const first = seen.get(form)
      if (first === undefined) {
        seen.set(form, copy)
        continue
      }
      // Of two headlines the one with something glued to it goes, else the first; of two paragraphs the later.
      const [gone, kept] = headline && !copy.glued ? [first, copy] : [copy, first]
      yield {
        at: { start: gone.start, end: gone.end },
        message: headline ? 'The same headline stands twice' : 'The same paragraph stands twice',
        note: 'Keep one and delete the other.',
        related: [{ at: { start: kept.start, end: kept.end }, message: 'The other copy' }]
      }
    }
  }
})

/** A dateline stands in one of the first lines. */
const datelineLines = 6
const datelineMax = 200
const dateline =
  /^((?:[A-Z][^()\n]{1,60} )?\([A-Z][A-Za-z .&]{1,30}\) ?[-–—]{1,2} )(?:(?:[A-Z][^()\n]{1,60} )?\([A-Z][A-Za-z .&]{1,30}\) ?[-–—]{1,2} )/

/** The second of two datelines with one agency: “OAKHAM (Reuters) - (Reuters) - A blast …”. */
function datelineAgain(text: string, { start, end }: Line): Span | undefined {
  const written = text.slice(start, Math.min(end, start + datelineMax))
  if (!written.includes(') ')) return undefined
  const { 0: both = '', 1: first = '' } = dateline.exec(written) ?? []
  const second = both.slice(first.length)
  if (second === '' || agencyOf(first) !== agencyOf(second)) return undefined
  return { start: start + first.length, end: start + both.length }
}

function agencyOf(written: string): string {
  return /\(([^()]+)\)/.exec(written)?.[1] ?? ''
}

/** Capitals, spaces and the mark at the end may differ; digits may not: “3 people died” and “4 people died” are two lines. */
function keyOf(written: string): string {
  return written
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.!:]$/, '')
}

/**
 * A number for the first letters and digits of a line: lines with the same key have the same. Only letters whose small
 * form is plain are counted, those of English and of scripts without capitals.
 */
function hashOfLetters(text: string, start: number, end: number): number {
  let hash = 0
  let letters = 0
  for (let at = start; at < end && letters < lettersMax; at += 1) {
    let code = text.charCodeAt(at)
    if (code >= 65 && code <= 90) code |= 32
    // The Kelvin sign and the dotted capital I have small forms within English.
    else if (code === 0x212a) code = 107
    else if (code === 0x130) code = 105
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || isCaseless(code)) {
      hash = Math.imul(hash ^ code, 0x01000193)
      letters += 1
    }
  }
  return hash
}

function isCaseless(code: number): boolean {
  return (code >= 0x590 && code < 0x10a0) || (code >= 0x3041 && code < 0xd800)
}
