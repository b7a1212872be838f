// Words in small letters that nobody knows: asked of the fast table word by word, then of retext-spell once a story.
import type { Prose, Sentence, Word } from '../input/english.ts'
import { names } from '../lexicon/names.ts'
import { withoutPossessive } from '../lexicon/possessive.ts'
import { type SpellChecker, spellChecker } from '../lexicon/spell-checker.ts'
import { suggestions } from '../lexicon/suggest.ts'
import { watch } from '../lexicon/watched-words.ts'
import { words as wordTable } from '../lexicon/words.ts'
import { findOverlap, type Span } from '../text/span.ts'
import { defineBlockPass } from './block-pass.ts'
import { isTitleCase } from './body-names.ts'
import { quotations } from './quotations.ts'
import { blockProse, definePass, prose, type Story } from './story.ts'
import { indexesOf, watchedInBlock } from './watched-words.ts'
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
}

/** A story with more distinct unknown words than this is not in English. */
const distinctMax = 300
/** Unknown words in a sentence, of which at least this many make it foreign. */
const foreignMin = 3
/** A capitalised word is taken as a common one only if one slip away from a word of this rank. */
const capitalRankMax = 1500
/** A quotation of so many words sets off a term. */
const termWordsMax = 3

/**
 * The words of a block that can be unknown whatever stands around it, as indexes among its words: no names, no words
 * with a capital where only names have one.
 */
const candidates = defineBlockPass('unknown-words in blocks', (block): readonly number[] => {
  const read = block.get(blockProse)
  const table = block.lexicon.part(wordTable)
  const list = block.lexicon.part(names)
  // Asked once a sentence: one of a thousand capitals would ask about a thousand words a thousand times.
  let asked: Sentence | undefined
  let title = false
  const isTitle = (sentence: Sentence): boolean => {
    if (sentence !== asked) title = isTitleCase(block.text, read, sentence)
    asked = sentence
    return title
  }
  return indexesOf(block.get(watchedInBlock), watch.unknown).filter((index) => {
    const word = read.words[index]
    const sentence = read.sentences[word?.sentence ?? 0]
    if (word === undefined || sentence === undefined) return false
    const lower = withoutPossessive(word.lower)
    if (word.text.charAt(0) === lower.charAt(0)) return true
    if (table.isName(lower) || list.isPart(lower)) return false
    return index === sentence.firstWord || isTitle(sentence)
  })
})

/** The candidates of all blocks, as indexes among the story's words. */
function candidatesOf(story: Story): readonly number[] {
  const blocks = story.inBlocks(blockProse)
  const found: number[] = []
  let base = 0
  for (const [number, indexes] of story.inBlocks(candidates).entries()) {
    for (const index of indexes) found.push(base + index)
    base += blocks[number]?.words.length ?? 0
  }
  return found
}

/** The unknown words of a story, in reading order; words beside other foreign words are left out. */
export const unknownWords = definePass('unknown-words', (story): readonly UnknownUse[] => {
  const read = story.get(prose)
  const checker = story.lexicon.part(spellChecker)
  const found = new Map<string, { text: string; words: Word[] }>()
  let several: ReadonlySet<string> | undefined
  const repeated = () => {
    several ??= repeatedWords(read.words)
    return several
  }
  const watched = candidatesOf(story)
  for (let from = 0; from < watched.length; ) {
    const sentence = read.sentences[read.words[watched[from] ?? 0]?.sentence ?? 0]
    if (sentence === undefined) break
    let to = from + 1
    while (to < watched.length && (watched[to] ?? 0) < sentence.endWord) to += 1
    for (const word of unknownIn(story, read, sentence, checker, watched.slice(from, to), repeated)) {
      const lower = withoutPossessive(word.lower)
      const entry = found.get(lower)
      if (entry) entry.words.push(word)
      else found.set(lower, { text: word.text.slice(0, lower.length), words: [word] })
    }
    if (found.size > distinctMax) return []
    from = to
  }
  if (found.size === 0) return []
  const { furniture } = story.get(zones)
  for (const [lower, { words }] of found) {
    if (words.some((word) => findOverlap(furniture, word))) found.delete(lower)
  }
  const unknown = checker.unknown([...found.keys()], story.house.variant ?? 'us')
  const quoted = story.get(quotations)
  return [...found].flatMap(([lower, { text, words }]): UnknownUse[] => {
    if (!unknown.has(lower)) return []
    const marks = words.map((word) => findOverlap(quoted, word))
    return [
      {
        lower,
        text,
        uses: words.map(({ start }) => ({ start, end: start + lower.length })),
        setOff: marks.some(
          (mark) =>
            mark !== undefined &&
            wordCount(story.text.slice(mark.start, Math.min(mark.end, mark.start + 60))) <= termWordsMax
        ),
        quoted: marks.some((mark) => mark !== undefined)
      }
    ]
  })
})

function wordCount(text: string): number {
  return text.trim().split(/\s+/).length
}

function unknownIn(
  story: Story,
  read: Prose,
  sentence: Sentence,
  checker: SpellChecker,
  watched: readonly number[],
  repeated: () => ReadonlySet<string>
): readonly Word[] {
  const unknown: Word[] = []
  let indexBefore = -2
  let neighbours = false
  let titleCase: boolean | undefined
  const seat: Seat = {
    story,
    words: read.words,
    sentence,
    checker,
    repeated,
    isTitleCase: () => {
      titleCase ??= isTitleCase(story.text, read, sentence)
      return titleCase
    }
  }
  for (const index of watched) {
    const word = read.words[index]
    if (word === undefined) continue
    const lower = withoutPossessive(word.lower)
    if (!isPlain(seat, index, lower)) continue
    unknown.push(word)
    // Two unknown words side by side are another language: `nasi lemak`.
    if (lower.includes('-')) continue
    if (indexBefore === index - 1) neighbours = true
    indexBefore = index
  }
  if (unknown.length === 0) return unknown
  const foreign = neighbours || unknown.length >= foreignMin
  return foreign ? unknown.filter((word) => checker.typo(word.lower) !== undefined) : unknown
}

/** A sentence with what its words are judged by. */
interface Seat {
  readonly story: Story
  readonly words: readonly Word[]
  readonly sentence: Sentence
  readonly checker: SpellChecker
  readonly isTitleCase: () => boolean
  readonly repeated: () => ReadonlySet<string>
}

/** Whether it is a word of running English at all, in small letters or with a capital only for its place. */
function isPlain(seat: Seat, index: number, lower: string): boolean {
  const { story, words } = seat
  const word = words[index]
  if (word === undefined || !standsAlone(story.text, word)) return false
  if (word.text.charAt(0) !== lower.charAt(0)) return isCommonWithCapital(seat, index, lower)
  if (/[A-Z]/.test(word.text)) return false
  return !isInName(seat, index, lower)
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
function isInName({ story, words, sentence, checker }: Seat, index: number, lower: string): boolean {
  const after = index + 1 < sentence.endWord && isCapital(words[index + 1])
  if (!after || checker.typo(lower) !== undefined) return false
  const before = index > sentence.firstWord && isCapital(words[index - 1])
  // A slip between names is a slip all the same: `GOP laeder Anna Weir`.
  if (lower.length <= 3) return true
  return (before || lower.length === 4) && !story.lexicon.part(suggestions).isSlip(lower, capitalRankMax)
}

/** At the start of a sentence, or in a headline of capitals, a common word has a capital: `Goverment ministers said`. */
function isCommonWithCapital(seat: Seat, index: number, lower: string): boolean {
  const { story, words, sentence, checker } = seat
  const word = words[index]
  if (
    word === undefined ||
    word.text.slice(1, lower.length) !== lower.slice(1).replaceAll("'", word.text.includes('’') ? '’' : "'")
  )
    return false
  const first = index === sentence.firstWord
  if (!first && !seat.isTitleCase()) return false
  if (story.lexicon.part(wordTable).isName(lower) || story.lexicon.part(names).isPart(lower)) return false
  if (checker.typo(lower) !== undefined) return true
  if (!first || lower.length < 5 || lower.includes('-') || isCapital(words[index + 1])) return false
  // A name stands in a story again and again; that is known sooner than what it is near to.
  return !seat.repeated().has(word.text) && story.lexicon.part(suggestions).isSlip(lower, capitalRankMax)
}

/** Words with a capital that stand in the story twice or more. */
function repeatedWords(words: readonly Word[]): ReadonlySet<string> {
  const once = new Set<string>()
  const again = new Set<string>()
  for (const word of words) {
    if (!isCapital(word)) continue
    if (once.has(word.text)) again.add(word.text)
    else once.add(word.text)
  }
  return again
}

function isCapital(word: Word | undefined): boolean {
  const first = word?.text.charAt(0) ?? ''
  return first !== first.toLowerCase()
}
