// Takes from the names in a sentence what their words are elsewhere: Mr Connolly is no adverb, Theresa May no month.
import type { Word } from '../../input/english.ts'
import { kind } from './closed-class.ts'

/** Facts about words, by index. */
interface Columns {
  readonly words: readonly Word[]
  readonly capital: Uint8Array
  readonly kind: Int32Array
  readonly before: Uint16Array
}

/** What the name of a person can be taken for: Mr Connolly, Theresa May, George Will. */
export const mistakable = kind.ly | kind.adverb | kind.modal | kind.time
/** "In May", "Last August": months behind a word that has its capital from the head of the sentence. */
const beforeMonth = kind.time | kind.timeLead | kind.tie | kind.clauseStart | kind.determiner
const monthNames = new Set(['april', 'august', 'june', 'may', 'summer', 'winter'])

/** Take from the names in a sentence what their words can be elsewhere. */
export function clearNames({ words, capital, kind: of, before }: Columns, first: number, end: number): void {
  for (let at = first + 1; at < end; at += 1) {
    const bits = of[at] ?? 0
    if (capital[at] !== 1 || !(bits & mistakable)) continue
    if (capital[at - 1] !== 1 || before[at] !== 0) of[at] = bits & ~kind.ly
    else if (!(bits & kind.time)) of[at] = bits & ~(kind.ly | kind.adverb | kind.modal)
    else if (monthNames.has(words[at]?.lower ?? '') && !((of[at - 1] ?? 0) & beforeMonth))
      of[at] = bits & ~(kind.time | kind.modal)
  }
}
