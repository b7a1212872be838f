// One name in two accepted forms, or in two spellings that no list can decide between.

import type { KnownName } from '../../lexicon/names.ts'
import { nameKey } from '../../lexicon/romanisation.ts'
import { lettered } from '../../text/lettered.ts'
import type { Span } from '../../text/span.ts'
import type { Knowledge, Mention } from '../mentions.ts'
import { type NameDoubt, times } from './doubt.ts'
import { misplacedAccents } from './misplaced-accents.ts'
import { isShouted, neighbours, type PartPlace, type PartStat, withPart } from './parts.ts'
import { isRespelling, type NamesOfStory, pairs } from './two-spellings.ts'

/**
 * Names in two spellings of which neither is an error: romanisations, accents, hyphens, and unknown names once each.
 *
 * @returns one doubt for each rarer form, at its first place
 */
export function variantDoubts(knowledge: Knowledge, mentions: readonly Mention[], names: NamesOfStory): NameDoubt[] {
  const { stats } = names
  const misplaced = [...misplacedAccents(knowledge, mentions)]
  return [
    ...houseForms(knowledge, mentions),
    ...spellings(knowledge, names),
    ...misplaced,
    ...accents(stats, new Set(misplaced.flatMap(({ mention }) => mention.parts.map(({ text }) => plain(text))))),
    ...innerCapitals(stats),
    ...hyphens(knowledge, mentions)
  ]
}

/** Words that sound alike, or that one list entry has both. */
function* spellings(knowledge: Knowledge, names: NamesOfStory): Generator<NameDoubt> {
  for (const { keep, change, why } of pairs(knowledge, names)) {
    const place = change.places[0]
    const other = keep.places[0]
    if (place === undefined || other === undefined) continue
    yield {
      kind: 'variant',
      mention: place.mention,
      expected: [withPart(place.mention, place.index, keep.text)],
      note: why,
      related: [{ at: spanOf(other.mention), message: `Spelled \`${other.mention.text}\` here` }]
    }
  }
}

/** Orbán and Orban. */
function* accents(stats: ReadonlyMap<string, PartStat>, misplaced: ReadonlySet<string>): Generator<NameDoubt> {
  for (const stat of stats.values()) {
    if (stat.forms === undefined) continue
    const forms = [...stat.forms]
      .filter(([form]) => !isShouted(form))
      .map(([form, count]) => [plain(form), count] as const)
    const kinds = new Map<string, number>()
    for (const [form, count] of forms) kinds.set(form, (kinds.get(form) ?? 0) + count)
    if (kinds.size < 2 || [...kinds.keys()].some((form) => misplaced.has(form))) continue
    const [keep] = [...kinds].sort((a, b) => b[1] - a[1])
    if (keep === undefined) continue
    for (const [form, count] of kinds) {
      if (form === keep[0] || form.normalize('NFC').toLowerCase() === keep[0].normalize('NFC').toLowerCase()) continue
      const place = stat.places.find(({ mention, index }) => plain(mention.parts[index]?.text ?? '') === form)
      const other = stat.places.find(({ mention, index }) => plain(mention.parts[index]?.text ?? '') === keep[0])
      if (place === undefined || other === undefined) continue
      // Éric Cantona and Eric Cantor are two men.
      if (areTwoNamed(place, other)) continue
      yield {
        kind: 'variant',
        mention: place.mention,
        expected: [withPart(place.mention, place.index, keep[0])],
        note: `Both are right; ${keep[0]} stands ${times(keep[1])} and ${form} ${times(count)}. Keep to one.`,
        related: [{ at: spanOf(other.mention), message: `Spelled \`${other.mention.text}\` here` }]
      }
    }
  }
}

/** McGinley and Mcginley: one word, with and without its second capital. */
function* innerCapitals(stats: ReadonlyMap<string, PartStat>): Generator<NameDoubt> {
  for (const { forms, places } of stats.values()) {
    if (forms === undefined) continue
    const written = [...forms].filter(([form]) => !isShouted(form)).sort((a, b) => b[1] - a[1])
    const [keep, change] = written
    if (keep === undefined || change === undefined || plain(keep[0]).toLowerCase() !== plain(change[0]).toLowerCase())
      continue
    if (written.length > 2 || innerCapital.test(keep[0]) === innerCapital.test(change[0])) continue
    const placeOf = (form: string) =>
      places.find(({ mention, index }) => mention.parts[index]?.text === form && !mention.headline)
    const place = placeOf(change[0])
    const other = placeOf(keep[0])
    if (place === undefined || other === undefined) continue
    // Ian MacDonald and Ann Macdonald are two.
    if (areTwoNamed(place, other)) continue
    yield {
      kind: 'variant',
      mention: place.mention,
      expected: [withPart(place.mention, place.index, keep[0])],
      note: `${keep[0]} stands ${times(keep[1])} and ${change[0]} ${times(change[1])}. Keep to one.`,
      related: [{ at: spanOf(other.mention), message: `Spelled \`${other.mention.text}\` here` }]
    }
  }
}

/** Whether both words stand among others, and those differ. */
function areTwoNamed(a: PartPlace, b: PartPlace): boolean {
  // Benoît Charpentier-Lévêque, then Dr Charpentier-Leveque.
  if (a.mention.key.endsWith(b.mention.key) || b.mention.key.endsWith(a.mention.key)) return false
  return neighbours(a).length > 0 && neighbours(b).length > 0
}

/** What families have a capital behind; iPhone and eBay are no families. */
const innerCapital = /^(?:Mc|Mac|Fitz|De|Di|Le|La|Du|Van)[A-Z]/

/** With straight apostrophes, which are a matter of typography. */
function plain(form: string): string {
  return form.replace(/[’‘ʼ`]/g, "'").normalize('NFC')
}

/** Kim Jong Un and Kim Jong-un: one key, two ways to join it. */
function* hyphens(knowledge: Knowledge, mentions: readonly Mention[]): Generator<NameDoubt> {
  const texts = new Map<string, string>()
  const several = new Set<string>()
  for (const { parts, key, text } of mentions) {
    if (parts.length < 2) continue
    const first = texts.get(key)
    if (first === undefined) texts.set(key, text)
    else if (first !== text) several.add(key)
  }
  if (several.size === 0) return
  const byKey = new Map<string, Map<string, { readonly mention: Mention; count: number }>>()
  for (const mention of mentions) {
    if (!several.has(mention.key)) continue
    // North-Dakota-based: the hyphens are those of the compound.
    if (mention.parts.length < 2 || isShouted(mention.text) || mention.headline || mention.compound) continue
    const form = joints(mention.text)
    const forms = byKey.get(mention.key) ?? new Map<string, { readonly mention: Mention; count: number }>()
    byKey.set(mention.key, forms)
    const known = forms.get(form)
    if (known) known.count += 1
    else forms.set(form, { mention, count: 1 })
  }
  for (const [key, forms] of byKey) {
    if (forms.size < 2 || !knowledge.list.entriesOf(key).some(({ kind }) => kind !== 'other')) continue
    const [keep, ...rest] = [...forms.values()].sort((a, b) => b.count - a.count || a.mention.start - b.mention.start)
    if (keep === undefined) continue
    for (const { mention, count } of rest) {
      yield {
        kind: 'variant',
        mention,
        expected: [keep.mention.text],
        note: `Both are right; ${keep.mention.text} stands ${times(keep.count)} and ${mention.text} ${times(count)}. Keep to one.`,
        related: [{ at: spanOf(keep.mention), message: `Spelled \`${keep.mention.text}\` here` }]
      }
    }
  }
}

function spanOf({ start, end }: Mention): Span {
  return { start, end }
}

const accentsAndStops = lettered(String.raw`[\p{M}'’‘ʼ.]`, 'g')
const shouts = lettered(String.raw`\p{Lu}{3,}`, 'g')

/** How the words of a name are joined, with their capitals; accents are looked at elsewhere. */
function joints(text: string): string {
  const parts = text.normalize('NFD')
  const plainText = parts
    .replace(accentsAndStops(parts), '')
    .replace(/\s+/g, ' ')
    // El-Fasher begins its sentence.
    .replace(/^(?:Al|El)(?=[ -])/, (particle) => particle.toLowerCase())
  // FOX News and Fox News: a matter of the logo.
  return plainText.replace(shouts(plainText), (word) => word.charAt(0) + word.slice(1).toLowerCase())
}

/** Forms that lists accept, but the house does not prefer. */
function* houseForms(knowledge: Knowledge, mentions: readonly Mention[]): Generator<NameDoubt> {
  if (!knowledge.list.hasHouse) return
  for (const mention of mentions) {
    const entry = houseEntry(knowledge, mention)
    if (entry === undefined || mention.headline || nameKey(entry.name).split(' ').length !== mention.parts.length)
      continue
    if (plain(mention.text) === plain(entry.name) || (isShouted(mention.text) && mention.key === nameKey(entry.name)))
      continue
    yield { kind: 'variant', mention, expected: [entry.name], note: `House list: ${entry.name}.`, related: [] }
  }
}

/** The house's entry of a name: that which has the form, or which has another form of the same shipped entry. */
function houseEntry(knowledge: Knowledge, { key, parts }: Mention): KnownName | undefined {
  const { list } = knowledge
  const entries = list.entriesOf(key)
  const own = entries.find(({ house }) => house)
  if (own) return own.proposed ? undefined : own
  const [shipped] = entries
  // Putin alone is a second reference, Ukrainian an adjective; only a whole name is a form to choose.
  if (shipped === undefined || list.isDemonym(key) || (shipped.kind === 'person' && parts.length < 2)) return undefined
  // Bombay is a name of the past, not another form.
  const keys = list.details(shipped).forms.map(nameKey)
  if (!keys.includes(key)) return undefined
  for (const form of keys) {
    const other = list.entriesOf(form).find(({ house, proposed }) => house && !proposed)
    // Of US and America each is right in its place, whatever the house lists; Kiev and Kyiv are two spellings.
    // A house that writes `names: [Kyiv]` does not say what Kyiv is.
    const isSameKind = other !== undefined && (other.kind === shipped.kind || other.kind === 'other')
    if (isSameKind && (parts.length > 1 || isRespelling(knowledge, key, form))) return other
  }
  return undefined
}
