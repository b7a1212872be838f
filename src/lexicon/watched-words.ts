// Which words the passes over single words have to look at: of a hundred words of news about five.
import { confusions } from './confusions.ts'
import type { Part } from './lexicon.ts'
import { withoutPossessive } from './possessive.ts'
import { type SpellChecker, spellChecker, wordMax } from './spell-checker.ts'
import { spellings } from './spellings.ts'

/** Why a word is looked at, as bits: nobody knows it, it can be spelled another way, a wrong phrase begins with it. */
export const watch = { unknown: 1, spelling: 2, confusion: 4 } as const

/** Asks about a word in lower case with straight apostrophes, possessive and all. */
export type WatchedWords = (lower: string) => number

const plainWord = /^[a-zà-öø-ÿœ][a-zà-öø-ÿœ'’-]*$/
/** What is left of a quotation mark or a dash read in the wrong encoding: `keeperâ`. */
const mojibake = /[âãå]$/
const vowel = /[aeiouyà-öø-ÿœ]/
const endings = new Set(['s', 've', 'll', 'd', 're', 't', 'm', 'em', 'all'])

/**
 * The bits of `watch` for a word, from all lists that single words are looked up in.
 *
 * @example
 * lexicon.part(watchedWords)('programme') // watch.spelling
 */
export const watchedWords: Part<WatchedWords> = {
  name: 'watched-words',
  open(_source, _packs, lexicon) {
    const checker = lexicon.part(spellChecker)
    const forms = lexicon.part(spellings)
    const phrases = lexicon.part(confusions)
    return (word) => {
      const lower = withoutPossessive(word)
      const isSpelling =
        forms.longForms(word).length > 0 ||
        forms.choice(lower) !== undefined ||
        (lower.includes('-')
          ? lower.split('-').some((part) => forms.marked(part) !== undefined)
          : forms.marked(lower) !== undefined)
      return (
        (isUnknown(checker, lower) ? watch.unknown : 0) |
        (isSpelling ? watch.spelling : 0) |
        (phrases.startingWith(word).size > 0 ? watch.confusion : 0)
      )
    }
  }
}

/** A word of letters that is neither known nor the short form of a known one. */
function isUnknown(checker: SpellChecker, lower: string): boolean {
  if (lower.length < 3 || lower.length > wordMax || checker.clearedBy(lower) !== undefined) return false
  if (!plainWord.test(lower) || !vowel.test(lower) || mojibake.test(lower)) return false
  const apostrophe = lower.indexOf("'")
  return !(
    apostrophe > 0 &&
    endings.has(lower.slice(apostrophe + 1)) &&
    checker.clearedBy(lower.slice(0, apostrophe)) !== undefined
  )
}
