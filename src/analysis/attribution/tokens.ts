// The words of a story as the attribution passes read them: with the marks between them, and whether they are quoted.
import type { Sentence, Word } from '../../input/english.ts'
import { type Cue, type Cues, cues, listBit } from '../../lexicon/cues.ts'
import { wordGate } from '../../text/word-gate.ts'
import { type BlockFacts, defineSeatedPass } from '../block-pass.ts'
import { type Quotation, quotations } from '../quotations.ts'
import { blockProse, definePass, prose } from '../story.ts'

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

/** Words with facts about each, by index: those of a story, or of one block with its own indexes and offsets. */
export interface Tokens {
  readonly text: string
  readonly words: readonly Word[]
  readonly sentences: readonly Sentence[]
  /** Those of the story; a block by itself has none. */
  readonly quotations: readonly Quotation[]
  /** Marks before each word, within its sentence. */
  readonly before: ArrayLike<number>
  /** Index of the quotation that a word stands in, or -1. */
  readonly quotation: ArrayLike<number>
  /** Whether a word begins with a capital. */
  readonly capital: ArrayLike<number>
  /** By sentence: whether most of its words begin with a capital, as in a headline. */
  readonly titleCase: ArrayLike<number>
  /** Words that stand with a capital inside a sentence of the story, in lower case: names, even at the head of another. */
  readonly names: ReadonlySet<string>
  readonly cue: readonly (Cue | undefined)[]
  /** Lists that hold each unquoted word, as bits of `listBit`; 0 for quoted words. */
  readonly lists: ArrayLike<number>
  /** By sentence: the lists that hold any of its words, and what its words can begin, as bits of `begins`. */
  readonly listsIn: ArrayLike<number>
  readonly beginsIn: ArrayLike<number>
  /** How far behind the text of a block words that describe a source end: in the next paragraph. */
  readonly describedAfter: number
  readonly lexicon: Cues
}

/** The tokens of one block. */
export interface BlockTokens {
  /** Indexes and offsets count from the block's start; `names` has those of the block alone. */
  readonly own: Tokens
  /** The first words of its sentences, in lower case: of these alone it matters whether the story has them as names. */
  readonly heads: readonly string[]
  /** Indexes of the words that can be cues. */
  readonly cueAt: readonly number[]
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

/** Where quotations lie in a block, as offsets from its start, each with its end. */
type Quoted = readonly number[]

/** The tokens of each block; it matters which of its letters are quoted. */
const tokensInBlock = defineSeatedPass('tokens in blocks', isSameList, (block, quoted: Quoted): BlockTokens => {
  const { text } = block
  const { words, sentences } = block.get(blockProse)
  const lexicon = block.lexicon.part(cues)
  const before: number[] = []
  const quotation: number[] = []
  const capital: number[] = []
  const cue: (Cue | undefined)[] = []
  const lists: number[] = []
  const titleCase: number[] = []
  const listsIn: number[] = []
  const beginsIn: number[] = []
  const heads: string[] = []
  const cueAt: number[] = []
  const asking = askingOf(lexicon)
  const names = new Set<string>()
  let next = 0
  for (const sentence of sentences) {
    let capitals = 0
    let all = 0
    let begun = 0
    let at = sentence.start
    for (let index = sentence.firstWord; index < sentence.endWord; index += 1) {
      const word = words[index]
      if (word === undefined) break
      const { start, lower } = word
      before.push(marksBetween(text, at, start))
      at = word.end
      while (next < quoted.length && (quoted[next + 1] ?? 0) <= start) next += 2
      const isQuoted = next < quoted.length && (quoted[next] ?? 0) <= start
      quotation.push(isQuoted ? next / 2 : -1)
      const matters = asking.matters(lower)
      if (matters) begun |= asking.begins(lower)
      const isAsked = matters && !isQuoted
      const found = isAsked ? lexicon.verb(lower) : undefined
      cue.push(found)
      if (found !== undefined) cueAt.push(index)
      const listed = isAsked ? lexicon.lists(lower) : 0
      lists.push(listed)
      all |= listed
      const isCapitalised = isCapital(word.text.charCodeAt(0))
      capital.push(isCapitalised ? 1 : 0)
      if (!isCapitalised) continue
      capitals += 1
      if (index > sentence.firstWord) names.add(lower)
    }
    if (all & forecastLists) begun |= begins.forecast
    if (all & wishLists) begun |= begins.wish
    listsIn.push(all)
    beginsIn.push(begun)
    titleCase.push(capitals * 5 > (sentence.endWord - sentence.firstWord) * 3 ? 1 : 0)
    heads.push(words[sentence.firstWord]?.lower ?? '')
  }
  const own = {
    text,
    words,
    sentences,
    quotations: [],
    before,
    quotation,
    capital,
    titleCase,
    names,
    cue,
    lists,
    listsIn,
    beginsIn,
    describedAfter: Number.POSITIVE_INFINITY,
    lexicon
  }
  return { own, heads, cueAt }
})

function isSameList(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index])
}

/** The tokens of every block, with the index of the first quotation that touches it. */
export const blockTokens = definePass(
  'tokens in blocks',
  (story): readonly (BlockTokens & { readonly firstQuotation: number })[] => {
    const quotes = story.get(quotations)
    const facts = story.blockFacts()
    let next = 0
    return story.blocks.map((block, index) => {
      while ((quotes[next]?.end ?? Number.POSITIVE_INFINITY) <= block.start) next += 1
      const quoted: number[] = []
      for (let at = next; (quotes[at]?.start ?? Number.POSITIVE_INFINITY) < block.end; at += 1) {
        const { start = 0, end = 0 } = quotes[at] ?? {}
        quoted.push(Math.max(start - block.start, 0), Math.min(end, block.end) - block.start)
      }
      // Every block has its facts.
      const { own, heads, cueAt } = (facts[index] as BlockFacts).seated(tokensInBlock, quoted)
      return { own, heads, cueAt, firstQuotation: next }
    })
  }
)

/** The tokens of a story. */
export const tokens = definePass('tokens', (story): Tokens => {
  const { words, sentences } = story.get(prose)
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
  const names = new Set<string>()
  let firstWord = 0
  let firstSentence = 0
  for (const { own, cueAt, firstQuotation } of story.get(blockTokens)) {
    before.set(own.before, firstWord)
    capital.set(own.capital, firstWord)
    lists.set(own.lists, firstWord)
    titleCase.set(own.titleCase, firstSentence)
    listsIn.set(own.listsIn, firstSentence)
    beginsIn.set(own.beginsIn, firstSentence)
    for (const index of cueAt) cue[firstWord + index] = own.cue[index]
    for (let index = 0; index < own.quotation.length; index += 1) {
      const inBlock = own.quotation[index] ?? -1
      if (inBlock >= 0) quotation[firstWord + index] = inBlock + firstQuotation
    }
    for (const name of own.names) names.add(name)
    firstWord += own.words.length
    firstSentence += own.sentences.length
  }
  return {
    text: story.text,
    words,
    sentences,
    quotations: story.get(quotations),
    before,
    quotation,
    capital,
    titleCase,
    names,
    cue,
    lists,
    listsIn,
    beginsIn,
    describedAfter: Number.POSITIVE_INFINITY,
    lexicon: story.lexicon.part(cues)
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
      return at === 0 || /[\s-]/.test(text.charAt(at - 1)) || text.charAt(at + 1) === '-' ? gap.dash : 0
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
