import type { Frame } from '../attributions.ts'
import type { Sourcing } from './claim.ts'

/** What is said, empty where nothing is. */
export function contentOf({ t }: Sourcing, { content }: Frame): string {
  return content === null ? '' : t.text.slice(content.start, content.end)
}

/** The last word of a source in lower case: who they are. */
export function lastWord(source: string): string {
  let at = source.length
  while (at > 0 && !/\s/.test(source.charAt(at - 1))) at -= 1
  return source.slice(at).toLowerCase()
}

/** The last word of a cue in lower case: its verb. */
export function verbOf({ cue }: Frame): string {
  return lastWord(cue?.text ?? '')
}
