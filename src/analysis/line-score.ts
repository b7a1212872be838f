import type { Line } from './layout.ts'
import { timesOf } from './line-repeats.ts'
import type { Leftover } from './residue.ts'

/** One thing that speaks for or against a line's being copy. */
interface Reason {
  readonly weight: number
  readonly why: string
}

/** What a line is judged by. */
export interface LineEvidence {
  readonly lines: readonly Line[]
  /** What phrases have given away so far, by index of the line. */
  readonly found: ReadonlyMap<number, Leftover>
  /** How often each phrase form stands in the story. */
  readonly repeats: ReadonlyMap<string, number>
  readonly text: string
}

/** Longer lines are judged by their words alone. */
const wordsMax = 18
/** Set by hand. On nearly clean copy, 8 of the 307 labelled lines that it gave were the story's own. */
const threshold = 3.2
/** A run is looked at this far to either side, which keeps a thousand-line menu linear. */
const runMax = 8
/** `— Anna Weir (@aweir) 3 May 2024`: who wrote the post that the story quotes. */
const postAuthor = /\(@\w{1,30}\)/

/**
 * Whether a line without a telling phrase is left over from a page: by its shape, its neighbours and its place.
 *
 * Hand weights, not a trained model: the few features carry over to languages and sites nobody has seen, and an editor
 * can read them in the note. They lean on blank lines: where every line of the copy is as far from the next, twenty of
 * a hundred lines of a page fewer are found.
 *
 * @returns the strongest reasons in words, or `undefined` for copy
 */
export function furnitureScore(at: number, { lines, found, repeats, text }: LineEvidence): string | undefined {
  const line = lines[at]
  // With a full stop everything that can speak for a leftover comes to 2.9.
  if (line === undefined || line.long || line.stop || line.words > wordsMax) return undefined
  const written = text.slice(line.start, line.end)
  if (postAuthor.test(written)) return undefined
  const reasons = [...ofShape(line, written), ...ofPlace(lines, at, found)]
  const again = timesOf(repeats, line)
  if (line.words >= 2 && again > 1) reasons.push({ weight: 0.5, why: 'the same line again in the story' })
  const score = reasons.reduce((sum, { weight }) => sum + weight, 0)
  if (score < threshold) return undefined
  return reasons
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map(({ why }) => why)
    .join(', ')
}

function ofShape(line: Line, written: string): Reason[] {
  const reasons: Reason[] = [line.stop ? { weight: -2.5, why: 'a full stop' } : { weight: 1, why: 'no full stop' }]
  if (line.words <= 3) reasons.push({ weight: 0.6, why: 'one to three words' })
  if (line.words > 12) reasons.push({ weight: -1, why: 'a long line' })
  if (/[:;,–—-]$/.test(written)) reasons.push({ weight: -1, why: 'the sentence goes on' })
  if (/^[-•*·]\s|^\d+[.)]\s/.test(written)) reasons.push({ weight: -1.5, why: 'an item of a list' })
  if (/["“”«»]/.test(written)) reasons.push({ weight: -1, why: 'a quotation' })
  // “9.15am” heads an entry of a live blog.
  if (/\d/.test(written) && /\d+\s*[-–:]\s*\d+|^\d{1,2}(?:\.\d\d)? ?[ap]\.?m\b/i.test(written))
    reasons.push({ weight: -1, why: 'a score or a time' })
  return reasons
}

function ofPlace(lines: readonly Line[], at: number, found: ReadonlyMap<number, Leftover>): Reason[] {
  const reasons: Reason[] = []
  const line = lines[at]
  if (line === undefined) return reasons
  const run = runLength(lines, at)
  // Where no blank line parts paragraphs, a list of the story's own is as close as a menu.
  const share = line.apart ? 1 : 0.4
  if (run >= 2) reasons.push({ weight: 0.8 * share, why: 'in a run of short lines' })
  if (run >= 4) reasons.push({ weight: 0.7 * share, why: 'in a long run of short lines' })
  if (line.apart && line.tight && lines[at + 1]?.tight) reasons.push({ weight: 0.6, why: 'close to its neighbours' })
  const distance = distanceToFound(found, at)
  if (distance === 1) reasons.push({ weight: 1.2, why: 'next to a line that is certainly left over' })
  if (distance === 2) reasons.push({ weight: 0.6, why: 'near a line that is certainly left over' })
  if (line.part === 'end') reasons.push({ weight: 1, why: 'below the story' })
  if (line.part === 'top') reasons.push({ weight: -0.4, why: 'above the story' })
  return reasons
}

/** Neighbouring short lines without a stop, with no blank line between. */
function runLength(lines: readonly Line[], at: number): number {
  const fits = (index: number): boolean => {
    const line = lines[index]
    return line !== undefined && !line.stop && line.words <= wordsMax
  }
  if (!fits(at)) return 0
  let from = at
  while (lines[from]?.tight && fits(from - 1) && at - from < runMax) from -= 1
  let to = at
  while (lines[to + 1]?.tight && fits(to + 1) && to - at < runMax) to += 1
  return to - from + 1
}

function distanceToFound(found: ReadonlyMap<number, Leftover>, at: number): 0 | 1 | 2 {
  for (const distance of [1, 2] as const) {
    for (const index of [at - distance, at + distance]) {
      const other = found.get(index)
      if (other?.tier === 'certain' && !other.partial) return distance
    }
  }
  return 0
}
