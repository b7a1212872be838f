// Which words the passes over single words have to look at: of a hundred words of news about five.
import { type Confusions, confusions } from './confusions.ts'
import type { Part } from './lexicon.ts'
import { names } from './names.ts'
import { chatbotHints } from './phrases.ts'
import { withoutPossessive } from './possessive.ts'
import { runTogether } from './run-together.ts'
import { type SpellChecker, spellChecker, wordMax } from './spell-checker.ts'
import { type Spellings, spellings } from './spellings.ts'
import { words } from './words.ts'

/**
 * Why a word is looked at, as bits: nobody knows it, it can be spelled another way, a wrong phrase is found by it, it can be
 * `two` words that ran together, a chatbot's disclaimer can have it. `name` is added to an unknown one that is known with a
 * capital.
 */
export const watch = { unknown: 1, spelling: 2, confusion: 4, name: 8, two: 16, chatbot: 32 } as const

/** Above all bits of `watch`. */
export const watchMax = 64

/** The last letter of the Latin alphabet's extensions: chatbots say these things in other languages as well. */
const lastOfLatin = 0x2ff

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
  open(_source, packs, lexicon) {
    const checker = lexicon.part(spellChecker)
    const table = lexicon.part(words)
    const listed = listedWords(lexicon.part(spellings), lexicon.part(confusions))
    const together = lexicon.part(runTogether)
    const hints = lexicon.part(chatbotHints)
    // The table knows what the shipped lists hold, not what a house spells otherwise.
    const isShipped = packs.every((pack) => (pack.spellings ?? []).length === 0)
    return (word) => {
      const isTelling = word.charCodeAt(0) > lastOfLatin || hints.tells(word)
      const always = (together.mayBeTwo(word) ? watch.two : 0) | (isTelling ? watch.chatbot : 0)
      if (isShipped && table.isPlain(word)) return always
      const lower = withoutPossessive(word)
      if (!isUnknown(checker, lower)) return always | listed(word)
      const isName = table.isName(lower) || lexicon.part(names).isPart(lower)
      return always | watch.unknown | (isName ? watch.name : 0) | listed(word)
    }
  }
}

/** Asks for `watch.spelling` and `watch.confusion` alone. */
export function listedWords(forms: Spellings, phrases: Confusions): WatchedWords {
  return (word) => {
    const lower = withoutPossessive(word)
    const isSpelling =
      forms.longForms(word).length > 0 ||
      forms.choice(lower) !== undefined ||
      (lower.includes('-')
        ? lower.split('-').some((part) => forms.marked(part) !== undefined)
        : forms.marked(lower) !== undefined)
    return (isSpelling ? watch.spelling : 0) | (phrases.around(word) !== undefined ? watch.confusion : 0)
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
