// Compiles phrases in which one word was taken for another, each by the rarest of its words; braces are written out when
// asked for.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { anchorSign, doubtfulSign, phrasesOfRow, writeConfusions } from '../../src/lexicon/confusions.ts'

const file = path.resolve(import.meta.dirname, '../../rules/confused-word/phrases.yml')

type Phrases = Record<string, unknown>
type Pair = readonly [wrong: string, right: string]
/** The place of a word among English words by frequency, from 1. */
type RankOf = (word: string) => number

/** The words above this place are half of what is written: a phrase is found by one only where it has no other. */
const frequentMax = 300

export async function compile(): Promise<Record<string, unknown>> {
  const { phrases, doubtful } = parse(await readFile(file, 'utf8')) as Record<'phrases' | 'doubtful', Phrases>
  const { words } = (await import('popular-english-words')) as { words: { getAll(): string[] } }
  const ranks = new Map(words.getAll().map((word, index) => [word, index + 1]))
  const rankOf = (word: string) => ranks.get(word) ?? Number.POSITIVE_INFINITY
  const rows: Record<string, string> = {}
  addRows(phrases, '', rows, rankOf)
  addRows(doubtful, doubtfulSign, rows, rankOf)
  refuseTwice(rows)
  return { confusions: writeConfusions(rows) }
}

/** @param sign - what stands before each right phrase */
function addRows(phrases: Phrases, sign: string, rows: Record<string, string>, rankOf: RankOf): void {
  for (const [wrong, right] of Object.entries(phrases)) {
    const at = `rules/confused-word/phrases.yml: ${JSON.stringify(wrong)}`
    if (typeof right !== 'string') throw new Error(`${at} needs the right phrase after the colon`)
    if (/[=,_]/.test(wrong + right)) throw new Error(`${at} has a comma, an equals sign or an underscore`)
    for (const [phrase, meant] of pairsOf(wrong, right, at)) {
      for (const { anchor, written, expected } of anchored(phrase, meant, rankOf)) {
        const row = `${written}=${sign}${expected}`.replaceAll('|', ',')
        rows[anchor] = rows[anchor] === undefined ? row : `${rows[anchor]}|${row}`
      }
    }
  }
}

/** Braces that are the same on both sides stay, as `{}` on the right; others are written out. */
function pairsOf(wrong: string, right: string, at: string): Pair[] {
  const [braces, others] = [bracesOf(wrong), bracesOf(right)]
  if (others.length === 0) return [[wrong, right]]
  return braces.join() === others.join() ? [[wrong, right.replace(/\{[^}]+\}/g, '{}')]] : expand(wrong, right, at)
}

/** A phrase with a sign in the place of the word that it is found by. */
interface Anchored {
  readonly anchor: string
  readonly written: string
  readonly expected: string
}

/** The phrase by the rarest of its words; where all words outside braces are frequent, for each word of the first brace. */
function anchored(phrase: string, meant: string, rankOf: RankOf): Anchored[] {
  const words = phrase.match(/(?:\{[^}]+\}|[^\s{])+/g) ?? []
  const [brace] = bracesOf(phrase)
  let best = -1
  for (const [at, word] of words.entries())
    if (!word.includes('{') && (best < 0 || rankOf(word) > rankOf(words[best] ?? ''))) best = at
  if (brace !== undefined && (best < 0 || rankOf(words[best] ?? '') <= frequentMax)) {
    const choices = brace.slice(1, -1).split('|')
    return choices.flatMap((word) =>
      anchored(
        phrase.replace(brace, () => word),
        meant.replace('{}', () => word),
        rankOf
      )
    )
  }
  const written = words.map((word, at) => (at === best ? anchorSign : word)).join(' ')
  return [{ anchor: words[best] ?? '', written, expected: meant }]
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
  const words = brace.slice(1, -1).split('|')
  const others = other?.slice(1, -1).split('|')
  if (others && others.length !== words.length) throw new Error(`${at}: the braces of both sides need as many words`)
  return words.map((word, index) => [
    wrong.replace(brace, () => word),
    other === undefined ? right : right.replace(other, () => others?.[index] ?? '')
  ])
}

function bracesOf(phrase: string): readonly string[] {
  return phrase.match(/\{[^}]+\}/g) ?? []
}

function refuseTwice(rows: Readonly<Record<string, string>>): void {
  const seen = new Set<string>()
  for (const [anchor, row] of Object.entries(rows)) {
    for (const { before, after, right } of phrasesOfRow(row)) {
      const phrase = [...before, anchor, ...after].join(' ')
      const at = `rules/confused-word/phrases.yml: ${phrase}`
      if (seen.has(phrase)) throw new Error(`${at} stands twice; delete one`)
      if (phrase === right) throw new Error(`${at} is the same on both sides`)
      seen.add(phrase)
    }
  }
}
