// The words of a story as the attribution passes read them: with the marks between them, and whether they are quoted.
import type { Sentence, Word } from '../../input/english.ts'
import { type Cue, type Cues, cues, listBit } from '../../lexicon/cues.ts'
import { wordGate } from '../../text/word-gate.ts'
import { type Quotation, quotations } from '../quotations.ts'
import { definePass, prose } from '../story.ts'

/** What stands between a word and the one before it, as bits. */
export const gap = {
  comma: 1,
  dash: 2,
  quote: 4,
  open: 8,
  close: 16,
  colon: 32,
  semicolon: 64,
  stop: 128,
  possessive: 256
} as const
/** Marks that interrupt a clause. */
export const interrupts = gap.comma | gap.dash | gap.open | gap.close | gap.semicolon | gap.colon

/** The words of a story with facts about each, by index. */
export interface Tokens {
  readonly text: string
  readonly words: readonly Word[]
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
  /** Marks before each word, within its sentence. */
  readonly before: Uint16Array
  /** Index of the quotation that a word stands in, or -1. */
  readonly quotation: Int32Array
  /** Whether a word begins with a capital. */
  readonly capital: Uint8Array
  /** By sentence: whether most of its words begin with a capital, as in a headline. */
  readonly titleCase: Uint8Array
  /** Words that stand with a capital inside a sentence, in lower case: names, even at the head of another. */
  readonly names: ReadonlySet<string>
  readonly cue: readonly (Cue | undefined)[]
  /** Lists that hold each unquoted word, as bits of `listBit`; 0 for quoted words. */
  readonly lists: Int32Array
  /** By sentence: the lists that hold any of its words, and what its words can begin, as bits of `begins`. */
  readonly listsIn: Int32Array
  readonly beginsIn: Uint8Array
  readonly lexicon: Cues
}

/** What a detector looks for, by the words without which a sentence has none of it. */
export const begins = { forecast: 1, wish: 2, generalisation: 4, rumour: 8 } as const

const beginners: Readonly<Record<keyof typeof begins, readonly string[]>> = {
  forecast: ['going', 'would', 'will'],
  wish: ['needs', 'is', 'are'],
  generalisation: ['many', 'most'],
  rumour: []
}
const forecastLists = listBit('outlooks')
const wishLists = listBit('began')

/** What is asked about every word of a story. */
interface Asking {
  /** A first look: whether the word can be a cue, be listed or begin anything. */
  readonly matters: (word: string) => boolean
  /** The bits of `begins`; rumours begin as the list says. */
  readonly begins: (word: string) => number
}

function askingOf(lexicon: Cues): Asking {
  const known = askingBy.get(lexicon)
  if (known) return known
  const bits = new Map<string, number>()
  const add = (word: string, bit: number) => bits.set(word, (bits.get(word) ?? 0) | bit)
  for (const name of ['forecast', 'wish', 'generalisation', 'rumour'] as const)
    for (const word of beginners[name]) add(word, begins[name])
  for (const phrase of lexicon.words('rumours')) add(phrase.split(' ', 1)[0] ?? '', begins.rumour)
  const asking = {
    matters: wordGate([...bits.keys(), ...lexicon.known()]),
    begins: (word: string) => bits.get(word) ?? 0
  }
  askingBy.set(lexicon, asking)
  return asking
}

const askingBy = new WeakMap<Cues, Asking>()

/** The tokens of a story. */
export const tokens = definePass('tokens', (story): Tokens => {
  const { text } = story
  const { words, sentences } = story.get(prose)
  const quoted = story.get(quotations)
  const lexicon = story.lexicon.part(cues)
  const before = new Uint16Array(words.length)
  const quotation = new Int32Array(words.length).fill(-1)
  const capital = new Uint8Array(words.length)
  const cue: (Cue | undefined)[] = []
  // Most words are no cue: their places stay empty.
  cue.length = words.length
  const lists = new Int32Array(words.length)
  const titleCase = new Uint8Array(sentences.length)
  const listsIn = new Int32Array(sentences.length)
  const beginsIn = new Uint8Array(sentences.length)
  const asking = askingOf(lexicon)
  const names = new Set<string>()
  let next = 0
  for (const [number, sentence] of sentences.entries()) {
    let capitals = 0
    let all = 0
    let begun = 0
    let at = sentence.start
    for (let index = sentence.firstWord; index < sentence.endWord; index += 1) {
      const word = words[index]
      if (word === undefined) break
      before[index] = marksBetween(text, at, word.start)
      at = word.end
      while (next < quoted.length && (quoted[next]?.end ?? 0) <= word.start) next += 1
      const around = quoted[next]
      const isQuoted = around !== undefined && around.start <= word.start
      if (isQuoted) quotation[index] = next
      const matters = asking.matters(word.lower)
      if (matters) begun |= asking.begins(word.lower)
      if (matters && !isQuoted) {
        const found = lexicon.verb(word.lower)
        if (found !== undefined) cue[index] = found
        const listed = lexicon.lists(word.lower)
        lists[index] = listed
        all |= listed
      }
      if (!isCapital(word.text.charCodeAt(0))) continue
      capital[index] = 1
      capitals += 1
      if (index > sentence.firstWord) names.add(word.lower)
    }
    if (all & forecastLists) begun |= begins.forecast
    if (all & wishLists) begun |= begins.wish
    listsIn[number] = all
    beginsIn[number] = begun
    if (capitals * 5 > (sentence.endWord - sentence.firstWord) * 3) titleCase[number] = 1
  }
  return {
    text,
    words,
    sentences,
    quotations: quoted,
    before,
    quotation,
    capital,
    titleCase,
    names,
    cue,
    lists,
    listsIn,
    beginsIn,
    lexicon
  }
})

function marksBetween(text: string, start: number, end: number): number {
  if (end - start === 1 && text.charCodeAt(start) === 32) return 0
  // "the groups’ call": a mark that belongs to the word before it.
  if (
    end - start === 2 &&
    (text.charAt(start) === '’' || text.charAt(start) === "'") &&
    text.charAt(start - 1) === 's'
  ) {
    return gap.possessive
  }
  let marks = 0
  for (let at = start; at < end; at += 1) marks |= markOf(text.charCodeAt(at), text, at)
  return marks
}

function markOf(code: number, text: string, at: number): number {
  switch (code) {
    case 0x2c:
      return gap.comma
    case 0x2d: // - between spaces, or doubled
      return /[\s-]/.test(text.charAt(at - 1)) || text.charAt(at + 1) === '-' ? gap.dash : 0
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return gap.dash
    case 0x22:
    case 0x27:
    case 0xab:
    case 0xbb:
    case 0x2018:
    case 0x2019:
    case 0x201c:
    case 0x201d:
      return gap.quote
    case 0x28:
    case 0x5b:
      return gap.open
    case 0x29:
    case 0x5d:
      return gap.close
    case 0x3a:
      return gap.colon
    case 0x3b:
      return gap.semicolon
    case 0x21:
    case 0x2e:
    case 0x3f:
    case 0x2026:
      return gap.stop
    default:
      return 0
  }
}

function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  const letter = String.fromCharCode(code)
  return letter !== letter.toLowerCase()
}
