// A word that nobody knows, one slip from a word of a well-known title that stands around it: Waiting for Goddot.
import type { Part } from '../../lexicon/lexicon.ts'
import { nameKey } from '../../lexicon/romanisation.ts'
import { slipBetween } from '../../text/distance.ts'
import { remember } from '../../text/memo.ts'
import { type Knowledge, nameKnowledge } from '../mentions.ts'
import type { NameDoubt } from './doubt.ts'
import { isDerived } from './guards.ts'
import { askedMax, isShouted, type PartPlace, type PartStat, withPart } from './parts.ts'

/** A word of a title. */
interface TitleWord {
  /** As the list writes the title. */
  readonly title: string
  /** Its words, and which of them this is. */
  readonly words: readonly string[]
  readonly at: number
}

/** In shorter words of titles a slip makes another word. */
const wordMin = 5
/** Words that nobody knows are remembered in two generations of this many. */
const rememberedMax = 4000
const none: readonly TitleWord[] = []

const articles = new Set(['A', 'An', 'Die', 'Il', 'La', 'Les', 'The'])

/** The words of titles that a word can be a slip of, whatever the story. */
const titleWordsNear: Part<(key: string) => readonly TitleWord[]> = {
  name: 'title-words-near',
  open(_source, _packs, lexicon) {
    let byLetter: ReadonlyMap<string, readonly TitleWord[]> | undefined
    return remember((key) => {
      byLetter ??= wordsByLetter(lexicon.part(nameKnowledge).beside.titlesOfWorks())
      const near = byLetter.get(key.charAt(0))?.filter(({ words, at }) => isNear(key, nameKey(words[at] ?? '')))
      return near === undefined || near.length === 0 ? none : near
    }, rememberedMax)
  }
}

function isNear(key: string, word: string): boolean {
  if (Math.abs(key.length - word.length) > 1 || slipBetween(key, word) === undefined) return false
  // Anna Karenin, Die Walkuere: other translations and other ways to write an accent.
  return !isDerived(key, word) && !isDerived(word, key) && key.replace(/([aou])e/g, '$1') !== word
}

function wordsByLetter(titles: readonly string[]): ReadonlyMap<string, readonly TitleWord[]> {
  const byLetter = new Map<string, TitleWord[]>()
  for (const title of titles) {
    const all = title.split(' ')
    // A Lord of the Rings film: of longer titles the article is left out.
    const words = all.length > 2 ? all.filter((word, at) => at > 0 || !articles.has(word)) : all
    for (const [at, word] of words.entries()) {
      const key = nameKey(word)
      if (key.length < wordMin) continue
      const list = byLetter.get(key.charAt(0)) ?? []
      byLetter.set(key.charAt(0), list)
      list.push({ title, words, at })
    }
  }
  return byLetter
}

/**
 * Slips in titles of works, of which all other words stand where they should.
 *
 * @param text - of the story
 */
export function titleDoubts(knowledge: Knowledge, stats: ReadonlyMap<string, PartStat>, text: string): NameDoubt[] {
  const doubts: NameDoubt[] = []
  let asked = 0
  for (const { key, count, standing, places } of stats.values()) {
    const [place] = places
    // A pun is made of words: The Grape Gatsby.
    if (place === undefined || count > 1 || key.length < wordMin - 1 || standing === 'word' || standing === 'name')
      continue
    asked += 1
    if (asked > askedMax) break
    const found = knowledge.lexicon
      .part(titleWordsNear)(key)
      .find((word) => standsAround(place, word, text))
    if (found !== undefined) doubts.push(doubtOf(place, found))
  }
  return doubts
}

/** Units of text looked at on either side: the longest titles have some forty. */
const reach = 60

function standsAround({ mention, index }: PartPlace, { words, at }: TitleWord, text: string): boolean {
  const part = mention.parts[index]
  if (part === undefined) return false
  const start = mention.start + part.start
  const end = mention.start + part.end
  const before = tokens(text.slice(Math.max(0, start - reach), start)).slice(at === 0 ? reach : -at)
  const behind = tokens(text.slice(end, end + reach)).slice(0, words.length - at - 1)
  return isSame(before, words.slice(0, at)) && isSame(behind, words.slice(at + 1))
}

function tokens(text: string): readonly string[] {
  return text.split(/\s+/).filter((token) => /\p{L}/u.test(token))
}

function isSame(tokens: readonly string[], words: readonly string[]): boolean {
  return tokens.length === words.length && tokens.every((token, at) => keyOf(token) === keyOf(words[at] ?? ''))
}

/** A word without the marks around it. */
function keyOf(token: string): string {
  return nameKey(token.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').replace(/’/g, "'"))
}

function doubtOf({ mention, index }: PartPlace, { title, words, at }: TitleWord): NameDoubt {
  const word = words[at] ?? ''
  const shown = isShouted(mention.text) ? word.toUpperCase() : word
  return {
    kind: 'misspelled',
    mention,
    expected: [withPart(mention, index, shown)],
    note: `The title is ${title}.`,
    related: []
  }
}
