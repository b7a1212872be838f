// Evidence of the calendar: a word nobody knows, one slip from a month or a day of the week.
import { slipBetween } from '../../text/distance.ts'
import type { Mention } from '../mentions.ts'
import type { NameDoubt } from './doubt.ts'
import { type PartStat, withPart } from './parts.ts'

const months = ['January', 'February', 'August', 'September', 'October', 'November', 'December']
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
/** March, April, May, June and July are near too many names. */
const calendar = [...months, ...days].map((name) => ({ name, key: name.toLowerCase() }))

/** Shorter ones have names for neighbours too (Augusta, Frida, Sunda): they need a date around them. */
const plainMin = 7

/** Months as other languages of news write them. */
const foreign = new Set(
  'januar januari janvar februar februari agosto septembre setembro oktober octobre octubre novembre novembro dezember decembre decembro desember'.split(
    ' '
  )
)

/** Before a date: in Febuary, last Tusday, 12 Agust. */
const before =
  /(?:\b(?:in|on|by|since|until|till|last|next|this|early|late|mid|every|each|from|to|of|before|after|for|and)|\d(?:st|nd|rd|th)?)[\s-]+$/i
const after = /^(?:,?\s+\d|\s+(?:morning|afternoon|evening|night)\b)/

/**
 * Months and days with a slip in them, however often the story writes them so.
 *
 * @param text - the story's
 */
export function dateDoubts(stats: ReadonlyMap<string, PartStat>, text: string): NameDoubt[] {
  const doubts: NameDoubt[] = []
  for (const stat of stats.values()) {
    if (stat.standing === 'word' || stat.standing === 'name' || stat.key.length < 5 || stat.key.length > 10) continue
    const meant = calendar.find(({ key }) => key.charAt(0) === stat.key.charAt(0) && isSlip(stat.key, key))
    if (meant === undefined || foreign.has(stat.key)) continue
    // In Frida Tusday the word is somebody's.
    if (stat.places.some(({ mention }) => mention.parts.length > 1 || mention.role !== undefined)) continue
    for (const { mention, index } of stat.places) {
      if (meant.key.length < plainMin && !isDated(text, mention)) continue
      doubts.push({
        kind: 'misspelled',
        mention,
        expected: [withPart(mention, index, meant.name)],
        note: `No list has \`${mention.text}\`, and ${meant.name} is one slip away.`,
        related: []
      })
    }
  }
  return doubts
}

function isSlip(key: string, word: string): boolean {
  return key !== `${word}s` && slipBetween(key, word) !== undefined
}

function isDated(text: string, { start, end }: Mention): boolean {
  return before.test(text.slice(Math.max(0, start - 20), start)) || after.test(text.slice(end, end + 20))
}
