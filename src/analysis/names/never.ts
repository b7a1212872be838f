// Forms that a list gives as wrong.
import type { KnownName, NameList } from '../../lexicon/names.ts'
import { nameKey } from '../../lexicon/romanisation.ts'
import { editDistance } from '../../text/distance.ts'
import type { Mention } from '../mentions.ts'
import { listNote, type NameDoubt } from './doubt.ts'

/** A name that a list gives as wrong; a house's wrong forms are looked for inside longer names as well. */
export function neverDoubt(list: NameList, mention: Mention, mentions: readonly Mention[]): NameDoubt | undefined {
  const whole = list.neverFormOf(mention.text) ?? list.neverFormOf(mention.key)
  if (whole) return doubtOf(list, whole, mention, mentions, { from: 0, to: mention.parts.length })
  if (!list.hasHouse || mention.parts.length > partsMax) return undefined
  for (let from = 0; from < mention.parts.length; from += 1) {
    for (let to = mention.parts.length; to > from; to -= 1) {
      const text = mention.text.slice(mention.parts[from]?.start ?? 0, mention.parts[to - 1]?.end)
      const entry = list.neverFormOf(text) ?? list.neverFormOf(nameKey(text))
      if (entry?.house && !list.accepts(mention.key)) return doubtOf(list, entry, mention, mentions, { from, to })
    }
  }
  return undefined
}

/** Longer runs are lists of names. */
const partsMax = 8

interface Words {
  readonly from: number
  readonly to: number
}

function doubtOf(
  list: NameList,
  entry: KnownName,
  mention: Mention,
  mentions: readonly Mention[],
  { from, to }: Words
): NameDoubt {
  const start = mention.parts[from]?.start ?? 0
  const end = mention.parts[to - 1]?.end ?? mention.text.length
  const wrong = to - from === mention.parts.length ? mention.text : mention.text.slice(start, end)
  const right = rightForm(list, entry, wrong)
  const expected =
    to - from === mention.parts.length ? right : mention.text.slice(0, start) + right + mention.text.slice(end)
  const key = nameKey(expected)
  const place = mentions.find((other) => other.key === key && other !== mention)
  const note = listNote(list, entry)
  return {
    kind: 'misspelled',
    mention,
    expected: [expected],
    note: entry.house ? `The house list says never \`${wrong}\`. ${note}` : note,
    related: place ? [{ at: { start: place.start, end: place.end }, message: `Spelled \`${place.text}\` here` }] : []
  }
}

/** The preferred form; for a single word of a longer name, the word of it that is nearest. */
function rightForm(list: NameList, entry: KnownName, wrong: string): string {
  const words = wrong.split(/\s+/).length
  if (words === entry.name.split(' ').length || words > 1) return entry.name
  const choices = [...list.details(entry).forms.filter((form) => !form.includes(' ')), ...entry.name.split(' ')]
  let best: { readonly form: string; readonly distance: number } | undefined
  for (const form of choices) {
    const distance = editDistance(nameKey(wrong), nameKey(form), 3)
    if (distance <= 3 && (best === undefined || distance < best.distance)) best = { form, distance }
  }
  return best?.form ?? entry.name
}
