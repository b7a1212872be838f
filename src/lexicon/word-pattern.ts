// Patterns of words that an editor writes without knowing regular expressions; matched in linear time.
import type { Word } from '../input/english.ts'
import type { Span } from '../text/span.ts'
import { withoutPossessive } from './possessive.ts'

/** One place of a pattern: the words that fit there. */
interface Place {
  readonly words: readonly WordShape[]
  readonly optional: boolean
  /** `...` before this place: how many words may stand between. */
  readonly gap: number
}

/** A word, the beginning or the end of one, or a number. */
interface WordShape {
  readonly kind: 'word' | 'start' | 'end' | 'number'
  readonly text: string
}

/** A pattern, read. */
export interface WordPattern {
  readonly source: string
  readonly exact: boolean
  readonly places: readonly Place[]
}

/** `...` stands for so many words at most: enough for "not only the mayor but". */
const gapMax = 3
const placesMax = 12
/** Gaps and optional words are tried one by one, so their number bounds the work at one word of the copy. */
const loosePlacesMax = 4
const lengthMax = 200
/** Shorter beginnings and ends fit half of the dictionary. */
const stemMin = 2
const piece = /^\*?[\p{L}\p{N}][\p{L}\p{N}'.&-]*\*?$|^#$/u

/**
 * Read a pattern: words, `utilis*` for a beginning, `*gate` for an end, `(the|a)` for one of several, `very?` for a
 * word that can be missing, `#` for a number, `...` for up to three words.
 *
 * @param exact - whether capitals count
 * @returns the pattern, or what is wrong with it and what to write
 * @example
 * readPattern('in order? to', false) // fits "in to" and "in order to"
 */
export function readPattern(source: string, exact = false): WordPattern | { readonly problem: string } {
  if (source.length > lengthMax) return { problem: `is longer than ${lengthMax} characters; split it` }
  const places: Place[] = []
  let gap = 0
  for (const token of source.replaceAll('’', "'").split(/\s+/).filter(Boolean)) {
    if (token === '...' || token === '…') {
      if (places.length === 0 || gap > 0)
        return { problem: 'has `...` where no word stands before it; begin with a word' }
      gap = gapMax
      continue
    }
    const place = readPlace(token, exact, gap)
    if ('problem' in place) return place
    places.push(place)
    gap = 0
  }
  const loose = places.filter((place) => place.optional || place.gap > 0).length
  if (places.length === 0) return { problem: 'is empty; write the words to look for' }
  if (gap > 0) return { problem: 'ends with `...`; end with a word' }
  if (places[0]?.optional) return { problem: 'begins with a word that can be missing; leave it out' }
  if (places.length > placesMax) return { problem: `has more than ${placesMax} words; shorten it` }
  if (loose > loosePlacesMax)
    return { problem: `has more than ${loosePlacesMax} places with \`?\` or \`...\`; split it` }
  return { source, exact, places }
}

function readPlace(token: string, exact: boolean, gap: number): Place | { readonly problem: string } {
  const optional = token.endsWith('?')
  const core = optional ? token.slice(0, -1) : token
  const group = /^\((.+)\)$/.exec(core)
  const words: WordShape[] = []
  for (const one of group?.[1] === undefined ? [core] : group[1].split('|')) {
    if (!piece.test(one))
      return {
        problem: `has \`${token}\`; write words, \`start*\`, \`*end\`, \`(one|other)\`, \`word?\`, \`#\` or \`...\``
      }
    const shape = shapeOf(exact ? one : one.toLowerCase())
    if ((shape.kind === 'start' || shape.kind === 'end') && shape.text.length < stemMin)
      return { problem: `has \`${token}\`; write at least ${stemMin} letters beside the \`*\`` }
    words.push(shape)
  }
  return { words, optional, gap }
}

function shapeOf(text: string): WordShape {
  if (text === '#') return { kind: 'number', text: '' }
  if (text.endsWith('*')) return { kind: 'start', text: text.replaceAll('*', '') }
  return text.startsWith('*') ? { kind: 'end', text: text.slice(1) } : { kind: 'word', text }
}

/** Whether a pattern stands for one wording only, so that another can be put in its place. */
export function isLiteral({ places }: WordPattern): boolean {
  return places.every(
    ({ words, optional, gap }) => words.length === 1 && words[0]?.kind === 'word' && !optional && gap === 0
  )
}

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
        ...(isNumber(lower) ? numbers : none)
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
        if (isNumber(text)) return true
    }
  }
  return false
}

function isNumber(text: string): boolean {
  const code = text.charCodeAt(0)
  return code >= 48 && code <= 57
}
