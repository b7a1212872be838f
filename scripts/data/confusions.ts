// Compiles phrases in which one word was taken for another, by their first word; other braces are written out when asked for.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { doubtfulSign, phrasesOfRow, writeConfusions } from '../../src/lexicon/confusions.ts'

const file = path.resolve(import.meta.dirname, '../../rules/confused-word/phrases.yml')

type Phrases = Record<string, unknown>
type Pair = readonly [wrong: string, right: string]

export async function compile(): Promise<Record<string, unknown>> {
  const { phrases, doubtful } = parse(await readFile(file, 'utf8')) as Record<'phrases' | 'doubtful', Phrases>
  const rows: Record<string, string> = {}
  addRows(phrases, '', rows)
  addRows(doubtful, doubtfulSign, rows)
  refuseTwice(rows)
  return { confusions: writeConfusions(rows) }
}

/** @param sign - what stands before each right phrase */
function addRows(phrases: Phrases, sign: string, rows: Record<string, string>): void {
  for (const [wrong, right] of Object.entries(phrases)) {
    const at = `rules/confused-word/phrases.yml: ${JSON.stringify(wrong)}`
    if (typeof right !== 'string') throw new Error(`${at} needs the right phrase after the colon`)
    if (/[=,]/.test(wrong + right)) throw new Error(`${at} has a comma or an equals sign`)
    for (const [phrase, meant] of withFirstWord(wrong, right, at)) {
      const space = phrase.indexOf(' ')
      const first = space < 0 ? phrase : phrase.slice(0, space)
      const row = `${space < 0 ? '' : phrase.slice(space + 1)}=${sign}${meant}`.replaceAll('|', ',')
      rows[first] = rows[first] === undefined ? row : `${rows[first]}|${row}`
    }
  }
}

/** The phrase for each of its first words; braces that are the same on both sides stay, as `{}` on the right. */
function withFirstWord(wrong: string, right: string, at: string): Pair[] {
  const pairs = wrong.startsWith('{') ? expandOnce(wrong, right, at) : [[wrong, right] as const]
  return pairs.flatMap(([phrase, meant]) => {
    const [braces, others] = [bracesOf(phrase), bracesOf(meant)]
    if (others.length === 0) return [[phrase, meant] as const]
    if (braces.join() === others.join()) return [[phrase, meant.replace(/\{[^}]+\}/g, '{}')] as const]
    return expand(phrase, meant, at)
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
  for (const [first, row] of Object.entries(rows)) {
    const seen = new Set<string>()
    for (const { rest, right } of phrasesOfRow(row)) {
      const phrase = [first, ...rest].join(' ')
      const at = `rules/confused-word/phrases.yml: ${phrase}`
      if (seen.has(phrase)) throw new Error(`${at} stands twice; delete one`)
      if (phrase === right) throw new Error(`${at} is the same on both sides`)
      seen.add(phrase)
    }
  }
}
