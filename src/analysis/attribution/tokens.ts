// The words of a story as the attribution passes read them: with the marks between them, and whether they are quoted.

import type { Sentence, Word } from '../../input/english.ts'
import { type Cue, type Cues, cues } from '../../lexicon/cues.ts'
import { isCapital } from '../../text/char-codes.ts'
import type { Span } from '../../text/span.ts'
import type { Steps } from '../../text/steps.ts'
import { type BlockFacts, defineSeatedPass } from '../block-pass.ts'
import { type Quotation, quotations } from '../quotations.ts'
import { blockProse, blocksWithoutRest, defineLongPass, prose, type Story } from '../story.ts'
import { type BlockWords, begins, wordsInBlock } from '../word-facts.ts'
import { marksBetween } from './marks.ts'
import { clearNames, mistakable } from './name-words.ts'

/** Words with facts about each, by index: those of a story, or of one block with its own indexes and offsets. */
export interface Tokens {
  readonly text: string
  readonly words: readonly Word[]
  readonly sentences: readonly Sentence[]
  /** Those of the story; a block by itself has none. */
  readonly quotations: readonly Quotation[]
  /** Marks before each word, within its sentence. */
  readonly before: Uint16Array
  /** Index of the quotation that a word stands in, or -1. */
  readonly quotation: Int32Array
  /** Whether a word begins with a capital. */
  readonly capital: Uint8Array
  /** By sentence: whether most of its words begin with a capital, as in a headline. */
  readonly titleCase: Uint8Array
  /** Words that stand with a capital inside a sentence of the story, in lower case: names, even at the head of another. */
  readonly names: ReadonlySet<string>
  /** Closed classes and endings of each word, as bits of `kind`. */
  readonly kind: Int32Array
  /** The reporting verb that an unquoted word is a form of. */
  readonly cue: readonly (Cue | undefined)[]
  /** Lists that hold each word, as bits of `listBit`. */
  readonly listed: Int32Array
  /** The same for unquoted words; 0 for quoted ones. */
  readonly lists: Int32Array
  /** What each word can do in an attribution, as bits of `roleBit`. */
  readonly roles: Int32Array
  /** By sentence: the lists that hold any of its unquoted words, and what its words can begin, as bits of `begins`. */
  readonly listsIn: Int32Array
  readonly beginsIn: Uint8Array
  /** Unquoted words that can begin a frame, in order, and by sentence the place of its first among them. */
  readonly openers: readonly number[]
  readonly openersFrom: Int32Array
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
}

/** Words in reading order with their sentences. */
interface Copy {
  readonly text: string
  readonly words: readonly Word[]
  readonly sentences: readonly Sentence[]
}

/** The facts of the words, block by block. */
type Facts = readonly BlockWords[]

/** Where quotations lie in a text: the start of each and its end. */
type Quoted = readonly number[]

const nowhere = Number.POSITIVE_INFINITY

/** Tokens, all columns empty but for what the lexicon does not decide. */
function emptyTokens(
  { text, words, sentences }: Copy,
  lexicon: Cues,
  quoted: readonly Quotation[],
  // Made apart, as `spanFrom` says.
  openers: number[] = []
) {
  const cue: (Cue | undefined)[] = []
  // Most words are no cue: their places stay empty.
  cue.length = words.length
  return {
    text,
    words,
    sentences,
    quotations: quoted,
    before: new Uint16Array(words.length),
    quotation: new Int32Array(words.length).fill(-1),
    capital: new Uint8Array(words.length),
    titleCase: new Uint8Array(sentences.length),
    names: new Set<string>(),
    kind: new Int32Array(words.length),
    cue,
    listed: new Int32Array(words.length),
    lists: new Int32Array(words.length),
    roles: new Int32Array(words.length),
    listsIn: new Int32Array(sentences.length),
    beginsIn: new Uint8Array(sentences.length),
    openers,
    openersFrom: new Int32Array(sentences.length + 1),
    describedAfter: nowhere,
    lexicon
  }
}

/** Read the tokens of a story or of a block. */
function readTokens(copy: Copy, facts: Facts, lexicon: Cues, quoted: Quoted, quotations: readonly Quotation[]): Tokens {
  const tokens = emptyTokens(copy, lexicon, quotations)
  const { text, words, sentences, before, quotation, capital, names, kind, cue, listed, lists, roles, openers } = tokens
  // No sentence crosses a block.
  let block = 0
  let firstInBlock = 0
  let next = 0
  let quoteStart = quoted[0] ?? nowhere
  let quoteEnd = quoted[1] ?? nowhere
  for (let number = 0; number < sentences.length; number += 1) {
    const sentence = sentences[number]
    if (sentence === undefined) break
    const { firstWord, endWord } = sentence
    while (firstWord - firstInBlock >= (facts[block]?.facts.length ?? nowhere)) {
      firstInBlock += facts[block]?.facts.length ?? 0
      block += 1
    }
    const factsHere = facts[block]?.facts
    let capitals = 0
    let inNames = 0
    let all = 0
    let begun = 0
    let at = sentence.start
    for (let index = firstWord; index < endWord; index += 1) {
      const word = words[index]
      if (word === undefined) break
      const { start, lower } = word
      if (start - at !== 1 || text.charCodeAt(at) !== 32) before[index] = marksBetween(text, at, start)
      at = word.end
      while (quoteEnd <= start) {
        next += 1
        quoteStart = quoted[2 * next] ?? nowhere
        quoteEnd = quoted[2 * next + 1] ?? nowhere
      }
      const of = factsHere?.[index - firstInBlock]
      if (of === undefined) break
      kind[index] = of.kind
      const isQuoted = quoteStart <= start
      if (isQuoted) quotation[index] = next
      const { lists: holding, roles: able, begins: beginning } = of
      // Most words are in no list, and their places stay zero.
      if ((holding | able | beginning) !== 0) {
        listed[index] = holding
        roles[index] = able
        begun |= beginning
        if (!isQuoted) {
          all |= holding
          lists[index] = holding
          if (beginning & begins.frame) {
            openers.push(index)
            if (of.cue !== undefined) cue[index] = of.cue
          }
        }
      }
      // Where the lower case is the word itself, it has no capital.
      if (lower === word.text || !isCapital(text.charCodeAt(start))) continue
      capital[index] = 1
      capitals += 1
      if (index === firstWord) continue
      names.add(lower)
      if (of.kind & mistakable) inNames += 1
    }
    tokens.listsIn[number] = all
    tokens.beginsIn[number] = begun & ~begins.frame
    tokens.openersFrom[number + 1] = openers.length
    if (capitals * 5 > (endWord - firstWord) * 3) tokens.titleCase[number] = 1
    else if (inNames > 0) clearNames(tokens, firstWord, endWord)
  }
  return tokens
}

/** The tokens of each block; it matters which of its letters are quoted. */
const tokensInBlock = defineSeatedPass('tokens in blocks', isSameList, (block, quoted: Quoted): BlockTokens => {
  const { words, sentences } = block.get(blockProse)
  const copy = { text: block.text, words, sentences }
  return {
    own: readTokens(copy, [block.get(wordsInBlock)], block.lexicon.part(cues), quoted, []),
    heads: sentences.map(({ firstWord }) => words[firstWord]?.lower ?? '')
  }
})

function isSameList(one: readonly number[], other: readonly number[]): boolean {
  return one === other || (one.length === other.length && one.every((value, index) => value === other[index]))
}

/** Most blocks quote nobody. */
const unquoted: Quoted = []

/** Where quotations lie in a block, from its start. */
function quotedIn({ start: blockStart, end: blockEnd }: Span, quotes: readonly Quotation[], from: number): Quoted {
  const quoted: number[] = []
  for (let at = from; (quotes[at]?.start ?? nowhere) < blockEnd; at += 1) {
    const { start = 0, end = 0 } = quotes[at] ?? {}
    quoted.push(Math.max(start - blockStart, 0), Math.min(end, blockEnd) - blockStart)
  }
  return quoted
}

/** The tokens of a block in its story, with the index of the first quotation that touches it, or would. */
interface PlacedTokens extends BlockTokens {
  readonly firstQuotation: number
  readonly isQuoted: boolean
}

/** The tokens of every block. */
export const blockTokens = defineLongPass('tokens in blocks', function* (story): Steps<readonly PlacedTokens[]> {
  const quotes = story.get(quotations)
  const facts = story.blockFacts()
  const placed: PlacedTokens[] = []
  let next = 0
  for (const [index, block] of story.blocks.entries()) {
    while ((quotes[next]?.end ?? nowhere) <= block.start) next += 1
    const quoted = (quotes[next]?.start ?? nowhere) < block.end ? quotedIn(block, quotes, next) : unquoted
    // Every block has its facts.
    const { own, heads } = (facts[index] as BlockFacts).seated(tokensInBlock, quoted)
    placed.push({ own, heads, firstQuotation: next, isQuoted: quoted !== unquoted })
    if (index % blocksWithoutRest === blocksWithoutRest - 1) yield
  }
  return placed
})

/** The tokens of a story. Where blocks are kept for its next version, they are put together from those of the blocks. */
export const tokens = defineLongPass('tokens', function* (story): Steps<Tokens> {
  if (story.keepsBlocks) return yield* fromBlocks(story)
  const { words, sentences } = story.get(prose)
  const quotes = story.get(quotations)
  const quoted: number[] = []
  for (const { start, end } of quotes) quoted.push(start, end)
  const copy = { text: story.text, words, sentences }
  return readTokens(copy, story.inBlocks(wordsInBlock), story.lexicon.part(cues), quoted, quotes)
})

function* fromBlocks(story: Story): Steps<Tokens> {
  const { words, sentences } = story.get(prose)
  const copy = { text: story.text, words, sentences }
  const tokens = emptyTokens(copy, story.lexicon.part(cues), story.get(quotations))
  let firstWord = 0
  let firstSentence = 0
  for (const [index, { own, firstQuotation, isQuoted }] of story.get(blockTokens).entries()) {
    if (index % blocksWithoutRest === blocksWithoutRest - 1) yield
    tokens.before.set(own.before, firstWord)
    tokens.capital.set(own.capital, firstWord)
    tokens.kind.set(own.kind, firstWord)
    tokens.listed.set(own.listed, firstWord)
    tokens.lists.set(own.lists, firstWord)
    tokens.roles.set(own.roles, firstWord)
    tokens.titleCase.set(own.titleCase, firstSentence)
    tokens.listsIn.set(own.listsIn, firstSentence)
    tokens.beginsIn.set(own.beginsIn, firstSentence)
    const openersBefore = tokens.openers.length
    for (let sentence = 1; sentence < own.openersFrom.length; sentence += 1)
      tokens.openersFrom[firstSentence + sentence] = openersBefore + (own.openersFrom[sentence] ?? 0)
    for (const index of own.openers) {
      tokens.openers.push(firstWord + index)
      const found = own.cue[index]
      if (found !== undefined) tokens.cue[firstWord + index] = found
    }
    const last = isQuoted ? own.quotation.length : 0
    for (let index = 0; index < last; index += 1) {
      const inBlock = own.quotation[index] ?? -1
      if (inBlock >= 0) tokens.quotation[firstWord + index] = inBlock + firstQuotation
    }
    for (const name of own.names) tokens.names.add(name)
    firstWord += own.words.length
    firstSentence += own.sentences.length
  }
  return tokens
}
