// Who says what: every attribution of a story, in indirect speech and in quotations.
import { cues } from '../lexicon/cues.ts'
import { firstEndingAfter, type Span } from '../text/span.ts'
import type { Steps } from '../text/steps.ts'
import type { Frame } from './attribution/frame.ts'
import type { Draft } from './attribution/frame-parts.ts'
import { describedMax, endOfDescription } from './attribution/grade.ts'
import { joinQuotations } from './attribution/quoted-frames.ts'
import { framesOf } from './attribution/sentence-frames.ts'
import { type BlockTokens, blockTokens, type Tokens, tokens } from './attribution/tokens.ts'
import { defineBlockPass, defineSeatedPass } from './block-pass.ts'
import { blocksWithoutRest, defineLongPass, definePass, type Story } from './story.ts'
import { type Zone, zones } from './zones.ts'

export type { Frame, FrameSource } from './attribution/frame.ts'
export { type Grade, grades } from './attribution/grade.ts'

/** The attributions of a story, in reading order. */
export interface Attributions {
  readonly frames: readonly Frame[]
  /** Indexes into `frames` by sentence: frames with their source, cue or statement in the sentence. */
  readonly bySentence: readonly (readonly number[])[]
}

const none: readonly never[] = []

/** What the frames of a block depend on beside its words. */
interface Seat {
  readonly tokens: BlockTokens
  readonly names: ReadonlySet<string>
  /** For each head of a sentence whether the story has it as a name: a bit each, or of a long block a digit. */
  readonly known: number | string
  readonly describedAfter: number
}

/** The frames of a block by sentence; indexes and offsets count from its start. */
const framesInBlock = defineSeatedPass(
  'frames in blocks',
  (one: Seat, other: Seat) =>
    one.tokens.own === other.tokens.own && one.known === other.known && one.describedAfter === other.describedAfter,
  (_block, { tokens, names, describedAfter }): readonly (readonly Draft[])[] => {
    const t = { ...tokens.own, names, describedAfter }
    return t.sentences.map((_, sentence) => framesOf(t, sentence))
  }
)

/** Where the frames of a block lie in the story. */
interface FramesPlace {
  readonly found: readonly (readonly Draft[])[]
  /** Where the block starts, and the index of its first sentence. */
  readonly by: number
  readonly first: number
}

/** The frames of a block as those of the story: above an edit they stay where they were. */
const framesInPlace = defineSeatedPass(
  'frames in place',
  (one: FramesPlace, other: FramesPlace) =>
    one.found === other.found && one.by === other.by && one.first === other.first,
  (_block, { found, by, first }): readonly (readonly Draft[])[] =>
    found.map((list) => (list.length === 0 ? none : list.map((draft) => moved(draft, by, first))))
)

/** Where words that describe a source end at the beginning of a block. */
const described = defineBlockPass('described sources', ({ text, lexicon }) =>
  endOfDescription(text, lexicon.part(cues))
)

/** How far behind each block words that describe a source end. */
function describedAfter({ blocks }: Story, ends: readonly number[]): readonly number[] {
  return blocks.map(({ end }, index) => {
    for (let next = index + 1; next < blocks.length; next += 1) {
      const gap = (blocks[next]?.start ?? end) - end
      if (gap >= describedMax) break
      const inNext = ends[next] ?? Number.POSITIVE_INFINITY
      if (inNext < Number.POSITIVE_INFINITY) return gap + inNext
    }
    return Number.POSITIVE_INFINITY
  })
}

/** The frames of every sentence, before quotations are joined to them. */
export const frameDrafts = defineLongPass('frames', function* (story): Steps<readonly (readonly Draft[])[]> {
  const t = story.get(tokens)
  return story.keepsBlocks ? yield* draftsByBlock(story, t) : draftsOf(story, t)
})

/** The attributions of a story. */
export const attributions = definePass('attributions', (story): Attributions => {
  const t = story.get(tokens)
  const frames = joinQuotations(t, story.get(frameDrafts))
  return { frames, bySentence: index(t.sentences, frames) }
})

/**
 * Whether nobody speaks in a zone. What is left over from a page speaks for nobody: "If you enjoyed this post". A
 * description says again what the story says, and there is no room in it for who said so.
 */
function isSilent(zone: Zone | undefined): boolean {
  return zone === 'furniture' || zone === 'field'
}

/** The frames of every sentence, read one by one. */
function draftsOf(story: Story, t: Tokens): readonly (readonly Draft[])[] {
  const { byBlock } = story.get(zones)
  const drafts: (readonly Draft[])[] = []
  for (let sentence = 0; sentence < t.sentences.length; sentence += 1)
    drafts.push(isSilent(byBlock[t.sentences[sentence]?.block ?? -1]) ? none : framesOf(t, sentence))
  return drafts
}

/** The same from those of its blocks, which are kept from version to version. */
function* draftsByBlock(story: Story, t: Tokens): Steps<readonly (readonly Draft[])[]> {
  const { byBlock } = story.get(zones)
  const facts = story.blockFacts()
  const after = describedAfter(story, story.inBlocks(described))
  const drafts: (readonly Draft[])[] = []
  for (const [index, tokens] of story.get(blockTokens).entries()) {
    if (index % blocksWithoutRest === blocksWithoutRest - 1) yield
    const { heads, own } = tokens
    if (isSilent(byBlock[index]) || own.sentences.length === 0) {
      for (const _ of own.sentences) drafts.push(none)
      continue
    }
    const block = facts[index]
    if (block === undefined) break
    const seat = { tokens, names: t.names, known: knownOf(heads, t.names), describedAfter: after[index] ?? 0 }
    const found = block.seated(framesInBlock, seat)
    const place = { found, by: story.blocks[index]?.start ?? 0, first: drafts.length }
    for (const list of block.seated(framesInPlace, place)) drafts.push(list)
  }
  return drafts
}

function knownOf(heads: readonly string[], names: ReadonlySet<string>): number | string {
  if (heads.length > 30) return heads.map((head) => (names.has(head) ? '1' : '0')).join('')
  let bits = 0
  for (let at = 0; at < heads.length; at += 1) if (names.has(heads[at] ?? '')) bits |= 1 << at
  return bits
}

/** A draft of a block as one of the story. */
function moved(
  { source, cue, content, sentence, classes, hedged, form, idle }: Draft,
  by: number,
  first: number
): Draft {
  return {
    source: { text: source.text, start: source.start + by, end: source.end + by, grade: source.grade },
    cue: cue && { text: cue.text, start: cue.start + by, end: cue.end + by },
    content: content && { start: content.start + by, end: content.end + by },
    sentence: sentence + first,
    classes,
    hedged,
    form,
    ...(idle && { idle })
  }
}

function index(sentences: readonly Span[], frames: readonly Frame[]): (readonly number[])[] {
  const bySentence: (readonly number[])[] = sentences.map(() => none)
  for (let number = 0; number < frames.length; number += 1) {
    const frame = frames[number]
    if (frame === undefined) break
    const { sentence, source, content } = frame
    touch(bySentence, sentence, number)
    if (source.end > source.start) touch(bySentence, firstEndingAfter(sentences, source.start), number)
    if (content === null) continue
    for (let at = firstEndingAfter(sentences, content.start); at < sentences.length; at += 1) {
      if ((sentences[at]?.start ?? 0) >= content.end) break
      touch(bySentence, at, number)
    }
  }
  return bySentence
}

/** Frames of one sentence that are compared with each other: a text without a full stop has them by the thousand. */
const framesMax = 100

/** Many sentences have no frame: a list is made for the first. */
function touch(bySentence: (readonly number[])[], sentence: number, frame: number): void {
  const list = bySentence[sentence]
  if (list === undefined || list.at(-1) === frame) return
  if (list === none) bySentence[sentence] = [frame]
  // Made in the line above.
  else if (list.length < framesMax) (list as number[]).push(frame)
}
