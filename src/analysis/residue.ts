import { debrisLists } from '../lexicon/debris-lists.ts'
import { type Phrase, type PhraseBook, residuePhrases } from '../lexicon/phrases.ts'
import { words } from '../lexicon/words.ts'
import { lettered } from '../text/lettered.ts'
import { wordHashes } from '../text/line-form.ts'
import { phraseForm } from '../text/phrase-form.ts'
import type { Span } from '../text/span.ts'
import { defineBlockPass } from './block-pass.ts'
import { isByline, isDateLine, isOffice } from './byline.ts'
import { fieldLabel } from './field-label.ts'
import { findGlue, type Glued } from './glue.ts'
import { type Line, layout, lineShape, type Part } from './layout.ts'
import { encloseLines, followTags, followTitles, growBlocks, whole } from './line-neighbours.ts'
import { endPhrase, endSign, phraseOfLine, starSign, webAddress } from './line-phrases.ts'
import { countForms, timesOf } from './line-repeats.ts'
import { furnitureScore } from './line-score.ts'
import { type LineTail, lineTail } from './line-tail.ts'
import { hasReportingClause, isParticipial } from './reporting-clause.ts'
import { definePass } from './story.ts'

/** How sure it is that a line is left over: by its words, or by its shape and place. */
export type Tier = 'certain' | 'likely'

/** A line, or the glued part of one, that a web page left in the story. */
export interface Leftover extends Span {
  /** Index into the layout's lines. */
  readonly line: number
  readonly tier: Tier
  /** As in the phrase lists: newsletter, share, tags …; `glued` and `list` besides. */
  readonly kind: string
  /** What gave it away, for the note. */
  readonly why: string
  /** Only a part of its line. */
  readonly partial: boolean
  /** It is known by its own words, so that deleting it can cost no word of the story. */
  readonly worded: boolean
}

/** Kinds that are in their place above the story. */
const legitimateTop = new Set(['byline', 'timestamp', 'legal'])
/** Kinds that are in their place below it. */
const legitimateEnd = new Set(['byline', 'wire', 'credit', 'timestamp'])
/** Kinds that are wrong here and right in a caption or a credit line. */
const doubtful = new Set(['legal', 'credit', 'byline', 'timestamp', 'wire', 'release'])
/** A phrase inside a longer line is as often the story's own: “…retribution ourselves? pic.twitter.com/…”. */
const insideWordsMax = 12
const opensQuote = new Set(Array.from('"“„«‘\'', (mark) => mark.charCodeAt(0)))
/** A post that the story quotes, with who wrote it: “… pic.twitter.com/x — Anna Weir (@aweir) 3 May 2024”. */
const post = /pic\.(?:twitter|x)\.com\/|\(@\w{1,30}\)/
/** A button that comes back this often belongs to the boxes of a shopping page: “Buy now” under each of nine products. */
const repeatedButtons = 4
/** `(0 votes)`, `12 comments`: in a story about an election these are results. */
const counter = lettered(String.raw`^(?:0(?: 0)* \p{L}+|\p{L}+ 0)$`)
const [zero] = wordHashes('0')
/** `12 comments` and `5/5 - (1 vote)` are nobody's results. */
const ownCounter = /^(?:0 comments?|0 0 0 votes?)$/
/** A label and what goes on with a small letter, which a longer line with a stop does as a sentence. */
const smallTail = /^[^:：]{2,80}[:：]\s+[a-z]/
const labelledWordsMax = 6

/** What a web page left in the story, in order. Everything that reads prose leaves these spans alone. */
export const residue = definePass('residue', (story): readonly Leftover[] => {
  const lines = story.get(layout)
  const book = story.lexicon.part(residuePhrases)
  const allowed = new Set(story.house.allow.map(phraseForm))
  const byBlock = story.inBlocks(linePhrase)
  const open = (index: number): boolean => {
    const line = lines[index]
    return (
      line !== undefined &&
      (line.form.words.length > 0 || byBlock[line.block] !== undefined) &&
      !found.has(index) &&
      (allowed.size === 0 || !allowed.has(line.form.text))
    )
  }
  const found = new Map<number, Leftover>()
  const repeats = countForms(lines)
  const phrases = lines.map(({ block }, index) => (open(index) ? byBlock[block] : undefined))
  const partOf = placer(lines, phrases)
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    const phrase = phrases[index]
    const part = partOf(index)
    if (line === undefined || (phrase === undefined && part !== 'top')) continue
    const place = { line, index, part }
    const leftover = phrase
      ? (byPhrase(place, phrase, repeats) ?? fieldLabel(story.text, lines, place, phrase))
      : label(place, lines, found, book)
    if (leftover && open(index)) found.set(index, leftover)
  }
  dropLoneCounters(lines, found)
  followTags(lines, found, open)
  growBlocks(lines, found, open)
  followTitles(lines, found, open, story)
  // “By Anna Weir” is in its place above the story and “Reporting by Anna Weir” below it, whatever stands beside them.
  const inItsPlace = (index: number): boolean =>
    (phrases[index]?.kind === 'wire' && partOf(index) === 'end') ||
    (lines[index]?.part === 'top' && isTopMatter(story.text, lines[index], lines[index - 1]))
  const evidence = { lines, found, repeats, text: story.text }
  const headline = headlineIndex(lines, found)
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined || line.stop || line.alt || index === headline || !open(index)) continue
    if (inItsPlace(index)) continue
    const why = furnitureScore(index, evidence)
    if (why !== undefined) found.set(index, { ...whole(line, index), tier: 'likely', kind: 'list', why, worded: false })
  }
  encloseLines(lines, found, (index) => open(index) && !inItsPlace(index), story)
  const tails = story.inBlocks(lineTail)
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    const tail = line && tails[line.block]
    if (line && tail && !found.has(index)) found.set(index, tailOf(tail, index, story.blocks[line.block]?.start ?? 0))
  }
  const { brands } = story.lexicon.part(debrisLists)
  for (const glue of findGlue({ text: story.text, lines, book, words: story.lexicon.part(words), brands })) {
    if (!found.has(glue.line)) found.set(glue.line, gluedPart(glue))
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
})

/** `aweir@example.com`, `@aweir`. */
const address = /^(?:\S+@\S+\.\w+|@\w+)$/
/** Longer lines are no byline and no date. */
const topMatterMax = 120

function isTopMatter(text: string, line: Line | undefined, above: Line | undefined): boolean {
  if (line === undefined || line.end - line.start > topMatterMax) return false
  const written = text.slice(line.start, line.end)
  return (
    isByline(written) ||
    isDateLine(written) ||
    // What somebody is stands below the name, “Local democracy reporter”, or where to write to her.
    (above !== undefined &&
      line.tight &&
      (isOffice(written) || address.test(written)) &&
      isByline(text.slice(above.start, above.end)))
  )
}

function gluedPart({ line, start, end, sure }: Glued): Leftover {
  const why = 'a section label ran into the headline'
  return { start, end, line, tier: sure ? 'certain' : 'likely', kind: 'glued', why, partial: true, worded: sure }
}

function tailOf({ start, end, phrase, stop }: LineTail, line: number, by: number): Leftover {
  const why = `\`${phrase.text}\``
  const tier = stop ? 'likely' : 'certain'
  return { start: start + by, end: end + by, line, tier, kind: phrase.kind, why, partial: true, worded: true }
}

/** A line where it stands: a credit below the story is below it, however long the credit is. */
interface Placed {
  readonly line: Line
  readonly index: number
  readonly part: Part
}

/** The phrase of a page that a line holds, unless the line is a quotation or a post that the story quotes. */
export const linePhrase = defineBlockPass('line phrases', (block): Phrase | undefined => {
  const { text: written, lexicon } = block
  const line = block.get(lineShape)
  if (line === undefined) return undefined
  const sign = endPhrase(written)
  if (sign !== undefined || line.form.words.length === 0) return sign
  const phrase = phraseOfLine(written, line.form, lexicon.part(residuePhrases))
  if (phrase === undefined) return undefined
  if (opensQuote.has(written.charCodeAt(0)) && /["”»’']$/.test(written)) return undefined
  if (line.words > 3 && post.test(written)) return undefined
  // “Tags: the tug has two, one from the registrar.” and “Related: the library has closed its own.” are sentences as well.
  const sentenceMin = phrase.kind === 'related' ? 0 : labelledWordsMax
  const isLabel = phrase.position === 'label' || phrase.kind === 'related'
  if (line.stop && isLabel && line.words > sentenceMin && smallTail.test(written)) return undefined
  // "Read more books, the doctor told him.": a sentence of the story.
  if (phrase.position === 'start' && hasReportingClause(written)) return undefined
  return line.stop && phrase.position !== 'line' && (hasReportingClause(written) || isParticipial(written))
    ? undefined
    : phrase
})

/** Tells the part of a line when full sentences of a page, such as credits and pleas, do not count as prose. */
function placer(lines: readonly Line[], phrases: readonly (Phrase | undefined)[]): (index: number) => Part {
  const lastProse = lines.findLastIndex(({ long }, index) => long && phrases[index] === undefined)
  return (index) => (index > lastProse && lastProse >= 0 ? 'end' : (lines[index]?.part ?? 'body'))
}

/** A section label above the headline, for a line at the top. */
function label(
  { line, index }: Placed,
  lines: readonly Line[],
  found: ReadonlyMap<number, Leftover>,
  book: PhraseBook
): Leftover | undefined {
  if ((index > 0 && !found.has(index - 1)) || lines.length === index + 1 || !book.isSection(line.form)) return undefined
  return { ...whole(line, index), tier: 'likely', kind: 'nav', why: 'a section label above the headline', worded: true }
}

function byPhrase(
  { line, index, part }: Placed,
  phrase: Phrase,
  repeats: ReadonlyMap<string, number>
): Leftover | undefined {
  const { kind } = phrase
  if (kind === 'cms' && phrase.position === 'label') return undefined
  if (part === 'top' && legitimateTop.has(kind)) return undefined
  if (part === 'end' && legitimateEnd.has(kind)) return undefined
  // “Watch: Moment the bridge collapses” is a headline where one stands.
  if (part === 'top' && phrase.position === 'label' && kind !== 'tags') return undefined
  // Between paragraphs `###` parts two scenes.
  if (phrase.text === endSign && part !== 'end') return undefined
  // An address alone in the story is where an embedded post belongs, or a source.
  if (part === 'body' && phrase.text === webAddress) return undefined
  const sure = !doubtful.has(kind) && isSure(line, part, phrase, repeats)
  return { ...whole(line, index), tier: sure ? 'certain' : 'likely', kind, why: `\`${phrase.text}\``, worded: true }
}

function isSure(line: Line, part: Part, { position, kind }: Phrase, repeats: ReadonlyMap<string, number>): boolean {
  if ((position === 'inside' || position === 'end') && line.words > insideWordsMax) return false
  // “Image caption The bridge before it fell …” is a caption, which belongs somewhere.
  if (kind === 'media' && line.words > insideWordsMax) return false
  if (part !== 'body') return true
  // "Sign up for the bundle before Friday." is advice in a story about bundles.
  if (line.stop && position !== 'line' && kind !== 'truncation') return false
  return kind !== 'nav' || timesOf(repeats, line) < repeatedButtons
}

/**
 * Counts are left over only beside something that is: “(0 votes)” below “Rate this article”. Comments and shares below
 * the story count alone.
 */
function dropLoneCounters(lines: readonly Line[], found: Map<number, Leftover>): void {
  const isCounter = (index: number): boolean => {
    const form = lines[index]?.form
    // Few lines begin or end with a number, and then their form need not be written out.
    return (
      form !== undefined && (form.words[0] === zero || form.words.at(-1) === zero) && counter(form.text).test(form.text)
    )
  }
  for (const [index, { kind, why }] of found) {
    // Stars are no result.
    if (why === `\`${starSign}\`` || !isCounter(index) || ownCounter.test(lines[index]?.form.text ?? '')) continue
    if ((kind === 'comments' || kind === 'share') && index === lines.length - 1) continue
    const beside = [index - 1, index + 1].some((near) => found.has(near) && !isCounter(near))
    if (!beside) found.delete(index)
  }
}

/** The longest line above the story that no phrase gives away is taken for the headline, whatever stands around it. */
function headlineIndex(lines: readonly Line[], found: ReadonlyMap<number, Leftover>): number {
  let best = -1
  for (const [index, { part, words }] of lines.entries()) {
    if (part !== 'top') break
    if (!found.has(index) && words > Math.max(2, lines[best]?.words ?? 0)) best = index
  }
  return best
}
