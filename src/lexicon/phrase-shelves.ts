// How phrase lists lie on disk and in memory: columns of numbers that need no reading, and texts that are read when a
// line has the numbers of one.
import { runKey, spacelessScript, wordHashes } from '../text/line-form.ts'
import { anyWord, gateOf } from './phrase-gate.ts'

/** How a phrase must lie in its line; a label is the line, or all of it before a colon: “Tags: harbour, ferry”. */
export const positions = ['line', 'start', 'end', 'inside', 'label'] as const
export type Position = (typeof positions)[number]

/** A phrase that a line was found to hold. */
export interface Phrase {
  /** In normal form. */
  readonly text: string
  readonly kind: string
  readonly position: Position
  readonly language: string
}

/** A phrase in normal form: text, kind, position, longest line in words, language. */
export type PhraseRow = readonly [string, string, Position, number, string]

/**
 * Whole lines; labels; section names; phrases found by their first word; by their first word anywhere in the line; by
 * their last word; and phrases of scripts without spaces.
 */
export const shelfNames = ['lines', 'labels', 'sections', 'starts', 'insides', 'ends', 'joined'] as const
export type ShelfName = (typeof shelfNames)[number]

/** Phrases of one way of look-up, those that share a key together: all their words, the first or the last. */
export interface Shelf {
  readonly count: number
  /** Position, kind and language of each, in one number. */
  readonly codes: Uint32Array
  /** The longest line, in words, for which each counts. */
  readonly limits: Uint32Array
  /** Hashes of the words of each, one phrase after the other. */
  readonly words: Int32Array
  /** Where the words of each begin, and where the last end. */
  readonly offsets: Uint32Array
  /** A table by key: one more than the index of the first phrase that has it, 0 for none. */
  readonly slots: Uint32Array
  /** The first two words of each, or where they are found by their end the last and the one before. */
  readonly gate: Uint32Array
  /** Words of the longest phrase. */
  readonly longest: number
  /** Words of the longest line for which one counts. */
  readonly reach: number
  /** The phrase in letters. */
  readonly text: (index: number) => string
}

/** A phrase list compiled. */
export interface CompiledPhrases {
  readonly kinds: readonly string[]
  readonly languages: readonly string[]
  readonly shelves: Readonly<Record<ShelfName, Shelf>>
  /** The first two words of all phrases, or the last two of those found by their end, in reading order. */
  readonly gate: Uint32Array
}

/** One to four words, and up to sixteen: “if you … I can also”. */
export const wildcards = { star: '*', gap: '…' } as const
/** Their numbers among the hashes of words. */
export const star = hashOf(wildcards.star)
export const gap = hashOf(wildcards.gap)
const wildcard = /[*…]/
/** More kinds or languages than this there will not be. */
const codeBase = 128

function hashOf(word: string): number {
  return wordHashes(word)[0] ?? 0
}

/** Where a key is looked for first; the low bits of a hash of words are good, those of a product are not. */
export function slotOf(key: number, capacity: number): number {
  return (key ^ (key >>> 15)) & (capacity - 1)
}

/** Put phrases on their shelves. */
export function packPhrases(rows: readonly PhraseRow[], sections: readonly string[]): CompiledPhrases {
  const kinds = [...new Set(rows.map(([, kind]) => kind))].sort()
  const languages = [...new Set(rows.map(([, , , , language]) => language))].sort()
  const on = (name: ShelfName): Shelf => {
    const all = name === 'sections' ? sections.map((text): PhraseRow => [text, '', 'line', 0, '']) : rows
    const here = name === 'sections' ? all : all.filter((row) => shelfOf(row) === name)
    const sorted = [...here].sort((a, b) => compare(groupOf(name, a[0]), groupOf(name, b[0])) || compare(a[0], b[0]))
    const codes = sorted.map(
      ([, kind, position, , language]) =>
        (positions.indexOf(position) * codeBase + Math.max(kinds.indexOf(kind), 0)) * codeBase +
        Math.max(languages.indexOf(language), 0)
    )
    return packShelf(
      name,
      sorted.map(([text]) => text),
      codes,
      sorted.map(([, , , words]) => words)
    )
  }
  const shelves = {
    lines: on('lines'),
    labels: on('labels'),
    sections: on('sections'),
    starts: on('starts'),
    insides: on('insides'),
    ends: on('ends'),
    joined: on('joined')
  }
  const { ends, sections: _, joined: __, ...others } = shelves
  const pairs = [...Object.values(others).flatMap((shelf) => firstPairs(shelf)), ...lastPairs(ends, true)]
  return { kinds, languages, shelves, gate: gateOf(pairs) }
}

function shelfOf([text, , position]: PhraseRow): ShelfName {
  if (position === 'label') return 'labels'
  if (position === 'line' && !wildcard.test(text)) return 'lines'
  if (spacelessScript.test(text)) return 'joined'
  if (position === 'end') return 'ends'
  return position === 'inside' ? 'insides' : 'starts'
}

/** What phrases that lie together have in common, in letters. */
function groupOf(name: ShelfName, text: string): string {
  if (name === 'ends') return text.slice(text.lastIndexOf(' ') + 1)
  return name === 'starts' || name === 'insides' ? (text.split(' ', 1)[0] ?? '') : text
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function packShelf(
  name: ShelfName,
  texts: readonly string[],
  codes: readonly number[],
  limits: readonly number[]
): Shelf {
  const hashes = texts.map(wordHashes)
  const offsets = new Uint32Array(texts.length + 1)
  for (const [index, one] of hashes.entries()) offsets[index + 1] = (offsets[index] ?? 0) + one.length
  const words = new Int32Array(offsets[texts.length] ?? 0)
  for (const [index, one] of hashes.entries()) words.set(one, offsets[index])
  let capacity = 16
  while (capacity < texts.length * 1.5) capacity *= 2
  const slots = new Uint32Array(name === 'joined' ? 0 : capacity)
  let group: string | undefined
  for (const [index, text] of name === 'joined' ? [] : texts.entries()) {
    if (groupOf(name, text) === group) continue
    group = groupOf(name, text)
    let slot = slotOf(keyOf(name, hashes[index] ?? []), capacity)
    while (slots[slot] !== 0) slot = (slot + 1) & (capacity - 1)
    slots[slot] = index + 1
  }
  const phrases = { count: texts.length, words, offsets }
  return {
    ...phrases,
    codes: Uint32Array.from(codes),
    limits: Uint32Array.from(limits),
    slots,
    gate: gateOf(name === 'joined' ? [] : name === 'ends' ? lastPairs(phrases, false) : firstPairs(phrases)),
    longest: hashes.reduce((most, { length }) => Math.max(most, length), 0),
    reach: limits.reduce((most, limit) => Math.max(most, limit), 0),
    text: (index) => texts[index] ?? ''
  }
}

type Pair = readonly [word: number, beside: number]
type Phrases = Pick<Shelf, 'count' | 'words' | 'offsets'>

/** The first two words of each phrase. */
function firstPairs({ count, words, offsets }: Phrases): Pair[] {
  return Array.from({ length: count }, (_, index) => {
    const start = offsets[index] ?? 0
    const first = words[start] ?? anyWord
    // A wildcard in front takes several words.
    const isAlone = first === star || start + 1 >= (offsets[index + 1] ?? 0)
    return [first, isAlone ? anyWord : besides(words[start + 1])]
  })
}

/** The last two words of each phrase, from the end or in reading order. */
function lastPairs({ count, words, offsets }: Phrases, inOrder: boolean): Pair[] {
  return Array.from({ length: count }, (_, index) => {
    const end = offsets[index + 1] ?? 0
    const last = words[end - 1] ?? anyWord
    const before = end - 1 > (offsets[index] ?? 0) ? besides(words[end - 2]) : anyWord
    return inOrder && before !== anyWord ? [before, last] : [last, before]
  })
}

/** A word beside another; a wildcard lets any stand there. */
function besides(word = anyWord): number {
  return word === star || word === gap ? anyWord : word
}

function keyOf(name: ShelfName, words: readonly number[]): number {
  if (name === 'ends') return words.at(-1) ?? 0
  return name === 'starts' || name === 'insides' ? (words[0] ?? 0) : runKey(words, 0, words.length)
}

/** What a number of `codes` says. */
export function phraseAt({ kinds, languages }: CompiledPhrases, shelf: Shelf, index: number): Phrase {
  const code = shelf.codes[index] ?? 0
  return {
    text: shelf.text(index),
    kind: kinds[Math.floor(code / codeBase) % codeBase] ?? '',
    position: positions[Math.floor(code / codeBase / codeBase)] ?? 'line',
    language: languages[code % codeBase] ?? ''
  }
}
