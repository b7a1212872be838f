// What people are by trade and office, and which countries write their names in another alphabet.
import type { Part } from './lexicon.ts'

/** The lists of `rules/lexicon/role-words.yml`. */
export const roleLists = [
  'lasting',
  'rare',
  'games',
  'positions',
  'players',
  'titles',
  'known',
  'bodies',
  'leaders'
] as const

/** Of the same file, those that hold countries. */
export const countryLists = ['romanised', 'vowelless'] as const

/** The same, compiled. */
export type CompiledRoleWords = Readonly<
  Record<(typeof roleLists)[number] | (typeof countryLists)[number], readonly string[]>
>

/** Ready to ask: roles in small letters, countries as the lists of places write them. */
export interface RoleWords {
  /** Trades whose people are named in passing, in any story: composer. */
  readonly lasting: ReadonlySet<string>
  /** Trades of which a country has few that news writes about: playwright. */
  readonly rare: ReadonlySet<string>
  /** Trades whose people play against one another: cricketer. */
  readonly games: ReadonlySet<string>
  /** What players of a country are called in news: goalkeeper. */
  readonly positions: ReadonlySet<string>
  /** What the lists call them: footballer. */
  readonly players: ReadonlySet<string>
  /** Titles that stand before a name without saying of what: governor. */
  readonly titles: ReadonlySet<string>
  /** Offices whose holders a story about their country can name without saying what they are: prime minister. */
  readonly known: ReadonlySet<string>
  /** Offices of which each body has one: secretary general. */
  readonly bodies: ReadonlySet<string>
  /** Words for whoever leads something: chief. */
  readonly leaders: ReadonlySet<string>
  /** Countries whose names reach English through another alphabet: two spellings of one sound are both right. */
  readonly romanised: ReadonlySet<string>
  /** Of these, the countries whose alphabet leaves short vowels out. */
  readonly vowelless: ReadonlySet<string>
}

/**
 * Opened where a name is nearly a listed one.
 *
 * @example
 * lexicon.part(roleWords).players.has('footballer') // true
 */
export const roleWords: Part<RoleWords> = {
  name: 'role-words',
  open(source) {
    // The build wrote it after checking every list.
    const lists = source.json('role-words') as CompiledRoleWords
    // Every key of the type is among those that are read.
    return Object.fromEntries([...roleLists, ...countryLists].map((key) => [key, new Set(lists[key])])) as never
  }
}
