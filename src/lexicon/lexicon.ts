import type { DataSource } from './data-source.ts'
import type { Pack } from './pack.ts'

/**
 * Everything that copydesk knows, as questions. Each part is loaded when first asked.
 */
export interface Lexicon {
  readonly source: DataSource
  readonly packs: readonly Pack[]
  /** A part of the lexicon, made once for this lexicon. */
  part<T>(part: Part<T>): T
}

/** A part that is opened on first use, such as the name list. */
export interface Part<T> {
  readonly name: string
  /** `lexicon` gives a part the others that it builds on. */
  readonly open: (source: DataSource, packs: readonly Pack[], lexicon: Lexicon) => T
}

/**
 * A lexicon over compiled data and house packs.
 *
 * @param source - where compiled lists are read from
 * @param packs - house packs, already validated; a later one beats an earlier one and all beat the shipped lists
 */
export function createLexicon(source: DataSource, packs: readonly Pack[] = []): Lexicon {
  const opened = new Map<Part<unknown>, unknown>()
  const lexicon: Lexicon = {
    source,
    packs,
    part<T>(part: Part<T>): T {
      if (!opened.has(part)) opened.set(part, part.open(source, packs, lexicon))
      // The map holds under each part what that part opened.
      return opened.get(part) as T
    }
  }
  return lexicon
}
