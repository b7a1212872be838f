// Capitals and blanks inside a listed name: Marine LePen, Charles LeClerc, Leonardo Dicaprio, Mike De Wine, Nat West.
import type { NameList } from '../../lexicon/names.ts'
import { nameKey } from '../../lexicon/romanisation.ts'
import { lettered } from '../../text/lettered.ts'
import type { Mention } from '../mentions.ts'
import { listNote, type NameDoubt } from './doubt.ts'
import { isShouted, withPart } from './parts.ts'

/** A full name of the list whose words are right but for a capital inside, or a blank that is gone. */
export function miscasedDoubt(list: NameList, mention: Mention, accepted: boolean): NameDoubt | undefined {
  const { parts, text, key } = mention
  if (parts.length < 2) return undefined
  if (accepted) return recased(list, mention)
  const spaced = spacedDoubt(list, mention)
  if (spaced) return spaced
  for (const [index, part] of parts.entries()) {
    const at = capitalInside(part.text)
    if (at < 2) continue
    const apart = `${part.text.slice(0, at)} ${part.text.slice(at)}`
    const expected = withPart(mention, index, apart)
    const entry = list.entriesOf(nameKey(expected)).find(({ kind }) => kind === 'person')
    if (entry === undefined || expected === text || list.accepts(key)) continue
    return { kind: 'misspelled', mention, expected: [expected], note: listNote(list, entry), related: [] }
  }
  return undefined
}

/** Mike De Wine, Nat West: two words of the copy are one of the list, which has a capital where the blank stands. */
function spacedDoubt(list: NameList, mention: Mention): NameDoubt | undefined {
  const { parts, text } = mention
  for (let index = 0; index + 1 < parts.length; index += 1) {
    const first = parts[index]
    const second = parts[index + 1]
    if (first === undefined || second === undefined || first.initial || second.initial) continue
    // Of people it is the prefix of a family name that stands apart: hardly any other name has a capital inside.
    const isPrefix = index > 0 && prefixes.has(first.key)
    // Black Rock and the Deep State are other things.
    if (!isPrefix && (parts.length > 2 || (first.standing === 'word' && second.standing === 'word'))) continue
    if (text.charAt(first.end) !== ' ' || isShouted(first.text)) continue
    const expected = text.slice(0, first.end) + text.slice(second.start)
    const entry = list
      .entriesOf(nameKey(expected))
      .find(({ kind, name }) => name === expected && (isPrefix ? kind === 'person' : kind === 'organisation'))
    if (entry) return { kind: 'misspelled', mention, expected: [expected], note: listNote(list, entry), related: [] }
  }
  return undefined
}

/** What stands before a capital inside a family name: DeWine, DiCaprio, LeBlanc, McEnroe. */
const prefixes = new Set(['de', 'di', 'du', 'la', 'le', 'mac', 'mc', 'van', 'von', 'fitz'])

function recased(list: NameList, mention: Mention): NameDoubt | undefined {
  const { key, parts } = mention
  const [entry] = list.entriesOf(key)
  if (entry?.kind !== 'person') return undefined
  const listed = entry.name.split(/[\s-]+/)
  if (listed.length !== parts.length || nameKey(entry.name) !== key) return undefined
  for (const [index, { text }] of parts.entries()) {
    const right = listed[index] ?? ''
    // Of accents another part decides; capitals throughout and small particles are a matter of setting.
    if (text === right || text.toLowerCase() !== right.toLowerCase() || isShouted(text)) continue
    if (capitalInside(text) < 0 === capitalInside(right) < 0 || text.length < 4) continue
    const isOther = list.details(entry).forms.some((form) => form.split(/[\s-]+/).includes(text))
    if (isOther) return undefined
    const expected = withPart(mention, index, right)
    return { kind: 'misspelled', mention, expected: [expected], note: listNote(list, entry), related: [] }
  }
  return undefined
}

const inside = lettered(String.raw`\p{Ll}\p{Lu}`)

/** Where a capital follows a small letter, or -1. */
function capitalInside(text: string): number {
  const at = text.search(inside(text))
  return at < 0 ? -1 : at + 1
}
