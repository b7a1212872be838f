import type { Story } from '../analysis/story.ts'
import { type UnknownUse, unknownWords } from '../analysis/unknown-words.ts'
import { lowerCase } from '../input/english.ts'
import { spellChecker } from '../lexicon/spell-checker.ts'
import { spellings } from '../lexicon/spellings.ts'
import { suggestions } from '../lexicon/suggest.ts'
import { likeIn } from '../text/letter-case.ts'
import { type Draft, defineRule } from './kit.ts'

/** A word this often in a story is one the writer means. */
const usesMax = 3
/** A slip of a word that news uses every day, not of a rare one: `ving` of `vying` has rank 9,000. */
const slipRankMax = 25_000
/** Three letters are one slip away from anything, and an accent is none of English. */
const isEnglish = /^[a-z'-]{4,}$/

export const unknownWord = defineRule({
  id: 'unknown-word',
  summary: 'A word that no dictionary knows.',
  severity: 'warning',
  group: 'words',
  stage: 'preview',
  since: '0.1.0',
  inQuotations: true,
  inFurniture: false,
  options: null,
  needs: { unknownWords },

  *check({ unknownWords }: { readonly unknownWords: readonly UnknownUse[] }, { story }): Iterable<Draft> {
    const guesses = story.lexicon.part(suggestions)
    for (const { lower, text, uses, setOff, quoted, dialect } of unknownWords) {
      const [first] = uses
      if (first === undefined) continue
      const typo = typoOf(story, lower)
      const expected = typo && likeIn(text, typo.right)
      const sure =
        expected !== undefined ||
        (uses.length < usesMax && !setOff && !dialect && isEnglish.test(lower) && guesses.isSlip(lower, slipRankMax))
      yield {
        at: first,
        message: expected
          ? `Unexpected \`${text}\`, expected \`${expected}\``
          : `Unexpected word \`${text}\`: no dictionary has it`,
        note: expected
          ? 'An everyday misspelling.'
          : sure
            ? 'One slip away from a common word. A word that the house uses goes under `accept` in the configuration.'
            : 'Check it. A word that the house uses goes under `accept` in the configuration.',
        ...(sure ? {} : { severity: 'info' }),
        ...(uses.length > 1 ? { related: uses.slice(1, 12).map((at) => ({ at, message: 'Here as well' })) } : {}),
        ...(expected ? { expected: [expected] } : { question: text }),
        // Nothing inside quotation marks is ever rewritten by itself.
        ...(expected && !quoted
          ? { fix: { safety: typo?.sure ? 'safe' : 'unsafe', edits: uses.map((at) => ({ ...at, text: expected })) } }
          : {})
      }
    }
  },

  suggest: (text, { lexicon, house }) =>
    lexicon
      .part(suggestions)
      .suggest(lowerCase(text), house.variant)
      .map((word) => likeIn(text, word))
})

/**
 * The right word for an everyday misspelling, as the house spells it. Without a house style nobody knows whether
 * `neigbour` was to be neighbour or neighbor, so that fix is not safe.
 */
function typoOf(story: Story, lower: string): { readonly right: string; readonly sure: boolean } | undefined {
  const right = story.lexicon.part(spellChecker).typo(lower)
  const marked = right && story.lexicon.part(spellings).marked(right)
  if (!right || !marked) return right ? { right, sure: true } : undefined
  const { variant } = story.house
  return { right: variant && !marked.fits(variant) ? marked.other : right, sure: variant !== undefined }
}
