// Whether the words of a line give it away as left over from a page: the line as a whole, its parts, or all its pieces.

import type { Phrase, PhraseBook } from '../lexicon/phrases.ts'
import { lettered } from '../text/lettered.ts'
import { type LineForm, lineForm, wordHashes } from '../text/line-form.ts'

/** Separators between the parts of a menu or a widget line. */
const separator = /[|•·›»/]/
const separators = /\s+[|•·›»/]\s+|\s*[|›»]\s*/
/** `articleShare`, `URLCopied`: the seams of buttons that ran together. */
const seam = lettered(String.raw`(?<=[\p{Ll}\p{N}!?])(?=\p{Lu})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll})`, 'g')
/** Longest phrase of a menu or button, in words. */
const pieceMax = 6
const wordsMax = 24
/** A label, the sign behind it and the rest. */
const labelled = lettered(
  String.raw`^[^\p{L}\p{N}]{0,6}([^:：?？؟▸►▶➔➜→＞>|(（[［#＃]{2,80})([:：?？؟▸►▶➔➜→＞>|(（[［#＃])(.*)$`
)
/** The signs of `labelled` beyond ASCII, and where the last of them can stand. */
const labelSigns = '：？؟▸►▶➔➜→＞（［＃'
const labelEnd = 87
const breadcrumb = /[＞>]/
const bracket = /[(（[［]/
/** `14)`, `14 votes)`, `全6枚）`. */
const count = lettered(String.raw`^\P{L}{0,4}\p{L}{0,12}\P{L}{0,12}\p{L}{0,12}\P{L}{0,3}$`)
/** So many code units it can have, of letters that take two. */
const countMax = 86
const spaceless = /[\u3040-\u30ff\u3400-\u9fff]{3}/
/** Kinds whose whole lines count before a title, a question's answers, a count, or more in brackets. */
const titled = new Set(['rating', 'related', 'share', 'tags'])
const asked = new Set(['newsletter', 'rating'])
const counted = new Set(['comments', 'media', 'rating', 'related', 'share'])
const rated = new Set(['rating'])
/** What the phrase of a row of stars says. */
export const starSign = '★'
/** What the phrase of a sign for the end says. */
export const endSign = 'sign for the end'
/** `-30-`, `###`: agencies and press offices set it below the last line. */
const ends = /^(?:[-–—] ?30 ?[-–—]|###|# # #|#{3,} ?(?:ends?)? ?#{3,})$/i

/** The phrase that a sign for the end of a text is. */
export function endPhrase(written: string): Phrase | undefined {
  return written.length <= endMax && ends.test(written) ? made(endSign, 'release') : undefined
}

const endMax = 16
/** What the phrase of a bare address says. */
export const webAddress = 'web address'
/** A bare address is a link that lost its text. */
const address = /^https?:\/\/\S{4,}$/i

/** A phrase for what is told by shape or by a section's name. */
function made(text: string, kind: string): Phrase {
  return { text, kind, position: 'line', language: '' }
}

/**
 * The phrase that gives a line away.
 *
 * @param written - the line
 * @param form - its phrase form
 * @example
 * phraseOfLine('قيم هذا المقال | Rate this post', lineForm('قيم هذا المقال | Rate this post'), book)?.kind // 'rating'
 */
export function phraseOfLine(written: string, form: LineForm, book: PhraseBook): Phrase | undefined {
  const phrase =
    book.match(form) ??
    byHead(written, form, book) ??
    bySection(form, book) ??
    byNotice(written) ??
    byStars(written) ??
    bySign(written)
  // Most lines are sentences, and those are no rows of buttons.
  if (phrase || '.,;”"'.includes(written.charAt(written.length - 1))) return phrase
  return (
    byParts(written, book) ??
    byPieces(written, form, book) ??
    (address.test(written) ? made(webAddress, 'media') : undefined)
  )
}

/** `Tags: harbour, ferry`, `Was this article useful? Yes / No`, `Share this story (14)`: the line begins with a label. */
function byHead(written: string, { words }: LineForm, book: PhraseBook): Phrase | undefined {
  // A head has the first words of its line.
  if (!book.mayBegin(words[0] ?? 0, words[1] ?? 0) || !hasSign(written)) return undefined
  const { 1: head, 2: sign = '', 3: tail = '' } = labelled(written).exec(written) ?? []
  if (head === undefined) return undefined
  const form = lineForm(head)
  const label = book.label(form)
  const phrase = book.line(form)
  if (label === undefined && phrase === undefined) return undefined
  if (breadcrumb.test(sign)) return phrase?.kind === 'nav' && breadcrumb.test(tail) ? phrase : undefined
  const isCount = bracket.test(sign) && tail.length <= countMax && count(tail).test(tail)
  if (label && (isCount || !/[?？؟(（[［]/.test(sign))) return label
  // One word before a colon is as often a kicker: “Comment: …”.
  if (phrase === undefined || (form.words.length < 2 && !spaceless.test(form.text))) return undefined
  const kinds = isCount ? counted : /[?？؟]/.test(sign) ? asked : bracket.test(sign) ? rated : titled
  return kinds.has(phrase.kind) ? { ...phrase, position: 'start' } : undefined
}

/** Whether a sign that ends a label stands where one can: without it the pattern is not tried. */
function hasSign(written: string): boolean {
  const end = Math.min(written.length, labelEnd)
  for (let at = 0; at < end; at += 1) {
    const code = written.charCodeAt(at)
    if (
      code === 0x3a ||
      code === 0x3f ||
      code === 0x28 ||
      code === 0x7c ||
      code === 0x5b ||
      code === 0x23 ||
      code === 0x3e
    )
      return true
    if (code > 0x60f && labelSigns.includes(written.charAt(at))) return true
  }
  return false
}

/** `More from Politics`, `Latest in World news`: a link to a section of the site. */
function bySection(form: LineForm, book: PhraseBook): Phrase | undefined {
  const count = form.words.length
  if (count < 3 || count > sectionLinkMax || !sectionWords.has(form.words[0] ?? 0)) return undefined
  const head = /^(?:(?:read|see|find|get) )?(?:more|latest|most read|top stories|top news) (?:from|in|on) /.exec(
    form.text
  )?.[0]
  if (head === undefined) return undefined
  return book.isSection(form, head.trim().split(' ').length, count) ? made(form.text, 'related') : undefined
}

/** What a link to a section begins with. */
const sectionWords = new Set(wordHashes('read see find get more latest most top'))
/** Longest link to a section, in words: Read more from Food and drink. */
const sectionLinkMax = 7

/** `© 2025 Example Media Ltd`. */
function byNotice(written: string): Phrase | undefined {
  return written.length < noticeMax &&
    noticeStart.has(written.charCodeAt(0)) &&
    /[©)]/.test(written) &&
    notice.test(written)
    ? made('©', 'legal')
    : undefined
}

/** `(Image: Anna Weir/Agency)`, `(PHOTOS: The bridge in pictures)`; `0:00 / 3:12`, the clock of a player. */
function bySign(written: string): Phrase | undefined {
  const first = written.charCodeAt(0)
  if (first === 0x28 || first === 0x5b) {
    const of = inBrackets.exec(written)?.[1]
    return of === undefined ? undefined : made(of.toLowerCase(), /s$/i.test(of) ? 'media' : 'credit')
  }
  return first >= 0x30 && first <= 0x39 && playerClock.test(written) ? made('0:00', 'media') : undefined
}

const inBrackets =
  /^[([]((?:image|photo|photograph|picture|pic|graphic|video)s?)(?: credit| source| courtesy)?: ?[^()[\]]{2,80}[)\]]\.?$/i
const playerClock = /^\d{1,2}:\d\d ?\/ ?\d{1,2}:\d\d$/

/** `4.6 ★★★★★ (212 ratings)`; the stars of a review have no votes. */
function byStars(written: string): Phrase | undefined {
  return written.length < starsMax && starred.test(written) && voted.test(written)
    ? made(starSign, 'rating')
    : undefined
}

const starsMax = 80
const starred = /[★☆⭐]{3}/
const voted = /\d[\d,.]*\s(?:ratings?|reviews?|votes?)\b/i
const noticeStart = new Set(Array.from('Cc©(', (sign) => sign.charCodeAt(0)))
/** Longest copyright line, in characters. */
const noticeMax = 160
const notice = /^(?:copyright )?(?:©|\(c\)) ?(?:copyright )?\d{4}\b/i

/** `قيم هذا المقال | Rate this post`: most parts of the line are phrases of a page. */
function byParts(written: string, book: PhraseBook): Phrase | undefined {
  if (!separator.test(written)) return undefined
  const parts = written
    .split(separators)
    .map((part) => lineForm(part))
    .filter((part) => part.words.length > 0)
  if (parts.length < 2 || parts.length > 12) return undefined
  const hits = parts.flatMap((part) => book.match(part) ?? (book.isSection(part) ? made(part.text, 'nav') : []))
  return hits.length >= 2 && hits.length * 2 >= parts.length ? hits[0] : undefined
}

/** `Facebook X LinkedIn Email Print`, `Share this articleShare`: nothing but buttons, one after the other. */
function byPieces(written: string, form: LineForm, book: PhraseBook): Phrase | undefined {
  const whole = ofPieces(form, book)
  const cut = written.replace(seam(written), ' ')
  if (whole || cut === written) return whole
  return ofPieces(lineForm(cut), book)
}

function ofPieces(form: LineForm, book: PhraseBook): Phrase | undefined {
  const count = form.words.length
  if (count < 2 || count > wordsMax) return undefined
  const pieces: Phrase[] = []
  let words = 0
  let unknown = 0
  for (let at = 0; at < count; ) {
    let length = Math.min(pieceMax, count - at)
    let piece: Phrase | undefined
    for (; length > 0; length -= 1) {
      piece = pieceAt(form, at, at + length, book)
      if (piece) break
    }
    if (piece) {
      pieces.push(piece)
      words = Math.max(words, length)
    } else unknown += 1
    if (unknown > 1) return undefined
    at += Math.max(length, 1)
  }
  // One word in a row of buttons can be a new network's name.
  if (unknown > 0) return pieces.length >= 4 ? pieces[0] : undefined
  // Two single words are as often a headline: “Home comments”, “Live sport”.
  return pieces.length >= 3 || (pieces.length === 2 && words >= 2) ? pieces[0] : undefined
}

/** The phrase or the section's name that some words of a line are. */
function pieceAt(form: LineForm, from: number, to: number, book: PhraseBook): Phrase | undefined {
  const phrase = book.line(form, from, to)
  if (phrase || !book.isSection(form, from, to)) return phrase
  return made(form.text.split(' ').slice(from, to).join(' '), 'nav')
}
