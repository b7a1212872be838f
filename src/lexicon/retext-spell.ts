// retext-spell, wrapped: the only file that knows its options and its quirks.
import retextEnglish from 'retext-english'
import retextSpell from 'retext-spell'
import { type Processor, unified } from 'unified'
import { VFile } from 'vfile'
import type { DataSource } from './data-source.ts'
import type { WordVariant } from './words.ts'

/** Asks retext-spell which words of a batch it does not know. */
export type UnknownWords = (words: readonly string[]) => ReadonlySet<string>

/** Words of one batch are parsed as one text, and parse-latin's cost is quadratic in its length. */
const batchMax = 200

/**
 * One frozen retext-spell for a variant. Its dictionary takes 290 ms to load, so it is made when the first word is asked.
 *
 * @example
 * retextSpellFor(source, 'us')(['goverment', 'house']) // Set {'goverment'}
 */
export function retextSpellFor(source: DataSource, variant: WordVariant): UnknownWords {
  let processor: Pick<Processor, 'parse' | 'runSync'> | undefined
  return (words) => {
    processor ??= create(source, variant)
    const unknown = new Set<string>()
    for (let from = 0; from < words.length; from += batchMax) {
      // A blank line keeps the words apart: as one sentence, `e. g.` and the like would be merged.
      const file = new VFile(words.slice(from, from + batchMax).join('\n\n'))
      // The parser types its own tree; nlcst goes in as nlcst comes out.
      const tree = processor.parse(file)
      processor.runSync(tree, file)
      for (const message of file.messages) {
        if (message.source === 'retext-spell' && message.actual) unknown.add(message.actual)
      }
    }
    return unknown
  }
}

function create(source: DataSource, variant: WordVariant) {
  // Written by scripts/data/dictionaries.ts.
  const { aff, dic } = source.json(`dictionary.${variant === 'uk' || variant === 'oxford' ? 'gb' : variant}`) as {
    aff: string
    dic: string
  }
  // Its types want bytes, but nspell takes text as well, which a browser can give.
  const dictionary = { aff, dic } as unknown as { aff: Uint8Array; dic: Uint8Array }
  // `max: -1`: a suggestion costs 85 ms on average, and 0 means 30.
  return unified().use(retextEnglish).use(retextSpell, { dictionary, max: -1 }).freeze()
}
