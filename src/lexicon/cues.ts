// What the lexicon knows about reporting: which words report, which name no source, which state an outcome.
import { openColumns, writeColumns } from './column-file.ts'
import type { Part } from './lexicon.ts'
import { openTable, type TableRows, tableColumns } from './table.ts'

/** What kind of reporting a verb or noun does. */
export const cueClasses = [
  'assertion',
  'denial',
  'accusation',
  'question',
  'mental',
  'stance',
  'evidence',
  'document'
] as const
export type CueClass = (typeof cueClasses)[number]

/** Grammatical forms of a verb, as bits. */
export const form = { base: 1, third: 2, past: 4, participle: 8, ing: 16 } as const

/** A form of a reporting verb. */
export interface Cue {
  /** The verb in its base form. */
  readonly verb: string
  /** Which classes it belongs to, as bits in the order of `cueClasses`. */
  readonly classes: number
  /** Which forms it can be, as bits of `form`. */
  readonly forms: number
  /** As often a noun: claims, report, call. */
  readonly noun: boolean
  /** As often an adjective before a noun: alleged, reported. */
  readonly adjective: boolean
  /** Holding it is holding an opinion about facts: believe, expect; not want. */
  readonly opinion: boolean
  /** Only before one of these words: point out, speak of. Empty when it needs none. */
  readonly before: readonly string[]
  /** Can stand before who says it: said Mr Bloggs. */
  readonly inverts: boolean
  /** Reports only beside what is said: he continued. */
  readonly besideSpeech: boolean
  /** Its past form before a place tells what was found: cows found on the road. */
  readonly foundSomewhere: boolean
  /** Takes no object, and so makes no passive: responded by leaving. */
  readonly withoutObject: boolean
  /** A deed as often as a word: read, greet, find. */
  readonly needsStatement: boolean
  /** With a thing for its subject it is a deed of nobody: the engine refused to start. */
  readonly bySomebody: boolean
  /** Before a sum it names a price: charge. */
  readonly sums: boolean
  /** Right before one of these words it is another verb: show up. */
  readonly particles: ReadonlySet<string>
  /** With one of these as its object it reports nothing: assume office. */
  readonly objects: ReadonlySet<string>
}

/** Word lists of the attribution rules, by name. */
export const cueLists = [
  'nominal',
  'data',
  'adjectives',
  'seeming',
  'ofSomebody',
  'metonyms',
  'institutions',
  'collectives',
  'quantifiers',
  'people',
  'singulars',
  'bareSources',
  'notPeople',
  'exemplars',
  'described',
  'withheld',
  'passive',
  'expectation',
  'hearsay',
  'legal',
  'dataPlural',
  'dataSingular',
  'dataWeak',
  'dataVerbs',
  'effects',
  'efforts',
  'effectPhrases',
  'motives',
  'began',
  'needs',
  'schedule',
  'impersonal',
  'regarded',
  'emergence',
  'moods',
  'rumours',
  'groups',
  'outlooks',
  'market',
  'sought',
  'raised',
  'raising',
  'ongoing',
  'reactions',
  'estimates',
  'naming',
  'posts',
  'papers',
  'handled',
  'means',
  'hours',
  'deadlines',
  'asides'
] as const
export type CueList = (typeof cueLists)[number]

/** What a word can do in an attribution, beside what it is: lists of `reporting-phrases.yml` and of single rules. */
export const cueRoles = [
  'carriers',
  'carried',
  'deeds',
  'toDo',
  'byNobody',
  'sides',
  'plural',
  'hearers',
  'persons',
  'texts',
  'findings',
  'beforeVerbs',
  'opening',
  'plans',
  'accounts',
  'headings',
  'needing',
  'widely',
  'opinions',
  'figures',
  'dataForms',
  'dataBetween',
  'sided',
  'counts',
  'placeless',
  'common',
  'notPlaces',
  'states',
  'bodies',
  'notBodies'
] as const
export type CueRole = (typeof cueRoles)[number]

/** What the lists say of a word, in one look-up. */
export interface ListedWord {
  /** The lists of `wordLists` that hold it, as bits of `listBit`. */
  readonly lists: number
  /** What it can do, as bits of `roleBit`. */
  readonly roles: number
  /**
   * The words that it goes with: what a verb carries, what ties a noun that is said by nobody to what is said, what one of
   * a group is called.
   */
  readonly partners: ReadonlySet<string>
}

/** Questions about reporting words. All words are asked in lower case. */
export interface Cues {
  /** The reporting verb that a word is a form of. */
  verb(word: string): Cue | undefined
  /** What the lists say of a word: one look-up where `has` would take many. */
  listed(word: string): ListedWord
  /** Whether a list of `cueLists` holds a word or phrase. */
  has(list: CueList, word: string): boolean
  /** The words of a list, in the order of its file. */
  words(list: CueList): readonly string[]
  /** Every word that is a verb's form or on a list of words. */
  known(): Iterable<string>
}

/** What scripts/data/cues.ts makes of the lists. */
export interface CompiledCues {
  /** `verb classes forms flags before particles objects` by word; words of one field joined by commas. */
  readonly verbs: TableRows
  readonly lists: Readonly<Record<CueList, readonly string[]>>
  /** `lists roles partners` by word, as bits of `listBit` and `roleBit`; partners joined by commas. */
  readonly words: TableRows
}

/** The file that the build ships. */
export function writeCues({ verbs, lists, words }: CompiledCues): Uint8Array {
  return writeColumns(lists, { ...tableColumns('verbs', verbs), ...tableColumns('words', words) })
}

/** Lists of phrases, and of words that are asked for so seldom that they need no bit. */
const phraseLists = [
  'described',
  'withheld',
  'effectPhrases',
  'motives',
  'needs',
  'rumours',
  'market',
  'efforts',
  'sought',
  'raising',
  'ongoing',
  'reactions',
  'estimates',
  'naming',
  'posts',
  'papers',
  'handled',
  'means',
  'hours',
  'deadlines',
  'asides'
] as const satisfies readonly CueList[]
type PhraseList = (typeof phraseLists)[number]
/** Lists of words. */
export type WordList = Exclude<CueList, PhraseList>
/** The lists of words, each with a bit of its own: 32 at most. */
export const wordLists = cueLists.filter((name): name is WordList => !(phraseLists as readonly string[]).includes(name))

/** The bit of a list in `ListedWord.lists`. */
export function listBit(name: WordList): number {
  return 1 << wordLists.indexOf(name)
}

/** The bit of a role in `ListedWord.roles`: 32 at most. */
export function roleBit(name: CueRole): number {
  return 1 << cueRoles.indexOf(name)
}

/** Bits of the compiled flags. */
export const cueFlag = {
  noun: 1,
  adjective: 2,
  opinion: 4,
  inverts: 8,
  besideSpeech: 16,
  foundSomewhere: 32,
  withoutObject: 64,
  needsStatement: 128,
  bySomebody: 256,
  sums: 512
} as const

/** The bit of a class in `Cue.classes`. */
export function classBit(name: CueClass): number {
  return 1 << cueClasses.indexOf(name)
}

/**
 * Reporting words, from `rules/lexicon/reporting-verbs.yml`, `reporting-phrases.yml` and the lists of the attribution rules.
 *
 * @example
 * lexicon.part(cues).verb('averred')?.verb // 'aver'
 */
export const cues: Part<Cues> = {
  name: 'cues',
  open(source) {
    const file = openColumns(source.bytes('cues'))
    // Written by the function above.
    const words = file.about as CompiledCues['lists']
    const verbs = openTable(file, 'verbs', readCue)
    const rows = openTable(file, 'words', readListed)
    const listed = (word: string): ListedWord => rows.get(word) ?? unlisted
    const bits = new Map<CueList, number>(wordLists.map((name) => [name, listBit(name)]))
    const phrases = new Map<CueList, ReadonlySet<string>>()
    return {
      verb: verbs.get,
      listed,
      has(list, word) {
        const bit = bits.get(list)
        if (bit !== undefined) return (listed(word).lists & bit) !== 0
        const known = phrases.get(list) ?? new Set(words[list])
        phrases.set(list, known)
        return known.has(word)
      },
      words: (list) => words[list],
      known: () => [...verbs.keys(), ...rows.keys()]
    }
  }
}

const noWords: ReadonlySet<string> = new Set()
const unlisted: ListedWord = { lists: 0, roles: 0, partners: noWords }

function readListed(row: string): ListedWord {
  const [lists, roles, partners] = row.split(' ')
  return { lists: Number(lists), roles: Number(roles), partners: setOf(partners) }
}

function setOf(joined: string | undefined): ReadonlySet<string> {
  return joined ? new Set(joined.split(',')) : noWords
}

function readCue(row: string): Cue {
  const [verb = '', classes, forms, bits, before = '', particles, objects] = row.split(' ')
  const flags = Number(bits)
  return {
    verb,
    classes: Number(classes),
    forms: Number(forms),
    noun: (flags & cueFlag.noun) !== 0,
    adjective: (flags & cueFlag.adjective) !== 0,
    opinion: (flags & cueFlag.opinion) !== 0,
    before: before === '' ? [] : before.split(','),
    inverts: (flags & cueFlag.inverts) !== 0,
    besideSpeech: (flags & cueFlag.besideSpeech) !== 0,
    foundSomewhere: (flags & cueFlag.foundSomewhere) !== 0,
    withoutObject: (flags & cueFlag.withoutObject) !== 0,
    needsStatement: (flags & cueFlag.needsStatement) !== 0,
    bySomebody: (flags & cueFlag.bySomebody) !== 0,
    sums: (flags & cueFlag.sums) !== 0,
    particles: setOf(particles),
    objects: setOf(objects)
  }
}
