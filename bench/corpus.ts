// Made-up news: the same seed gives the same stories, on every machine.

import { damage } from './corpus-faults.ts'
import { sentences } from './corpus-sentences.ts'
import * as lists from './corpus-words.ts'

/** A generated story. */
export interface GeneratedStory {
  readonly name: string
  readonly text: string
}

/** The seed of every published figure. */
export const defaultSeed = 20261

/** Words that a story aims at: the mean of agency copy. */
const wordsMean = 530

/**
 * Stories of about 530 words: headline, byline, dateline, paragraphs with quotations and names that come again.
 *
 * @param count - how many
 * @param seed - same seed, same text
 * @example
 * generateStories(2, 1)[0]?.name // 'story-00000.txt'
 */
export function generateStories(count: number, seed: number = defaultSeed): GeneratedStory[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `story-${String(index).padStart(5, '0')}.txt`,
    // Every story has its own numbers, so that the first ones are the same in a short and a long corpus.
    text: story(randomFrom(seed * 100_003 + index))
  }))
}

/** Text of at least this many bytes: stories one after the other. */
export function textOfSize(bytes: number, seed: number = defaultSeed): string {
  const parts: string[] = []
  for (let index = 0, size = 0; size < bytes; index += 1) {
    const text = story(randomFrom(seed * 100_003 + index))
    parts.push(text)
    size += Buffer.byteLength(text) + 1
  }
  return cut(parts.join('\n'), bytes)
}

/** The same as one paragraph without a line break. */
export function paragraphOfSize(bytes: number, seed: number = defaultSeed): string {
  return textOfSize(bytes, seed).replaceAll(/\s+/g, ' ')
}

/** A story of this many words. */
export function storyOfWords(words: number, seed: number = defaultSeed): string {
  return story(randomFrom(seed), words)
}

function cut(text: string, bytes: number): string {
  return Buffer.from(text).subarray(0, bytes).toString('utf8').replaceAll('\ufffd', '')
}

/** Numbers for choosing: small, fast and the same everywhere (mulberry32). */
export interface Random {
  /** At least 0, less than 1. */
  (): number
  pick<T>(list: readonly T[]): T
  /** At least `from`, at most `to`. */
  integer(from: number, to: number): number
  chance(share: number): boolean
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
  return Object.assign(next, {
    pick<T>(list: readonly T[]): T {
      const item = list[Math.floor(next() * list.length)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    integer: (from: number, to: number) => from + Math.floor(next() * (to - from + 1)),
    chance: (share: number) => next() < share
  })
}

/** A person of a story: in full at first, then by the surname. */
export interface Person {
  readonly full: string
  readonly surname: string
  readonly title: string
}

/** What stays the same through a story. */
export interface Cast {
  readonly random: Random
  readonly people: readonly Person[]
  readonly named: Set<Person>
  readonly place: string
  readonly body: string
  readonly topic: string
  readonly uk: boolean
  readonly curly: boolean
}

function story(random: Random, words = Math.round(wordsMean * (0.6 + 0.8 * random()))): string {
  const place = random.pick(lists.places)
  const cast: Cast = {
    random,
    people: [...Array.from({ length: random.integer(3, 6) }, () => localPerson(random)), ...publicFigures(random)],
    named: new Set(),
    place,
    body: `${place} ${random.pick(lists.bodies)}`,
    topic: random.pick(lists.nouns),
    uk: random.chance(0.5),
    curly: random.chance(0.5)
  }
  const paragraphs = [
    headline(cast),
    '',
    `By ${localPerson(random).full}`,
    '',
    `${place.toUpperCase()} - ${sentences.opening(cast)}`
  ]
  for (let written = 40; written < words; ) {
    const lines = Array.from({ length: random.integer(1, 3) }, () => sentences.next(cast))
    const paragraph = lines.join(' ')
    paragraphs.push('', paragraph)
    written += paragraph.split(' ').length
  }
  return damage(`${paragraphs.join('\n')}\n`, cast)
}

function headline({ random, place, topic }: Cast): string {
  const verb = random.pick(['Vote', 'Protest', 'Push', 'Wait', 'Plan', 'Campaign'])
  return `${place} ${random.pick(lists.plurals)} ${verb.toLowerCase()} to ${random.pick(lists.actions)} ${topic}`
}

function localPerson(random: Random): Person {
  const surname = random.pick(lists.surnameStarts) + random.pick(lists.surnameMiddles) + random.pick(lists.surnameEnds)
  return {
    full: `${random.pick(lists.givenNames)} ${surname}`,
    surname,
    title: random.pick([...lists.trades, ...lists.offices])
  }
}

function publicFigures(random: Random): Person[] {
  return Array.from({ length: random.integer(1, 3) }, () => {
    const [title, full] = random.pick(lists.figures)
    return { full, title, surname: full.slice(full.lastIndexOf(' ') + 1) }
  })
}
