// Turns attributions into the sourcing map of a story: who says what, and a verdict in one line.
import { classBit } from '../lexicon/cues.ts'
import { contains, findOverlap, type Span } from '../text/span.ts'
import { attributions, type Frame, type FrameSource, type Grade } from './attributions.ts'
import { chatbotMatches } from './chatbot.ts'
import { claims } from './claims.ts'
import { definePass } from './story.ts'
import { zones } from './zones.ts'

/** One attribution as `copydesk sources` prints it; spans are into the story's text. */
export interface SourceRow extends Span {
  readonly kind: Frame['kind']
  readonly source: FrameSource
  readonly cue: Frame['cue']
  readonly content: Span | null
}

/** The sourcing map of a story. */
export interface SourceList {
  /** In reading order. */
  readonly sources: readonly SourceRow[]
  /** "10 statements: 4 named, 1 vague, 1 anonymous, 4 on nobody. No direct quotation." */
  readonly verdict: string
}

/** The sourcing map of a story. */
export const sourcesList = definePass('sources-list', (story): SourceList => {
  const { furniture } = story.get(zones)
  const chatbot = story.get(chatbotMatches)
  // What a page or a chatbot left is nobody's statement.
  const inCopy = story
    .get(attributions)
    .frames.filter((frame) => !findOverlap(furniture, frame) && !findOverlap(chatbot, frame))
  const frames = inCopy.filter(
    (frame, index) => !isAnnounced(frame, inCopy.slice(Math.max(0, index - nearby), index + nearby))
  )
  const ownVoice = story
    .get(claims)
    .filter(({ kind }) => kind === 'forecast' || kind === 'motive' || kind === 'need').length
  return {
    sources: frames.map(({ kind, source, cue, content, start, end }) => ({ kind, source, cue, content, start, end })),
    verdict: verdictOf(frames, ownVoice)
  }
})

/** “She said that she would appeal”, “He would appeal, he said”: what somebody says will be said or done is not said yet. */
function isAnnounced({ cue, start, end }: Frame, around: readonly Frame[]): boolean {
  if (cue === null || !announced.test(cue.text)) return false
  return around.some(
    (other) =>
      other.cue !== null &&
      other.cue.start !== cue.start &&
      ((other.content !== null && contains(other.content, cue)) || contains({ start, end }, other.cue))
  )
}

/** Attributions before and after one that can hold it. */
const nearby = 5

const announced = /^(?:would|will|could|might|may|can)\b/i

const notStatements = classBit('mental') | classBit('stance')

/** Whether a frame is a statement: something said, written or shown, and not a further stretch of a quotation. */
function isStatement({ classes, form, hedged }: Frame): boolean {
  if (hedged || form === 'quotation' || form === 'by') return false
  return form === 'according' || (classes & ~notStatements) !== 0
}

const words: readonly (readonly [grade: Grade, word: string])[] = [
  ['named', 'named'],
  ['affiliated', 'affiliated'],
  ['described', 'described'],
  ['vague', 'vague'],
  ['anonymous', 'anonymous'],
  ['none', 'on nobody']
]

/** Count the statements by grade; what the paper claims in its own voice rests on nobody. */
function verdictOf(frames: readonly Frame[], ownVoice: number): string {
  const statements = frames.filter(isStatement)
  const total = statements.length + ownVoice
  if (total === 0) return 'No statement is attributed to anybody.'
  const counts = words
    .map(([grade, word]) => {
      const count = statements.filter(({ source }) => source.grade === grade).length + (grade === 'none' ? ownVoice : 0)
      return count === 0 ? '' : `${count} ${word}`
    })
    .filter(Boolean)
  const direct = frames.some(({ kind }) => kind === 'direct') ? '' : ' No direct quotation.'
  const named = statements.some(({ source }) => source.grade === 'named') ? '' : ' Nobody is named.'
  return `${total} statement${total === 1 ? '' : 's'}: ${counts.join(', ')}.${named}${direct}`
}
