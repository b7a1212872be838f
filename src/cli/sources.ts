import { sourcesJsonl, sourcesTable } from '../report/sources.ts'
import type { Console } from './console.ts'
import type { Arguments } from './options.ts'
import { eachStory } from './stories.ts'

/** `copydesk sources`: who says what. */
export function sources(args: Arguments, console: Console): Promise<number> {
  return eachStory(args, console, (desk, input, format) => {
    const story = desk.story(input)
    return format === 'jsonl' ? sourcesJsonl(story, input.record) : sourcesTable(story, format, input.record)
  })
}
