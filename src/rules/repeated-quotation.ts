// Finds a quotation that stands twice in a story, under one speaker or under two.

import { copyBlocks } from '../analysis/attribution/copy.ts'
import { attributions, type Frame, type FrameSource } from '../analysis/attributions.ts'
import { type Quotation, quotations } from '../analysis/quotations.ts'
import { lettered } from '../text/lettered.ts'
import { lineForm } from '../text/line-form.ts'
import { phraseForm } from '../text/phrase-form.ts'
import { firstStartingFrom } from '../text/span.ts'
import { type Draft, defineRule } from './kit.ts'

/** Shorter ones are phrases that a story comes back to. */
const wordsMin = 8

interface Placed {
  readonly quotation: Quotation
  readonly block: number
}

/** The same eight words or more between quotation marks, twice. */
export const repeatedQuotation = defineRule({
  id: 'repeated-quotation',
  summary: 'A quotation stands twice, under one speaker or two.',
  severity: 'warning',
  group: 'attribution',
  stage: 'preview',
  since: '0.1.0',
  // The quotation itself is what it reports.
  inQuotations: true,
  inFurniture: false,
  options: null,
  needs: { quotations, attributions, copyBlocks },
  *check({ quotations, attributions, copyBlocks }, { story }): Iterable<Draft> {
    const { text, blocks } = story
    const seen = new Map<string, Placed>()
    // The first quotation of each number, whose form is written when another has the same.
    const begun = new Map<number, Placed>()
    const written = new Set<number>()
    let block = 0
    for (const quotation of quotations) {
      while (block < blocks.length - 1 && (blocks[block]?.end ?? 0) <= quotation.start) block += 1
      // A standfirst and a pull quote set off by mark-up repeat what the story says.
      if (!copyBlocks[block] || blocks[block]?.kind === 'quote') continue
      const { words, key } = lineForm(text, quotation.inner.start, quotation.inner.end)
      if (words.length < wordsMin) continue
      const like = begun.get(key)
      if (like === undefined) {
        begun.set(key, { quotation, block })
        continue
      }
      if (!written.has(key)) seen.set(formOf(text, like.quotation), like)
      written.add(key)
      const form = formOf(text, quotation)
      const first = seen.get(form)
      if (first === undefined) {
        seen.set(form, { quotation, block })
        continue
      }
      if (isSameParagraph(blocks, text, first.block, block)) continue
      const [one, two] = [first.quotation, quotation].map((each) => speakerOf(attributions.frames, each))
      const others = one !== undefined && two !== undefined && areOthers(one.text, two.text)
      yield {
        at: { start: quotation.start, end: quotation.end },
        message: others
          ? `The same quotation under \`${one.text}\` and \`${two.text}\`, expected one speaker`
          : 'The same quotation stands twice, expected once',
        note: others
          ? 'Who said it? Check the recording or the notes, and cut the other.'
          : 'Keep one and cut the other.',
        related: [{ at: { start: first.quotation.start, end: first.quotation.end }, message: 'The first time' }]
      }
    }
  }
})

/** What is said, with its figures: the phrase form makes all of them equal, but “We sold 40” is not “We sold 50”. */
function formOf(text: string, { inner }: Quotation): string {
  const said = text.slice(inner.start, inner.end)
  return `${phraseForm(said)}|${said.match(/\d+/g)?.join(' ') ?? ''}`
}

/** A whole paragraph that stands twice belongs to duplicate-text. */
function isSameParagraph(
  blocks: readonly { readonly start: number; readonly end: number }[],
  text: string,
  first: number,
  second: number
): boolean {
  const [one, two] = [blocks[first], blocks[second]]
  if (one === undefined || two === undefined || first === second || one.end - one.start !== two.end - two.start)
    return false
  return text.slice(one.start, one.end) === text.slice(two.start, two.end)
}

/** The source whose statement holds a quotation, where a verb says so and not its place alone; frames are sorted by their start. */
function speakerOf(frames: readonly Frame[], { start, end }: Quotation): FrameSource | undefined {
  const next = firstStartingFrom(frames, end)
  for (let at = next - 1; at >= 0 && at > next - 12; at -= 1) {
    const frame = frames[at]
    if (frame !== undefined && frame.start <= start && frame.end >= end)
      return frame.cue === null ? undefined : frame.source
  }
  return undefined
}

/** Two names without a word in common: "Jo Cox" and "Ines Duarte", not "Jo Cox" and "Ms Cox", nor "she". */
function areOthers(one: string, two: string): boolean {
  const [left, right] = [namesIn(one), namesIn(two)]
  return left.length > 0 && right.length > 0 && !left.some((name) => right.includes(name))
}

const nameWord = lettered(String.raw`^\p{Lu}.*\p{Ll}`)

function namesIn(source: string): string[] {
  return source
    .split(/\s+/)
    .filter((word) => nameWord(word).test(word) && !/^(?:He|She|They|It|We|I|The|Mr|Mrs|Ms|Dr|Prof|Sir)\b/.test(word))
}
