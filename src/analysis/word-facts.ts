// What the passes know about a word by itself: looked up once for each word of a block, whatever asks.
import { type Confusion, confusions } from '../lexicon/confusions.ts'
import { type Cue, type Cues, cues, listBit, roleBit } from '../lexicon/cues.ts'
import type { Lexicon, Part } from '../lexicon/lexicon.ts'
import { withoutPossessive } from '../lexicon/possessive.ts'
import { type Choice, type LongForm, type MarkedForm, type Spellings, spellings } from '../lexicon/spellings.ts'
import { watch, watchedWords, watchMax } from '../lexicon/watched-words.ts'
import { words } from '../lexicon/words.ts'
import { recall } from '../text/memo.ts'
import { kind, kindOf } from './attribution/closed-class.ts'
import { defineBlockPass } from './block-pass.ts'
import { blockProse } from './story.ts'

/** A word by itself, in whatever story it stands. */
export interface WordFacts {
  /** Bits of `kind`. */
  readonly kind: number
  /** The lists that hold it, as bits of `listBit`. */
  readonly lists: number
  /** What it can do in an attribution, as bits of `roleBit`. */
  readonly roles: number
  /** What it can begin, as bits of `begins`. */
  readonly begins: number
  readonly cue: Cue | undefined
  /** Why a pass over single words looks at it, as bits of `watch`. */
  readonly watched: number
  /** The wrong phrases that are found by it. */
  readonly confusions: readonly Confusion[] | undefined
  readonly spelling: WordSpelling | undefined
}

/** What the lists of spellings hold of a word. */
export interface WordSpelling {
  /** Forms of several words that begin with it. */
  readonly long: readonly LongForm[]
  /** Without its possessive. */
  readonly choice: Choice | undefined
  /** The whole word or, in `defence-related`, the first part that is spelled as one side spells it. */
  readonly marked: { readonly form: MarkedForm; readonly lower: string; readonly at: number } | undefined
}

/** What a detector looks for, by the words without which a sentence has none of it; `frame` is an attribution. */
export const begins = { forecast: 1, wish: 2, generalisation: 4, rumour: 8, frame: 16 } as const

const beginners: readonly (readonly [bit: number, words: string])[] = [
  [begins.forecast, 'going would will'],
  [begins.wish, 'needs is are'],
  [begins.generalisation, 'many most'],
  [begins.frame, 'according per words view opinion eyes against favour favor']
]
const forecastLists = listBit('outlooks')
const wishLists = listBit('began')
const frameLists = listBit('adjectives') | listBit('seeming') | listBit('nominal') | listBit('hearsay')
const frameRoles = roleBit('sides') | roleBit('accounts') | roleBit('carried')

/** 65,536 words are remembered; 500 stories of news have 31,000 distinct ones, and a place that is taken puts one out. */
const slotBits = 16

/** The facts of words in lower case. */
const wordFacts: Part<(lower: string) => WordFacts> = {
  name: 'word-facts',
  open(_source, packs, lexicon) {
    const reportingOf = reportingBy(lexicon)
    const table = lexicon.part(words)
    const watchedFor = lexicon.part(watchedWords)
    const phrases = lexicon.part(confusions)
    const forms = lexicon.part(spellings)
    // The table knows what the shipped lists say, not what a house spells otherwise.
    const isShipped = packs.every((pack) => (pack.spellings ?? []).length === 0)
    const plain = new Map<number, WordFacts>()
    return recall((lower): WordFacts => {
      const kind = kindOf(lower)
      const watched = watchedFor(lower)
      // Nine words in ten are in no list: all of a kind share one answer.
      if (isShipped && table.isPlain(lower)) {
        const key = kind * watchMax + watched
        const known = plain.get(key) ?? factsOf({ ...nothing, kind }, watched, undefined, undefined)
        plain.set(key, known)
        return known
      }
      const reporting = reportingOf(lower)
      return factsOf(
        { ...reporting, kind: kind | reporting.kind },
        watched,
        watched & watch.confusion ? phrases.around(lower) : undefined,
        watched & watch.spelling ? spellingOf(forms, lower) : undefined
      )
    }, slotBits)
  }
}

/** What the lists of attribution say of a word: a part of its facts. */
type Reporting = Pick<WordFacts, 'kind' | 'lists' | 'roles' | 'begins' | 'cue'>

const nothing: Reporting = { kind: 0, lists: 0, roles: 0, begins: 0, cue: undefined }

/** All facts in one order: the engine reads objects of one shape faster. */
function factsOf(
  { kind, lists, roles, begins, cue }: Reporting,
  watched: number,
  confusions: WordFacts['confusions'],
  spelling: WordFacts['spelling']
): WordFacts {
  return { kind, lists, roles, begins, cue, watched, confusions, spelling }
}

function reportingBy(lexicon: Lexicon): (lower: string) => Reporting {
  const reporting = lexicon.part(cues)
  const begun = beginnings(reporting)
  const pairEnds = secondWords(reporting.words('groups'))
  return (lower) => {
    const { lists, roles } = reporting.listed(lower)
    const cue = reporting.verb(lower)
    return {
      kind: pairEnds.has(lower) ? kind.pairEnd : 0,
      lists,
      roles,
      begins:
        (begun.get(lower) ?? 0) |
        (lists & forecastLists ? begins.forecast : 0) |
        (lists & wishLists ? begins.wish : 0) |
        (cue !== undefined || lists & frameLists || roles & frameRoles ? begins.frame : 0),
      cue
    }
  }
}

/** Asks whether the lists of attribution say anything of a word: then it is not plain. */
export function isReportingBy(lexicon: Lexicon): (lower: string) => boolean {
  const reportingOf = reportingBy(lexicon)
  return (lower) => {
    const { kind, lists, roles, begins, cue } = reportingOf(lower)
    return (kind | lists | roles | begins) !== 0 || cue !== undefined
  }
}

function spellingOf(forms: Spellings, word: string): WordSpelling {
  const lower = withoutPossessive(word)
  const marked = forms.marked(lower)
  return {
    long: forms.longForms(word),
    choice: forms.choice(lower),
    marked: lower.includes('-') ? markedPart(forms, lower) : marked && { form: marked, lower, at: 0 }
  }
}

/** `defence-related`, `centre-left`, `two-story`. */
function markedPart(forms: Spellings, lower: string): WordSpelling['marked'] {
  let at = 0
  for (const part of lower.split('-')) {
    const form = forms.marked(part)
    if (form) return { form, lower: part, at }
    at += part.length + 1
  }
  return undefined
}

/** What words begin by themselves; rumours begin as the list says. */
function beginnings(lexicon: Cues): ReadonlyMap<string, number> {
  const begun = new Map<string, number>()
  const add = (word: string, bit: number) => begun.set(word, (begun.get(word) ?? 0) | bit)
  for (const [bit, words] of beginners) for (const word of words.split(' ')) add(word, bit)
  for (const phrase of lexicon.words('rumours')) add(phrase.split(' ', 1)[0] ?? '', begins.rumour)
  return begun
}

function secondWords(phrases: readonly string[]): ReadonlySet<string> {
  return new Set(phrases.flatMap((phrase) => phrase.split(' ').slice(1)))
}

/** Words worth a look, in reading order, in two columns. */
export interface Watched {
  /** Indexes among the words. */
  readonly indexes: readonly number[]
  /** Why each is watched: bits of `watch`. */
  readonly reasons: readonly number[]
}

/** What is known about the words of a block. */
export interface BlockWords {
  /** By index of the word. */
  readonly facts: readonly WordFacts[]
  /** Of a hundred words some five. */
  readonly watched: Watched
}

/** The facts of a block's words, and which of these the passes over single words look at: noted while each is at hand. */
export const wordsInBlock = defineBlockPass('word facts', (block): BlockWords => {
  const { words } = block.get(blockProse)
  const factsOf = factsBy(block.lexicon)
  const facts: WordFacts[] = []
  const indexes: number[] = []
  const reasons: number[] = []
  for (let index = 0; index < words.length; index += 1) {
    const of = factsOf(words[index]?.lower ?? '')
    facts.push(of)
    if (of.watched === 0) continue
    indexes.push(index)
    reasons.push(of.watched)
  }
  return { facts, watched: columns(indexes, reasons) }
})

/** Made apart, as `spanFrom` says. */
function columns(indexes: readonly number[], reasons: readonly number[]): Watched {
  return { indexes, reasons }
}

/**
 * The indexes of words that are watched for one reason.
 *
 * @example
 * indexesOf(block.get(wordsInBlock).watched, watch.unknown)
 */
export function indexesOf({ indexes, reasons }: Watched, reason: number): readonly number[] {
  const found: number[] = []
  for (let at = 0; at < indexes.length; at += 1) if ((reasons[at] ?? 0) & reason) found.push(indexes[at] ?? 0)
  return found
}

/** The facts of words in lower case, by a lexicon. */
export function factsBy(lexicon: Lexicon): (lower: string) => WordFacts {
  return lexicon.part(wordFacts)
}
