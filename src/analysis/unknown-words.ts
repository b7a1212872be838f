// Words in small letters that nobody knows: asked of the fast table word by word, then of retext-spell once a story.

import type { Prose, Sentence, Word } from '../input/english.ts'
import { withoutPossessive } from '../lexicon/possessive.ts'
import { type SpellChecker, spellChecker } from '../lexicon/spell-checker.ts'
import { type Suggestions, suggestions } from '../lexicon/suggest.ts'
import { watch } from '../lexicon/watched-words.ts'
import { lettered } from '../text/lettered.ts'
import { findOverlap, type Span } from '../text/span.ts'
import { countWords } from '../text/token-count.ts'
import { defineBlockPass } from './block-pass.ts'
import { isTitleCase } from './body-names.ts'
import { debris } from './debris.ts'
import { quotations } from './quotations.ts'
import { isCapital, repeatedWords } from './repeated-capitals.ts'
import { blockProse, definePass } from './story.ts'
import { type Watched, wordsInBlock } from './word-facts.ts'
import { zones } from './zones.ts'

/** An unknown word with every place of the story where it stands. */
export interface UnknownUse {
  /** Without the possessive. */
  readonly lower: string
  /** As first written. */
  readonly text: string
  readonly uses: readonly Span[]
  /** In short quotation marks, as a term is: ‘jugaad’. */
  readonly setOff: boolean
  /** At least once inside a quotation. */
  readonly quoted: boolean
  /** In a quotation that is in dialect: “They're wee, and they dinna sit still.” */
  readonly dialect: boolean
}

/** Words and shortened words by which a quotation is known to be written as it was spoken. */
const dialectSigns = lettered(
  String.raw`(?<![\p{L}’'])(?:ain['’]t|aboot|allus|aye|bairns?|d['’]ye|dae|dey|didnae|dinnae?|dinna|divvent|dreckly|dunno|eejit|gert|gonnae|howay|isnae|canna|cannae|couldna|didna|hae|isna|jist|wasna|wouldna|wisnae|couldnae|wouldnae|ken|lass|laddie|lassie|missen|mon|nae|nan|naw|nobbut|nowt|och|oot|ower|owt|reet|summat|t['’]|th['’]|thee|thi|thou|tha|wasnae|wee|wey|wor|wi['’]|y['’]all|ye|yer|yous|youse)(?![\p{L}])|(?<![\p{L}])['’](?:em|er|im|is|ere|ome|ard|eard|alf|ow|issed|orse|ouse|ospital|appen|appened|undred)(?!\p{L})|\p{L}in['’](?!\p{L})`,
  'i'
)
/** Characters of a quotation in which such a sign is looked for. */
const dialectReach = 400

/** A story with more distinct unknown words than this is not in English. */
const distinctMax = 300
/** Unknown words in a sentence, of which at least this many make it foreign. */
const foreignMin = 3
/** A quotation of so many words sets off a term. */
const termWordsMax = 3

/** A word of a block that nobody knows. */
export interface Unknown {
  readonly word: Word
  readonly index: number
  /** Asked of a word with a capital: whether it is a slip of a common one, unless the story has it as a name. */
  readonly isSlip?: () => boolean
  /** What it answered, once it was asked. */
  slip?: boolean
}

const none: readonly never[] = []

/** The words of a block that nobody knows whatever stands around it, sentence by sentence. */
export const unknownInBlock = defineBlockPass('unknown-words in blocks', (block): readonly (readonly Unknown[])[] => {
  const read = block.get(blockProse)
  const watched = withoutNames(block.get(wordsInBlock).watched, read.words)
  if (watched.length === 0) return none
  const { lexicon } = block
  const seat: Seat = {
    text: block.text,
    read,
    checker: lexicon.part(spellChecker),
    guesses: () => lexicon.part(suggestions),
    title: undefined
  }
  const found: Unknown[][] = []
  for (let from = 0; from < watched.length; ) {
    const sentence = read.sentences[read.words[watched[from] ?? 0]?.sentence ?? 0]
    if (sentence === undefined) break
    let inSentence: Unknown[] | undefined
    for (; from < watched.length && (watched[from] ?? 0) < sentence.endWord; from += 1) {
      const unknown = unknownAt(seat, sentence, watched[from] ?? 0)
      if (unknown === undefined) continue
      inSentence ??= []
      inSentence.push(unknown)
    }
    if (inSentence !== undefined) found.push(inSentence)
  }
  return found
})

/** The indexes of words that nobody knows as they are written: of those with a capital nearly all are names. */
function withoutNames({ indexes, reasons }: Watched, words: readonly Word[]): readonly number[] {
  const found: number[] = []
  for (let at = 0; at < indexes.length; at += 1) {
    const reason = reasons[at] ?? 0
    if (!(reason & watch.unknown)) continue
    const index = indexes[at] ?? 0
    const word = words[index]
    if (word === undefined || (reason & watch.name && word.text.charCodeAt(0) !== word.lower.charCodeAt(0))) continue
    found.push(index)
  }
  return found
}

/** The unknown words of a story, in reading order; words beside other foreign words are left out. */
export const unknownWords = definePass('unknown-words', (story): readonly UnknownUse[] => {
  const checker = story.lexicon.part(spellChecker)
  const found = new Map<string, { text: string; uses: Span[] }>()
  const isName = repeatedWords(story)
  for (const { start: by, found: sentences } of story.foundInBlocks(unknownInBlock)) {
    for (const sentence of sentences) {
      for (const word of unforeign(sentence, isName, checker, story.keepsBlocks)) {
        const lower = withoutPossessive(word.lower)
        const use = { start: word.start + by, end: word.end + by }
        const entry = found.get(lower)
        if (entry) entry.uses.push(use)
        else found.set(lower, { text: word.text.slice(0, lower.length), uses: [use] })
      }
      if (found.size > distinctMax) return []
    }
  }
  if (found.size === 0) return []
  const { furniture } = story.get(zones)
  const broken = story.get(debris)
  for (const [lower, { uses }] of found) {
    if (uses.some((use) => findOverlap(furniture, use) || isHalf(story.text, broken, use))) found.delete(lower)
  }
  if (found.size === 0) return []
  const unknown = checker.unknown([...found.keys()], story.house.variant ?? 'us')
  const quoted = story.get(quotations)
  return [...found].flatMap(([lower, { text, uses }]): UnknownUse[] => {
    if (!unknown.has(lower)) return []
    const marks = uses.map((use) => findOverlap(quoted, use))
    return [
      {
        lower,
        text,
        uses: uses.map(({ start }) => ({ start, end: start + lower.length })),
        setOff: marks.some(
          (mark) =>
            mark !== undefined &&
            countWords(story.text.slice(mark.start, Math.min(mark.end, mark.start + 60))) <= termWordsMax
        ),
        quoted: marks.some((mark) => mark !== undefined),
        dialect: marks.some((mark) => mark !== undefined && isDialect(story.text, mark))
      }
    ]
  })
})

/** `teria` of `cafÃ©teria`, `ing` of `walk<br>ing`: what is broken is told as such. */
function isHalf(text: string, broken: readonly Span[], { start, end }: Span): boolean {
  if (broken.length === 0) return false
  const near = findOverlap(broken, { start: start - 1, end: end + 1 })
  if (near === undefined || (near.start < end && near.end > start)) return near !== undefined
  return isLetter(text.charCodeAt(near.end === start ? near.start - 1 : near.end))
}

/** A letter of the alphabet. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

function isDialect(text: string, { start, end }: Span): boolean {
  const beginning = text.slice(start + 1, Math.min(end - 1, start + dialectReach))
  return dialectSigns(beginning).test(beginning)
}

/** The unknown words of a sentence; of one that is in another language only everyday misspellings of English. */
function unforeign(
  candidates: readonly Unknown[],
  isName: (text: string) => boolean,
  checker: SpellChecker,
  isKept: boolean
): readonly Word[] {
  const unknown: Word[] = []
  let indexBefore = -2
  let neighbours = false
  for (const one of candidates) {
    const { word, index, isSlip } = one
    if (one.slip === false) continue
    // A name stands in a story again and again; that is known sooner than what it is near to. Of a block that is kept
    // what its words are near to is asked once, and which words are names after every key.
    if (isSlip !== undefined) {
      if (!isKept && isName(word.text)) continue
      one.slip ??= isSlip()
      if (!one.slip || (isKept && isName(word.text))) continue
    }
    unknown.push(word)
    // Two unknown words side by side are another language: `nasi lemak`.
    if (withoutPossessive(word.lower).includes('-')) continue
    if (indexBefore === index - 1) neighbours = true
    indexBefore = index
  }
  if (unknown.length === 0) return unknown
  const foreign = neighbours || unknown.length >= foreignMin
  return foreign ? unknown.filter((word) => checker.typo(word.lower) !== undefined) : unknown
}

/** A block with what its words are judged by. */
interface Seat {
  readonly text: string
  readonly read: Prose
  readonly checker: SpellChecker
  readonly guesses: () => Suggestions
  /** The sentence that was last asked whether it is a title: a thousand capitals would ask about a thousand words each. */
  title: { readonly sentence: Sentence; readonly is: boolean } | undefined
}

function isTitle(seat: Seat, sentence: Sentence): boolean {
  if (seat.title?.sentence !== sentence) {
    seat.title = { sentence, is: isTitleCase(seat.text, seat.read, sentence) }
  }
  return seat.title.is
}

/** A word of running English that nobody knows, in small letters or with a capital only for its place. */
function unknownAt(seat: Seat, sentence: Sentence, index: number): Unknown | undefined {
  const word = seat.read.words[index]
  if (word === undefined || !standsAlone(seat.text, word)) return undefined
  const lower = withoutPossessive(word.lower)
  if (word.text.charAt(0) !== lower.charAt(0)) return atStart(seat, sentence, word, index, lower)
  return /[A-Z]/.test(word.text) || isInName(seat, sentence, index, lower) ? undefined : { word, index }
}

/** Not `@handle`, `#tag`, `example.com/path`, `’til`, `runnin’`, `word [sic]`. */
function standsAlone(text: string, { start, end }: Word): boolean {
  const before = start > 0 ? text.charAt(start - 1) : ''
  if (before !== '' && "@#/\\_.~=&-’'‘[];".includes(before) && !isOpeningQuote(text, start - 1)) return false
  const after = text.charAt(end)
  if (
    after !== '' &&
    "@/\\_=’'-]".includes(after) &&
    (after !== '’' && after !== "'" ? true : text.slice(end - 2, end) === 'in')
  )
    return false
  if (after === '.' && /[a-z0-9]/i.test(text.charAt(end + 1))) return false
  return !/^\s*[[(]sic\b/i.test(text.slice(end, end + 8))
}

function isOpeningQuote(text: string, at: number): boolean {
  const mark = text.charAt(at)
  // ‘til is an apostrophe set the wrong way round; a quotation comes to an end.
  return (
    (mark === '‘' || mark === "'") && /\s/.test(text.charAt(at - 1)) && text.slice(at + 1, at + 60).search(/['’]\W/) > 0
  )
}

/** `Ibn al Linde`, `Jamaat e islami`: a word in small letters inside a name, or a short one before a name. */
function isInName({ read, checker, guesses }: Seat, sentence: Sentence, index: number, lower: string): boolean {
  const { words } = read
  const after = index + 1 < sentence.endWord && isCapital(words[index + 1])
  if (!after || checker.typo(lower) !== undefined) return false
  const before = index > sentence.firstWord && isCapital(words[index - 1])
  // A slip between names is a slip all the same: `GOP laeder Anna Weir`.
  if (lower.length <= 3) return true
  if (before && smallAbroad.has(lower)) return true
  return (before || lower.length === 4) && !guesses().isEverydaySlip(lower)
}

/** Articles and prepositions of other languages that look like slips of English words: Albergo alla Posta. */
const smallAbroad = new Set(
  'agli alla alle allo beim chez dalla degli della delle dello nella sulla unter ueber'.split(' ')
)

/** At the start of a sentence, or in a headline of capitals, a common word has a capital: `Goverment ministers said`. */
function atStart(seat: Seat, sentence: Sentence, word: Word, index: number, lower: string): Unknown | undefined {
  const { read, checker, guesses } = seat
  const first = index === sentence.firstWord
  if (!first && !isTitle(seat, sentence)) return undefined
  if (word.text.slice(1, lower.length) !== lower.slice(1).replaceAll("'", word.text.includes('’') ? '’' : "'"))
    return undefined
  if (checker.typo(lower) !== undefined) return { word, index }
  if (!first || lower.length < 5 || lower.includes('-') || isCapital(read.words[index + 1])) return undefined
  return { word, index, isSlip: () => guesses().isEverydaySlip(lower) }
}
