// Finds the phrase that gives a line away: the numbers of its words against the numbers of each list, and the letters
// only where the numbers agree. The cost of a line does not grow with the lists.
import { type LineForm, runKey } from '../text/line-form.ts'
import { anyWord, passes } from './phrase-gate.ts'
import {
  type CompiledPhrases,
  gap,
  type Phrase,
  phraseAt,
  type Shelf,
  slotOf,
  star,
  wildcards
} from './phrase-shelves.ts'

/** Questions to the phrase lists of one rule. */
export interface PhraseBook {
  /** The phrase that marks a line as not being copy, if any. */
  match(form: LineForm): Phrase | undefined
  /** The phrase, without wildcards, that a line is as a whole, or that some words of it are. */
  line(form: LineForm, from?: number, to?: number): Phrase | undefined
  /** The phrase that a line is before its colon. */
  label(form: LineForm): Phrase | undefined
  /** Whether a phrase that can be a line or a label can begin with two words, given as their numbers, or be the first. */
  mayBegin(first: number, second: number): boolean
  /** The same, or a phrase that a line can begin with. */
  mayOpen(first: number, second: number): boolean
  /** Whether a sentence of the line can hold a phrase; most lines have no two words that one begins or ends with. */
  mayHold(form: LineForm): boolean
  /** Whether a line, or some words of it, are the name of a section: Top Stories, World News. */
  isSection(form: LineForm, from?: number, to?: number): boolean
}

const gapMax = 16
/** A power of two, many times the number of words that begin a phrase within a line. */
const gateSize = 8192
const gapSlot = wildcards.gap.charCodeAt(0) & 4095

/** Ask several compiled lists as one; the earlier answers first. */
export function openBook(lists: readonly CompiledPhrases[]): PhraseBook {
  const books = lists.map(openList)
  const [only] = books
  if (only !== undefined && books.length === 1) return only
  const first = (ask: (book: PhraseBook) => Phrase | undefined): Phrase | undefined => {
    for (const book of books) {
      const phrase = ask(book)
      if (phrase) return phrase
    }
    return undefined
  }
  return {
    isSection: (form, from, to) => books.some((book) => book.isSection(form, from, to)),
    label: (form) => first((book) => book.label(form)),
    line: (form, from, to) => first((book) => book.line(form, from, to)),
    mayBegin: (one, two) => books.some((book) => book.mayBegin(one, two)),
    mayOpen: (one, two) => books.some((book) => book.mayOpen(one, two)),
    mayHold: (form) => books.some((book) => book.mayHold(form)),
    match: (form) => first((book) => book.match(form))
  }
}

function openList(list: CompiledPhrases): PhraseBook {
  const { lines, labels, sections, starts, insides, ends, joined } = list.shelves
  const wordsMax = Math.max(starts.reach, insides.reach, ends.reach)
  /** A phrase that begins with a wildcard can begin anywhere. */
  const isOpen = passes(starts.gate, star, anyWord)
  const fitsJoined = joinedOf(joined)
  const begins = beginningsOf(insides)
  const exact = (shelf: Shelf, form: LineForm, from: number, to: number): Phrase | undefined => {
    const at = exactAt(shelf, form, from, to)
    return at < 0 ? undefined : phraseAt(list, shelf, at)
  }
  const found = (shelf: Shelf, at: number): Phrase | undefined => (at < 0 ? undefined : phraseAt(list, shelf, at))
  return {
    isSection: (form, from = 0, to = form.words.length) => exactAt(sections, form, from, to) >= 0,
    label: (form) => exact(labels, form, 0, form.words.length),
    line: (form, from = 0, to = form.words.length) => exact(lines, form, from, to),
    mayBegin: (one, two) => passes(lines.gate, one, two) || passes(labels.gate, one, two),
    mayOpen: (one, two) =>
      passes(lines.gate, one, two) || passes(labels.gate, one, two) || passes(starts.gate, one, two),
    mayHold({ words, spaceless }) {
      if (isOpen || spaceless) return true
      for (let token = 0; token < words.length; token += 1)
        if (passes(list.gate, words[token] ?? anyWord, words[token + 1] ?? anyWord)) return true
      return false
    },
    match(form) {
      const { words } = form
      const count = words.length
      if (count === 0) return undefined
      const whole = exact(lines, form, 0, count) ?? exact(labels, form, 0, count)
      if (whole) return whole
      // Prose is longer than the longest line that any phrase marks.
      if (count > wordsMax && !form.spaceless) return undefined
      const phrase =
        found(starts, find(list, starts, form, 0, words[0] ?? 0)) ??
        found(starts, find(list, starts, form, 0, star)) ??
        found(ends, findEnd(ends, form))
      if (phrase) return phrase
      let next = words[0] ?? 0
      for (let token = 0; token < count; token += 1) {
        const word = next
        next = words[token + 1] ?? 0
        if (((begins[word & (gateSize - 1)] ?? 0) & (1 << (next & 7))) === 0) continue
        const at = find(list, insides, form, token, word)
        if (at >= 0) return phraseAt(list, insides, at)
      }
      return form.spaceless ? found(joined, fitsJoined(list, form.text)) : undefined
    }
  }
}

/**
 * A byte for each first word of a phrase within a line, with a bit for each second word: of the words of a story one in four
 * begins such a phrase, and one in twenty has a neighbour with its bit.
 */
function beginningsOf({ count, words, offsets }: Shelf): Uint8Array {
  const begins = new Uint8Array(gateSize)
  for (let index = 0; index < count; index += 1) {
    const start = offsets[index] ?? 0
    const second = start + 1 < (offsets[index + 1] ?? 0) ? words[start + 1] : undefined
    const isOpen = second === undefined || second === star || second === gap
    const place = (words[start] ?? 0) & (gateSize - 1)
    begins[place] = (begins[place] ?? 0) | (isOpen ? 0xff : 1 << (second & 7))
  }
  return begins
}

/** Index of the phrase that words `from` up to `to` are, or -1. */
function exactAt(shelf: Shelf, form: LineForm, from: number, to: number): number {
  const { slots, offsets, words, gate, longest } = shelf
  const length = to - from
  if (length > longest || length === 0) return -1
  if (!passes(gate, form.words[from] ?? anyWord, length > 1 ? (form.words[from + 1] ?? anyWord) : anyWord)) return -1
  const mask = slots.length - 1
  const key = length === form.words.length ? form.key : runKey(form.words, from, to)
  for (let slot = slotOf(key, slots.length); ; slot = (slot + 1) & mask) {
    const index = (slots[slot] ?? 0) - 1
    if (index < 0) return -1
    const start = offsets[index] ?? 0
    if ((offsets[index + 1] ?? 0) - start !== length) continue
    let at = from
    while (at < to && form.words[at] === words[start + at - from]) at += 1
    if (at === to && wordsOf(form.text, from, to) === shelf.text(index)) return index
  }
}

/** Words `from` up to `to` of a phrase form. */
function wordsOf(form: string, from: number, to: number): string {
  return form.split(' ').slice(from, to).join(' ')
}

/** Index of the first phrase beginning with a word, or a wildcard, that lies in the line from a token on, or -1. */
function find(list: CompiledPhrases, shelf: Shelf, form: LineForm, token: number, word: number): number {
  const second = form.words[token + 1]
  if (!passes(shelf.gate, word, second ?? anyWord)) return -1
  const { slots, offsets, words, limits } = shelf
  const mask = slots.length - 1
  const count = form.words.length
  for (let slot = slotOf(word, slots.length); ; slot = (slot + 1) & mask) {
    const first = (slots[slot] ?? 0) - 1
    if (first < 0) return -1
    if (words[offsets[first] ?? 0] !== word) continue
    for (let index = first; index < shelf.count; index += 1) {
      const start = offsets[index] ?? 0
      const end = offsets[index + 1] ?? 0
      if (words[start] !== word) break
      if (count > (limits[index] ?? 0)) continue
      // Most phrases with the same first word differ in the next.
      const next = words[start + 1]
      if (end - start > 1 && word !== star && next !== second && next !== star && next !== gap) continue
      if (!lies(form.words, token, words, start, end, false)) continue
      const { position, text } = phraseAt(list, shelf, index)
      if (isThere(form.text, token, text, position === 'line')) return index
    }
  }
}

/** Index of the first phrase that the line ends with, or -1. */
function findEnd(shelf: Shelf, form: LineForm): number {
  const count = form.words.length
  const word = form.words[count - 1] ?? 0
  if (!passes(shelf.gate, word, form.words[count - 2] ?? anyWord)) return -1
  const { slots, offsets, words, limits } = shelf
  const mask = slots.length - 1
  for (let slot = slotOf(word, slots.length); ; slot = (slot + 1) & mask) {
    const first = (slots[slot] ?? 0) - 1
    if (first < 0) return -1
    if (words[(offsets[first + 1] ?? 0) - 1] !== word) continue
    for (let index = first; index < shelf.count; index += 1) {
      const start = offsets[index] ?? 0
      const end = offsets[index + 1] ?? 0
      if (words[end - 1] !== word) break
      if (count > (limits[index] ?? 0) || !lies(form.words, count - (end - start), words, start, end, true)) continue
      if (isThere(form.text, count - (end - start), shelf.text(index), true)) return index
    }
  }
}

/** The same by letters: numbers can agree by chance. */
function isThere(form: string, at: number, phrase: string, toEnd: boolean): boolean {
  const wanted = phrase.split(' ')
  return lies(form.split(' '), at, wanted, 0, wanted.length, toEnd, wildcards.star, wildcards.gap)
}

/** Whether the wanted words `from` up to `to` lie in the line from `at`, and with `toEnd` reach its end. */
function lies<T>(
  tokens: ArrayLike<T>,
  at: number,
  wanted: ArrayLike<T>,
  from: number,
  to: number,
  toEnd: boolean,
  one: T | number = star,
  many: T | number = gap
): boolean {
  if (at < 0) return false
  let token = at
  for (let want = from; want < to; want += 1) {
    const word = wanted[want]
    if (word === one || word === many) {
      const least = word === one ? 1 : 0
      const most = word === one ? 4 : gapMax
      for (let length = least; length <= most; length += 1)
        if (lies(tokens, token + length, wanted, want + 1, to, toEnd, one, many)) return true
      return false
    }
    if (token >= tokens.length || tokens[token] !== word) return false
    token += 1
  }
  return !toEnd || token === tokens.length
}

/**
 * Finds phrases of scripts without spaces by their letters. A line holds few different letters, so a phrase whose first
 * letter it lacks is passed over at once.
 */
function joinedOf(shelf: Shelf): (list: CompiledPhrases, form: string) => number {
  let firsts: Uint16Array | undefined
  const seen = new Uint8Array(4096)
  return (list, form) => {
    firsts ??= Uint16Array.from({ length: shelf.count }, (_, index) => shelf.text(index).charCodeAt(0))
    for (let at = 0; at < form.length; at += 1) seen[form.charCodeAt(at) & 4095] = 1
    // A phrase can begin with a gap.
    seen[gapSlot] = 1
    let found = -1
    for (let index = 0; index < shelf.count && found < 0; index += 1)
      if (seen[(firsts[index] ?? 0) & 4095] === 1 && isJoined(phraseAt(list, shelf, index), form)) found = index
    for (let at = 0; at < form.length; at += 1) seen[form.charCodeAt(at) & 4095] = 0
    seen[gapSlot] = 0
    return found
  }
}

function isJoined({ text, position }: Phrase, form: string): boolean {
  if (!(text.includes('…') ? holdsInOrder(form, text) : form.includes(text))) return false
  const fits =
    position === 'start'
      ? form.startsWith(text.split('…', 1)[0] ?? '')
      : position === 'end'
        ? form.endsWith(text)
        : position === 'inside'
  return fits || form === text
}

/** Whether the pieces of a phrase with gaps stand one after the other. */
function holdsInOrder(form: string, text: string): boolean {
  let from = 0
  for (const piece of text.split('…')) {
    const at = form.indexOf(piece, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return true
}
