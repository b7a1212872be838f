// Reads rules/lexicon/reporting-phrases.yml, and what single rules say of the words of an attribution.
import { type CueRole, cueFlag, cueRoles, roleBit } from '../../src/lexicon/cues.ts'
import { at, keysAt, sortedWordsAt } from './word-lists.ts'

const phrasesFile = 'lexicon/reporting-phrases.yml'
const groupsFile = 'vague-source/sources.yml'

/** How a reporting verb behaves, beside what it reports. */
export interface VerbTraits {
  /** Bits of `cueFlag`. */
  readonly flags: number
  readonly particles: readonly string[]
  readonly objects: readonly string[]
}

/** What the lists say of words that report together with others. */
export interface Phrases {
  /** Bits of `roleBit` by word. */
  readonly roles: ReadonlyMap<string, number>
  /** The words that a word goes with: what a verb carries, what ties a noun that is said by nobody, who is of a group. */
  readonly partners: ReadonlyMap<string, ReadonlySet<string>>
  /** By the base form of a verb. */
  readonly traits: ReadonlyMap<string, VerbTraits>
  /** Forms that stand before who says it. */
  readonly beforeSpeaker: ReadonlySet<string>
}

/** Where the words of each role stand; those of three roles are read with their partners. */
const origins: Readonly<
  Record<Exclude<CueRole, 'carriers' | 'carried' | 'byNobody'>, readonly [file: string, key: string]>
> = {
  deeds: [phrasesFile, 'nouns.deeds'],
  toDo: [phrasesFile, 'nouns.toDo'],
  sides: [phrasesFile, 'nouns.sides'],
  plural: [phrasesFile, 'nouns.plural'],
  hearers: [phrasesFile, 'nouns.hearers'],
  persons: [phrasesFile, 'nouns.persons'],
  texts: [phrasesFile, 'nouns.texts'],
  findings: [phrasesFile, 'nouns.findings'],
  beforeVerbs: [phrasesFile, 'beforeVerbs'],
  opening: [phrasesFile, 'documents.opening'],
  plans: [phrasesFile, 'documents.plans'],
  accounts: [phrasesFile, 'documents.accounts'],
  headings: [phrasesFile, 'headings'],
  needing: [phrasesFile, 'nouns.needing'],
  opinions: [phrasesFile, 'opinions'],
  figures: ['vague-source/sources.yml', 'figures'],
  dataForms: ['unspecified-data/sources.yml', 'verbForms'],
  dataBetween: ['unspecified-data/sources.yml', 'between'],
  widely: ['hidden-source/cues.yml', 'widely'],
  sided: ['vague-source/sources.yml', 'sided'],
  counts: ['vague-source/sources.yml', 'counts'],
  placeless: ['vague-source/sources.yml', 'placeless'],
  common: ['vague-source/sources.yml', 'common'],
  notPlaces: ['vague-source/sources.yml', 'notPlaces'],
  states: ['unattributed-claim/claims.yml', 'states'],
  bodies: ['unspecified-data/sources.yml', 'bodies'],
  notBodies: ['unspecified-data/sources.yml', 'notBodies']
}

/**
 * Read and check all of it.
 *
 * @param open - a file under rules/, parsed
 * @param formsOf - every form of a verb
 */
export async function readPhrases(
  open: (file: string) => Promise<unknown>,
  formsOf: (verb: string) => Iterable<string>
): Promise<Phrases> {
  const roles = new Map<string, number>()
  const partners = new Map<string, Set<string>>()
  const add = (role: CueRole, words: Iterable<string>, others: readonly string[] = []): void => {
    for (const word of words) {
      roles.set(word, (roles.get(word) ?? 0) | roleBit(role))
      if (others.length > 0) partners.set(word, new Set([...(partners.get(word) ?? []), ...others]))
    }
  }
  for (const role of cueRoles) {
    if (role === 'carriers' || role === 'carried' || role === 'byNobody') continue
    const [file, key] = origins[role]
    add(role, sortedWordsAt(await open(file), file, key))
  }
  const file = await open(phrasesFile)
  for (const [verbs, nouns] of pairsAt(file, phrasesFile, 'carriers', 'verbs', 'nouns')) {
    for (const verb of verbs) add('carriers', formsOf(verb), nouns)
    add('carried', nouns)
  }
  for (const [nouns, ties] of pairsAt(file, phrasesFile, 'nouns.byNobody', 'nouns', 'before'))
    add('byNobody', nouns, ties)
  for (const [groups, members] of pairsAt(await open(groupsFile), groupsFile, 'members', 'groups', 'members'))
    for (const group of groups) partners.set(group, new Set([...(partners.get(group) ?? []), ...members]))
  return {
    roles,
    partners,
    traits: traitsOf(file),
    beforeSpeaker: new Set(sortedWordsAt(file, phrasesFile, 'beforeSpeaker'))
  }
}

/** A list of `{verbs: […], nouns: […]}`; no word stands in the first list of two of them. */
function pairsAt(
  file: unknown,
  path: string,
  key: string,
  first: string,
  second: string
): readonly (readonly [string[], string[]])[] {
  const list = at(file, key)
  const shape = `{${first}: [...], ${second}: [...]}`
  if (!Array.isArray(list)) throw new Error(`rules/${path}: \`${key}\` is missing; write a list of ${shape}`)
  const seen = new Set<string>()
  return list.map((entry: unknown, index) => {
    const where = `${key}.${index}`
    const others = keysAt(file, where).filter((name) => name !== first && name !== second)
    if (others.length > 0 || typeof entry !== 'object')
      throw new Error(`rules/${path}, \`${key}\`: ${JSON.stringify(entry)} is none; write ${shape}`)
    const words = sortedWordsAt(file, path, `${where}.${first}`)
    for (const word of words) {
      if (seen.has(word)) throw new Error(`rules/${path}, \`${key}\`: \`${word}\` stands in two lines; join them`)
      seen.add(word)
    }
    return [words, sortedWordsAt(file, path, `${where}.${second}`)] as const
  })
}

const flags = [
  'besideSpeech',
  'bySomebody',
  'foundSomewhere',
  'needsStatement',
  'sums',
  'withoutObject'
] as const satisfies readonly (keyof typeof cueFlag)[]

function traitsOf(file: unknown): ReadonlyMap<string, VerbTraits> {
  const traits = new Map<string, VerbTraits>()
  const change = (verb: string, more: Partial<VerbTraits>): void => {
    traits.set(verb, { flags: 0, particles: [], objects: [], ...traits.get(verb), ...more })
  }
  for (const flag of flags)
    for (const verb of sortedWordsAt(file, phrasesFile, `verbs.${flag}`))
      change(verb, { flags: (traits.get(verb)?.flags ?? 0) | cueFlag[flag] })
  for (const verb of keysAt(file, 'otherParticles'))
    change(verb, { particles: sortedWordsAt(file, phrasesFile, `otherParticles.${verb}`) })
  for (const verb of keysAt(file, 'otherObjects'))
    change(verb, { objects: sortedWordsAt(file, phrasesFile, `otherObjects.${verb}`) })
  return traits
}
