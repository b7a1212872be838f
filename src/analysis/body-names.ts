// Whether a capitalised word belongs to the name of a body: Labour Party, Department of Defense.

import type { Prose, Sentence, Word } from '../input/english.ts'
import { beginsCapital } from '../text/letter-case.ts'

/** Titles that stand before a name: in `Defense Minister Andrei Belousov` the first word is a common one. */
const titles: ReadonlySet<string> = new Set([
  'minister',
  'ministers',
  'secretary',
  'secretaries',
  'chief',
  'chiefs',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'attaché',
  'correspondent',
  'editor',
  'adviser',
  'advisor',
  'attorney',
  'analyst',
  'reporter',
  'official',
  'officials',
  'organiser',
  'organizer',
  'manager',
  'director',
  'coach',
  'champion'
])
/** Words that make a body by themselves: `Hurricane Center Director`. */
const bodies: ReadonlySet<string> = new Set([
  'center',
  'centre',
  'organization',
  'organisation',
  'theater',
  'theatre',
  'harbor',
  'harbour'
])
/** Small words inside a name. */
const links: ReadonlySet<string> = new Set(['of', 'for', 'the', 'and', 'on', 'in', 'to', 'de', 'la', '&'])

/**
 * Whether the word is part of a name: a run of two capitalised words or more, or a capitalised word by itself inside a
 * sentence. A word before a title is not, nor is the first word of a sentence by itself.
 */
export function isBodyName(text: string, read: Prose, sentence: Sentence, index: number): boolean {
  const { words } = read
  const next = capitalAfter(text, words, sentence, index)
  if (next !== undefined && titles.has(next.lower) && !bodies.has(words[index]?.lower ?? '')) return false
  if (next !== undefined) return true
  const first = index === sentence.firstWord || opensClause(text, words[index])
  if (capitalBefore(text, words, sentence, index)) return true
  return !first || linkedAfter(words, sentence, index) !== undefined
}

/** A headline in which every long word has a capital tells nothing about names; a sentence with a full stop is none. */
export function isTitleCase(text: string, { words }: Prose, { end, firstWord, endWord }: Sentence): boolean {
  if (text.charAt(end - 1) === '.') return false
  let long = 0
  let capital = 0
  for (let index = firstWord; index < endWord; index += 1) {
    const word = words[index]?.text ?? ''
    if (word.length < 4) continue
    long += 1
    if (beginsCapital(word)) capital += 1
  }
  return long >= 3 && capital * 10 >= long * 8
}

function capitalAfter(text: string, words: readonly Word[], { endWord }: Sentence, index: number): Word | undefined {
  const word = words[index]
  const next = index + 1 < endWord ? words[index + 1] : undefined
  if (!word || !next || !beginsCapital(next.text)) return undefined
  return isGap(text, word, next) ? next : undefined
}

function linkedAfter(words: readonly Word[], { endWord }: Sentence, index: number): Word | undefined {
  let at = index + 1
  while (at < endWord && at < index + 3 && links.has(words[at]?.lower ?? '')) at += 1
  const next = at > index + 1 && at < endWord ? words[at] : undefined
  return next && beginsCapital(next.text) ? next : undefined
}

function capitalBefore(text: string, words: readonly Word[], { firstWord }: Sentence, index: number): boolean {
  let at = index - 1
  while (at >= firstWord && at > index - 4 && links.has(words[at]?.lower ?? '')) at -= 1
  const word = words[index]
  const before = at >= firstWord ? words[at] : undefined
  if (!word || !before || !beginsCapital(before.text)) return false
  return at < index - 1 || isGap(text, before, word)
}

function isGap(text: string, before: Word, after: Word): boolean {
  const gap = text.slice(before.end, after.start)
  return gap === ' ' || gap === '\u00a0' || gap === ' & '
}

/** After a colon, a dash or an opening quotation mark a common word has a capital, too. */
function opensClause(text: string, word: Word | undefined): boolean {
  if (word === undefined) return false
  const before = text.slice(Math.max(0, word.start - 2), word.start)
  return /[:–—“"‘•*]\s?$/.test(before)
}
