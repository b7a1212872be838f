// The single words of a story's names: how often each stands, and in which names.
import { lettered } from '../../text/lettered.ts'
import type { Mention, NamePart } from '../mentions.ts'
import type { Standing } from './standing.ts'

/** Words that nobody knows and that are asked about, the first ones: a story of 10,000 words has some hundred, a hostile text 50,000. */
export const askedMax = 2000

/** Where a word of a name stands. */
export interface PartPlace {
  readonly mention: Mention
  /** Index among the mention's parts. */
  readonly index: number
}

/** One word of names, over the whole story. */
export interface PartStat {
  readonly key: string
  /** As most often written. */
  readonly text: string
  /** Each way it is written, with accents and capitals, and how often; absent while there is one. */
  readonly forms: ReadonlyMap<string, number> | undefined
  readonly count: number
  readonly standing: Standing
  /** The letters in it, a bit each. */
  readonly letters: number
  /** In order; of a very frequent word only the first ones. */
  readonly places: readonly PartPlace[]
}

/** Places kept of one word; beyond them only the count grows, so that a hostile text stays linear. */
const placesMax = 40

/** Longer words are no names, but web addresses and hostile texts. */
const lengthMax = 40

/**
 * Count the words of names, and ask what is known about each.
 *
 * @param isField - whether a block is a field around the story; those repeat one another (a title, the same for search
 * engines, the text of the picture), so a word that stands only there counts once, and in others they do not count
 */
export function partStats(
  mentions: readonly Mention[],
  isField: (block: number) => boolean = () => false
): ReadonlyMap<string, PartStat> {
  const stats = new Map<string, Counted>()
  for (const mention of mentions) {
    const times = isField(mention.block) ? 0 : 1
    for (let index = 0; index < mention.parts.length; index += 1) {
      const part = mention.parts[index]
      if (part === undefined || part.initial || part.key.length < 2 || part.key.length > lengthMax) continue
      const stat = stats.get(part.key)
      const place = { mention, index }
      if (stat === undefined) stats.set(part.key, countedOnce(part, times, [place]))
      else {
        if (stat.forms === undefined && part.text !== stat.text) stat.forms = new Map([[stat.text, stat.count]])
        stat.forms?.set(part.text, (stat.forms.get(part.text) ?? 0) + times)
        stat.count += times
        if (stat.places.length < placesMax) stat.places.push(place)
        // A form in capitals throughout tells nothing about the capitals inside.
        if (stat.forms !== undefined && isShouted(stat.text) && !isShouted(part.text)) stat.text = part.text
      }
    }
  }
  for (const stat of stats.values()) {
    if (stat.count > 0) continue
    stat.count = 1
    stat.forms?.set(stat.text, 1)
  }
  return stats
}

function countedOnce({ key, text, standing, letters }: NamePart, count: number, places: PartPlace[]): Counted {
  return { key, text, forms: undefined, count, standing, letters, places }
}

/** A count while it grows. */
interface Counted extends PartStat {
  text: string
  count: number
  forms: Map<string, number> | undefined
  readonly places: PartPlace[]
}

/** Whether a word of several letters is in capitals throughout. */
export function isShouted(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase()
}

/** Whether a capital follows a small letter: KoreaTop, McQuarrie. */
export function hasCapitalInside(text: string): boolean {
  return capitalInside(text).test(text)
}

const capitalInside = lettered(String.raw`\p{Ll}\p{Lu}`)

/** The mention's text with one of its words written otherwise, in the mention's own style of capitals. */
export function withPart(mention: Mention, index: number, word: string): string {
  const part = mention.parts[index]
  if (part === undefined) return mention.text
  const written = isShouted(part.text) && part.text.length > 2 ? word.toUpperCase() : word
  return mention.text.slice(0, part.start) + written + mention.text.slice(part.end)
}

/** Words that join a name without being anybody's: Khaled al-Fayez and Khalid al-Faez share none. */
const joints = new Set(['al', 'el', 'de', 'da', 'di', 'del', 'van', 'von', 'der', 'den', 'bin', 'ibn', 'abu', 'umm'])

/** Whether a word stands alone but for joints: Al-Sharaa. */
export function isJoined({ mention, index }: PartPlace): boolean {
  return mention.parts.every((part, place) => place === index || joints.has(part.key))
}

/** Whether two names share a word beside the one at these places: Olena in Olena Zelenska. */
export function shareNeighbour(a: PartPlace, b: PartPlace): boolean {
  // Of Al-Nasr and Al-Nassr the joint is all that stands beside the word.
  const bare = isJoined(a) && isJoined(b)
  return a.mention.parts.some(
    (part, index) =>
      index !== a.index &&
      !part.initial &&
      (bare || !joints.has(part.key)) &&
      b.mention.parts.some(
        (other, place) => place !== b.index && other.key === part.key && place - b.index === index - a.index
      )
  )
}

/** The words of a name beside the one at this place. */
export function neighbours({ mention, index }: PartPlace): NamePart[] {
  return mention.parts.filter((part, place) => place !== index && !part.initial)
}
