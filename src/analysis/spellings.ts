// Words of the story whose spelling tells a side, and words that a house writes one way or another.

import type { Prose, Sentence, Word } from '../input/english.ts'
import { withoutPossessive } from '../lexicon/possessive.ts'
import type { Choice, Frame, LongForm, MarkedForm, Side } from '../lexicon/spellings.ts'
import { watch } from '../lexicon/watched-words.ts'
import { beginsCapital } from '../text/letter-case.ts'
import { findOverlap, type Span, spanFrom } from '../text/span.ts'
import { defineBlockPass } from './block-pass.ts'
import { isBodyName, isTitleCase } from './body-names.ts'
import { quotations } from './quotations.ts'
import { blockProse, definePass } from './story.ts'
import { indexesOf, type WordFacts, wordsInBlock } from './word-facts.ts'
import { zones } from './zones.ts'

/** A word that is spelled as one side spells it. */
export interface MarkedWord extends Span {
  /** The marked form in small letters; of `defence-related` the first part. */
  readonly lower: string
  readonly form: MarkedForm
  /** Where the form lies in the word. */
  readonly part: Span
  /** Somebody else's word: it counts for the majority, but is left as it stands. */
  readonly quoted: boolean
}

/** A word or words for which the house has a choice. */
export interface ChosenWord extends Span {
  readonly lower: string
  readonly choice: Choice
}

/** A name of a body that is spelled as one side spells it: the Labour Party, Ground Zero Center. */
export interface MarkedName extends Span {
  readonly side: Side
}

/** Spellings of one story, in reading order: nothing left over from a page. */
export interface StorySpellings {
  readonly marked: readonly MarkedWord[]
  readonly chosen: readonly ChosenWord[]
  /** Names are never marked; they tell where a story is at home when its words do not. */
  readonly named: readonly MarkedName[]
}

/** The spellings of one block, with offsets from its start; nothing is taken out, nothing marked as quoted. */
export const spellingsInBlock = defineBlockPass('spellings in blocks', (block): StorySpellings => {
  const read = block.get(blockProse)
  const marked: MarkedWord[] = []
  const chosen: ChosenWord[] = []
  const named: MarkedName[] = []
  const { facts, watched: all } = block.get(wordsInBlock)
  const watched = indexesOf(all, watch.spelling)
  if (watched.length === 0) return { marked, chosen, named }
  const reader: Reader = { text: block.text, read, facts, marked, chosen, named }
  for (let from = 0; from < watched.length; ) {
    const sentence = read.sentences[read.words[watched[from] ?? 0]?.sentence ?? 0]
    if (sentence === undefined) break
    let to = from + 1
    while (to < watched.length && (watched[to] ?? 0) < sentence.endWord) to += 1
    readSentence(reader, sentence, watched, from, to)
    from = to
  }
  return { marked, chosen, named }
})

/** The words of a story whose spelling another story, or another line of this one, would give another way. */
export const spellings = definePass('spellings', (story): StorySpellings => {
  const blocks = story.inBlocks(spellingsInBlock)
  const marked: MarkedWord[] = []
  const chosen: ChosenWord[] = []
  const named: MarkedName[] = []
  if (blocks.every((block) => block.marked.length === 0 && block.chosen.length === 0)) return { marked, chosen, named }
  const quoted = story.get(quotations)
  const { furniture } = story.get(zones)
  const own = (span: Span) => findOverlap(furniture, span) === undefined
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    // Most blocks have none.
    if (block === undefined || block.marked.length + block.chosen.length + block.named.length === 0) continue
    const by = story.blocks[index]?.start ?? 0
    for (const { start, end, lower, form, part } of block.marked) {
      const at = { start: start + by, end: end + by }
      if (!own(at)) continue
      const isQuoted = findOverlap(quoted, at) !== undefined
      const inStory = { start: part.start + by, end: part.end + by }
      marked.push({ start: at.start, end: at.end, lower, form, part: inStory, quoted: isQuoted })
    }
    for (const { start, end, lower, choice } of block.chosen) {
      const at = { start: start + by, end: end + by }
      if (own(at) && findOverlap(quoted, at) === undefined) chosen.push({ start: at.start, end: at.end, lower, choice })
    }
    for (const { start, end, side } of block.named) {
      const at = { start: start + by, end: end + by, side }
      if (own(at)) named.push(at)
    }
  }
  return { marked, chosen, named }
})

interface Reader {
  readonly text: string
  readonly read: Prose
  readonly facts: readonly WordFacts[]
  readonly marked: MarkedWord[]
  readonly chosen: ChosenWord[]
  readonly named: MarkedName[]
}

function readSentence(
  { text, read, facts, marked, chosen, named }: Reader,
  sentence: Sentence,
  watched: readonly number[],
  from: number,
  to: number
): void {
  let excluded: Map<Frame, boolean> | undefined
  let titleCase: boolean | undefined
  const isName = (index: number): boolean => {
    const word = read.words[index]
    if (word === undefined || !beginsCapital(word.text)) return false
    titleCase ??= isTitleCase(text, read, sentence)
    return titleCase || isBodyName(text, read, sentence, index)
  }
  let next = sentence.firstWord
  for (let at = from; at < to; at += 1) {
    const index = watched[at] ?? 0
    const word = read.words[index]
    // A form of several words has taken it.
    if (word === undefined || index < next) continue
    const lower = withoutPossessive(word.lower)
    const spelling = facts[index]?.spelling
    if (spelling === undefined) continue
    const words = longForm(text, read, spelling.long, index, sentence.endWord)
    if (words !== undefined) {
      const last = read.words[index + words.length - 1] ?? word
      if (!isName(index))
        chosen.push({
          start: word.start,
          end: last.start + withoutPossessive(last.lower).length,
          lower: words.text,
          choice: words.choice
        })
      next = index + words.length
      continue
    }
    const { choice, marked: found } = spelling
    if (choice !== undefined) {
      if (!isName(index)) chosen.push({ start: word.start, end: word.start + lower.length, lower, choice })
      continue
    }
    if (found === undefined || isAllCapitals(word.text) || isWebName(text, word)) continue
    if (found.form.frame) {
      excluded ??= new Map()
      if (!fitsFrame(found.form.frame, { read, sentence, index, lower, at: found.at, excluded })) continue
    }
    if (isName(index)) {
      if (!(found.form.ize && found.form.side === 'us' && isInternational(read, sentence, index)))
        named.push({ start: word.start, end: word.end, side: found.form.side })
      continue
    }
    marked.push({
      start: word.start,
      end: word.start + lower.length,
      lower: found.lower,
      form: found.form,
      part: spanFrom(word.start + found.at, word.start + found.at + found.lower.length),
      quoted: false
    })
  }
}

/** The World Trade Organization and the North Atlantic Treaty Organization have no side; with an s they have. */
function isInternational({ words }: Prose, { firstWord }: Sentence, index: number): boolean {
  for (let at = index - 1; at >= firstWord && at >= index - 2; at -= 1)
    if (international.has(words[at]?.lower ?? '')) return true
  return false
}

const international = new Set(['global', 'international', 'treaty', 'world'])

/** A form of several words, each next to the other. */
function longForm(text: string, read: Prose, forms: readonly LongForm[], index: number, end: number) {
  const first = read.words[index]
  if (first === undefined) return undefined
  if (forms.length === 0) return undefined
  const second = index + 1 < end ? withoutPossessive(read.words[index + 1]?.lower ?? '') : ''
  for (const { rest, choice } of forms) {
    // One word in twenty begins a form of several: `by`, `on`.
    if (rest[0] !== second) continue
    if (goesOn(text, read, rest, index, end)) {
      return { text: `${first.lower} ${rest.join(' ')}`, choice, length: rest.length + 1 }
    }
  }
  return undefined
}

/** Whether the rest of a form follows a word, one space between each. */
function goesOn(text: string, read: Prose, rest: readonly string[], index: number, end: number): boolean {
  let last = read.words[index]
  for (let step = 0; step < rest.length; step += 1) {
    const next = index + step + 1 < end ? read.words[index + step + 1] : undefined
    if (last === undefined || next === undefined || withoutPossessive(next.lower) !== rest[step]) return false
    if (next.start !== last.end + 1 || text.charCodeAt(last.end) > 0xa0) return false
    last = next
  }
  return true
}

interface Seat {
  readonly read: Prose
  readonly sentence: Sentence
  readonly index: number
  readonly lower: string
  readonly at: number
  /** Whether the sentence has a word that decides against a frame. */
  readonly excluded: Map<Frame, boolean>
}

/** Whether an ambiguous word stands where it can only be the marked one: `two-story`, `driver's license`. */
function fitsFrame(frame: Frame, { read, sentence, index, lower, at, excluded }: Seat): boolean {
  const out = excluded.get(frame) ?? isExcluded(frame, read, sentence)
  excluded.set(frame, out)
  if (out) return false
  const open = !frame.before && !frame.after && !frame.joined && !frame.numbers
  if (open) return true
  if (at > 0) {
    const before = lower.slice(0, at - 1)
    const joined = before.slice(before.lastIndexOf('-') + 1)
    return (frame.joined?.includes(joined) ?? false) || (frame.numbers === true && /^[\d,.]+$/.test(joined))
  }
  const before = index > sentence.firstWord ? (read.words[index - 1]?.lower ?? '') : ''
  const after = index + 1 < sentence.endWord ? (read.words[index + 1]?.lower ?? '') : ''
  if (frame.not?.includes(after)) return false
  return (
    (frame.before?.includes(before) ?? false) ||
    (frame.after?.includes(after) ?? false) ||
    (frame.numbers === true && /^\d[\d,.]*$/.test(before))
  )
}

function isExcluded({ never }: Frame, { words }: Prose, { firstWord, endWord }: Sentence): boolean {
  if (never === undefined) return false
  for (let index = firstWord; index < endWord; index += 1) {
    if (never.includes(words[index]?.lower ?? '')) return true
  }
  return false
}

function isAllCapitals(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase()
}

/** `@defenseone`, `#colour`, `/center`. */
function isWebName(text: string, word: Word): boolean {
  return word.start > 0 && '@#/_.'.includes(text.charAt(word.start - 1))
}
