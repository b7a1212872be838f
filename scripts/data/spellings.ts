// Compiles US and UK pairs from patterns and dictionaries, and groups of word choices with their inflections.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { type CompiledSpellings, type Frame, variantBits, writeSpellings } from '../../src/lexicon/spellings.ts'
import { dictionaryForms } from './dictionary-forms.ts'

const folder = path.resolve(import.meta.dirname, '../../rules/lexicon')

interface Pattern {
  readonly uk: string
  readonly us: string
  readonly ize?: boolean
}

interface VariantsFile {
  readonly patterns: readonly Pattern[]
  readonly single: Readonly<Record<string, string>>
  readonly both: readonly string[]
  readonly weak: readonly string[]
  readonly contexts: Readonly<Record<string, Frame & { readonly side: 'us' | 'uk' }>>
}

type Forms = Readonly<Record<'us' | 'gb' | 'au' | 'ca', ReadonlySet<string>>>

export async function compile(): Promise<Record<string, unknown>> {
  const [us, gb, au, ca] = await Promise.all((['us', 'gb', 'au', 'ca'] as const).map(lowerForms))
  if (!us || !gb || !au || !ca) throw new Error('a dictionary is missing')
  const forms: Forms = { us, gb, au, ca }
  // Checked entry by entry below.
  const variants = parse(await readFile(path.join(folder, 'variants.yml'), 'utf8')) as VariantsFile
  const frames = Object.values(variants.contexts)
  const compiled: CompiledSpellings = {
    marked: markedForms(pairsOf(variants, forms), new Set(variants.weak)),
    frames,
    ...choiceTables(choicesOf(parse(await readFile(path.join(folder, 'word-choice.yml'), 'utf8')) as ChoiceFile))
  }
  return { spellings: writeSpellings(compiled) }
}

async function lowerForms(name: 'us' | 'gb' | 'au' | 'ca'): Promise<ReadonlySet<string>> {
  return new Set((await dictionaryForms(name)).filter((form) => form === form.toLowerCase() && !form.includes("'")))
}

/** `[uk, us, ize, variants of uk as bits, of us, frame index of uk or -1, of us]` */
type Pair = readonly [string, string, 0 | 1, number, number, number, number]

/** Both forms of every pair; a form of two pairs belongs to the first. */
function markedForms(pairs: readonly Pair[], weak: ReadonlySet<string>): Record<string, string> {
  const rows: Record<string, string> = {}
  for (const [uk, us, ize, ukFits, usFits, ukFrame, usFrame] of pairs) {
    rows[uk] ??= `uk ${us} ${ize} ${ukFits} ${ukFrame} ${weak.has(uk) ? 1 : 0}`
    // A frame of -2 says that the form is ambiguous and never counts.
    if (usFrame !== -2) rows[us] ??= `us ${uk} ${ize} ${usFits} ${usFrame} ${weak.has(us) ? 1 : 0}`
  }
  return rows
}

/** Choices by form of one word, and by the first of several. */
function choiceTables(
  groups: readonly (readonly (readonly string[])[])[]
): Pick<CompiledSpellings, 'choices' | 'long' | 'groups'> {
  const choices: Record<string, string> = {}
  const long = new Map<string, string[]>()
  for (const [id, ways] of groups.entries()) {
    for (const [way, forms] of ways.entries()) {
      for (const [index, form] of forms.entries()) {
        const [first = '', ...rest] = form.split(' ')
        if (rest.length === 0) choices[form] = `${id} ${way} ${index}`
        else long.set(first, [...(long.get(first) ?? []), `${rest.join(' ')},${id},${way},${index}`])
      }
    }
  }
  const words = (row: string) => row.split(',', 1)[0]?.split(' ').length ?? 0
  return {
    choices,
    long: Object.fromEntries(
      [...long].map(([first, rows]) => [first, rows.sort((a, b) => words(b) - words(a)).join('|')])
    ),
    groups: groups.map((ways) => ways.map((forms) => forms.join(',')).join('|'))
  }
}

function pairsOf(variants: VariantsFile, forms: Forms): Pair[] {
  const both = new Set(variants.both)
  const pairs = new Map<string, { us: string; ize: boolean }>()
  const taken = new Set<string>()
  const add = (uk: string, us: string, ize: boolean) => {
    if (both.has(uk) || both.has(us) || pairs.has(uk) || taken.has(us)) return
    pairs.set(uk, { us, ize })
    taken.add(us)
  }
  for (const [uk, us] of Object.entries(variants.single)) {
    if (pairs.has(uk)) throw new Error(`rules/lexicon/variants.yml, \`single\`: ${uk} stands twice; delete one`)
    pairs.set(uk, { us, ize: false })
    taken.add(us)
  }
  // A form that only British dictionaries have, and what a pattern makes of it that only American ones have.
  for (const uk of forms.gb) {
    if (forms.us.has(uk)) continue
    for (const { us, ize } of rewrites(uk, variants.patterns, 'uk')) {
      if (forms.us.has(us) && !forms.gb.has(us)) add(uk, us, ize)
    }
  }
  // -ize words whose British form the dictionary forgot: hospitalizations.
  for (const us of forms.us) {
    if (forms.gb.has(us)) continue
    for (const { us: uk, ize } of rewrites(
      us,
      variants.patterns.filter(({ ize }) => ize === true),
      'us'
    )) {
      if (!forms.us.has(uk)) add(uk, us, ize)
    }
  }
  const contexts = Object.keys(variants.contexts)
  return [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([uk, { us, ize }]) => {
      const usFrame = contexts.indexOf(us)
      const open = usFrame < 0 && forms.gb.has(us)
      return [
        uk,
        us,
        ize ? 1 : 0,
        bitsOf(uk, 'uk', ize, forms),
        bitsOf(us, 'us', ize, forms),
        contexts.indexOf(uk),
        open ? -2 : usFrame
      ]
    })
}

/** What patterns make of a word, at each place where one fits. */
function* rewrites(
  word: string,
  patterns: readonly Pattern[],
  from: 'uk' | 'us'
): Generator<{ us: string; ize: boolean }> {
  for (const pattern of patterns) {
    const [search, replacement] = from === 'uk' ? [pattern.uk, pattern.us] : [pattern.us, pattern.uk]
    for (const match of word.matchAll(new RegExp(search, 'g'))) {
      yield {
        us: word.slice(0, match.index) + replacement + word.slice(match.index + match[0].length),
        ize: pattern.ize === true
      }
    }
    // Words with two places: colourise, defencelessness.
    yield { us: word.replaceAll(new RegExp(search, 'g'), replacement), ize: pattern.ize === true }
  }
}

function bitsOf(form: string, side: 'us' | 'uk', ize: boolean, forms: Forms): number {
  let bits: number = side === 'us' ? variantBits.us : variantBits.uk
  if ((side === 'uk') !== ize) bits |= variantBits.oxford
  if (forms.au.has(form)) bits |= variantBits.au
  if (forms.ca.has(form)) bits |= variantBits.ca
  return bits
}

/** Groups of forms of one word: of nouns every way gets its plural, of verbs its -s, -ed and -ing, the rest stands as written. */
interface ChoiceFile {
  readonly nouns: readonly (readonly string[])[]
  readonly verbs: readonly (readonly string[])[]
  readonly other: readonly (readonly string[])[]
}

function choicesOf(file: ChoiceFile): (readonly string[])[][] {
  const seen = new Set<string>()
  const choices: (readonly string[])[][] = []
  const each = (kind: keyof ChoiceFile, inflect: (form: string) => readonly string[]) => {
    for (const group of file[kind]) {
      const at = `rules/lexicon/word-choice.yml, \`${kind}\`: ${JSON.stringify(group)}`
      if (!Array.isArray(group) || group.length < 2)
        throw new Error(`${at} needs two ways or more, such as [adviser, advisor]`)
      const ways = group.map((way) => (typeof way === 'string' ? inflect(way) : []))
      for (const form of ways.flat()) {
        if (seen.has(form))
          throw new Error(`${at}: ${form} stands in another group as well; join the groups or delete one`)
        if (/[|,]/.test(form)) throw new Error(`${at}: ${form} has a comma or a bar; write letters, spaces and hyphens`)
        if (form !== form.toLowerCase())
          throw new Error(`${at}: write small letters; capitals are kept as they stand in the copy`)
        seen.add(form)
      }
      choices.push(ways)
    }
  }
  each('nouns', (noun) => [noun, plural(noun)])
  each('verbs', (verb) => [verb, plural(verb), `${verb.replace(/e$/, '')}ed`, `${verb.replace(/([^e])e$/, '$1')}ing`])
  each('other', (form) => [form])
  return choices
}

function plural(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}
