import { opinionTypes } from './house.ts'
import { definePass } from './story.ts'
import { zones } from './zones.ts'

/** Whether a headline says that the writer speaks for himself: "Review: A Quiet Room", "Opinion | The bridge has to go". */
export const opinionLabel = definePass('opinion label', (story): boolean => {
  const { byBlock } = story.get(zones)
  return story.blocks.some(({ start, end }, index) => {
    if (byBlock[index] !== 'headline') return false
    const headline = story.text.slice(start, end)
    const label = /^\s*([a-z ]{4,9}?)\s*(?:[:|]|$)/i.exec(headline)?.[1] ?? ''
    return opinionTypes.has(label.toLowerCase())
  })
})
