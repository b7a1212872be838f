// Finds quotations whose speaker cannot be found: they stand by themselves, and nobody next door speaks.
import { firstStartingFrom, type Span } from '../../text/span.ts'
import { kind } from '../attribution/closed-class.ts'
import type { Quotation } from '../quotations.ts'
import type { Claim, Sourcing } from './claim.ts'

/** Shorter quotations are titles, slogans and scare quotes. */
const wordsMin = 5
/** A speaker named further back than this in a paragraph is forgotten. */
const lookBack = 8

/** Quotations without a speaker, of the whole story. */
export function* speakerless(s: Sourcing): Generator<Claim> {
  const { t } = s
  let word = 0
  let sentence = 0
  let continued = false
  for (let index = 0; index < t.quotations.length; index += 1) {
    const quotation = t.quotations[index]
    if (quotation === undefined) break
    word = Math.max(word, firstStartingFrom(t.words, quotation.start))
    const first = word
    while (word < t.words.length && t.quotation[word] === index) word += 1
    while (sentence < t.sentences.length - 1 && (t.sentences[sentence]?.end ?? 0) <= quotation.start) sentence += 1
    const wasContinued = continued
    continued = quotation.open
    if (
      wasContinued ||
      quotation.open ||
      (quotation.kind === 'block' && !isMarked(t.text, quotation)) ||
      word - first < wordsMin
    )
      continue
    const span = t.sentences[sentence]
    if (span === undefined || !s.copy[span.block]) continue
    const cut = isCutOff(t.text, quotation) && !goesOn(s, quotation, sentence)
    if (hasSpeaker(s, quotation, cut) || isTitle(s, first, word)) continue
    if (isPulled(t.text, quotation) || isMisclosed(quotation, t.text)) continue
    if (
      !cut &&
      (!standsAlone(s, quotation, sentence) ||
        isSigned(s, quotation, span) ||
        isIntroduced(s, quotation, sentence, first))
    )
      continue
    yield { kind: 'speakerless', at: { start: quotation.start, end: quotation.end }, sentence, word: '' }
  }
}

/** A quotation set off by mark-up that has its marks as well, with no words around them. */
function isMarked(text: string, { inner }: Quotation): boolean {
  return (
    /^\s*["“«]/.test(text.slice(inner.start, inner.start + 8)) &&
    /["”»]\s*$/.test(text.slice(Math.max(inner.start, inner.end - 8), inner.end))
  )
}

/** “It was like reading a phone book,” and nothing more in the paragraph: the words that say who spoke were cut off. */
function isCutOff(text: string, { inner, end, kind }: Quotation): boolean {
  if (kind !== 'double' || !/,\s*$/.test(text.slice(Math.max(inner.start, inner.end - 3), inner.end))) return false
  const after = text.slice(end, end + 4)
  return /^\s*$/.test(after) || /^[^\S\n]*\n[^\S\n]*\n/.test(after)
}

/** “It is over,” Walsh said. “It shows a lack of care,”: the same speaker, and a comma for a full stop. */
function goesOn({ t, attributions }: Sourcing, quotation: Quotation, sentence: number): boolean {
  const before = t.sentences[sentence - 1]
  if (before === undefined || before.block !== t.sentences[sentence]?.block || before.end > quotation.start)
    return false
  return (attributions.bySentence[sentence - 1] ?? []).some((index) => {
    const frame = attributions.frames[index]
    return frame?.sentence === sentence - 1 && frame.kind !== 'indirect' && frame.source.grade === 'named'
  })
}

/** A pull quote: its first words stand elsewhere in the story as well, where somebody says them. */
function isPulled(text: string, { inner, start, end }: Quotation): boolean {
  const words = text.slice(inner.start, Math.min(inner.end, inner.start + pulledMax)).replace(/[.,…]*$/, '')
  if (words.length < pulledMin) return false
  return (
    text.slice(Math.max(0, start - pulledReach), start).includes(words) ||
    text.slice(end, end + pulledReach).includes(words)
  )
}

/** Letters by which the words of a pull quote are known again. */
const pulledMax = 40
const pulledMin = 24
/** Letters before and behind it in which its story stands. */
const pulledReach = 20_000

/** “The two feed on each other,’ the study found: the wrong mark closes it, and its speaker seems quoted. */
function isMisclosed({ inner, end, kind }: Quotation, text: string): boolean {
  return kind === 'double' && inner.end === end && /[,.!?]['’] \p{L}/u.test(text.slice(inner.start, inner.end))
}

/** @param cut - whether only words beside the quotation count, and not the speaker of the one before */
function hasSpeaker({ attributions }: Sourcing, quotation: Quotation, cut: boolean): boolean {
  const { frames } = attributions
  // Frames are sorted by start; one that covers the quotation begins before its end.
  const next = firstStartingFrom(frames, quotation.end)
  for (let at = next - 1; at >= 0 && at > next - 12; at -= 1) {
    const frame = frames[at]
    if (
      frame !== undefined &&
      frame.source.grade !== 'none' &&
      !(cut && frame.cue === null) &&
      frame.start <= quotation.start &&
      frame.end >= quotation.end
    )
      return true
  }
  return false
}

/** “The Last of the Mohicans”. */
function isTitle({ t }: Sourcing, first: number, end: number): boolean {
  let capitals = 0
  for (let at = first; at < end; at += 1) if (t.capital[at] === 1) capitals += 1
  return capitals * 2 > end - first
}

/** “…” — Jo Cox; “…” So says Jo Cox; a line of its own with the name; a cross-head between single marks. */
function isSigned({ t }: Sourcing, quotation: Quotation, here: Span): boolean {
  const after = t.text.slice(quotation.end, quotation.end + 80)
  if (/^[\s.,]*(?:[-–—―*(]|[Ss]o (?:says|said|wrote)\b|[Bb]y [A-Z]|[a-z])/.test(after)) return true
  if (agency.test(after) || caption.test(after)) return true
  if (posted.test(t.text.slice(quotation.end, quotation.end + postMax))) return true
  const line = /^\s*([^\n]{2,60})(?:\n|$)/.exec(after)?.[1]
  if (line !== undefined && !/[.!?:]["”’]?\s*$/.test(line) && /^[A-Z]/.test(line) && !/ by /i.test(line)) {
    // "Jo Cox, Calder council" signs; "Photographs by Jo Cox" does not; "Rate this article" is left over from a page.
    const words = line.split(/\s+/)
    const capitals = words.filter((word) => /^[A-Z]/.test(word)).length
    if (words.length <= 8 && capitals * 2 >= words.length) return true
  }
  if (quotation.kind !== 'single') return false
  return here.start === quotation.start && here.end - quotation.end <= 1 && t.text.charAt(here.end) === '\n'
}

/** “…” Reuters On Wednesday, …: who published it, and the next paragraph behind it. */
const agency = /^ (?!(?:A|An|And|But|He|I|In|It|She|The|They|This|We)\b)\p{Lu}\p{L}+ \p{Lu}\p{Ll}+ \p{L}/u
/** Tweet from the weather office */
const caption = /^\s*(?:Post|Tweet)\b(?: from| by|:)/
/** A post that goes on behind its quotation, and its name: — Jo Cox (@jocox) */
const posted = /^[^“"]{0,400}?[—–-] ?[^\n“"]{2,50}\(@\w+\)/
const postMax = 480

/** Whether the sentences of a quotation hold no words but its own. */
function standsAlone({ t }: Sourcing, quotation: Quotation, sentence: number): boolean {
  for (let at = sentence; at < t.sentences.length; at += 1) {
    const span = t.sentences[at]
    if (span === undefined || span.start >= quotation.end) break
    for (let word = span.firstWord; word < span.endWord; word += 1) if (t.quotation[word] === -1) return false
  }
  return true
}

/** The paragraph names somebody before it, the line before ends in a colon or asks a question, or it is marked as an answer. */
function isIntroduced({ t, attributions }: Sourcing, quotation: Quotation, sentence: number, first: number): boolean {
  const here = t.sentences[sentence]
  const before = t.sentences[sentence - 1]
  if (here === undefined) return true
  if (before !== undefined && /[:?,–—-]\s*$/.test(t.text.slice(before.start, before.end + 1).slice(-3))) return true
  let after = sentence + 1
  while (after < t.sentences.length && (t.sentences[after]?.start ?? 0) < quotation.end) after += 1
  for (const index of attributions.bySentence[after] ?? []) {
    // The next paragraph goes on: "He also said …"
    const frame = attributions.frames[index]
    if (frame !== undefined && frame.sentence === after && /^(?:he|she|they|it)$/i.test(frame.source.text)) return true
  }
  for (let at = sentence - 1; at >= sentence - lookBack && t.sentences[at]?.block === here.block; at -= 1) {
    const span = t.sentences[at]
    if (span === undefined) break
    for (let word = span.firstWord; word < span.endWord && word < first; word += 1) {
      const lower = t.words[word]?.lower ?? ''
      if (
        lower === 'he' ||
        lower === 'she' ||
        lower === 'they' ||
        (t.capital[word] === 1 && word > span.firstWord && !((t.kind[word] ?? 0) & kind.time))
      )
        return true
    }
  }
  return false
}
