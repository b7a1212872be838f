// How far a source covers: its own sentence, and one next door that plainly goes on with it. Never the paragraph.

import { classBit } from '../../lexicon/cues.ts'
import type { Frame } from '../attributions.ts'
import type { Sourcing } from './claim.ts'

const weakClasses = classBit('stance')
const assertion = classBit('assertion')

/** Whether what stands at `at` is somebody's statement: a source reports it in its sentence, or next door where it goes on. */
export function isCovered(s: Sourcing, sentence: number, at: number): boolean {
  return (
    isReported(s, sentence, at) || (!isImpersonal(s, at) && continuesBefore(s, sentence)) || continuedAfter(s, sentence)
  )
}

/** "He said X. It is understood that Y": not his. */
function isImpersonal({ t }: Sourcing, at: number): boolean {
  return /^it(?:['’]s| is| was| has| had| emerged| came| transpired)\b/i.test(t.text.slice(at, at + 14))
}

/** Whether the statement of a frame with a source holds `at`: "which the West considers a threat" covers only its own clause. */
function isReported({ attributions }: Sourcing, sentence: number, at: number): boolean {
  for (const index of attributions.bySentence[sentence] ?? []) {
    const frame = attributions.frames[index]
    if (frame === undefined || frame.source.grade === 'none') continue
    if (frame.content === null ? frame.form === 'according' : frame.content.start <= at && at < frame.content.end)
      return true
  }
  return false
}

/** "He said X. That would hurt Y": the sentence before reports, and this one begins with a word that points back to it. */
function continuesBefore(s: Sourcing, sentence: number): boolean {
  const here = s.t.sentences[sentence]
  const before = s.t.sentences[sentence - 1]
  if (here === undefined || before === undefined || before.block !== here.block) return false
  if (!goesOn.has(s.t.words[here.firstWord]?.lower ?? '')) return false
  return saying(s, sentence - 1)?.source.grade !== undefined
}

/** "X would hurt Y. The move, he added, …": the next sentence takes this one up as somebody's. */
function continuedAfter(s: Sourcing, sentence: number): boolean {
  const here = s.t.sentences[sentence]
  const after = s.t.sentences[sentence + 1]
  if (here === undefined || after === undefined || after.block !== here.block) return false
  const frame = saying(s, sentence + 1)
  // "He declined to comment": and said nothing.
  if (/^(?:has |have |had )?(?:declined|refused)\b/i.test(frame?.cue?.text ?? '')) return false
  return frame !== undefined && /^(?:he|she|they|it)$/i.test(frame.source.text)
}

const goesOn = new Set(
  'he she they it this that these those such but and yet also still doing otherwise instead'.split(' ')
)

/** The first frame of a sentence in which somebody says something, rather than stands for it. */
function saying({ attributions }: Sourcing, sentence: number): Frame | undefined {
  for (const index of attributions.bySentence[sentence] ?? []) {
    const frame = attributions.frames[index]
    if (frame === undefined || frame.sentence !== sentence || frame.classes === weakClasses) continue
    if (frame.source.grade === 'named' || frame.source.grade === 'affiliated' || frame.source.grade === 'described')
      return frame
  }
  return undefined
}

/**
 * Whether a placed source in the same sentence reports the one of `inner`: "Mr Cox said that critics claim". Not so when
 * `inner` has what was said before it ("…, sources said") or begins a clause of its own (", but critics say").
 */
export function isReportedBy({ attributions, t }: Sourcing, sentence: number, inner: Frame): boolean {
  const at = Math.min(inner.source.start, inner.cue?.start ?? inner.source.start)
  for (const index of attributions.bySentence[sentence] ?? []) {
    const outer = attributions.frames[index]
    if (outer === undefined || outer === inner || outer.content === null || outer.cue === null) continue
    // "According to Ms Ames, many disagreed": hers as well.
    if (outer.form !== 'according' && (outer.form !== 'verb' || !(outer.classes & ~weakClasses))) continue
    const { grade } = outer.source
    if (grade !== 'named' && grade !== 'affiliated' && grade !== 'described') continue
    if (endsWith(outer, inner)) return true
    if (outer.cue.start >= at || outer.content.start > at || at >= outer.content.end) continue
    if (outer.form === 'according' && outer.content.start === at) return true
    if (inner.content !== null && inner.content.start <= outer.start) continue
    // "engaging in what analysts described as a feint", "what she says and how experts say": the paper's own clause.
    if (
      /\b(?:what|which|(?:and|but|or)\s+(?:how|why|where))\s+$/.test(t.text.slice(Math.max(outer.cue.end, at - 10), at))
    )
      continue
    if (
      /[,;–—]\s*(?:(?:but|and|though|although|while|as|yet|after|because|since|when|where|which|something|a move)\s)?$/.test(
        t.text.slice(Math.max(outer.cue.end, at - 16), at)
      )
    )
      continue
    return true
  }
  return false
}

/** "Pharmacists fear for their jobs, said Ms Amato": the whole of it is what she said. */
function endsWith({ classes, content, cue, form, source }: Frame, inner: Frame): boolean {
  if (cue === null || content === null || content.start > inner.start) return false
  // "A charge that she has denied", "…,” he said": not a report of hers, and the same speaker.
  if (form !== 'according' && !(classes & assertion)) return false
  if (/^(?:he|she|they|it|we|i|who|which)$/i.test(source.text)) return false
  const from = Math.min(source.start, cue.start)
  return content.end <= from && (inner.cue?.end ?? inner.source.end) < content.end && inner.source.end < content.end
}

/** "One analyst, she noted, said": what stands around the words of somebody else is hers. */
export function isInside({ attributions }: Sourcing, sentence: number, { source, cue }: Frame): boolean {
  if (cue === null) return false
  return (attributions.bySentence[sentence] ?? []).some((index) => {
    const other = attributions.frames[index]
    return (
      other?.cue != null &&
      other.source.grade === 'named' &&
      source.end <= other.cue.start &&
      other.cue.end <= cue.start &&
      source.end <= other.source.start
    )
  })
}

/** "The weather service says no": a body by what it does. */
function isService(source: string): boolean {
  return /^the .*\b(?:board|bureau|centre|center|office|service|society|trust)$/i.test(source)
}

/** "Is believed to be the last; the council said that it knew of none": whoever is asked speaks behind the semicolon. */
export function answersBehind({ attributions, t }: Sourcing, sentence: number, from: number): boolean {
  const end = t.sentences[sentence]?.end ?? from
  const behind = t.text.slice(from, end).indexOf(';')
  if (behind < 0) return false
  return (attributions.bySentence[sentence] ?? []).some((index) => {
    const other = attributions.frames[index]
    if (other === undefined || other.start < from + behind || other.classes === weakClasses) return false
    const { grade, text } = other.source
    return grade === 'affiliated' || isService(text) || (grade === 'named' && !/^(?:it|they|we|you|i)$/i.test(text))
  })
}
