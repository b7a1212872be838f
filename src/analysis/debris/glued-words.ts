// Words that a scraper ran together when it threw the tags between them away.
import type { DebrisLists } from '../../lexicon/debris-lists.ts'
import type { NameList } from '../../lexicon/names.ts'
import type { WordTable } from '../../lexicon/words.ts'
import type { Repair } from './token.ts'

/** A word of the story. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
}

/** What glued words are judged by. */
export interface GlueKnowledge {
  readonly lists: DebrisLists
  readonly words: WordTable
  readonly names: NameList
}

const capitalLetter = /\p{Lu}/u
const smallLetter = /\p{Ll}/u
/** Letters and nothing else. */
const plain = /^\p{L}+$/u
const letter = /[\p{L}\p{M}]/u
/** Longer tokens are no two words. */
const reachMax = 24
/** The 20,000 commonest words; rarer ones are half names and typing slips. */
const commonRank = 20_000

/**
 * The words that a small word can have run into, judged by their own letters.
 */
function suspectWords(tokens: readonly Token[], { lists, ...known }: GlueKnowledge): readonly Token[] {
  const mayEnd = endGate(lists.tails)
  return tokens.filter(({ text, lower }) => {
    const { length } = text
    if (length < 5 || length > reachMax || !mayEnd(text.charCodeAt(length - 2), text.charCodeAt(length - 1)))
      return false
    return isCapital(text.charCodeAt(0))
      ? !isWhole(text.toLowerCase(), known)
      : smallTailOf(lower, { lists, ...known }) > 0
  })
}

/** A word that is listed as it stands. */
function isWhole(lower: string, { words, names }: Omit<GlueKnowledge, 'lists'>): boolean {
  return words.has(lower) || words.isName(lower) || words.rank(lower) > 0 || names.isPart(lower)
}

/** A place where two words can have run together, with what only the whole story tells. */
export interface GlueCandidate {
  readonly repair: Repair
  /** A form that is a name where the story writes it twice. */
  readonly once?: string
  /** A name that the story has to have by itself as well. */
  readonly alone?: string
}

/**
 * Find places in a block where the space between two words can be missing.
 *
 * @param tokens - the block's words
 * @returns in reading order; of several at one place the first that the story bears out holds
 */
export function glueCandidates(text: string, tokens: readonly Token[], knowledge: GlueKnowledge): GlueCandidate[] {
  const found: GlueCandidate[] = []
  for (const { index, cut } of seamsOf(text)) {
    const left = wordBefore(text, index + 1)
    const right = wordAfter(text, cut)
    const isCase = cut === index + 1
    const isBroken = isCase
      ? isCaseGlue(text, left, right, index, knowledge)
      : isStopGlue(text, left, right, cut, knowledge)
    if (!isBroken) continue
    const repair = space(cut, index + 1 - left.length, pastApostrophe(text, cut + right.length))
    found.push(isCase && !hasCapital(right.slice(1)) ? { repair, once: `${left}${right}` } : { repair })
  }
  for (const { start, end, text: written, lower } of suspectWords(tokens, knowledge)) {
    if (!plain.test(written) || /[@#/._-]/.test(text.charAt(start - 1) + text.charAt(end))) continue
    if (isCapital(written.charCodeAt(0))) {
      for (const cut of tailsOf(written, knowledge))
        found.push({ repair: space(start + cut, start, end), alone: written.slice(0, cut) })
    } else {
      const cut = smallTailOf(lower, knowledge)
      if (cut > 0) found.push({ repair: space(start + cut, start, end) })
    }
  }
  return found.sort((a, b) => a.repair.start - b.repair.start)
}

/**
 * The candidates of all blocks that the story bears out.
 *
 * @param text - the story's text
 * @param candidates - with offsets into it
 */
export function gluedWords(text: string, candidates: readonly GlueCandidate[]): Repair[] {
  const repairs: Repair[] = []
  let parted = -1
  for (const { repair, once, alone } of candidates) {
    if (once !== undefined && repeats(text, once)) continue
    if (alone !== undefined) {
      // A word is parted once.
      if (repair.word?.start === parted || !standsAlone(text, alone)) continue
      parted = repair.word?.start ?? -1
    }
    repairs.push(repair)
  }
  return repairs
}

/** Places where a capital, or behind a comma any letter, follows a small letter and at most a stop and a closing mark. */
function seamsOf(text: string): { readonly index: number; readonly cut: number }[] {
  const seams: { index: number; cut: number }[] = []
  let before = text.charCodeAt(1)
  for (let at = 2; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const previous = before
    before = code
    // Small letters behind letters, and white space, are nearly everything.
    if (code <= 0x40 || code === 0xa0) continue
    if (code >= 97 && code <= 122 && previous >= 65 && previous <= 122) continue
    if (previous === 0x20 || previous === 0x0a) continue
    const capital = isCapital(code)
    if (!capital && (isSmallLetter(previous) || !isSmallLetter(code))) continue
    let end = at - 1
    const closing = previous === 0x201d || previous === 0x2019 || previous === 0x22
    if (closing) end -= 1
    const stop = text.charCodeAt(end)
    const isComma = stop === 0x2c && previous !== 0x22
    if (isComma || (capital && (stop === 0x2e || stop === 0x21 || stop === 0x3f || stop === 0x3b))) end -= 1
    else if (!capital || closing) continue
    if (end >= 0 && isSmallLetter(text.charCodeAt(end))) seams.push({ index: end, cut: at })
  }
  return seams
}

/** A quick test of the last two letters of a word: whether one of the small words can end there. */
function endGate(tails: ReadonlySet<string>): (lastButOne: number, last: number) => boolean {
  const known = endGates.get(tails)
  if (known) return known
  const ends = new Uint8Array(1024)
  for (const tail of tails)
    ends[((tail.charCodeAt(tail.length - 2) & 31) << 5) | (tail.charCodeAt(tail.length - 1) & 31)] = 1
  const gate = (lastButOne: number, last: number) =>
    lastButOne > 127 || last > 127 || ends[((lastButOne & 31) << 5) | (last & 31)] === 1
  endGates.set(tails, gate)
  return gate
}

const endGates = new WeakMap<ReadonlySet<string>, (lastButOne: number, last: number) => boolean>()

function isCapital(code: number): boolean {
  return code < 128 ? code >= 65 && code <= 90 : capitalLetter.test(String.fromCharCode(code))
}

function hasCapital(text: string): boolean {
  return capitalLetter.test(text)
}

function isSmallLetter(code: number): boolean {
  return code < 128 ? code >= 97 && code <= 122 : smallLetter.test(String.fromCharCode(code))
}

function space(at: number, start: number, end: number): Repair {
  return { start: at, end: at, kind: 'glued', text: ' ', safe: true, word: { start, end } }
}

function wordBefore(text: string, end: number): string {
  let at = end
  while (at > 0 && end - at < reachMax && letter.test(text.charAt(at - 1))) at -= 1
  return text.slice(at, end)
}

function wordAfter(text: string, start: number): string {
  let at = start
  while (at < text.length && at - start < reachMax && letter.test(text.charAt(at))) at += 1
  return text.slice(start, at)
}

/** Behind the apostrophe of `don't` and `Kyiv's`. */
function pastApostrophe(text: string, at: number): number {
  return /['’]/.test(text.charAt(at)) && letter.test(text.charAt(at + 1)) ? at + 1 + wordAfter(text, at + 1).length : at
}

/** `GillibrandTo`, `ministerThe`, `theKremlin`; not YouTube, McDonald, LinkedIn. */
function isCaseGlue(
  text: string,
  left: string,
  right: string,
  index: number,
  { lists, words, names }: GlueKnowledge
): boolean {
  const lower = `${left}${right}`.toLowerCase()
  if (
    left.length < 2 ||
    right.length < 2 ||
    lists.brands.has(lower) ||
    words.isName(lower) ||
    words.has(lower) ||
    names.isPart(lower)
  )
    return false
  if (isInAddress(text, index) || hasCapital(left.slice(1))) return false
  const first = left.toLowerCase()
  const second = right.toLowerCase()
  if (hasCapital(right.slice(1)))
    return right === right.toUpperCase() && right.length >= 4 && isBylineEnd(text, index) && names.isPart(second)
  if (lists.prefixes.has(first)) return false
  const isKnown = (word: string): boolean => words.has(word) || words.isName(word) || names.isPart(word)
  // `GillibrandTo`: what follows is a small word with the capital of a title or a new sentence.
  if (left.length >= 3 && lists.joins.has(second) && second !== 'a' && isKnown(first)) return true
  if (right.length < 4 || !names.isPart(second)) return false
  // `inMoscow`, `theKremlin`: a small word and a listed name.
  if (lists.tails.has(first)) return true
  // `ownedInstagram`: any word in small letters, unless the name is a word as well: `smallTalk`.
  return (
    isSmall(left) && left.length >= 4 && !words.has(second) && words.has(first) && rankOf(words, first) < commonRank
  )
}

/** `By Anna WeirLONDON (Reuters)`: the line of a writer ran into the dateline. */
function isBylineEnd(text: string, index: number): boolean {
  return /(?:^|\n)by [^\n]{1,60}$/i.test(text.slice(Math.max(0, index - 70), index + 1))
}

/** `visit.The`, `Moscow,the`, `said.”She`; not `Booking.Com`, `Node.js`, `e.g.The`. */
function isStopGlue(
  text: string,
  left: string,
  right: string,
  cut: number,
  { lists, words, names }: GlueKnowledge
): boolean {
  const first = left.toLowerCase()
  const second = right.toLowerCase()
  if (left.length < 3 || right.length < 2 || lists.domains.has(second) || isInAddress(text, cut)) return false
  // `visit.The.Minister`, `story.Text/html`: a chain is a file or an address.
  if (/[./@_=]/.test(text.charAt(cut + right.length)) && letter.test(text.charAt(cut + right.length + 1))) return false
  if (/[./@_#]/.test(text.charAt(cut - left.length - 2))) return false
  const isWord = (word: string): boolean => words.has(word) || words.isName(word) || names.isPart(word)
  if (!isWord(first)) return false
  return lists.joins.has(second) || (right.length >= 3 && isWord(second))
}

/** Where a small word can begin that ran into a name: `Nationsin`, `Ukraineis`. */
function tailsOf(written: string, { lists, words, names }: GlueKnowledge): readonly number[] {
  const lower = written.toLowerCase()
  const cuts: number[] = []
  for (let cut = Math.max(4, lower.length - 7); cut <= lower.length - 2; cut += 1) {
    const tail = lower.slice(cut)
    if (!lists.tails.has(tail)) continue
    const stem = lower.slice(0, cut)
    if (isWhole(lower, { words, names })) return []
    if (!names.isPart(stem) && !words.isName(stem)) continue
    // Robertson and Sanderson: short tails are endings of family names, so the name has to be one that has no family.
    const sure =
      tail.length >= 3 ||
      names.entriesOf(stem).some(({ kind }) => kind === 'place' || kind === 'organisation') ||
      (words.has(stem) && rankOf(words, stem) < commonRank)
    if (sure) cuts.push(cut)
  }
  return cuts
}

/** Where a small word begins that ran into a common one: `technologyand`, `saidthe`; not `husband`, `hereof`. Else 0. */
function smallTailOf(lower: string, { lists, words, names }: GlueKnowledge): number {
  const { length } = lower
  const ends =
    lower.endsWith('of') || lists.tails.has(lower.slice(length - 3)) || lists.tails.has(lower.slice(length - 4))
  if (!ends || words.has(lower) || words.isName(lower) || names.isPart(lower)) return 0
  for (let cut = Math.max(4, lower.length - 4); cut <= lower.length - 2; cut += 1) {
    const stem = lower.slice(0, cut)
    // Behind `of` the word before is long, or it would be `aloof` and `behoof` with a slip.
    if (lower.length - cut === 2 && cut < 6) return 0
    if (lists.tails.has(lower.slice(cut)) && words.has(stem) && rankOf(words, stem) < commonRank / 2) return cut
  }
  return 0
}

function isSmall(word: string): boolean {
  return word === word.toLowerCase()
}

/** A word that is not listed by frequency counts as rare. */
function rankOf(words: WordTable, word: string): number {
  return words.rank(word) || Number.POSITIVE_INFINITY
}

/** Whether the story also has the name by itself: without that, `Robertsat` is as likely somebody's name. */
function standsAlone(text: string, stem: string): boolean {
  for (let at = text.indexOf(stem), tries = 0; at >= 0 && tries < 50; at = text.indexOf(stem, at + 1), tries += 1) {
    if (!letter.test(text.charAt(at + stem.length)) && !letter.test(text.charAt(at - 1))) return true
  }
  return false
}

/** A form that the story writes twice is a name. */
function repeats(text: string, whole: string): boolean {
  const from = text.indexOf(whole)
  return from >= 0 && text.indexOf(whole, from + whole.length) >= 0
}

/** Whether it stands in a web or mail address, a hashtag or a handle. */
function isInAddress(text: string, at: number): boolean {
  let start = at
  while (start > 0 && at - start < 60 && !/\s/.test(text.charAt(start - 1))) start -= 1
  let end = at
  while (end < text.length && end - at < 60 && !/\s/.test(text.charAt(end))) end += 1
  return /[@#/\\_=]|www\./.test(text.slice(start, end))
}
