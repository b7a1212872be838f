// What the attribution passes know about a word by itself: looked up once for each distinct word of a run.
import { type Cue, type Cues, listBit } from '../../lexicon/cues.ts'
import { remember } from '../../text/memo.ts'
import { kind, kindOf } from './closed-class.ts'

/** A word by itself, in whatever story it stands. */
export interface WordFacts {
  /** Bits of `kind`. */
  readonly kind: number
  /** The lists that hold it, as bits of `listBit`. */
  readonly lists: number
  /** What it can begin, as bits of `begins`. */
  readonly begins: number
  readonly cue: Cue | undefined
}

/** What a detector looks for, by the words without which a sentence has none of it; `frame` is an attribution. */
export const begins = { forecast: 1, wish: 2, generalisation: 4, rumour: 8, frame: 16 } as const

const beginners: readonly (readonly [bit: number, words: string])[] = [
  [begins.forecast, 'going would will'],
  [begins.wish, 'needs is are'],
  [begins.generalisation, 'many most'],
  [begins.frame, 'according per words view opinion eyes']
]
const forecastLists = listBit('outlooks')
const wishLists = listBit('began')
const frameLists = listBit('adjectives') | listBit('seeming') | listBit('nominal')

/** 2,000 stories of news have 60,000 distinct words, of which half stand once. */
const rememberedMax = 20_000

const known = new WeakMap<Cues, (lower: string) => WordFacts>()

/** The facts of words in lower case, by a lexicon. */
export function wordFacts(lexicon: Cues): (lower: string) => WordFacts {
  const asked = known.get(lexicon)
  if (asked) return asked
  const begun = new Map<string, number>()
  const add = (word: string, bit: number) => begun.set(word, (begun.get(word) ?? 0) | bit)
  for (const [bit, words] of beginners) for (const word of words.split(' ')) add(word, bit)
  // Rumours begin as the list says.
  for (const phrase of lexicon.words('rumours')) add(phrase.split(' ', 1)[0] ?? '', begins.rumour)
  const pairEnds = new Set<string>()
  for (const group of lexicon.words('groups')) {
    const space = group.indexOf(' ')
    if (space >= 0) pairEnds.add(group.slice(space + 1))
  }
  const fresh = remember((lower): WordFacts => {
    const lists = lexicon.lists(lower)
    const cue = lexicon.verb(lower)
    return {
      kind: pairEnds.has(lower) ? kindOf(lower) | kind.pairEnd : kindOf(lower),
      lists,
      begins:
        (begun.get(lower) ?? 0) |
        (lists & forecastLists ? begins.forecast : 0) |
        (lists & wishLists ? begins.wish : 0) |
        (cue !== undefined || lists & frameLists ? begins.frame : 0),
      cue
    }
  }, rememberedMax)
  known.set(lexicon, fresh)
  return fresh
}
