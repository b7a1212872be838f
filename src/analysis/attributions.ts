// Who says what: every attribution of a story, in indirect speech and in quotations.
import type { Span } from '../text/span.ts'
import type { Frame } from './attribution/frame.ts'
import type { Draft } from './attribution/frame-parts.ts'
import { joinQuotations } from './attribution/quoted-frames.ts'
import { framesOf } from './attribution/sentence-frames.ts'
import { tokens } from './attribution/tokens.ts'
import { definePass } from './story.ts'
import { zones } from './zones.ts'

export type { Frame, FrameSource } from './attribution/frame.ts'
export { type Grade, grades } from './attribution/grade.ts'

/** The attributions of a story, in reading order. */
export interface Attributions {
  readonly frames: readonly Frame[]
  /** Indexes into `frames` by sentence: frames with their source, cue or statement in the sentence. */
  readonly bySentence: readonly (readonly number[])[]
}

/** The attributions of a story. */
export const attributions = definePass('attributions', (story): Attributions => {
  const t = story.get(tokens)
  const { byBlock } = story.get(zones)
  // What is left over from a page speaks for nobody: "If you enjoyed this post". A description says again what the
  // story says, and there is no room in it for who said so.
  const drafts: Draft[][] = t.sentences.map(({ block }, index) =>
    byBlock[block] === 'furniture' || byBlock[block] === 'field' ? [] : framesOf(t, index)
  )
  const frames = joinQuotations(t, drafts)
  return { frames, bySentence: index(t.sentences, frames) }
})

function index(sentences: readonly Span[], frames: readonly Frame[]): number[][] {
  const bySentence: number[][] = sentences.map(() => [])
  for (const [number, { sentence, source, content }] of frames.entries()) {
    const touch = (at: number) => {
      const list = bySentence[at]
      if (list !== undefined && list.at(-1) !== number) list.push(number)
    }
    touch(sentence)
    if (source.end > source.start) touch(sentenceAt(sentences, source.start))
    if (content !== null) {
      for (let at = sentenceAt(sentences, content.start); at < sentences.length; at += 1) {
        if ((sentences[at]?.start ?? 0) >= content.end) break
        touch(at)
      }
    }
  }
  return bySentence
}

/** The first sentence that ends after an offset. */
function sentenceAt(sentences: readonly Span[], offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
