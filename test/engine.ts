// The one door of the tests to the engine: a redesign changes this file, not the tests.

import type { Profile, Variant } from '../src/analysis/house.ts'
import { Story } from '../src/analysis/story.ts'
import { locatorOf } from '../src/finding/locate.ts'
import type { Format } from '../src/input/document.ts'
import { readDocument } from '../src/input/index.ts'
import { createLexicon } from '../src/lexicon/lexicon.ts'
import type { Pack } from '../src/lexicon/pack.ts'
import { diskData } from '../src/node/data.ts'
import type { Draft, Rule } from '../src/rules/kit.ts'

export interface StoryOptions {
  readonly format?: Format
  readonly variant?: Variant
  readonly profile?: Profile
  readonly packs?: readonly Pack[]
  readonly allow?: readonly string[]
}

const shipped = createLexicon(diskData())

/** A story made from copy, with the shipped lexicon. */
export function storyOf(
  source: string,
  { format = 'text', variant, profile = 'news', packs, allow = [] }: StoryOptions = {}
): Story {
  const document = readDocument({
    path: `story.${format === 'html' ? 'html' : format === 'markdown' ? 'md' : 'txt'}`,
    source,
    format
  })
  return new Story(document, packs ? createLexicon(diskData(), packs) : shipped, { variant, profile, allow })
}

/** What a rule by itself yields on a story, before masks, overlaps and suppressions. */
export function draftsOf(rule: Rule, story: Story, options: unknown = {}): Draft[] {
  const facts = Object.fromEntries(Object.entries(rule.needs).map(([key, pass]) => [key, story.get(pass)]))
  if (rule.check) return [...rule.check(facts, { story, options })]
  // A rule over a run, of one story; in plain text the source is the text.
  const { locate } = locatorOf(story)
  const collected = rule.collect?.(facts, { story, options, locate, isSilent: () => false })
  const beside = { key: '', what: 'folder' } as const
  if (collected === undefined) return []
  return [...(rule.compare?.([{ file: story.document.path, beside, house: story.house, ...collected }]) ?? [])]
}
