// The label of a field that was pasted with its text: “Headline: Ferry to stop on Sundays”.
import type { Phrase } from '../lexicon/phrases.ts'
import type { Line, Part } from './layout.ts'
import type { Leftover } from './residue.ts'

/** A label before more of its line. */
const labelled = /^[^:：\n]{2,40}[:：]\s*(?=\S)/
/** A box about a book or a film begins with its title, and goes on with who wrote it. */
const boxed = /^[A-Z][A-Za-z ]{2,20}:\s/
const titles = new Set(['title', 'subtitle'])
const boxReach = 3

interface Placed {
  readonly line: Line
  readonly index: number
  readonly part: Part
}

/** The label at the start of a line above the story, of which the rest is copy; `undefined` for any other line. */
export function fieldLabel(
  text: string,
  lines: readonly Line[],
  { line, index, part }: Placed,
  { kind, position, text: label }: Phrase
): Leftover | undefined {
  if (kind !== 'cms' || position !== 'label' || part !== 'top' || line.stop) return undefined
  const found = labelled.exec(text.slice(line.start, line.end))?.[0]
  if (found === undefined) return undefined
  if (titles.has(label) && isBox(text, lines, index)) return undefined
  const why = `\`${label}\``
  const end = line.start + found.length
  return { start: line.start, end, line: index, tier: 'certain', kind: 'field', why, partial: true, worded: true }
}

/** Whether lines with labels stand around a title: Title: …, Author: …, Publisher: … */
function isBox(text: string, lines: readonly Line[], index: number): boolean {
  const near = lines.slice(Math.max(0, index - 1), index + boxReach)
  return near.some((other, at) => {
    const written = text.slice(other.start, other.end)
    return lines[Math.max(0, index - 1) + at] !== lines[index] && boxed.test(written) && box.test(written)
  })
}

const box =
  /^(?:artist|author|cast|creator|date|developer|director|distributor|format|genre|label|length|pages|platform|price|producer|publication|published|publisher|rating|runtime|running time|score|stars?|starring|venue|where|when|written by|year)s?\b/i
