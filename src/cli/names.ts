import { nameDoubts, namesJsonl, namesTable } from '../report/names.ts'
import type { Console } from './console.ts'
import type { Arguments } from './options.ts'
import { eachStory } from './stories.ts'

/** `copydesk names`: every name in the copy, doubts first; or the house's own list, with `import` and `--stale`. */
export async function names(args: Arguments, console: Console): Promise<number> {
  if (args.stale !== undefined) return (await import('./names-stale.ts')).staleNames(args, console)
  if (args.paths[0] === 'import') return (await import('./names-import.ts')).importNames(args, console)
  return eachStory(args, console, (desk, input, format) => {
    const { report, story } = desk.inspect(input)
    const doubts = nameDoubts(report.findings)
    return format === 'jsonl'
      ? namesJsonl(story, doubts, input.record)
      : namesTable(story, doubts, format, input.record)
  })
}
