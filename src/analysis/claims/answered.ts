// Whom a vague group is made of, told next to it: one of them by name, their team, the place where they sit.
import { classBit, form, listBit, roleBit } from '../../lexicon/cues.ts'
import { firstStartingFrom } from '../../text/span.ts'
import { kind } from '../attribution/closed-class.ts'
import type { Frame } from '../attributions.ts'
import type { Sourcing } from './claim.ts'
import { answersBehind } from './cover.ts'
import { lastWord } from './frame-text.ts'
import { isSpokenFor } from './spoken-for.ts'

/** Whether the copy around a vague source says who they are. */
export function isAnswered(s: Sourcing, frame: Frame): boolean {
  const { sentence, source } = frame
  return (
    isExemplified(s, sentence, source.text) ||
    isSpokenFor(s, frame) ||
    isAtEvent(s, frame) ||
    isOfStudy(s, sentence, source.text) ||
    isPlacedBefore(s, frame) ||
    isOfBody(s, frame) ||
    isDrawn(s, frame) ||
    isFiled(s, frame) ||
    isRetold(s, frame) ||
    isSigned(s, frame) ||
    isReported(s, frame) ||
    endsNamedList(s, frame) ||
    isPolled(s, frame) ||
    isAnsweredBehind(s, frame)
  )
}

/** "One of them, Jo Cox of Barclays, said", "Jo Cox, an analyst at Barclays": the next two sentences name one. */
function isExemplified(s: Sourcing, sentence: number, source: string): boolean {
  const role = lastWord(source).replace(/s$/, '')
  const isQuantifier = s.t.lexicon.has('quantifiers', lastWord(source))
  for (const next of [sentence + 1, sentence + 2]) {
    const span = s.t.sentences[next]
    if (span === undefined) break
    const first = s.t.words[span.firstWord]?.lower ?? ''
    if (first === 'one' || first === 'among') return true
    if (researchers.test(lastWord(source)) && isTheirTeam(s, span)) return true
    let named = 0
    let hasRole = false
    const isTrade = next === sentence + 1 && s.t.lexicon.has('exemplars', role)
    for (let at = span.firstWord; at < span.endWord; at += 1) {
      if (s.t.quotation[at] !== -1) continue
      const { lower = '' } = s.t.words[at] ?? {}
      if ((lower === role && !isQuantifier) || (isTrade && s.t.lexicon.has('exemplars', lower))) hasRole = true
      if (s.t.capital[at] === 1) named += 1
    }
    if (hasRole && named >= 2) return true
  }
  return false
}

const researchers = /^(?:researchers|scientists|academics|experts)$/

/** "The team, led by Jo Cox of the University of Leeds, counted …": who they are. */
function isTheirTeam({ t }: Sourcing, { start, firstWord, endWord }: Sourcing['t']['sentences'][number]): boolean {
  if (
    !/^The (?:team|study|survey|work|paper|report|researchers|scientists|findings)\b/.test(
      t.text.slice(start, start + 16)
    )
  )
    return false
  let named = 0
  for (let at = firstWord + 1; at < endWord; at += 1) if (t.capital[at] === 1) named += 1
  return named >= 2
}

const partisans = /^(?:opponents|supporters|proponents|backers|detractors|others)$/i

/** "Opponents pointed to sports. Coach Jo Cox said …": people at a meeting, of whom the paragraph names one who spoke. */
function isAtEvent(s: Sourcing, frame: Frame): boolean {
  // "Others have argued" and "critics say" tell of no meeting.
  if (!partisans.test(frame.source.text) || frame.cue === null || frame.cue.text.includes(' ')) return false
  const verb = s.t.lexicon.verb(frame.cue.text.toLowerCase())
  if (verb !== undefined && (verb.forms & form.base) !== 0) return false
  const here = s.t.sentences[frame.sentence]
  for (let at = Math.max(0, frame.sentence - eventReach); at <= frame.sentence + eventReach; at += 1) {
    if (at === frame.sentence || s.t.sentences[at]?.block !== here?.block) continue
    for (const index of s.attributions.bySentence[at] ?? []) {
      const other = s.attributions.frames[index]
      if (other !== undefined && other.sentence === at && other.source.grade === 'named' && other.cue !== null)
        return true
    }
  }
  return false
}

/** Sentences before and after one in which somebody speaks at the same meeting. */
const eventReach = 2

const sided = roleBit('sided')

/** "Some say he will go; he says that he will stay": of a side it is only the other side. */
function isAnsweredBehind(s: Sourcing, { sentence, source, cue }: Frame): boolean {
  const isSided = (s.t.lexicon.listed(lastWord(source.text)).roles & sided) !== 0
  return !isSided && answersBehind(s, sentence, Math.max(source.end, cue?.end ?? source.end))
}

/** "Many believe it, with 61% saying so in a poll by the Calder Trust": counted, and by whom. */
function isPolled({ t, attributions }: Sourcing, { source, sentence }: Frame): boolean {
  if (!t.lexicon.has('quantifiers', source.text.toLowerCase().split(/\s/, 1)[0] ?? '')) return false
  // "Many believe it, recent polls suggest": the polls say so, and are asked about themselves.
  if (
    (attributions.bySentence[sentence] ?? []).some((index) =>
      /\b(?:polls?|surveys?)$/i.test(attributions.frames[index]?.source.text ?? '')
    )
  )
    return true
  const span = t.sentences[sentence]
  return span !== undefined && poll.test(t.text.slice(span.start, span.end))
}

const poll =
  /\b(?:\p{Lu}[\p{L}’'-]+ (?:poll|study|survey)|(?:poll|study|survey) (?:by|from|for|of) (?:the |an? )?\p{Lu})/u

/** "District officials say X. Officials say Y": the same, where they sit was just told. */
function isPlacedBefore(s: Sourcing, { source, sentence }: Frame): boolean {
  if (source.text.includes(' ')) return false
  const word = source.text.toLowerCase()
  const reach = word === 'officials' ? officialsReach : placedReach
  for (let before = Math.max(0, sentence - reach); before < sentence; before += 1) {
    for (const index of s.attributions.bySentence[before] ?? []) {
      const other = s.attributions.frames[index]
      if (other?.source.grade === 'affiliated' && other.source.text.toLowerCase().split(' ').includes(word)) return true
    }
  }
  return false
}

/** Sentences back to where they sit; a story of one office has only its officials. */
const placedReach = 3
const officialsReach = 8

/** "The border agency said X. Officials said Y": of the body that speaks right before, or of one that goes on right behind. */
function isOfBody(s: Sourcing, { source, sentence, start }: Frame): boolean {
  if (!/^(?:(?:a|one|some|senior|several|top)\s)*officials?$/i.test(source.text)) return false
  for (const next of [sentence - 1, sentence, sentence + 1]) {
    for (const index of s.attributions.bySentence[next] ?? []) {
      const other = s.attributions.frames[index]
      if (other === undefined || other.sentence !== next || other.form !== 'verb' || other.start === start) continue
      if (!(other.classes & speaking) || (next === sentence && other.start > start)) continue
      if (isBody(s, other.source.text, other.source.grade)) return true
    }
  }
  return false
}

const speaking = classBit('assertion') | classBit('denial')

/** The police, the border agency, the State Department; not a spokesman, the mayor or a country. */
function isBody({ t }: Sourcing, source: string, grade: string): boolean {
  if (grade !== 'affiliated' && grade !== 'named') return false
  return (t.lexicon.listed(lastWord(source)).lists & institutions) !== 0 && bodies.test(source)
}

const institutions = listBit('institutions')
const bodies =
  /\b(?:administration|agency|army|authority|board|bureau|commission|committee|company|council|department|district|force|government|hospital|institute|ministry|navy|office|police|service|university)$/i

/** "Some argue that “…”", and below it "Jo Cox, Calder Herald": a digest of what papers say, each signed. */
function isSigned({ t }: Sourcing, { source, cue }: Frame): boolean {
  const from = Math.max(source.end, cue?.end ?? 0)
  let at = firstStartingFrom(t.quotations, from)
  let quotation = t.quotations[at]
  if (quotation === undefined || !/^ ?(?:that)?[\s:,]*$/.test(t.text.slice(from, quotation.start))) return false
  // It goes on for a few paragraphs.
  for (let parts = 1; parts < partsMax && quotation.open && t.quotations[at + 1] !== undefined; parts += 1) {
    at += 1
    quotation = t.quotations[at] ?? quotation
  }
  return signature.test(t.text.slice(quotation.end, quotation.end + signatureMax))
}

/** Paragraphs of a quotation. */
const partsMax = 5
/** A line of its own, or a name and a paper at the head of one. */
const signature =
  /^\s*\n\s*(?:\p{Lu}[^\n.!?]{3,70}(?:\n|$)|\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,2}, \p{Lu}[\p{L}’'-]+(?: \p{Lu}|\n|$))/u

const signatureMax = 90

/** "As Jo Cox reported, critics felt that": the report is hers. */
function isRetold({ t }: Sourcing, { source, sentence }: Frame): boolean {
  const span = t.sentences[sentence]
  return span !== undefined && retold.test(t.text.slice(span.start, source.start))
}

const retold =
  /^(?:(?:And|But|Still,?|Yet) )?[Aa]s (?:the )?(?:\p{Lu}[\p{L}.’'-]+ ){1,4}(?:has )?(?:noted|pointed out|put it|reported|wrote), $/u

/** "Others noted that it pointed right, with the cartoonist Jo Cox drawing it on a road": one of them, in the same sentence. */
function isDrawn({ t }: Sourcing, { source, cue, sentence }: Frame): boolean {
  const end = t.sentences[sentence]?.end ?? source.end
  return named.test(t.text.slice(Math.max(source.end, cue?.end ?? 0), end))
}

const named = /, with (?:[\p{L}’'-]+ ){0,6}?\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+ (?:\p{Ll}+ing|\p{Ll}+ed)\b/u

/** "Conservationists warn of floods. A report by the River Trust found …": what they have put in writing. */
function isReported({ t }: Sourcing, { sentence }: Frame): boolean {
  const next = t.sentences[sentence + 1]
  if (next === undefined) return false
  return written.test(t.text.slice(next.start, next.end))
}

const written =
  /\b(?:analysis|estimate|figures|letter|model|paper|poll|report|review|study|survey) (?:\p{Ll}+ ){0,3}(?:by|from) (?:the |an? )?\p{Lu}\p{Ll}/u

/** "Officials disclosed in court documents": the papers can be read. */
function isFiled({ t }: Sourcing, { source, cue, sentence }: Frame): boolean {
  const end = t.sentences[sentence]?.end ?? source.end
  const rest = t.text.slice(Math.max(source.end, cue?.end ?? 0), end)
  return /^ in (?:an? |the )?(?:court|legal|regulatory) (?:documents?|filings?|papers|records)\b/.test(rest)
}

/** "Surveys by Gallup and others have noted", "he and other experts say": a list with a name in it. */
function endsNamedList({ t }: Sourcing, { source, sentence }: Frame): boolean {
  if (!/^others?\b/i.test(source.text)) return false
  const span = t.sentences[sentence]
  if (span === undefined) return false
  let at = span.firstWord
  while (at < span.endWord && (t.words[at]?.start ?? 0) < source.start) at += 1
  if (at - 2 < span.firstWord || t.words[at - 1]?.lower !== 'and') return false
  return t.capital[at - 2] === 1 || ((t.kind[at - 2] ?? 0) & kind.personal) !== 0
}

/** A story about a study speaks of its researchers for long. */
const studyReach = 30

/** "Researchers said" soon after a study and its home were named. */
function isOfStudy(s: Sourcing, sentence: number, source: string): boolean {
  if (!/^(?:researchers|scientists|academics)$/.test(lastWord(source))) return false
  for (let before = sentence; before >= 0 && before >= sentence - studyReach; before -= 1) {
    const span = s.t.sentences[before]
    if (span === undefined) return false
    for (let at = span.firstWord; at < span.endWord; at += 1) {
      if (
        /^(?:study|paper|project|university|institute|journal|institutes|universities|report)$/.test(
          s.t.words[at]?.lower ?? ''
        )
      )
        return true
    }
  }
  return false
}
