// Runs of words with capitals: where a name can stand.

import type { Sentence, Word } from '../../input/english.ts'
import { type NameWords, wordKind } from '../../lexicon/name-words.ts'
import { isCapital } from '../../text/char-codes.ts'
import { lettered } from '../../text/lettered.ts'
import type { Knowledge } from '../mentions.ts'
import type { NameWord } from './name-word.ts'
import { manner, type ReadName } from './pieces.ts'

/** What reading the names of a text needs, and what was found so far. */
export interface Reader {
  readonly knowledge: Knowledge
  readonly text: string
  readonly words: readonly Word[]
  readonly found: FoundName[]
  /** Whether the sentence that is being read is set like a headline, once it has been asked. */
  headline: boolean | undefined
}

/** A name and where it stands. */
export interface FoundName {
  readonly name: ReadName
  readonly start: number
  /** Index of the sentence. */
  readonly sentence: number
  readonly headline: boolean
  readonly compound: boolean
  readonly sic: boolean
}

/** Words of a byline, with what the writers are. */
const bylineMax = 14

/** Small words that headlines leave without a capital are fewer than this many letters. */
const smallWordMax = 3

/**
 * Whether every longer word of a sentence has a capital, so that capitals do not mark names. Asked of the words alone:
 * tag lists, captions and quoted titles are set like headlines.
 */
function isHeadline({ text, words }: Reader, sentence: Sentence): boolean {
  // In a byline every capital is a name's: By Nadia Marwick and Luis A. Orde.
  if (words[sentence.firstWord]?.text === 'By' && sentence.endWord - sentence.firstWord <= bylineMax) return false
  let small = 0
  let capital = 0
  // Once so many have none, the share is too low whatever follows: of most sentences half is read.
  const smallMax = (sentence.endWord - sentence.firstWord) * 0.3
  for (let at = sentence.firstWord + 1; at < sentence.endWord; at += 1) {
    const word = words[at]
    if (word === undefined || word.text.length <= smallWordMax) continue
    if (isCapital(word.text.charCodeAt(0))) capital += 1
    else {
      small += 1
      if (small > smallMax) return false
    }
  }
  // Biology, Chidera Eze; Chemistry, Lukas Brandt; History, Ann Orde: a list of names.
  if (several.test(text.slice(sentence.start, sentence.end))) return false
  const long = small + capital
  const stopped = '.!?'.includes(text.charAt(sentence.end - 1))
  return stopped ? long > 6 && capital / long > 0.85 : long > 1 && capital / long > 0.7
}

/** Semicolons part the items of a list. */
const several = /;[^;]+;/

/** Find the runs of a sentence and read each. */
export function readSentence(reader: Reader, sentence: Sentence): void {
  const { text, words, knowledge } = reader
  reader.headline = undefined
  let first = -1
  let last = -1
  let closing: NameWord | undefined
  let end = 0
  // Particles behind the name belong to it if another word follows.
  let particlesEnd = 0
  for (let at = sentence.firstWord; at < sentence.endWord; at += 1) {
    const word = words[at]
    if (word === undefined) break
    const small = isSmall(word)
    // Most words begin with a small letter and follow no name.
    if (closing === undefined && small) continue
    if (closing !== undefined && !joined(text, particlesEnd, word.start)) {
      addRun(reader, sentence, { first, last, closing, end })
      closing = undefined
    }
    const known = small && !hasEarlyHyphen(word.text) ? undefined : knowledge.nameWordOf(word.text)
    if (known?.begins && !isAddress(text, word.start)) {
      if (closing === undefined) first = at
      last = at
      closing = known
      end = word.start + known.text.length
      particlesEnd = end
      if (!known.closed) continue
    } else if (closing === undefined) continue
    else if (knowledge.beside.particles.has(word.lower)) {
      particlesEnd = word.end
      continue
    }
    addRun(reader, sentence, { first, last, closing, end })
    closing = undefined
  }
  if (closing !== undefined) addRun(reader, sentence, { first, last, closing, end })
}

/** Words with capitals, and particles between them. */
interface Run {
  /** Indexes of its first and last word. */
  readonly first: number
  readonly last: number
  readonly closing: NameWord
  /** Where the last word ends, without a possessive. */
  readonly end: number
}

/** Read the names of a run and put them where they stand. */
function addRun(reader: Reader, sentence: Sentence, { first, last, closing, end }: Run): void {
  const { text, words, knowledge } = reader
  const start = words[first]?.start ?? 0
  reader.headline ??= isHeadline(reader, sentence)
  const { headline } = reader
  let way = headline ? manner.headline : 0
  if (first === sentence.firstWord || opensQuotation(text, start)) way |= manner.opening
  if (last > first) {
    if ((closing.kinds & wordKind.calendar) !== 0 && isDated(text, end)) way |= manner.dated
    if (last > first + 1 && followsOffice(text, start, knowledge.beside)) way |= manner.ofOffice
  }
  const names =
    first === last ? knowledge.runs.readWord(closing, way) : knowledge.runs.read(text, words, { first, last, end }, way)
  const number = words[sentence.firstWord]?.sentence ?? 0
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index]
    if (name === undefined) break
    const nameEnd = start + name.end
    reader.found.push({
      name,
      start: start + name.start,
      sentence: number,
      headline,
      compound: text[nameEnd] === '-',
      sic: isSic(text, nameEnd)
    })
  }
}

/**
 * Whether no name begins with a word, at a glance: it has no capital, and neither what looks like one (lreland, 0slo) nor
 * a particle with a hyphen before one (al-Assad).
 */
function isSmall({ text, lower }: Word): boolean {
  const code = text.charCodeAt(0)
  // A word without a capital is the same text in small letters.
  if (text === lower) return code === 108 ? beginsWord(text.charCodeAt(1)) : code !== 48
  if (code < 97 || code > 122 || text.charCodeAt(2) === 45 || isElided(text)) return false
  return code !== 108 || (text.charCodeAt(3) !== 45 && beginsWord(text.charCodeAt(1)))
}

/** d'Ornano */
function isElided(text: string): boolean {
  const second = text.charCodeAt(1)
  return second === 39 || second === 0x2019
}

/** The letters that follow an l at the beginning of nearly every word: a, e, i, o, u, y. */
function beginsWord(code: number): boolean {
  return code === 97 || code === 101 || code === 105 || code === 111 || code === 117 || code === 121
}

/** Of plain words those that can go on with a name: bin-Laden in Osama bin-Laden. */
function hasEarlyHyphen(text: string): boolean {
  return text[3] === '-' || text[1] === '-'
}

/** The longest web address that is looked at. */
const addressMax = 200

/** Part of a web address or a handle: https://example.org/Some-Name, @SomeName, #SomeName. */
function isAddress(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  // Before nearly every word stands a space.
  if (before === 32) return false
  if (before === 64 || before === 35 || before === 95) return true
  if (before !== 47 && before !== 46 && before !== 61) return false
  let from = start - 1
  while (from > 0 && start - from < addressMax && text.charCodeAt(from - 1) > 32) from -= 1
  const token = text.slice(from, start)
  return token.includes('://') || token.startsWith('www.')
}

/**
 * One blank, the end of a line that was full or an ampersand between blanks; never two blanks, which part the names of a
 * tag list.
 */
function joined(text: string, end: number, start: number): boolean {
  const gap = start - end
  if (gap === 1) {
    const code = text.charCodeAt(end)
    return code === 32 || (code === 10 && isFull(text, end)) || code === 0xa0 || code === 0x202f
  }
  if (gap === 2) return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 && isFull(text, end)
  return gap === 3 && text.startsWith(' & ', end)
}

/** A shorter line goes on nowhere: a byline above what the writer is, an office above a name. */
const fullLineMin = 40

/** Whether a line was full where it ends, so that what it says goes on in the next one. */
function isFull(text: string, end: number): boolean {
  return end - text.lastIndexOf('\n', end - 1) > fullLineMin
}

function opensQuotation(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  return before !== 32 && start > 0 && '“"‘\'(['.includes(String.fromCharCode(before))
}

/** Whether a number follows, as in May 5: of a month at the end of a run. */
function isDated(text: string, end: number): boolean {
  return /^\.? ?\d/.test(text.slice(end, end + 3))
}

/** How far back an office is looked for: “secretary-general of the ”. */
const officeReach = 40

/** Whether an office and `of` or `for` stand before the run: of Secretary of State Antony Blinken it begins with State. */
function followsOffice(text: string, start: number, beside: NameWords): boolean {
  // Before `of`, `for` or `the` and a space; most runs follow something else.
  let end = start - 1
  if (text.charCodeAt(end) !== 32) return false
  if (text.charCodeAt(end - 1) === 101 && text.startsWith(' the', end - 4)) end -= 4
  if (text.startsWith(' of', end - 3)) end -= 3
  else if (text.startsWith(' for', end - 4)) end -= 4
  else return false
  const from = Math.max(0, start - officeReach)
  const before = text.slice(from, Math.max(from, end))
  const office = lastWord(before).exec(before)?.[0].toLowerCase()
  return office !== undefined && (beside.heads.has(office) || beside.offices.has(office))
}

const lastWord = lettered(String.raw`[\p{L}-]+$`)

/** Whether [sic] follows, perhaps after a possessive. */
function isSic(text: string, end: number): boolean {
  // Hardly any bracket follows a name.
  const reach = Math.min(end + 4, text.length)
  for (let at = end; at < reach; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x5b || code === 0x28) return /^['’s]{0,2} ?[[(]sic/i.test(text.slice(end, end + 8))
  }
  return false
}
