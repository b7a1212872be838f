// retext-spell, wrapped: the only file that knows its options and its quirks.
import retextEnglish from 'retext-english'
import retextSpell from 'retext-spell'
import { type Processor, unified } from 'unified'
import { VFile } from 'vfile'
import type { DataSource } from './data-source.ts'
import { type Dictionary, openSections, type SectionedDictionary, sectionsOf } from './dictionary-sections.ts'
import type { WordVariant } from './words.ts'

/** Asks retext-spell which words of a batch it does not know. */
export type UnknownWords = (words: readonly string[]) => ReadonlySet<string>

type Checker = Pick<Processor, 'parse' | 'runSync'>

/** Words of one batch are parsed as one text, and parse-latin's cost is quadratic in its length. */
const batchMax = 200
/** A checker with part of a dictionary is made in 0.4 ms, the one with the whole in 250: after so many at once, one for all. */
const partsMax = 500
/** Checkers that are kept, of 25 kB each. */
const keptMax = 48

/**
 * retext-spell for a variant. 2,000 stories of news hold two dozen words that the fast table does not know, and the
 * dictionary takes 250 ms to parse: each word goes to a frozen processor that has the sections of the dictionary which can
 * hold the word, and whose answer is that of the whole.
 *
 * @example
 * retextSpellFor(source, 'us')(['goverment', 'house']) // Set {'goverment'}
 */
export function retextSpellFor(source: DataSource, variant: WordVariant): UnknownWords {
  let opened: SectionedDictionary | undefined
  let whole: Checker | undefined
  // In the order in which they were made; what a checker has answered is remembered elsewhere, so few are asked again.
  const parts = new Map<string, Checker>()
  /** Lately made: every batch forgives one, so that an editor never needs the whole, however long somebody types. */
  let made = 0
  const checkerFor = (sections: readonly string[], key: string): Checker => {
    // Written by scripts/data/dictionaries.ts.
    opened ??= openSections(source.bytes(`dictionary.${variant === 'uk' || variant === 'oxford' ? 'gb' : variant}`))
    const known = whole ?? parts.get(key)
    if (known) return known
    if (made < partsMax) {
      made += 1
      const checker = create(opened.part(sections))
      parts.set(key, checker)
      for (const oldest of parts.keys()) {
        if (parts.size <= keptMax) break
        parts.delete(oldest)
      }
      return checker
    }
    parts.clear()
    whole = create(opened.whole())
    return whole
  }
  return (words) => {
    made = Math.max(0, made - 1)
    const together = new Map<string, { readonly sections: readonly string[]; readonly words: string[] }>()
    for (const word of words) {
      const sections = sectionsOf(word)
      const key = sections.join(' ')
      const group = together.get(key)
      if (group) group.words.push(word)
      else together.set(key, { sections, words: [word] })
    }
    const unknown = new Set<string>()
    for (const [key, group] of together) ask(checkerFor(group.sections, key), group.words, unknown)
    return unknown
  }
}

/** Add the words that a checker reports. */
function ask(checker: Checker, words: readonly string[], unknown: Set<string>): void {
  for (let from = 0; from < words.length; from += batchMax) {
    // A blank line keeps the words apart: as one sentence, `e. g.` and the like would be merged.
    const file = new VFile(words.slice(from, from + batchMax).join('\n\n'))
    // The parser types its own tree; nlcst goes in as nlcst comes out.
    const tree = checker.parse(file)
    checker.runSync(tree, file)
    for (const message of file.messages) {
      if (message.source === 'retext-spell' && message.actual) unknown.add(message.actual)
    }
  }
}

function create(text: Dictionary): Checker {
  // Its types want bytes, but nspell takes text as well, which a browser can give.
  const dictionary = text as unknown as { aff: Uint8Array; dic: Uint8Array }
  // `max: -1`: a suggestion costs 85 ms on average, and 0 means 30.
  return unified().use(retextEnglish).use(retextSpell, { dictionary, max: -1 }).freeze()
}
