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
  /** What bodies are called for: Supreme, Transport. */
  readonly subjects: readonly string[]
  /** Real words and names that are nearly one of these: Fondation, Hockley. */
  readonly alike: readonly string[]
  /** Titles of well-known books, plays, operas and films, of two words and more. */
  readonly works: readonly string[]
  /** Trades and offices of people whom no list has: a lorry driver, the vicar. */
  readonly trades: readonly string[]
  /** Trade: the words that are told near its people. */
  readonly scenes: Readonly<Record<string, readonly string[]>>
  /** Words with a capital that are no names: Monday, March. */
  readonly calendar: readonly string[]
  /** Short forms in capitals that name nobody: TV, DNA. */
  readonly abbreviations: readonly string[]
  /** Frequent given names that women bear: Karen, Olga. */
  readonly women: readonly string[]
  /** The same of men: Darren, Sergei. */
  readonly men: readonly string[]
  /** What follows a name and a hyphen without belonging to it: based, led. */
  readonly tails: readonly string[]
  /** Name: the short forms it goes by. */
  readonly nicknames: Readonly<Record<string, readonly string[]>>
}

/** The lists a word stands in, as bits. */
export const wordKind = {
  honorifics: 1,
  offices: 2,
  heads: 4,
  particles: 8,
  suffixes: 16,
  bodies: 32,
  places: 64,
  calendar: 128,
  tails: 256,
  abbreviations: 512,
  // 1024 is the bullet of `names/name-word.ts`.
  women: 2048,
  men: 4096
} as const satisfies Readonly<Record<ListField, number>>

/** One of the lists, ready to ask. */
export interface WordList {
  has(word: string): boolean
}

/** The same, ready to ask. All in small letters, without stops. */
export type NameWords = Readonly<Record<ListField, WordList>> & {
  /** Bits of `wordKind`: one question for all lists. */
  kindsOf(word: string): number
  /** Whether one given name is short for the other, or both for a third. */
  areNicknames(a: string, b: string): boolean
  /** The words that names of bodies are made of, and those that only look like them; made when first asked. */
  ofBodies(): BodyWords
  /** Titles of works, as the list writes them; made when first asked. */
  titlesOfWorks(): readonly string[]
  /** Trades of people whom no list has; made when first asked. */
  plainTrades(): ReadonlySet<string>
  /** What is told near people of a trade, in small letters; made when first asked. */
  sceneOf(trade: string): ReadonlySet<string> | undefined
}

/** Words in names of bodies, places among them. */
export interface BodyWords {
  /** Those that say what it is or what it is for: Council, Harbour, Transport. */
  readonly words: ReadonlySet<string>
  /** Of these, those that say what it is for. */
  readonly subjects: ReadonlySet<string>
  /** Real words and names that are nearly one of them. */
  readonly alike: ReadonlySet<string>
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
  'tails',
  'abbreviations',
  'women',
  'men'
] as const
type ListField = (typeof listFields)[number]

/** Lists that are asked for only beside a word that nobody knows. */
const bodyFields = ['subjects', 'alike', 'works', 'trades'] as const

/** What the build writes: each list one string, and lines of names that stand for each other. */
export type CompiledNameWords = Readonly<Record<ListField | (typeof bodyFields)[number], string>> & {
  readonly nicknames: string
  /** A trade, a tab, and its words with blanks between. */
  readonly scenes: string
}

/**
 * Check and compile the words around names.
 *
 * @throws when a list is missing or holds something that is no text
 */
export function compileNameWords(file: NameWordsFile): CompiledNameWords {
  const lists = [...listFields, ...bodyFields].map((field) => {
    const items: unknown = file[field]
    if (!Array.isArray(items)) throw new Error(`rules/lexicon/name-words.yml: write a list under \`${field}\``)
    const wrong: unknown = (items as unknown[]).find((item) => typeof item !== 'string')
    if (wrong !== undefined) {
      throw new Error(`rules/lexicon/name-words.yml: \`${field}\` holds ${JSON.stringify(wrong)}; write it in quotes`)
    }
    // Titles keep their capitals: they are shown.
    return [field, (field === 'works' ? (items as string[]) : (items as string[]).map(nameKey)).join('\n')] as const
  })
  const nicknames = Object.entries(file.nicknames).map(([name, short]) => {
    if (!Array.isArray(short)) throw new Error(`rules/lexicon/nicknames.yml: \`${name}\` has no list of short forms`)
    return [name, ...short].map(nameKey).join(' ')
  })
  const scenes = Object.entries(file.scenes).map(([trade, words]) => {
    if (!Array.isArray(words)) throw new Error(`rules/lexicon/name-words.yml: \`${trade}\` has no list of words`)
    return `${trade}\t${words.join(' ')}`
  })
  return {
    // Every field of the type is among the fields that were read.
    ...(Object.fromEntries(lists) as Omit<CompiledNameWords, 'nicknames' | 'scenes'>),
    nicknames: nicknames.join('\n'),
    scenes: scenes.join('\n')
  }
}

/** The words around names. */
export const nameWords: Part<NameWords> = {
  name: 'name-words',
  // The build wrote it with the compiler above.
  open: (source) => readNameWords(source.json('name-words') as CompiledNameWords)
}

function readNameWords(compiled: CompiledNameWords): NameWords {
  const kinds = new Map<string, number>()
  for (const field of listFields) {
    for (const word of compiled[field].split('\n')) kinds.set(word, (kinds.get(word) ?? 0) | wordKind[field])
  }
  const list = (field: ListField): WordList => {
    const bit = wordKind[field]
    const longest = compiled[field].split('\n').reduce((most, { length }) => Math.max(most, length), 0)
    return { has: (word) => word.length <= longest && ((kinds.get(word) ?? 0) & bit) !== 0 }
  }
  let groups: ReadonlyMap<string, readonly number[]> | undefined
  let ofBodies: BodyWords | undefined
  let plainTrades: ReadonlySet<string> | undefined
  let scenes: ReadonlyMap<string, ReadonlySet<string>> | undefined
  return {
    honorifics: list('honorifics'),
    offices: list('offices'),
    heads: list('heads'),
    particles: list('particles'),
    suffixes: list('suffixes'),
    bodies: list('bodies'),
    places: list('places'),
    calendar: list('calendar'),
    tails: list('tails'),
    abbreviations: list('abbreviations'),
    women: list('women'),
    men: list('men'),
    kindsOf: (word) => kinds.get(word) ?? 0,
    areNicknames(a, b) {
      // Asked of names that differ: by most stories never.
      groups ??= nicknameGroups(compiled.nicknames)
      const groupsB = groups.get(b)
      return groupsB?.some((group) => groups?.get(a)?.includes(group)) ?? false
    },
    ofBodies: () => (ofBodies ??= bodyWords(compiled)),
    titlesOfWorks: () => compiled.works.split('\n'),
    plainTrades: () => (plainTrades ??= new Set(compiled.trades.split('\n'))),
    sceneOf: (trade) => (scenes ??= readScenes(compiled.scenes)).get(trade)
  }
}

function readScenes(lines: string): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    lines.split('\n').map((line) => {
      const [trade = '', words = ''] = line.split('\t')
      return [trade, new Set(words.split(' '))] as const
    })
  )
}

function bodyWords(compiled: CompiledNameWords): BodyWords {
  const set = (...fields: (keyof CompiledNameWords)[]) =>
    new Set(fields.flatMap((field) => compiled[field].split('\n')))
  return { words: set('bodies', 'places', 'subjects'), subjects: set('subjects'), alike: set('alike') }
}

/** By name the numbers of the lines it stands in. */
function nicknameGroups(lines: string): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  for (const [index, line] of lines.split('\n').entries()) {
    for (const name of line.split(' ')) {
      const group = groups.get(name)
      if (group) group.push(index)
      else groups.set(name, [index])
    }
  }
  return groups
}
