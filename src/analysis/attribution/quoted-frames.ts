// Ties quotations to their speakers: in the sentence, in the paragraph, or across paragraphs that one speech fills.

import { classBit } from '../../lexicon/cues.ts'
import { lettered } from '../../text/lettered.ts'
import { firstEndingAfter, firstStartingFrom, type Span } from '../../text/span.ts'
import { isWhite } from '../quotation-marks.ts'
import type { Quotation } from '../quotations.ts'
import type { Frame, FrameSource } from './frame.ts'
import { type Draft, leadingSubject, sourceOf, spanOf } from './frame-parts.ts'
import type { Tokens } from './tokens.ts'

/** A quotation with the sentences that it touches. */
interface Placed {
  readonly quotation: Quotation
  readonly firstSentence: number
  readonly lastSentence: number
  readonly words: number
}

/** Words a quotation needs to be a statement of its own: shorter ones are scare quotes and titles. */
const statementMin = 3

const mental = classBit('mental')
const speaking = ~(classBit('stance') | mental | classBit('evidence'))

/** Frames of all sentences, with quotations joined to the ones that introduce them and frames of their own for the rest. */
export function joinQuotations(t: Tokens, drafts: readonly (readonly Draft[])[]): Frame[] {
  const placed = place(t)
  const frames: Frame[] = []
  const taken = new Map<Draft, number>()
  let last: { source: FrameSource; block: number; open: boolean } | undefined
  for (const one of placed) {
    if (isNameOfHouse(t, one)) continue
    const block = t.sentences[one.firstSentence]?.block ?? -1
    const draft = introducing(drafts, one)
    if (draft !== undefined) {
      last = { source: draft.source, block, open: one.quotation.open }
      const begun = taken.get(draft)
      const frame = begun === undefined ? undefined : frames[begun]
      if (begun === undefined || frame === undefined) {
        taken.set(draft, frames.length)
        frames.push(finish(t, draft, one.quotation))
      } else if (isBroken(t, frame, one)) frames[begun] = goingOn(frame, one.quotation)
      else if (one.words >= statementMin) frames.push(alone(t, one, draft.source))
      continue
    }
    if (one.words < statementMin && one.quotation.kind !== 'block' && !(last?.block === block && isSentence(t, one)))
      continue
    const source =
      signature(t, one) ??
      (last?.open ? last.source : undefined) ??
      announced(t, one) ??
      nearBy(t, drafts, one, last, block)
    if (source === undefined) {
      if (last?.block !== block) last = undefined
      continue
    }
    frames.push(alone(t, one, source))
    last = { source, block, open: one.quotation.open }
  }
  // By index: loops over iterators make an object a step until the engine has compiled them, and most lists are empty.
  for (let sentence = 0; sentence < drafts.length; sentence += 1) {
    const list = drafts[sentence] ?? []
    for (let at = 0; at < list.length; at += 1) {
      const draft = list[at]
      if (draft !== undefined && !draft.idle && !taken.has(draft)) frames.push(finish(t, draft, undefined))
    }
  }
  return frames.sort((a, b) => a.start - b.start || b.end - a.end)
}

function place(t: Tokens): Placed[] {
  const placed: Placed[] = []
  let sentence = 0
  let word = 0
  for (let index = 0; index < t.quotations.length; index += 1) {
    const quotation = t.quotations[index]
    if (quotation === undefined) break
    while (sentence < t.sentences.length - 1 && (t.sentences[sentence]?.end ?? 0) <= quotation.start) sentence += 1
    let lastSentence = sentence
    while (lastSentence < t.sentences.length - 1 && (t.sentences[lastSentence + 1]?.start ?? 0) < quotation.end)
      lastSentence += 1
    word = Math.max(word, firstStartingFrom(t.words, quotation.start))
    let words = 0
    while (word < t.words.length && t.quotation[word] === index) {
      words += 1
      word += 1
    }
    placed.push({ quotation, firstSentence: sentence, lastSentence, words })
  }
  return placed
}

/** "Jo Cox of the “Friends of the Road”": a name in quotation marks. */
function isNameOfHouse({ text }: Tokens, { quotation: { start, inner, end }, words }: Placed): boolean {
  if (words > houseMax || !/\b(?:at|for|from|of) (?:an?|the) $/.test(text.slice(Math.max(0, start - 9), start)))
    return false
  const name = text.slice(inner.start, Math.min(inner.end, end))
  const parts = name.split(/\s+/).filter((part) => part.length > 3)
  return /^\p{Lu}/u.test(name) && parts.every((part) => /^\p{Lu}/u.test(part))
}

/** Words of such a name. */
const houseMax = 7

/** “The road,” said Ms Cox, “is safe”: the rest of a quotation that the cue broke into two; not “…,” said Ms Cox of the “mill”. */
function isBroken(t: Tokens, { cue, content, sentence, kind }: Frame, { quotation, firstSentence }: Placed): boolean {
  return (
    kind === 'direct' &&
    firstSentence === sentence &&
    cue !== null &&
    content !== null &&
    content.end <= cue.start &&
    cue.end <= quotation.start &&
    /[,;:–—]\s*$/.test(t.text.slice(cue.end, quotation.start))
  )
}

function goingOn(frame: Frame, quotation: Quotation): Frame {
  const { start, content } = frame
  return { ...frame, content: union(content, quotation), start, end: Math.max(frame.end, quotation.end) }
}

/** “I know.” after another quotation: short, and a sentence of its own. */
function isSentence(t: Tokens, { quotation, firstSentence, lastSentence }: Placed): boolean {
  const { start = 0 } = t.sentences[firstSentence] ?? {}
  const { end = 0 } = t.sentences[lastSentence] ?? {}
  return quotation.start <= start && end <= quotation.end + 1 && /[.!?…]\W*$/u.test(t.text.slice(end - 3, end))
}

/** Whether somebody stands in a frame who can be the speaker of a quotation beside it. */
function canSpeak({ source, idle }: Draft): boolean {
  return source.grade !== 'none' && idle !== 'nobody'
}

/** The frame in the quotation's own sentences that introduces it. */
function introducing(
  drafts: readonly (readonly Draft[])[],
  { quotation, firstSentence, lastSentence }: Placed
): Draft | undefined {
  let best: Draft | undefined
  let bestDistance = Number.POSITIVE_INFINITY
  for (let sentence = firstSentence; ; sentence = lastSentence) {
    for (const draft of drafts[sentence] ?? []) {
      if (draft.cue === null || !canSpeak(draft)) continue
      const distance =
        draft.cue.start >= quotation.end ? draft.cue.start - quotation.end : quotation.start - draft.cue.end
      if (distance < bestDistance) {
        best = draft
        bestDistance = distance
      }
    }
    if (sentence === lastSentence) return best
  }
}

/** A speaker next door: a cue that ends the sentence before, or the speaker of the paragraph so far, or of the sentence after. */
function nearBy(
  t: Tokens,
  drafts: readonly (readonly Draft[])[],
  one: Placed,
  last: { source: FrameSource; block: number } | undefined,
  block: number
): FrameSource | undefined {
  const before = drafts[one.firstSentence - 1]
  const sameBlock = t.sentences[one.firstSentence - 1]?.block === block
  const introduced = before?.findLast(canSpeak)
  if (introduced && (sameBlock || endsInColon(t, one.firstSentence - 1))) return introduced.source
  if (last !== undefined && last.block === block) return last.source
  if (t.sentences[one.lastSentence + 1]?.block === block) {
    const after = drafts[one.lastSentence + 1]?.find(canSpeak)
    if (after) return after.source
  }
  // "He is planning a tenth hive." in the paragraph before does not speak; "He said it was time" and "he wants it gone" do.
  const spoke = before?.findLast(
    ({ source, classes, cue, idle }) =>
      source.grade !== 'none' &&
      idle !== 'nobody' &&
      (classes === 0 ||
        (classes & speaking) !== 0 ||
        (classes === mental && !/\b(?:aim|intend|plan)/i.test(cue?.text ?? '')))
  )
  // "Critics say the plan is mad." A paragraph of somebody's own words is no group's.
  if (spoke !== undefined && (spoke.source.grade === 'vague' || spoke.source.grade === 'anonymous')) return undefined
  return spoke?.source ?? (last !== undefined && block - last.block <= 2 ? last.source : undefined)
}

const signatureMark = lettered(String.raw`^\s*[-–—―]{1,2}\s?(?=\p{Lu})`)

/** “…” — Jo Cox: the name after a dash, in the same line or the next. */
function signature(t: Tokens, { quotation, lastSentence }: Placed): FrameSource | undefined {
  if (!mayBeSigned(t.text, quotation.end)) return undefined
  const after = t.text.slice(quotation.end, quotation.end + 8)
  const mark = signatureMark(after).exec(after)
  if (mark === null) return undefined
  const from = quotation.end + mark[0].length
  for (let sentence = lastSentence; sentence <= lastSentence + 1; sentence += 1) {
    const span = t.sentences[sentence]
    if (span === undefined || span.end <= from) continue
    let first = span.firstWord
    while (first < span.endWord && (t.words[first]?.start ?? 0) < from) first += 1
    let end = first
    while (
      end < span.endWord &&
      end < first + 6 &&
      (t.capital[end] === 1 || t.words[end]?.lower === 'of') &&
      (end === first || t.before[end] === 0)
    )
      end += 1
    return end > first ? { ...spanOf(t, first, end), grade: 'named' } : undefined
  }
  return undefined
}

/** A first look: hardly any quotation is signed. Most are followed by a space and a letter. */
function mayBeSigned(text: string, end: number): boolean {
  let at = end
  while (at < end + 8 && isWhite(text.charCodeAt(at))) at += 1
  const code = text.charCodeAt(at)
  return code === 0x2d || code >= 0x80
}

/** "Ms Cox made the following comment:" */
function announced(t: Tokens, { quotation, firstSentence }: Placed): FrameSource | undefined {
  const before =
    firstSentence > 0 && (t.sentences[firstSentence]?.start ?? 0) >= quotation.start - 1
      ? firstSentence - 1
      : firstSentence
  const span = t.sentences[before]
  if (span === undefined || !/:\s*$/.test(t.text.slice(Math.max(span.start, quotation.start - 6), quotation.start)))
    return undefined
  return sourceOf(t, leadingSubject(t, span.firstWord, span.endWord), span.firstWord)
}

function endsInColon(t: Tokens, sentence: number): boolean {
  const span = t.sentences[sentence]
  return span !== undefined && /[:,]\s*$/.test(t.text.slice(Math.max(span.start, span.end - 3), span.end + 1))
}

function finish(t: Tokens, draft: Draft, quotation: Quotation | undefined): Frame {
  const content = quotation === undefined ? (afterColon(t, draft) ?? draft.content) : union(draft.content, quotation)
  const { source, cue } = draft
  const start = Math.min(source.start, cue?.start ?? source.start, content?.start ?? source.start)
  const end = Math.max(source.end, cue?.end ?? source.end, content?.end ?? source.end)
  // Written out: a spread of thousands of frames costs more than the rest of their making.
  return {
    kind: kindOf(t, content),
    source,
    cue,
    content,
    start,
    end,
    sentence: draft.sentence,
    classes: draft.classes,
    hedged: draft.hedged,
    form: draft.form
  }
}

/** "Ms Cox added:" and a paragraph without quotation marks: what she added. */
function afterColon(t: Tokens, { sentence, classes }: Draft): Span | undefined {
  if (!(classes & speaking)) return undefined
  const here = t.sentences[sentence]
  if (here === undefined || t.text.charCodeAt(here.end - 1) !== 0x3a) return undefined
  const next = t.sentences[sentence + 1]
  if (next === undefined || next.block === here.block || t.quotation[next.firstWord] !== -1) return undefined
  let last = sentence + 1
  while (t.sentences[last + 1]?.block === next.block) last += 1
  return { start: next.start, end: t.sentences[last]?.end ?? next.end }
}

function alone(t: Tokens, { quotation, firstSentence }: Placed, source: FrameSource): Frame {
  const content = { start: quotation.start, end: quotation.end }
  return {
    kind: kindOf(t, content),
    source,
    cue: null,
    content,
    start: Math.min(source.start, content.start),
    end: Math.max(source.end, content.end),
    sentence: firstSentence,
    classes: 0,
    hedged: false,
    form: 'quotation'
  }
}

function union(a: Span | null, b: Span): Span {
  return a === null
    ? { start: b.start, end: b.end }
    : { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}

/** Direct when nearly all of it is quoted, mixed when some of it is. */
function kindOf(t: Tokens, content: Span | null): Frame['kind'] {
  if (content === null) return 'indirect'
  const quoted = quotedIn(t.quotations, content)
  return quoted === 0 ? 'indirect' : quoted >= 0.8 * (content.end - content.start) ? 'direct' : 'mixed'
}

/** How many code units of a span stand in quotations. */
function quotedIn(quotations: readonly Quotation[], span: Span): number {
  let quoted = 0
  for (let at = firstEndingAfter(quotations, span.start); at < quotations.length; at += 1) {
    const quotation = quotations[at]
    if (quotation === undefined || quotation.start >= span.end) break
    quoted += Math.min(quotation.end, span.end) - Math.max(quotation.start, span.start)
  }
  return quoted
}
