// Finds where patterns of words stand in copy, in linear time.

import type { Word } from '../input/english.ts'
import { isDigit } from '../text/char-codes.ts'
import type { Span } from '../text/span.ts'
import { withoutPossessive } from './possessive.ts'
import { type Place, stemMin, type WordPattern } from './word-pattern.ts'

/** Patterns by the word they begin with, so that a word of the copy asks only those that can begin there. */
export interface PatternIndex<T> {
  /** The longest match of each pattern that begins at a word, in the order in which the patterns were given. */
  at(words: readonly Word[], index: number, text: string): readonly { readonly value: T; readonly span: Span }[]
}

const none: readonly never[] = []

/** Index patterns with what belongs to each. */
export function indexPatterns<T>(
  entries: readonly { readonly pattern: WordPattern; readonly value: T }[]
): PatternIndex<T> {
  type Entry = (typeof entries)[number] & { readonly rank: number }
  const byWord = new Map<string, Entry[]>()
  const byStart = new Map<string, Entry[]>()
  const byEnd = new Map<string, Entry[]>()
  const numbers: Entry[] = []
  for (const [rank, entry] of entries.entries()) {
    for (const { kind, text } of entry.pattern.places[0]?.words ?? []) {
      const lower = text.toLowerCase()
      if (kind === 'number') numbers.push({ ...entry, rank })
      else if (kind === 'word') push(byWord, lower, { ...entry, rank })
      else if (kind === 'start') push(byStart, lower.slice(0, stemMin), { ...entry, rank })
      else push(byEnd, lower.slice(-stemMin), { ...entry, rank })
    }
  }
  return {
    at(words, index, text) {
      const lower = words[index]?.lower ?? ''
      const bare = withoutPossessive(lower)
      const candidates = [
        ...(byWord.get(lower) ?? none),
        ...(bare === lower ? none : (byWord.get(bare) ?? none)),
        ...(byStart.get(lower.slice(0, stemMin)) ?? none),
        ...(byEnd.get(bare.slice(-stemMin)) ?? none),
        ...(isDigit(lower.charCodeAt(0)) ? numbers : none)
      ]
      if (candidates.length === 0) return none
      const found = new Map<number, { value: T; span: Span }>()
      for (const { pattern, value, rank } of candidates) {
        if (found.has(rank)) continue
        const end = endOf(pattern, words, index, text)
        if (end !== undefined) found.set(rank, { value, span: { start: words[index]?.start ?? 0, end } })
      }
      return [...found].sort(([a], [b]) => a - b).map(([, match]) => match)
    }
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

/** Where the longest match of a pattern that begins at a word ends; `undefined` when it does not fit. */
function endOf(pattern: WordPattern, words: readonly Word[], index: number, text: string): number | undefined {
  const { places, exact } = pattern
  const from = (place: number, at: number, last: Word | undefined): number | undefined => {
    const wanted = places[place]
    if (wanted === undefined) return last && endWithin(last)
    let best: number | undefined
    for (let skip = 0; skip <= wanted.gap; skip += 1) {
      const word = words[at + skip]
      if (word === undefined || (last && word.sentence !== last.sentence)) break
      if (last && wanted.gap === 0 && !isJoined(text, last, word)) break
      if (!fits(wanted, word, exact)) continue
      const end = from(place + 1, at + skip + 1, word)
      if (end !== undefined && (best === undefined || end > best)) best = end
    }
    return best ?? (wanted.optional ? from(place + 1, at, last) : undefined)
  }
  return from(0, index, undefined)
}

/** Without the possessive: "the committee's" ends with the committee. */
function endWithin(word: Word): number {
  return word.start + withoutPossessive(word.lower).length
}

/** Only a space or a line break stands between. */
function isJoined(text: string, before: Word, word: Word): boolean {
  for (let at = before.end; at < word.start; at += 1) if (!/\s/.test(text.charAt(at))) return false
  return word.start > before.end
}

function fits({ words }: Place, word: Word, exact: boolean): boolean {
  const text = exact ? word.text.replaceAll('’', "'") : word.lower
  const bare = withoutPossessive(text)
  for (const shape of words) {
    switch (shape.kind) {
      case 'word':
        if (text === shape.text || bare === shape.text) return true
        break
      case 'start':
        if (text.startsWith(shape.text)) return true
        break
      case 'end':
        if (bare.endsWith(shape.text)) return true
        break
      default:
        if (isDigit(text.charCodeAt(0))) return true
    }
  }
  return false
}
