import type { Variant } from '../analysis/house.ts'
import {
  type ChosenWord,
  type MarkedName,
  type MarkedWord,
  type StorySpellings,
  spellings
} from '../analysis/spellings.ts'
import { likeIn } from '../text/letter-case.ts'
import { lettered } from '../text/lettered.ts'
import { type Span, slice } from '../text/span.ts'
import { type Draft, type DraftRelated, defineRule } from './kit.ts'

/** As many other places as an editor looks at; it also keeps the cost linear. */
const relatedMax = 12
/** Variants that take from both sides, and how many words of each it takes to tell one from a slip. */
const blends = ['oxford', 'ca'] as const
const blendMin = 2

/** Where only a hyphen or a space differs, so many of the other way make it a slip and not a matter of taste. */
const clearMajority = 3

const variantNames: Readonly<Record<Variant, string>> = {
  us: 'US',
  uk: 'UK',
  oxford: 'Oxford',
  au: 'Australian',
  ca: 'Canadian'
}

export const inconsistentSpelling = defineRule({
  id: 'inconsistent-spelling',
  summary: 'US and UK spellings are mixed, or one word is written in two ways.',
  severity: 'warning',
  group: 'words',
  stage: 'preview',
  since: '0.1.0',
  inQuotations: false,
  inFurniture: false,
  options: null,
  needs: { spellings },

  *check({ spellings }: { readonly spellings: StorySpellings }, { story }): Iterable<Draft> {
    const { variant } = story.house
    yield* variant ? againstHouse(story.text, spellings.marked, variant) : mixtures(story.text, spellings)
    yield* choices(story.text, spellings.chosen)
  }
})

/** Every word that the house's variant spells another way. */
function* againstHouse(text: string, marked: readonly MarkedWord[], variant: Variant): Iterable<Draft> {
  const wrong = marked.filter(({ form, quoted }) => !quoted && !form.fits(variant))
  for (const words of byForm(wrong)) {
    yield draftOf(text, words, [], `the house spelling is ${variantNames[variant]}`)
  }
}

/** The words of the minority, each form once. Quoted words count for the majority. */
function* mixtures(text: string, { marked, named }: StorySpellings): Iterable<Draft> {
  const us = marked.filter(({ form }) => form.side === 'us')
  const uk = marked.filter(({ form }) => form.side === 'uk')
  const [minority, majority] = sides(us, uk, named)
  const onlyQuoted = majority.every(({ quoted }) => quoted)
  for (const words of byForm(minority.filter(({ quoted }) => !quoted))) {
    const side = words[0]?.form.side === 'us' ? 'UK' : 'US'
    const draft = draftOf(text, words, majority, `${side} spelling elsewhere`)
    // What speakers are quoted with tells little of how the house spells, unless it is the same word.
    const isNote = words[0]?.form.weak || (onlyQuoted && !majority.some(({ lower }) => lower === words[0]?.form.other))
    yield isNote ? { ...draft, severity: 'info' } : draft
  }
}

type Sides = readonly [minority: readonly MarkedWord[], majority: readonly MarkedWord[]]

function sides(us: readonly MarkedWord[], uk: readonly MarkedWord[], named: readonly MarkedName[]): Sides {
  if (us.length === 0 || uk.length === 0) return [[], []]
  // Spellings of both sides can be those of one house: `colour` with `organize` (Oxford), with `paleontologist` (Canada).
  const mixed = distinct(us) >= blendMin && distinct(uk) >= blendMin
  if (
    mixed &&
    blends.some((variant) => us.every(({ form }) => form.fits(variant)) && uk.every(({ form }) => form.fits(variant)))
  )
    return [[], []]
  if (isOxford(us, uk)) return [[], []]
  if (us.length !== uk.length) return us.length < uk.length ? [us, uk] : [uk, us]
  // As many of each: the story is at home where the bodies that it names are.
  const usNames = named.filter(({ side }) => side === 'us').length
  if (2 * usNames !== named.length) return 2 * usNames < named.length ? [us, uk] : [uk, us]
  return (us[0]?.start ?? 0) > (uk[0]?.start ?? 0) ? [us, uk] : [uk, us]
}

/** One word in -ize, and British words none of which is in -ise: as Oxford spells, not a slip. */
function isOxford(us: readonly MarkedWord[], uk: readonly MarkedWord[]): boolean {
  return (
    distinct(uk) >= blendMin &&
    us.every(({ form }) => form.fits('oxford')) &&
    uk.every(({ form }) => form.fits('oxford'))
  )
}

function distinct(words: readonly MarkedWord[]): number {
  return new Set(words.map(({ lower }) => lower)).size
}

/** Words of equal form together, in the order of their first places. */
function byForm(words: readonly MarkedWord[]): readonly (readonly MarkedWord[])[] {
  const groups = new Map<string, MarkedWord[]>()
  for (const word of words) {
    const group = groups.get(word.lower)
    if (group) group.push(word)
    else groups.set(word.lower, [word])
  }
  return [...groups.values()]
}

function draftOf(text: string, words: readonly MarkedWord[], others: readonly MarkedWord[], why: string): Draft {
  // A group has the word it was begun with.
  const first = words[0] as MarkedWord
  const expected = respelled(text, first)
  const near = others.slice(0, relatedMax)
  const sample = [...new Set(near.map((other) => slice(text, other)))].slice(0, 3).map((word) => `\`${word}\``)
  return {
    at: { start: first.start, end: first.end },
    message: `Unexpected \`${slice(text, first)}\`, expected \`${expected}\`: ${why}`,
    expected: [expected],
    note: `${sample.length > 0 ? `This story also has ${sample.join(', ')}. ` : ''}Write ${expected} here${words.length > 1 ? ` and in ${words.length - 1} more place${words.length > 2 ? 's' : ''}` : ''}${others.length > 0 ? ', or set the variant of the house' : ''}.`,
    related: [
      ...again(words.slice(1, relatedMax)),
      ...near.map(({ start, end }) => ({ at: { start, end }, message: 'The other spelling' }))
    ].slice(0, relatedMax),
    fix: {
      safety: 'unsafe',
      edits: words.map((word) => ({ ...word.part, text: likeIn(slice(text, word.part), word.form.other) }))
    }
  }
}

function again(words: readonly Span[]): DraftRelated[] {
  return words.map(({ start, end }) => ({ at: { start, end }, message: 'Here as well' }))
}

function respelled(text: string, word: MarkedWord): string {
  const { part } = word
  return (
    text.slice(word.start, part.start) + likeIn(slice(text, part), word.form.other) + text.slice(part.end, word.end)
  )
}

/** Word choices: the way that most of the story takes stands, or the way of the house. */
function* choices(text: string, chosen: readonly ChosenWord[]): Iterable<Draft> {
  const groups = new Map<number, ChosenWord[]>()
  for (const word of chosen) {
    const group = groups.get(word.choice.id)
    if (group) group.push(word)
    else groups.set(word.choice.id, [word])
  }
  for (const group of groups.values()) {
    const best = group[0]?.choice.house ? 0 : majorityOf(group)
    const right = group.filter(({ choice }) => choice.way === best)
    const wrong = group.filter(({ choice }) => choice.way !== best)
    const seen = new Set<string>()
    for (const word of wrong) {
      if (seen.has(word.lower)) continue
      seen.add(word.lower)
      const same = wrong.filter(({ lower }) => lower === word.lower)
      yield choiceDraft(text, word, same, right, best)
    }
  }
}

/** The way taken most often; of two the earlier. */
function majorityOf(group: readonly ChosenWord[]): number {
  const counts = new Map<number, number>()
  for (const { choice } of group) counts.set(choice.way, (counts.get(choice.way) ?? 0) + 1)
  let best = group[0]?.choice.way ?? 0
  for (const [way, count] of counts) if (count > (counts.get(best) ?? 0)) best = way
  return best
}

function choiceDraft(
  text: string,
  word: ChosenWord,
  same: readonly ChosenWord[],
  right: readonly ChosenWord[],
  best: number
): Draft {
  const actual = slice(text, word)
  const form = word.choice.ways[best] ?? actual
  const expected = likeIn(actual, form)
  const why = word.choice.house ? 'the house writes it so' : `so elsewhere in the story`
  return {
    at: { start: word.start, end: word.end },
    message: `Unexpected \`${actual}\`, expected \`${expected}\`: ${why}`,
    ...(word.choice.house || right.length >= clearMajority || letters(actual) !== letters(form)
      ? {}
      : { severity: 'info' }),
    expected: [expected],
    note:
      word.choice.note ??
      (word.choice.house
        ? `The house pack prefers ${form}.`
        : `Write it one way: ${form} stands ${right.length} time${right.length > 1 ? 's' : ''} in this story.`),
    related: [
      ...again(same.slice(1, relatedMax)),
      ...right.slice(0, relatedMax).map(({ start, end }) => ({ at: { start, end }, message: 'The other way' }))
    ].slice(0, relatedMax),
    fix: {
      safety: 'unsafe',
      edits: same.map(({ start, end }) => ({ start, end, text: likeIn(text.slice(start, end), form) }))
    }
  }
}

/**
 * Hyphens and spaces apart: `air-strike` and `airstrike`. Without a clear majority they are no more than a note. The
 * hyphen of `e-mail` is part of the spelling.
 */
function letters(form: string): string {
  const lower = form.toLowerCase()
  return lower.replace(betweenLetters(lower), '')
}

const betweenLetters = lettered(String.raw`(?<=\p{L}{2})[^\p{L}]+`, 'g')
