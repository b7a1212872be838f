// The lists behind encoding-debris: tags and shortcodes that pages leave, and words that scrapers glue.
import type { Part } from './lexicon.ts'

/** `rules/encoding-debris/glue.yml` and `marks.yml`, compiled. */
export interface CompiledDebris {
  readonly brands: readonly string[]
  readonly prefixes: readonly string[]
  readonly joins: readonly string[]
  readonly tails: readonly string[]
  readonly domains: readonly string[]
  readonly tags: readonly string[]
  readonly blockTags: readonly string[]
  readonly shortcodes: readonly string[]
}

/** The same, ready to ask; all in small letters. */
export type DebrisLists = { readonly [K in keyof CompiledDebris]: ReadonlySet<string> }

export const debrisLists: Part<DebrisLists> = {
  name: 'debris',
  open(source) {
    // The build wrote it after checking every field.
    const lists = source.json('debris') as CompiledDebris
    return {
      brands: new Set(lists.brands),
      prefixes: new Set(lists.prefixes),
      joins: new Set(lists.joins),
      tails: new Set(lists.tails),
      domains: new Set(lists.domains),
      tags: new Set(lists.tags),
      blockTags: new Set(lists.blockTags),
      shortcodes: new Set(lists.shortcodes)
    }
  }
}
