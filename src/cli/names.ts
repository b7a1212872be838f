import { nameDoubts, namesJsonl, namesTable } from '../report/names.ts'
import type { Console } from './console.ts'
import type { Arguments } from './options.ts'
import { eachStory } from './stories.ts'

/** `copydesk names`: every name in the copy, doubts first. */
export function names(args: Arguments, console: Console): Promise<number> {
  return eachStory(args, console, (story, format, desk, input) => {
    const { findings } = desk.check(input)
    const doubts = nameDoubts(findings)
    return format === 'jsonl' ? namesJsonl(story, doubts) : namesTable(story, doubts, format)
  })
}
