// Puts a passage into the middle of a quiet story and tells what an attribution rule marks in it.
import type { Rule } from '../../src/rules/kit.ts'
import { draftsOf, type StoryOptions, storyOf } from '../engine.ts'

const before =
  'Ambleford council meets\n\nThe council met at the town hall in Ambleford on Tuesday to go through the accounts of the year.\n\n'
const after = '\n\nThe next meeting takes place in the same hall on the first Tuesday in March.\n'

/** The story around a passage. */
export const around = (passage: string) => `${before}${passage}${after}`

/** What a rule marks in a passage: the marked text, with its severity where that is not the rule's own. */
export function marks(rule: Rule, passage: string, options?: StoryOptions): string[] {
  const story = storyOf(around(passage), options)
  return draftsOf(rule, story).map(
    ({ at, severity }) =>
      story.text.slice(at.start, at.end) + (severity && severity !== rule.severity ? ` (${severity})` : '')
  )
}
