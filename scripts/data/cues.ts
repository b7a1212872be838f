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
  form,
  listBit,
  wordLists,
  writeCues
} from '../../src/lexicon/cues.ts'

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
  rumours: ['hidden-source/cues.yml', 'rumours'],
  groups: ['vague-source/sources.yml', 'groups'],
  outlooks: ['unattributed-claim/claims.yml', 'outlooks']
}

/** `cues.json`. */
export async function compile(): Promise<Record<string, unknown>> {
  const files = new Map<string, unknown>()
  for (const file of new Set(Object.values(origins).map(([file]) => file))) {
    files.set(file, parse(await readFile(new URL(file, folder), 'utf8')))
  }
  const lists: Partial<Record<CueList, readonly string[]>> = {}
  for (const name of cueLists) {
    const [file, key] = origins[name]
    const words = wordsAt(files.get(file), file, key)
    lists[name] = name === 'nominal' ? [...new Set(words.flatMap((word) => [word, third(word)]))] : words
  }
  const verbs = Object.entries(verbsOf(files.get(verbsFile))).map(
    ([word, [verb, classes, forms, flags, before = []]]) =>
      [word, `${verb} ${classes} ${forms} ${flags} ${before.join(',')}`.trimEnd()] as const
  )
  // A list is missing only where `wordsAt` has thrown.
  const compiled: CompiledCues = {
    verbs: Object.fromEntries(verbs),
    lists: lists as CompiledCues['lists'],
    masks: masksOf(lists as CompiledCues['lists'])
  }
  return { cues: writeCues(compiled) }
}

function masksOf(lists: CompiledCues['lists']): Record<string, number> {
  const masks: Record<string, number> = {}
  for (const name of wordLists) for (const word of lists[name]) masks[word] = (masks[word] ?? 0) | listBit(name)
  return masks
}

function at(file: unknown, key: string): unknown {
  let value = file
  for (const part of key.split('.'))
    value = typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined
  return value
}

function wordsAt(file: unknown, name: string, key: string): string[] {
  const list = at(file, key)
  if (!Array.isArray(list)) throw new Error(`rules/${name}: \`${key}\` is missing; write a list of words`)
  const words: string[] = []
  for (const word of list as unknown[]) {
    if (typeof word !== 'string')
      throw new Error(`rules/${name}, \`${key}\`: ${JSON.stringify(word)} is no word; put it in quotation marks`)
    words.push(word.toLowerCase())
  }
  return words
}

interface Verb {
  classes: number
  before: Set<string>
  /** Without a word that has to follow, at least in one class. */
  plain: boolean
}

const verbsFile = 'lexicon/reporting-verbs.yml'

type Compiled = [verb: string, classes: number, forms: number, flags: number, before?: string[]]

function verbsOf(file: unknown): Record<string, Compiled> {
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
  const compiled: Record<string, Compiled> = {}
  for (const [verb, { classes, before, plain }] of verbs) {
    for (const [word, forms] of inflect(verb, pastsOf(irregular, verb))) {
      const flags =
        (nouns.has(word) ? cueFlag.noun : 0) |
        (adjectives.has(word) ? cueFlag.adjective : 0) |
        (opinions.has(verb) ? cueFlag.opinion : 0)
      const known = compiled[word]
      // Read, found: one form of two verbs, or of one in two tenses.
      const merged: Compiled = known
        ? [known[0], known[1] | classes, known[2] | forms, known[3] | flags]
        : [verb, classes, forms, flags]
      if (!plain && (known === undefined || known[4] !== undefined)) merged[4] = [...before]
      compiled[word] = merged
    }
  }
  return compiled
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

/** Forms of verbs in -ise that have no form in -ize. */
const onlyIse = /(?:[dv]|rm|prom|ra|spr|pr|exc|gu|desp)ise$/

/** Every form of a verb, in British and American spelling, with what it can be. */
function inflect(verb: string, pasts: readonly string[] | undefined): Map<string, number> {
  const forms = new Map<string, number>()
  const add = (word: string, bits: number) => forms.set(word, (forms.get(word) ?? 0) | bits)
  for (const base of spellings(verb)) {
    add(base, form.base)
    add(third(base), form.third)
    const doubled = pasts?.find((past) => past === `${base}${base.at(-1)}ed`)
    if (pasts === undefined || doubled !== undefined) {
      for (const stem of doubled === undefined ? stems(base) : [doubled.slice(0, -2)]) {
        add(stem.endsWith('e') ? `${stem}d` : `${stem.replace(/([^aeiou])y$/, '$1i')}ed`, form.past | form.participle)
        add(`${stem.replace(/([^e])e$/, '$1').replace(/ie$/, 'y')}ing`, form.ing)
      }
    } else {
      const [past = base, participle = past] = pasts
      add(past, form.past)
      add(participle, form.participle)
      if (pasts.length === 1) add(past, form.participle)
      add(
        /^(?:bet|bid|forbid|hit|set)$/.test(base) ? `${base}${base.at(-1)}ing` : `${base.replace(/([^e])e$/, '$1')}ing`,
        form.ing
      )
    }
  }
  return forms
}

function spellings(verb: string): string[] {
  const all = [verb]
  if (verb.endsWith('ise') && !onlyIse.test(verb)) all.push(`${verb.slice(0, -3)}ize`)
  if (verb.endsWith('avour')) all.push(verb.replace('our', 'or'))
  return all
}

function third(base: string): string {
  if (/(?:s|x|z|ch|sh|[^aeiou]o|^go)$/.test(base) || base === 'echo') return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

/** Labelled and labeled; the rest has one stem. */
function stems(base: string): string[] {
  return /[^aeiou][aeiou]l$/.test(base) && base.length > 4 && base !== 'reveal' ? [base, `${base}l`] : [base]
}
