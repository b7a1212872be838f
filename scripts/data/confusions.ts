// Compiles phrases in which one word was taken for another, each by the rarest of its words.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import {
  anchorSign,
  doubtfulSign,
  guardSigns,
  phrasesOfRow,
  type Slot,
  sameSign,
  wordsOf,
  writeConfusions
} from '../../src/lexicon/confusions.ts'

const file = path.resolve(import.meta.dirname, '../../rules/confused-word/phrases.yml')

type Phrases = Record<string, unknown>
/** Words that stand in many phrases, by name. */
type Lists = Readonly<Record<string, readonly string[]>>
type Pair = readonly [wrong: string, right: string]
/** The place of a word among English words by frequency, from 1. */
type RankOf = (word: string) => number

/** The words above this place are half of what is written: a phrase is found by one only where it has no other. */
const frequentMax = 300
/** A brace of more words is one set, asked for the word beside a frequent one: else its words would all be looked at. */
const braceMax = 30

export async function compile(): Promise<Record<string, unknown>> {
  const sheet = parse(await readFile(file, 'utf8')) as { lists: Lists; phrases: Phrases; doubtful: Phrases }
  const { words } = (await import('popular-english-words')) as { words: { getAll(): string[] } }
  const ranks = new Map(words.getAll().map((word, index) => [word, index + 1]))
  const rankOf = (word: string) => (word.includes("'") ? 0 : (ranks.get(word) ?? Number.POSITIVE_INFINITY))
  const listOf = (name: string) => {
    const list = sheet.lists[name]
    if (list === undefined) throw new Error(`rules/confused-word/phrases.yml: no list is called ${name}`)
    return list
  }
  const compiler: Compiler = { rankOf, listOf, rows: {} }
  addRows(compiler, sheet.phrases, '')
  addRows(compiler, sheet.doubtful, doubtfulSign)
  refuseTwice(compiler)
  const lists = Object.fromEntries(Object.entries(sheet.lists).map(([name, list]) => [name, list.join()]))
  return { confusions: writeConfusions(compiler.rows, lists) }
}

interface Compiler {
  readonly rankOf: RankOf
  readonly listOf: (name: string) => readonly string[]
  /** What the build ships, by the word that the phrases are found by. */
  readonly rows: Record<string, string>
}

/** @param sign - what stands before each right phrase */
function addRows(compiler: Compiler, phrases: Phrases, sign: string): void {
  const { rows } = compiler
  for (const [wrong, right] of Object.entries(phrases)) {
    const at = `rules/confused-word/phrases.yml: ${JSON.stringify(wrong)}`
    if (typeof right !== 'string') throw new Error(`${at} needs the right phrase after the colon`)
    if (/[=,_<>]/.test(wrong + right)) throw new Error(`${at} has a comma, an equals sign, an underscore or a bracket`)
    const { phrase: unguarded, before, behind } = withoutGuards(wrong, at)
    for (const [phrase, meant] of pairsOf(unguarded, right, at).flatMap(withoutLongChoices)) {
      for (const { anchor, written, expected } of anchored(compiler, phrase, meant)) {
        const row = `${before}${written}${behind}=${sign}${expected}`.replaceAll('|', ',')
        rows[anchor] = rows[anchor] === undefined ? row : `${rows[anchor]}|${row}`
      }
    }
  }
}

/** `(not did|could) he lead the`, `lead by (not example)`: a phrase, and the words that make it right, as rows have them. */
function withoutGuards(wrong: string, at: string): { phrase: string; before: string; behind: string } {
  const {
    1: before,
    2: phrase = '',
    3: behind
  } = /^(?:\(not ([^()]+)\) )?([^()]+?)(?: \(not ([^()]+)\))?$/.exec(wrong) ?? []
  if (phrase === '' || / /.test(`${before}${behind}`))
    throw new Error(`${at}: write the words that make it right as (not one|two), first or last`)
  return {
    phrase,
    before: before === undefined ? '' : `${guardSigns.before}${before} `,
    behind: behind === undefined ? '' : ` ${guardSigns.behind}${behind}`
  }
}

/** Braces that are the same on both sides stay, as `{}` on the right; others are written out. */
function pairsOf(wrong: string, right: string, at: string): Pair[] {
  const [braces, others] = [bracesOf(wrong), bracesOf(right)]
  if (others.length === 0) return [[wrong, right]]
  return braces.join() === others.join() ? [[wrong, right.replace(/\{[^}]+\}/g, sameSign)]] : expand(wrong, right, at)
}

/** A phrase with a sign in the place of the word that it is found by. */
interface Anchored {
  readonly anchor: string
  readonly written: string
  readonly expected: string
}

/** Choices of several words stand in phrases of their own: `{it|the dog}` in two. */
function withoutLongChoices([phrase, meant]: Pair): Pair[] {
  const braces = bracesOf(phrase)
  const index = braces.findIndex((brace) => brace.includes(' '))
  const brace = braces[index]
  if (brace === undefined) return [[phrase, meant]]
  const choices = choicesOf(brace)
  const short = choices.filter((choice) => !choice.includes(' '))
  const others = choices.filter((choice) => choice.includes(' '))
  const pairs: Pair[] = others.map((choice) => [phrase.replace(brace, () => choice), withChoice(meant, index, choice)])
  const [only] = short
  if (only !== undefined)
    pairs.unshift(
      short.length > 1
        ? [phrase.replace(brace, () => `{${short.join('|')}}`), meant]
        : [phrase.replace(brace, () => only), withChoice(meant, index, only)]
    )
  return pairs.flatMap(withoutLongChoices)
}

/**
 * The phrase by the rarest of its words; where all words outside braces are frequent, for each word of the brace whose words
 * are rarest, unless they are too many. A contraction is no rare word, however the list of English words has it.
 */
function anchored(compiler: Compiler, phrase: string, meant: string): Anchored[] {
  const { rankOf, listOf } = compiler
  const words: readonly string[] = phrase.match(/\{[^}]+\}|\S+/g) ?? []
  const wordsIn = (brace: string) => wordsOf(choicesOf(brace).join(), listOf)
  const rarest = (brace: string) => Math.min(...wordsIn(brace).map(rankOf))
  const [brace] = [...bracesOf(phrase)].sort((one, other) => rarest(other) - rarest(one))
  let best = -1
  for (const [at, word] of words.entries())
    if (!word.includes('{') && (best < 0 || rankOf(word) > rankOf(words[best] ?? ''))) best = at
  const isSet = best >= 0 && wordsIn(brace ?? '').length > braceMax
  if (brace !== undefined && !isSet && (best < 0 || rankOf(words[best] ?? '') <= frequentMax)) {
    const index = bracesOf(phrase).indexOf(brace)
    const at = words.indexOf(brace)
    const written = words.map((word, place) => (place === at ? anchorSign : word)).join(' ')
    return wordsIn(brace).map((anchor) => ({ anchor, written, expected: withChoice(meant, index, anchor) }))
  }
  const written = words.map((word, at) => (at === best ? anchorSign : word)).join(' ')
  return [{ anchor: words[best] ?? '', written, expected: meant }]
}

/** A right phrase with a word in the place of one of its `{}`, the first, second or later one. */
function withChoice(meant: string, index: number, word: string): string {
  let at = -1
  return meant.replaceAll(sameSign, (sign) => {
    at += 1
    return at === index ? word : sign
  })
}

/** Every phrase that braces stand for, the last brace changing first. */
function expand(wrong: string, right: string, at: string): Pair[] {
  return bracesOf(wrong).length === 0
    ? [[wrong, right]]
    : expandOnce(wrong, right, at).flatMap(([phrase, meant]) => expand(phrase, meant, at))
}

/** The first brace of both sides, with as many words in it; a right side without braces is the same for all. */
function expandOnce(wrong: string, right: string, at: string): Pair[] {
  const [[brace = ''], [other]] = [bracesOf(wrong), bracesOf(right)]
  const words = choicesOf(brace)
  const others = other === undefined ? undefined : choicesOf(other)
  if (others && others.length !== words.length) throw new Error(`${at}: the braces of both sides need as many words`)
  return words.map((word, index) => [
    wrong.replace(brace, () => word),
    other === undefined ? right : right.replace(other, () => others?.[index] ?? '')
  ])
}

function choicesOf(brace: string): string[] {
  return brace.slice(1, -1).split('|')
}

function bracesOf(phrase: string): readonly string[] {
  return phrase.match(/\{[^}]+\}/g) ?? []
}

function refuseTwice({ rows, listOf }: Compiler): void {
  const seen = new Set<string>()
  for (const [anchor, row] of Object.entries(rows)) {
    for (const { before, after, right } of phrasesOfRow(row, listOf)) {
      for (const phrase of written([...before, anchor, ...after])) {
        const at = `rules/confused-word/phrases.yml: ${phrase}`
        if (seen.has(phrase)) throw new Error(`${at} stands twice; delete one`)
        if (phrase === right) throw new Error(`${at} is the same on both sides`)
        seen.add(phrase)
      }
    }
  }
}

/** Every phrase that slots stand for. */
function written(slots: readonly Slot[]): string[] {
  const [first, ...rest] = slots
  if (first === undefined) return ['']
  const ends = written(rest)
  return [...(typeof first === 'string' ? [first] : first)].flatMap((word) => ends.map((end) => `${word} ${end}`))
}
