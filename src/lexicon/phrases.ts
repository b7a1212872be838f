import { phraseForm } from '../text/phrase-form.ts'
import type { DataSource } from './data-source.ts'
import type { Part } from './lexicon.ts'
import type { Pack } from './pack.ts'
import { openBook, type PhraseBook } from './phrase-book.ts'
import { openPhrases } from './phrase-file.ts'
import {
  type CompiledPhrases,
  type PhraseRow,
  type Position,
  packPhrases,
  phraseAt,
  positions
} from './phrase-shelves.ts'

/** A phrase as an editor writes it: the text alone, or with the longest line (in words) for which it counts. */
export type PhraseEntry = string | { readonly text: string; readonly words?: number }

/** A `phrases.<language>.yml` file: kind, then position, then phrases. */
export interface PhraseFile {
  readonly language?: string
  readonly source?: string
  readonly phrases: Readonly<Record<string, Partial<Readonly<Record<Position, readonly PhraseEntry[]>>>>>
  /** Section names: telling only where they are glued on or stand alone at the top. */
  readonly sections?: readonly string[]
}

export type { PhraseBook } from './phrase-book.ts'
export { openBook } from './phrase-book.ts'
export type { CompiledPhrases, Phrase, Position } from './phrase-shelves.ts'
export { positions } from './phrase-shelves.ts'

const wordsDefault = 10

/**
 * Compile phrase files, shipped or of a house.
 *
 * @returns the phrases in normal form, as the build writes them with `writePhrases`
 * @throws Error that names the phrase and the cure when one stands twice or is empty
 */
export function compilePhrases(
  files: readonly { readonly name: string; readonly file: PhraseFile }[]
): CompiledPhrases {
  const rows = new Map<string, PhraseRow>()
  const sections = new Set<string>()
  for (const { name, file } of files) {
    const language = file.language ?? 'house'
    const here = new Set<string>()
    for (const [kind, byPosition] of Object.entries(file.phrases)) {
      for (const position of positions) {
        for (const entry of byPosition[position] ?? []) {
          const written = typeof entry === 'string' ? entry : entry.text
          const text = phraseOf(written)
          if (text === '') throw new Error(`${name}: the phrase ${JSON.stringify(written)} has no letters; delete it`)
          const key = `${position} ${text}`
          // Spellings that differ in marks and joiners alone may stand side by side: editors look for what they see.
          if (here.has(`${position} ${written.toLowerCase()}`)) {
            throw new Error(`${name}: the phrase ${JSON.stringify(written)} stands twice; delete one`)
          }
          here.add(`${position} ${written.toLowerCase()}`)
          const words = typeof entry === 'string' ? wordsDefault : (entry.words ?? wordsDefault)
          if (!rows.has(key)) rows.set(key, [text, kind, position, words, language])
        }
      }
    }
    for (const section of file.sections ?? []) {
      const form = phraseForm(section)
      // `Food and drink` is as often `Food & Drink`, whose sign has no form.
      sections.add(form).add(form.replaceAll(' and ', ' '))
    }
  }
  return packPhrases([...rows.values()], [...sections].sort())
}

/** The phrase form that keeps `*`, one to four words, and `…`, up to sixteen or, without spaces, any letters. */
function phraseOf(written: string): string {
  return written
    .split(/((?<=^|\s)\*(?=\s|$)|…)/)
    .map((piece) => (piece === '*' || piece === '…' ? piece : phraseForm(piece)))
    .filter((piece) => piece !== '')
    .join(' ')
    .replace(/(?<=[\u3040-\u9fff]) … | … (?=[\u3040-\u9fff])/g, '…')
}

/** The phrase lists of a rule, as a part of the lexicon; a house's phrases join them under the same rule. */
function bookOf(rule: string): Part<PhraseBook> {
  return {
    name: `phrases of ${rule}`,
    open(source: DataSource, packs: readonly Pack[]) {
      const shipped = openPhrases(source.bytes(`phrases.${rule}`))
      const house = packs.flatMap((pack) =>
        pack.phrases ? [{ name: 'house pack', file: { phrases: pack.phrases } }] : []
      )
      return openBook(rule === 'boilerplate-residue' && house.length > 0 ? [compilePhrases(house), shipped] : [shipped])
    }
  }
}

export const residuePhrases = bookOf('boilerplate-residue')
export const chatbotPhrases = bookOf('chatbot-residue')
/** For each phrase that can stand anywhere in a story a word of it: without one of these a sentence has none. */
export const chatbotHints: Part<{ readonly tells: (word: string) => boolean }> = {
  name: 'hints of chatbot-residue',
  open(source) {
    // Written by the build with `hintsOf`.
    const hints = new Set(source.json('phrases.chatbot-hints') as readonly string[])
    return { tells: (word) => hints.has(word) }
  }
}

/** Longest words of phrases that every story has; another of their words tells more. */
const poorHints = new Set(['am', 'an', 'and', 'as'])

/** A word of each phrase that can stand anywhere in a story: its longest. */
export function hintsOf(list: CompiledPhrases): string[] {
  const hints = new Set<string>()
  const { sections: _, ...shelves } = list.shelves
  for (const shelf of Object.values(shelves)) {
    for (let index = 0; index < shelf.count; index += 1) {
      const { text, kind } = phraseAt(list, shelf, index)
      if (kind === 'opener' || kind === 'offer') continue
      const words = text.split(' ')
      const longest = (from: readonly string[]) =>
        from.reduce((best, word) => (word.length > best.length ? word : best), '')
      const best = longest(words)
      hints.add(poorHints.has(best) ? longest(words.filter((word) => !poorHints.has(word))) : best)
    }
  }
  return [...hints].sort()
}

export const placeholderPhrases = bookOf('placeholder-text')
/** Notes below a story: credits, author notes, corrections, disclosures. */
export const endNotes = bookOf('notes')
/** Words that make square brackets in capitals a placeholder. */
export const bracketWords = bookOf('brackets')
