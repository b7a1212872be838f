// From single broken characters to the words that an editor sees them in.
import { lettered } from '../../text/lettered.ts'
import type { Span } from '../../text/span.ts'

/** What kind of debris it is. */
export type DebrisKind =
  | 'mojibake'
  | 'lost'
  | 'control'
  | 'invisible'
  | 'entity'
  | 'escape'
  | 'tag'
  | 'shortcode'
  | 'markdown'
  | 'glued'
  | 'conflict'

/** A change that repairs one place. */
export interface Repair extends Span {
  readonly kind: DebrisKind
  /** What belongs there; `undefined` where the letter is lost. */
  readonly text: string | undefined
  /** Whether only one repair is possible. */
  readonly safe: boolean
  /** The word it stands in, where letters and hyphens do not tell: `visit.The`. */
  readonly word?: Span
}

/** A word, or a bare piece of mark-up, with everything in it that is broken. */
export interface Debris extends Span {
  readonly kind: DebrisKind
  readonly repairs: readonly Repair[]
  /** The word as it belongs, or `undefined` where a letter is lost. */
  readonly repaired: string | undefined
}

/** More letters than this on either side are no word; the bound keeps hostile text linear. */
const reachMax = 40

/**
 * Widen repairs to the words they stand in, and join those that share a word.
 *
 * @param repairs - sorted, not overlapping
 * @example
 * byWord('donâ€™t', [{start: 3, end: 6, text: '’', …}])[0]?.repaired // 'don’t'
 */
export function byWord(text: string, repairs: readonly Repair[]): Debris[] {
  const words: { start: number; end: number; repairs: Repair[] }[] = []
  for (const repair of repairs) {
    const last = words.at(-1)
    const bare = isBare(repair)
    const start = bare ? repair.start : (repair.word?.start ?? wordStart(text, repair.start))
    const end = bare ? repair.end : (repair.word?.end ?? wordEnd(text, repair.end))
    if (last && !bare && start < last.end && last.repairs.length < 20 && !isBare(last.repairs[0])) {
      last.end = Math.max(last.end, end)
      last.repairs.push(repair)
    } else words.push({ start: Math.max(start, last?.end ?? 0), end, repairs: [repair] })
  }
  return words.map(({ start, end, repairs }) => ({
    start,
    end,
    // A word is begun with a repair.
    kind: (repairs[0] as Repair).kind,
    repairs,
    repaired: repairedText(text, start, end, repairs)
  }))
}

/** Mark-up stands between words, not in one. */
function isBare(repair: Repair | undefined): boolean {
  return repair !== undefined && markup.has(repair.kind)
}

const markup: ReadonlySet<DebrisKind> = new Set(['tag', 'shortcode', 'markdown', 'conflict'])

function repairedText(text: string, start: number, end: number, repairs: readonly Repair[]): string | undefined {
  const parts: string[] = []
  let at = start
  for (const repair of repairs) {
    if (repair.text === undefined) return undefined
    parts.push(text.slice(at, repair.start), repair.text)
    at = repair.end
  }
  parts.push(text.slice(at, end))
  return parts.join('')
}

function wordStart(text: string, start: number): number {
  let at = start
  while (at > 0 && start - at < reachMax && isWordUnit(text, at - 1)) at -= 1
  return at
}

function wordEnd(text: string, end: number): number {
  let at = end
  while (at < text.length && at - end < reachMax && isWordUnit(text, at)) at += 1
  return at
}

const inWord = lettered(String.raw`[\p{L}\p{M}\p{N}'’-]`)

function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128)
    return (
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57) ||
      code === 39 ||
      code === 45
    )
  // Halves of surrogate pairs are emoji or rare scripts: no part of a word that needs repair.
  if (code >= 0xd800 && code <= 0xdfff) return false
  const unit = text.charAt(at)
  return inWord(unit).test(unit)
}
