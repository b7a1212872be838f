// Words that stand beside names or inside them: titles, offices, particles, nicknames.
import type { Part } from './lexicon.ts'
import { nameKey } from './romanisation.ts'

/** `rules/lexicon/name-words.yml` and `nicknames.yml`, as an editor writes them. */
export interface NameWordsFile {
  /** Mr, Sir, Dr: before a person's name. */
  readonly honorifics: readonly string[]
  /** Words of offices before a person's name: Foreign, Prime, Minister, Sen. */
  readonly offices: readonly string[]
  /** Of these, the words that name the office itself: Minister, Senator. */
  readonly heads: readonly string[]
  /** Small words inside names: de, bin, van. */
  readonly particles: readonly string[]
  /** Jr, Sr, II: after a name. */
  readonly suffixes: readonly string[]
  /** Words by which a body is known as one: Institute, Party. */
  readonly bodies: readonly string[]
  /** Words by which a place is known as one: River, County. */
  readonly places: readonly string[]
  /** Words with a capital that are no names: Monday, March. */
  readonly calendar: readonly string[]
  /** What follows a name and a hyphen without belonging to it: based, led. */
  readonly tails: readonly string[]
  /** Name: the short forms it goes by. */
  readonly nicknames: Readonly<Record<string, readonly string[]>>
}

/** The same, ready to ask. All in small letters, without stops. */
export interface NameWords {
  readonly honorifics: ReadonlySet<string>
  readonly offices: ReadonlySet<string>
  readonly heads: ReadonlySet<string>
  readonly particles: ReadonlySet<string>
  readonly suffixes: ReadonlySet<string>
  readonly bodies: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  readonly calendar: ReadonlySet<string>
  readonly tails: ReadonlySet<string>
  /** Whether one given name is short for the other, or both for a third. */
  areNicknames(a: string, b: string): boolean
}

const listFields = [
  'honorifics',
  'offices',
  'heads',
  'particles',
  'suffixes',
  'bodies',
  'places',
  'calendar',
  'tails'
] as const
type ListField = (typeof listFields)[number]

/** What the build writes: each list one string, and lines of names that stand for each other. */
export type CompiledNameWords = Readonly<Record<ListField, string>> & { readonly nicknames: string }

/**
 * Check and compile the words around names.
 *
 * @throws when a list is missing or holds something that is no text
 */
export function compileNameWords(file: NameWordsFile): CompiledNameWords {
  const lists = listFields.map((field) => {
    const items: unknown = file[field]
    if (!Array.isArray(items)) throw new Error(`rules/lexicon/name-words.yml: write a list under \`${field}\``)
    const wrong: unknown = (items as unknown[]).find((item) => typeof item !== 'string')
    if (wrong !== undefined) {
      throw new Error(`rules/lexicon/name-words.yml: \`${field}\` holds ${JSON.stringify(wrong)}; write it in quotes`)
    }
    return [field, (items as string[]).map(nameKey).join('\n')] as const
  })
  const nicknames = Object.entries(file.nicknames).map(([name, short]) => {
    if (!Array.isArray(short)) throw new Error(`rules/lexicon/nicknames.yml: \`${name}\` has no list of short forms`)
    return [name, ...short].map(nameKey).join(' ')
  })
  // Every field of the type is among the fields that were read.
  return { ...(Object.fromEntries(lists) as Record<ListField, string>), nicknames: nicknames.join('\n') }
}

/** The words around names. */
export const nameWords: Part<NameWords> = {
  name: 'name-words',
  // The build wrote it with the compiler above.
  open: (source) => readNameWords(source.json('name-words') as CompiledNameWords)
}

function readNameWords(compiled: CompiledNameWords): NameWords {
  const groups = new Map<string, Set<string>>()
  for (const [index, line] of compiled.nicknames.split('\n').entries()) {
    for (const name of line.split(' ')) {
      const group = groups.get(name)
      if (group) group.add(String(index))
      else groups.set(name, new Set([String(index)]))
    }
  }
  const set = (field: ListField): ReadonlySet<string> => new Set(compiled[field].split('\n'))
  return {
    honorifics: set('honorifics'),
    offices: set('offices'),
    heads: set('heads'),
    particles: set('particles'),
    suffixes: set('suffixes'),
    bodies: set('bodies'),
    places: set('places'),
    calendar: set('calendar'),
    tails: set('tails'),
    areNicknames(a, b) {
      const groupsB = groups.get(b)
      return groupsB !== undefined && [...(groups.get(a) ?? [])].some((group) => groupsB.has(group))
    }
  }
}
