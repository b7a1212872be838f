// Which blocks are running copy, where the paper speaks in its own voice.
import { definePass } from '../story.ts'
import { zones } from '../zones.ts'

/** By index of the block: whether it is running copy. Headlines, captions, credits and what is left over from a page are not. */
export const copyBlocks = definePass('copy-blocks', (story): readonly boolean[] =>
  story.get(zones).byBlock.map((zone) => zone === 'body' || zone === 'standfirst')
)
