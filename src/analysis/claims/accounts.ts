// Whose account a report without a reporter is, told around it: a paper, a witness, those who were polled, the writer who knows better.
import type { Claim, Sourcing } from './claim.ts'

/** Whether the sentences around an agentless report tell whose it is, or that it was wrong. */
export function isAccountedFor(s: Sourcing, sentence: number, { at }: Claim): boolean {
  return (
    isToldHow(s, sentence, at.start) ||
    isOfPaper(s, sentence) ||
    isWitnessed(s, sentence) ||
    isOfPolled(s, sentence) ||
    isRefuted(s, sentence)
  )
}

/** "She recounts how the club reportedly lost its deeds": it is in what she tells. */
function isToldHow({ t }: Sourcing, sentence: number, at: number): boolean {
  return toldHow.test(t.text.slice(t.sentences[sentence]?.start ?? at, at))
}

const toldHow = /\b(?:describ|discuss|explain|narrat|recall|recount|relat)(?:e|es|s|ed|ing) (?:how|the way) [^,;]*$/

/** "The Courier reports that the quay is shut. The harbour master is said to be away": still the paper. */
function isOfPaper({ attributions, t }: Sourcing, sentence: number): boolean {
  const before = t.sentences[sentence - 1]
  if (before === undefined || before.block !== t.sentences[sentence]?.block) return false
  return (attributions.bySentence[sentence - 1] ?? []).some((index) => {
    const frame = attributions.frames[index]
    return (
      frame?.sentence === sentence - 1 &&
      (frame.source.grade === 'named' || frame.source.grade === 'affiliated') &&
      /^(?:has |had |have )?report(?:s|ed)?$/i.test(frame.cue?.text ?? '')
    )
  })
}

/** "He is said to have told Jo Cox that it was over. According to Cox, he wept": it was she who told. */
function isWitnessed({ t }: Sourcing, sentence: number): boolean {
  const here = t.sentences[sentence]
  const next = t.sentences[sentence + 1]
  if (here === undefined || next === undefined) return false
  const witness = /^According to (?:(?:Mr|Mrs|Ms|Dr)\.? )?(\p{Lu}[\p{L}’'-]+)/u.exec(
    t.text.slice(next.start, next.start + 60)
  )?.[1]
  return witness !== undefined && t.text.slice(here.start, here.end).includes(witness)
}

/** "Only 9% reportedly left": of those whom the survey next to it asked. */
function isOfPolled({ t }: Sourcing, sentence: number): boolean {
  const here = t.sentences[sentence]
  if (here === undefined || !/\d ?(?:%|per ?cent\b)/.test(t.text.slice(here.start, here.end))) return false
  const from = t.sentences[sentence - 1] ?? here
  const to = t.sentences[sentence + 1] ?? here
  return /\b(?:[Pp]oll|[Ss]tudy|[Ss]urvey)(?:ed)?\b/.test(t.text.slice(from.start, to.end))
}

/** "The clerk supposedly took the money. But this turned out to be untrue". */
function isRefuted({ t }: Sourcing, sentence: number): boolean {
  const next = t.sentences[sentence + 1]
  return next !== undefined && refutation.test(t.text.slice(next.start, next.end))
}

const refutation =
  /^(?:But|In fact,|In truth,|Yet) (?:he|it|she|that|the story|they|this)\b.{0,30}\b(?:fake|false|invented|made up|nonsense|untrue|wrong)\b/
