import { opinionTypes } from './house.ts'
import { definePass, type Story } from './story.ts'
import { zones } from './zones.ts'

/**
 * Whether a piece says that the writer speaks for himself: by a label before its headline ("Review: A Quiet Room", "Opinion | The
 * bridge has to go"), or by what stands at its end of a writer who is no reporter ("Jo Cox is a professor of law at Calder").
 */
export const opinionLabel = definePass('opinion label', (story): boolean => {
  const { byBlock } = story.get(zones)
  const isLabelled = story.blocks.some(({ start, end }, index) => {
    if (byBlock[index] !== 'headline') return false
    const headline = story.text.slice(start, end)
    const label = /^\s*([a-z ]{4,9}?)\s*(?:[:|]|$)/i.exec(headline)?.[1] ?? ''
    return opinionTypes.has(label.toLowerCase())
  })
  return isLabelled || isSignedByWriter(story, byBlock)
})

/** Whether one of the last paragraphs tells who wrote the piece, somebody whom nothing above it speaks of. */
function isSignedByWriter({ blocks, text }: Story, byBlock: readonly string[]): boolean {
  for (let index = Math.max(1, blocks.length - lastBlocks); index < blocks.length; index += 1) {
    const { start, end } = blocks[index] ?? { start: 0, end: 0 }
    const name = writer.exec(text.slice(start, Math.min(end, start + introductionMax)))?.[1]
    if (name === undefined) continue
    const isInCopy = blocks.some((block, at) => {
      if (at >= index || byBlock[at] === 'byline') return false
      const found = text.indexOf(name, block.start)
      return found >= 0 && found < block.end
    })
    if (!isInCopy) return true
  }
  return false
}

/** Paragraphs at the end in which a writer is introduced, before the way to reach them. */
const lastBlocks = 3
/** Letters in which a writer is introduced. */
const introductionMax = 120
/** A name, and an office or a trade that no reporter has. */
const writer =
  /^\s*((?:\p{Lu}[\p{L}.’'-]+ ){1,3}\p{Lu}[\p{L}’'-]+) is (?:an? |the )?(?:(?!and |who )[\p{L}’'-]+ ){0,3}?(?:activist|attorney|author|CEO|chair|chairman|chairwoman|chief executive|co-founder|co-host|columnist|contributing editor|contributor|director|editor in chief|editor-in-chief|economist|fellow|founder|historian|lawyer|lecturer|novelist|president|professor)\b/u
