// Compiles reporting verbs and the word lists of the attribution rules: checks them and writes out every form of a verb.
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import {
  type CompiledCues,
  type CueClass,
  type CueList,
  classBit,
  cueClasses,
  cueFlag,
  cueLists,
  listBit,
  wordLists,
  writeCues
} from '../../src/lexicon/cues.ts'
import type { TableRows } from '../../src/lexicon/table.ts'
import { type Phrases, readPhrases, type VerbTraits } from './reporting-phrases.ts'
import { inflect, third } from './verb-forms.ts'
import { at, sortedAt, wordsAt } from './word-lists.ts'

const folder = new URL('../../rules/', import.meta.url)

/** Where each list comes from: file and key. */
const origins: Readonly<Record<CueList, readonly [file: string, key: string]>> = {
  nominal: ['lexicon/reporting-verbs.yml', 'nouns.nominal'],
  data: ['lexicon/reporting-verbs.yml', 'nouns.data'],
  adjectives: ['lexicon/reporting-verbs.yml', 'adjectives'],
  seeming: ['lexicon/reporting-verbs.yml', 'seeming'],
  ofSomebody: ['lexicon/reporting-verbs.yml', 'ofSomebody'],
  metonyms: ['lexicon/metonyms.yml', 'names'],
  institutions: ['lexicon/metonyms.yml', 'institutions'],
  collectives: ['vague-source/sources.yml', 'collectives'],
  quantifiers: ['vague-source/sources.yml', 'quantifiers'],
  people: ['vague-source/sources.yml', 'people'],
  singulars: ['vague-source/sources.yml', 'singulars'],
  bareSources: ['anonymous-source/sources.yml', 'bare'],
  notPeople: ['anonymous-source/sources.yml', 'notPeople'],
  exemplars: ['vague-source/sources.yml', 'exemplars'],
  described: ['anonymous-source/sources.yml', 'described'],
  withheld: ['anonymous-source/sources.yml', 'withheld'],
  passive: ['hidden-source/cues.yml', 'passive'],
  expectation: ['hidden-source/cues.yml', 'expectation'],
  hearsay: ['hidden-source/cues.yml', 'adverbs'],
  legal: ['hidden-source/cues.yml', 'legal'],
  dataPlural: ['unspecified-data/sources.yml', 'plural'],
  dataSingular: ['unspecified-data/sources.yml', 'singular'],
  dataWeak: ['unspecified-data/sources.yml', 'weak'],
  dataVerbs: ['unspecified-data/sources.yml', 'verbs'],
  effects: ['unattributed-claim/claims.yml', 'effects'],
  effectPhrases: ['unattributed-claim/claims.yml', 'effectPhrases'],
  motives: ['unattributed-claim/claims.yml', 'motives'],
  began: ['unattributed-claim/claims.yml', 'began'],
  needs: ['unattributed-claim/claims.yml', 'needs'],
  schedule: ['unattributed-claim/claims.yml', 'schedule'],
  impersonal: ['hidden-source/cues.yml', 'impersonal'],
  regarded: ['hidden-source/cues.yml', 'regarded'],
  emergence: ['hidden-source/cues.yml', 'emergence'],
  moods: ['hidden-source/cues.yml', 'moods'],
  rumours: ['hidden-source/cues.yml', 'rumours'],
  groups: ['vague-source/sources.yml', 'groups'],
  estimates: ['vague-source/sources.yml', 'estimates'],
  naming: ['vague-source/sources.yml', 'naming'],
  posts: ['vague-source/sources.yml', 'posts'],
  reactions: ['vague-source/sources.yml', 'reactions'],
  efforts: ['unattributed-claim/claims.yml', 'efforts'],
  outlooks: ['unattributed-claim/claims.yml', 'outlooks'],
  market: ['vague-source/sources.yml', 'market'],
  sought: ['unattributed-claim/claims.yml', 'sought'],
  raised: ['hidden-source/cues.yml', 'raised'],
  raising: ['hidden-source/cues.yml', 'raising'],
  ongoing: ['hidden-source/cues.yml', 'ongoing'],
  papers: ['lexicon/reporting-phrases.yml', 'documents.papers'],
  handled: ['lexicon/reporting-phrases.yml', 'documents.handled'],
  means: ['lexicon/reporting-phrases.yml', 'means'],
  hours: ['lexicon/reporting-phrases.yml', 'times.hours'],
  deadlines: ['lexicon/reporting-phrases.yml', 'times.deadlines'],
  asides: ['lexicon/reporting-phrases.yml', 'asides']
}

/** `cues.bin`. */
export async function compile(): Promise<Record<string, unknown>> {
  const files = new Map<string, unknown>()
  const open = async (file: string): Promise<unknown> => {
    if (!files.has(file)) files.set(file, parse(await readFile(new URL(file, folder), 'utf8')))
    return files.get(file)
  }
  const lists: Partial<Record<CueList, readonly string[]>> = {}
  for (const name of cueLists) {
    const [file, key] = origins[name]
    // Names of places have capitals, and no order but that of their kinds.
    const words = (name === 'metonyms' ? wordsAt : sortedAt)(await open(file), file, key)
    lists[name] = name === 'nominal' ? [...new Set(words.flatMap((word) => [word, third(word)]))] : words
  }
  const verbs = await open(verbsFile)
  const phrases = await readPhrases(open, (verb) => inflect(verb, pastsOf(at(verbs, 'irregular'), verb)).keys())
  // A list is missing only where `wordsAt` has thrown.
  const complete = lists as CompiledCues['lists']
  return { cues: writeCues({ verbs: verbRows(verbs, phrases), lists: complete, words: wordRows(complete, phrases) }) }
}

function wordRows(lists: CompiledCues['lists'], { roles, partners }: Phrases): TableRows {
  const masks = new Map<string, number>()
  for (const name of wordLists) for (const word of lists[name]) masks.set(word, (masks.get(word) ?? 0) | listBit(name))
  const words = new Set([...masks.keys(), ...roles.keys(), ...partners.keys()])
  return Object.fromEntries(
    [...words].map((word) => [
      word,
      [masks.get(word) ?? 0, roles.get(word) ?? 0, [...(partners.get(word) ?? [])].join(',')].join(' ').trimEnd()
    ])
  )
}

interface Verb {
  classes: number
  before: Set<string>
  /** Without a word that has to follow, at least in one class. */
  plain: boolean
}

const verbsFile = 'lexicon/reporting-verbs.yml'

interface Compiled {
  readonly verb: string
  readonly classes: number
  readonly forms: number
  readonly flags: number
  /** Missing where the form needs no word behind it. */
  readonly before?: ReadonlySet<string>
  readonly traits: VerbTraits | undefined
}

function verbRows(file: unknown, { traits, beforeSpeaker }: Phrases): TableRows {
  const verbs = new Map<string, Verb>()
  for (const name of cueClasses) {
    const list = at(file, `verbs.${name}`)
    if (!Array.isArray(list)) throw new Error(`rules/${verbsFile}: \`verbs.${name}\` is missing; write a list of verbs`)
    for (const entry of list as unknown[]) readVerb(entry, name, verbs)
  }
  const nouns = new Set(wordsAt(file, verbsFile, 'alsoNouns'))
  const adjectives = new Set(wordsAt(file, verbsFile, 'alsoAdjectives'))
  const opinions = new Set(wordsAt(file, verbsFile, 'opinion'))
  const irregular = at(file, 'irregular')
  const compiled = new Map<string, Compiled>()
  for (const [verb, { classes, before, plain }] of verbs) {
    for (const [word, forms] of inflect(verb, pastsOf(irregular, verb))) {
      const flags =
        (nouns.has(word) ? cueFlag.noun : 0) |
        (adjectives.has(word) ? cueFlag.adjective : 0) |
        (opinions.has(verb) ? cueFlag.opinion : 0) |
        (beforeSpeaker.has(word) ? cueFlag.inverts : 0)
      const known = compiled.get(word)
      // Read, found: one form of two verbs, or of one in two tenses.
      compiled.set(word, {
        verb: known?.verb ?? verb,
        classes: (known?.classes ?? 0) | classes,
        forms: (known?.forms ?? 0) | forms,
        flags: (known?.flags ?? 0) | flags,
        ...(!plain && (known === undefined || known.before !== undefined) && { before }),
        traits: known ? known.traits : traits.get(verb)
      })
    }
  }
  const unknown = [...traits.keys(), ...beforeSpeaker].filter((word) => !compiled.has(word))
  if (unknown.length > 0) {
    const which = `\`${unknown.join('`, `')}\` reports nothing`
    throw new Error(
      `rules/lexicon/reporting-phrases.yml: ${which}; add it to \`verbs\` in rules/${verbsFile}, or take it out`
    )
  }
  return Object.fromEntries([...compiled].map(([word, of]) => [word, rowOf(of)]))
}

function rowOf({ verb, classes, forms, flags, before, traits }: Compiled): string {
  const words = [before, traits?.particles, traits?.objects].map((set) => [...(set ?? [])].join(','))
  return [verb, classes, forms, flags | (traits?.flags ?? 0), ...words].join(' ').trimEnd()
}

function readVerb(entry: unknown, name: CueClass, verbs: Map<string, Verb>): void {
  const [verb, before] = typeof entry === 'string' ? [entry, undefined] : (Object.entries(entry ?? {})[0] ?? [])
  if (typeof verb !== 'string' || !/^[a-z-]+$/.test(verb)) {
    throw new Error(
      `rules/${verbsFile}, \`verbs.${name}\`: ${JSON.stringify(entry)} is no verb; write one lower-case word, or {point: [out, to]}`
    )
  }
  const known = verbs.get(verb) ?? { classes: 0, before: new Set<string>(), plain: false }
  known.classes |= classBit(name)
  if (before === undefined) known.plain = true
  else if (Array.isArray(before)) for (const word of before) known.before.add(String(word))
  verbs.set(verb, known)
}

function pastsOf(irregular: unknown, verb: string): readonly string[] | undefined {
  const pasts = at(irregular, verb)
  if (pasts === undefined) return undefined
  if (!Array.isArray(pasts))
    throw new Error(`rules/${verbsFile}, \`irregular\`: ${verb} needs a list, such as [spoke, spoken]`)
  return pasts.map(String)
}
