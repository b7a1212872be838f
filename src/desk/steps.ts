// What a check does first, step by step.

import { blockTokens, tokens } from '../analysis/attribution/tokens.ts'
import { attributions, frameDrafts } from '../analysis/attributions.ts'
import type { BlockPass } from '../analysis/block-pass.ts'
import { glueInBlock } from '../analysis/debris.ts'
import { layout } from '../analysis/layout.ts'
import { mentions, namesInBlock } from '../analysis/mentions.ts'
import { partsOfNameDoubts } from '../analysis/name-doubts.ts'
import { quotations } from '../analysis/quotations.ts'
import { linePhrase, residue } from '../analysis/residue.ts'
import { spellingsInBlock } from '../analysis/spellings.ts'
import { blockProse, type Pass, prose, type Story } from '../analysis/story.ts'
import { unknownInBlock } from '../analysis/unknown-words.ts'
import { wordsInBlock } from '../analysis/word-facts.ts'
import { zones } from '../analysis/zones.ts'
import type { Steps } from '../text/steps.ts'

/** What nearly every rule goes by, in the order in which one needs the other. */
const inBlocks: readonly BlockPass<unknown>[] = [
  blockProse,
  wordsInBlock,
  namesInBlock,
  linePhrase,
  glueInBlock,
  unknownInBlock,
  spellingsInBlock
]
const inStory: readonly Pass<unknown>[] = [
  prose,
  quotations,
  layout,
  residue,
  zones,
  mentions,
  blockTokens,
  tokens,
  frameDrafts,
  attributions,
  ...partsOfNameDoubts
]

/** Of a new story these take some 10 ms; after a key nearly all are known, and to rest after each costs more than they do. */
const blocksOfStep = 16

/** Work out beforehand, in small steps, what the rules of a story will ask for: the first of them would ask for it at once. */
export function* prepare(story: Story): Steps<void> {
  for (const [index, block] of story.blockFacts().entries()) {
    for (const pass of inBlocks) block.get(pass)
    if (index % blocksOfStep === 0) yield
  }
  for (const pass of inStory) {
    yield* story.inSteps(pass)
    yield
  }
}
