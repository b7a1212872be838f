// Words that a scraper ran together when it threw the tags between them away.

import type { DebrisLists } from '../../lexicon/debris-lists.ts'
import type { NameList } from '../../lexicon/names.ts'
import type { RunTogether } from '../../lexicon/run-together.ts'
import type { WordTable } from '../../lexicon/words.ts'
import { isCapital } from '../../text/char-codes.ts'
import { lettered } from '../../text/lettered.ts'
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
  readonly together: RunTogether
  readonly lists: DebrisLists
  readonly words: WordTable
  readonly names: NameList
}

const capitalLetter = lettered(String.raw`\p{Lu}`)
const smallLetter = lettered(String.raw`\p{Ll}`)
/** Letters and nothing else. */
const plain = lettered(String.raw`^\p{L}+$`)
const letter = lettered(String.raw`[\p{L}\p{M}]`)
/** Longer tokens are no two words. */
const reachMax = 24
/** The 20,000 commonest words; rarer ones are half names and typing slips. */
const commonRank = 20_000
/**
 * What every seam has, in letters of any script: between the gaps lie dashes, quotation marks, the bullet and the ellipsis.
 * Capitals and commas are rarer than what comes before them, so they are looked for first.
 */
const seam =
  /[A-Z\u00c0-\u200f\u2028-\uffff](?<=[a-z\u00b5-\u200f\u2028-\uffff](?:[.!?;]["”’]?)?.)|,(?<=[a-z\u00b5-\u200f\u2028-\uffff],)[”’]?[A-Za-z\u00c0-\u200f\u2028-\uffff]/

/** A place where two words can have run together, with what only the whole story tells. */
export interface GlueCandidate {
  readonly repair: Repair
  /** A form that is a name where the story writes it twice. */
  readonly once?: string
  /** A name that the story has to have by itself as well. */
  readonly alone?: string
}

/** Whether a text can have a place where one word ends and another begins without a space. */
export function mayHaveSeam(text: string): boolean {
  return seam.test(text)
}

/**
 * Find places in a block where the space between two words can be missing.
 *
 * @param suspects - those of the block's words that can be two by themselves, see `watch.two`
 * @returns in reading order; of several at one place the first that the story bears out holds
 */
export function glueCandidates(text: string, suspects: readonly Token[], knowledge: GlueKnowledge): GlueCandidate[] {
  const found: GlueCandidate[] = []
  for (const { index, cut } of mayHaveSeam(text) ? seamsOf(text) : []) {
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
  for (const { start, end, text: written, lower } of suspects) {
    if (!plain(written).test(written) || /[@#/._-]/.test(text.charAt(start - 1) + text.charAt(end))) continue
    if (isCapital(written.charCodeAt(0))) {
      for (const cut of knowledge.together.inName(lower))
        found.push({ repair: space(start + cut, start, end), alone: written.slice(0, cut) })
    } else {
      const cut = knowledge.together.inWord(lower)
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

function hasCapital(text: string): boolean {
  return capitalLetter(text).test(text)
}

function isSmallLetter(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122
  const text = String.fromCharCode(code)
  return smallLetter(text).test(text)
}

/** A letter or its accent, by itself; at the end of the story there is none. */
function isLetter(text: string): boolean {
  return letter(text).test(text)
}

function space(at: number, start: number, end: number): Repair {
  return { start: at, end: at, kind: 'glued', text: ' ', safe: true, word: { start, end } }
}

function wordBefore(text: string, end: number): string {
  let at = end
  while (at > 0 && end - at < reachMax && isLetter(text.charAt(at - 1))) at -= 1
  return text.slice(at, end)
}

function wordAfter(text: string, start: number): string {
  let at = start
  while (at < text.length && at - start < reachMax && isLetter(text.charAt(at))) at += 1
  return text.slice(start, at)
}

/** Behind the apostrophe of `don't` and `Kyiv's`. */
function pastApostrophe(text: string, at: number): number {
  return /['’]/.test(text.charAt(at)) && isLetter(text.charAt(at + 1)) ? at + 1 + wordAfter(text, at + 1).length : at
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
  // `GillibrandTo`: what follows is a small word with the capital of a title or a new sentence.
  if (left.length >= 3 && lists.joins.has(second) && second !== 'a' && isKnown(first, words, names)) return true
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
  if (/[./@_=]/.test(text.charAt(cut + right.length)) && isLetter(text.charAt(cut + right.length + 1))) return false
  if (/[./@_#]/.test(text.charAt(cut - left.length - 2))) return false
  if (!isKnown(first, words, names)) return false
  return lists.joins.has(second) || (right.length >= 3 && isKnown(second, words, names))
}

/** A word, or part of a name. */
function isKnown(word: string, words: WordTable, names: GlueKnowledge['names']): boolean {
  return words.has(word) || words.isName(word) || names.isPart(word)
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
    if (!isLetter(text.charAt(at + stem.length)) && !isLetter(text.charAt(at - 1))) return true
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
