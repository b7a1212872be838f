import { sourcesJsonl, sourcesTable } from '../report/sources.ts'
import type { Console } from './console.ts'
import type { Arguments } from './options.ts'
import { eachStory } from './stories.ts'

/** `copydesk sources`: who says what. */
export function sources(args: Arguments, console: Console): Promise<number> {
  return eachStory(args, console, (story, format, _desk, { record }) =>
    format === 'jsonl' ? sourcesJsonl(story, record) : sourcesTable(story, format, record)
  )
}
