// Work that rests on its way, so that somebody else can be answered meanwhile.

import { tokens } from '../analysis/attribution/tokens.ts'
import { attributions } from '../analysis/attributions.ts'
import type { BlockPass } from '../analysis/block-pass.ts'
import { glueInBlock } from '../analysis/debris.ts'
import { layout } from '../analysis/layout.ts'
import { mentions, namesInBlock } from '../analysis/mentions.ts'
import { quotations } from '../analysis/quotations.ts'
import { linePhrase, residue } from '../analysis/residue.ts'
import { spellingsInBlock } from '../analysis/spellings.ts'
import { blockProse, type Pass, prose, type Story } from '../analysis/story.ts'
import { unknownInBlock } from '../analysis/unknown-words.ts'
import { watchedInBlock } from '../analysis/watched-words.ts'
import { zones } from '../analysis/zones.ts'

/** Work in steps: where it yields, it can be left for a while, or for good. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Do it all at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** What nearly every rule goes by, in the order in which one needs the other. */
const inBlocks: readonly BlockPass<unknown>[] = [
  blockProse,
  watchedInBlock,
  namesInBlock,
  linePhrase,
  glueInBlock,
  unknownInBlock,
  spellingsInBlock
]
const inStory: readonly Pass<unknown>[] = [prose, quotations, layout, residue, zones, mentions, tokens, attributions]

/** Of a new story these take some 10 ms; after a key nearly all are known, and to rest after each costs more than they do. */
const blocksOfStep = 16

/** Work out beforehand, in small steps, what the rules of a story will ask for: the first of them would ask for it at once. */
export function* prepare(story: Story): Steps<void> {
  for (const [index, block] of story.blockFacts().entries()) {
    for (const pass of inBlocks) block.get(pass)
    if (index % blocksOfStep === 0) yield
  }
  for (const pass of inStory) {
    story.get(pass)
    yield
  }
}
