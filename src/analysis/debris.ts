// What broken decoding, mark-up and scraping left among the letters. Rules on names and spelling leave these spans alone.
import { debrisLists } from '../lexicon/debris-lists.ts'
import { names } from '../lexicon/names.ts'
import { words } from '../lexicon/words.ts'
import { findGluedWords } from './debris/glued-words.ts'
import { findInvisible } from './debris/invisible.ts'
import { findMarkup } from './debris/markup.ts'
import { findMojibake } from './debris/mojibake.ts'
import { byWord, type Debris, type Repair } from './debris/token.ts'
import { definePass, prose } from './story.ts'

export type { Debris, DebrisKind, Repair } from './debris/token.ts'

/**
 * Broken words and stray mark-up, sorted, never overlapping. Ask `findOverlap` whether a word is broken.
 *
 * @example
 * story.get(debris) // for `donâ€™t`: [{start: 0, end: 7, kind: 'mojibake', repaired: 'don’t', …}]
 */
export const debris = definePass('debris', (story): readonly Debris[] => {
  const { text, blocks, lexicon } = story
  const lists = lexicon.part(debrisLists)
  const knowledge = { lists, words: lexicon.part(words), names: lexicon.part(names) }
  const odd = oddLetters(text)
  const repairs = merge([
    odd.decoded ? findMojibake(text) : [],
    findMarkup(text, story.document.format, lists),
    odd.unseen ? findInvisible(text) : [],
    findGluedWords(text, story.get(prose).words, knowledge)
  ])
  const links = blocks.filter(({ kind }) => kind === 'link')
  const inCopy = links.length === 0 ? repairs : outside(repairs, links)
  return byWord(text, inCopy)
})

/** Whether a text has letters that wrong decoding gives, and whether it has any that nobody sees: most have neither. */
function oddLetters(text: string): { readonly decoded: boolean; readonly unseen: boolean } {
  let decoded = false
  let unseen = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if ((code >= 32 && code < 0x7f) || (code >= 9 && code <= 13)) continue
    if ((code >= 0xc2 && code <= 0xf4) || code === 0x201a || code === 0x221a) decoded = true
    else if (code < 0xa0 || code === 0xad || code === 0x180e || code >= 0xfeff || (code >= 0x200b && code <= 0x2069))
      unseen ||= !isTypographic(code)
  }
  return { decoded, unseen }
}

/** Dashes, quotation marks, the bullet and the ellipsis. */
function isTypographic(code: number): boolean {
  return code >= 0x2010 && code <= 0x2027
}

/** One sorted list; where two see the same letters, the earlier list has it. */
function merge(lists: readonly (readonly Repair[])[]): Repair[] {
  const all = lists.flatMap((list, rank) => list.map((repair) => ({ repair, rank })))
  all.sort((a, b) => a.repair.start - b.repair.start || a.rank - b.rank || b.repair.end - a.repair.end)
  const kept: Repair[] = []
  let end = -1
  for (const { repair } of all) {
    if (repair.start < end) continue
    kept.push(repair)
    end = Math.max(end, repair.end)
  }
  return kept
}

function outside(
  repairs: readonly Repair[],
  links: readonly { readonly start: number; readonly end: number }[]
): Repair[] {
  let next = 0
  return repairs.filter(({ start, end }) => {
    while ((links[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1
    const link = links[next]
    return link === undefined || link.start >= end
  })
}
